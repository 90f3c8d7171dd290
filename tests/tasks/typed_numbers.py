"""Writes tests/vectors/typed_numbers.json (`make vectors`, after `sync`: it asks the tasks of the exercises).
`python -m tests.tasks.typed_numbers` prints the table to read, with what each task says.

TABLE is written by hand: what people type, and what each task should make of it. To it come, for every Number task, the
right number in many spellings and in units that are not the task's own. The verdicts' words come from Python;
`tests/web/typed-numbers.test.mjs` holds the browser to them.
"""

from __future__ import annotations

import json
from pathlib import Path

from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import marking, units

ROOT = Path(__file__).resolve().parents[2]
RIGHT, WRONG, ASKED = "right", "wrong", "unreadable"

# (task, as typed, state, misconception or None): read it as "a person who writes this is told that"
TABLE = [
    # the task's own unit, in words and short forms
    ("riskskillnad", "8,3 procentenheter", RIGHT, None),
    ("riskskillnad", "8,3 procentenhet", RIGHT, None),
    ("riskskillnad", "8,3 %-enheter", RIGHT, None),
    ("riskskillnad", "8,3 pe", RIGHT, None),
    ("riskskillnad", "8,3 p.e.", RIGHT, None),
    ("riskskillnad", "8,3pp", RIGHT, None),
    ("riskskillnad", "8,3 procentenheter lägre", RIGHT, None),
    ("riskskillnad", "8,3 (procentenheter)", RIGHT, None),
    ("riskskillnad", "8 färre av 100 män", RIGHT, None),
    ("riskskillnad", "åtta procentenheter", RIGHT, None),
    ("ebp-svarsandel", "37 procent", RIGHT, None),
    ("ebp-svarsandel", "36,7%", RIGHT, None),
    ("ebp-svarsandel", "37 av 100", RIGHT, None),
    ("basrisk", "136 färre", RIGHT, None),
    ("basrisk", "136 färre av 1 000", RIGHT, None),
    ("basrisk", "136 personer", RIGHT, None),
    ("basrisk", "136 av tusen", RIGHT, None),
    ("lasa-nsw-skillnad", "-8498 $", RIGHT, None),
    ("lasa-nsw-skillnad", "−8 498 dollar", RIGHT, None),
    ("lasa-nsw-skillnad", "USD -8498", RIGHT, None),
    ("lasa-svarade", "3 timmar", RIGHT, None),
    ("lasa-svarade", "3 h/v", RIGHT, None),
    ("lasa-svarade", "tre timmar mindre per vecka", RIGHT, None),
    ("lasa-svarade", "180 minuter i veckan", RIGHT, None),
    ("sok-nnr", "50 titlar", RIGHT, None),
    ("sok-nnr", "50 st", RIGHT, None),
    ("sok-prisma", "nitton artiklar", RIGHT, None),
    ("praktik-hos-oss", "33 personer", RIGHT, None),
    ("praktik-hos-oss", "33 av 100", RIGHT, None),
    ("praktik-hos-oss", "33/100", RIGHT, None),
    ("praktik-hos-oss", "33 %", RIGHT, None),
    ("riskkvot", "1,2 gånger", RIGHT, None),
    ("riskkvot", "1,2 gånger så vanligt", RIGHT, None),
    ("riskkvot", "120 procent", RIGHT, None),
    ("medel-rakna-d", "1,03 standardavvikelser", RIGHT, None),
    ("medel-rakna-d", "d = 1,03", RIGHT, None),
    ("seed-oddskvot", "OR 10,6", RIGHT, None),
    ("medel-nnt", "6 personer", RIGHT, None),
    # another unit
    ("riskskillnad", "8,3 procent", WRONG, "andel-eller-procent"),
    ("riskskillnad", "8,4 procent", WRONG, "andel-eller-procent"),
    ("sjalv-skillnad", "8 procent", WRONG, "andel-eller-procent"),
    ("riskskillnad", "−8,3 procent", WRONG, "procent-eller-procentenheter"),
    ("riskskillnad", "8,3 (procent)", WRONG, "andel-eller-procent"),
    ("riskskillnad", "27 procent", WRONG, "enheter-som-procent"),
    ("riskskillnad", "8 av 100", WRONG, "annan-enhet"),
    ("riskskillnad", "18 färre män", WRONG, "antal-for-andel"),
    ("riskskillnad", "40 procent", WRONG, "procent-eller-procentenheter"),
    ("ebp-svarsandel", "37 procentenheter", WRONG, "procent-eller-procentenheter"),
    ("stanna-okning", "16 procentenheter", WRONG, "procent-eller-procentenheter"),
    ("stanna-okning", "11 procentenheter", WRONG, "procent-eller-procentenheter"),
    ("lasa-jobs", "34,5 procentenheter", WRONG, "procent-eller-procentenheter"),
    ("utslag", "168 personer", WRONG, "annan-enhet"),
    ("lasa-nsw-skillnad", "−8 498 kr", WRONG, "annan-enhet"),
    ("lasa-nsw-skillnad", "−8 498 kronor", WRONG, "annan-enhet"),
    ("lasa-nsw-skillnad", "500 kronor", WRONG, "annan-enhet"),
    ("lasa-svarade", "3 minuter", WRONG, "annan-enhet"),
    ("lasa-svarade", "3 timmar om dagen", WRONG, "annan-enhet"),
    ("lasa-svarade", "30 procent", WRONG, "procent-for-timmar"),
    ("sok-nnr", "50 procent", WRONG, "annan-enhet"),
    ("sok-nnr", "2 %", WRONG, "precision-for-nnr"),
    ("riskkvot", "1,2 procent", WRONG, "annan-enhet"),
    ("riskkvot", "1,2 procentenheter", WRONG, "annan-enhet"),
    ("riskkvot", "20 procent", WRONG, "okningen-for-kvoten"),
    ("basrisk", "13,6 procent", WRONG, "annan-namnare"),
    ("basrisk", "136 procent", WRONG, "annan-enhet"),
    ("medel-nnt", "6 procent", WRONG, "annan-enhet"),
    ("sok-nnr", "50 böcker", ASKED, None),
    # a share for a percentage: right where the answer is a share, a mistake where it is a difference or a sign is typed
    ("ebp-svarsandel", "0,37", RIGHT, None),
    ("sok-not", "0,56", RIGHT, None),
    ("stanna-okning", "0,16", RIGHT, None),
    ("lasa-jobs", "0,345", RIGHT, None),
    ("lasa-jobs", "0,35", RIGHT, None),
    ("lasa-sjalv-bortfall", ",66", RIGHT, None),
    ("utslag", "0,52", RIGHT, None),
    ("granska-b-alla", "0.23", RIGHT, None),
    ("sjalv-formular", "0,17", RIGHT, None),
    ("granska-sjalv-eniga", "0,71", RIGHT, None),
    ("praktik-hos-oss", "0,33", RIGHT, None),
    ("utslag", "0,8", WRONG, "traff-som-svar"),
    ("ebp-svarsandel", "0,37 %", WRONG, "andel-eller-procent"),
    ("lasa-jobs", "0,345 %", WRONG, "andel-med-procenttecken"),
    ("utslag", "0,52 procent", WRONG, "andel-med-procenttecken"),
    ("praktik-hos-oss", "0,33 %", WRONG, "andel-med-procenttecken"),
    ("riskskillnad", "0,083", WRONG, "andel-eller-procent"),
    ("sjalv-skillnad", "0,08", WRONG, "andel-eller-procent"),
    # thousands and decimals
    ("lasa-nsw-skillnad", "−8.498", RIGHT, None),
    ("lasa-nsw-skillnad", "-8'498", RIGHT, None),
    ("lasa-nsw-skillnad", "−8\u202f498,00", RIGHT, None),
    ("lasa-nsw-skillnad", "-8.498,0", RIGHT, None),
    ("lasa-nsw-skillnad", "-8,498.0", RIGHT, None),
    ("lasa-nsw-skillnad", "8.498", WRONG, "tecknet-borta"),
    ("lasa-nsw-skillnad", "10.292", WRONG, "programmet-glomt-omvand"),
    ("lasa-nsw-skillnad", "12.345,6", WRONG, None),
    ("lasa-nsw-skillnad", "−8,498", ASKED, None),
    ("lasa-nsw-skillnad", "9.000", ASKED, None),
    ("sok-nnr", "1.500", WRONG, "manga-traffar-ar-grundligt"),
    ("riskkvot", "1.199", RIGHT, None),
    ("ebp-svarsandel", "36.667", RIGHT, None),
    ("sok-nnr", "5 0", ASKED, None),
    # signs and directions
    ("riskskillnad", "−8,3", RIGHT, None),
    ("riskskillnad", "minus 8,3", RIGHT, None),
    ("riskskillnad", "−8,3 procentenheter", RIGHT, None),
    ("riskskillnad", "8,3 procentenheter högre", WRONG, "annan-riktning"),
    ("lasa-nsw-skillnad", "8 498 dollar lägre", RIGHT, None),
    ("lasa-nsw-skillnad", "8 498 dollar högre", WRONG, "tecknet-borta"),
    ("lasa-nsw-skillnad", "—8498", RIGHT, None),
    ("basrisk", "-136", RIGHT, None),
    ("basrisk", "136 fler", WRONG, "annan-riktning"),
    ("lasa-svarade", "3 timmar mer", WRONG, "annan-riktning"),
    ("sjalv-skillnad", "8 fler", RIGHT, None),
    ("praktik-hos-oss", "13 fler", WRONG, "okningen-for-antalet"),
    ("praktik-hos-oss", "33 fler", WRONG, "skillnad-for-niva"),
    ("riskkvot", "1,2 gånger fler", ASKED, None),
    ("riskkvot", "120 % högre", WRONG, "skillnad-for-niva"),
    ("riskkvot", "20 % högre", WRONG, "okningen-for-kvoten"),
    ("riskskillnad", "--8,3", ASKED, None),
    # hedges, intervals, ranges, working
    ("riskskillnad", "ca 8", RIGHT, None),
    ("riskskillnad", "cirka 8,3", RIGHT, None),
    ("riskskillnad", "≈ 8", RIGHT, None),
    ("riskskillnad", "8,3 (95 % KI 2–14)", RIGHT, None),
    ("riskskillnad", "8,3 procentenheter [0,1; 16,6]", RIGHT, None),
    ("riskskillnad", "30,6 − 22,2 = 8,4", RIGHT, None),
    ("ebp-svarsandel", "36,7 % (121/330)", RIGHT, None),
    ("riskskillnad", "8–9", ASKED, None),
    ("riskskillnad", "8 eller 9", ASKED, None),
    ("riskskillnad", "mellan 8 och 9", ASKED, None),
    ("riskskillnad", "8,3 (27)", ASKED, None),
    ("riskskillnad", "mer än 8", ASKED, None),
    ("riskskillnad", "> 8", ASKED, None),
    ("ebp-svarsandel", "121/330", ASKED, None),
    ("ebp-svarsandel", "121 av 330", ASKED, None),
    # punctuation, words, other figures
    ("riskskillnad", "8,3.", RIGHT, None),
    ("riskskillnad", "8,3 procentenheter!", RIGHT, None),
    ("riskskillnad", "”8,3”", RIGHT, None),
    ("riskskillnad", "８，３", RIGHT, None),
    ("sok-nnr", "femtio", RIGHT, None),
    ("riskskillnad", "noll", WRONG, None),
    ("riskskillnad", "0", WRONG, None),
    ("riskskillnad", "vet ej", ASKED, None),
    ("sok-nnr", "10²", ASKED, None),
    ("sok-nnr", "5e1", ASKED, None),
    ("sok-nnr", "٥٠", ASKED, None),
]


