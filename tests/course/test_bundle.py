"""Does concatenation give one module without imports, and refuse what it cannot do right?"""

import subprocess
from pathlib import Path

import playwright
import pytest

from kunskapsresan.course import bundle

NODE = Path(playwright.__file__).parent / "driver" / "node"


@pytest.fixture
def web(tmp_path):
    """A function that writes modules {name: source} and returns their folder."""

    def write(files):
        for name, source in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source, encoding="utf-8")
        return tmp_path

    return write


def test_modules_come_in_order_and_once(web):
    """Is a module that two others import included once, before both?"""
    folder = web({
        "a.js": 'import { b } from "./b.js"; // why\nimport c from "./parts/c.js";\n'
        "export default { render: () => b + c.x };\n",
        "b.js": 'import { d } from "./d.js";\nexport const b = d + 1;\n',
        "parts/c.js": 'import { d } from "../d.js";\nconst own = d;\nexport default { x: own };\n',
        "d.js": "export const d = 1;\n",
    })  # fmt: skip
    text = bundle.bundle(folder / "a.js")
    assert text.count("const d = 1;") == 1 and text.index("const d = 1;") < text.index("const b = d + 1;")
    assert "import" not in text and text.count("export") == 1
    script = text.replace("export default ", "const out = ") + "console.log(out.render());"
    assert subprocess.run([NODE, "-e", script], capture_output=True, text=True, check=True).stdout.strip() == "3"


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ('import { x as y } from "./x.js";\n', "import with `as`"),
        ('import { y } from "./finns-inte.js";\n', "does not exist"),
        ('import * as x from "./x.js";\n', "write imports as"),
        ('const x = await import("./x.js");\n', "write imports as"),
        ("const z = 1;\nexport { z };\n", "put `export` before"),
        ('import { x } from "./x.js";\nconst x = 2;\n', "same top-level name: x"),
        ('const s = "</SCRIPT>";\n', "'</script'"),
        ("// <!-- a comment\n", "'<!--'"),
        ("const s = `<script`;\n", "'<script'"),
    ],
)
def test_what_cannot_be_inlined_is_refused(web, source, fault):
    """Does each fault name the file and the remedy (a page would be cut off, or names would collide)?"""
    folder = web({"a.js": source, "x.js": "export const x = 1;\n"})
    with pytest.raises(bundle.BundleError, match="a.js") as error:
        bundle.bundle(folder / "a.js")
    assert fault in str(error.value)


def test_an_explorer_mounts_itself_in_a_page():
    """Does the page's version of an explorer act, where an inline module's export would be unreachable?"""
    for explorer in (bundle.WEB / "explorers").glob("*.js"):
        if "export default" in explorer.read_text(encoding="utf-8"):
            text = bundle.bundle_page(explorer)
            assert f'mountExplorers("{explorer.stem}", explorer);' in text and "export default" not in text


def test_what_is_built_is_fresh():
    """Is web/dist/ what the sources give now?"""
    built = bundle.build()
    assert {path.name for path in bundle.DIST.iterdir()} == set(built), "Run `kunskapsresan sync`."
    for name, text in built.items():
        assert (bundle.DIST / name).read_text(encoding="utf-8") == text, f"{name}: run `kunskapsresan sync`."


def test_a_second_build_changes_nothing(web):
    """Is a build with nothing to do silent, and does a file without a source go?"""
    folder = web(dict.fromkeys(bundle.ENTRIES, "export default {};\n") | {"dist/gammal.js": "//\n"})
    assert {path.name for path in bundle.write_all(folder)} == {*bundle.ENTRIES, "gammal.js"}
    assert not (folder / "dist" / "gammal.js").exists()
    assert bundle.write_all(folder) == []
