"""Hand-ins from a folder → `submitted/`, as nbgrader expects it. One report: per file what happened and what to do.

Several files from the same person are merged task by task and version by version, newest answer first; the order of
the files does not matter. A file that cannot be read, but whose owner is known, is placed with a flag so that the
supervisor looks at it: it never becomes a silent zero.
"""

from __future__ import annotations

import contextlib
import difflib
import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kunskapsresan import answers, entries, names, participant_id, safe_file
from kunskapsresan.answers import Answers
from kunskapsresan.cohort import faults, handins, kept, lock, placed, reviews, roster
from kunskapsresan.cohort.handins import ASK_AGAIN, HandIn, Refused
from kunskapsresan.cohort.messages import CohortError, Report
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.cohort.submission import NO_VERSION, Reader
from kunskapsresan.strict_json import MAX_BYTES
from kunskapsresan.tasks import marking, versions

DAMAGED = "Svaren har ändrats eller skadats sedan filen gjordes."
UNREADABLE = "Svaret går inte att läsa i filen. Be deltagaren om det, eller bedöm det för hand."
SLACK = timedelta(days=1)  # that a participant's clock may be ahead
_LONG_AGO = "1970-01-01T00:00:00.000Z"


@dataclass
class _Run:
    """One run of the collector."""

    cohort: Cohort
    roster: set[str]
    report: Report
    reader: Reader
    now: datetime
    seen: dict[tuple[str, str, str], str] = field(default_factory=dict)


def collect(cohort: Cohort, folder: Path) -> Report:
    """Takes every hand-in in a folder into the cohort. Collecting the same folder again changes nothing.

    Raises CohortError if there is no such folder, the list of participants cannot be read, or the cohort is in use.
    """
    if not folder.is_dir():
        raise CohortError(f"Mappen {folder} finns inte. Ange mappen där deltagarnas filer ligger.")
    report = Report(f"Inlämningar i {folder.name} till gruppen {cohort.name}.")
    with lock.held(cohort):
        try:
            kept.keep_present(cohort)
        except OSError as error:
            raise CohortError(f"Gruppens mapp går inte att skriva i. {faults.remedy(error)}") from error
        run = _Run(cohort, set(cohort.participants()), report, Reader(cohort), datetime.now(UTC))
        for found in handins.find(folder):
            if isinstance(found, Refused):
                report.problem(found.source, found.text, found.remedy)
                continue
            try:
                _take_in(run, found)
            except OSError as error:
                report.problem(found.source, "kunde inte sparas i gruppens mapp.", faults.remedy(error))
    if not report.lines:
        report.note(folder.name, "mappen är tom.", "Lägg deltagarnas zip-filer i den.")
    report.tally("mottagna", "att se efter")
    return report


def _take_in(run: _Run, found: HandIn) -> None:
    cohort, report, receipt = run.cohort, run.report, found.receipt
    read = answers.parse(found.raw) if found.raw is not None else Answers(answers.empty(), found.problem)
    for what, mine, theirs in (
        ("deltagare", read.participant, receipt.get("participant")),
        ("övning", read.exercise, receipt.get("exercise")),
    ):
        if mine and theirs and mine != theirs:
            report.problem(found.source, f"svaren och kvittot anger olika {what} ({mine} och {theirs}).", ASK_AGAIN)
            return
    in_folders = next((name for name in reversed(found.folders) if name.lower() in run.roster), "").lower()
    participant = read.participant or receipt.get("participant") or found.participant or in_folders
    exercise = read.exercise or receipt.get("exercise") or found.exercise
    if read.exercise == names.REVIEW_KEY:
        if _is_damaged(found):
            report.problem(found.source, "översikten har ändrats eller skadats sedan filen gjordes.", ASK_AGAIN)
        else:
            reviews.take_alone(cohort, run.roster, participant, found, report)
    elif found.is_review:
        report.problem(found.source, read.problem or "är ingen kunskapsöversikt.", read.remedy or ASK_AGAIN)
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
    elif participant not in run.roster:
        report.problem(
            found.source, f"deltagar-id {participant} finns inte i gruppens lista.", _whose(run, participant)
        )
    else:
        if read.problem:
            _place_unreadable(run, participant, exercise, found, read.problem, read.remedy)
        elif _is_damaged(found):
            _place_unreadable(run, participant, exercise, replace(found, raw=b""), DAMAGED)
        else:
            _place(run, participant, exercise, found, read)
        _note_disagreement(run, found, participant, exercise, in_folders)
        reviews.take_along(cohort, participant, exercise, found, report)


