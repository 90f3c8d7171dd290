"""What a typed number is worth in a Number task. Pure functions; twin of `web/task/marking-number.js`.

ONE rule for shares: where the answer is a part of a whole (per cent, or of a hundred), a bare 0,37 is the same answer
as 37 %, and the verdict says so. A unit that is typed is taken at its word, so "0,37 %" is less than one in a hundred,
and a difference in percentage points is no share: there 0,083 is a mistake that the task explains.
"""

from __future__ import annotations

from collections.abc import Iterator

from kunskapsresan.tasks import feedback, typed, units

OTHER_UNIT, PERCENT_OR_POINTS = "annan-enhet", "procent-eller-procentenheter"
SHARE_WITH_SIGN, LEVEL, TURNED = "andel-med-procenttecken", "skillnad-for-niva", "annan-riktning"
_THOUSAND = 1000

Judged = tuple[str, str, str | None]
"""(state, message, misconception): right, wrong or unreadable."""


def within(x: float, target: float, tolerance: float) -> bool:
    return abs(x - target) <= tolerance + 1e-12


def judge(task: dict, value: object) -> Judged:
    """The verdict on a typed answer. What cannot be read, or could mean two things, is asked about: unreadable."""
    read = typed.read(value)
    if read.problem:
        return "unreadable", feedback.ask(read.problem, read.words, task["unit"]), None
    first, *other = read.values
    verdict = _judge(task, first, read.unit)
    if not other or max(abs(each) for each in _targets(task)) < _THOUSAND:
        return verdict
    # "8.498" is 8 498 or 8,498: the one that the task knows, and a question if it knows none or both. A comma is a
    # decimal comma unless only the other reading makes sense here, and then we ask.
    thousands = _judge(task, other[0], read.unit)
    known, known_thousands = _is_known(verdict, task), _is_known(thousands, task)
    if known and not known_thousands or read.comma and not known_thousands:
        return verdict
    if known_thousands and not known and not read.comma:
        return thousands
    return "unreadable", feedback.either(other[0], first), None


def _targets(task: dict) -> Iterator[float]:
    yield task["key"]
    for each in (*task["also"], *task["wrong"]):
        yield each["value"]


def _is_known(verdict: Judged, task: dict) -> bool:
    return not verdict[1].endswith(task["fallback"])


def _judge(task: dict, x: float, unit: units.Unit) -> Judged:
    asked = units.asked(task)
    if unit.direction and asked.direction:
        x = abs(x) if unit.direction == asked.direction else -abs(x)
    factor = asked.factor(unit)
    if factor is None:
        return _other_unit(task, asked, x, unit)
    if unit.direction and unit.direction != asked.direction:
        return _other_way(task, asked, x * factor)
    if not unit.kind:
        return _bare(task, asked, x)
    # Minutes for hours: the same amount is right, the same figure is another amount.
    if factor != 1 and _right(task, x * factor) is None and _right(task, x) is not None:
        return _other_unit(task, asked, x, unit)
    return _in_its_unit(task, asked, x * factor)


def _right(task: dict, x: float, *, shares: bool = True) -> str | None:
    """The confirmation, None if x is not right. shares: whether a share may stand for the percentage it is."""
    if within(x, task["key"], task["tolerance"]):
        return task["right"]
    for also in task["also"]:
        is_share = within(100 * also["value"], task["key"], task["tolerance"])
        if (shares or not is_share) and within(x, also["value"], also["tolerance"]):
            return also["message"]
    return None


def _wrong(task: dict, x: float) -> Judged | None:
    for wrong in task["wrong"]:
        if within(x, wrong["value"], wrong["tolerance"]):
            return "wrong", wrong["explanation"], wrong["id"]
    return None


def _bare(task: dict, asked: units.Asked, x: float) -> Judged:
    is_share = asked.is_share and 0 < abs(x) <= 1
    right = _right(task, x)
    if right is not None:
        return "right", right, None
    if is_share and (right := _right(task, 100 * x)) is not None:
        return "right", feedback.as_share(x, right), None
    if found := _wrong(task, x):
        return found
    if is_share and (found := _wrong(task, 100 * x)):
        return "wrong", feedback.as_share(x, found[1]), found[2]
    return "wrong", task["fallback"], None


def _in_its_unit(task: dict, asked: units.Asked, x: float) -> Judged:
    right = _right(task, x, shares=not asked.is_share)
    if right is not None:
        return "right", right, None
    if found := _wrong(task, x):
        return found
    if asked.is_share and abs(x) <= 1 and _right(task, 100 * x) is not None:
        return "wrong", feedback.share_with_sign(x), SHARE_WITH_SIGN
    return "wrong", task["fallback"], None


def _other_unit(task: dict, asked: units.Asked, x: float, unit: units.Unit) -> Judged:
    is_percent = unit.kind == units.PERCENT
    if is_percent and asked.is_plain:  # a ratio of 120 % is 1,2
        right = _right(task, x / 100)
        if right is not None:  # but 120 % higher is 2,2
            return ("wrong", feedback.LEVEL, LEVEL) if unit.direction else ("right", right, None)
    found = (is_percent and asked.is_plain and _wrong(task, x / 100)) or _wrong(task, x)
    found = found or (is_percent and _wrong(task, x / 100))
    if found:
        return found
    pair = {unit.kind} | asked.kinds
    identity = PERCENT_OR_POINTS if {units.PERCENT, units.POINTS} <= pair else OTHER_UNIT
    if _right(task, x) is not None:
        return "wrong", feedback.other_unit(x, unit.kind, unit.label, task["unit"]), identity
    if is_percent and asked.is_plain:
        return "wrong", task["fallback"], None
    return "wrong", feedback.unit_first(unit.label, task["unit"], task["fallback"]), identity


def _other_way(task: dict, asked: units.Asked, x: float) -> Judged:
    """ "135 fler" where the question counts fewer, and "33 fler" where it asks for all of them."""
    if asked.direction and within(x, task["key"], task["tolerance"]):
        return "right", task["right"], None  # the sign in words: "8 498 lägre" for −8 498
    if found := _wrong(task, x):
        return found
    if _right(task, x) is not None or _right(task, -x) is not None:
        return ("wrong", feedback.TURNED, TURNED) if asked.direction else ("wrong", feedback.LEVEL, LEVEL)
    return _wrong(task, -x) or ("wrong", task["fallback"], None)
