"""Do the names that several rooms share have one home?"""

import ast
import re
import subprocess
import sys
from pathlib import Path

from kunskapsresan import names

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kunskapsresan"
PATTERNS = {"EXERCISE_ID", "PARTICIPANT_ID", "WHEN", "HAND_IN_FILE", "COPY_FILE"}
# Short words that stand for other things too: a directive's name, a checksum's key, a kind among kinds.
WORDS = {"REVIEW_KEY", "COPY"}
SHARED = {name: value for name, value in vars(names).items() if name.isupper() and name not in WORDS}
WAITING = {"sphinx_ext.py"}  # types three of them


def texts(path: Path) -> list[str]:
    """The string constants of a file, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    heads = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in heads
    ]


def is_module(path: Path, value: str) -> bool:
    """An author's `tasks.py` is imported as the module "….tasks"."""
    return path.name == "sync.py" and value == names.TASKS


def test_no_other_file_types_them():
    """Can a name be changed in one place?"""
    files = [ROOT / "nbgrader_config.py", *PACKAGE.rglob("*.py")]
    found = [
        f"{path.relative_to(ROOT)}: {text!r} holds names.{name}"
        for path in sorted(files)
        if path != Path(names.__file__) and path.name not in WAITING
        for text in texts(path)
        for name, value in SHARED.items()
        if re.search(re.escape(value) + r"(?![a-z])", text) and not is_module(path, value)
    ]
    assert not found, "\n".join(found)


def test_the_page_calls_its_files_the_same():
    """Does the code that makes a participant's file, in the browser, know every name that the collector reads?"""
    sources = [path for path in (PACKAGE / "web").rglob("*.js") if "dist" not in path.parts]
    typed = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    for name in ("ANSWERS", "REVIEW", "RECEIPT", "SELF_TEST_ANSWERS", "REVIEW_SHA256", "COPY", "SELF_TEST_SUFFIX"):
        assert getattr(names, name) in typed, name


def test_a_name_of_a_file_says_whose_it_is():
    """Does the pattern take a page's own file name apart, and no other?"""
    found = re.fullmatch(names.HAND_IN_FILE, "07-effektmatt-risker_kr26-07k_2026-11-21-14-03-09")
    assert found.groupdict() == {"exercise": "07-effektmatt-risker", "participant": "kr26-07k"}
    assert re.fullmatch(names.COPY_FILE, "kunskapsresan_kr26-07k_2026-11-21-14-03-09")["participant"] == "kr26-07k"
    assert not re.fullmatch(names.HAND_IN_FILE, "effektmatt_kr26-07k_2026-11-21-14-03-09")


def test_nbgrader_starts_without_the_authors_libraries():
    """Do the course's settings for nbgrader cost no seconds of import?"""
    code = (
        "import builtins, runpy, sys\n"
        "from unittest.mock import MagicMock\n"
        "builtins.get_config = MagicMock()\n"
        f"runpy.run_path({str(ROOT / 'nbgrader_config.py')!r})\n"
        "print(sorted(m for m in 'jupytext nbformat nbgrader yaml pandas'.split() if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
