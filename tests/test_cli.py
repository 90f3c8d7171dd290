"""Do the commands speak Swedish, name the remedy, and never show a traceback?"""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kunskapsresan import cli, server

ROOT = Path(__file__).parent.parent


def run(*words, cwd=ROOT):
    """(exit code, everything that was said)"""
    code = "from kunskapsresan.cli import app; app()"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)], cwd=cwd, capture_output=True, text=True, encoding="utf-8"
    )
    return done.returncode, " ".join((done.stdout + done.stderr).replace("│", " ").split())


@pytest.fixture
def run_here(monkeypatch):
    """`run` without a process of its own, for whoever gives many commands: each start costs two seconds."""

    def given(*words, cwd):
        monkeypatch.chdir(cwd)
        done = CliRunner().invoke(cli.app, [str(word) for word in words])
        return done.exit_code, " ".join(done.output.replace("│", " ").split())

    return given


def test_help_is_in_swedish():
    """Are the commands and their panels described in Swedish?"""
    code, said = run("--help")
    assert code == 0
    for words in ("Kommandon", "Granska källorna", "Handledarens verktyg"):
        assert words in said


def test_an_unknown_command_is_named():
    """Is a misspelt command met with its name and where to find help?"""
    code, said = run("rätta")
    assert code == 2 and "Kommandot 'rätta' finns inte." in said and "Hjälp:" in said


@pytest.mark.parametrize("words", [("sync",), ("check",), ("cohort", "grade", "demo"), ("start",)])
def test_outside_the_course_one_is_told_where_to_stand(tmp_path, words):
    """Is the message about the folder when no folder above holds a course?"""
    code = (
        "from kunskapsresan import curriculum; curriculum.FILE = 'ingen-kurs.yml'\n"
        "from kunskapsresan.cli import app; app()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "Stå i kursens mapp" in " ".join(done.stderr.split()) and "Traceback" not in done.stderr


def test_an_unknown_group_lists_those_there_are():
    """Is a misspelt group name met in one Swedish sentence?"""
    for command in (("grade",), ("feedback",), ("open",), ("refresh",)):
        code, said = run("cohort", *command, "finns-inte")
        assert code == 1 and "Gruppen finns-inte finns inte." in said and "Traceback" not in said


def test_a_taken_port_stops_the_start():
    """Is a taken port told before anything is built?"""
    import threading
    from http.server import BaseHTTPRequestHandler, HTTPServer

    with HTTPServer((server.HOST, 0), BaseHTTPRequestHandler) as holder:
        threading.Thread(target=holder.serve_forever, args=(0.05,), daemon=True).start()
        port = holder.server_port
        code, said = run("start", "--port", port)
        holder.shutdown()
    assert code == 1 and f"Port {port} på den här datorn används redan" in said


@pytest.fixture
def small_course(tmp_path):
    """A course with no session, whose derived files can be spoilt."""
    root = tmp_path / "Kurs åäö"
    (root / "book" / "ovningar").mkdir(parents=True)
    (root / "curriculum.yml").write_text("title: Prov\nparts: []\n", encoding="utf-8")
    return root


def test_what_sync_writes_removes_and_leaves_is_said_as_it_is(small_course, run_here):
    """Is a removed file called removed, and a file of one's own left and named?"""
    run = run_here
    code, said = run("sync", cwd=small_course)
    assert code == 0 and "skriven: _toc.yml" in said and "borttagen" not in said
    assert run("sync", cwd=small_course) == (0, "Allt var redan i fas.")
    gone = small_course / "book" / "ovningar" / "99-borta.md"
    gone.write_text("% GENERATED from solutions/99-borta. Do not edit.\n", encoding="utf-8")
    code, said = run("sync", cwd=small_course)
    assert code == 0 and "borttagen: book/ovningar/99-borta.md" in said and "skriven" not in said
    own = small_course / "book" / "ovningar" / "min.md"
    own.write_text("# Min\n", encoding="utf-8")
    code, said = run("sync", cwd=small_course)
    assert code == 1 and "min.md: filen är inte gjord av" in said and "orörd" in said and own.is_file()
    own.unlink()
    (small_course / "_toc.yml").write_text("root: min\n", encoding="utf-8")
    code, said = run("sync", cwd=small_course)
    assert code == 1 and said.startswith("Det gick inte.") and "_toc.yml" in said and "Flytta den" in said
    assert (small_course / "_toc.yml").read_text(encoding="utf-8") == "root: min\n"


@pytest.mark.slow
def test_a_start_that_cannot_build_says_why(small_course):
    """Nothing to build: a Swedish message with the builder's own words, and nothing of ours as a traceback."""
    import socket

    with socket.socket() as probe:
        probe.bind((server.HOST, 0))
        port = probe.getsockname()[1]
    code, said = run("start", "--port", port, cwd=small_course)
    assert code == 1 and "Det gick inte. Boken kunde inte byggas." in said
    assert "kunskapsresan/cli.py" not in said and "Stäng med Ctrl+C" not in said


def test_the_kept_course_is_not_derived_again_at_a_start():
    """Is nbgrader, and what else takes seconds, left alone while everything is in step?"""
    heavy = "nbgrader nbformat jupytext nbconvert sphinx bs4 pandas numpy matplotlib jupyterlab"
    code = (
        "import sys; from kunskapsresan import cli, door, server; from kunskapsresan.course import book, prepare;"
        f"print([name for name in '{heavy}'.split() if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
