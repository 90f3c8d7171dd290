"""The id that a participant is known by: its form, what it must not look like, and the ids that the course makes.

An id of the course's own has two letters, two digits, a hyphen, two digits and a check letter: `kr26-07k`. The letter
catches one mistyped character and two that changed places. Ids of other forms are as valid as ever.

It has a twin in `web/`; `tests/vectors/ids.json` holds both. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kunskapsresan import names

PARTICIPANT = re.compile(names.PARTICIPANT_ID)
LETTERS = "abcdefghjkmnpqrstuvwxyz"  # 23, a prime; no i, l or o, which are read as digits
_CHECKED = re.compile(r"([a-z]{2}[0-9]{2}-[0-9]{2})([a-z])")
_PERSONAL = re.compile(r"[0-9]{8,12}")
_PREFIX = re.compile(r"[a-z]{2}[0-9]{2}")
MOST = 99  # ids of one prefix


def tidy(text: str) -> str:
    """An id as the page takes it: without spaces around it, in small letters."""
    return text.strip().lower()


def is_participant(text: str) -> bool:
    """Whether a text can be an id."""
    return PARTICIPANT.fullmatch(text) is not None


def looks_personal(text: str) -> bool:
    """Whether it is eight to twelve digits, hyphens or not: a date of birth, a personnummer. Refused as a new id."""
    return _PERSONAL.fullmatch(text.replace("-", "")) is not None


def check_letter(stem: str) -> str:
    """The letter of `kr26-07`: characters weighted by place, a–z as 0–25, digits as themselves, modulo 23."""
    values = (int(each) if each.isdigit() else ord(each) - ord("a") for each in stem.replace("-", ""))
    return LETTERS[sum(place * value for place, value in enumerate(values, 1)) % len(LETTERS)]


def is_mistyped(text: str) -> bool:
    """Whether it has the form of the course's own ids and the wrong letter. Then one asks; one never refuses."""
    match = _CHECKED.fullmatch(text)
    return match is not None and match[2] != check_letter(match[1])


def is_prefix(text: str) -> bool:
    """Whether the course can make ids that begin so."""
    return _PREFIX.fullmatch(text) is not None


def made(prefix: str) -> Iterator[str]:
    """The ids that the course makes with a prefix, 01 first. Raises ValueError for a prefix of another form."""
    if not is_prefix(prefix):
        raise ValueError(prefix)
    for number in range(1, MOST + 1):
        stem = f"{prefix}-{number:02d}"
        yield stem + check_letter(stem)
