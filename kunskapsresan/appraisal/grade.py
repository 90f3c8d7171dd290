"""How sure one can be of a body of evidence: GRADE for effects, GRADE-CERQual for qualitative findings.

The four Swedish readings are SBU's ("Så graderas tillförlitligheten i det samlade vetenskapliga underlaget",
sbu.se; method: sbumetodbok2023); the English verbs are santesso2020.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kunskapsresan.appraisal.instruments import CERQUAL, GRADE_DOWN, GRADE_UP, Instrument, Judgement, checked

LEVELS = ("mycket låg", "låg", "måttlig", "hög")

SBU_WORDING = {
    "hög": "bedömningen är att resultatet stämmer",
    "måttlig": "det är troligt att resultatet stämmer",
    "låg": "det är möjligt att resultatet stämmer",
    "mycket låg": "det går inte att bedöma om resultatet stämmer",
}
CERQUAL_WORDING = {
    "hög": "det är mycket troligt att fyndet ger en rimlig bild av det som undersökts",
    "måttlig": "det är troligt att fyndet ger en rimlig bild av det som undersökts",
    "låg": "det är möjligt att fyndet ger en rimlig bild av det som undersökts",
    "mycket låg": "det går inte att säga om fyndet ger en rimlig bild av det som undersökts",
}

# Where a body of evidence starts, before any reason is weighed (as GRADE has it).
START = {
    "randomiserade studier": "hög",
    "observationsstudier": "låg",
    "observationsstudier granskade med ROBINS-I": "hög",
}


@dataclass(frozen=True)
class Certainty:
    """A level of certainty and the way there.

    level: one of `LEVELS`. wording: how the level is read in Swedish. path: (what happened, level after it), from
    the start to the end. notes: sentences the reader should see beside the level; may be empty.
    """

    level: str
    wording: str
    path: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()

    @property
    def symbols(self) -> str:
        """ "⊕⊕○○" """
        return symbols(self.level)


def symbols(level: str) -> str:
    """Four circles, crossed ones for the steps reached; ValueError in Swedish for an unknown level."""
    if level not in LEVELS:
        raise ValueError(f"Nivån ”{level}” finns inte. Välj en av {', '.join(LEVELS)}.")
    reached = LEVELS.index(level) + 1
    return "⊕" * reached + "○" * (4 - reached)


def grade_level(start: str, down: Iterable[Judgement], up: Iterable[Judgement] = ()) -> Certainty:
    """Certainty of one outcome by GRADE: start, minus steps down, plus steps up, kept within the four levels.

    start: a key of `START`. down: one `Judgement` for each of the five reasons (level inget, ett or två). up: none,
    or one for each of the three reasons. Steps are taken in order and the level stays at "mycket låg" or "hög" when
    it would pass them, but the sum decides: three steps down and one up from "hög" is "låg".
    Raises ValueError in Swedish for an unknown start, and for judgements as `instruments.checked`.
    """
    if start not in START:
        raise ValueError(f"GRADE: startpunkten ”{start}” finns inte. Välj en av {', '.join(START)}.")
    steps = [(item, -count) for item, count in _steps(GRADE_DOWN, down)]
    raised = _steps(GRADE_UP, up) if (up := tuple(up)) else []
    lowered = sum(count for _, count in steps)
    notes = []
    if lowered and any(count for _, count in raised):
        notes.append("Både sänkt och höjt: ovanligt. Skriv ut varför svagheterna inte förklarar effekten.")
    if any(count for _, count in raised) and start == "randomiserade studier":
        notes.append("Höjning är tänkt för observationsstudier. Kontrollera att den behövs här.")
    level, path = _walk(start, START[start], steps + raised)
    return Certainty(level, SBU_WORDING[level], path, tuple(notes))


def cerqual_level(judgements: Iterable[Judgement]) -> Certainty:
    """Suggested confidence in one qualitative finding from CERQual's four components (lewin2018).

    CERQual has no formula: confidence starts at "hög" and is lowered by an overall judgement. The suggestion here is
    the course's own and said to be so in `notes`: moderate concerns lower one step, serious ones two, small ones none.
    """
    steps = [(item, -count) for item, count in _steps(CERQUAL, judgements)]
    level, path = _walk("alla fynd", "hög", steps)
    note = "Förslag efter kursens tumregel. CERQual har ingen formel: väg de fyra delarna tillsammans och motivera."
    return Certainty(level, CERQUAL_WORDING[level], path, (note,))


def _steps(instrument: Instrument, judgements: Iterable[Judgement]) -> list[tuple[str, int]]:
    given = checked(instrument, judgements)
    return [(instrument.item(key).title, instrument.level(one.level).weight) for key, one in given.items()]


def _walk(start: str, level: str, steps: list[tuple[str, int]]) -> tuple[str, tuple[tuple[str, str], ...]]:
    place = LEVELS.index(level)
    path = [(f"Start: {start}", level)]
    for title, count in steps:
        if count:
            place += count
            text = f"{title}: {'ett' if abs(count) == 1 else 'två'} steg {'ned' if count < 0 else 'upp'}"
            path.append((text, _kept(place)))
    return _kept(place), tuple(path)


def _kept(place: int) -> str:
    return LEVELS[max(0, min(len(LEVELS) - 1, place))]
