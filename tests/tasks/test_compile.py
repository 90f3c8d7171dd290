"""Does compiling refuse every fault that an author can make?"""

import base64
import json
import math
from dataclasses import replace

import pytest

from kunskapsresan.tasks import (
    Also,
    Category,
    Cell,
    Choice,
    Choices,
    Classify,
    Column,
    Criterion,
    Exercise,
    Item,
    Level,
    Misconception,
    Misplaced,
    Number,
    Option,
    Order,
    Predict,
    Scale,
    Table,
    Text,
    Wrong,
)
from kunskapsresan.tasks import compile as compiling

COMMON = {
    "points": 2,
    "outcome": "07-a",
    "hints": ["Vilka två grupper jämförs?", "Räkna en grupp i taget."],
    "worked_example": "I ett annat projekt var det tvärtom.",
    "right": "Ja, och så här läser du det.",
}


def m(name: str) -> Misconception:
    return Misconception(name, f"Det ligger något i det, men se på {name} igen.")


CHOICE = Choice(
    id="val", question="Vilken?", key="a", options=[Option("a", "Alfa"), Option("b", "Beta", m("b"))], **COMMON
)
CHOICES = Choices(
    id="flera", question="Vilka?", options=[Option("a", "Alfa", m("a"), True), Option("b", "Beta", m("b"))], **COMMON
)
NUMBER = Number(
    id="tal",
    question="5 av 10 mot 10 av 10: vilken är kvoten?",
    key=0.5,
    tolerance=0.01,
    fallback="Talet är ett annat. Räkna en andel i taget.",
    wrong=[Wrong(2.0, 0.01, "omvand", "Du har delat åt andra hållet.")],
    **COMMON,
)
ORDER = Order(
    id="ordning",
    question="I vilken ordning?",
    items=[Category("b", "Beta"), Category("a", "Alfa")],
    key=["a", "b"],
    wrong=[Misplaced("b", "a", "bakvant", "Beta bygger på alfa.")],
    fallback="Börja med det som de andra bygger på.",
    **COMMON,
)
CLASSIFY = Classify(
    id="sortera",
    question="Vilken hög?",
    categories=[Category("x", "X"), Category("y", "Y")],
    items=[Item("a", "Alfa", "x", {"y": m("a-y")}), Item("b", "Beta", "y", {"x": m("b-x")})],
    **COMMON,
)
TABLE = Table(
    id="tabell",
    question="Fyll i.",
    columns=[Column("k", "Kolumn", [Category("x", "X"), Category("y", "Y")])],
    rows=[Category("r", "Rad"), Category("s", "Andra raden")],
    cells={"r.k": Cell("x", {"y": m("r-y")})},
    given={"s.k": "Givet"},
    **COMMON,
)
TEXT = Text(
    id="text",
    question="Skriv.",
    points=2,
    outcome="07-a",
    rubric=[Criterion("Klarhet", [Level(0, "Ännu inte", "…"), Level(1, "På väg", "…"), Level(2, "Klart", "…")])],
    examples=["Ett svar.", "Ett bättre svar."],
)
PREDICT = Predict(id="gissa", question="Gissa.", points=0, outcome="07-a", low=0, high=10, step=1, reveal="Det var 4.")
SCALE = Scale(id="skala", question="Hur säker?", outcome="07-a", low_label="Inte alls", high_label="Helt")
ALL = [CHOICE, CHOICES, NUMBER, ORDER, CLASSIFY, TABLE, TEXT, PREDICT, SCALE]


def exercise(*tasks, **fields) -> Exercise:
    return Exercise(id="07-prov", title="Prov", tasks=list(tasks), **fields)


def test_every_kind_compiles_to_canonical_json():
    """Are the bytes stable, readable again and without the supervisor's examples?"""
    compiled = compiling.compile_exercise(exercise(*ALL))
    assert compiled.raw == compiling.compile_exercise(exercise(*ALL)).raw
    assert json.loads(base64.b64decode(compiled.encoded)) == compiled.data
    assert [task["kind"] for task in compiled.data["tasks"]] == [task.kind for task in ALL]
    assert "examples" not in compiled.tasks["text"]
    assert len(compiled.content) == 64


def test_a_tasks_file_can_be_read_back(tmp_path):
    """Does reading give the same content hash, and a damaged file a message with a remedy?"""
    compiled = compiling.compile_exercise(exercise(*ALL))
    path = tmp_path / ".tasks"
    path.write_text(compiled.encoded, encoding="ascii")
    assert compiling.read(path).content == compiled.content
    for damaged in (
        b"",
        b"inte base64 \xff",
        base64.b64encode(b"[]"),
        base64.b64encode(b'{"version": 99, "tasks": []}'),
    ):
        path.write_bytes(damaged)
        with pytest.raises(compiling.TaskError, match="kunskapsresan sync"):
            compiling.read(path)


