"""Evaluation files from a folder → one page of the group's answers, from five answers on.

The files say neither who nor when. Each question is summed up for itself, and what is written in words stands in an
order that follows from the words alone, so that no two answers of one person can be joined.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import evaluation, safe_file
from kunskapsresan.cohort import pages, privacy
from kunskapsresan.cohort.messages import CohortError, Report
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.evaluation import HIGH, LOW, EvaluationError, Form, Question

ASK = "Fråga gruppen om någon kan ladda ner sin fil igen; av filen syns inte vems den är."
_COPY = re.compile(r"(?:\((?P<n>[0-9]{1,3})\))?\.json$", re.IGNORECASE)

Answers = dict[str, int | str]


@dataclass(frozen=True)
class ScaleView:
    """A scale of the page. counts: {step: answers}, None when too few answered (`reason` then says so)."""

    id: str
    question: str
    low_label: str
    high_label: str
    answered: int
    skipped: int
    counts: dict[int, int] | None
    median: float | None
    reason: str = ""
    low: int = LOW
    high: int = HIGH


@dataclass(frozen=True)
class TextView:
    """An open question and everything that was written."""

    id: str
    question: str
    said: list[str]


@dataclass(frozen=True)
class Sheet:
    """What the page of one form shows."""

    title: str
    count: int
    scales: list[ScaleView]
    texts: list[TextView]


@dataclass(frozen=True)
class _Found:
    """One file. `code`: the random part of its name, "" for a renamed file; `copy`: the n of "(n)" in it."""

    source: str
    form: Form
    answers: Answers
    code: str
    copy: int


def summarise(form: Form, filled: list[Answers]) -> Sheet:
    """What the answers say together. Raises CohortError for fewer than five."""
    if len(filled) < privacy.FEWEST:
        raise CohortError(privacy.too_few(len(filled), "lämnade utvärderingar"))
    scales = [_scale(question, filled) for question in form.questions if question.is_scale]
    texts = [_text(question, filled) for question in form.questions if not question.is_scale]
    return Sheet(form.title, len(filled), scales, texts)


def _scale(question: Question, filled: list[Answers]) -> ScaleView:
    steps = [each[question.id] for each in filled if question.id in each]
    enough = len(steps) >= privacy.FEWEST
    return ScaleView(
        question.id,
        question.question,
        question.low_label,
        question.high_label,
        len(steps),
        len(filled) - len(steps),
        {step: steps.count(step) for step in range(LOW, HIGH + 1)} if enough else None,
        statistics.median(steps) if enough else None,
        "" if enough else privacy.too_few(len(steps), "svar på frågan"),
    )


def _text(question: Question, filled: list[Answers]) -> TextView:
    said = [each[question.id] for each in filled if question.id in each]
    mixed = sorted(said, key=lambda text: hashlib.sha256(f"{question.id}\n{text}".encode()).digest())
    return TextView(question.id, question.question, mixed)


def gather(cohort: Cohort, folder: Path) -> Report:
    """Reads every file in a folder and writes `utvardering-<form>.html` in the cohort's, for each form with five.

    Raises CohortError if there is no such folder.
    """
    if not folder.is_dir():
        raise CohortError(f"Mappen {folder} finns inte. Ange mappen där utvärderingarna ligger.")
    report = Report(f"Utvärderingar i {folder.name} till gruppen {cohort.name}.")
    found = _unique(list(_files(folder, report)), report)
    for form in evaluation.FORMS.values():
        filled = [each.answers for each in found if each.form is form]
        if filled:
            _write(cohort, form, filled, report)
    if not found and not report.has_problems:
        report.problem(
            folder.name, "här finns inga utvärderingar.", "Lägg deltagarnas filer (utvardering-….json) i den."
        )
    report.summary = f"{len(found)} utvärderingar lästa."
    return report


def _write(cohort: Cohort, form: Form, filled: list[Answers], report: Report) -> None:
    try:
        sheet = summarise(form, filled)
    except CohortError as error:
        report.problem(form.title, str(error), "Vänta tills fler har lämnat, och kör kommandot igen.")
        return
    target = cohort.folder / f"utvardering-{form.name}.html"
    existed = target.exists()
    safe_file.write(target, pages.template("evaluation.html").render(sheet=sheet, cohort=cohort.name).encode())
    shown = cohort.shown(target)
    if existed:
        report.note(
            form.title,
            f"{sheet.count} svar; {shown} är skriven på nytt.",
            "Ta bort äldre kopior: skillnaden mellan två sammanställningar visar vad den som kom till svarade.",
        )
    else:
        report.ok(form.title, f"{sheet.count} svar. Öppna {shown} i webbläsaren.")


def _files(folder: Path, report: Report) -> Iterator[_Found]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            path = Path(place) / name
            source = path.relative_to(folder).as_posix()
            if name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini"):
                continue
            if path.suffix.lower() == ".zip":
                remedy = "Packa upp den här om den innehåller utvärderingar, flytta den annars till en annan mapp."
                report.problem(source, "är en zip-fil.", remedy)
                continue
            try:
                form, answers = evaluation.parse(_bytes(path))
            except EvaluationError as error:
                report.problem(source, str(error), ASK)
                continue
            except OSError:
                report.problem(source, "går inte att öppna.", "Stäng filen i andra program och försök igen.")
                continue
            if not answers:
                report.note(source, "är tom: alla frågor är överhoppade. Den räknas inte.")
                continue
            named = evaluation.FILE_NAME.match(name)
            copy = _COPY.search(name)
            yield _Found(source, form, answers, named["code"] if named else "", int((copy and copy["n"]) or 0))


def _bytes(path: Path) -> bytes:
    if not stat.S_ISREG(path.lstat().st_mode):
        raise EvaluationError("är en länk, ingen fil.")
    if path.suffix.lower() != ".json":
        raise EvaluationError("är ingen utvärdering från kursen.")
    with path.open("rb") as file:
        return file.read(evaluation.MAX_BYTES + 1)


def _unique(found: list[_Found], report: Report) -> list[_Found]:
    """One file per person, as far as files without a name can tell. The same random code is the same form, downloaded
    twice: its last copy counts. The same words are the same person; the same steps alone may well be two."""
    kept: dict[str, _Found] = {}
    for number, each in enumerate(sorted(found, key=lambda each: (each.copy, each.source))):
        key = f"{each.form.name} {each.code}" if each.code else f"okänd {number}"
        if key in kept:
            report.note(each.source, f"är samma formulär som {kept[key].source}. Den här räknas, den andra inte.")
        kept[key] = each
    seen: dict[str, str] = {}
    out = []
    for each in sorted(kept.values(), key=lambda each: each.source):
        content = f"{each.form.name} {sorted(each.answers.items())}"
        has_words = any(isinstance(value, str) for value in each.answers.values())
        if content in seen and (has_words or not each.code):
            report.note(each.source, f"har samma innehåll som {seen[content]}. Den räknas en gång.")
            continue
        if content in seen:
            report.note(each.source, f"har samma steg som {seen[content]}, men är en egen fil. Båda räknas.")
        seen.setdefault(content, each.source)
        out.append(each)
    return out
