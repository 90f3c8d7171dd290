"""Hand-ins from a folder → `submitted/`, as nbgrader expects it. One report: per file what happened and what to do.

Several files from the same person are merged task by task, newest answer first; the order of the files does not
matter. An answer file that cannot be read, but whose owner is known, is placed with a note so that the supervisor
looks at it: it never becomes a silent zero.
"""

from __future__ import annotations

import contextlib
import difflib
import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

from kunskapsresan import answers, safe_file
from kunskapsresan.answers import Answers
from kunskapsresan.cohort import handins, reviews, workspace
from kunskapsresan.cohort.handins import ASK_AGAIN, HandIn, Refused
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM, CohortError, Report
from kunskapsresan.cohort.workspace import Cohort
from kunskapsresan.tasks import marking

REVIEW = "granska.json"  # {"reason": text, "tasks": [ids] or null for all}: what a person must look at
TIMESTAMP = "timestamp.txt"
_STAMP = "%Y-%m-%d %H:%M:%S.%f UTC"


def collect(cohort: Cohort, folder: Path) -> Report:
    """Takes every hand-in in a folder into the cohort. Collecting the same folder again changes nothing.

    Raises CohortError if there is no such folder or the list of participants cannot be read.
    """
    if not folder.is_dir():
        raise CohortError(f"Mappen {folder} finns inte. Ange mappen där deltagarnas filer ligger.")
    workspace.keep_present_versions(cohort)
    roster = set(cohort.participants())
    report = Report(f"Inlämningar i {folder.name} till gruppen {cohort.name}.")
    seen: dict[tuple[str, str, str], str] = {}
    for found in handins.find(folder):
        if isinstance(found, Refused):
            report.problem(found.source, found.text, found.remedy)
            continue
        try:
            _take_in(cohort, roster, found, seen, report)
        except OSError as error:
            report.problem(
                found.source,
                f"kunde inte sparas i gruppens mapp ({error.strerror or 'okänt fel'}).",
                "Se efter om disken är full eller mappen skrivskyddad.",
            )
    if not report.lines:
        report.note(folder.name, "mappen är tom.", "Lägg deltagarnas zip-filer i den.")
    counts = (
        (report.count(OK), "mottagna"),
        (report.count(NOTE), "att se efter"),
        (report.count(PROBLEM), "med problem"),
    )
    report.summary = ", ".join(f"{count} {what}" for count, what in counts) + "."
    return report


def _take_in(cohort: Cohort, roster: set[str], found: HandIn, seen: dict, report: Report) -> None:
    read = answers.parse(found.raw) if found.raw is not None else Answers(answers.empty(), found.problem)
    receipt = found.receipt
    damaged = _is_damaged(found)
    for key, mine, theirs in (
        ("deltagare", read.participant, receipt.get("participant")),
        ("övning", read.exercise, receipt.get("exercise")),
    ):
        if mine and theirs and mine != theirs:
            report.problem(found.source, f"svaren och kvittot anger olika {key} ({mine} och {theirs}).", ASK_AGAIN)
            return
    in_folders = next((name for name in reversed(found.folders) if name.lower() in roster), "").lower()
    participant = read.participant or receipt.get("participant") or found.participant or in_folders
    exercise = read.exercise or receipt.get("exercise") or found.exercise
    if read.exercise == reviews.EXERCISE:
        reviews.take_alone(cohort, roster, participant, found, report)
    elif not participant or not exercise:
        lacking = "vilken övning den hör till" if participant else "vem den kommer från"
        reason = f"{read.problem or ''} Filen säger inte {lacking}.".strip()
        report.problem(
            found.source, reason, "Be deltagaren skriva sitt deltagar-id i övningen och ladda ner filen igen."
        )
    elif exercise not in cohort.exercises:
        known = ", ".join(cohort.exercises)
        report.problem(
            found.source,
            f"hör till {exercise}, som gruppen inte har.",
            f"Gruppen har: {known}. Be deltagaren om rätt fil, eller kör `kunskapsresan cohort refresh {cohort.name}`.",
        )
    elif participant not in roster:
        near = difflib.get_close_matches(participant, sorted(roster), n=1)
        hint = f"Menas {near[0]}? " if near else ""
        report.problem(
            found.source,
            f"deltagar-id {participant} finns inte i gruppens lista.",
            f"{hint}Lägg till personen i {cohort.participants_file.name} eller be om en fil med rätt id.",
        )
    elif read.problem:
        _place_unreadable(cohort, participant, exercise, found, read.problem, report)
        reviews.take_along(cohort, participant, exercise, found, report)
    elif damaged:
        report.problem(found.source, "svaren har ändrats eller skadats sedan filen gjordes.", ASK_AGAIN)
    else:
        _place(cohort, participant, exercise, found, read, seen, report)
        reviews.take_along(cohort, participant, exercise, found, report)


def _is_damaged(found: HandIn) -> bool:
    promised = found.receipt.get("sha256")
    return bool(promised and found.raw is not None) and hashlib.sha256(found.raw).hexdigest() != promised.lower()


