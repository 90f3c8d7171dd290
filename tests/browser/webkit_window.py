"""A WebKitGTK browser that keeps what it stores: WebKitWebDriver's own forgets it all when it is closed.

Run by Debian's Python, which has GTK: `python3 webkit_window.py <profile> <bytes>`. The profile is a folder, and the
bytes are about what an origin may store.
"""

import shutil
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 - the versions must be named first


def main(folder: str, room: int) -> None:
    """Opens a tab for each that the driver asks for, until the session ends."""
    kept = WebKit2.WebsiteDataManager(
        base_data_directory=f"{folder}/data",
        base_cache_directory=f"{folder}/cache",
        origin_storage_ratio=room / shutil.disk_usage(folder).total,
        total_storage_ratio=0.5,
    )
    context = WebKit2.WebContext(website_data_manager=kept)
    context.set_preferred_languages(["sv-SE", "sv"])
    context.set_automation_allowed(True)
    book = Gtk.Notebook()
    window = Gtk.Window(default_width=1280, default_height=900)
    window.add(book)

    def new_view(*_):
        return shown(WebKit2.WebView(web_context=context, is_controlled_by_automation=True))

    def shown(view, in_front=True):
        # A window that a page opens knows the page, and the page it. It stays behind until the driver turns to it:
        # the press that opened it is not over before the page has seen the button come up.
        view.connect("create", lambda opener, _: shown(WebKit2.WebView(
            related_view=opener, is_controlled_by_automation=True), in_front=False))  # fmt: skip
        view.connect("close", lambda view: view.destroy())
        view.connect("grab-focus", lambda view: book.set_current_page(book.page_num(view)))
        view.show()
        place = book.append_page(view)
        if in_front:
            book.set_current_page(place)
        window.show_all()
        return view

    def started(_, session):
        session.connect("create-web-view", new_view)
        session.connect("will-close", lambda *_: Gtk.main_quit())

    context.connect("automation-started", started)
    Gtk.main()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
