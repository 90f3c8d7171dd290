"""The HTML pages of the supervisor's tools: no script, nothing from other hosts, everything from outside as text."""

from __future__ import annotations

import functools
from pathlib import Path

import jinja2

from kunskapsresan import swedish

TEMPLATES = Path(__file__).parents[1] / "templates"


@functools.cache
def template(name: str) -> jinja2.Template:
    """A template of the folder `templates/`; `| number` writes a number the Swedish way."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = swedish.number
    return environment.get_template(name)
