"""Tasks as authors write them → checked, canonical JSON. The same bytes go to the book, the widget and the marker.

Standard library only: a form must start fast. Authors' faults are gathered and reported together.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from kunskapsresan import names, swedish
from kunskapsresan.errors import CourseError
from kunskapsresan.tasks import kinds, marking, units, versions

VERSION = 1
MAX_WORDS = 60
MAX_CORPORA = 120_000  # bytes: a page holds them, and a first visit has its own limit
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OMITTED = {"Text": {"examples"}}  # for supervisors only


class TaskError(CourseError):
    """Faults in an exercise's tasks: one line each, with task id and remedy."""


@dataclass(frozen=True)
class Compiled:
    """A compiled exercise: its JSON as a dict, the canonical bytes and their SHA-256 (`content` in `svar.json`)."""

    data: dict
    raw: bytes
    content: str

    @property
    def exercise(self) -> str:
        return self.data["exercise"]

    @property
    def tasks(self) -> dict[str, dict]:
        """Tasks by id, in order; a search string's with the `records` of its corpus, which the file holds once."""
        return {
            task["id"]: task | {"records": self.data["corpora"][task["corpus"]]} if "corpus" in task else task
            for task in self.data["tasks"]
        }

    @property
    def encoded(self) -> str:
        """What a `.tasks` file holds: not secret, but nobody reads a key by accident."""
        return base64.b64encode(self.raw).decode("ascii") + "\n"


def compile_exercise(exercise: kinds.Exercise, *, self_tests: bool = False) -> Compiled:
    """Checks and compiles the tasks of an exercise, or its self-tests.

    Raises TaskError listing every fault found.
    """
    tasks = exercise.self_tests if self_tests else exercise.tasks
    problems = check(exercise)
    if problems:
        raise TaskError(f"{exercise.id}:\n" + "\n".join(f"  {problem}" for problem in problems))
    try:
        return _compiled(exercise, exercise.id + (names.SELF_TEST_SUFFIX if self_tests else ""), tasks)
    except ValueError as error:  # JSON has no NaN and no infinity, which a computed key may be
        raise TaskError(f"{exercise.id}: ett beräknat tal är inte ändligt ({error}). Se över uträkningen.") from error


def _compiled(exercise: kinds.Exercise, name: str, tasks: list[kinds.Task]) -> Compiled:
    data = {"version": VERSION, "exercise": name, "title": exercise.title, "tasks": [_as_dict(task) for task in tasks]}
    corpora = _share_corpora(data["tasks"])
    if corpora and (size := len(json.dumps(corpora, ensure_ascii=False).encode())) > MAX_CORPORA:
        raise TaskError(
            f"{exercise.id}: posterna att söka i tar {size} byte; högst {MAX_CORPORA}. Låt uppgifterna dela poster."
        )
    return _from_data(data | ({"corpora": corpora} if corpora else {}))


def _as_dict(task: kinds.Task) -> dict:
    omitted = _OMITTED.get(task.kind, set())
    fields = {key: value for key, value in asdict(task).items() if key not in omitted}
    if isinstance(task, kinds.SearchString):
        fields["records"] = [_slim(record) for record in task.records]
    data = {"kind": task.kind} | fields
    return data | {"hash": versions.task_hash(data)}


def _slim(record: dict) -> dict:
    """What searching needs of a record: a form carries all of them."""
    apart = {
        name: "; ".join(map(str, value)) if isinstance(value := record.get(name) or "", list | tuple) else value
        for name in ("authors", "keywords")
    }
    return {
        "id": str(record["id"]),
        "title": record["title"],
        "year": record.get("year"),
        "abstract": record.get("abstract") or "",
    } | apart


def _share_corpora(tasks: list[dict]) -> list[list[dict]]:
    """Moves `records` out of the tasks: each gets the number of its corpus instead."""
    corpora: list[list[dict]] = []
    for task in tasks:
        if "records" in task:
            records = task.pop("records")
            if records not in corpora:
                corpora.append(records)
            task["corpus"] = corpora.index(records)
    return corpora


def _from_data(data: dict) -> Compiled:
    raw = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
    return Compiled(data, raw, hashlib.sha256(raw).hexdigest())


