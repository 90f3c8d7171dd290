"""Concatenates an ES module with its imports into one import-free file. No bundler, no Node.

anywidget loads a module as a Blob, where relative imports fail, and a page opened as `file://` may not load a module
at all: both need one file without imports. A page inlines it, hence no `</script` in it.
"""

from __future__ import annotations

import re
from pathlib import Path

from kunskapsresan.errors import CourseError

WEB = Path(__file__).resolve().parent.parent / "web"
DIST = WEB / "dist"
ENTRIES = (
    "task-view.js",
    "static-page.js",
    "hand-in.js",
    "evaluation.js",
    "evaluation-page.js",
    "comparison.js",
    "review-form.js",
)
FORBIDDEN = ("</script", "<!--", "<script")

_IMPORT = re.compile(
    r'^import (?:(?P<default>\w+)|\{(?P<names>[^}]*)\}) from "(?P<file>\.{1,2}/[\w./-]+\.js)";[ \t]*(?://.*)?\n', re.M
)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class|let)\b)", re.M)
_TOP_LEVEL = re.compile(r"^(?:export )?(?:async )?(?:function\*?|const|class|let|var) +([\w$]+)", re.M)
_PAGE = """import {{ mountExplorers }} from "../mount.js";
import explorer from "./{name}.js";

mountExplorers("{name}", explorer);
"""


class BundleError(CourseError):
    """A module that cannot be concatenated: names the file, the fault and the remedy."""


def bundle(entry: Path) -> str:
    """`entry` with everything it imports, as the text of one module whose exports are the entry's."""
    return _checked(entry.name, _flatten(entry.resolve(), entry.read_text(encoding="utf-8"), set(), is_entry=True))


def bundle_page(explorer: Path) -> str:
    """An explorer as a script for a page: it mounts itself in every place that asks for it by name."""
    name = explorer.stem
    source = _PAGE.format(name=name)
    text = _flatten(explorer.with_name(f"{name}.page.js").resolve(), source, set(), is_entry=True)
    return _checked(f"{name}.page.js", text)


def build(web: Path = WEB) -> dict[str, str]:
    """Every generated file, name → text."""
    files = {name: bundle(web / name) for name in ENTRIES}
    for explorer in sorted((web / "explorers").glob("*.js")):
        if re.search(r"^export default\b", explorer.read_text(encoding="utf-8"), re.M):
            files[f"{explorer.stem}.page.js"] = bundle_page(explorer)
    return files


def write_all(web: Path = WEB) -> list[Path]:
    """Writes `web/dist/`, removes what no longer has a source, and returns the paths that changed."""
    files, folder, changed = build(web), web / "dist", []
    folder.mkdir(exist_ok=True)
    for path in sorted(folder.glob("*.js")):
        if path.name not in files:
            path.unlink()
            changed.append(path)
    for name, text in files.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    return changed


def _flatten(path: Path, source: str, seen: set[Path], *, is_entry: bool = False) -> str:
    """Imported modules first, each once; import lines go, and `export` stays on the entry only."""
    seen.add(path)
    out = ""
    for match in _IMPORT.finditer(source):
        if " as " in (match["names"] or ""):
            raise BundleError(f"{path.name}: import with `as`; import the name as it is")
        wanted = (path.parent / match["file"]).resolve()
        if wanted not in seen:
            try:
                text = wanted.read_text(encoding="utf-8")
            except FileNotFoundError:
                raise BundleError(f"{path.name}: imports {match['file']}, which does not exist") from None
            out += _flatten(wanted, text, seen)
        if match["default"]:
            source = source.replace(match[0], f"{match[0]}const {match['default']} = {_identifier(wanted)};\n", 1)
    source = _IMPORT.sub("", source)
    if not is_entry:
        source = re.sub(r"^export default ", f"const {_identifier(path)} = ", source, count=1, flags=re.M)
        source = _EXPORT.sub("", source)
    return f"{out}// --- {path.name}\n{source}"


def _identifier(path: Path) -> str:
    return "module_" + re.sub(r"\W", "_", path.stem)


def _checked(name: str, text: str) -> str:
    if left := re.search(r"^\s*import\b(?! *\.)|\bimport\(|^export [{*]", text, re.M):
        line = text.count("\n", 0, left.end()) + 1
        raise BundleError(
            f'{name}, line {line} of the bundle: write imports as `import {{ a, b }} from "./x.js";` on one line'
            " and put `export` before what it exports"
        )
    for forbidden in FORBIDDEN:
        if forbidden in text.lower():
            raise BundleError(f"{name}: {forbidden!r} cannot stand in a script inside a page, not even in a comment")
    names = _TOP_LEVEL.findall(text)
    if twice := sorted({each for each in names if names.count(each) > 1}):
        raise BundleError(f"{name}: two modules use the same top-level name: {', '.join(twice)}. Rename one.")
    return text
