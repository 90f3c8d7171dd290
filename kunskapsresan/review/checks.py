"""A review's numbers against each other, and what is still missing: Swedish remarks, never errors.

All functions are pure and take `values`, {key: value} as `oversikt.json` has them. `web/review/review-checks.js` is the
twin; `tests/vectors/review.json` holds both to the same sentences. Standard library only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from kunskapsresan import swedish
from kunskapsresan.review import frames
from kunskapsresan.review.file import is_filled
from kunskapsresan.review.sections import SECTIONS

Values = Mapping[str, object]


class Remark(TypedDict):
    """What does not agree, in Swedish, and the part of the review that it concerns.

    `about` is "flow" (the flow's own arithmetic), "totals" (two parts count the same thing), or the key of the table
    whose row it is: "search", "effect", "theme", "appraisal", "summary". Whoever shows remarks chooses by it, never by
    the words of the sentence.
    """

    about: str
    text: str


_LARGEST = 10**9  # more than any database holds; a larger number is a slip of the finger
_FLOW = {
    "prisma-found": "Träffar i databaser",
    "prisma-other": "Funna på andra vägar",
    "prisma-duplicates": "Dubbletter som togs bort",
    "prisma-screened": "Lästa titlar och sammanfattningar",
    "prisma-excluded": "Bortvalda efter titel och sammanfattning",
    "prisma-notretrieved": "Gick inte att få tag på",
    "prisma-assessed": "Lästa i fulltext",
    "prisma-excludedfull": "Bortvalda efter fulltext",
    "prisma-included": "Studier med i översikten",
}


def rows(values: Values, table: str) -> list[tuple[str, Mapping[str, object]]]:
    """[(row id, row)] of a table in the order the rows were made; empty rows are left out."""
    prefix = f"{table}-"
    return [
        (key.removeprefix(prefix), value)
        for key, value in sorted(values.items())
        if key.startswith(prefix) and isinstance(value, dict) and is_filled(value)
    ]


def count(raw: object) -> int | None:
    """A whole number, 0 or more, in what somebody typed; None for anything else."""
    value = swedish.parse(raw) if isinstance(raw, str) else None
    return int(value) if value is not None and 0 <= value <= _LARGEST and value == int(value) else None


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key)
    return value.strip(" \t\r\n") if isinstance(value, str) else ""


def flow(values: Values) -> list[Remark]:
    """The flow of records: screened is what was found less the duplicates, assessed is screened less excluded …"""
    out: list[str] = []
    known = {}
    for key, label in _FLOW.items():
        raw = values.get(key)
        known[key] = count(raw)
        if isinstance(raw, str) and raw.strip(" \t\r\n") and known[key] is None:
            shown = raw.strip(" \t\r\n")[:40]
            out.append(f"{label}: ”{shown}” är inget antal. Skriv ett heltal, 0 eller mer.")
    found, other, duplicates, screened, excluded, lost, assessed, excluded_full, included = known.values()
    if screened is not None and (found is not None or other is not None):
        parts = [(found, "träffar"), (other, "på andra vägar")], [(duplicates, "dubbletter")]
        out += _balance("Lästa titlar och sammanfattningar", screened, *parts)
    if assessed is not None and screened is not None and excluded is not None:
        parts = [(screened, "lästa titlar")], [(excluded, "bortvalda"), (lost, "som inte gick att få tag på")]
        out += _balance("Lästa i fulltext", assessed, *parts)
    if assessed is not None and included is not None:
        left = assessed - (excluded_full or 0)
        if included > assessed:
            out.append(f"{_n(included)} studier är med, men bara {_n(assessed)} är lästa i fulltext.")
        elif excluded_full is not None and left < 0:
            out.append(f"{_n(excluded_full)} är bortvalda efter fulltext, men bara {_n(assessed)} är lästa.")
        elif excluded_full is not None and left != included:
            out.append(
                f"{_n(assessed)} lästa i fulltext minus {_n(excluded_full)} bortvalda är {_n(left)}, men "
                f"{_n(included)} studier är med. Flera texter om samma studie kan förklara skillnaden."
            )
    return _about("flow", out)


def _balance(what: str, value: int, plus: list, minus: list) -> list[str]:
    added = [(number, label) for number, label in plus if number is not None]
    taken = [(number, label) for number, label in minus if number]
    expected = sum(number for number, _ in added) - sum(number for number, _ in taken)
    written = " plus ".join(f"{_n(number)} {label}" for number, label in added)
    written += "".join(f" minus {_n(number)} {label}" for number, label in taken)
    if expected < 0:
        return [f"{written} är mindre än noll: fler har tagits bort än det fanns. Kontrollera talen."]
    return [] if expected == value else [f"{what} är {_n(value)}, men {written} är {_n(expected)}."]


def _about(about: str, texts: list[str]) -> list[Remark]:
    return [{"about": about, "text": text} for text in texts]


def across(values: Values) -> list[Remark]:
    """What different parts of the review say about the same thing, and claims that rest on no row."""
    searches, studies = rows(values, "search"), rows(values, "study")
    names = {key: _text(row, "name") or f"Studie {place}" for place, (key, row) in enumerate(studies, 1)}
    return [
        *_about("totals", _totals(values, searches, studies)),
        *_about("search", _searches(searches)),
        *_about("effect", _effects(values, names)),
        *_about("theme", _themes(values, names)),
        *_about("appraisal", _appraisals(values, names)),
        *_about("summary", _summaries(values)),
    ]


def _totals(values: Values, searches: list, studies: list) -> list[str]:
    out = []
    hits = [count(row.get("hits")) for _, row in searches]
    found, included = count(values.get("prisma-found")), count(values.get("prisma-included"))
    if found is not None and hits and None not in hits and sum(hits) != found:
        out.append(f"Sökloggen har {_n(sum(hits))} träffar tillsammans, men flödet säger {_n(found)}.")
    if included is not None and studies and included != len(studies):
        out.append(f"Flödet säger {_n(included)} studier, men {_n(len(studies))} är inskrivna.")
    return out


def _searches(searches: list) -> list[str]:
    out = []
    for place, (_, row) in enumerate(searches, 1):
        kept, of = count(row.get("kept")), count(row.get("hits"))
        if kept is not None and of is not None and kept > of:
            out.append(f"Sökning {place}: {_n(kept)} sparade är fler än {_n(of)} träffar.")
    return out


def _themes(values: Values, names: Mapping[str, str]) -> list[str]:
    return [
        f"Citat {place} hör inte till någon studie."
        for place, (_, row) in enumerate(rows(values, "theme"), 1)
        if _text(row, "study") not in names
    ]


def _appraisals(values: Values, names: Mapping[str, str]) -> list[str]:
    out, appraisals = [], rows(values, "appraisal")
    appraised = {_text(row, "study") for _, row in appraisals}
    if appraisals:
        out += [f"{name} är med men inte granskad än." for key, name in names.items() if key not in appraised]
    for place, (_, row) in enumerate(appraisals, 1):
        if _text(row, "judgement") and not _text(row, "quote"):
            out.append(f"Bedömning {place} i granskningstabellen saknar belägg.")
    return out


def _summaries(values: Values) -> list[str]:
    graded = {key for key, _ in rows(values, "certainty")}
    return [
        f"Rad {place} i sammanfattningen saknar utfall eller tema, så det syns inte hur säker den är."
        for place, (_, row) in enumerate(rows(values, "summary"), 1)
        if _text(row, "certainty") not in graded
    ]


def _effects(values: Values, names: Mapping[str, str]) -> list[str]:
    out = []
    for place, (_, row) in enumerate(rows(values, "effect"), 1):
        if _text(row, "study") not in names:
            out.append(f"Resultat {place} hör inte till någon studie.")
        if _text(row, "form") == "2x2":
            for events, size, group in (("events1", "n1", "insatsgruppen"), ("events2", "n2", "jämförelsegruppen")):
                some, all_ = count(row.get(events)), count(row.get(size))
                if some is not None and all_ is not None and some > all_:
                    out.append(f"Resultat {place}: {_n(some)} med utfallet är fler än {_n(all_)} i {group}.")
        if _text(row, "form") == "angivet":
            value, low, high = (swedish.parse(row.get(key)) for key in ("value", "low", "high"))
            if None not in (value, low, high) and not low <= value <= high:
                out.append(
                    f"Resultat {place}: {swedish.number(value)} ligger utanför intervallet {swedish.number(low)} "
                    f"till {swedish.number(high)}."
                )
    return out


def remarks(values: Values) -> list[Remark]:
    """Everything that does not agree, in the order of the review."""
    return [*flow(values), *across(values)]


def remaining(values: Values) -> dict[str, list[str]]:
    """{section: what is missing}; a complete section has an empty list."""
    return {
        section["key"]: [need["missing"] for need in section["needs"] if not _is_met(need, values)]
        for section in SECTIONS
    }


def _is_met(need: Mapping, values: Values) -> bool:
    if "unless" in need and _holds(need["unless"], values) or "only" in need and not _holds(need["only"], values):
        return True
    if "keys" in need:
        return all(is_filled(values.get(key)) for key in need["keys"])
    if need.get("frame"):
        chosen = values.get("frame")
        return (
            isinstance(chosen, str)
            and chosen in frames.FRAMES
            and all(is_filled(values.get(frames.PREFIX + part)) for part in frames.needed(chosen))
        )
    different = {_text(row, need["column"]).lower() for _, row in rows(values, need["table"])} - {""}
    return len(different) >= need["least"]


def _holds(condition: Mapping, values: Values) -> bool:
    value = values.get(condition["key"])
    return isinstance(value, str) and value in condition["in"]


def _n(value: int) -> str:
    return swedish.number(value)
