"""Session 03, self-maps: the eight tension pairs, the place in the field, and the levels of a week. Never scored.

The steps are those of the explorers on the session page (−2 to 2, and 0 to 10), so that a place found there can be
kept here.
"""

from kunskapsresan.figures.four_field import LEADERSHIP, STAFF
from kunskapsresan.figures.tension_pairs import PAIRS as TENSIONS
from kunskapsresan.tasks import Scale

_IDS = ("drift", "kontroll", "standard", "gammalt", "struktur", "idag", "kort", "tydligt")


def _pair(name: str, left: str, right: str) -> Scale:
    return Scale(
        id=f"logik-par-{name}",
        question=f"{left.capitalize()} eller {right}: vad drar mest en vanlig arbetsvecka?",
        outcome="03-e",
        level="strategi",
        low=-2,
        high=2,
        low_label=f"nästan bara {left}",
        high_label=f"nästan bara {right}",
    )


PAIRS = [_pair(name, *pair) for name, pair in zip(_IDS, TENSIONS, strict=True)]


def _side(name: str, question: str, ends: tuple[str, str]) -> Scale:
    return Scale(
        id=f"logik-falt-{name}",
        question=question,
        outcome="03-e",
        level="strategi",
        low=0,
        high=10,
        low_label=ends[0],
        high_label=ends[1],
    )


FIELD = [
    _side("ledning", "Hur leds arbetet hos er i dag?", LEADERSHIP),
    _side("personal", "Hur kan personalen arbeta hos er i dag, som arbetet är upplagt?", STAFF),
]


def _often(name: str, question: str) -> Scale:
    return Scale(
        id=f"logik-vecka-{name}",
        question=question,
        outcome="03-c",
        level="strategi",
        low=0,
        high=4,
        low_label="aldrig",
        high_label="varje dag",
    )


WEEK = [
    _often("reproduktivt", "En vanlig vecka: hur ofta gör du något där uppgift, metod och resultat är givna?"),
    _often("metodstyrt", "Hur ofta följer du en metod, men drar slutsatsen själv?"),
    _often("problemstyrt", "Hur ofta får du en fråga och väljer själv hur du ska ta reda på svaret?"),
    _often("utveckling", "Hur ofta formulerar du själv en fråga som ingen har gett dig?"),
]
