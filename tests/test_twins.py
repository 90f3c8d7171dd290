"""What is written twice, in Python and for the browser: which files are twins, which vectors hold them, and who asks?

A new twin says so at its head ("Twin of …"), stands in TWINS, and has a maker in `tests/vectors_all.py`, which
`tests/test_vectors.py` asks for the same file; a test in `tests/web` reads it.
"""

import ast
import inspect
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import vectors_all

ROOT = Path(__file__).parents[1]
PACKAGE, WEB = ROOT / "kunskapsresan", ROOT / "kunskapsresan" / "web"


class Twin(NamedTuple):
    """Paths below `kunskapsresan/`, below `kunskapsresan/web/` and in `tests/web/`; the name of a file of vectors."""

    python: str
    javascript: str
    vectors: str
    asked: str


TWINS = (
    Twin("tasks/marking.py", "task/marking.js", "marking", "marking.test.mjs"),
    Twin("searching/patterns.py", "task/marking-search.js", "marking", "marking.test.mjs"),
    Twin("tasks/feedback.py", "task/feedback.js", "marking", "marking.test.mjs"),
    Twin("tasks/numbers.py", "task/marking-number.js", "typed_numbers", "typed-numbers.test.mjs"),
    Twin("tasks/typed.py", "task/typed.js", "typed_numbers", "typed-numbers.test.mjs"),
    Twin("tasks/units.py", "task/units.js", "typed_numbers", "typed-numbers.test.mjs"),
    Twin("tasks/wording.py", "task/answer-text.js", "answer_text", "values.test.mjs"),
    Twin("tasks/versions.py", "answers/versions.js", "versions", "values.test.mjs"),
    Twin("entries.py", "answers/entry.js", "merge", "entry.test.mjs"),
    Twin("entries.py", "base/values.js", "clean_entry", "values.test.mjs"),
    Twin("review/file.py", "base/values.js", "filled", "values.test.mjs"),
    Twin("strict_json.py", "handin/hand-in-file.js", "limits", "zip.test.mjs"),
    Twin("cohort/handins.py", "handin/hand-in-file.js", "limits", "zip.test.mjs"),
    Twin("participant_id.py", "base/participant-id.js", "ids", "values.test.mjs"),
    Twin("swedish.py", "base/swedish.js", "numbers", "swedish.test.mjs"),
    Twin("effects/two_by_two.py", "numbers/stats.js", "two_by_two", "stats.test.mjs"),
    Twin("effects/synthesis.py", "numbers/synthesis.js", "synthesis", "synthesis.test.mjs"),
    Twin("effects/heterogeneity.py", "numbers/synthesis.js", "synthesis", "synthesis.test.mjs"),
    Twin("effects/base_rates.py", "numbers/base-rates.js", "base_rates", "twins.test.mjs"),
    Twin("effects/conversions.py", "numbers/conversions.js", "conversions", "twins.test.mjs"),
    Twin("appraisal/agreement.py", "numbers/agreement.js", "agreement", "twins.test.mjs"),
    Twin("appraisal/grade.py", "numbers/grade.js", "grade", "twins.test.mjs"),
    Twin("searching/words.py", "search/words.js", "search", "search.test.mjs"),
    Twin("searching/query.py", "search/query.js", "search", "search.test.mjs"),
    Twin("searching/engine.py", "search/engine.js", "search", "search.test.mjs"),
    Twin("searching/metrics.py", "search/engine.js", "search_workbench", "search-workbench.test.mjs"),
    Twin("review/checks.py", "review/review-checks.js", "review", "review.test.mjs"),
    Twin("review/frames.py", "review/review-question.js", "review", "review.test.mjs"),
    Twin("comparison.py", "comparison/comparison-logic.js", "comparison", "comparison.test.mjs"),
    Twin("cohort/compare.py", "comparison/comparison-logic.js", "comparison", "comparison.test.mjs"),
    Twin("evaluation.py", "evaluation/evaluation-file.js", "evaluation", "evaluation.test.mjs"),
    Twin("figures/scales.py", "explorers/parts/study-scale.js", "scales", "scales.test.mjs"),
    Twin(
        "figures/tension_pairs.py", "explorers/tension-pairs/tension-pairs-logic.js", "self_maps", "self-maps.test.mjs"
    ),
    Twin("figures/four_field.py", "explorers/four-field/four-field-logic.js", "self_maps", "self-maps.test.mjs"),
)
# One side's module that the other reaches only through another one: its vectors are asked of that one.
THROUGH = {
    "task/marking-search.js": "task/marking.js",
    "task/feedback.js": "task/marking.js",
    "task/units.js": "task/marking.js",
    "tasks/feedback.py": "tasks/marking.py",
    "tasks/numbers.py": "tasks/marking.py",
    "tasks/typed.py": "tasks/marking.py",
    "searching/patterns.py": "tasks/marking.py",
    "searching/words.py": "searching/engine.py",
    "effects/heterogeneity.py": "effects/synthesis.py",
}
# Vectors whose answers are written by hand: the maker asks neither side, and these tests ask Python.
BY_HAND = {"numbers": "test_swedish.py"}


