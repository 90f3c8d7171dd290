"""What a meeting shows, screen by screen, read from the session's built page. Pure: parsed pages in, screens out.

Everything stands on the page already: the minute plan, the questions, the figures, the case, the work till next time.
What only the supervisor shall see is kept apart, in `Notes`, and reaches no screen.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from kunskapsresan.course import projector_figures as drawings
from kunskapsresan.course import projector_text as text
from kunskapsresan.curriculum import Session
from kunskapsresan.errors import CourseError

SHOWN, READ = "På storbilden", "Tre frågor till det vi läste"
SAYS, TALK = "Någon säger kanske", "Diskussionsfrågor"
LINK = "-visa.html"
HOME_ROOM = 520  # characters of the work till next time on a screen
_GUESS = re.compile(r"Gissa före figur (\d+)")
_HELP = {  # what of the notes is opened beside a screen, by its kind
    "figure": ("Det som är svårt",), "case": ("Fallets frågor",), "pairs": ("Fallets frågor",),
    "talk": (TALK,), "quotes": (SAYS,), "work": ("Här brukar det ta stopp", "Planterade svagheter"),
}  # fmt: skip


class ProjectorError(CourseError):
    """A session page that lacks what the meeting needs; names the page and the remedy."""


@dataclass(frozen=True)
class Block:
    """A row of the minute plan. `advice` is the supervisor's."""

    minutes: int
    name: str
    advice: str


@dataclass
class Screen:
    """One picture. `kind` chooses its form; `block` is the place in the minute plan; `aside` is for the notes only."""

    kind: str
    block: int
    over: str
    head: str
    lead: str = ""
    items: list = field(default_factory=list)
    drawing: drawings.Drawing | None = None
    part: drawings.Part | None = None
    alt: str = ""
    aside: str = ""

    @property
    def help(self) -> tuple[str, ...]:
        """The headings of the notes that belong to this screen."""
        return _HELP.get(self.kind, ())

    @property
    def label(self) -> str:
        """What the screen is called in a list."""
        return f"{self.over}: {text.plain(self.head)}" if self.head else self.over


@dataclass(frozen=True)
class Notes:
    """The supervisor's notes: the minute plan, and what stands under each of their headings."""

    plan: tuple[Block, ...]
    parts: dict[str, list[Tag]]

    def items(self, heading: str) -> list[Tag]:
        """The rows of the lists under a heading; none if it is missing."""
        return [row for part in self.parts.get(heading, ()) for row in part.select("li")]

    def place(self, *names: str) -> int:
        """Where in the plan the first of these blocks stands; 0 if none does."""
        return next((n for name in names for n, each in enumerate(self.plan) if each.name.startswith(name)), 0)

    def shown(self) -> dict[str, str]:
        """{a block, or "Gissa före figur 1": what the group is shown}."""
        rows = {}
        for row in self.items(SHOWN):
            name = row.find("em")
            if name:
                key = name.get_text().rstrip(".")
                rows[key] = text.inline(row, without=name)
        return rows


def notes(session: Session, article: Tag) -> Notes | None:
    """The notes of a page, None when it has none. Raises ProjectorError when the plan is missing or does not add up."""
    content = article.select_one("details.handledare .sd-summary-content")
    if content is None:
        return None
    rows = [[cell.get_text().strip() for cell in row.select("td")] for row in content.select("table tr")[1:]]
    plan = tuple(Block(int(row[0]), row[1], row[2]) for row in rows if len(row) == 3 and row[0].isdigit())
    total = sum(block.minutes for block in plan)
    if total != session.minutes:
        raise ProjectorError(
            f"{session.page}: minutplanen under ”För handledaren” blir {total} minuter men träffen är "
            f"{session.minutes}. Ändra i kolumnen ”Minuter”."
        )
    parts: dict[str, list[Tag]] = {}
    heading = ""
    for child in content.find_all(True, recursive=False):
        strong = child.find("strong")
        if child.name == "p" and strong and strong.get_text().strip() == child.get_text().strip():
            heading = strong.get_text().strip()
        elif not child.select_one(f'a[href$="{LINK}"]') and not child.find("table"):
            parts.setdefault(heading, []).append(child)
    return Notes(plan, parts)


