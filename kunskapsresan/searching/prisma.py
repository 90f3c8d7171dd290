"""The counts of a PRISMA 2020 flow diagram, with arithmetic checks in Swedish sentences.

Boxes follow PRISMA 2020 (page2021): databases and registers in one column, other methods in another. Records are
what databases give, reports are documents, studies are what was done; several reports can be about one study.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from kunskapsresan import swedish


@dataclass(frozen=True)
class Flow:
    """Every number is a count ≥ 0, or None when it is not known yet. Impossible values raise ValueError.

    Column 1: databases, registers → duplicates, automatic, removed_other (before screening) → screened → excluded →
    sought → not_retrieved → assessed → excluded_reports (reason → number).
    Column 2, other methods: websites, organisations, citations → other_sought → other_not_retrieved → other_assessed →
    other_excluded (reason → number). At the end: studies and reports included.
    """

    databases: int | None = None
    registers: int | None = None
    duplicates: int | None = None
    automatic: int | None = None
    removed_other: int | None = None
    screened: int | None = None
    excluded: int | None = None
    sought: int | None = None
    not_retrieved: int | None = None
    assessed: int | None = None
    excluded_reports: Mapping[str, int] = field(default_factory=dict)
    websites: int | None = None
    organisations: int | None = None
    citations: int | None = None
    other_sought: int | None = None
    other_not_retrieved: int | None = None
    other_assessed: int | None = None
    other_excluded: Mapping[str, int] = field(default_factory=dict)
    studies: int | None = None
    reports: int | None = None

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            counts = value if isinstance(value, Mapping) else {"": value}
            for reason, count in counts.items():
                missing_is_fine = count is None and not isinstance(value, Mapping)
                if not missing_is_fine and (not isinstance(count, int) or isinstance(count, bool) or count < 0):
                    what = f"{LABELS[each.name]} ({reason})" if reason else LABELS[each.name]
                    raise ValueError(f"{what}: {count!r} är inget antal. Skriv ett heltal, 0 eller mer.")


LABELS = {
    "databases": "poster från databaser",
    "registers": "poster från register",
    "duplicates": "dubbletter",
    "automatic": "poster som ett verktyg sorterat bort",
    "removed_other": "poster borttagna av andra skäl",
    "screened": "granskade poster",
    "excluded": "uteslutna poster",
    "sought": "rapporter som söktes i fulltext",
    "not_retrieved": "rapporter som inte gick att få tag på",
    "assessed": "rapporter lästa i fulltext",
    "excluded_reports": "rapporter uteslutna efter läsning",
    "websites": "poster från webbplatser",
    "organisations": "poster från organisationer",
    "citations": "poster från referenslistor och citeringar",
    "other_sought": "rapporter från andra vägar som söktes i fulltext",
    "other_not_retrieved": "rapporter från andra vägar som inte gick att få tag på",
    "other_assessed": "rapporter från andra vägar lästa i fulltext",
    "other_excluded": "rapporter från andra vägar uteslutna efter läsning",
    "studies": "inkluderade studier",
    "reports": "inkluderade rapporter",
}

# total: what is left when `minus` is taken from `plus`; each name is a field of Flow
_BALANCES = (
    ("screened", ("databases", "registers"), ("duplicates", "automatic", "removed_other")),
    ("sought", ("screened",), ("excluded",)),
    ("assessed", ("sought",), ("not_retrieved",)),
    ("other_sought", ("websites", "organisations", "citations"), ()),
    ("other_assessed", ("other_sought",), ("other_not_retrieved",)),
    ("reports", ("assessed", "other_assessed"), ("excluded_reports", "other_excluded")),
)
# boxes that are 0 when nobody has filled them in, as long as another box in the same sum is filled in
_OPTIONAL = {
    "registers", "automatic", "removed_other", "websites", "organisations", "citations", "other_assessed",
    "not_retrieved", "other_not_retrieved", "excluded_reports", "other_excluded",
}  # fmt: skip


def check(flow: Flow) -> list[str]:
    """What does not add up, one Swedish sentence each; empty when everything that is filled in agrees."""
    faults = []
    for total, plus, minus in _BALANCES:
        expected = _expected(flow, plus, minus)
        if expected is None:
            continue
        written, value = _sum_text(flow, plus, minus), getattr(flow, total)
        if expected < 0:
            faults.append(f"{written} är mindre än noll: fler har tagits bort än det fanns. Kontrollera talen.")
        elif value is not None and value != expected:
            faults.append(
                f"{LABELS[total].capitalize()} är {swedish.number(value)}, men {written} är {swedish.number(expected)}."
            )
    if flow.studies is not None and flow.reports is not None and flow.studies > flow.reports:
        faults.append(
            f"{swedish.number(flow.studies)} studier är fler än {swedish.number(flow.reports)} rapporter, "
            "men varje studie behöver minst en rapport."
        )
    if flow.studies == 0 and flow.reports:
        faults.append(f"{swedish.number(flow.reports)} rapporter är med, men ingen studie. Räkna studierna.")
    for name in ("excluded_reports", "other_excluded"):
        if "" in {reason.strip() for reason in getattr(flow, name)}:
            faults.append(
                f"{LABELS[name].capitalize()}: ett skäl saknar namn. Varje utesluten rapport behöver ett skäl."
            )
    return faults


def derived(flow: Flow) -> dict[str, int]:
    """The totals that follow from what is filled in, for boxes that are still empty (field of Flow → number)."""
    found: dict[str, int] = {}
    for total, plus, minus in _BALANCES:
        expected = _expected(flow, plus, minus, found)
        if getattr(flow, total) is None and expected is not None and expected >= 0:
            found[total] = expected
    return found


def sentences(flow: Flow) -> list[str]:
    """The flow in Swedish, for the method section: what is filled in or follows, in order."""
    known = {each.name: _count(flow, each.name) for each in fields(flow)} | derived(flow)
    out = []
    for each in fields(flow):
        count = known[each.name]
        value = getattr(flow, each.name)
        if count is None or (isinstance(value, Mapping) and not value):
            continue
        reasons = ""
        if isinstance(value, Mapping):
            reasons = f" ({', '.join(f'{reason}: {swedish.number(number)}' for reason, number in value.items())})"
        out.append(f"{LABELS[each.name].capitalize()}: {swedish.number(count)}{reasons}.")
    return out


def _count(flow: Flow, name: str) -> int | None:
    value = getattr(flow, name)
    return sum(value.values()) if isinstance(value, Mapping) else value


def _expected(
    flow: Flow, plus: tuple[str, ...], minus: tuple[str, ...], found: Mapping[str, int] | None = None
) -> int | None:
    """plus minus minus, None while a box that the sum needs is empty."""
    found = found or {}
    counts = {name: found.get(name, _count(flow, name)) for name in (*plus, *minus)}
    needed = [name for name in counts if name not in _OPTIONAL]
    if any(counts[name] is None for name in needed) or all(counts[name] is None for name in plus):
        return None
    return sum(counts[name] or 0 for name in plus) - sum(counts[name] or 0 for name in minus)


def _sum_text(flow: Flow, plus: tuple[str, ...], minus: tuple[str, ...]) -> str:
    """ "1 200 poster från databaser minus 200 dubbletter", leaving out boxes that are empty or 0."""

    def shown(names: tuple[str, ...], always: bool) -> list[str]:
        counts = [(name, _count(flow, name)) for name in names]
        return [f"{swedish.number(count)} {LABELS[name]}" for name, count in counts if count or (always and count == 0)]

    added = " plus ".join(shown(plus, True) or ["0"])
    taken = shown(minus, False)
    return f"{added} minus {' minus '.join(taken)}" if taken else added
