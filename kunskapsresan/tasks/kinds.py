"""The kinds of task, as an author writes them. Pure data: no file is read and no number is computed here.

Each kind says in its docstring what a participant's answer looks like as JSON (`value`) and how it is scored.
`compile.py` checks the tasks and turns them into the JSON that marker and browser share.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

# Ellström's levels as we apply them to a task, from everything given to nothing given; `web/task/task-view.js` has the
# words.
LEVELS = ("recept", "metod", "strategi", "problem")


@dataclass(frozen=True)
class Misconception:
    """A way of thinking behind a wrong answer; `explanation` is shown to the participant (under 60 words)."""

    id: str
    explanation: str


@dataclass(frozen=True)
class Option:
    """One alternative. Every wrong one carries the misconception behind it; in `Choices` a right one does too
    (`misconception` then explains why it should have been marked)."""

    key: str
    label: str
    misconception: Misconception | None = None
    correct: bool = False


@dataclass(frozen=True)
class Category:
    """A pile to sort into, an item to put in order, or a row of a table."""

    key: str
    label: str


@dataclass(frozen=True)
class Item:
    """Something to sort; `misconceptions` has one entry for every category but the right one."""

    key: str
    label: str
    category: str
    misconceptions: dict[str, Misconception] = field(default_factory=dict)


@dataclass(frozen=True)
class Wrong:
    """A foreseeable wrong number. Compute `value` from data, never type it."""

    value: float
    tolerance: float
    id: str
    explanation: str


@dataclass(frozen=True)
class Also:
    """Another number that gives full points, with its own confirmation."""

    value: float
    tolerance: float
    message: str


@dataclass(frozen=True)
class Misplaced:
    """A wrong order: `before` stands before `after`."""

    before: str
    after: str
    id: str
    explanation: str


# What a pattern in a search string can be. "words" are beginnings of words, in lower case.
SEARCH_PATTERNS = {
    "no-hits": "the search finds nothing",
    "sentence": "five or more plain words in a row: a question typed as it is",
    "no-or": "no OR anywhere",
    "no-and": "no AND (or NEAR) between two parts",
    "mixed": "AND or NOT beside OR without parentheses",
    "no-truncation": "no word is truncated",
    "not": "something is taken away with NOT",
    "years": "limited to years",
    "has-word": "a word of the string begins with one of `words`",
    "lacks-word": "no word of the string begins with one of `words`",
}


@dataclass(frozen=True)
class SearchPattern:
    """A way of searching that is known to fail; `when` is a key of `SEARCH_PATTERNS`."""

    when: str
    id: str
    explanation: str
    words: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Column:
    """A column of a table, with the alternatives of its cells."""

    key: str
    label: str
    options: list[Category]


@dataclass(frozen=True)
class Cell:
    """A cell to fill: the right alternative, and a misconception for each other one."""

    key: str
    misconceptions: dict[str, Misconception] = field(default_factory=dict)


@dataclass(frozen=True)
class Level:
    """One level of a criterion."""

    points: float
    label: str
    text: str


@dataclass(frozen=True)
class Criterion:
    """What a text is judged on: three levels, lowest first. The participant sees them."""

    criterion: str
    levels: list[Level]


@dataclass(frozen=True, kw_only=True)
class Task:
    """What every kind has. `points=0` marks self-tests and scales; `feedback="none"` hides right and wrong."""

    id: str
    question: str
    points: float
    outcome: str
    level: str = "recept"
    hints: list[str] = field(default_factory=list)
    worked_example: str = ""
    right: str = ""
    source: str = ""
    feedback: str = "full"

    kind: ClassVar[str] = ""
    needs_hints: ClassVar[bool] = True
    by_person: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class Choice(Task):
    """Choose one. Value: the option's key. All or nothing."""

    kind: ClassVar[str] = "Choice"
    key: str
    options: list[Option]


@dataclass(frozen=True, kw_only=True)
class Choices(Task):
    """Choose several. Value: sorted list of keys. points × max(0, right chosen − wrong chosen) / right."""

    kind: ClassVar[str] = "Choices"
    options: list[Option]


