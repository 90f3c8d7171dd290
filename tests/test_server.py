"""Does the local server keep its token, one port and its hands off people's answers?"""

import stat
import sys

import pytest

from kunskapsresan import door, server


def test_the_settings_keep_one_local_port(tmp_path):
    """Are retries off, the address local and the news silent?"""
    arguments = server.arguments(tmp_path)
    assert "--ServerApp.port_retries=0" in arguments
    assert "--ServerApp.ip=127.0.0.1" in arguments
    assert "--LabApp.news_url=None" in arguments


def test_a_course_that_runs_is_not_served_again(tmp_path, monkeypatch):
    monkeypatch.setattr(server, "open_door", lambda root, port: None)
    monkeypatch.setattr(server.os, "chdir", lambda place: None)
    monkeypatch.setattr(server.os, "umask", lambda mask: None)
    monkeypatch.setattr(server.jupyter_home, "enter", lambda root: None)
    monkeypatch.setattr(server.warnings, "showwarning", None)
    monkeypatch.setenv("KUNSKAPSRESAN_ROOT", "")  # put back afterwards
    with pytest.raises(door.DoorError, match="redan igång"):
        server.serve(tmp_path)


def test_the_token_stays_and_is_private(tmp_path):
    """Is the token the same at the next start and readable by its owner only, an old open one too?"""
    first = server.token(tmp_path)
    place = tmp_path / ".kunskapsresan" / "token"
    place.chmod(0o644)
    place.parent.chmod(0o755)
    assert first == server.token(tmp_path) and len(first) == 48
    if sys.platform != "win32":
        assert [stat.S_IMODE(path.stat().st_mode) for path in (place, place.parent)] == [0o600, 0o700]
    place.write_text("")  # a writer that was killed
    assert len(server.token(tmp_path)) == 48


def test_preparing_never_touches_answers(monkeypatch, tmp_path):
    """Does a renewed release leave `svar.json` in the work folder alone?"""
    from kunskapsresan import curriculum

    session = curriculum.Session(tmp_path, "07-prov", 7, "Prov", "Del", 120, "")
    session.release.mkdir(parents=True)
    session.notebook.write_text('{"cells": [{"source": ["ett"]}]}', encoding="utf-8")
    session.compiled.write_text("a", encoding="utf-8")
    plan = curriculum.Curriculum(tmp_path, "Kurs", "prov", (), (session,), ())
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