def number_tasks() -> dict[str, dict]:
    """Every Number task of the course that has points or a verdict, compiled."""
    paths = (path for name in (".tasks", ".selftest") for path in sorted(ROOT.glob(f"exercises/*/{name}")))
    return {
        identity: task
        for path in paths
        for identity, task in compiling.read(path).tasks.items()
        if task["kind"] == "Number"
    }


def spelled(x: float, decimals: int) -> list[str]:
    """The number as different hands write it; none that means two things."""
    plain = f"{abs(x):.{decimals}f}"
    whole, _, part = plain.partition(".")
    groups = [whole[max(0, end - 3) : end] for end in range(len(whole), 0, -3)][::-1]
    texts = [plain, plain.replace(".", ",")]
    for mark in (" ", "\u00a0", "\u2009", "\u202f", "'", "\u2019", "."):
        if len(groups) > 1:
            texts.append(mark.join(groups) + ("," + part if part else ",0"))
    wide = plain.replace(".", ",").translate({ord(figure): ord(figure) + 0xFEE0 for figure in "0123456789,"})
    signs = ("-", "\u2212", "\u2013 ", "minus ") if x < 0 else ("", "+", "ca ", "≈ ")
    return [sign + text for sign in signs for text in [*texts, wide]]


def own_spellings(task: dict) -> list[str]:
    """Units that say what the task counts in, as typed after a number; first none at all."""
    asked = units.asked(task)
    said = [text for kind in sorted(asked.kinds) for text in units.UNITS[kind]]
    said = [text + f" {asked.per}" if asked.per else text for text in said] + said
    return ["", *dict.fromkeys(said)]