def _is_damaged(found: HandIn) -> bool:
    promised = found.receipt.get("sha256")
    return bool(promised and found.raw is not None) and hashlib.sha256(found.raw).hexdigest() != promised.lower()


def _whose(run: _Run, participant: str) -> str:
    if roster.id_problem(participant):
        return "Så ser inget deltagar-id ut i kursen. Be deltagaren skriva sitt id i övningen och ladda ner filen igen."
    near = difflib.get_close_matches(participant, sorted(run.roster), n=1)
    hint = f"Menas {near[0]}? " if near else ""
    if participant_id.is_mistyped(participant):
        hint += "Kontrollbokstaven stämmer inte, så id:t är troligen felskrivet. "
    return f"{hint}Lägg till personen i {run.cohort.participants_file.name} eller be om en fil med rätt id."


def _note_disagreement(run: _Run, found: HandIn, participant: str, exercise: str, in_folders: str) -> None:
    """What a file's name, and the folder it lay in, say otherwise than its content, which is what counts."""
    for where, says, counts in (
        ("filens namn", found.participant, participant),
        ("filens namn", found.exercise, exercise),
        ("mappen", in_folders, participant),
    ):
        if says and says != counts:
            run.report.note(
                found.source,
                f"{where} säger {says} men innehållet {counts}. Svaren räknas till {counts}.",
                "Fråga deltagaren om det stämmer.",
            )


# --- a file that can be read ------------------------------------------------------------------------------------


def _place(run: _Run, participant: str, exercise: str, found: HandIn, read: Answers) -> None:
    report, folder = run.report, run.cohort.submitted(participant, exercise)
    key = participant, exercise, hashlib.sha256(found.raw).hexdigest()
    if key in run.seen:
        report.note(found.source, f"samma fil som {run.seen[key]}. Den räknas en gång.")
        return
    run.seen[key] = found.source
    contents = run.reader.exercise(exercise).known.contents
    given = versions.resolve(read.entries, contents)
    early = _bring_back(given, found, run.now)
    earlier, flag = answers.read(folder / names.ANSWERS), placed.read_flag(folder)
    flagged, raw, what = set(read.dropped), found.raw, ""
    if early:
        raw = answers.encode(read.data | {"answers": given})
    if (folder / names.ANSWERS).exists() and earlier.problem is None and (flag is None or flag["tasks"] is not None):
        before = versions.resolve(earlier.entries, contents)
        merged = entries.merge_versions(before, given)
        flagged |= set(flag["tasks"]) - set(read.entries) if flag else set()
        is_whole = flagged == set(flag["tasks"] if flag else ()) and placed.read_timestamp(folder) is not None
        if merged == entries.merge_versions(before, before) and is_whole:
            report.note(found.source, f"{participant}, {exercise}: inget nytt sedan förra inlämningen.")
            _say_clock(run, participant, exercise, found, early)
            return
        if merged != entries.merge_versions(given, given):
            newer = read if _newest(given) >= _newest(before) else earlier
            raw = answers.encode(newer.data | {"exercise": exercise, "participant": participant, "answers": merged})
            if len(raw) > MAX_BYTES:
                report.problem(
                    found.source,
                    f"{participant}, {exercise}: svaren blir större än 1 MB tillsammans med den tidigare inlämningen, "
                    "som gäller tills vidare.",
                    "Be deltagaren korta den längsta texten och ladda ner filen igen.",
                )
                return
            what = " Lagd till den tidigare inlämningen; det nyaste svaret på varje uppgift gäller."
            if read.content != earlier.content:
                what += " Filerna är gjorda på olika versioner av övningen; varje svar rättas på sin version."
        else:
            what = " Ersätter den tidigare inlämningen."
    _write(run, folder, exercise, raw, _when(found, read, run.now), (UNREADABLE, sorted(flagged)) if flagged else None)
    _say(run, participant, exercise, found, what, early)