def screens(session: Session, article: Tag, kept: Notes, quizzes: list[Screen], read: str) -> list[Screen]:
    """All screens of a meeting in the plan's order. `quizzes` are from earlier sessions, `read` what was to be read."""
    made = [
        Screen("start", 0, f"Träff {session.number}", session.title, session.part),
        Screen("plan", 0, f"Träff {session.number}", "Så här använder vi tiden", items=list(kept.plan)),
        *_said(kept, "In", "In"),
        *quizzes,
        *_reading(kept, read),
        *_opening(article, kept),
        *_said(kept, "Teori", "Teori"),
        *_figures(article, kept, _is_core),
        *_case(article, kept),
        *_said(kept, "Övning", "Övning", "work"),
        *_talk(kept),
        Screen("pause", kept.place("Paus"), "Paus", "Riktig paus.", str(_minutes(kept, "Paus"))),
        *_said(kept, "Översikten", "Översikten"),
        *_home(article, kept),
    ]
    return sorted(made, key=lambda screen: screen.block)


def quiz(task: dict, number: int, block: int) -> Screen:
    """A self-test of an earlier session as a question to the room, with its answer for the notes."""
    # An order of their own: authors often write the right one first.
    options = sorted(task["options"], key=lambda option: zlib.crc32(option["label"].encode()))
    right = next(option["label"] for option in options if option["key"] == task["key"])
    return Screen(
        "quiz", block, f"Sedan sist. Träff {number}", text.safe(task["question"]),
        items=[(text.safe(option["label"]), option["key"] == task["key"]) for option in options],
        # Without its explanation: the notes are a file of the published book, and explanations are never its text.
        aside=f"<b>Svaret:</b> {text.safe(right)}",
    )  # fmt: skip


def core_tasks(article: Tag) -> list[str]:
    """The ids of the self-tests in a page's sections for all, in order."""
    return [slot["data-uppgift"] for slot in article.select("[data-uppgift]") if _is_core(slot)]


def to_read(article: Tag) -> str:
    """The row "Läs" of a page's table of what to do till next time, "" if it has none."""
    rows = [row for row in _rows(article) if row[1].startswith("<strong>Läs")]
    return rows[0][1] if rows else ""


def _minutes(kept: Notes, name: str) -> int:
    return next((block.minutes for block in kept.plan if block.name == name), 10)


def _said(kept: Notes, name: str, over: str, kind: str = "say") -> list[Screen]:
    said = kept.shown().get(name)
    if not said:
        return []
    head, lead = text.first_sentence(said)
    return [Screen(kind, kept.place(name), over, head, lead)]


def _reading(kept: Notes, read: str) -> list[Screen]:
    rows = [text.inline(row) for row in kept.items(READ)]
    aside = f"Så stod det förra gången: {read}" if read else ""
    block = kept.place("Det vi läste", "In")
    return [Screen("questions", block, "Det vi läste", READ, items=rows, aside=aside)] if rows else []


def _opening(article: Tag, kept: Notes) -> list[Screen]:
    first = article.select_one("section#fragor-och-mal > p")
    if first is None:
        return []
    return [Screen("opening", kept.place("Teori"), "Öppningsfråga", *text.to_question(text.inline(first), 110))]


def _figures(article: Tag, kept: Notes, belongs: Callable[[Tag], bool]) -> list[Screen]:
    made, block = [], kept.place("Fall" if belongs is _is_case else "Teori")
    guesses = {int(match[1]): said for name, said in kept.shown().items() if (match := _GUESS.fullmatch(name))}
    for number, figure in enumerate(article.select("figure"), 1):
        if figure.find("img") and belongs(figure):
            made += _figure(figure, number, block, guesses.get(number, ""))
    return made


