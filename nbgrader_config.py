"""nbgrader settings that all cohorts share; each cohort's own nbgrader_config.py loads this file first."""

from pathlib import Path

from kunskapsresan import names

c = get_config()  # noqa: F821 - defined by traitlets when it reads this file

c.ClearSolutions.text_stub = names.STUB
c.Exchange.timezone = "Europe/Stockholm"
c.Exchange.timestamp_format = "%Y-%m-%d %H:%M:%S %Z"
c.NbGraderAPI.timezone = "Europe/Stockholm"
c.NbGraderAPI.timestamp_format = "%Y-%m-%d %H:%M"
# A participant's folder also holds locks, earlier generations and files put aside: not part of a hand-in.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "__pycache__", "*.pyc", "feedback"]
c.CourseDirectory.ignore += [f".{Path(names.ANSWERS).stem}*", f"{names.ANSWERS}{names.PUT_ASIDE}*"]
# Stock `zip_collect` takes notebooks only and would lose the answers without a word.
c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".json"]
c.FileNameCollectorPlugin.named_regexp = (
    f".*?(?P<assignment_id>{names.EXERCISE_ID})_(?P<student_id>{names.PARTICIPANT_ID})_"
    rf"(?P<timestamp>{names.WHEN}).*?(?P<file_id>[^/\\]+)"
)