def read(path: Path) -> Compiled:
    """A `.tasks` file. Raises TaskError if it is not one."""
    try:
        raw = base64.b64decode(path.read_bytes(), validate=False)
        data = json.loads(raw)
        if data["version"] != VERSION or not isinstance(data["tasks"], list):
            raise KeyError("version")
        _with_hashes(data)
    except (binascii.Error, ValueError, KeyError, TypeError, IndexError) as error:
        raise TaskError(f"{path}: filen går inte att läsa som uppgifter. Kör `kunskapsresan sync`.") from error
    return Compiled(data, raw, hashlib.sha256(raw).hexdigest())


def _with_hashes(data: dict) -> None:
    """Files written before tasks carried their version get it now."""
    for task in data["tasks"]:
        if "hash" not in task:
            records = {"records": data["corpora"][task["corpus"]]} if "corpus" in task else {}
            task["hash"] = versions.task_hash(task | records)


# --- checks -----------------------------------------------------------------------------------------------------


def check(exercise: kinds.Exercise) -> list[str]:
    """Every fault in the exercise's tasks as a line of text; empty when all is well."""
    problems: list[str] = []
    seen: set[str] = set()
    for task in [*exercise.tasks, *exercise.self_tests]:
        if task.id in seen:
            problems.append(f"{task.id}: id används två gånger")
        seen.add(task.id)
        problems += [f"{task.id}: {problem}" for problem in _check_task(task)]
    for task in exercise.self_tests:
        if task.points:
            problems.append(f"{task.id}: en självtestfråga har inga poäng")
    return problems


def _check_task(task: kinds.Task) -> list[str]:
    problems = []
    if not _ID.fullmatch(task.id):
        problems.append("id ska vara gemener, siffror och bindestreck")
    if task.level not in kinds.LEVELS:
        problems.append(f"nivån {task.level!r} finns inte; välj bland {', '.join(kinds.LEVELS)}")
    if task.feedback not in ("full", "none"):
        problems.append('feedback är "full" eller "none"')
    if not task.question.strip():
        problems.append("frågan saknas")
    if task.points < 0:
        problems.append("poängen är negativ")
    if task.feedback == "full" and task.needs_hints:
        if len(task.hints) != 2 or not task.worked_example:
            problems.append("behöver två ledtrådar och ett genomräknat exempel")
        if not task.right:
            problems.append("behöver en bekräftelse (right) med innehåll")
    explanations = _explanations(task)
    for identity, text in explanations:
        if len(text.split()) >= MAX_WORDS:
            problems.append(f"förklaringen {identity} har {len(text.split())} ord; högst {MAX_WORDS - 1}")
        if not text.strip() or text.strip().lower().startswith("fel"):
            problems.append(f"förklaringen {identity} ska börja i tanken bakom svaret, inte med Fel")
    texts = [text for _, text in explanations]
    if len(set(texts)) < len(texts):
        problems.append("två svar har samma förklaring")
    problems += _CHECKS[task.kind](task)
    problems += _leaks(task)
    return problems


def _explanations(task: kinds.Task) -> list[tuple[str, str]]:
    found: list[kinds.Misconception | kinds.Wrong | kinds.Misplaced | kinds.SearchPattern] = []
    if isinstance(task, kinds.Choice | kinds.Choices):
        found += [option.misconception for option in task.options if option.misconception]
    if isinstance(task, kinds.Number | kinds.Order):
        found += task.wrong
    if isinstance(task, kinds.Classify):
        found += [m for item in task.items for m in item.misconceptions.values()]
    if isinstance(task, kinds.Table):
        found += [m for cell in task.cells.values() for m in cell.misconceptions.values()]
    if isinstance(task, kinds.SearchString):
        found += [*task.patterns, task.low_recall, task.low_precision]
    out = [(each.id, each.explanation) for each in found]
    if isinstance(task, kinds.Number | kinds.Order):
        out.append(("fallback", task.fallback))
    return out


def _twice(keys: list[str]) -> list[str]:
    return [f"nyckeln {key} används två gånger" for key in sorted({k for k in keys if keys.count(k) > 1})]