@dataclass(frozen=True, kw_only=True)
class Number(Task):
    """Value: the text as typed. Right within `tolerance` of `key`; `fallback` explains any other wrong number, and so
    presumes nothing about what was done.

    A unit may be typed after the number. `unit` is the task's own; `units` are further kinds of `tasks/units.py` that
    say the same ("gånger" after a ratio). `direction`, "up" or "down", is for a difference: which way a positive answer
    points, so that "135 färre" can be understood. None of the two is part of a task's version.
    """

    kind: ClassVar[str] = "Number"
    key: float
    tolerance: float
    fallback: str
    unit: str = ""
    units: list[str] = field(default_factory=list)
    direction: str = ""
    wrong: list[Wrong] = field(default_factory=list)
    also: list[Also] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Order(Task):
    """Put in order. Value: list of keys. All or nothing. `items` is the order first shown."""

    kind: ClassVar[str] = "Order"
    items: list[Category]
    key: list[str]
    fallback: str
    wrong: list[Misplaced] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Classify(Task):
    """Sort items into categories. Value: {item: category}. Points by the share right."""

    kind: ClassVar[str] = "Classify"
    categories: list[Category]
    items: list[Item]


@dataclass(frozen=True, kw_only=True)
class Table(Task):
    """Fill a table by choosing in its cells. Value: {"row.column": option}. Points by the share right."""

    kind: ClassVar[str] = "Table"
    columns: list[Column]
    rows: list[Category]
    cells: dict[str, Cell]
    given: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Text(Task):
    """A short text. Value: string. Judged by a person against `rubric`; `examples` are for the supervisor only."""

    kind: ClassVar[str] = "Text"
    needs_hints: ClassVar[bool] = False
    by_person: ClassVar[bool] = True
    rubric: list[Criterion]
    examples: list[str] = field(default_factory=list)
    min_words: int = 0


@dataclass(frozen=True, kw_only=True)
class SearchString(Task):
    """A search string, marked by running it over `records`. Value: the string as typed.

    `relevant` are the ids that should be found. With recall r (share of the relevant that are found) and precision p
    (share of the hits that are relevant) the score is points × min(r / full_recall, p / full_precision, 1): the weaker
    of the two decides, and a search that reaches both thresholds is right. No hit gives precision 0.

    Otherwise the first of `patterns` that fits explains; if none does, `low_recall` or `low_precision`, whichever is
    further from its threshold (recall when equal). `key` is a string that reaches both: compiling runs it.
    `records` are as `searching.SearchEngine` takes them; compiling keeps id, title, year, authors, key words and
    abstract, once per exercise however many tasks use them.
    """

    kind: ClassVar[str] = "SearchString"
    records: list[dict]
    relevant: list[str]
    key: str
    full_recall: float
    full_precision: float
    low_recall: Misconception
    low_precision: Misconception
    patterns: list[SearchPattern] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Predict(Task):
    """Guess before the reveal. Value: number. With points: full within `full_within`, falling to 0 at `zero_beyond`."""

    kind: ClassVar[str] = "Predict"
    needs_hints: ClassVar[bool] = False
    low: float
    high: float
    step: float
    reveal: str
    unit: str = ""
    key: float | None = None
    full_within: float = 0
    zero_beyond: float = 0


@dataclass(frozen=True, kw_only=True)
class Scale(Task):
    """Self-assessment. Value: integer from `low` to `high`. Never scored."""

    kind: ClassVar[str] = "Scale"
    needs_hints: ClassVar[bool] = False
    points: float = 0
    low: int = 1
    high: int = 5
    low_label: str
    high_label: str


@dataclass(frozen=True)
class Exercise:
    """All tasks of a session. `self_tests` stand on the session page (no points); `numbers` are computed texts that
    `{{name}}` in the exercise's Markdown is replaced by."""

    id: str
    title: str
    tasks: list[Task]
    self_tests: list[Task] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