def _say(run: _Run, participant: str, exercise: str, found: HandIn, what: str, early: list[str]) -> None:
    """What was taken in, as it now lies there and will be marked."""
    read = run.reader.read(participant, exercise)
    parts = {task: read.part(task) for task in read.tasks}
    head = f"{participant}, {exercise}: "
    update = f"Uppdatera kursen och kör `kunskapsresan cohort refresh {run.cohort.name}`."
    if read.problem:
        remedy = ASK_AGAIN if read.problem == NO_VERSION else update
        run.report.note(found.source, f"{head}{read.problem} Den märks ut för handledaren.{what}", remedy)
    else:
        done = sum(not marking.is_empty(part.value) for part in parts.values())
        text = f"{head}{done} av {len(parts)} uppgifter besvarade.{what}"
        odd = sorted(task for task, part in parts.items() if part.reason)
        if odd:
            run.report.note(found.source, f"{text} Går inte att rätta: {', '.join(odd)}.", "De märks ut för dig.")
        else:
            run.report.ok(found.source, text)
    _say_clock(run, participant, exercise, found, early)


def _say_clock(run: _Run, participant: str, exercise: str, found: HandIn, early: list[str]) -> None:
    if early:
        run.report.note(
            found.source,
            f"{participant}, {exercise}: klockan gick fel när filen gjordes: svar är daterade "
            f"efter att filen kom ({', '.join(early)}). För dem gäller den ordning som filerna kom i.",
        )


def _bring_back(given: dict[str, dict[str, dict]], found: HandIn, now: datetime) -> list[str]:
    """Dates answers from the future to when their file came, so that a later correction wins; names their tasks."""
    arrived = found.when.strftime("%Y-%m-%dT%H:%M:%S.000Z") if found.when <= now + SLACK else _LONG_AGO
    latest = (min(found.when, now) + SLACK).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    early = []
    for task, of_versions in given.items():
        for key, entry in of_versions.items():
            if entry["saved"] > latest:
                of_versions[key] = entry | {"saved": arrived}
                early.append(task)
    return list(dict.fromkeys(early))


def _newest(given: dict[str, dict[str, dict]]) -> str:
    return max((entry["saved"] for of_versions in given.values() for entry in of_versions.values()), default="")


# --- a file that cannot -----------------------------------------------------------------------------------------


def _place_unreadable(
    run: _Run, participant: str, exercise: str, found: HandIn, problem: str, remedy: str = ""
) -> None:
    folder, remedy = run.cohort.submitted(participant, exercise), remedy or ASK_AGAIN
    if (folder / names.ANSWERS).exists() and answers.read(folder / names.ANSWERS).problem is None:
        text = f"{problem} Den tidigare inlämningen från {participant} gäller."
    else:
        _write(run, folder, exercise, found.raw or b"", _when(found, None, run.now), (problem, None))
        text = f"{problem} Inlämningen från {participant} märks ut för handledaren."
    run.report.problem(found.source, text, remedy)


# --- writing ----------------------------------------------------------------------------------------------------


def _write(
    run: _Run, folder: Path, exercise: str, raw: bytes, when: datetime, flag: tuple[str, list[str] | None] | None
) -> None:
    """The answers come last but for a flag that is no longer needed: whenever this is cut short, the next run finds the
    earlier answers, or a flag too many, and does it all again."""
    safe_file.private_folder(folder)
    earlier = placed.read_timestamp(folder)
    if earlier and earlier > run.now + SLACK:
        earlier = None
    safe_file.write(folder / f"{exercise}.ipynb", run.cohort.released(exercise).read_bytes())
    placed.write_timestamp(folder, max(when, earlier) if earlier else when)
    if flag:
        placed.flag(folder, *flag)
    safe_file.write(folder / names.ANSWERS, raw)
    if not flag:
        placed.clear_flag(folder)


def _when(found: HandIn, read: Answers | None, now: datetime) -> datetime:
    """When the file was made: what the receipt says, else the latest answer, else the file's own time. A time that
    cannot be is not believed."""
    for text in (found.receipt.get("created", ""), read.newest if read else ""):
        with contextlib.suppress(ValueError, OverflowError):
            when = datetime.fromisoformat(text)
            when = when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)
            if datetime(2000, 1, 1, tzinfo=UTC) < when <= now + SLACK:
                return when
    return min(found.when, now)