def _check_choice(task: kinds.Choice) -> list[str]:
    keys = [option.key for option in task.options]
    problems = _twice(keys)
    if task.key not in keys:
        problems.append(f"facit {task.key} finns inte bland alternativen")
    for option in task.options:
        if option.key != task.key and option.misconception is None:
            problems.append(f"alternativet {option.key} saknar förklaring")
    return problems


def _check_choices(task: kinds.Choices) -> list[str]:
    problems = _twice([option.key for option in task.options])
    if not any(option.correct for option in task.options):
        problems.append("inget alternativ är rätt")
    problems += [f"alternativet {o.key} saknar förklaring" for o in task.options if o.misconception is None]
    return problems


def _check_number(task: kinds.Number) -> list[str]:
    problems = []
    spans = [("facit", task.key, task.tolerance)]
    spans += [(f"även godkänt {also.value}", also.value, also.tolerance) for also in task.also]
    spans += [(wrong.id, wrong.value, wrong.tolerance) for wrong in task.wrong]
    for index, (name, value, tolerance) in enumerate(spans):
        if tolerance < 0:
            problems.append(f"{name}: toleransen är negativ")
        for other, value_2, tolerance_2 in spans[index + 1 :]:
            if abs(value - value_2) <= tolerance + tolerance_2:
                problems.append(f"{name} och {other} krockar inom toleransen ({value:g} och {value_2:g})")
    if task.unit and units.read(task.unit) is None:
        problems.append(f"enheten {task.unit!r} förstås inte när den skrivs efter talet; lägg den i tasks/units.py")
    if set(task.units) - set(units.UNITS) or task.direction not in ("", "up", "down"):
        problems.append('units är sorter ur tasks/units.py, och direction är "up" eller "down"')
    if task.points and not task.wrong:
        problems.append("inget felsvar är förutsett; räkna fram minst ett")
    return problems


def _check_order(task: kinds.Order) -> list[str]:
    keys = [item.key for item in task.items]
    problems = _twice(keys)
    if sorted(keys) != sorted(task.key):
        problems.append("facit har andra nycklar än alternativen")
        return problems
    if keys == task.key:
        problems.append("alternativen visas i rätt ordning från början")
    for wrong in task.wrong:
        if not {wrong.before, wrong.after} <= set(keys):
            problems.append(f"{wrong.id}: okänd nyckel")
        elif task.key.index(wrong.before) < task.key.index(wrong.after):
            problems.append(f"{wrong.id}: ordningen {wrong.before} före {wrong.after} är ju rätt")
    return problems


def _check_classify(task: kinds.Classify) -> list[str]:
    categories = [category.key for category in task.categories]
    problems = _twice(categories) + _twice([item.key for item in task.items])
    for item in task.items:
        if item.category not in categories:
            problems.append(f"{item.key}: kategorin {item.category} finns inte")
        for missing in sorted(set(categories) - {item.category} - set(item.misconceptions)):
            problems.append(f"{item.key}: förklaring saknas för {missing}")
    return problems


def _check_table(task: kinds.Table) -> list[str]:
    problems = []
    columns = {column.key: [option.key for option in column.options] for column in task.columns}
    wanted = {f"{row.key}.{column}" for row in task.rows for column in columns}
    if wanted != set(task.cells) | set(task.given):
        difference = sorted(wanted ^ (set(task.cells) | set(task.given)))
        problems.append(f"rutor och tabell stämmer inte överens: {', '.join(difference)}")
    for place, cell in task.cells.items():
        options = columns.get(place.rpartition(".")[2], [])
        if cell.key not in options:
            problems.append(f"{place}: facit {cell.key} finns inte bland alternativen")
        for missing in sorted(set(options) - {cell.key} - set(cell.misconceptions)):
            problems.append(f"{place}: förklaring saknas för {missing}")
    return problems


def _check_text(task: kinds.Text) -> list[str]:
    problems = []
    for row in task.rubric:
        points = [level.points for level in row.levels]
        if len(points) != 3 or points != sorted(points):
            problems.append(f"kriteriet {row.criterion!r} ska ha tre nivåer i stigande poäng")
    best = sum(max(level.points for level in row.levels) for row in task.rubric)
    if best != task.points:
        problems.append(f"kriterierna ger högst {best:g} poäng men uppgiften har {task.points:g}")
    if task.points and len(task.examples) < 2:
        problems.append("handledaren behöver minst två exempelsvar")
    return problems


