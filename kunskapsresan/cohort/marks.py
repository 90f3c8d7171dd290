"""What a hand-in is worth, cell by cell: each answer marked by the version that it answers, its share of the points
scaled to what the cohort's grade book has registered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from kunskapsresan.cohort import wording
from kunskapsresan.cohort.records import GradeCell, Mark
from kunskapsresan.cohort.submission import Part, Submission
from kunskapsresan.entries import stringify
from kunskapsresan.tasks import marking

TYPED = ("Number", "SearchString")  # what a participant types may be unreadable, and is then a wrong answer
NO_POINTS = "Uppgiften gav inga poäng i den version som deltagaren svarade på."
STRANGE_FORM = "Svaret har en form som övningens sida aldrig ger."


def mark_all(cells: Mapping[str, GradeCell], submission: Submission) -> dict[str, Mark]:
    """Marks every graded cell."""
    return {name: mark(cell, submission.part(name)) for name, cell in cells.items()}


def mark(cell: GradeCell, part: Part) -> Mark:
    """Marks what counts of one task."""
    score, reason = None, part.reason
    if not reason and cell.max_score and not part.task["points"]:
        reason = NO_POINTS
    if not reason:
        verdict = marking.mark(part.task, part.value)
        if verdict.state == "unreadable" and not (part.task["kind"] in TYPED and isinstance(part.value, str)):
            reason = STRANGE_FORM  # edited or damaged: a person decides
        elif verdict.score is not None:
            score = scaled(float(verdict.score), float(part.task["points"]), cell.max_score)
    comment = None
    if cell.by_person:
        comment = reason or (wording.NO_ANSWER if score is not None else None)
    # A text is judged by a person: only the text itself decides whether it must be judged again.
    basis = [part.value, reason] if cell.by_person else [part.value, reason, score]
    version = "" if marking.is_empty(part.value) else part.version  # no answer is no answer to any version
    return Mark(score, reason, comment, _digest([*basis, version]), _digest(basis))


def scaled(score: float, points: float, most: float) -> float:
    """`score` of `points`, as the same share of `most`."""
    if points == most:
        return min(max(score, 0.0), most)
    return min(max(score * most / points, 0.0), most) if points else 0.0


def rubric(task: dict, most: float) -> list[dict]:
    """The criteria of a text, their points scaled to what the grade book has registered."""
    return [
        row | {"levels": [level | {"points": scaled(level["points"], task["points"], most)} for level in row["levels"]]}
        for row in task["rubric"]
    ]


def _digest(basis: list) -> str:
    return hashlib.sha256(stringify(basis).encode("utf-8", "replace")).hexdigest()
