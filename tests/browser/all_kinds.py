"""An exercise with every kind of task and hostile labels, its answers, and a plain page that shows it."""

from __future__ import annotations

import base64
import html
import json

from kunskapsresan import styles
from kunskapsresan.course import bundle
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

ID = "07-alla-sorter"
TEXT = "I gruppen med stöd var det färre, 12 mot 24 av 100. a b d m x y z j k Skillnaden är osäker."

_COHORT = (
    "Du har sett att grupper följs över tid, och så är det också i en kohort. Men där avgör inte slumpen vem som får "
    "vad. Se efter hur hushållen hamnade i sin grupp."
)
_HINTS = {
    "hints": ["Vem bestämde vilken handläggning hushållet fick?", "Se på när grupperna bildades."],
    "worked_example": "I en annan kommun valde handläggaren själv.\nDå kan valet hänga ihop med utfallet.",
}


def _m(identity: str, text: str = "") -> Misconception:
    return Misconception(identity, text or f"Du har sett det som liknar varandra ({identity}). Titta på nämnaren.")


def _each(item: str, *categories: str) -> dict[str, Misconception]:
    return {category: _m(f"{item}-{category}") for category in categories}


def exercise() -> Exercise:
    """Nine kinds, 21 points; compiles without faults."""
    design = Choice(
        id="design",
        question="En kommun lottar 200 hushåll till ny eller vanlig handläggning. Vilken sorts studie är det?\n\n"
        "Studien är konstruerad. Den följer hushållen i ett år.",
        points=1,
        outcome="07-a",
        key="rct",
        right="Ja. Lottningen gör grupperna jämförbara från början.",
        options=[
            Option("rct", "Randomiserad studie"),
            Option("kohort", "Kohortstudie", _m("kohort", _COHORT)),
            Option("tvarsnitt", 'Tvärsnitt <b>&</b> "enkät" </script><!--', _m("tvarsnitt")),
        ],
        **_HINTS,
    )  # fmt: skip
    claims = Choices(
        id="pastaenden",
        question="Vilka påståenden stöds av siffrorna 12 av 100 mot 24 av 100?",
        points=2,
        outcome="07-a",
        right="Båda säger samma sak, en gång relativt och en gång i procentenheter.",
        options=[
            Option("halva", "Andelen är hälften så stor", _m("halva"), correct=True),
            Option("tolv", "Skillnaden är 12 procentenheter", _m("tolv"), correct=True),
            Option("procent", "Skillnaden är 12 procent", _m("procent")),
        ],
        **_HINTS,
    )
    ratio = Number(
        id="riskkvot",
        question="12 av 100 i gruppen med insats och 24 av 100 i jämförelsegruppen fick försörjningsstöd efter ett år. "
        "Vilken är riskkvoten?",
        points=2,
        outcome="07-b",
        level="metod",
        key=0.5,
        tolerance=0.005,
        right="Risken är hälften så stor med insatsen.",
        fallback="Du har räknat med rätt tabell. Se efter vilka två tal som ska delas.",
        also=[Also(0.52, 0.001, "Ja, så skrivs den i artikeln, som räknar på avrundade andelar.")],
        wrong=[Wrong(2.0, 0.01, "omvand", "Du har delat rätt tal men åt andra hållet. Vilken grupp ska stå överst?")],
        **_HINTS,
    )
    share = Number(
        id="andel",
        question="Hur många procent fick stöd i jämförelsegruppen?",
        points=1,
        outcome="07-b",
        unit="%",
        key=24,
        tolerance=0.5,
        right="24 av 100 är 24 procent.",
        fallback="Du har hittat ett tal i tabellen. Vilken grupp gäller frågan?",
        wrong=[Wrong(12, 0.5, "fel-grupp", "Det är andelen i den andra gruppen. Läs raden under.")],
        **_HINTS,
    )
    order = Order(
        id="ordning",
        question="I vilken ordning läser du ett resultat?",
        points=2,
        outcome="07-b",
        right="Frågan styr vad siffran ska betyda.",
        items=[
            Category("tal", "Läs skattningen"),
            Category("fraga", "Läs frågan"),
            Category("slut", "Säg det med egna ord"),
            Category("osaker", "Läs intervallet runt skattningen"),
        ],
        key=["fraga", "tal", "osaker", "slut"],
        fallback="En del står på sin plats. Vad måste du veta innan en siffra betyder något?",
        wrong=[Misplaced("tal", "fraga", "tal-forst", "Siffran lockar blicken. Men vad är det som har räknats?")],
        **_HINTS,
    )
    measures = Classify(
        id="matt",
        question="Vilket mått är relativt och vilket är absolut?",
        points=3,
        outcome="07-c",
        right="NNT är ett delat med riskskillnaden och därför också absolut.",
        categories=[Category("rel", "Relativt"), Category("abs", "Absolut")],
        items=[
            Item("rr", "Riskkvot", "rel", {"abs": _m("rr-abs")}),
            Item("rd", "Riskskillnad", "abs", {"rel": _m("rd-rel")}),
            Item("nnt", "Antal som behöver behandlas (NNT)", "abs", {"rel": _m("nnt-rel")}),
        ],
        **_HINTS,
    )
    studies = Classify(
        id="fragor",
        question="Vilken studie svarar på vilken fråga?",
        points=2,
        outcome="07-c",
        right="Frågan väljer studien, inte tvärtom.",
        categories=[Category("rct", "Lottad studie"), Category("intervju", "Intervjustudie"),
                    Category("register", "Registerstudie"), Category("test", "Studie av ett test")],
        items=[
            Item("verkar", "Hjälper insatsen?", "rct", _each("verkar", "intervju", "register", "test")),
            Item("hur", "Hur är det att få den?", "intervju", _each("hur", "rct", "register", "test")),
        ],
        **_HINTS,
    )  # fmt: skip
    table = Table(
        id="tabell",
        question="Fyll i vad som gäller för de två grupperna.",
        points=3,
        outcome="07-c",
        right="Så står de i artikelns tabell.",
        columns=[
            Column("andel", "Andel med stöd", [Category("lag", "12 av 100"), Category("hog", "24 av 100")]),
            Column("roll", "Roll i kvoten", [Category("over", "Står överst"), Category("under", "Står underst")]),
        ],
        rows=[Category("insats", "Med insats"), Category("jamfor", "Jämförelsegrupp")],
        cells={
            "insats.andel": Cell("lag", {"hog": _m("insats-andel")}),
            "insats.roll": Cell("over", {"under": _m("insats-roll")}),
            "jamfor.andel": Cell("hog", {"lag": _m("jamfor-andel")}),
        },
        given={"jamfor.roll": "Står underst"},
        **_HINTS,
    )
    guess = Predict(
        id="gissning",
        question="Av 1 000 personer utan stöd grips 306 igen inom ett år. Hur många tror du av 1 000 med stöd?",
        points=1,
        outcome="07-a",
        low=0,
        high=1000,
        step=10,
        unit="personer",
        key=222,
        full_within=50,
        zero_beyond=300,
        reveal="Det blev 222 av 1 000.",
    )
    text = Text(
        id="reflektion",
        question="Vad skulle du säga till nämnden om resultatet? Skriv 3–5 meningar.",
        points=4,
        outcome="07-d",
        level="strategi",
        min_words=10,
        rubric=[
            Criterion(name, [Level(0, "Saknas", "Nämns inte."), Level(1, "Delvis", f"{name} nämns."),
                             Level(2, "Tydligt", f"{name} förklaras så att en lekman förstår.")])
            for name in ("Båda gruppernas tal", "Osäkerheten")
        ],
        examples=["Kort svar (1 poäng).", "Fullt svar (4 poäng)."],
    )  # fmt: skip
    before = Choice(
        id="fore",
        question="Vilket tal säger mest om hur många som berörs?",
        points=0,
        outcome="07-a",
        feedback="none",
        key="rd",
        options=[Option("rd", "Riskskillnaden"), Option("rr", "Riskkvoten", _m("kvot-antal"))],
    )
    sure = Scale(
        id="saker",
        question="Hur säker känner du dig på att förklara en riskkvot för en kollega?",
        outcome="07-d",
        low_label="inte alls säker",
        high_label="helt säker",
    )
    tasks = [design, claims, ratio, share, order, measures, studies, table, guess, text, before, sure]
    quick = Choice(
        id="prova",
        question="Är 8 av 100 mer än 6 av 100?",
        points=0,
        outcome="07-a",
        key="ja",
        right="8 är mer än 6, och båda är av 100.",
        options=[Option("ja", "Det är det"), Option("nej", "Det är det inte", _m("nej"))],
        **_HINTS,
    )
    return Exercise(id=ID, title="Alla sorters uppgifter", tasks=tasks, self_tests=[quick])


