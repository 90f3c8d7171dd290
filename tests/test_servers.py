"""Both local servers, for real: does the user's home decide nothing, and can nobody else come in?

Started in a home full of odd settings, and from that home, as a person would.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from kunskapsresan import door, server
from kunskapsresan.cohort import workspace
from tests import odd_home
from tests.cohort.conftest import PROJECT, ROSTER, material

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
ID = "07-effektmatt-risker"
PROC = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="needs /proc")


class Running:
    """A server process and how to ask it."""

    def __init__(self, process: subprocess.Popen, port: int, token: str):
        self.process, self.port, self.token = process, port, token

    def ask(self, path: str, *, token: bool = False, host: str = "", data: bytes | None = None) -> tuple[int, str]:
        """(status, text); `token` as a header, which also stands for the form's hidden key."""
        headers = ({"Authorization": f"token {self.token}"} if token else {}) | ({"Host": host} if host else {})
        request = urllib.request.Request(f"http://{door.HOST}:{self.port}{path}", headers=headers, data=data)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8", "replace")

    def command_lines(self) -> list[str]:
        """Of the process and all that it has started."""
        parents, lines = {}, {}
        for place in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                parents[int(place.name)] = int((place / "stat").read_text().rpartition(")")[2].split()[1])
                lines[int(place.name)] = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        family = [self.process.pid]
        for pid in family:
            family += [child for child, parent in parents.items() if parent == pid]
        return [lines[pid] for pid in family if pid in lines]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((door.HOST, 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def started(command, cwd, environment, port, token, ready):
    """The server when `ready` answers 200; its log must be empty at the end."""
    with subprocess.Popen(
        command, cwd=cwd, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        running = Running(process, port, token)
        try:
            for _ in range(240):
                assert process.poll() is None, process.stdout.read()
                with contextlib.suppress(OSError):
                    if running.ask(ready)[0] == 200:
                        break
                time.sleep(0.25)
            yield running
        finally:
            process.terminate()
            said = process.communicate(timeout=30)[0]
    assert said == "", "nothing in English may stand in the window"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hem") / "åsa"
    return folder, odd_home.environment(folder)


@pytest.fixture(scope="module")
def course(tmp_path_factory, home):
    """The course's own server, on a copy with a book of one page."""
    root = tmp_path_factory.mktemp("kurs") / "Kurs åäö"
    for folder in ("book/traffar", f"exercises/{ID}", f"solutions/{ID}"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "curriculum.yml", root / "curriculum.yml")
    (root / "_build" / "html" / "book").mkdir(parents=True)
    (root / "_build" / "html" / "book" / "index.html").write_text("<h1>Boken</h1>", encoding="utf-8")
    port = free_port()
    code = (
        "import sys; from pathlib import Path; from kunskapsresan import server; root = Path(sys.argv[1]);"
        "server.prepare_work_folder(root); server.serve(root, int(sys.argv[2]))"
    )
    command = [sys.executable, "-c", code, str(root), str(port)]
    environment = home[1] | {"PYTHONPATH": str(ROOT)}
    with started(command, home[0], environment, port, server.token(root), "/bok/") as running:
        running.root = root
        yield running


@pytest.fixture(scope="module")
def grading(tmp_path_factory, home):
    """The supervisor's server on a new group."""
    root = tmp_path_factory.mktemp("grupp")
    shutil.copyfile(PROJECT / "nbgrader_config.py", root / "nbgrader_config.py")
    (root / "lista.csv").write_bytes(ROSTER.encode())
    workspace.new(root, "demo", root / "lista.csv", [material()])
    port = free_port()
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(home[1] | {"PYTHONPATH": str(ROOT)})
    try:
        viewer = workspace.formgrader(workspace.load(root, "demo"), port)
    finally:
        os.environ.clear()
        os.environ.update(before)
    token = viewer.address.partition("token=")[2]
    address = "/formgrader?token=" + token
    with started(viewer.command, viewer.folder, viewer.environment, port, token, address) as running:
        running.root = root
        yield running


def test_the_book_a_form_and_jupyterlab_answer(course):
    """With the course's settings and none of the user's?"""
    assert course.ask("/bok/book/index.html") == (200, "<h1>Boken</h1>")
    code, form = course.ask(f"/voila/render/{ID}/{ID}.ipynb", token=True)
    assert code == 200 and "widget-view" in form and "Traceback" not in form
    assert 'lang="sv"' in form  # the course's own template
    code, lab = course.ask("/lab", token=True)
    assert code == 200 and "disabledExtensions" in lab and "custom.css" not in lab
    assert "widgets/jupyterlab-manager" in lab and '"@jupyter-widgets/jupyterlab-manager": true' not in lab
    assert "hemma.ipynb" not in course.ask("/lab/api/workspaces/default", token=True)[1]
    assert "Hemmagjort" not in course.ask("/lab/api/settings/@jupyterlab/apputils-extension:themes", token=True)[1]
    assert "Trasig" not in course.ask("/api/kernelspecs", token=True)[1]


def test_nothing_was_written_in_the_home(course, grading, home):
    files = {path.relative_to(home[0]).as_posix() for path in home[0].rglob("*") if path.is_file()}
    assert {name for name in files - set(odd_home.FILES) if "jupyter" in name or "ipython" in name} == set()


def test_the_course_lets_in_only_its_own(course):
    for path in ("/api/kernels", "/api/contents", "/api/sessions", "/api/kernelspecs"):
        assert course.ask(path)[0] == 403 and course.ask(path + "?token=osaker")[0] == 403
        assert course.ask(path, token=True)[0] == 200
    assert course.ask("/api/terminals", token=True)[0] == 404
    for path in ("/bok/book/index.html", "/bok/", f"/{door.STATUS}", "/api/kernels"):
        assert course.ask(path, token=True, host="kurs.example")[0] == 403
        assert course.ask(path, token=True, host=f"localhost:{course.port}")[0] == 200
    assert str(course.root) not in course.ask(f"/{door.STATUS}")[1]
    for path in ("/bok/../curriculum.yml", "/bok/..%2f..%2f..%2fcurriculum.yml", "/bok/book/", "/bok/current"):
        assert course.ask(path)[0] in (403, 404) or course.ask(path)[1] == "<h1>Boken</h1>"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_what_is_written_in_jupyterlab_is_its_owners(course):
    """Under the usual umask, by Jupyter itself: not readable by another account, nor are the folders above."""
    body = json.dumps({"type": "file", "ext": ".txt"}).encode()
    code, said = course.ask("/api/contents", token=True, data=body)
    assert code == 201
    path = course.root / server.WORK_FOLDER / json.loads(said)["name"]
    assert [place.stat().st_mode & 0o777 for place in (path, path.parent)] == [0o600, 0o700]


def test_a_new_edition_is_seen_at_once(course):
    """Without a restart, also by a browser that asks whether its copy is still the newest."""
    from kunskapsresan import editions

    try:
        for text in ("<h1>Två</h1>", "<h1>Tre</h1>"):
            made = course.root / "_build" / "work"
            (made / "html" / "book").mkdir(parents=True)
            (made / "html" / "book" / "index.html").write_text(text, encoding="utf-8")
            editions.add(course.root, made, {})
            assert course.ask("/bok/book/index.html") == (200, text)
    finally:
        (course.root / "_build" / "current").unlink()


def test_formgrader_shows_the_group_and_runs_nothing(grading):
    assert grading.ask("/formgrader/api/assignments", token=True)[0] == 200
    assert "07-prov" in grading.ask("/formgrader/api/assignments", token=True)[1]
    for path in ("/api/kernels", "/api/contents", "/formgrader/api/assignments"):
        code, text = grading.ask(path)
        assert code == 403 or "07-prov" not in text and "login" in text.lower()
        assert grading.ask(path + "?token=osaker")[0] == grading.ask(path)[0]
    assert json.loads(grading.ask("/api/contents", token=True)[1])["type"] == "directory"
    assert grading.ask("/api/kernels", token=True) == (200, "[]")
    body = json.dumps({"name": "python3"}).encode()
    assert grading.ask("/api/kernels", token=True, data=body)[0] == 403
    assert grading.ask("/api/kernels", token=True) == (200, "[]")
    for path in ("/api/terminals", "/lab", "/tree", "/voila", "/terminals/websocket/1", "/lsp/status"):
        assert grading.ask(path, token=True)[0] == 404, path


@PROC
def test_no_token_stands_in_any_command_line(course, grading):
    """Any account on the machine can read those. Asked when a form has started a kernel."""
    course.ask(f"/voila/render/{ID}/{ID}.ipynb", token=True)
    for running in (course, grading):
        lines = running.command_lines()
        assert lines and not [line for line in lines if running.token in line]
