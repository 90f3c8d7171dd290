"""The knowledge review as typed data: what `oversikt.json` holds, version 1, every section optional.

`Review.read` and `Review.from_entries` never raise on what a participant has written: what cannot be understood is left
out of the typed part, told in Swedish in `problems`, and kept in `values` or `other`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field

from kunskapsresan import swedish
from kunskapsresan.appraisal.grade import CERQUAL_WORDING, SBU_WORDING
from kunskapsresan.effects import two_by_two
from kunskapsresan.review import checks, file, frames, steps
from kunskapsresan.searching.prisma import Flow

VERSION = 1


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Wonder(_Part):
    """Where it began: the wonder, whose need is behind it, what would disturb one's own habit."""

    text: str = ""
    whose_need: str = ""
    disturbs: str = ""


class Question(_Part):
    """The question as the participant puts it, and its frame with the parts, {"population": text, …}."""

    text: str = ""
    frame: Literal["", "pico", "picoc", "peo", "spice", "spider", "pcc"] = ""
    parts: dict[str, str] = Field(default_factory=dict)

    @property
    def composed(self) -> str:
        """The question that the frame gives, missing parts in square brackets; "" without a frame."""
        return frames.compose(self.frame, self.parts)


class Need(_Part):
    """What sort of need it is and which level it belongs to."""

    kind: Literal["", "kompetens", "lokalt", "nationellt", "lucka", "vetinte"] = ""
    level: Literal["", "lokal", "regional", "nationell"] = ""
    why: str = ""


class Criterion(_Part):
    """One criterion: kind "ta" (include) or "bort" (exclude)."""

    id: str
    kind: Literal["", "ta", "bort"] = ""
    text: str = ""


class Search(_Part):
    """One search. date: as the browser writes it, "2026-11-21". hits, kept: counts, None when not told."""

    id: str
    source: str = ""
    date: str = ""
    string: str = ""
    limits: str = ""
    hits: int | None = None
    kept: int | None = None
    note: str = ""


class Record(_Part):
    """One title that two people have sorted: "ja", "kanske" or "nej" each, then together "ja" or "nej"."""

    id: str
    title: str = ""
    source: str = ""
    mine: Literal["", "ja", "kanske", "nej"] = ""
    other: Literal["", "ja", "kanske", "nej"] = ""
    final: Literal["", "ja", "nej"] = ""
    reason: str = ""


class Prisma(_Part):
    """Counts of the flow; None when not filled in."""

    found: int | None = None
    other: int | None = None
    duplicates: int | None = None
    screened: int | None = None
    excluded: int | None = None
    not_retrieved: int | None = None
    assessed: int | None = None
    excluded_full: int | None = None
    included: int | None = None

    def flow(self) -> Flow:
        """The same counts for `figures.prisma_flow`. Reasons are in the method text, so they have one name here."""
        reasons = {"efter läsning i fulltext": self.excluded_full} if self.excluded_full is not None else {}
        return Flow(
            databases=self.found,
            citations=self.other,
            duplicates=self.duplicates,
            screened=self.screened,
            excluded=self.excluded,
            not_retrieved=self.not_retrieved,
            assessed=self.assessed,
            excluded_reports=reasons,
            studies=self.included,
        )


class Study(_Part):
    """A study that is kept. `id` is what other rows point at."""

    id: str
    name: str = ""
    title: str = ""
    year: int | None = None
    design: Literal["", "rct", "jamforelse", "kohort", "tvarsnitt", "fore", "kvalitativ", "oversikt", "annan"] = ""
    country: str = ""
    people: int | None = None
    link: str = ""


class Effect(_Part):
    """A result in figures, in one of three forms: "2x2" (counts), "angivet" (as reported), "medel" (means)."""

    id: str
    study: str = ""
    outcome: str = ""
    time: str = ""
    groups: str = ""
    form: Literal["", "2x2", "angivet", "medel"] = ""
    events1: int | None = None
    n1: int | None = None
    events2: int | None = None
    n2: int | None = None
    measure: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    mean1: float | None = None
    sd1: float | None = None
    size1: int | None = None
    mean2: float | None = None
    sd2: float | None = None
    size2: int | None = None
    page: str = ""
    words: str = ""

    def estimates(self) -> dict[str, two_by_two.Estimate]:
        """The measures of a complete and possible 2×2 table; {} for every other result."""
        cells = self.events1, self.n1, self.events2, self.n2
        if self.form != "2x2" or None in cells:
            return {}
        found = {}
        for measure in (two_by_two.risk_difference, two_by_two.risk_ratio, two_by_two.odds_ratio):
            try:
                found[measure.__name__] = measure(*cells)
            except ValueError:
                continue  # impossible counts, or nobody or everybody with the outcome: told by checks
        return found


