"""Does ARCHITECTURE.md speak of what there is?"""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
_FILE = re.compile(r"`((?:[\w.<>*-]+/)*[\w.<>-]*[\w>](?:\.(?:py|js|json|md|yml|css))|(?:[\w.<>-]+/)+)`")


def test_every_file_and_folder_it_names_exists():
    """Is each path there, in the course or in the package, so that nobody is sent to a room that has moved?"""
    named = {path for path in _FILE.findall(TEXT) if "<" not in path}
    assert len(named) > 50
    made = {
        "arbete/",
        "submitted/",
        "oversikter/",
        "_toc.yml",
        "svar.json",
        "tasks.py",
    }  # where people and commands work
    lost = [
        path
        for path in sorted(named - made)
        if not any((base / path).exists() for base in (ROOT, ROOT / "kunskapsresan", ROOT / "kunskapsresan" / "web"))
    ]
    assert not lost, f"ARCHITECTURE.md names what is not there: {', '.join(lost)}"


def test_every_room_stands_on_the_page():
    """Does the page know every folder of the package and of the front end?"""
    package = ROOT / "kunskapsresan"
    rooms = {path.name for path in package.iterdir() if (path / "__init__.py").is_file()}
    rooms |= {path.name for path in (package / "web").iterdir() if path.is_dir()} - {"dist", "vendor"}
    missing = sorted(room for room in rooms if f"`{room}/" not in TEXT and f"/{room}/" not in TEXT)
    assert not missing, f"ARCHITECTURE.md does not say what is done in {', '.join(missing)}"


def test_it_is_one_page():
    """Can it be read in one sitting?"""
    assert len(TEXT.split()) < 1750
