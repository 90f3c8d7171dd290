"""Do the arrows of the design hold? Reads imports with `ast`; nothing is executed."""

import ast
import graphlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kunskapsresan"

# The package's rooms: part → the other parts that it may import. A part is a folder or a file at the top. All of them
# stand here, so that a new one, and a new arrow, is a decision.
MAY: dict[str, set[str]] = {
    "answers": {"entries", "participant_id", "strict_json"},
    "appraisal": {"effects", "swedish"},
    "bibliography": {"language_role"},
    "cells": set(),
    "cli": {"cli_words", "cohort", "course", "curriculum", "door", "jupyter_home", "output", "server"},
    "cli_words": set(),
    "cohort": {
        "answers",
        "comparison",
        "course",
        "curriculum",
        "door",
        "entries",
        "evaluation",
        "figures",
        "held_server",
        "jupyter_home",
        "nbgrader_settings",
        "participant_id",
        "review",
        "safe_file",
        "saving",
        "strict_json",
        "styles",
        "swedish",
        "tasks",
    },
    "comparison": set(),
    "course": {"curriculum", "editions", "lease", "review", "safe_file", "swedish", "tasks", "theme"},
    "curriculum": set(),
    "data": set(),
    "door": set(),
    "editions": {"safe_file"},
    "effects": set(),
    "entries": set(),
    "evaluation": set(),
    "explorer_config": set(),
    "figures": {"appraisal", "effects", "searching", "swedish"},
    "held_server": {"door"},
    "jupyter": set(),
    "jupyter_home": {"safe_file"},
    "language_role": set(),
    "lease": {"safe_file"},
    "nbgrader_settings": set(),
    "output": set(),
    "page_course": {"curriculum", "tasks"},
    "participant_id": set(),
    "placing": {"curriculum", "page_course", "review", "styles", "tasks", "theme"},
    "review": {"answers", "appraisal", "effects", "entries", "safe_file", "saving", "searching", "swedish"},
    "safe_file": set(),
    "saving": {"answers", "entries", "safe_file", "strict_json", "tasks"},
    "searching": {"data", "swedish"},
    "server": {"curriculum", "door", "held_server", "jupyter_home", "safe_file"},
    "server_extension": {"door", "editions"},
    "sphinx_ext": {
        "cells",
        "comparison",
        "curriculum",
        "data",
        "evaluation",
        "explorer_config",
        "page_course",
        "placing",
        "review",
        "searching",
        "styles",
        "tasks",
    },
    "strict_json": {"entries"},
    "styles": set(),
    "swedish": set(),
    "tasks": {"answers", "entries", "searching", "swedish"},
    "theme": set(),
    "widgets": {
        "answers",
        "comparison",
        "curriculum",
        "entries",
        "evaluation",
        "participant_id",
        "review",
        "saving",
        "styles",
        "tasks",
    },
}
# part → installed libraries that it must not import, directly or inside a function
FORBIDDEN = {
    "tasks": {"numpy", "pandas", "matplotlib", "nbgrader"},
    "answers": {"numpy", "pandas", "matplotlib", "nbgrader"},
    "entries": {"numpy", "pandas"},
    "participant_id": {"numpy", "pandas"},
    "saving": {"numpy", "pandas", "matplotlib", "nbgrader"},
    "swedish": {"numpy", "pandas", "matplotlib", "nbgrader"},
    "widgets": {"numpy", "pandas", "matplotlib", "nbgrader"},
    "effects": {"pandas"},
    "review": {"nbgrader", "pandas"},
    "nbgrader_settings": {"jupytext", "nbformat"},
}
FLOOR = {"kunskapsresan.names", "kunskapsresan.errors"}  # everybody stands on these, and they on nothing
SEARCHING_FROM_TASKS = "tasks/marking.py"
NBGRADER_ONLY_IN = {"course/release.py", "cohort/gradebook.py"}


