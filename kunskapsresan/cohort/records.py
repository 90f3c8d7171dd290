"""What the grade book knows and is told, as plain values: cells, exercises, grades, marks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class GradeCell:
    """A cell that gives points. `comment_id`: the same cell as nbgrader's "solution cell", which comments belong to;
    only texts, which a person marks, have one."""

    id: str
    name: str
    max_score: float
    comment_id: str | None = None

    @property
    def by_person(self) -> bool:
        return self.comment_id is not None


@dataclass(frozen=True)
class Registered:
    """An exercise as the grade book knows it, with the database ids that rows refer to."""

    assignment: str
    notebook: str
    cells: dict[str, GradeCell]


@dataclass(frozen=True)
class Grade:
    """What the grade book says of one cell of a hand-in. `comment` is the supervisor's, not ours."""

    cell: GradeCell
    auto_score: float | None
    manual_score: float | None
    extra_credit: float | None
    needs_manual_grade: bool
    comment: str | None

    @property
    def score(self) -> float:
        """The manual score if there is one."""
        score = self.auto_score if self.manual_score is None else self.manual_score
        return 0.0 if score is None else score + (self.extra_credit or 0.0)


@dataclass(frozen=True)
class Mark:
    """The verdict on one graded cell. `auto_score` is None when a person is to judge; `reason` says why a person must
    look although the task is marked automatically. Equal fingerprints mean: same answer, same version, same verdict.
    `earlier` is the fingerprint as 0.1.0 wrote it, without the version."""

    auto_score: float | None
    reason: str
    comment: str | None
    fingerprint: str
    earlier: str
