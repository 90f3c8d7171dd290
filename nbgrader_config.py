"""nbgrader settings of the course's folder, and of groups that earlier versions made in it (`cohorts/`)."""

from kunskapsresan.nbgrader_settings import SHARED

c = get_config()  # noqa: F821 - defined by traitlets when it reads this file

for part, settings in SHARED.items():
    c[part].update(settings)
