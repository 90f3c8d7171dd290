"""What a positive or negative result means, given how common the thing is (gigerenzer1995).

Sensitivity and specificity belong to the instrument, the predictive values also to the group it is used in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from kunskapsresan.effects.arguments import share
from kunskapsresan.effects.two_by_two import _count


@dataclass(frozen=True)
class FrequencyTree:
    """The numbers of a natural-frequency tree, in whole people, plus the exact predictive values.

    n splits into with_condition and without_condition; these into true_positives + false_negatives and
    false_positives + true_negatives. The parts of a branch always add up to the branch. ppv and npv are shares from
    the unrounded numbers, None when nobody can get that result.
    """

    n: int
    with_condition: int
    without_condition: int
    true_positives: int
    false_negatives: int
    false_positives: int
    true_negatives: int
    ppv: float | None
    npv: float | None

    @property
    def positives(self) -> int:
        """People with a positive result, rightly or wrongly."""
        return self.true_positives + self.false_positives

    @property
    def negatives(self) -> int:
        """People with a negative result, rightly or wrongly."""
        return self.false_negatives + self.true_negatives


def ppv(base_rate: float, sensitivity: float, specificity: float) -> float:
    """Share of those with a positive result who have the condition, 0–1; all three arguments are shares, 0–1.

    Raises ValueError if nobody can get a positive result, TypeError for what is not a number.
    """
    base, hit, clear = _shares(base_rate, sensitivity, specificity)
    return _part(base * hit, (1 - base) * (1 - clear), "positive", "ppv")


def npv(base_rate: float, sensitivity: float, specificity: float) -> float:
    """Share of those with a negative result who do not have the condition; see `ppv`."""
    base, hit, clear = _shares(base_rate, sensitivity, specificity)
    return _part((1 - base) * clear, base * (1 - hit), "negative", "npv")


def natural_frequencies(base_rate: float, sensitivity: float, specificity: float, n: int = 1000) -> FrequencyTree:
    """The tree for n people. Each branch is rounded to whole people (half upwards), its sibling is the rest.

    A small n with a rare condition rounds branches to 0; take a larger n then.
    """
    base, hit, clear = _shares(base_rate, sensitivity, specificity)
    n = _count(n, "n")
    if n < 1:
        raise ValueError(f"n is {n}: a tree needs at least one person; 1000 is a good choice")
    sick = _whole(base * n)
    true_positives, true_negatives = _whole(hit * sick), _whole(clear * (n - sick))
    positive, negative = base * hit + (1 - base) * (1 - clear), base * (1 - hit) + (1 - base) * clear
    return FrequencyTree(
        n,
        sick,
        n - sick,
        true_positives,
        sick - true_positives,
        n - sick - true_negatives,
        true_negatives,
        base * hit / positive if positive else None,
        (1 - base) * clear / negative if negative else None,
    )


def _shares(base_rate: float, sensitivity: float, specificity: float) -> tuple[float, float, float]:
    return (
        share(base_rate, "base_rate", ends=True),
        share(sensitivity, "sensitivity", ends=True),
        share(specificity, "specificity", ends=True),
    )


def _part(right: float, wrong: float, result: str, measure: str) -> float:
    if right + wrong == 0:
        raise ValueError(
            f"{measure}: with these values of base_rate, sensitivity and specificity nobody gets a {result} result, "
            "so there is no share to take; change one of them"
        )
    return right / (right + wrong)


def _whole(people: float) -> int:
    # 14.5 may arrive as 14.499999999999998; a half goes upwards as in JavaScript's Math.round.
    return math.floor(round(people, 9) + 0.5)
