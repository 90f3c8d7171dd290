"""Is everything in the package reached from something else than tests? What only tests reach is a room without a door:
it costs at every change and gives nobody anything."""

import ast
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kunskapsresan"
ELSEWHERE = ("solutions/**/*.py", "solutions/**/*.md", "datasets/**/*.py", "book/**/*.md", "nbgrader_config.py")
ELSEWHERE += ("_config.yml", "pyproject.toml", "kunskapsresan/templates/**/*", "kunskapsresan/jupyter/share/**/*.py")

# module or module:name → why it stands although nothing but tests reaches it
LATER = "the knowledge review ports it to the browser and then removes it here"
EXCEPTED = {
    "kunskapsresan.searching.importers": LATER,
    "kunskapsresan.searching.dedupe": LATER,
    "kunskapsresan.review.model": LATER,
    "kunskapsresan.review.checks": LATER,
    "kunskapsresan.review.frames:compose": LATER,
    "kunskapsresan.effects.means:mean_difference": "its twin in web/numbers/synthesis.js is held to its values",
    "kunskapsresan.effects.base_rates:npv": "the tree's own npv, which pages show, is held to it",
}
# What a framework calls by a name that stands nowhere in the project.
CALLED = {
    "setup": "Sphinx",
    "load_jupyter_server_extension": "Jupyter",
    "_load_jupyter_server_extension": "Jupyter",
    "_jupyter_server_extension_points": "Jupyter",
    "main": "python -m",
}


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


class Uses(ast.NodeVisitor):
    """What a file imports, and the names that it uses, each with the definition at the top that it is used in."""

    def __init__(self):
        self.modules, self.used, self.inside = set(), defaultdict(set), ""

    def visit(self, node):
        if isinstance(node, ast.Import):
            self.modules |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            self.modules |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
            for each in node.names:
                if each.asname:
                    self.used[each.name].add(self.inside)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            self.used[node.id].add(self.inside)
        elif isinstance(node, ast.Attribute):
            self.used[node.attr].add(self.inside)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            for word in re.findall(r"kunskapsresan(?:\.\w+)+", node.value):
                self.modules |= {word, word.rpartition(".")[0]}
                self.used[word.rpartition(".")[2]].add(self.inside)
        self.generic_visit(node)


def read() -> tuple[dict[str, Uses], dict[str, ast.Module], str]:
    uses, trees = {}, {}
    for path in PACKAGE.rglob("*.py"):
        tree, found = ast.parse(path.read_text(encoding="utf-8")), Uses()
        for node in tree.body:
            found.inside = getattr(node, "name", "")
            found.visit(node)
        uses[module(path)], trees[module(path)] = found, tree
    texts = [path.read_text(encoding="utf-8") for pattern in ELSEWHERE for path in ROOT.glob(pattern) if path.is_file()]
    return uses, trees, "\n".join(texts)


USES, TREES, TEXTS = read()
WORDS = set(re.findall(r"\w+", TEXTS))
ENTRIES = {"kunskapsresan.cli", "kunskapsresan.sphinx_ext"} | {name for name in USES if ".jupyter." in name}


def is_excepted(name: str) -> bool:
    return name in EXCEPTED or name.partition(":")[0] in EXCEPTED


def test_every_module_is_reached():
    """From a command, a page, an exercise, or a server that the project starts?"""
    seen = set()
    left = ENTRIES | {name for name in USES if name in TEXTS or name.rpartition(".")[2] in _imported_by_pages()}
    left |= {name for name in EXCEPTED if ":" not in name}
    while left:
        seen |= left
        left = {each for name in left for each in USES[name].modules & USES.keys()} - seen
        left |= {name.rpartition(".")[0] for name in left} & USES.keys() - seen
    heads = {name for name in USES if any(each.startswith(f"{name}.") for each in USES)}
    assert USES.keys() - seen - heads == set()


def _imported_by_pages() -> set[str]:
    """The last parts of `from kunskapsresan.x import y, z` on pages and in exercises."""
    lines = re.findall(r"from kunskapsresan[\w.]* import ([^\n]+)", TEXTS)
    return {word for line in lines for word in re.findall(r"\w+", line)}


def test_every_public_function_and_class_is_reached():
    """Is each used in another definition of its own module, in a module that imports it, or on a page?"""
    lost = []
    for name, tree in TREES.items():
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            if (
                node.name in CALLED
                or is_excepted(name)
                or is_excepted(f"{name}:{node.name}")
                or node.decorator_list[:1]
                and (
                    "command" in ast.unparse(node.decorator_list[0])
                    or "callback" in ast.unparse(node.decorator_list[0])
                )
            ):
                continue
            at_home = USES[name].used[node.name] - {node.name}
            if not at_home and not _used_elsewhere(name, node.name) and node.name not in WORDS:
                lost.append(f"{name}:{node.name}")
    assert lost == [], "remove it, or give it a door"


def _is_command(node) -> bool:
    return any(re.search(r"\.(command|callback)\(", ast.unparse(each)) for each in node.decorator_list)


def _used_elsewhere(home: str, name: str) -> bool:
    """In another module that imports this one, or the name from it, by its package too."""
    package = home.rpartition(".")[0]
    doors = {home, f"{home}.{name}", f"{package}.{name}"}
    if f"{home}.{name}" in USES[package].modules:  # the package hands it on
        doors.add(package)
    return any(other != home and found.modules & doors and name in found.used for other, found in USES.items())


def test_every_exception_still_is_one():
    """Is a name struck from the list when it is gone?"""
    for name in EXCEPTED:
        place, _, definition = name.partition(":")
        assert place in TREES, name
        assert not definition or any(getattr(node, "name", "") == definition for node in TREES[place].body), name
