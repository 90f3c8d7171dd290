"""nbgrader settings that all cohorts share; each cohort's own nbgrader_config.py loads this file first."""

from kunskapsresan.course.notebooks import STUB

c = get_config()  # noqa: F821 - defined by traitlets when it reads this file

c.ClearSolutions.text_stub = STUB
c.Exchange.timezone = "Europe/Stockholm"
c.Exchange.timestamp_format = "%Y-%m-%d %H:%M:%S %Z"
c.NbGraderAPI.timezone = "Europe/Stockholm"
c.NbGraderAPI.timestamp_format = "%Y-%m-%d %H:%M"
# A participant's folder also holds locks, earlier generations and files put aside: not part of a hand-in.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "__pycache__", "*.pyc", "feedback", ".svar*", "svar.json.trasig-*"]
# Stock `zip_collect` takes notebooks only and would lose the answers without a word.
c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".json"]
c.FileNameCollectorPlugin.named_regexp = (
    r".*?(?P<assignment_id>[0-9]{2}-[a-z0-9-]+)_(?P<student_id>[a-z0-9-]{3,20})_"
    r"(?P<timestamp>[0-9-]{19}).*?(?P<file_id>[^/\\]+)"
)