def _check_search_string(task: kinds.SearchString) -> list[str]:
    problems = []
    ids = [str(record.get("id", "")) for record in task.records]
    if faults := [each for each in task.records if not each.get("id") or not isinstance(each.get("title"), str)]:
        problems.append(f"{len(faults)} poster saknar id eller titel")
    problems += [f"posten {each} finns två gånger" for each in sorted({each for each in ids if ids.count(each) > 1})]
    if unknown := [each for each in task.relevant if each not in ids]:
        problems.append(f"relevanta poster som inte finns: {', '.join(unknown)}")
    if not task.relevant or len(set(task.relevant)) < len(task.relevant):
        problems.append("relevant ska ha minst ett id och varje id en gång")
    for name, share in (("full_recall", task.full_recall), ("full_precision", task.full_precision)):
        if not 0 < share <= 1:
            problems.append(f"{name} är en andel över 0 och högst 1")
    for pattern in task.patterns:
        if pattern.when not in kinds.SEARCH_PATTERNS:
            known = ", ".join(kinds.SEARCH_PATTERNS)
            problems.append(f"{pattern.id}: mönstret {pattern.when!r} finns inte; välj bland {known}")
        elif pattern.when.endswith("-word") != bool(pattern.words):
            problems.append(f"{pattern.id}: words hör till has-word och lacks-word, och behövs där")
        if any(word != word.lower() or len(word.split()) != 1 for word in pattern.words):
            problems.append(f"{pattern.id}: words är början av enstaka ord, med gemener")
    if not problems:
        verdict = marking.mark(_as_dict(task) | {"feedback": "full"}, task.key)
        if verdict.state != "right":
            problems.append(f"facit {task.key!r} når inte full poäng: {verdict.message}")
    return problems


def _check_predict(task: kinds.Predict) -> list[str]:
    problems = []
    if not task.low < task.high or task.step <= 0:
        problems.append("low < high och step > 0 krävs")
    if task.points and (task.key is None or not 0 <= task.full_within < task.zero_beyond):
        problems.append("poäng kräver key och 0 ≤ full_within < zero_beyond")
    return problems


def _check_scale(task: kinds.Scale) -> list[str]:
    return [] if task.low < task.high and not task.points else ["en skala har low < high och inga poäng"]


_CHECKS = {
    "Choice": _check_choice,
    "Choices": _check_choices,
    "Number": _check_number,
    "Order": _check_order,
    "Classify": _check_classify,
    "Table": _check_table,
    "Text": _check_text,
    "SearchString": _check_search_string,
    "Predict": _check_predict,
    "Scale": _check_scale,
}

_NUMBERS = re.compile("[\u2212\u2013-]?[0-9]+(?:[ \u00a0\u202f][0-9]{3})*(?:[.,][0-9]+)?(?:[ \u00a0]?%)?")


def _numbers_in(text: str, unit: str) -> list[float]:
    found = [swedish.parse(match, unit) for match in _NUMBERS.findall(text)]
    return [x for x in found if x is not None]


def _leaks(task: kinds.Task) -> list[str]:
    """A hint may point, not tell: no number within tolerance of the key that the question does not hold, and no
    whole text of the right option."""
    problems = []
    for place, text in [
        *((f"ledtråd {n}", hint) for n, hint in enumerate(task.hints, 1)),
        ("exemplet", task.worked_example),
    ]:
        if isinstance(task, kinds.Number):
            in_question = _numbers_in(task.question, task.unit)
            for x in _numbers_in(text, task.unit):
                if abs(x - task.key) <= task.tolerance and x not in in_question:
                    problems.append(f"{place} röjer facit ({swedish.number(x)})")
        if isinstance(task, kinds.Choice):
            label = next((option.label for option in task.options if option.key == task.key), None)
            if label and label.rstrip(".").lower() in text.lower():
                problems.append(f"{place} röjer facit ({label})")
        if isinstance(task, kinds.SearchString) and " ".join(task.key.lower().split()) in " ".join(
            text.lower().split()
        ):
            problems.append(f"{place} röjer facit (hela söksträngen)")
    return problems
