"""What a session page holds, counted; and what it must not hold. Reads Markdown; builds nothing.

Numbers in running text are computed (`{glue:text}`), or stand in a paragraph that cites its source, or are listed in
the page's front matter under `numbers:` with the reason why they may be typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kunskapsresan.course import page
from kunskapsresan.curriculum import Session

WORDS_PER_MINUTE = 200  # calm reading of a text with numbers
LEAST, MOST = 1800, 3000
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|lorem ipsum|platshållare|kommer snart|här kommer)\b", re.IGNORECASE)
# What must not be written, with the reason. A pattern is met in the whole page, notes to the supervisor included.
FORBIDDEN = {
    r"\bTARP\b": "uppgifterna gäller Baltimore (LIFE); TARP är en senare studie",
    r"3 kap\. 3 §": "paragrafen hör till den gamla socialtjänstlagen",
    r"(?i)hälso- och sjukvårdslagen[^.]{0,80}beprövad": "lagtexten är inte kontrollerad; nämn patientsäkerhetslagen",
    r"25 juli 2025": "socialtjänstlagen trädde i kraft den 1 juli 2025",
    r"(?i)yrkesresor[^.]{0,40}202[0-9]": "källorna är oense om åren; skriv fem yrkesresor utan årtal",
    r"(?i)kunskapsresan (har visat|ger) (sig )?effekt": "ingen effektutvärdering av Kunskapsresan är känd",
    r"(?m)^Fel\.$": "säg vad som ligger i tanken, aldrig bara Fel",
}
# Typed everywhere without a reason of their own: what one counts by, and how sure an interval is.
COMMON = {"100", "1 000", "95"}
_FENCE = re.compile(r"^(?P<mark>`{3,}|:{3,})\{?(?P<name>[\w:-]*)\}?.*?^(?P=mark)[ \t]*$", re.MULTILINE | re.DOTALL)
_DROPPED = {"code-cell", "uppgift", "utforska", "utvardering", "jamforelse", "inlamning", "dropdown", "bibliography"}
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?(?![\w/-])")
_CITED = re.compile(r"\{cite")
_ROLE = re.compile(r"\{[\w:]+\}`[^`]*`")


@dataclass(frozen=True)
class Count:
    """What a page holds. `minutes`: reading time of the teaching text."""

    session: str
    words: int
    minutes: int
    outcomes: int
    tasks: int
    citations: int
    figures: int
    terms: int

    @property
    def row(self) -> tuple[str, ...]:
        """The cells of a line in the overview."""
        cells = (self.words, self.minutes, self.outcomes, self.tasks, self.citations, self.figures, self.terms)
        return (self.session, *map(str, cells))


HEADINGS = ("träff", "ord", "läsminuter", "mål", "uppgifter", "hänvisningar", "figurer", "ordlänkar")


def teaching(body: str) -> str:
    """What a participant reads: no code, no tasks, no list of outcomes, no notes to the supervisor. Boxes stay."""
    return _FENCE.sub(lambda match: "" if match["name"] in _DROPPED or ":class: mal" in match[0] else match[0], body)


def count(session: Session, tasks: int) -> Count:
    """What the page of `session` holds; `tasks` is the exercise's number of tasks."""
    read = page.read(session.page)
    body, taught = read.body, teaching(read.before(page.AT_HOME))  # what follows is homework and lists
    words = len(re.findall(r"\w+", _ROLE.sub("ord", taught)))
    figures = len(re.findall(r"^`{3,}\{utforska\}|^:tags: \[(?:remove|hide)-input\]", body, re.MULTILINE))
    return Count(
        session.id,
        words,
        round(words / WORDS_PER_MINUTE),
        len(read.outcomes),
        tasks,
        len(set(re.findall(r"\{cite[:\w]*\}`([^`]+)`", body))),
        figures,
        len(set(re.findall(r"\{term\}`([^`]+)`", body))),
    )


def problems(session: Session) -> list[str]:
    """What the page must not hold, each with file and remedy."""
    text = session.page.read_text(encoding="utf-8")
    read = page.read(session.page)
    found = [f"{session.page}: ”{match[0]}” står kvar. Skriv färdigt." for match in UNFINISHED.finditer(text)]
    for pattern, reason in FORBIDDEN.items():
        if match := re.search(pattern, text):
            found.append(f"{session.page}: ”{match[0]}” får inte stå: {reason}.")
    allowed = read.typed_numbers
    typed = dict(reversed(typed_numbers(read.body)))  # the first place of each
    for number, paragraph in typed.items():
        if number not in allowed and number not in COMMON:
            found.append(
                f"{session.page}: talet {number} är skrivet för hand i ”{paragraph[:60]} …”. Räkna fram det med glue, "
                "hänvisa till källan i stycket, eller skriv det med skäl under `numbers:` i sidhuvudet."
            )
    unused = set(allowed) - set(typed)
    found += [
        f"{session.page}: {number} under `numbers:` används inte längre. Ta bort raden." for number in sorted(unused)
    ]
    return found


def typed_numbers(body: str) -> list[tuple[str, str]]:
    """(number, its paragraph) for each number of two digits or more, or with decimals, typed into running text."""
    found = []
    for paragraph in re.split(r"\n\s*\n", teaching(body)):
        if _CITED.search(paragraph) or paragraph.lstrip().startswith(("#", "|", "`", ":")):
            continue
        plain = re.sub(r"^\s*\d+\. ", "", _ROLE.sub(" ", paragraph), flags=re.MULTILINE)
        plain = re.sub(r"\]\([^)]*\)|[Tt]räff \d\d", " ", plain)  # addresses, and other sessions by number
        for number in _NUMBER.findall(plain):
            if len(number) > 1:
                found.append((number.replace("\u202f", " ").replace("\u00a0", " "), " ".join(paragraph.split())))
    return found