class Passage(_Part):
    """One cell of the theme matrix: theme × study × quotation × whose voice."""

    id: str
    theme: str = ""
    study: str = ""
    voice: str = ""
    quote: str = ""
    page: str = ""


class Appraisal(_Part):
    """One judgement of one study, with the passage that it rests on."""

    id: str
    study: str = ""
    instrument: Literal["", "rob2", "robins_i", "amstar2", "kvalitativ", "annan"] = ""
    point: str = ""
    topic: str = ""
    judgement: str = ""
    quote: str = ""
    page: str = ""


class Certainty(_Part):
    """How sure one can be of one outcome (GRADE) or theme (CERQual)."""

    id: str
    about: str = ""
    kind: Literal["", "effekt", "tema"] = ""
    level: Literal["", "hög", "måttlig", "låg", "mycket låg"] = ""
    reasons: str = ""

    @property
    def wording(self) -> str:
        """How the level is read in Swedish; "" until kind and level are chosen."""
        return {"effekt": SBU_WORDING, "tema": CERQUAL_WORDING}.get(self.kind, {}).get(self.level, "")


class Summary(_Part):
    """A row of the summary of findings. certainty: id of the row that it rests on. with_: with the intervention."""

    id: str
    certainty: str = ""
    without: str = ""
    with_: str = ""
    effect: str = ""
    studies: int | None = None
    people: int | None = None
    sentence: str = ""


class Implications(_Part):
    """What follows, for whom."""

    practice: str = ""
    person: str = ""
    followup: str = ""
    handover: str = ""


class Drafts(_Part):
    """The prose, by chapter."""

    background: str = ""
    method: str = ""
    results: str = ""
    discussion: str = ""


class Reference(_Part):
    """A source that is no included study."""

    id: str
    text: str = ""
    link: str = ""


# table in the file → (field of Review, its class)
_TABLES: dict[str, tuple[str, type[_Part]]] = {
    "criterion": ("criteria", Criterion),
    "search": ("search_log", Search),
    "record": ("records", Record),
    "study": ("studies", Study),
    "effect": ("effects", Effect),
    "theme": ("themes", Passage),
    "appraisal": ("appraisals", Appraisal),
    "certainty": ("certainties", Certainty),
    "summary": ("summaries", Summary),
    "reference": ("references", Reference),
}
# section → its class and {field: key in the file}
_SECTIONS: dict[str, tuple[type[_Part], dict[str, str]]] = {
    "wonder": (Wonder, {"text": "wonder", "whose_need": "wonder-whose", "disturbs": "wonder-disturb"}),
    "question": (Question, {"text": "question-text", "frame": "frame"}),
    "need": (Need, {"kind": "need-kind", "level": "need-level", "why": "need-why"}),
    "prisma": (
        Prisma,
        {
            "found": "prisma-found",
            "other": "prisma-other",
            "duplicates": "prisma-duplicates",
            "screened": "prisma-screened",
            "excluded": "prisma-excluded",
            "not_retrieved": "prisma-notretrieved",
            "assessed": "prisma-assessed",
            "excluded_full": "prisma-excludedfull",
            "included": "prisma-included",
        },
    ),
    "implications": (Implications, {name: f"implication-{name}" for name in Implications.model_fields}),
    "drafts": (Drafts, {name: f"draft-{name}" for name in Drafts.model_fields}),
}
_SINGLE = {"search_string": "own-string", "findings": "findings", "nothing_found": "findings-none"}
_RENAMED = {"with": "with_"}  # a word that Python keeps for itself


