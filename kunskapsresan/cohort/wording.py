"""A verdict and points in words, as supervisor and participant read them; of the answer see `tasks/wording.py`."""

from __future__ import annotations

from kunskapsresan import swedish
from kunskapsresan.tasks.marking import Verdict
from kunskapsresan.tasks.wording import NO_ANSWER, answer

__all__ = ["NO_ANSWER", "answer", "head", "points"]

_HEADS = {
    "right": "Rätt.",
    "wrong": "Inte rätt än.",
    "incomplete": "Inte färdigt.",
    "empty": "Inget svar.",
    "unreadable": "Går inte att läsa.",
    "manual": "Bedöms av handledaren.",
    "noted": "Noterat.",
}


def head(verdict: Verdict) -> str:
    """The verdict in two or three words."""
    if verdict.state == "wrong" and verdict.score:
        return "Delvis rätt."
    return _HEADS[verdict.state]


def points(score: float, most: float) -> str:
    """ "1,5 av 2 poäng"."""
    return f"{swedish.number(round(score, 2))} av {swedish.number(most)} poäng"