def other_spellings(task: dict) -> list[str]:
    """Units that are not the task's own and no other way to say the same amount."""
    own = units.asked(task)
    return [text for kind, texts in units.UNITS.items() for text in texts if own.factor(units.Unit(kind)) is None]


def decimals_of(task: dict) -> int:
    """The fewest decimals that the key, rounded, is right with."""
    return next(n for n in range(5) if abs(round(task["key"], n) - task["key"]) <= task["tolerance"])


def cases(tasks: dict[str, dict]) -> list[list]:
    """[[task, as typed, state, score, message, misconception]]"""
    typed = [(identity, text) for identity, text, *_ in TABLE]
    for identity, task in tasks.items():
        texts = spelled(round(task["key"], decimals_of(task)), decimals_of(task))
        typed += [(identity, text) for text in texts[::3]]
        typed += [(identity, f"{texts[0]} {unit}") for unit in own_spellings(task)[1::2]]
        typed += [(identity, f"{texts[0]} {unit}") for unit in other_spellings(task)[:: 9 + len(identity) % 5]]
    return [[identity, text, *marking.mark(tasks[identity], text)] for identity, text in dict.fromkeys(typed)]


def content() -> str:
    """What the file should hold: one line per task and case."""
    tasks = number_tasks()
    slim = {
        identity: {name: value for name, value in task.items() if name not in ("hints", "worked_example", "source")}
        for identity, task in tasks.items()
    }
    dump = lambda x: json.dumps(x, ensure_ascii=False, separators=(",", ":"))  # noqa: E731
    first = ",\n".join(f"{dump(identity)}: {dump(task)}" for identity, task in slim.items())
    return '{"tasks": {\n' + first + '},\n"cases": [\n' + ",\n".join(map(dump, cases(tasks))) + "\n]}\n"


def table() -> str:
    """TABLE with what the person is told, as Markdown."""
    tasks, lines = number_tasks(), ["| uppgift | skrivet | utfall | det som sägs |", "|---|---|---|---|"]
    names = {RIGHT: "rätt", WRONG: "fel", ASKED: "fråga"}
    for identity, text, *_ in TABLE:
        verdict = marking.mark(tasks[identity], text)
        why = f" ({verdict.misconception})" if verdict.misconception else ""
        lines.append(f"| {identity} | `{text}` | {names[verdict.state]}{why} | {verdict.message} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
