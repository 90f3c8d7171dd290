"""What each session's form asks: the ten steps of the knowledge review, as data. Standard library only."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from kunskapsresan.errors import CourseError
from kunskapsresan.review import steps_findings, steps_question, steps_studies
from kunskapsresan.review.fields import Item
from kunskapsresan.review.frames import FRAMES, PREFIX, needed, short_names
from kunskapsresan.review.sections import SECTIONS

STEPS: dict[str, Item] = {
    "01-stanna-upp": steps_question.WONDER,
    "02-evidensbaserad-praktik": steps_question.WHOSE_NEED,
    "03-larandets-logiker": steps_question.DISTURB,
    "04-fran-undran-till-fraga": steps_question.QUESTION,
    "05-soka-kunskap": steps_question.SEARCH,
    "06-lasa-forskning": steps_studies.SCREENING,
    "07-effektmatt-risker": steps_studies.ONE_RESULT,
    "08-effektmatt-medelvarden": steps_findings.RESULTS,
    "09-kritisk-granskning": steps_findings.APPRAISAL,
    "10-fran-kunskap-till-praktik": steps_findings.CONCLUSIONS,
}


class UnknownStep(CourseError):
    """There is no form for this session; says in Swedish which there are."""

    def __str__(self) -> str:
        return f"Det finns inget steg i översikten som heter {self.args[0]!r}. Välj ett av {', '.join(STEPS)}."


def form(session: str) -> Item:
    """The form of a session, ready for `web/review/review-form.js`. Raises UnknownStep."""
    if session not in STEPS:
        raise UnknownStep(session)
    data = {"id": session, "number": int(session[:2])} | STEPS[session]
    names = {each["name"] for part in data["parts"] for each in part["items"] if each["item"] == "live"}
    if names & {"question", "question-checks"}:
        data["frames"] = _frames()
    if "whole" in names:  # the whole review is shown with the labels of every step
        data["frames"] = _frames()
        data["sections"] = SECTIONS
        data["fields"] = {item["key"]: _brief(item) for item in fields()}
        data["tables"] = {item["key"]: _brief(item) for item in tables().values()}
    return data


def fields() -> Iterator[Item]:
    """Every single field of every step, each once."""
    seen: set[str] = set()
    for item in _items():
        if item["item"] == "field" and item["key"] not in seen:
            seen.add(item["key"])
            yield item


@functools.cache
def tables() -> dict[str, Item]:
    """Every table by its key."""
    return {item["key"]: item for item in _items() if item["item"] == "table"}


def labels(session: str) -> list[str]:
    """What the form asks, for readers without JavaScript."""
    parts = STEPS[session]["parts"]
    named = [item["label"] for part in parts for item in part["items"] if item["item"] in ("field", "table")]
    return list(dict.fromkeys(named))


def _items() -> Iterator[Item]:
    for step in STEPS.values():
        for part in step["parts"]:
            yield from part["items"]


def _frames() -> Item:
    every = {key: frame | {"needed": needed(key)} for key, frame in FRAMES.items()}
    return {"all": every, "prefix": PREFIX, "short": short_names()}


def _brief(item: Item) -> Item:
    """What is needed to show a value: no helps."""
    kept = ("key", "kind", "label", "options", "options_from", "options_by", "columns", "row", "show_if")
    out = {name: item[name] for name in kept if name in item}
    if "columns" in out:
        out["columns"] = [_brief(each) for each in out["columns"]]
    return out
