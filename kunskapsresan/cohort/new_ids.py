"""Ids for a list of participants that has none, and what is worth a second look in one that has."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from datetime import date
from itertools import chain

from kunskapsresan import participant_id
from kunskapsresan.cohort import places, roster
from kunskapsresan.cohort.messages import Report
from kunskapsresan.cohort.places import Cohort


def taken(cohort: Cohort) -> Iterator[str]:
    """Fresh ids for a cohort, with a prefix from its name that no other cohort's ids begin with."""
    others = places.others(cohort.root, cohort.name, cohort.home)
    theirs = {identity[:4] for other in others for identity in _ids(other)}
    prefix = next(each for each in _prefixes(cohort.name) if each not in theirs)
    return participant_id.made(prefix)


def remark(cohort: Cohort, participants: list[roster.Participant], report: Report) -> None:
    """Notes ids that another cohort has too, and those whose check letter is wrong."""
    mine = [each.id for each in participants]
    for other in places.others(cohort.root, cohort.name, cohort.home):
        if shared := sorted(set(mine) & _ids(other)):
            report.note(
                other.name,
                f"har också {_some(shared)}. Filer från den ena gruppen kan då hamna i den andra.",
                "Är det inte samma personer, välj andra id.",
            )
    if odd := [each for each in mine if participant_id.is_mistyped(each)]:
        report.note(
            cohort.participants_file.name,
            f"kontrollbokstaven stämmer inte i {_some(odd)}.",
            "Stämmer id:t med det som deltagaren har fått?",
        )


def _some(ids: list[str]) -> str:
    return ", ".join(ids[:5]) + (f" och {len(ids) - 5} till" if len(ids) > 5 else "")


def _ids(cohort: Cohort) -> set[str]:
    try:
        return set(cohort.participants())
    except roster.RosterError:  # another cohort's list is not this one's business
        return set()


def _prefixes(name: str) -> Iterator[str]:
    plain = re.sub("[^a-z0-9]", "", name)
    letters = (re.sub("[^a-z]", "", plain) + "kr")[:2]
    year = f"{date.today():%y}"
    named = re.findall("[a-z]{2}[0-9]{2}", plain)
    endless = ("".join(secrets.choice(participant_id.LETTERS) for _ in "xx") + year for _ in iter(int, 1))
    return chain(named, [letters + year], endless)