def _figure(figure: Tag, place: int, block: int, guess: str) -> list[Screen]:
    image, caption = figure.find("img"), figure.find("figcaption")
    try:
        drawing = drawings.read(image["src"])
    except ValueError:
        return []
    parts = drawing.parts()
    said = text.inline(caption) if caption else ""
    whole = Screen("figure", block, f"Figur {place}", guess, said, drawing=drawing, alt=image.get("alt", ""))
    if drawing.fits:
        whole.part = parts[0]
        return [whole]
    if not parts:
        return []
    made = [whole]
    for number, part in enumerate(parts, 1):
        of = f"{number} av {len(parts)}" if len(parts) > 1 else ""
        over, alt = f"Figur {place} på nära håll" + (of and f", {of}"), (of and f"Del {of} av figuren. ") + whole.alt
        made.append(Screen("closer", block, over, "", drawing=drawing, part=part, alt=alt))
    return made


def _case(article: Tag, kept: Notes) -> list[Screen]:
    section, box = article.select_one("section#fall"), article.select_one("section#fall .admonition.fall")
    if section is None or box is None:
        return []
    block, title = kept.place("Fall"), box.select_one(".admonition-title").get_text().removeprefix("Fall: ")
    told = [text.inline(paragraph) for paragraph in box.find_all("p") if "admonition-title" not in _classes(paragraph)]
    about, told = (told[0], told[1:]) if told and told[0].startswith("<em>") else ("", told)
    pages = text.pages(told)
    made = [Screen("case", block, text.plain(about) or "Fall", _upper(title))]
    made += [
        Screen("case", block, f"Fall. {_closed(_upper(title))} Del {number} av {len(pages)}", "", items=page)
        for number, page in enumerate(pages, 1)
    ]
    made += _figures(article, kept, _is_case)
    questions = [text.inline(row) for row in section.select("ol > li")]
    if questions:
        made.append(Screen("pairs", block, "Fall", "Prata två och två", items=questions))
    return made


def _talk(kept: Notes) -> list[Screen]:
    block, made = kept.place("Samtal", "Övning", "Fall"), []
    questions = [text.inline(row) for row in kept.items(TALK)]
    if questions:
        made.append(Screen("talk", block, "Samtal. En, tre, tre", questions[0]))
    if questions[1:]:
        made.append(Screen("questions", block, "Samtal", "Fler frågor att prata om", items=questions[1:]))
    says = [text.inline(quote) for row in kept.items(SAYS) if (quote := row.find("em"))]
    if says:
        made.append(Screen("quotes", block, SAYS, "Vad skulle du fråga tillbaka?", items=says))
    return made


def _home(article: Tag, kept: Notes) -> list[Screen]:
    block, made = kept.place("Till nästa gång"), _said(kept, "Till nästa gång", "Till nästa gång")
    pages = text.rows(_rows(article), lambda row: len(text.plain(row[1])) + 45, HOME_ROOM)
    for number, page in enumerate(pages, 1):
        over = f"Till nästa gång, {number} av {len(pages)}" if len(pages) > 1 else "Till nästa gång"
        made.append(Screen("home", block, over, "", items=page))
    box = article.select_one("section#personens-rost .admonition")
    said = [text.inline(paragraph) for paragraph in box.find_all("p")[1:]] if box else []
    if said:
        made.append(Screen("voice", block, "Personens röst", said[0], said[1] if said[1:] else ""))
    return made


def _rows(article: Tag) -> list[tuple[str, str]]:
    """The table under "Till nästa gång" as (time, what)."""
    rows = [row.select("td") for row in article.select("section#till-nasta-gang table tr")]
    return [(cells[0].get_text().strip(), text.inline(cells[1])) for cells in rows if len(cells) == 2]


def _is_core(tag: Tag) -> bool:
    """Whether it stands in a section for all: its own level says so, or else that of the section around it."""
    for section in tag.find_parents("section"):
        marks = [each for each in section.select(".karna, .fordjupning") if each.find_parent("section") is section]
        if marks:
            return "karna" in _classes(marks[0])
    return False


def _is_case(tag: Tag) -> bool:
    return any(section.get("id") == "fall" for section in tag.find_parents("section"))


def _classes(tag: Tag) -> list[str]:
    return tag.get("class") or []


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _closed(words: str) -> str:
    return words if words.endswith(("?", ".")) else f"{words}."


def parsed(html: str) -> Tag:
    """The article of a built page."""
    soup = BeautifulSoup(html, "html.parser")
    article = soup.select_one("article.bd-article") or soup.body
    for each in article.select("script, style, .headerlink"):
        each.decompose()
    return article