def _place(
    cohort: Cohort, participant: str, exercise: str, found: HandIn, read: Answers, seen: dict, report: Report
) -> None:
    folder = cohort.submitted(participant, exercise)
    key = participant, exercise, hashlib.sha256(found.raw).hexdigest()
    if key in seen:
        report.note(found.source, f"samma fil som {seen[key]}. Den räknas en gång.")
        return
    seen[key] = found.source
    earlier, review = answers.read(folder / answers.NAME), read_review(folder)
    flagged = set(read.dropped)
    raw, content, what = found.raw, read.content, ""
    if (folder / answers.NAME).exists() and earlier.problem is None and (review is None or review["tasks"] is not None):
        merged = answers.merge(earlier.entries, read.entries)
        before, now = (answers.merge(each.entries, each.entries) for each in (earlier, read))
        flagged |= set(review["tasks"]) - set(read.entries) if review else set()
        if merged == before and flagged == set(review["tasks"] if review else ()):
            report.note(found.source, f"{participant}, {exercise}: inget nytt sedan förra inlämningen.")
            return
        if merged != now:
            newer = read if read.newest >= earlier.newest else earlier
            content = newer.content
            head = {"version": answers.VERSION, "exercise": exercise, "participant": participant, "content": content}
            raw = answers.encode(head | {"answers": merged})
            what = " Lagd till den tidigare inlämningen; det nyaste svaret på varje uppgift gäller."
            if read.content != earlier.content:
                what += " Filerna är gjorda på olika versioner av övningen; den senast besvarade gäller."
        else:
            what = " Ersätter den tidigare inlämningen."
    _write(cohort, folder, exercise, raw, _when(found, read))
    reason = "Svaret går inte att läsa i filen. Be deltagaren om det, eller bedöm det för hand."
    _write_review(folder, reason, sorted(flagged)) if flagged else _clear_review(folder)
    compiled = cohort.tasks(exercise, content)
    values = answers.parse(raw).entries
    text = f"{participant}, {exercise}: "
    if compiled is None:
        report.note(
            found.source,
            text
            + "besvarad på en version av övningen som gruppen inte känner till. Den märks ut för handledaren."
            + what,
            f"Uppdatera kursen och kör `kunskapsresan cohort refresh {cohort.name}`.",
        )
        return
    done = sum(not marking.is_empty(values.get(task, {}).get("value")) for task in compiled.tasks)
    text += f"{done} av {len(compiled.tasks)} uppgifter besvarade." + what
    if flagged:
        report.note(
            found.source, f"{text} Går inte att läsa: {', '.join(sorted(flagged))}.", "De märks ut för handledaren."
        )
    else:
        report.ok(found.source, text)


def _place_unreadable(
    cohort: Cohort, participant: str, exercise: str, found: HandIn, problem: str, report: Report
) -> None:
    folder = cohort.submitted(participant, exercise)
    if (folder / answers.NAME).exists() and answers.read(folder / answers.NAME).problem is None:
        report.problem(found.source, f"{problem} Den tidigare inlämningen från {participant} gäller.", ASK_AGAIN)
        return
    _write(cohort, folder, exercise, found.raw or b"", _when(found, None))
    _write_review(folder, problem, None)
    report.problem(found.source, f"{problem} Inlämningen från {participant} märks ut för handledaren.", ASK_AGAIN)


def _write(cohort: Cohort, folder: Path, exercise: str, raw: bytes, when: datetime) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    earlier = read_timestamp(folder)
    safe_file.write(folder / f"{exercise}.ipynb", cohort.released(exercise).read_bytes())
    safe_file.write(folder / answers.NAME, raw)
    safe_file.write(folder / TIMESTAMP, (max(when, earlier) if earlier else when).strftime(_STAMP).encode())


def _when(found: HandIn, read: Answers | None) -> datetime:
    """When the file was made: what the receipt says, else the latest answer, else the file's own time."""
    for text in (found.receipt.get("created", ""), read.newest if read else ""):
        with contextlib.suppress(ValueError, OverflowError):
            when = datetime.fromisoformat(text)
            return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
    return found.when


def read_timestamp(folder: Path) -> datetime | None:
    """When a hand-in was made (UTC), None if it is not known."""
    try:
        return datetime.strptime((folder / TIMESTAMP).read_text(encoding="ascii").strip(), _STAMP).replace(tzinfo=UTC)
    except (OSError, ValueError):
        return None


# --- what a person must look at ---------------------------------------------------------------------------------


def read_review(folder: Path) -> dict | None:
    """{"reason", "tasks"} of a hand-in that needs a person, None for all others."""
    try:
        data = json.loads((folder / REVIEW).read_text(encoding="utf-8"))
        return {
            "reason": str(data["reason"]),
            "tasks": None if data["tasks"] is None else list(map(str, data["tasks"])),
        }
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return {"reason": "Anteckningen om inlämningen går inte att läsa.", "tasks": None}


def _write_review(folder: Path, reason: str, tasks: list[str] | None) -> None:
    text = json.dumps({"reason": reason, "tasks": tasks}, ensure_ascii=False, indent=1)
    safe_file.write(folder / REVIEW, text.encode())


def _clear_review(folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        (folder / REVIEW).unlink()
