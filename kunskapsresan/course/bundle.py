"""Joins an ES module with its imports into one import-free file, each module in a scope of its own. No Node.

anywidget loads a module as a Blob, where relative imports fail; a page opened as `file://` may load a classic script
but no module. So a notebook gets one import-free module, and a page one classic script.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan.errors import CourseError

WEB = Path(__file__).resolve().parent.parent / "web"
DIST = WEB / "dist"
# What a notebook's widgets load, and what pages load beside their explorers.
MODULES = (
    "task/task-view.js",
    "handin/hand-in.js",
    "evaluation/evaluation.js",
    "comparison/comparison.js",
    "review/review-form.js",
)
SCRIPTS = ("page/static-page.js", "evaluation/evaluation-page.js", "projector/projector-page.js")
# Tests, and the group's page that a supervisor opens, lay a script inside a page: these would end it.
FORBIDDEN = ("</script", "<!--", "<script")

_IMPORT = re.compile(
    r"^import (?:(?P<default>\w+)(?:, )?)?(?:\{(?P<names>[^}]*)\})? ?from "
    r'"(?P<file>\.{1,2}/[\w./-]+\.js)";[ \t]*(?://.*)?\n',
    re.M,
)
_SIDE_EFFECT = re.compile(r'^import "[^"]*";', re.M)
_EXPORT = re.compile(r"^export (?P<kind>async function\*?|function\*?|const|class) +(?P<name>[\w$]+)", re.M)
_DEFAULT = re.compile(r"^export default ", re.M)
_LEFT = re.compile(r"^\s*import\b(?! *\.)|\bimport\(|^export\b", re.M)
_PAGE = """import {{ mountExplorers }} from "../parts/page-explorers.js";
import explorer from "./{name}.js";

mountExplorers("{name}", explorer);
"""


class BundleError(CourseError):
    """A module that cannot be joined: names the file, the fault and the remedy."""


@dataclass(frozen=True)
class _Module:
    """One file in its scope: what it is called in the bundle, its text as an expression, and what it gives."""

    variable: str
    text: str
    exports: tuple[str, ...]


def module(entry: Path) -> str:
    """`entry` with everything it imports, as one ES module with the entry's exports. Raises BundleError."""
    joined, last = _joined(entry, entry.read_text(encoding="utf-8"))
    named = [name for name in last.exports if name != "default"]
    given = [f"export const {{ {', '.join(named)} }} = {last.variable};\n"] if named else []
    given += [f"export default {last.variable}.default;\n"] if "default" in last.exports else []
    return joined + "".join(given)


def script(entry: Path) -> str:
    """`entry` with everything it imports, as one classic script that leaves no name behind. Raises BundleError."""
    return _script(entry, entry.read_text(encoding="utf-8"))


def explorer_script(explorer: Path) -> str:
    """An explorer as a script for a page: it mounts itself in every place that asks for it by name."""
    name = explorer.stem
    return _script(explorer.with_name(f"{name}.page.js"), _PAGE.format(name=name))


def explorers(web: Path = WEB) -> list[Path]:
    """The modules of all explorers: each in the folder that has its name."""
    return [
        path for folder in sorted((web / "explorers").iterdir()) if (path := folder / f"{folder.name}.js").is_file()
    ]


def build(web: Path = WEB) -> dict[str, str]:
    """Every generated file, name → text."""
    files = {Path(name).name: module(web / name) for name in MODULES}
    files |= {Path(name).name: script(web / name) for name in SCRIPTS}
    files |= {f"{path.stem}.page.js": explorer_script(path) for path in explorers(web)}
    return files


def _script(entry: Path, source: str) -> str:
    return f'// --- a script for pages\n(() => {{\n"use strict";\n{_joined(entry, source)[0]}}})();\n'


def _joined(entry: Path, source: str) -> tuple[str, _Module]:
    modules: dict[Path, _Module | None] = {}
    root = _root(entry)
    last = _read(entry.resolve(), source, root, modules)
    text = "".join(each.text for each in modules.values())
    for forbidden in FORBIDDEN:
        if forbidden in text.lower():
            raise BundleError(
                f"{entry.name}: {forbidden!r} cannot stand in a script inside a page, not even in a comment"
            )
    return text, last


def _root(entry: Path) -> Path:
    """The folder that modules' names are told from."""
    return WEB if entry.resolve().is_relative_to(WEB) else entry.resolve().parent


def _read(path: Path, source: str, root: Path, modules: dict[Path, _Module | None]) -> _Module:
    """Adds to `modules` what a module imports, each once and before its user, then the module itself."""
    modules[path] = None  # being read
    needs = ""
    for match in _IMPORT.finditer(source):
        wanted = (path.parent / match["file"]).resolve()
        if wanted in modules and modules[wanted] is None:
            raise BundleError(f"{path.name}: imports {match['file']}, which imports {path.name} by a detour")
        if wanted not in modules:
            try:
                text = wanted.read_text(encoding="utf-8")
            except FileNotFoundError:
                raise BundleError(f"{path.name}: imports {match['file']}, which does not exist") from None
            _read(wanted, text, root, modules)
        needs += _taken(path, match, modules[wanted])
    body, exports = _given(path, _IMPORT.sub("", source))
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    variable = "m_" + re.sub(r"\W", "_", name.removesuffix(".js"))
    del modules[path]  # so that it stands after what it imports
    returned = ", ".join("default: _default" if each == "default" else each for each in exports)
    end = f"return {{ {returned} }};\n" if exports else ""
    text = f"// --- {name}\nconst {variable} = (() => {{\n{needs}{body}{end}}})();\n"
    modules[path] = made = _Module(variable, text, exports)
    return made


def _taken(path: Path, match: re.Match, wanted: _Module) -> str:
    """An import as a line of destructuring."""
    names = [" as ".join(each.split(" as ")).strip() for each in (match["names"] or "").split(",") if each.strip()]
    names += [f"default as {match['default']}"] if match["default"] else []
    for each in names:
        if each.split(" as ")[0] not in wanted.exports:
            raise BundleError(f"{path.name}: {match['file']} does not export {each.split(' as ')[0]!r}")
    return f"const {{ {', '.join(each.replace(' as ', ': ') for each in names)} }} = {wanted.variable};\n"


def _given(path: Path, source: str) -> tuple[str, tuple[str, ...]]:
    """A module's text without `export`, and the names that it gives."""
    exports = tuple(match["name"] for match in _EXPORT.finditer(source))
    body = _EXPORT.sub(lambda match: f"{match['kind']} {match['name']}", source)
    if _DEFAULT.search(body):
        body, exports = _DEFAULT.sub("const _default = ", body, count=1), (*exports, "default")
    if left := _LEFT.search(body) or _SIDE_EFFECT.search(body):
        line = body.count("\n", 0, left.end()) + 1
        raise BundleError(
            f'{path.name}, about line {line}: write imports as `import {{ a, b }} from "./x.js";` at the start of a'
            " line and put `export` before the function, const or class that it exports"
        )
    return body, exports
