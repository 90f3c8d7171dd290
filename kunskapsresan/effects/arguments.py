"""Checks that the effect functions share: every error names the argument, what is wrong with it, and a remedy."""

from __future__ import annotations

import math
import numbers
from collections.abc import Iterable, Mapping, Set

import numpy as np


def number(value: object, name: str) -> float:
    """A finite real number. Text, bool and None: TypeError. NaN and infinity: ValueError."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, numbers.Real):
        raise TypeError(f"{name} must be a number, not {value!r} ({type(value).__name__}): convert text with float()")
    if not math.isfinite(value):
        raise ValueError(f"{name} is {value!r}: give a finite number; leave out what is missing")
    return float(value)


def positive(value: object, name: str) -> float:
    """A finite number above 0."""
    value = number(value, name)
    if value <= 0:
        raise ValueError(f"{name} is {value!r}: it must be greater than 0")
    return value


def share(value: object, name: str, *, ends: bool = False) -> float:
    """A share strictly between 0 and 1, or with `ends` also 0 and 1 themselves."""
    value = number(value, name)
    if not (0 <= value <= 1 if ends else 0 < value < 1):
        raise ValueError(f"{name} is {value!r}: give a share between 0 and 1, so 20 per cent is 0.20")
    return value


def option(value: object, name: str, allowed: tuple[str, ...]) -> str:
    """One of the named options, spelt exactly so."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be one of {', '.join(allowed)}, not {value!r} ({type(value).__name__})")
    if value not in allowed:
        raise ValueError(f"{name} is {value!r}: choose one of {', '.join(allowed)}")
    return value


def series(values: object, name: str) -> list:
    """An ordered collection (list, tuple, array, data frame column) as a list."""
    if isinstance(values, (str, bytes, Mapping, Set)) or not isinstance(values, Iterable):
        raise TypeError(f"{name} must be a list with one entry per study, not {values!r} ({type(values).__name__})")
    try:
        return list(values)
    except TypeError as error:  # a numpy array without dimensions calls itself iterable
        raise TypeError(f"{name} must be a list with one entry per study, not the single value {values!r}") from error


def studies(effects: object, variances: object, least: int, why: str) -> tuple[np.ndarray, np.ndarray]:
    """Effects and their sampling variances as two float arrays of the same length, at least `least` long."""
    effects, variances = series(effects, "effects"), series(variances, "variances")
    if len(effects) != len(variances):
        raise ValueError(
            f"effects has {len(effects)} entries but variances has {len(variances)}: give one variance per effect"
        )
    if len(effects) < least:
        raise ValueError(f"effects has {len(effects)} entries, and at least {least} are needed: {why}")
    y = [number(value, f"effects[{place}]") for place, value in enumerate(effects)]
    v = [number(value, f"variances[{place}]") for place, value in enumerate(variances)]
    for place, value in enumerate(v):
        if value <= 0:
            raise ValueError(
                f"variances[{place}] is {value!r}: a sampling variance is greater than 0; "
                "give the standard error squared, or leave the study out"
            )
        if not 1e-100 < value < 1e100 or abs(y[place]) > 1e50:
            raise ValueError(f"effects[{place}], variances[{place}] are {y[place]!r}, {value!r}: choose another unit")
    return np.array(y), np.array(v)
