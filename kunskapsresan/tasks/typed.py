"""A number as people type it: with a unit, thousands, hedges, an interval after it. Nothing is judged here.

Twin of `web/task/typed.js`; `tests/vectors/typed_numbers.json` holds both to the same verdicts. A text that could mean
two things is never guessed at: it has a `problem`, or two `values` for the task to choose between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kunskapsresan.tasks import units

MAX_LENGTH = 80

# Explicit classes: `\s` and `\d` differ between Python and JavaScript, and NFKC would turn "10²" into 102.
_SPACES = re.compile("[\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe63\uff0d]")
_APOSTROPHES = re.compile("[\u2018\u2019\u02bc\u00b4\u0060\u2032]")
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # full-width figures and signs
_ENDS = ' .,;:!?\u2026"\u201c\u201d*'

_HEDGES = [
    "ungefär", "ungefärligen", "ung.", "ung", "cirka", "circa", "ca.", "ca", "c:a", "omkring", "runt", "typ", "kanske",
    "nästan", "drygt", "knappt", "svaret är", "svaret blir", "svar:", "svar", "det är", "det blir", "blir", "är",
    "i snitt", "i genomsnitt", "avrundat till", "avrundat", "mellan", "från", "med", "~", "\u2248", "=", ":",
    "rr", "or", "rd", "d", "nnt", "nnr", "riskkvoten", "riskkvot", "oddskvoten", "oddskvot", "recall",
]  # fmt: skip
_BEFORE = sorted(_HEDGES, key=lambda text: (-len(text), text))
_AFTER = sorted(["ungefär", "ca", "cirka", "avrundat", "i snitt", "i genomsnitt", "totalt"], key=lambda t: (-len(t), t))
_LIMITS = re.compile("(?:>|<|\u2265|\u2264|över |under |minst |högst |mer än |mindre än |fler än |färre än |upp till )")
_SIGN = re.compile("(?:([+-])|(minus|plus)(?![a-zåäö])) *")

_GROUPED = re.compile("([0-9]{1,3}(?:[ '][0-9]{3})+)((?:[.,][0-9]+)?)(?![0-9])")
_DOTTED = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+)(,[0-9]+)(?![0-9])|([0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9.,])")
_COMMAED = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)(?![0-9])|([0-9]{1,3}(?:,[0-9]{3}){2,})(?![0-9.,])")
_EITHER = re.compile("[1-9][0-9]{0,2}([.,])[0-9]{3}(?![0-9])")
_PLAIN = re.compile("[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+")
_ANOTHER = re.compile("[ .,']*[0-9]")

_N = "[+-]? ?[0-9]+(?:[.,][0-9]+)?"
_INTERVAL = re.compile(
    f"(?:[0-9]{{2}} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)?[ :=,]*{_N} ?%? ?(?:-|till|to|,|;) ?{_N} ?%?"
)
_NAMED_INTERVAL = re.compile("(?:[0-9]{2} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)(?![a-zåäö])")
_WORKING = re.compile("(?=.*[+*/×÷-]|.* av )(?:[0-9 .,+*/×÷=%-]|av)+")
_RANGE = re.compile(f"(?:-|till|eller|och|to) ?({_N})(?![0-9])")
_CALCULATION = re.compile("(?:[/*+×÷]|av|x|delat med|gånger|minus|plus) ?[0-9]")

_ONES = "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"
WORDS = {word: value for value, word in enumerate(_ONES.split())} | {"ett": 1, "ingen": 0, "inga": 0, "hundra": 100}
WORDS |= {
    ten + one: 10 * place + value
    for place, ten in enumerate(_TENS.split(), 2)
    for one, value in [("", 0), *((word, value) for word, value in WORDS.items() if 1 <= value <= 9)]
}
_WORDS_FIRST = sorted(WORDS, key=lambda text: (-len(text), text))


@dataclass(frozen=True)
class Typed:
    """What was read. values: one number, or (decimal, thousands) where a point or comma could be either.

    problem: "" or no-number, two-numbers, limit, calculation, words (not understood) or times ("gånger fler"); `words`
    is then what to say it with.
    """

    values: tuple[float, ...] = ()
    unit: units.Unit = units.Unit()
    comma: bool = False
    problem: str = ""
    words: str = ""


def read(raw: object) -> Typed:
    """A typed answer. Never raises."""
    if not isinstance(raw, str) or len(raw) > MAX_LENGTH:
        return Typed(problem="no-number")
    text = _answer(_clean(raw))
    sign, phrases, text = _before(text)
    if sign is None:
        return Typed(problem="limit" if _LIMITS.match(text) else "no-number")
    values, comma, rest = _number(text)
    if not values:
        return Typed(problem="no-number")
    return _followed(tuple(sign * value for value in values), comma, phrases, rest)


def _clean(raw: str) -> str:
    text = _SPACES.sub(" ", _UNSEEN.sub("", raw.translate(_WIDE).lower()))
    return _APOSTROPHES.sub("'", _DASHES.sub("-", text)).strip(" ").rstrip(_ENDS).lstrip('"\u201c\u201d')


def _answer(text: str) -> str:
    """What stands after the last "=" outside parentheses: "121/330 = 36,7" is 36,7."""
    head = re.split(r"[(\[]", text, maxsplit=1)[0].rstrip(" ")
    place = max(head.rfind("="), head.rfind("\u2248"))
    return text[place + 1 :].strip(" ")


def _before(text: str) -> tuple[int | None, list[str], str]:
    """(sign, units before the number, the rest from the number on); the sign is None when no number follows."""
    sign, phrases = 0, []
    while text and not (_PLAIN.match(text) or units.leading(text, _WORDS_FIRST) or _LIMITS.match(text)):
        signed = _SIGN.match(text)
        if signed and not sign:
            sign = -1 if "-" in signed[0] or "minus" in signed[0] else 1
            text = text[signed.end() :]
        elif phrase := units.leading(text, _BEFORE):
            text = text[len(phrase) :].lstrip(" ")
        elif (phrase := units.leading(text)) and phrase not in phrases:
            phrases.append(phrase)
            text = text[len(phrase) :].lstrip(" ")
        else:
            return None, phrases, text
    return (sign or 1) if text and not _LIMITS.match(text) else None, phrases, text


def _number(text: str) -> tuple[tuple[float, ...], bool, str]:
    """(values, whether a comma is what could be either, what follows)."""
    if word := units.leading(text, _WORDS_FIRST):
        return (float(WORDS[word]),), False, text[len(word) :]
    if found := _GROUPED.match(text):
        whole, part = re.sub("[ ']", "", found[1]), found[2].replace(",", ".")
        return (float(whole + part),), False, text[found.end() :]
    for form, mark in ((_DOTTED, "."), (_COMMAED, ",")):
        if found := form.match(text):
            whole, part = (found[1] or found[3]).replace(mark, ""), (found[2] or "").replace(",", ".")
            return (float(whole + part),), False, text[found.end() :]
    found = _PLAIN.match(text)
    if not found:
        return (), False, text
    value, rest = float(found[0].replace(",", ".")), text[found.end() :]
    either = _EITHER.match(text)
    if either and not _ANOTHER.match(rest):
        return (value, float(re.sub("[.,]", "", found[0]))), either[1] == ",", rest
    return (value,), False, rest


def _followed(values: tuple[float, ...], comma: bool, phrases: list[str], rest: str) -> Typed:
    if _ANOTHER.match(rest):
        return Typed(problem="two-numbers")
    while rest:
        if phrase := units.leading(rest):
            if _CALCULATION.match(rest) and phrase not in (*units.UNITS[units.OF_100], *units.UNITS[units.OF_1000]):
                return Typed(problem="calculation")
            phrases.append(phrase)
            rest = rest[len(phrase) :]
        elif rest[0] in _ENDS:
            rest = rest[1:]
        elif rest[0] in "([":
            length, found = _inside(rest)
            if found is None:
                return Typed(problem="words", words=rest)
            phrases += found
            rest = rest[length:]
        elif _NAMED_INTERVAL.match(rest) and _INTERVAL.fullmatch(rest):
            rest = ""
        elif _RANGE.match(rest):
            return Typed(problem="two-numbers")
        elif _CALCULATION.match(rest):
            return Typed(problem="calculation")
        elif hedge := units.leading(rest, _AFTER):
            rest = rest[len(hedge) :]
        else:
            return Typed(problem="words", words=rest)
    unit = units.join(phrases)
    if unit is None:
        return Typed(problem="words", words=" ".join(phrases))
    if unit.kind == units.TIMES and unit.direction:
        return Typed(problem="times", words=phrases[-1])
    return Typed(values, unit, comma)


def _inside(text: str) -> tuple[int, list[str] | None]:
    """(how long the parentheses are, the units in them): [] for an interval or working, None if not understood."""
    end = max(text.find(")"), text.find("]"))
    if text.count(")") + text.count("]") != 1:
        return 0, None
    inside = text[1:end].strip(" ")
    if _INTERVAL.fullmatch(inside) or _WORKING.fullmatch(inside) or inside in _AFTER:
        return end + 1, []
    phrases = []
    while inside and (phrase := units.leading(inside)):
        phrases.append(phrase)
        inside = inside[len(phrase) :].strip(" ")
    return end + 1, None if inside else phrases
