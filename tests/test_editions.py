"""Is what the server shows always a whole edition, and is the published folder never half?"""

import functools
import shutil
import types

import pytest

from kunskapsresan import editions


class Stop(BaseException):
    """A kill: nothing in the code may catch it."""


def made(root, text: str):
    """A finished build outside the editions."""
    folder = root / "_build" / "work" / "_build"
    (folder / "html" / "book").mkdir(parents=True)
    for name in ("book/index.html", "a.html", "b.html"):
        (folder / "html" / name).write_text(text, encoding="utf-8")
    return folder


def texts(folder) -> set[str]:
    return {path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}


@pytest.fixture
def root(tmp_path):
    return tmp_path / "Kurs åäö"


def test_the_newest_edition_is_shown_and_one_is_kept_back(root):
    names = []
    for text in ("ett", "två", "tre"):
        edition = editions.add(root, made(root, text), {"deep": text})
        names.append(edition.folder.name)
        assert texts(editions.shown(root)) == {text} and editions.current(root).stamp == {"deep": text}
    assert {path.name for path in (root / "_build" / "editions").iterdir()} == set(names[1:])


@pytest.mark.parametrize("name", ["", "../../annat", "20260101-000000-00000000", "åäö", "\x00"])
def test_a_name_that_leads_nowhere_shows_the_published_book(root, name):
    """A file that was cut off, that names what is gone, or that leads out of the folder."""
    (root / "_build").mkdir(parents=True)
    (root / "_build" / "current").write_text(name, encoding="utf-8")
    assert editions.current(root) is None
    assert editions.shown(root) == root / "_build" / "html"


def test_publishing_stopped_at_any_step_leaves_no_half_folder(root, monkeypatch):
    """A stop at each step in turn: the folder is old, new or absent; what is shown is whole; the next run mends."""

    met = []
    for stop_at in range(1, 9):
        shutil.rmtree(root, ignore_errors=True)
        editions.publish(root, editions.add(root, made(root, "gammal"), {}))
        edition = editions.add(root, made(root, "ny"), {})
        left = stop_at

        def step(call, *arguments, **options):
            nonlocal left
            left -= 1
            if left == 0:
                if call is shutil.copytree:
                    (arguments[1] / "book").mkdir(parents=True)  # half a copy
                raise Stop
            return call(*arguments, **options)

        with monkeypatch.context() as patched:
            for module, names in (("shutil", ("copytree", "rmtree")), ("safe_file", ("replace", "write"))):
                real = getattr(editions, module)
                steps = {name: functools.partial(step, getattr(real, name)) for name in names}
                patched.setattr(editions, module, types.SimpleNamespace(**steps))
            try:
                editions.publish(root, edition)
                met.append("whole")
            except Stop:
                met.append("stopped")
        published = root / "_build" / "html"
        if published.exists():
            assert texts(published) in ({"gammal"}, {"ny"}) and len(list(published.rglob("*.html"))) == 3
        assert texts(editions.shown(root)) == {"ny"}
        if not editions.is_published(root, edition):
            editions.publish(root, edition)
        assert texts(published) == {"ny"} and editions.is_published(root, edition)
    assert met == ["stopped"] * 5 + ["whole"] * 3  # copy, two renames, the note, clearing away


def test_a_link_in_place_of_the_published_folder_is_replaced_and_not_followed(root, tmp_path):
    elsewhere = tmp_path / "annan plats"
    elsewhere.mkdir()
    (elsewhere / "min fil.html").write_text("min", encoding="utf-8")
    (root / "_build").mkdir(parents=True)
    (root / "_build" / "html").symlink_to(elsewhere, target_is_directory=True)
    editions.publish(root, editions.add(root, made(root, "ny"), {}))
    assert texts(root / "_build" / "html") == {"ny"} and texts(elsewhere) == {"min"}
