"""Knowledge reviews that come with hand-ins → one file per participant in the cohort's folder.

A review is merged key by key, newest first, so that the order of the files does not matter and collecting twice changes
nothing. One that cannot be read is told with a remedy; the answers that came with it are taken in all the same.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from kunskapsresan import answers, entries, names, safe_file, saving
from kunskapsresan.answers import Answers
from kunskapsresan.cohort.handins import ASK_AGAIN, HandIn
from kunskapsresan.cohort.messages import Report
from kunskapsresan.cohort.places import Cohort
from kunskapsresan.review import file as review_file
from kunskapsresan.saving import SaveError
from kunskapsresan.strict_json import MAX_BYTES

_KEPT = "Det påverkar inte svaren i samma fil."


def take_along(cohort: Cohort, participant: str, exercise: str, found: HandIn, report: Report) -> None:
    """The review in an exercise's hand-in: kept beside the answers and merged into the participant's own."""
    subject = f"{found.source}, {names.REVIEW}"
    if found.review is None:
        if found.review_problem:
            report.problem(subject, f"{found.review_problem} {_KEPT}", ASK_AGAIN)
        return
    read = review_file.parse(found.review)
    promised = found.receipt.get(names.REVIEW_SHA256)
    if promised and hashlib.sha256(found.review).hexdigest() != promised.lower():
        problem = "översikten har ändrats eller skadats sedan filen gjordes."
    elif read.problem:
        problem = read.problem
    elif read.participant and read.participant != participant:
        problem = f"översikten tillhör {read.participant}, men svaren {participant}."
    else:
        problem = ""
    try:
        if not problem:
            _merge(cohort.submitted(participant, exercise) / names.REVIEW, participant, read)
            if _merge(cohort.knowledge_review(participant), participant, read):
                report.more("Översikten är också mottagen.")
    except SaveError as error:
        problem = str(error)
    if problem:
        report.problem(subject, f"{problem} {_KEPT}", ASK_AGAIN)
    elif read.dropped:
        report.note(subject, f"{participant}: {_unreadable(read)} gick inte att läsa.", ASK_AGAIN)


def take_alone(cohort: Cohort, roster: set[str], participant: str, found: HandIn, report: Report) -> None:
    """A file that is a review and nothing else, as the last session's page gives it."""
    read = review_file.parse(found.raw, Path(found.source).name)
    if participant not in roster:
        who = (
            f"deltagar-id {participant} finns inte i gruppens lista."
            if participant
            else "filen säger inte vem den är från."
        )
        report.problem(found.source, who, "Be deltagaren skriva sitt deltagar-id på sidan och ladda ner filen igen.")
        return
    try:
        is_new = _merge(cohort.knowledge_review(participant), participant, read)
    except SaveError as error:
        report.problem(found.source, str(error), ASK_AGAIN)
        return
    if read.dropped:
        report.note(
            found.source,
            f"{participant}: översikten är mottagen, men {_unreadable(read)} gick inte att läsa.",
            ASK_AGAIN,
        )
    elif is_new:
        report.ok(found.source, f"{participant}: översikten är mottagen.")
    else:
        report.note(found.source, f"{participant}: inget nytt i översikten.")


def _merge(path: Path, participant: str, read: Answers) -> bool:
    """Whether anything changed. An unreadable file of ours is put aside, never overwritten.

    Raises SaveError, in Swedish, when nothing could be kept.
    """
    earlier = saving.recover(path, review_file.FORM) if path.exists() else Answers(answers.empty())
    merged = entries.merge(earlier.entries, read.entries)
    if merged == earlier.entries and path.exists():
        return False
    raw = review_file.encode(merged, participant)
    if len(raw) > MAX_BYTES:
        raise SaveError("Översikten blir större än 1 MB tillsammans med det som redan finns.")
    safe_file.private_folder(path.parent)
    safe_file.write(path, raw)
    return True


def _unreadable(read: Answers) -> str:
    return ", ".join(sorted(read.dropped)[:5])