COMPILED = compiling.compile_exercise(exercise())
SELF_TEST = compiling.compile_exercise(exercise(), self_tests=True)
RIGHT = {
    "design": "rct",
    "pastaenden": ["halva", "tolv"],
    "riskkvot": "0,5",
    "andel": "24 %",
    "ordning": ["fraga", "tal", "osaker", "slut"],
    "matt": {"rr": "rel", "rd": "abs", "nnt": "abs"},
    "fragor": {"verkar": "rct", "hur": "intervju"},
    "tabell": {"insats.andel": "lag", "insats.roll": "over", "jamfor.andel": "hog"},
    "gissning": 230,
    "reflektion": TEXT,
    "fore": "rr",
    "saker": 4,
}


def page(compiled: compiling.Compiled = COMPILED, course: dict | None = None) -> str:
    """The whole exercise as ONE file that needs no server. `course`: what `page_course.course` gives."""
    slots = "\n".join(
        f'<div data-uppgift="{task["id"]}"><p>{html.escape(task["question"])}</p></div>'
        for task in compiled.data["tasks"]
    )
    style = styles.read("task/task-view.css")
    body = "@media (prefers-color-scheme: dark) { body { background: #0e1013; color: #f2f2f2; } }"
    return f"""<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Övning: alla sorter</title>
<style>body {{ margin: 0; padding: 1rem; font-family: system-ui, sans-serif; }} {body}
{style}</style></head>
<body><main><h1>Övning: alla sorter</h1>
{slots}
</main>
<script type="text/plain" data-kr-tasks>{compiled.encoded.strip()}</script>
{course_script(course)}
<script type="module">
{bundle.script(bundle.WEB / "page/static-page.js")}</script></body></html>
"""


def course_script(course: dict | None) -> str:
    """What the page tells its scripts of the course."""
    if course is None:
        return ""
    encoded = base64.b64encode(json.dumps(course, ensure_ascii=False).encode()).decode()
    return f'<script type="text/plain" data-kr-course>{encoded}</script>'
