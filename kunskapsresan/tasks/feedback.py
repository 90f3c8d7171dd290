"""The sentences around an explanation. Twin of `web/task/feedback.js`; `tests/vectors/marking.json` compares them."""

from __future__ import annotations

from kunskapsresan import swedish
from kunskapsresan.tasks import units

EMPTY = "Du har inte svarat ännu."
SAVED = "Sparat."
MANUAL = "Sparat. Din handledare läser svaret."
UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12."
LEVEL = (
    "Talet stämmer. Men ord som ”fler” och ”lägre” säger hur mycket något skiljer, och frågan gäller hela talet. "
    "Vilket av dem menar du?"
)
TURNED = (
    "Talet stämmer, men riktningen är den omvända. Läs frågan en gång till: vad jämförs med vad, och åt vilket håll "
    "går skillnaden?"
)
_ASK = {
    "two-numbers": "Du har skrivit mer än ett tal. Vilket av dem är ditt svar? Skriv bara det.",
    "limit": "Du har skrivit en gräns, som ”mer än” eller ”minst”. Vilket tal är ditt svar? Skriv bara det.",
    "calculation": "Det ser ut som en uträkning. Räkna den till slut och skriv talet som den ger.",
    "times": "”Gånger fler” kan betyda två saker: 2 gånger så många, eller 2 gånger till, alltså 3 gånger så många. "
    "Skriv bara talet, så menas ”gånger så många”.",
}
NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen."
MISSED_SHOWN = 3


def incomplete(labels: list[str]) -> str:
    """What is left to choose."""
    return "Det här är kvar att välja: " + "; ".join(labels) + "."


def counted(right: int, total: int, explanation: str) -> str:
    """How many were right, then one thing to look at."""
    return f"{right} av {total} stämmer. {explanation}"


def about(label: str, explanation: str) -> str:
    """An explanation that belongs to one item of several."""
    return f"”{label}”: {explanation}"


def searched(explanation: str, sentences: list[str], missed: list[str]) -> str:
    """An explanation, then hits, recall, precision and NNR in `sentences`, then at most three `missed` titles."""
    lines = [explanation, " ".join(sentences)]
    if missed:
        shown = "; ".join(f"”{title}”" for title in missed[:MISSED_SHOWN])
        more = len(missed) - MISSED_SHOWN
        lines.append(f"Du missade {shown}" + (f" och {more} till." if more > 0 else "."))
    return "\n".join(lines)


def ask(problem: str, words: str, unit: str) -> str:
    """A question about what was typed; problem as in typed.Typed, unit as the task states it."""
    if problem == "words":
        with_unit = f", eller med enheten {_said(unit)}" if unit else ""
        return f"Talet går att läsa, men inte det som står bredvid: ”{words}”. Skriv talet ensamt{with_unit}."
    return _ASK.get(problem, UNREADABLE)


def either(thousands: float, decimal: float) -> str:
    """ "8.498" is two numbers."""
    return (
        f"Menar du {swedish.number(thousands)} eller {swedish.number(decimal, 3)}? "
        "Skriv tusental med mellanslag eller utan, och decimaler med komma."
    )


def as_share(x: float, text: str) -> str:
    """A confirmation or an explanation of the percentage that the share x is."""
    return f"{swedish.number(x)} som andel är {swedish.number(_hundred_times(x))} procent. {text}"


def share_with_sign(x: float) -> str:
    """ "0,37 %" for 37 %."""
    return (
        f"Talet stämmer som andel av 1. Men {swedish.number(x)} procent är inte ens en på hundra. "
        "Skriv andelen utan procent, eller flytta kommat två steg."
    )


def other_unit(x: float, kind: str, label: str, unit: str) -> str:
    """The right figure in another unit: what each of the two would mean. kind as in units.UNITS, label as said."""
    number = swedish.number(x)
    asked = units.read(unit) or units.Unit()
    if (kind, asked.kind) == (units.PERCENT, units.POINTS):
        return (
            "Talet stämmer, men procent är inte procentenheter. Sjunker en andel från 40 till 30 procent är det 10 "
            "procentenheter: avståndet. Men det är 25 procent, för en fjärdedel av de 40 är borta. "
            "Vilket är det du har räknat ut?"
        )
    if (kind, asked.kind) == (units.OF_100, units.POINTS):
        return (
            f"Talet stämmer. Men {number} av 100 är en andel, och frågan gäller avståndet mellan två. "
            "Skriv det i procentenheter, eller som fler eller färre av 100."
        )
    if (kind, asked.kind) == (units.POINTS, units.PERCENT):
        return (
            "Talet stämmer, men procentenheter är inte procent. Procentenheter är avståndet mellan två andelar: från "
            "30 till 40 procent är det 10. Procent säger hur stor del något är av något annat. "
            "Vilket är det frågan gäller?"
        )
    if not unit and kind == units.PERCENT:
        return f"Talet stämmer, men {number} procent är {swedish.number(_hundredth(x))}. Skriv bara talet."
    if not unit and kind == units.POINTS:
        return (
            "Talet stämmer, men procentenheter är avståndet mellan två andelar, och svaret är ett tal utan enhet. "
            "Vilket är det du har räknat ut?"
        )
    if kind == units.PERCENT:
        return (
            f"Talet stämmer, men {number} procent är {number} av varje hundra. Frågan gäller {_said(unit)}. "
            "Vilket är det du har räknat ut?"
        )
    if not unit:
        return f"Talet stämmer, men {label} är något annat än det som frågan räknar. Vad är det som talet visar?"
    return (
        f"Talet stämmer, men {number} {label} är något annat än {number} {_said(unit)}. Vilken enhet räknar frågan i?"
    )


def unit_first(label: str, unit: str, fallback: str) -> str:
    """Another figure in another unit: the unit first, then what the task says to any other number."""
    asked = f"frågan gäller {_said(unit)}" if unit else "svaret är ett tal utan enhet"
    return f"Du skrev {label}, men {asked}. {fallback}"


def _said(unit: str) -> str:
    return units.PERCENT if unit == "%" else unit


def _hundred_times(x: float) -> float:
    return float(f"{100 * x:.15g}")  # 28.5, not 28.499999999999996


def _hundredth(x: float) -> float:
    return float(f"{x / 100:.15g}")
