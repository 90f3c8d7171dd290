"""Do the commands speak Swedish, name the remedy, and never show a traceback?"""

import subprocess
import sys
from pathlib import Path

import pytest

from kunskapsresan import server

ROOT = Path(__file__).parent.parent


def run(*words, cwd=ROOT):
    """(exit code, everything that was said)"""
    code = "from kunskapsresan.cli import app; app()"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)], cwd=cwd, capture_output=True, text=True, encoding="utf-8"
    )
    return done.returncode, " ".join((done.stdout + done.stderr).replace("│", " ").split())


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
    import socket

    with socket.socket() as holder:
        holder.bind((server.HOST, 0))
        holder.listen()
        port = holder.getsockname()[1]
        code, said = run("start", "--port", port)
    assert code == 1 and f"Port {port} på den här datorn används redan" in said
