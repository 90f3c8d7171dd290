"""How good was a search? Recall, precision and the number needed to read, against a list of relevant records.

recall = relevant found / all relevant; precision = relevant found / found; NNR = 1 / precision.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kunskapsresan import swedish


@dataclass(frozen=True)
class Evaluation:
    """recall, precision: shares 0–1; nnr: titles to read per relevant one. None where there is nothing to divide by.

    hits: the relevant records that were found; missed: those that were not; both in the order of the given lists.
    """

    found: int
    relevant: int
    hits: tuple[str, ...]
    missed: tuple[str, ...]
    recall: float | None
    precision: float | None
    nnr: float | None

    def sentences(self) -> list[str]:
        """The same in Swedish."""
        if not self.relevant:
            return ["Ingen post är märkt som relevant, så sökningen går inte att bedöma."]
        out = [
            f"Du hittade {len(self.hits)} av {self.relevant} relevanta: "
            f"återfinning (recall) {swedish.percent(self.recall)}."
        ]
        if not self.found:
            return [*out, "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."]
        out.append(
            f"Av {swedish.number(self.found)} {'träff' if self.found == 1 else 'träffar'} är "
            f"{len(self.hits)} {'relevant' if len(self.hits) == 1 else 'relevanta'}: "
            f"träffsäkerhet (precision) {swedish.percent(self.precision)}."
        )
        if self.nnr is not None:
            out.append(f"Du läser i genomsnitt {swedish.number(self.nnr, 1)} titlar för varje relevant (NNR).")
        return out


def evaluate(found: Iterable[str], relevant: Iterable[str]) -> Evaluation:
    """Compares the ids that a search found with the ids that are relevant. An id counts once."""
    found, relevant = list(dict.fromkeys(map(str, found))), list(dict.fromkeys(map(str, relevant)))
    wanted, have = set(relevant), set(found)
    hits = tuple(each for each in found if each in wanted)
    return Evaluation(
        found=len(found),
        relevant=len(relevant),
        hits=hits,
        missed=tuple(each for each in relevant if each not in have),
        recall=len(hits) / len(relevant) if relevant else None,
        precision=len(hits) / len(found) if found else None,
        nnr=len(found) / len(hits) if hits else None,
    )
