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

# part → what it must not import, directly or inside a function
FORBIDDEN = {
    "tasks": {"numpy", "pandas", "matplotlib", "nbgrader", "kunskapsresan.course", "kunskapsresan.cohort"},
    "answers.py": {"numpy", "pandas", "matplotlib", "nbgrader", "kunskapsresan.course", "kunskapsresan.cohort"},
    "entries.py": {"numpy", "pandas", "kunskapsresan"},
    "participant_id.py": {"numpy", "pandas", "kunskapsresan"},
    "saving.py": {"numpy", "pandas", "matplotlib", "nbgrader", "kunskapsresan.course", "kunskapsresan.cohort"},
    "swedish.py": {"numpy", "pandas", "matplotlib", "nbgrader", "kunskapsresan"},
    "widgets.py": {"numpy", "pandas", "matplotlib", "nbgrader", "kunskapsresan.course", "kunskapsresan.cohort"},
    "effects": {
        "kunskapsresan.figures",
        "kunskapsresan.tasks",
        "kunskapsresan.course",
        "kunskapsresan.cohort",
        "pandas",
    },
    "figures": {"kunskapsresan.tasks", "kunskapsresan.course", "kunskapsresan.cohort", "kunskapsresan.widgets"},
    "course": {"kunskapsresan.cohort"},
    "review": {"kunskapsresan.tasks", "kunskapsresan.course", "kunskapsresan.cohort", "nbgrader", "pandas"},
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


@pytest.mark.parametrize("part", FORBIDDEN)
def test_a_part_imports_only_what_it_may(part):
    """Does data flow one way?"""
    place = PACKAGE / part
    for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
        for module in imports(path):
            for forbidden in FORBIDDEN[part]:
                assert not reaches(module, forbidden), f"{path.relative_to(ROOT)} imports {module}"


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


def test_files_stay_readable():
    """Has no module of the package grown past what one can hold in mind?"""
    long = {
        path.relative_to(ROOT).as_posix(): count
        for pattern in ("*.py", "*.js")
        for path in PACKAGE.rglob(pattern)
        if "dist" not in path.parts and (count := len(path.read_text(encoding="utf-8").splitlines())) > 450
    }
    assert not long, f"split by subject: {long}"
