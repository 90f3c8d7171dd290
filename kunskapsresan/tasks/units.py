"""Units as people write them after a number, and what a task counts in. Standard library only.

Twin of `web/task/units.js`; `tests/vectors/typed_numbers.json` holds both to the same verdicts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PERCENT, POINTS, OF_100, OF_1000 = "procent", "procentenheter", "av 100", "av 1 000"
HOURS, MINUTES, PEOPLE, TEXTS, TIMES = "timmar", "minuter", "personer", "texter", "gånger"
DEVIATIONS, PIECES = "standardavvikelser", "stycken"

# Kind → its spellings, lower case, the dash a plain one and every space a plain one. The kind is what messages call it.
UNITS = {
    PERCENT: ("%", "procent", "procents", "proc", "percent", "pct"),
    POINTS: (
        "procentenheter", "procentenhet", "procentenheters", "procentenhets", "procent-enheter", "procent enheter",
        "procentenh", "%-enheter", "%-enhet", "% enheter", "%enheter", "pe", "p.e", "p.e.", "p e", "pp", "ppt",
        "procentpoäng", "procentpunkter",
    ),
    OF_100: ("av 100", "av hundra", "per 100", "per hundra", "på 100", "på hundra", "/100"),
    OF_1000: ("av 1 000", "av 1000", "av tusen", "per 1 000", "per 1000", "per tusen", "på 1 000", "på 1000",
              "på tusen", "/1 000", "/1000"),
    "kronor": ("kr", "kronor", "krona", "kronors", "sek", ":-", ",-"),
    "dollar": ("dollar", "dollars", "$", "us$", "usd", "us-dollar", "us dollar", "amerikanska dollar"),
    "euro": ("euro", "€", "eur"),
    HOURS: ("timmar", "timme", "timmars", "tim", "h", "t"),
    MINUTES: ("minuter", "minut", "minuters", "min"),
    "dagar": ("dagar", "dag", "dygn"),
    "veckor": ("veckor", "vecka"),
    "månader": ("månader", "månad", "mån"),
    "år": ("år",),
    PEOPLE: (
        "personer", "person", "pers", "människor", "individer", "män", "kvinnor", "barn", "unga", "ungdomar",
        "klienter", "deltagare", "hushåll", "familjer", "patienter", "brukare",
    ),
    TEXTS: ("texter", "text", "titlar", "titel", "artiklar", "artikel", "studier", "träffar", "poster", "rapporter"),
    PIECES: ("st", "stycken", "styck"),
    TIMES: (
        "gånger", "gång", "ggr", "ggr.", "x", "×", "gånger så vanligt", "gånger så många", "gånger så stor",
        "gånger så stort", "gånger så hög", "gånger så högt",
    ),
    DEVIATIONS: ("standardavvikelser", "standardavvikelse", "sd", "sd-enheter"),
    "poäng": ("poäng", "p"),
}  # fmt: skip
PER = {
    "om dagen": ("om dagen", "per dag", "/dag", "/d", "per dygn"),
    "i veckan": ("i veckan", "per vecka", "/vecka", "/v", "varje vecka"),
    "i månaden": ("i månaden", "per månad", "/månad", "/mån"),
    "om året": ("om året", "per år", "/år"),
}
DIRECTIONS = {
    -1: ("färre", "mindre", "lägre", "kortare", "minskning", "minskade med", "minskning med", "minskning på"),
    1: ("fler", "flera", "mer", "mera", "högre", "längre", "ökning", "ökade med", "ökning med", "ökning på"),
}
_COUNTED = frozenset({PEOPLE, TEXTS, PIECES})
_SAME_AMOUNT = {(MINUTES, HOURS): 60}  # (typed, asked): how many of the typed go in one that is asked for

PHRASES = {
    text: (slot, name)
    for slot, table in (("unit", UNITS), ("per", PER), ("direction", DIRECTIONS))
    for name, texts in table.items()
    for text in texts
}
_LONGEST_FIRST = sorted(PHRASES, key=lambda text: (-len(text), text))
_WORD = frozenset("abcdefghijklmnopqrstuvwxyzåäö0123456789")


@dataclass(frozen=True)
class Unit:
    """What a number is followed by: a kind of UNITS, a kind of PER, and -1 or 1 for fewer or more; "" and 0 if not."""

    kind: str = ""
    per: str = ""
    direction: int = 0

    @property
    def label(self) -> str:
        return f"{self.kind} {self.per}".strip()


def leading(text: str, phrases: list[str] = _LONGEST_FIRST) -> str:
    """The longest phrase that the text begins with and that no letter or figure continues, or ""."""
    for phrase in phrases:
        if text.startswith(phrase):
            after = text[len(phrase) : len(phrase) + 1]
            if not (phrase[-1] in _WORD and after in _WORD):
                return phrase
    return ""


def join(phrases: list[str]) -> Unit | None:
    """The unit that phrases make together, None if two of them speak against each other."""
    found: dict[str, set] = {"unit": set(), "per": set(), "direction": set()}
    for phrase in phrases:
        slot, name = PHRASES[phrase]
        found[slot].add(name)
    if found["unit"] & {OF_100, OF_1000}:
        found["unit"] -= _COUNTED  # "färre av 100 män"
    if found["unit"] & {PEOPLE, TEXTS}:
        found["unit"] -= {PIECES}
    if any(len(names) > 1 for names in found.values()):
        return None
    kind, per, direction = (next(iter(names), None) for names in found.values())
    return Unit(kind or "", per or "", direction or 0)


def read(text: str) -> Unit | None:
    """A text that is nothing but a unit, as a task states it; None if it holds anything else."""
    phrases, rest = [], text.lower().strip()
    while rest:
        phrase = leading(rest)
        if not phrase:
            return None
        phrases.append(phrase)
        rest = rest[len(phrase) :].strip()
    return join(phrases)


@dataclass(frozen=True)
class Asked:
    """What a task counts in: kinds that say the same thing as its unit, and which way a positive answer points."""

    kinds: frozenset[str]
    per: str
    direction: int

    @property
    def is_share(self) -> bool:
        """Is the answer a part of a whole, so that 0.37 and 37 % are the same answer?"""
        return PERCENT in self.kinds

    @property
    def is_plain(self) -> bool:
        """A number without a unit, such as a ratio: 120 % is 1.2."""
        return not self.kinds - {TIMES, DEVIATIONS}

    def factor(self, typed: Unit) -> float | None:
        """How many of the asked unit one of the typed is; None if it is something else."""
        if typed.per not in ("", self.per):
            return None
        if not typed.kind or typed.kind in self.kinds:
            return 1
        if typed.kind == OF_100 and POINTS in self.kinds and typed.direction:
            return 1  # "8 färre av 100" is a difference, "8 av 100" is a share
        fits = (n for (one, other), n in _SAME_AMOUNT.items() if one == typed.kind and other in self.kinds)
        return next((1 / n for n in fits), None)


def asked(task: Mapping) -> Asked:
    """What a compiled Number or Predict counts in; fields that older versions lack are empty."""
    own = read(task["unit"]) or Unit()
    kinds = {own.kind, *task.get("units", ())} - {""}
    if PERCENT in kinds:
        kinds.add(OF_100)
    if kinds & {OF_1000, PEOPLE}:
        kinds |= {PEOPLE, PIECES}
    if TEXTS in kinds:
        kinds.add(PIECES)
    return Asked(frozenset(kinds), own.per, {"up": 1, "down": -1}.get(task.get("direction", ""), own.direction))
