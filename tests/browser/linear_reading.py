"""What a screen reader meets on a page, from its beginning to its end: `python -m tests.browser.linear_reading PAGE`.

PAGE is a page of the built book (`book/ovningar/07-effektmatt-risker`), a file, or an address. It is read from
Chromium's tree of accessibility: one line for each element, with its role, its name, what describes it, its state, and
its language where that changes. `--open` opens what is folded first; `--main` leaves out what stands around the text.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser import harness, install

BUILT = Path(__file__).parents[2] / "_build" / "html"
# What is only a frame is not said; its children are.
SILENT = {"none", "generic", "InlineTextBox", "LineBreak", "RootWebArea", "LabelText", "Legend", "ListMarker",
          "DescriptionList", "emphasis", "strong", "superscript", "subscript", "time", "LayoutTable", "rowgroup",
          "paragraph", "mark", "code"}  # fmt: skip
# The name of these is what they contain: it is not said again.
WHOLE = {"heading", "link", "button", "option", "MenuListOption", "columnheader", "rowheader", "math", "image", "img",
         "DisclosureTriangle", "Figcaption", "summary"}  # fmt: skip
STATES = {"checked": "checked", "invalid": "invalid", "disabled": "off", "expanded": "expanded", "readonly": "readonly",
          "required": "required", "pressed": "pressed", "selected": "selected"}  # fmt: skip
FOLDED = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"


def reading(page: Page, *, main: bool = False) -> list[str]:
    """The lines of a page that is open, indented as its landmarks, groups and lists lie in each other."""
    client = page.context.new_cdp_session(page)
    client.send("DOM.enable")
    client.send("Accessibility.enable")
    nodes = {node["nodeId"]: node for node in client.send("Accessibility.getFullAXTree")["nodes"]}
    languages = _languages(client)
    root = next(node for node in nodes.values() if "parentId" not in node)
    if main:
        root = next((node for node in nodes.values() if _role(node) == "main"), root)
    client.detach()
    return list(_lines(root, nodes, languages, 0, ""))


def _languages(client) -> dict[int, str]:
    root = client.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = client.send("DOM.querySelectorAll", {"nodeId": root, "selector": "[lang]"})["nodeIds"]
    described = [client.send("DOM.describeNode", {"nodeId": each})["node"] for each in found]
    return {
        node["backendNodeId"]: dict(zip(node["attributes"][::2], node["attributes"][1::2], strict=True))["lang"]
        for node in described
    }


def _role(node: dict) -> str:
    return node.get("role", {}).get("value", "none")


def _lines(node: dict, nodes: dict, languages: dict[int, str], depth: int, inside: str) -> Iterator[str]:
    role, name = _role(node), " ".join(node.get("name", {}).get("value", "").split())
    language = languages.get(node.get("backendDOMNodeId", 0))
    is_said = not node.get("ignored") and role not in SILENT and not (role == "StaticText" and inside == "whole")
    if language and language != "sv":
        yield "  " * depth + f"[{language}]"
    if is_said and not (role == "StaticText" and not name):
        yield "  " * depth + _said(node, role, name)
        depth += role != "StaticText"
    for child in node.get("childIds", []):
        if child in nodes:
            within = "whole" if inside == "whole" or (is_said and role in WHOLE and name) else ""
            yield from _lines(nodes[child], nodes, languages, depth, within)


def _said(node: dict, role: str, name: str) -> str:
    if role == "StaticText":
        return name
    properties = {each["name"]: each["value"].get("value") for each in node.get("properties", [])}
    level = f" {properties['level']}" if role == "heading" else ""
    states = [
        word if value in (True, "true") else f"not {word}" if name_ in ("checked", "expanded", "pressed") else ""
        for name_, word in STATES.items()
        if (value := properties.get(name_)) is not None
    ]
    value = node.get("value", {}).get("value", "")
    about = " ".join(node.get("description", {}).get("value", "").split())
    parts = [f'{role}{level} "{name}"' if name else f"{role}{level}", f"= {value}" if value not in ("", name) else "",
             ", ".join(filter(None, states)), f"({about})" if about else ""]  # fmt: skip
    return " ".join(filter(None, parts))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Silence."""


def _address(page: str) -> str:
    if "://" in page:
        return page
    if Path(page).is_file():
        return Path(page).resolve().as_uri()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(BUILT)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/{page.removesuffix('.html')}.html"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Writes out what a screen reader meets on a page.")
    parser.add_argument("page")
    parser.add_argument("--open", action="store_true", help="open what is folded")
    parser.add_argument("--main", action="store_true", help="only the text itself")
    wanted = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=install.find(), args=harness.ARGS)
        page = browser.new_page(locale="sv-SE", viewport={"width": 1280, "height": 900})
        page.goto(_address(wanted.page), wait_until="load")
        page.wait_for_timeout(1500)
        if wanted.open:
            page.evaluate(FOLDED)
        print("\n".join(reading(page, main=wanted.main)))
        browser.close()


if __name__ == "__main__":
    main()
