"""Does concatenation give one module without imports, and refuse what it cannot do right?"""

import base64
import json
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


def ran(text, ask):
    """What a module gives when it is run."""
    script = f"const url = 'data:text/javascript;base64,{base64.b64encode(text.encode()).decode()}';"
    script += f"import(url).then((it) => console.log(JSON.stringify({ask})));"
    done = subprocess.run([NODE, "-e", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_modules_come_in_order_and_once(web):
    """Is a module that two others import included once, before both, with its own names in its own scope?"""
    folder = web({
        "a.js": 'import { b as x, b } from "./b.js"; // why\nimport c, { also } from "./parts/c.js";\n'
        "const own = 100;\nexport const named = also;\nexport default { render: () => b + c.x + x + own };\n",
        "b.js": 'import {\n  d,\n} from "./d.js";\nconst own = 1;\nexport const b = d + own;\n',
        "parts/c.js": 'import { d } from "../d.js";\nconst own = d;\nexport const also = "c";\n'
        "export default { x: own };\n",
        "d.js": "export const d = 1;\n",
    })  # fmt: skip
    text = bundle.module(folder / "a.js")
    assert text.count("const d = 1;") == 1 and text.index("const d = 1;") < text.index("const b = d + own;")
    assert "import" not in text
    assert ran(text, "[it.default.render(), it.named]") == [105, "c"]


def test_a_script_leaves_no_name_behind(web):
    """Does a classic script act, without a name that another script of the page could meet?"""
    folder = web({"a.js": 'import { b } from "./b.js";\nglobalThis.seen = b;\n', "b.js": "export const b = 1;\n"})
    text = bundle.script(folder / "a.js")
    told = f"{text}console.log(globalThis.seen, typeof b, typeof m_a, typeof m_b)"
    done = subprocess.run([NODE, "-e", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "undefined", "undefined", "undefined"]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ('import { z } from "./x.js";\n', "does not export 'z'"),
        ('import z from "./x.js";\n', "does not export 'default'"),
        ('import { y } from "./finns-inte.js";\n', "does not exist"),
        ('import { y } from "./y.js";\nexport const a = 1;\n', "by a detour"),
        ('import * as x from "./x.js";\n', "write imports as"),
        ('import "./x.js";\n', "write imports as"),
        ('const x = await import("./x.js");\n', "write imports as"),
        ("const z = 1;\nexport { z };\n", "put `export` before"),
        ("export let z = 1;\n", "put `export` before"),
        ('const s = "</SCRIPT>";\n', "'</script'"),
        ("// <!-- a comment\n", "'<!--'"),
        ("const s = `<script`;\n", "'<script'"),
    ],
)
def test_what_cannot_be_joined_is_refused(web, source, fault):
    """Does each fault name the file and the remedy (a page would be cut off, or a name be undefined)?"""
    folder = web({"a.js": source, "x.js": "export const x = 1;\n", "y.js": 'import { a } from "./a.js";\n'})
    with pytest.raises(bundle.BundleError, match=r"[ay]\.js") as error:
        bundle.module(folder / "a.js")
    assert fault in str(error.value)


def test_an_explorer_mounts_itself_in_a_page():
    """Does the page's version of an explorer act, where a script's export would be unreachable?"""
    found = bundle.explorers()
    assert len(found) >= 14 and {path.parent.name for path in found} >= {"forest", "two-by-two"}
    for explorer in found:
        text = bundle.explorer_script(explorer)
        assert f'mountExplorers("{explorer.stem}", explorer);' in text and "export default" not in text


def test_what_is_built_is_fresh():
    """Is web/dist/ what the sources give now?"""
    built = bundle.build()
    assert {path.name for path in bundle.DIST.iterdir()} == set(built), "Run `kunskapsresan sync`."
    for name, text in built.items():
        assert (bundle.DIST / name).read_text(encoding="utf-8") == text, f"{name}: run `kunskapsresan sync`."


def test_a_module_touches_only_what_uses_it():
    """Does editing one small module of one explorer change that explorer's file alone?"""
    holding = {name for name, text in bundle.build().items() if "// --- explorers/kappa/kappa-logic.js" in text}
    assert holding == {"kappa.page.js"}
