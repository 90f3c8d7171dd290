"""Chromium, Firefox and WebKit with one face, so that ONE test body runs in all three.

A `Driven` is a browser with a profile folder: closed and opened again it has what it stored. Its `Tab`s are worked with
real keys and clicks.
"""

from __future__ import annotations

import base64
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from tests.browser import install
from tests.browser.wire import ELEMENT, Marionette, Refused, WebDriver, when

ENGINES = ["chromium", "firefox", "webkit"]
CHROMIUM = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=sv-SE",
            "--no-first-run", "--window-size=1280,900"]  # fmt: skip
# The file that a page offers is caught where it is made: WebKit under automation downloads nothing.
CATCH = """
if (!window.offeredFiles) {
  window.offeredFiles = [];
  const blobs = new Map(), make = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
  URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
  HTMLAnchorElement.prototype.click = function () {
    if (this.download && blobs.has(this.href)) window.offeredFiles.push([this.download, blobs.get(this.href)]);
    else click.call(this);
  };
}"""
TAKE = """const [name, blob] = window.offeredFiles.shift(), done = arguments[0], reader = new FileReader();
reader.onload = () => done([name, reader.result.split(",")[1] ?? ""]);
reader.readAsDataURL(blob);"""
GIVE = """const [picker, name, text] = arguments, files = new DataTransfer();
files.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
picker.files = files.files;
picker.dispatchEvent(new Event("change", { bubbles: true }));"""
# Listeners of the window's capturing phase come first, whoever was there before.
TELL_NOTHING = """for (const name of ["visibilitychange", "beforeunload", "pagehide", "unload", "blur", "change"])
  addEventListener(name, (event) => event.stopImmediatePropagation(), true);"""
# Nothing is left but less than a kilobyte. Firefox lets the first change after a full store only take away.
FILL = """const done = arguments[0], opening = indexedDB.open("skräp", 1);
opening.onupgradeneeded = () => opening.result.createObjectStore("skräp", { autoIncrement: true });
opening.onsuccess = () => {
  const next = (size) => {
    if (size < 512) { opening.result.close(); done(true); return; }
    const change = opening.result.transaction("skräp", "readwrite"), bytes = new Uint8Array(size);
    for (let i = 0; i < size; i += 65536) crypto.getRandomValues(bytes.subarray(i, i + 65536));
    change.oncomplete = () => next(size);
    change.onabort = () => next(size >> 1);
    try { change.objectStore("skräp").put(bytes); } catch { change.onabort = () => next(size); change.abort(); }
  };
  next(8 << 20);
};"""
FREE = """const done = arguments[0], going = indexedDB.deleteDatabase("skräp");
going.onsuccess = going.onerror = () => done(true);"""
ROOM = 4 << 20  # bytes that a site may store here, so that it can be filled
FIREFOX = {
    # Puppeteer and others let all local files be one origin. The Firefox people have does not.
    "security.fileuri.strict_origin_policy": True,
    "marionette.port": 0,
    "dom.quotaManager.temporaryStorage.fixedLimit": ROOM >> 10,
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.shell.checkDefaultBrowser": False,
    "browser.tabs.warnOnClose": False,
    "intl.accept_languages": "sv-SE, sv",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.server": "",
    "app.update.disabledForTesting": True,
    "app.normandy.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
}
KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Backspace": "\ue003", "Delete": "\ue017", "Escape": "\ue00c",
        "Home": "\ue011", "End": "\ue010", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014",
        "ArrowDown": "\ue015", "Space": " ", "Control": "\ue009", "Shift": "\ue008"}  # fmt: skip


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """`start(engine)` → a browser with an empty profile. Skips only where its packages cannot be had."""
    started = []

    def launch(engine):
        if not install.engine(engine):
            (pytest.fail if install.obtainable() else pytest.skip)(install.missing(engine))
        started.append(Driven(engine, tmp_path_factory.mktemp(engine)))
        return started[-1]

    yield launch
    for browser in started:
        browser.close()