def imports(path: Path) -> set[str]:
    """Every imported module of a file, relative ones resolved by refusing them."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import with the full name instead of a relative one"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {node.module} - {"kunskapsresan"}
    return found - FLOOR


def reaches(module: str, forbidden: str) -> bool:
    return module == forbidden or module.startswith(forbidden + ".")


def part_of(module: str) -> str:
    """kunskapsresan.tasks.kinds → tasks"""
    return module.split(".")[1]


def parts() -> dict[str, list[Path]]:
    """Every part of the package and its files, the floor and the package's own head left out."""
    found: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if name != "__init__" and f"kunskapsresan.{name}" not in FLOOR:
            found.setdefault(name, []).append(path)
    return found


def arrows(part: str) -> set[str]:
    """The other parts that a part imports, late imports included; the floor is everybody's."""
    found = {part_of(m) for path in parts()[part] for m in imports(path) if m.startswith("kunskapsresan.")}
    return found & set(parts()) - {part}


def test_every_part_of_the_package_stands_in_the_table():
    """Is a new room placed before it is used?"""
    assert set(parts()) == set(MAY)


@pytest.mark.parametrize("part", sorted(MAY))
def test_a_part_imports_only_what_it_may(part):
    """Does data flow one way?"""
    assert arrows(part) <= MAY[part], f"{part} also imports {sorted(arrows(part) - MAY[part])}"


@pytest.mark.parametrize("part", sorted(MAY))
def test_no_arrow_of_the_table_is_only_ink(part):
    """Does the table say what is, so that one can read the house from it?"""
    assert MAY[part] <= arrows(part), f"{part} no longer imports {sorted(MAY[part] - arrows(part))}"


@pytest.mark.parametrize("part", FORBIDDEN)
def test_a_part_imports_no_library_that_is_too_heavy_for_it(part):
    """Does a form start fast and small, and is a number's origin only numbers?"""
    for path in parts()[part]:
        for module in imports(path):
            for forbidden in FORBIDDEN[part]:
                assert not reaches(module, forbidden), f"{path.relative_to(ROOT)} imports {module}"


def test_the_learners_side_reaches_no_supervisors_tool():
    """Do the parts that a participant's computer runs never lead to marking and building, by any number of steps?"""
    for part in ("answers", "saving", "tasks", "widgets", "review", "figures", "effects", "server_extension"):
        seen, left = set(), {part}
        while left:
            seen |= left
            left = {each for name in left for each in MAY[name]} - seen
        assert not seen & {"course", "cohort", "cli"}, part


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_the_floor_stands_on_nothing(name):
    """May every module import these two without importing anything else?"""
    assert imports(PACKAGE / f"{name.rpartition('.')[2]}.py") <= {"__future__.annotations", "__future__"}


def test_no_module_imports_itself_by_a_detour():
    """Can the package's modules be put in one order, each after all that it imports, type hints included?"""
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in PACKAGE.rglob("*.py")
    }
    arrows = {name: (imports(path) & modules.keys()) - {name, "kunskapsresan"} for name, path in modules.items()}
    graphlib.TopologicalSorter(arrows).prepare()  # raises CycleError, which names the circle


def test_tasks_reach_the_search_engine_by_one_late_arrow():
    """Is a search string run by the marker only, and the engine loaded only when one is marked?"""
    for path in (PACKAGE / "tasks").glob("*.py"):
        if any(reaches(module, "kunskapsresan.searching") for module in imports(path)):
            assert path.relative_to(PACKAGE).as_posix() == SEARCHING_FROM_TASKS, f"{path.name} imports searching"
            top = ast.parse(path.read_text(encoding="utf-8")).body
            late = {"kunskapsresan.searching"} & {
                f"{node.module}.{alias.name}"
                for node in top
                if isinstance(node, ast.ImportFrom)
                for alias in node.names
            }
            assert not late, "import searching inside the function that runs a search string"


@pytest.mark.parametrize("name", ["steps", "checks", "file"])
def test_the_reviews_forms_need_the_standard_library_only(name):
    """Does what a form and a check need, transitively, stay clear of installed libraries?"""
    code = (
        f"import sys, kunskapsresan.review.{name}; "
        "print(sorted(m for m in 'numpy pandas pydantic matplotlib anywidget yaml'.split() if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_nbgrader_is_imported_in_few_places():
    """Is the book-keeper kept at the edge?"""
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(reaches(module, "nbgrader") for module in imports(path))
    }
    assert users <= NBGRADER_ONLY_IN, f"nbgrader is also imported in {sorted(users - NBGRADER_ONLY_IN)}"