FAULTS = {
    "id twice": ((CHOICE, CHOICE), "id används två gånger"),
    "id with capitals": ((replace(CHOICE, id="Val"),), "gemener"),
    "unknown level": ((replace(CHOICE, level="svår"),), "nivån"),
    "no question": ((replace(CHOICE, question=" "),), "frågan saknas"),
    "one hint": ((replace(CHOICE, hints=["en"]),), "två ledtrådar"),
    "no worked example": ((replace(CHOICE, worked_example=""),), "genomräknat exempel"),
    "empty praise": ((replace(CHOICE, right=""),), "bekräftelse"),
    "unknown feedback": ((replace(CHOICE, feedback="some"),), "feedback"),
    "negative points": ((replace(CHOICE, points=-1),), "negativ"),
    "wrong option unexplained": ((replace(CHOICE, options=[Option("a", "A"), Option("b", "B")]),), "saknar förklaring"),
    "key not offered": ((replace(CHOICE, key="z"),), "finns inte bland"),
    "option key twice": ((replace(CHOICE, options=[*CHOICE.options, Option("b", "C", m("c"))]),), "används två gånger"),
    "long explanation": (
        (replace(CHOICE, options=[Option("a", "A"), Option("b", "B", Misconception("b", "ord " * 60))]),),
        "högst 59",
    ),
    "bare Fel": (
        (replace(CHOICE, options=[Option("a", "A"), Option("b", "B", Misconception("b", "Fel. Försök igen."))]),),
        "börja i tanken",
    ),
    "same explanation": (
        (
            replace(
                CHOICE,
                options=[Option("a", "A"), Option("b", "B", m("x")), Option("c", "C", m("x"))],
            ),
        ),
        "samma förklaring",
    ),
    "no right option": ((replace(CHOICES, options=[Option("b", "B", m("b"))]),), "inget alternativ är rätt"),
    "wrong collides with key": (
        (replace(NUMBER, wrong=[Wrong(0.505, 0.01, "nara", "Nära men inte där.")]),),
        "krockar",
    ),
    "two wrongs collide": (
        (replace(NUMBER, wrong=[Wrong(2.0, 0.1, "x", "Så här."), Wrong(2.1, 0.1, "y", "På annat sätt.")]),),
        "krockar",
    ),
    "also collides": ((replace(NUMBER, also=[Also(0.5, 0.0, "Ja.")]),), "krockar"),
    "no wrong foreseen": ((replace(NUMBER, wrong=[]),), "inget felsvar"),
    "hint leaks number": ((replace(NUMBER, hints=["Svaret är 0,5.", "Dela."]),), "röjer facit"),
    "worked example leaks": ((replace(NUMBER, worked_example="3 av 6 är 0,50."),), "röjer facit"),
    "hint leaks label": ((replace(CHOICE, hints=["Är det inte Alfa?", "Titta."]),), "röjer facit"),
    "order shown solved": ((replace(ORDER, items=list(reversed(ORDER.items))),), "rätt ordning från början"),
    "order key differs": ((replace(ORDER, key=["a", "c"]),), "andra nycklar"),
    "misplaced is right": ((replace(ORDER, wrong=[Misplaced("a", "b", "x", "Se igen.")]),), "är ju rätt"),
    "category missing": ((replace(CLASSIFY, items=[Item("a", "A", "z", {"x": m("1"), "y": m("2")})]),), "finns inte"),
    "item unexplained": ((replace(CLASSIFY, items=[Item("a", "A", "x")]),), "förklaring saknas"),
    "cell forgotten": ((replace(TABLE, given={}),), "stämmer inte överens"),
    "cell unexplained": ((replace(TABLE, cells={"r.k": Cell("x")}),), "förklaring saknas"),
    "rubric sum": ((replace(TEXT, points=3),), "högst 2 poäng"),
    "no examples": ((replace(TEXT, examples=[]),), "exempelsvar"),
    "predict without span": ((replace(PREDICT, points=2, key=4.0),), "zero_beyond"),
    "scale with points": ((replace(SCALE, points=1),), "inga poäng"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_refused_with_a_name(name):
    """Is the author told which task and what to do?"""
    tasks, message = FAULTS[name]
    with pytest.raises(compiling.TaskError, match=message) as caught:
        compiling.compile_exercise(exercise(*tasks))
    assert "07-prov" in str(caught.value)


def test_a_number_already_in_the_question_may_stand_in_a_hint():
    """Is a hint allowed to repeat the question's own numbers?"""
    task = replace(
        NUMBER, question="Blir kvoten 0,5 eller 2?", hints=["0,5 eller 2: vilken grupp står överst?", "Dela."]
    )
    assert not compiling.check(exercise(task))


def test_self_tests_carry_no_points():
    """Is a self-test with points refused, and are self-tests compiled under a name of their own?"""
    with pytest.raises(compiling.TaskError, match="inga poäng"):
        compiling.compile_exercise(exercise(CHOICE, self_tests=[replace(CHOICE, id="sjalv")]))
    good = exercise(CHOICE, self_tests=[replace(CHOICE, id="sjalv", points=0)])
    assert compiling.compile_exercise(good, self_tests=True).exercise == "07-prov/sjalvtest"


def test_not_a_number_cannot_be_compiled():
    """Is NaN refused, which JSON in a browser cannot read?"""
    with pytest.raises(compiling.TaskError, match="inte ändligt"):
        compiling.compile_exercise(exercise(replace(NUMBER, key=math.nan)))