def _head(path: Path) -> str:
    """A Python file's docstring, or the comment that a module of JavaScript begins with."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return ast.get_docstring(ast.parse(text)) or ""
    return "\n".join(re.match(r"(?://.*\n)*", text)[0].splitlines())


def _says_twin() -> list[str]:
    python = [path for path in PACKAGE.rglob("*.py") if re.search(r"\btwin\b", _head(path), re.IGNORECASE)]
    scripts = [path for path in WEB.rglob("*.js") if "dist" not in path.parts and "vendor" not in path.parts]
    found = [path.relative_to(PACKAGE).as_posix() for path in python]
    return found + [
        path.relative_to(WEB).as_posix() for path in scripts if re.search(r"\btwin\b", _head(path), re.IGNORECASE)
    ]


def _imported_by_python(path: Path) -> set[str]:
    """Modules of the package, as paths below it: `from kunskapsresan.a import b` may be a/b.py or what a.py gives."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "kunskapsresan":
            folder = "/".join(node.module.split(".")[1:])
            for name in (folder, *(f"{folder}/{alias.name}".lstrip("/") for alias in node.names)):
                found |= {f"{name}.py", *_given_on(name)} if (PACKAGE / name).is_dir() else {f"{name}.py"}
    return found


def _given_on(package: str) -> set[str]:
    """The modules of a package that its `__init__.py` imports from."""
    text = (PACKAGE / package / "__init__.py").read_text(encoding="utf-8")
    return {
        f"{each.replace('.', '/')}.py"
        for each in re.findall(r"^from kunskapsresan\.([\w.]+) import", text, re.MULTILINE)
    }


def _reads(script: Path, vectors: str) -> bool:
    return bool(
        re.search(rf'(?:vectors|read)\("{vectors}"\)|vectors/{vectors}\.json', script.read_text(encoding="utf-8"))
    )


def test_who_says_to_be_a_twin_stands_in_the_table():
    """Is every file that calls itself a twin held by vectors?"""
    known = {each for twin in TWINS for each in (twin.python, twin.javascript)}
    said = _says_twin()
    assert len(said) >= 30
    assert [each for each in said if each not in known] == []


def test_every_file_of_vectors_holds_a_pair():
    """Is no file of vectors made for nobody, or for one side only?"""
    assert {twin.vectors for twin in TWINS} == set(vectors_all.MAKERS)


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: f"{twin.python}-{twin.javascript}-{twin.vectors}")
def test_both_sides_are_asked(twin):
    """Does the maker of the vectors ask Python, and does a test of the browser's module read the same file?"""
    assert (PACKAGE / twin.python).is_file() and (WEB / twin.javascript).is_file()
    if twin.vectors in BY_HAND:
        asking = ROOT / "tests" / BY_HAND[twin.vectors]
        assert f"{twin.vectors}.json" in asking.read_text(encoding="utf-8")
    else:
        asking = Path(inspect.getsourcefile(vectors_all.MAKERS[twin.vectors]))
    assert THROUGH.get(twin.python, twin.python) in _imported_by_python(asking)
    script = ROOT / "tests" / "web" / twin.asked
    assert _reads(script, twin.vectors)
    assert f"kunskapsresan/web/{THROUGH.get(twin.javascript, twin.javascript)}" in script.read_text(encoding="utf-8")