class Review(_Part):
    """A whole review. `findings` says which of `effects` and `themes` the question asks for; "inga" is a result too."""

    version: Literal[1] = VERSION
    participant: str = ""
    wonder: Wonder | None = None
    question: Question | None = None
    need: Need | None = None
    search_string: str = ""
    search_log: tuple[Search, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    records: tuple[Record, ...] = ()
    prisma: Prisma | None = None
    studies: tuple[Study, ...] = ()
    findings: Literal["", "effekter", "teman", "bada", "inga"] = ""
    nothing_found: str = ""
    effects: tuple[Effect, ...] = ()
    themes: tuple[Passage, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    summaries: tuple[Summary, ...] = ()
    implications: Implications | None = None
    drafts: Drafts | None = None
    references: tuple[Reference, ...] = ()
    problems: tuple[str, ...] = Field(default=(), exclude=True)
    values: dict[str, Any] = Field(default_factory=dict, exclude=True, repr=False)
    other: dict[str, Any] = Field(default_factory=dict, exclude=True, repr=False)

    @classmethod
    def read(cls, path: Path) -> Review:
        """The review in a file; an unreadable one is an empty review that says so in `problems`. Never raises."""
        read = file.load(path)
        review = cls.from_entries(read.entries, participant=read.participant)
        told = [read.problem] if read.problem else []
        told += [f"{key} gick inte att läsa." for key in read.dropped]
        return review.model_copy(update={"problems": (*told, *review.problems)})

    @classmethod
    def from_entries(cls, entries: Mapping[str, Any], participant: str = "") -> Review:
        """The review in {key: {"value", …}} as `oversikt.json` has it. Never raises."""
        values = {
            str(key): entry["value"]
            for key, entry in (entries.items() if isinstance(entries, Mapping) else ())
            if isinstance(entry, Mapping) and entry.get("value") is not None
        }
        return _Reader(values).review(participant if isinstance(participant, str) else "")

    def remarks(self) -> list[checks.Remark]:
        """What does not agree: {about, text}, the text in Swedish."""
        return checks.remarks(self.values)

    def remaining(self) -> dict[str, list[str]]:
        """{section: what is missing}."""
        return checks.remaining(self.values)

    def study(self, study_id: str) -> Study | None:
        """The study that a row points at."""
        return next((study for study in self.studies if study.id == study_id), None)


class _Reader:
    """Turns values into sections and collects what could not be understood."""

    def __init__(self, values: dict[str, Any]):
        self.values, self.problems, self.used = values, [], set()
        self.labels = {item["key"]: item["label"] for item in steps.fields()}
        self.tables = steps.tables()

    def review(self, participant: str) -> Review:
        found: dict[str, Any] = {"participant": participant}
        for section, (kind, keys) in _SECTIONS.items():
            given = {name: self._single(kind, name, key) for name, key in keys.items() if key in self.values}
            if section == "question":
                given |= self._parts()
            given = {name: value for name, value in given.items() if value not in (None, "", {})}
            if given:
                found[section] = kind(**given)
        for name, key in _SINGLE.items():
            if key in self.values:
                found[name] = self._single(Review, name, key) or ""
        for table, (name, kind) in _TABLES.items():
            found[name] = tuple(self._rows(table, kind))
        other = {key: value for key, value in self.values.items() if key not in self.used}
        return Review(**found, problems=tuple(self.problems), values=self.values, other=other)

    def _parts(self) -> dict[str, Any]:
        parts = {}
        for part in frames.PARTS:
            key = frames.PREFIX + part
            if key in self.values:
                self.used.add(key)
                if (text := self._checked(Wonder, "text", self.values[key], self.labels.get(key, key))) is not None:
                    parts[part] = text
        return {"parts": {part: text for part, text in parts.items() if text}}

    def _single(self, kind: type[BaseModel], name: str, key: str) -> Any:
        self.used.add(key)
        return self._checked(kind, name, self.values[key], self.labels.get(key, key))

    def _rows(self, table: str, kind: type[_Part]) -> list[_Part]:
        item, rows = self.tables[table], []
        self.used |= {key for key in self.values if key.startswith(f"{table}-") and isinstance(self.values[key], dict)}
        columns = {column["key"]: column["label"] for column in item["columns"]}
        for place, (row_id, row) in enumerate(checks.rows(self.values, table), 1):
            given = {"id": row_id}
            for column, raw in row.items():
                name = _RENAMED.get(column, column)
                if column not in columns or name not in kind.model_fields:
                    continue  # of a later version: still in `values`
                value = self._checked(kind, name, raw, f"{item['row']} {place}, {columns[column]}")
                if value is not None:
                    given[name] = value
            rows.append(kind(**given))
        return rows

    def _checked(self, kind: type[BaseModel], name: str, raw: Any, where: str) -> Any:
        """The value as the field wants it, None (and a problem) if it cannot be that."""
        annotation = kind.model_fields[name].annotation
        where = where.rstrip("?")
        if not isinstance(raw, str):
            self.problems.append(f"{where}: innehållet har en form som inte går att läsa.")
            return None
        text = raw.strip()
        if not text:
            return None
        allowed = get_args(annotation)
        if int in allowed or float in allowed:
            value = checks.count(text) if int in allowed else swedish.parse(text)
            if value is None:
                self.problems.append(f"{where}: ”{text[:40]}” är inget {'antal' if int in allowed else 'tal'}.")
            return value
        if get_origin(annotation) is Literal and text not in allowed:
            self.problems.append(f"{where}: ”{text[:40]}” är inget av det man kan välja på.")
            return None
        return text