class Driven:
    """A browser of one engine with its profile."""

    def __init__(self, engine: str, folder: Path):
        self.engine, self.folder = engine, folder
        self.profile = folder / "profile"
        self.processes: list[subprocess.Popen] = []
        self.open()

    def open(self) -> None:
        """Starts it; what the profile has stored is there."""
        self.profile.mkdir(parents=True, exist_ok=True)
        self.tabs: list[Tab] = []
        try:
            self.wire = {"chromium": self._chromium, "firefox": self._firefox, "webkit": self._webkit}[self.engine]()
        except BaseException:
            self.kill()
            raise
        self.wire.call("SetTimeouts", script=50000, pageLoad=20000)
        self.spare = self.wire.call("GetWindowHandles")[0]  # is there from the start, and lets all others be closed
        self.at = self.spare

    def close(self) -> None:
        """Closes it as a person does: pages are told, and what they store is stored."""
        if not self.processes:
            return
        with contextlib.suppress(OSError, Refused):
            self.wire.end()
        main = self.processes[-1]
        if self.engine != "firefox":
            main.terminate()  # the driver; the browser has been told to end, and does so in its own time
        main.wait(10)
        when(lambda: not _running(main.pid), f"{self.engine} ends")
        self.kill()

    def kill(self) -> None:
        """Ends it as when the power goes."""
        for process in reversed(self.processes):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.processes.clear()

    def tab(self, url: str = "") -> Tab:
        """A new tab, where a page with tasks is ready if an address is given."""
        self.go(self.spare)
        tab = Tab(self, self.wire.call("NewWindow", type="tab")["handle"])
        self.tabs.append(tab)
        if url:
            tab.open(url)
        return tab

    def go(self, handle: str) -> None:
        """Turns to that tab, and shows it."""
        if handle != self.at:
            self.wire.call("SwitchToWindow", handle=handle)
            self.at = handle
            if self.engine == "chromium":
                self.wire.devtools("Page.bringToFront")

    def _start(self, *command: str, **more) -> subprocess.Popen:
        with (self.folder / "log.txt").open("ab") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **more)
        self.processes.append(process)
        return process

    def _chromium(self) -> WebDriver:
        port = _free_port()
        self._start(install.engine("chromium"), f"--port={port}")
        _answers(port)
        arguments = [*CHROMIUM, f"--user-data-dir={self.profile}"]
        options = {
            "args": arguments,
            "binary": shutil.which("chromium"),
            "prefs": {"intl.accept_languages": "sv-SE,sv"},
        }
        return WebDriver(port, {"alwaysMatch": {"goog:chromeOptions": options, "unhandledPromptBehavior": "accept"}})

    def _firefox(self) -> Marionette:
        lines = [f'user_pref("{name}", {_javascript(value)});' for name, value in FIREFOX.items()]
        (self.profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        told = self.profile / "MarionetteActivePort"
        told.unlink(missing_ok=True)
        self._start(install.engine("firefox"), "--headless", "--marionette", "--no-remote", "--profile",
                    str(self.profile), env=os.environ | {"MOZ_HEADLESS_WIDTH": "1280", "MOZ_HEADLESS_HEIGHT": "900"}
                    )  # fmt: skip
        port = int(when(lambda: told.is_file() and told.read_text(), "Firefox says its port", 30))
        _answers(port)
        return Marionette(port)

    def _webkit(self) -> WebDriver:
        reading, writing = os.pipe()
        self._start("Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp",
                    pass_fds=[writing])  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        port = _free_port()
        self._start(install.engine("webkit"), f"--port={port}", env=os.environ | {"DISPLAY": display})
        _answers(port)
        window = Path(__file__).with_name("webkit_window.py")
        options = {"binary": install.SYSTEM_PYTHON, "args": [str(window), str(self.profile), str(ROOM)]}
        return WebDriver(
            port, {"alwaysMatch": {"webkitgtk:browserOptions": options, "unhandledPromptBehavior": "accept"}}
        )


class Tab:
    """A tab of a browser. Elements are named by CSS; the first that matches is meant."""

    def __init__(self, browser: Driven, handle: str):
        self.browser, self.handle = browser, handle

    def call(self, name: str, **given):
        """A command of WebDriver in this tab."""
        self.browser.go(self.handle)
        return self.browser.wire.call(name, **given)

    def run(self, script: str, *arguments):
        """What a script (a function's body) returns."""
        return self.call("ExecuteScript", script=script, args=list(arguments))

    def open(self, url: str) -> None:
        """Goes to a page with tasks, and waits until it is ready."""
        self.call("Navigate", url=url)
        self.ready()

    def ready(self) -> None:
        """Waits until the page can be used."""
        self.until("return document.readyState === 'complete' && 'krReady' in document.documentElement.dataset")
        self.run(CATCH)

    def until(self, script: str, *arguments, seconds: float = 10):
        """Runs the script until what it returns is true."""

        def answer():
            try:
                return self.run(script, *arguments)
            except Refused as error:  # a page that is just being left
                if error.code != "javascript error":
                    raise
                return None

        return when(answer, f"{self.browser.engine}: {script} {arguments}", seconds)

    def soon(self, script: str, *arguments) -> bool:
        """Does the script return something true within some seconds?"""
        try:
            return bool(self.until(script, *arguments, seconds=4))
        except AssertionError:
            return False

    def limit_the_store(self) -> None:
        """Lets Chromium, while this tab is there, give the page's origin as little room as the others always give it.

        Before anything is stored: for a while Chromium goes by the room that it saw last.
        """
        if self.browser.engine == "chromium":
            self.browser.wire.devtools("Storage.overrideQuotaForOrigin", origin=self.origin(), quotaSize=ROOM)

    def fill_the_store(self) -> None:
        """Lets the origin of this page have no room left in its store."""
        for _ in range(2):  # what Firefox has just closed gives some room back a little later
            self.call("ExecuteAsyncScript", script=FILL, args=[])
            time.sleep(0.5)

    def free_the_store(self) -> None:
        """Gives it room again."""
        self.call("ExecuteAsyncScript", script=FREE, args=[])

    def origin(self) -> str:
        """The page's origin."""
        return self.run("return location.origin")

    def back(self) -> None:
        """As the Back button."""
        self.call("Back")

    def reload(self) -> None:
        """As the Reload button; the page is then ready."""
        self.run("delete document.documentElement.dataset.krReady")
        self.call("Refresh")
        self.ready()

    def find(self, css: str) -> dict:
        """The first element that matches, waited for."""
        return when(lambda: self.call("FindElements", using="css selector", value=css), f"{css} on the page")[0]

    def click(self, element: str | dict) -> None:
        """Clicks with the mouse."""
        element = self.find(element) if isinstance(element, str) else element
        self.call("ElementClick", id=element[ELEMENT])

    def type(self, css: str, text: str) -> None:
        """Types at the end of what stands in a field."""
        self.call("ElementSendKeys", id=self.find(css)[ELEMENT], text=text.replace("\n", KEYS["Enter"]))

    def fill(self, css: str, text: str) -> None:
        """Replaces what stands in a field, with keys."""
        element = self.find(css)
        self.run("arguments[0].focus(); arguments[0].select()", element)
        self.keys("Backspace")
        self.call("ElementSendKeys", id=element[ELEMENT], text=text.replace("\n", KEYS["Enter"]))

    def keys(self, *names: str) -> None:
        """Presses keys where the focus is."""
        steps = [
            {"type": kind, "value": KEYS.get(name, name)} for name in names for kind in ("keyDown", "keyUp")
        ]  # fmt: skip
        self.call("PerformActions", actions=[{"type": "key", "id": "keys", "actions": steps}])

    def button(self, inside: str, text: str) -> dict:
        """The button with that text."""
        script = """return [...document.querySelectorAll(arguments[0] + ' button')]
          .find((button) => button.offsetParent && button.textContent.trim() === arguments[1]) ?? null"""
        return self.until(script, inside, text)

    def text(self, css: str) -> str:
        """What stands in an element."""
        return self.run("return document.querySelector(arguments[0])?.textContent ?? ''", css)

    def says(self, css: str, text: str) -> None:
        """Waits until that stands there."""
        script = "return document.querySelector(arguments[0])?.textContent.includes(arguments[1])"
        try:
            self.until(script, css, text, seconds=5)
        except AssertionError:
            said = self.text(css)[-400:]
            raise AssertionError(f"{self.browser.engine}: {css} says {said!r}, not {text!r}") from None

    def offered(self) -> tuple[str, bytes]:
        """(name, bytes) of the file that the page has offered."""
        self.until("return window.offeredFiles?.length > 0")
        name, text = self.call("ExecuteAsyncScript", script=TAKE, args=[])
        return name, base64.b64decode(text)

    def give(self, css: str, name: str, content: bytes) -> None:
        """Gives a file to a file picker."""
        self.run(GIVE, self.find(css), name, base64.b64encode(content).decode())

    def close(self, told: bool = True) -> None:
        """Closes the tab; unless `told`, the page gets no chance to do anything."""
        if not told:
            self.run(TELL_NOTHING)
        self.call("CloseWindow")
        self.browser.tabs.remove(self)
        self.browser.at = ""


def _free_port() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return made.getsockname()[1]


def _answers(port: int) -> None:
    def connected():
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True

    when(connected, f"something answers at port {port}", 20)


def _running(group: int) -> bool:
    """Is a process of that group still at work? One that has ended may wait for somebody to take note."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, its_group = stat.read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state != "Z":
                return True
    return False


def _javascript(value) -> str:
    return str(value).lower() if isinstance(value, bool | int) else f'"{value}"'