def test_a_form_starts_without_heavy_libraries():
    """Does importing the widgets, transitively, stay clear of the big libraries?"""
    heavy = "numpy pandas matplotlib nbgrader scipy jupytext nbconvert sphinx pydantic"
    code = f"import sys, kunskapsresan.widgets; print([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# Rooms of web/: what each may import besides itself.
WEB_ARROWS = {
    "base": set(),
    "numbers": {"base"},
    "search": {"base"},
    "answers": {"base"},
    "task": {"search", "answers", "base"},
    "explorers/parts": {"numbers", "search", "base"},
    "explorers": {"explorers/parts", "numbers", "search", "base"},
    "review": {"task", "answers", "numbers", "base"},
    "handin": {"task", "answers", "base"},
    "evaluation": {"task", "base"},
    "comparison": {"handin", "task", "answers", "base"},
    "projector": {"explorers", "base"},
    "page": {"comparison", "handin", "review", "evaluation", "task", "answers", "numbers", "search", "base"},
}
JS_IMPORT = re.compile(r'^(?:import|export)\b[^"\']*?["\'](\.{1,2}/[^"\']+)["\'];', re.M)


def web_imports() -> dict[Path, set[Path]]:
    """Every module of web/ → the modules that it imports."""
    web = PACKAGE / "web"
    modules = [path for path in web.rglob("*.js") if path.relative_to(web).parts[0] not in ("dist", "vendor")]
    return {
        path: {(path.parent / each).resolve() for each in JS_IMPORT.findall(path.read_text(encoding="utf-8"))}
        for path in modules
    }


def room(path: Path) -> str:
    """The room of web/ that a module is in."""
    first, second, *_ = path.relative_to(PACKAGE / "web").parts
    return "explorers/parts" if (first, second) == ("explorers", "parts") else first


def test_the_rooms_of_the_front_end_import_one_way():
    """Does each room of web/ import only the rooms it may, and no explorer another explorer?"""
    arrows = web_imports()
    assert {room(path) for path in arrows} == WEB_ARROWS.keys(), "a room without a rule, or a rule without a room"
    faults = []
    for path, others in arrows.items():
        for other in others:
            assert other in arrows, f"{path.name} imports {other}, which is not there"
            here, there = room(path), room(other)
            elsewhere = here == there == "explorers" and path.parent != other.parent
            if elsewhere or (here != there and there not in WEB_ARROWS[here]):
                faults.append(f"{path.relative_to(PACKAGE)} imports {other.relative_to(PACKAGE)}")
    assert not faults
    graphlib.TopologicalSorter(WEB_ARROWS).prepare()  # the rule itself has no circle


def test_no_module_of_the_front_end_imports_itself_by_a_detour():
    """Can the modules of web/ be put in one order, each after all that it imports?"""
    arrows = web_imports()
    assert sum(map(len, arrows.values())) > 200, "the imports are not found any more"
    graphlib.TopologicalSorter(arrows).prepare()  # raises CycleError, which names the circle


LONGEST_FILE, LONGEST_FUNCTION = 400, 80
LONG_FILES = {
    "kunskapsresan/review/model.py": "goes when the review is ported to the browser; splitting it first is work twice",
}
LONG_FUNCTIONS: dict[str, str] = {}


def test_files_stay_readable():
    """Has no module of the package grown past what one can hold in mind?"""
    long = {
        path.relative_to(ROOT).as_posix(): count
        for pattern in ("*.py", "*.js")
        for path in PACKAGE.rglob(pattern)
        if "dist" not in path.parts and (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long.keys() <= LONG_FILES.keys(), f"split by subject: {long}"
    assert LONG_FILES.keys() <= long.keys(), "short again: strike it from the list"


def test_functions_stay_readable():
    """Can each function of the package be read on one screen and a half?"""
    long = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                count = node.end_lineno - node.lineno + 1
                if count > LONGEST_FUNCTION:
                    long[f"{path.relative_to(ROOT).as_posix()}:{node.name}"] = count
    assert long.keys() == LONG_FUNCTIONS.keys(), f"split by subject: {long}"
