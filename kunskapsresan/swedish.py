"""Swedish numbers: reading what people type, writing what people read. Standard library only.

`web/base/swedish.js` is the twin; `tests/vectors/numbers.json` holds both to the same answers.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

THOUSANDS = "\u202f"  # narrow no-break space
NO_BREAK = "\u00a0"
MINUS = "\u2212"

# Explicit classes: `\s` and `\d` differ between Python and JavaScript, and NFKC would turn "10²" into 102.
_SPACE = "[ \u00a0\u2009\u202f]"
_NUMBER = re.compile(
    rf"([+\-{MINUS}\u2013]?){_SPACE}*((?:[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+){_SPACE}*(%?)"
)
_TRIM = " \t\r\n\u00a0\u2009\u202f"
MAX_LENGTH = 40
_WORDS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def parse(raw: object, unit: str = "") -> float | None:
    """The number in a Swedish reader's text, or None.

    "0,5", "0.5", ",5", "−0,5", "1 234,5" and "50 %" are numbers; "1.234,5", "1,", "1e3" and "10²" are not.
    With `unit="%"` the percent sign is decoration ("12 %" is 12), otherwise it divides by 100.
    """
    if not isinstance(raw, str) or len(raw) > MAX_LENGTH:
        return None
    match = _NUMBER.fullmatch(raw.strip(_TRIM))
    if not match:
        return None
    sign, digits, percent = match.groups()
    value = float(re.sub(_SPACE, "", digits).replace(",", "."))
    value = -value if sign and sign != "+" else value
    return value / 100 if percent and unit != "%" else value


def number(value: float, decimals: int | None = None, *, sign: bool = False) -> str:
    """`1234.5` → "1 234,5" with a narrow no-break space and a true minus.

    `decimals=None` writes the shortest exact form; otherwise halves round away from zero, as people expect.
    """
    exact = Decimal(repr(float(value)) if isinstance(value, float) else str(value))
    if not exact.is_finite():
        raise ValueError(f"swedish.number: {value!r} is not a finite number")
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{abs(exact):f}"
    whole, _, rest = text.partition(".")
    if decimals is None:
        rest = rest.rstrip("0")
    if len(whole) > 3:
        whole = f"{int(whole):,}".replace(",", THOUSANDS)
    out = whole + ("," + rest if rest else "")
    if exact < 0:
        return MINUS + out
    return "+" + out if sign and exact > 0 else out


def percent(share: float, decimals: int = 0) -> str:
    """`0.222` → "22 %" (no-break space)."""
    return f"{number(_scaled(share, 100), decimals)}{NO_BREAK}%"


def points(difference: float, decimals: int = 1) -> str:
    """A difference between two shares, `-0.0833` → "−8,3 procentenheter"."""
    text = number(_scaled(difference, 100), decimals)
    return f"{text} {'procentenhet' if text in ('1', MINUS + '1') else 'procentenheter'}"


def interval(low: float, high: float, decimals: int | None = None) -> str:
    """ "0,53–1,00"; with a negative limit "−16,6 till −0,1", since a dash beside a minus misleads."""
    between = " till " if low < 0 or high < 0 else "\u2013"
    return f"{number(low, decimals)}{between}{number(high, decimals)}"


def count(value: int) -> str:
    """A count as running text writes it: one to twelve in words, then digits."""
    return _WORDS[value] if 0 <= value < len(_WORDS) else number(value)


def _scaled(share: float, factor: int) -> float:
    """Scaling in decimal, so that 0.285 becomes 28.5 and not 28.499999."""
    return float(Decimal(repr(float(share))) * factor)
