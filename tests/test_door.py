"""Is the port held from the first moment, and is it said at once, in Swedish, who else has it?"""

import json
import socket
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kunskapsresan import door


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
    found = HTTPServer((door.HOST, 0), Other)
    threading.Thread(target=found.serve_forever, args=(0.05,), daemon=True).start()
    yield found.server_address[1]
    found.shutdown()
    found.server_close()


@pytest.fixture
def held(tmp_path):
    found = door.Door(tmp_path, 0)
    yield found
    found.close()


def asked(port: int, path: str = "/bok/", host: str = "") -> tuple[int, str]:
    headers = {"Host": host} if host else {}
    try:
        request = urllib.request.Request(f"http://{door.HOST}:{port}{path}", headers=headers)
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_taken_port_is_told_in_swedish_with_a_remedy(tmp_path, other):
    """Is a taken port named with another that one may try?"""
    with pytest.raises(door.DoorError, match=f"(?s)Port {other} .*ett annat program.*--port {other + 2}"):
        door.open_door(tmp_path, other)
    with pytest.raises(door.DoorError, match="används redan"):
        door.check_free(other)


def test_a_silent_listener_is_told_too(tmp_path, monkeypatch):
    """Does one who never answers hold the start up for ever?"""
    ask = urllib.request.urlopen
    monkeypatch.setattr(urllib.request, "urlopen", lambda address, timeout: ask(address, timeout=timeout / 20))
    with socket.socket() as listener:
        listener.bind((door.HOST, 0))
        listener.listen()
        with pytest.raises(door.DoorError):
            door.open_door(tmp_path, listener.getsockname()[1])


@pytest.mark.parametrize("body", [b"[]", b"null", b"{", b'{"course": []}', b"\xff", b"{}" * 20_000])
def test_an_odd_answer_is_another_program(tmp_path, other, monkeypatch, body):
    """Is whatever else answers on the port taken for another program, and never trusted?"""
    monkeypatch.setattr(Other, "body", body)
    with pytest.raises(door.DoorError, match="ett annat program"):
        door.open_door(tmp_path, other)


def test_the_same_course_is_recognised_while_it_is_still_being_built(tmp_path, held):
    """Is a second start told that the first one has the port, before there is anything to show?"""
    assert door.open_door(tmp_path, held.port) is None


def test_the_course_in_another_folder_is_named_as_such(tmp_path, held):
    """Is another copy of the course told from another program?"""
    with pytest.raises(door.DoorError, match=f"(?s)kursen i en annan mapp.*--port {held.port + 2}"):
        door.open_door(tmp_path / "annan", held.port)


def test_a_free_port_is_taken_and_given_back(tmp_path, held):
    """Can a port be taken again after the door has been closed?"""
    port = held.port
    held.close()
    door.check_free(port)
    again = door.open_door(tmp_path, port)
    assert again.port == port
    again.close()


def test_whoever_comes_early_is_asked_to_wait(tmp_path, held):
    """Does a reader who comes before the book get a page that says so and asks again?"""
    code, text = asked(held.port)
    assert code == 503 and "Boken byggs" in text and 'http-equiv="refresh"' in text
    code, text = asked(held.port, f"/{door.STATUS}")
    assert code == 200 and json.loads(text) == door.status(tmp_path, ready=False)


def test_nobody_learns_where_the_course_is(tmp_path, held):
    """Is the folder kept from whoever asks the port?"""
    assert str(tmp_path) not in asked(held.port, f"/{door.STATUS}")[1]
    assert door.fingerprint(tmp_path) != door.fingerprint(tmp_path / "annan")


@pytest.mark.parametrize("host", ["kurs.example", "127.0.0.1.example:80", "[::2]:80", "localhost.example"])
def test_a_foreign_host_name_is_refused(held, host):
    """A page elsewhere whose name has been pointed at this machine."""
    assert asked(held.port, host=host)[0] == asked(held.port, f"/{door.STATUS}", host)[0] == 403


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8765", "127.0.0.1", "[::1]:8765", "[::1]"])
def test_the_machines_own_names_are_let_in(held, host):
    """Are the names by which a machine calls itself let in?"""
    assert asked(held.port, f"/{door.STATUS}", host)[0] == 200


def test_the_port_is_handed_over_with_those_who_wait(held):
    """Does the next server answer whoever connected in between?"""
    taken = held.hand_over()
    with socket.create_connection((door.HOST, held.port), timeout=5) as client:
        client.sendall(b"GET / HTTP/1.0\r\n\r\n")
        taken.setblocking(True)
        connection, _ = taken.accept()
        with connection:
            assert connection.recv(100).startswith(b"GET /")
