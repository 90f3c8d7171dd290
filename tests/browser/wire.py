"""How one speaks with a browser: W3C WebDriver over http (Chromium, WebKit) or Firefox's own Marionette over a socket.

Both know the same commands. Nothing but the standard library and the browsers' own packages is needed.
"""

from __future__ import annotations

import contextlib
import json
import socket
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the W3C's name of a reference to an element
PATHS = {  # Marionette calls each of them WebDriver:<name>
    "Navigate": ("POST", "url"),
    "Back": ("POST", "back"),
    "Forward": ("POST", "forward"),
    "Refresh": ("POST", "refresh"),
    "FindElements": ("POST", "elements"),
    "ElementClick": ("POST", "element/{id}/click"),
    "ElementSendKeys": ("POST", "element/{id}/value"),
    "PerformActions": ("POST", "actions"),
    "ExecuteScript": ("POST", "execute/sync"),
    "ExecuteAsyncScript": ("POST", "execute/async"),
    "NewWindow": ("POST", "window/new"),
    "GetWindowHandles": ("GET", "window/handles"),
    "SwitchToWindow": ("POST", "window"),
    "CloseWindow": ("DELETE", "window"),
    "SetTimeouts": ("POST", "timeouts"),
    "AcceptAlert": ("POST", "alert/accept"),
}


class Refused(RuntimeError):
    """The browser's own error; `code` is the W3C's word for it."""

    def __init__(self, code: str, message: str):
        super().__init__(f"{code}: {message}")
        self.code = code


class WebDriver:
    """A session over http."""

    def __init__(self, port: int, capabilities: dict):
        self.root = f"http://127.0.0.1:{port}"
        self.root += f"/session/{self._send('POST', '/session', {'capabilities': capabilities})['sessionId']}"

    def call(self, name: str, **given):
        """The value that the command gives."""
        method, path = PATHS[name]
        place = path.format(**given)
        given.pop("id", None)
        return self._send(method, f"/{place}", given)

    def devtools(self, name: str, **given):
        """A command of Chromium's own."""
        return self._send("POST", "/goog/cdp/execute", {"cmd": name, "params": given})

    def end(self) -> None:
        """Ends the session, and by that the browser."""
        self._send("DELETE", "", None)

    def _send(self, method: str, path: str, body):
        data = json.dumps(body).encode() if method == "POST" else None
        headers = {"Content-Type": "application/json"} if data else {}
        request = urllib.request.Request(self.root + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            with error:
                told = json.load(error)["value"]
            raise Refused(told["error"], told["message"]) from None


class Marionette:
    """A session over a socket: each message is its length, a colon, and [kind, number, name or error, content]."""

    def __init__(self, port: int):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.stream = self.socket.makefile("rb")
        self.number = 0
        self._receive()  # who is there
        self._ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"unhandledPromptBehavior": "accept"}}})

    def call(self, name: str, **given):
        """The value that the command gives."""
        answer = self._ask(f"WebDriver:{name}", given)
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    def end(self) -> None:
        """Asks the browser to end in good order."""
        with contextlib.suppress(OSError, ValueError):
            self._ask("Marionette:Quit", {"flags": ["eForceQuit"]})
        self.stream.close()
        self.socket.close()

    def _ask(self, name: str, given: dict):
        self.number += 1
        message = json.dumps([0, self.number, name, given]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._receive()
        if error:
            raise Refused(error["error"], error["message"])
        return result

    def _receive(self):
        length = b""
        while (byte := self.stream.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox closed the connection")
            length += byte
        return json.loads(self.stream.read(int(length)))


def when(condition, what: str, seconds: float = 10.0):
    """Asks again until there is an answer that is true."""
    end = time.monotonic() + seconds
    while not (answer := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"Waited {seconds:g} s in vain: {what}")
        time.sleep(0.02)
    return answer
