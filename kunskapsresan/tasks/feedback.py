"""The sentences around an explanation. Twin of `web/task/feedback.js`; `tests/vectors/marking.json` compares them."""

from __future__ import annotations

EMPTY = "Du har inte svarat ännu."
SAVED = "Sparat."
MANUAL = "Sparat. Din handledare läser svaret."
UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12."
NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen."
MISSED_SHOWN = 3


def incomplete(labels: list[str]) -> str:
    """What is left to choose."""
    return "Det här är kvar att välja: " + "; ".join(labels) + "."


def counted(right: int, total: int, explanation: str) -> str:
    """How many were right, then one thing to look at."""
    return f"{right} av {total} stämmer. {explanation}"


def about(label: str, explanation: str) -> str:
    """An explanation that belongs to one item of several."""
    return f"”{label}”: {explanation}"


def searched(explanation: str, sentences: list[str], missed: list[str]) -> str:
    """An explanation, then hits, recall, precision and NNR in `sentences`, then at most three `missed` titles."""
    lines = [explanation, " ".join(sentences)]
    if missed:
        shown = "; ".join(f"”{title}”" for title in missed[:MISSED_SHOWN])
        more = len(missed) - MISSED_SHOWN
        lines.append(f"Du missade {shown}" + (f" och {more} till." if more > 0 else "."))
    return "\n".join(lines)
