"""Does the local server keep one port, its token and its hands off people's answers?"""

import json
import socket
import stat
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kunskapsresan import server


class Other(BaseHTTPRequestHandler):
    """Some other program on the port."""

    body = b"hej"

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_):
        pass


@pytest.fixture
def other():
    found = HTTPServer((server.HOST, 0), Other)
    threading.Thread(target=found.serve_forever, daemon=True).start()
    yield found.server_address[1]
    found.shutdown()
    found.server_close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((server.HOST, 0))
        return probe.getsockname()[1]


def test_a_taken_port_is_told_in_swedish(tmp_path, other):
    """Is another program on the port met with a message, not with another port?"""
    with pytest.raises(server.ServerError, match=f"Port {other} .* används redan"):
        server.running(tmp_path, other)


def test_a_silent_listener_is_told_too(tmp_path):
    """Is a program that answers nothing also seen?"""
    with socket.socket() as listener:
        listener.bind((server.HOST, 0))
        listener.listen()
        with pytest.raises(server.ServerError):
            server.running(tmp_path, listener.getsockname()[1])


def test_the_same_course_is_recognised(tmp_path, other, monkeypatch):
    """Does a second start see that this course already runs?"""
    monkeypatch.setattr(Other, "body", json.dumps({"root": str(tmp_path)}).encode())
    assert server.running(tmp_path, other)


def test_a_free_port_is_free(tmp_path):
    """Is nothing found where nothing listens?"""
    assert server.running(tmp_path, free_port()) is False


def test_the_command_line_keeps_one_local_port(tmp_path):
    """Are retries off, the address local and the news silent?"""
    arguments = server.arguments(tmp_path)
    assert "--ServerApp.port_retries=0" in arguments
    assert "--ServerApp.ip=127.0.0.1" in arguments
    assert "--LabApp.news_url=None" in arguments


def test_the_token_stays_and_is_private(tmp_path):
    """Is the token the same at the next start and readable by its owner only?"""
    first = server.token(tmp_path)
    assert first == server.token(tmp_path) and len(first) == 48
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / ".kunskapsresan" / "token").stat().st_mode) == 0o600


def test_preparing_never_touches_answers(monkeypatch, tmp_path):
    """Does a renewed release leave `svar.json` in the work folder alone?"""
    from kunskapsresan import curriculum

    session = curriculum.Session(tmp_path, "07-prov", 7, "Prov", "Del", 120, "")
    session.release.mkdir(parents=True)
    session.notebook.write_text('{"cells": [{"source": ["ett"]}]}', encoding="utf-8")
    session.compiled.write_text("a", encoding="utf-8")
    plan = curriculum.Curriculum(tmp_path, "Kurs", (session,), ())
    monkeypatch.setattr(server.curriculum, "load", lambda root: plan)
    folder = server.prepare_work_folder(tmp_path) / "07-prov"
    (folder / "svar.json").write_text("mina svar", encoding="utf-8")
    own = '{"cells": [{"source": ["ett"]}, {"source": ["en egen anteckning"]}]}'
    (folder / "07-prov.ipynb").write_text(own, encoding="utf-8")
    server.prepare_work_folder(tmp_path)
    kept = list(folder.glob("07-prov-egen-*.ipynb"))
    assert [path.read_text(encoding="utf-8") for path in kept] == [own]
    session.notebook.write_text('{"cells": [{"source": ["ett"], "outputs": []}]}', encoding="utf-8")
    server.prepare_work_folder(tmp_path)
    assert (folder / "07-prov.ipynb").read_bytes() == session.notebook.read_bytes()
    assert list(folder.glob("07-prov-egen-*.ipynb")) == kept
    assert (folder / "svar.json").read_text(encoding="utf-8") == "mina svar"
