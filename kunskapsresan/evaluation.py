"""The evaluation forms of the circle, in the middle and at the end: the questions as data, and the file they leave as.

    {"version": 1, "form": "mitt", "answers": {"tempo": 4, "andra": "…"}}

An answer is an integer on the scale or a text; what was skipped is left out. Nothing says who answered or when: the
file is named `utvardering-mitt-<8 random characters>.json`, and none of it is ever in `svar.json` or in the browser's
store. Standard library only: a form must start fast.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from kunskapsresan.errors import CourseError

VERSION = 1
LOW, HIGH = 1, 6  # an even number of steps: nobody has to stand in the middle
MAX_TEXT = 4_000  # characters
MAX_BYTES = 100_000
FILE_NAME = re.compile(r"utvardering-(?P<form>mitt|slut)-(?P<code>[a-z0-9]{8})")


@dataclass(frozen=True)
class Question:
    """One question. With end labels it is a scale, without them an open question."""

    id: str
    question: str
    low_label: str = ""
    high_label: str = ""

    @property
    def is_scale(self) -> bool:
        return bool(self.low_label)


@dataclass(frozen=True)
class Form:
    """A form. `why`: what the answers are used for, in the reader's words."""

    name: str
    title: str
    why: str
    questions: tuple[Question, ...]


class EvaluationError(CourseError):
    """A file that is no evaluation; the message says in Swedish what is wrong and what to do."""


MIDDLE = Form(
    "mitt",
    "Halvvägs: hur går det?",
    "Halva tiden är kvar. Det här är till för att ni ska kunna ändra det som inte fungerar medan det ännu gör "
    "skillnad. Handledaren visar sammanställningen på nästa träff.",
    (
        Question("tempo", "Hur väl passar tempot på träffarna dig?", "inte alls", "mycket bra"),
        Question(
            "tid", "Hur väl räcker tiden mellan träffarna till det som ska göras?", "räcker inte alls", "räcker gott"
        ),
        Question("begriplighet", "Hur lätt är det att förstå det ni går igenom?", "mycket svårt", "mycket lätt"),
        Question(
            "stod", "Hur mycket stöd får du av din handledare när du kör fast?", "inget stöd", "det stöd jag behöver"
        ),
        Question(
            "gruppen",
            "Hur lätt är det att säga i gruppen att du inte förstår, eller inte håller med?",
            "mycket svårt",
            "mycket lätt",
        ),
        Question("andra", "Vad borde ni ändra nu?"),
        Question("behalla", "Vad vill du ha kvar precis som det är?"),
        Question("hinder", "Vad kommer i vägen för dig, om något gör det? Det kan vara på jobbet eller i cirkeln."),
    ),
)

FINAL = Form(
    "slut",
    "Så här i efterhand",
    "Svaren hjälper nästa grupp, och de visar din arbetsplats vad som behövs för att det ni har lärt er ska få plats.",
    (
        Question("nytta", "Hur stor nytta har du i ditt arbete av det ni har gjort?", "ingen nytta", "stor nytta"),
        Question(
            "oversikten", "Hur nöjd är du med din kunskapsöversikt, så långt du kom?", "inte alls nöjd", "mycket nöjd"
        ),
        Question("tid", "Hur väl räckte tiden till det som skulle göras?", "räckte inte alls", "räckte gott"),
        Question(
            "chefen", "Hur väl höll din chef det som var lovat, till exempel om tid?", "inte alls", "helt och hållet"
        ),
        Question(
            "stod", "Hur mycket stöd fick du av din handledare när du körde fast?", "inget stöd", "det stöd jag behövde"
        ),
        Question(
            "rekommendera", "Skulle du råda en kollega att vara med i en cirkel som den här?", "absolut inte", "absolut"
        ),
        Question("annorlunda", "Vad gör du annorlunda i arbetet nu? Berätta gärna om ett tillfälle."),
        Question("till-nytta", "Vad har översikten lett till där du arbetar, eller vad skulle den kunna leda till?"),
        Question("battre", "Vad skulle ha gjort cirkeln bättre?"),
    ),
)

FORMS = {form.name: form for form in (MIDDLE, FINAL)}


def config(name: str) -> dict:
    """A form as the ES module wants it. Raises KeyError naming the forms there are."""
    if name not in FORMS:
        raise KeyError(f"Utvärderingen {name!r} finns inte. Där finns: {', '.join(FORMS)}.")
    form = FORMS[name]
    questions = []
    for each in form.questions:
        if each.is_scale:
            ends = {"low": LOW, "high": HIGH, "low_label": each.low_label, "high_label": each.high_label}
            questions.append({"id": each.id, "kind": "Scale", "question": each.question, **ends})
        else:
            questions.append({"id": each.id, "kind": "Text", "question": each.question, "most": MAX_TEXT})
    return {"version": VERSION, "form": form.name, "title": form.title, "why": form.why, "questions": questions}


def parse(raw: bytes) -> tuple[Form, dict[str, int | str]]:
    """(form, answers) of a file's bytes; what was skipped is left out.

    Raises EvaluationError for anything that the form would never write.
    """
    if len(raw) > MAX_BYTES:
        raise EvaluationError("är större än någon utvärdering kan vara.")
    try:
        data = json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse)
    except (ValueError, RecursionError, MemoryError):
        raise EvaluationError("är skadad eller omsparad i ett annat program.") from None
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise EvaluationError("är ingen utvärdering från kursen.")
    form = FORMS.get(data["form"]) if isinstance(data.get("form"), str) else None
    if form is None:
        raise EvaluationError("är ingen utvärdering från kursen.")
    if data.get("version") != VERSION or isinstance(data["version"], bool):
        raise EvaluationError("är gjord med en annan version av kursen.")
    if odd := sorted(set(data) - {"version", "form", "answers"}):
        raise EvaluationError(f"har uppgifter som formuläret aldrig skriver ({_shown(odd)}).")
    known = {each.id: each for each in form.questions}
    if odd := sorted(set(data["answers"]) - set(known)):
        raise EvaluationError(f"har svar på frågor som inte finns i formuläret ({_shown(odd)}).")
    answers = {}
    for name, value in data["answers"].items():
        if value is None or isinstance(value, str) and not value.strip():
            continue
        if not _fits(known[name], value):
            raise EvaluationError(f"har ett svar som inte går att läsa (frågan {name}).")
        answers[name] = _text(value) if isinstance(value, str) else value
    return form, answers


def _refuse(name: str) -> float:
    raise ValueError(name)


def _shown(names: list[str]) -> str:
    return ", ".join("".join(each if each.isprintable() else "?" for each in name)[:30] for name in names[:3])


def _fits(question: Question, value: object) -> bool:
    if question.is_scale:
        return isinstance(value, int) and not isinstance(value, bool) and LOW <= value <= HIGH
    return isinstance(value, str) and len(value) <= MAX_TEXT


def _text(value: str) -> str:
    """A half surrogate pair, which no page can hold, becomes the replacement character."""
    return value.strip().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
