"""Do all the errors that the project raises on purpose have one parent, which the edges catch?"""

import ast
import builtins
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kunskapsresan import cli, errors
from kunskapsresan.course import prepare

PACKAGE = Path(errors.__file__).parent
ROOT = "CourseError"


def classes() -> dict[str, tuple[list[str], str]]:
    """name → (names of its bases, file) of every class of the package."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = [ast.unparse(base).rpartition(".")[2] for base in node.bases]
                found[node.name] = bases, path.relative_to(PACKAGE).as_posix()
    return found


def is_exception(name: str, known: dict) -> bool:
    if name in known:
        return any(is_exception(base, known) for base in known[name][0])
    there = getattr(builtins, name, None)
    return isinstance(there, type) and issubclass(there, BaseException)


def picture(name: str, known: dict, before: str = "") -> list[str]:
    children = sorted(each for each, (bases, _) in known.items() if name in bases)
    lines = []
    for child in children:
        branch, on = ("└── ", "    ") if child == children[-1] else ("├── ", "│   ")
        lines += [f"{before + branch + child:<26}{known[child][1]}", *picture(child, known, before + on)]
    return lines


def test_every_exception_descends_from_one():
    """Can an edge catch all that the project raises on purpose by one name?"""
    known = classes()
    below = {line.split()[-2] for line in picture(ROOT, known)} | {ROOT}
    exceptions = {name for name in known if is_exception(name, known)}
    assert exceptions == below
    assert len(exceptions) > 15


def test_the_picture_is_the_tree():
    """Is what stands at the head of errors.py what the classes are?"""
    assert "\n".join([ROOT, *picture(ROOT, classes())]) in errors.__doc__


def test_an_edge_catches_no_fault_of_the_program():
    """Does no command tell a programming error as if the user could put it right?"""
    for name in ("cli.py", "server.py", "cohort/grading_server.py"):
        for node in ast.walk(ast.parse((PACKAGE / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler) and any(
                isinstance(each, ast.Call) and getattr(each.func, "id", "") == "_fail" for each in ast.walk(node)
            ):
                caught = {ast.unparse(each) for each in getattr(node.type, "elts", [node.type])}
                assert caught <= {"CourseError", "OSError"}, f"{name}:{node.lineno} catches {caught}"


def test_a_fault_of_the_program_keeps_its_trace(monkeypatch):
    """Does a programming ValueError reach the one who can mend it, and a CourseError the user in Swedish?"""

    def broken(error):
        def derive(root, say):
            raise error

        return derive

    monkeypatch.setattr(prepare, "derive", broken(ValueError("bad shape")))
    with pytest.raises(ValueError, match="bad shape"):
        CliRunner().invoke(cli.app, ["sync"], catch_exceptions=False)
    monkeypatch.setattr(prepare, "derive", broken(errors.CourseError("Filen saknas. Skriv den.")))
    said = CliRunner().invoke(cli.app, ["sync"], catch_exceptions=False)
    assert said.exit_code == 1 and "Det gick inte. Filen saknas. Skriv den." in said.output
