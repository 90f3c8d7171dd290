"""nbgrader's settings, shared by all cohorts: plain data, written out in each cohort's own folder.

Standard library only: nbgrader reads them at every start.
"""

from __future__ import annotations

from pathlib import Path

from kunskapsresan import names

# class → setting → value, as traitlets has them
SHARED: dict[str, dict[str, object]] = {
    "ClearSolutions": {"text_stub": names.STUB},
    "Exchange": {"timezone": "Europe/Stockholm", "timestamp_format": "%Y-%m-%d %H:%M:%S %Z"},
    "NbGraderAPI": {"timezone": "Europe/Stockholm", "timestamp_format": "%Y-%m-%d %H:%M"},
    "CourseDirectory": {
        # A participant's folder also holds locks, earlier generations and files put aside: not part of a hand-in.
        "ignore": [
            ".ipynb_checkpoints",
            "__pycache__",
            "*.pyc",
            "feedback",
            f".{Path(names.ANSWERS).stem}*",
            f"{names.ANSWERS}{names.PUT_ASIDE}*",
        ]
    },
    "FileNameCollectorPlugin": {
        # Stock `zip_collect` takes notebooks only and would lose the answers without a word.
        "valid_ext": [".ipynb", ".json"],
        "named_regexp": f".*?(?P<assignment_id>{names.EXERCISE_ID})_(?P<student_id>{names.PARTICIPANT_ID})_"
        rf"(?P<timestamp>{names.WHEN}).*?(?P<file_id>[^/\\]+)",
    },
}
_HEAD = '''"""nbgrader's settings for this group. GENERATED: `kunskapsresan cohort` writes this file.

The folder holds all that the group needs, so it can be moved to another place or another computer as it is.
"""

from pathlib import Path

c = get_config()
here = Path(__file__).resolve().parent
'''
_PLACE = """c.CourseDirectory.root = str(here)
c.Exchange.root = str(here / "exchange")
"""


def of_cohort(name: str) -> str:
    """The settings file of a cohort, which reads no other file."""
    lines = [f"c.CourseDirectory.course_id = {name!r}\n", _PLACE]
    lines += [f"c.{part}.{key} = {value!r}\n" for part, found in SHARED.items() for key, value in found.items()]
    return _HEAD + "".join(lines)


def of_earlier(name: str) -> str:
    """The settings file as it was written up to 0.2: it reads the course's, two folders up, and works only there."""
    return f'''"""Settings of this cohort; what all cohorts share stands in the course's own {names.SETTINGS}."""

from pathlib import Path

c = get_config()
load_subconfig("{names.SETTINGS}", path=str(Path(__file__).resolve().parents[2]))
c.CourseDirectory.course_id = {name!r}
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.Exchange.root = str(Path(__file__).resolve().parent / "exchange")
'''
