"""An exercise whose tasks are search strings over a small made-up corpus: for vectors, marking and the browser."""

from __future__ import annotations

from kunskapsresan.tasks import Exercise, Misconception, SearchPattern, SearchString
from kunskapsresan.tasks import compile as compiling

ID = "05-soka-prov"
RECORDS = [
    {"id": f"s{number}", "title": title, "year": year, "keywords": words, "abstract": text, "authors": ["Prov, P."]}
    for number, (title, year, words, text) in enumerate(
        [
            (
                "Cognitive behavioural therapy for problem gambling",
                2012,
                ["gambling"],
                "Översikt om KBT vid spelproblem.",
            ),
            ("Internet-based treatment of gambling problems", 2021, ["spelproblem"], "Översikt om behandling."),
            ("Motivational interviewing and pathological gamblers", 2010, ["MI"], "Lottad studie av samtal."),
            ("Att behandla spelberoende i grupp", 2015, ["spelberoende", "KBT"], "Svensk studie av gruppbehandling."),
            ("Gambling among adolescents: a survey", 2018, ["gambling", "ungdomar"], "Enkät om spelvanor."),
            ("Online games and sleep", 2019, ["dataspel"], "Enkät om dataspel, inte om pengar."),
            ("Treatment of alcohol problems", 2016, ["alkohol", "behandling"], "Översikt om behandling."),
            ("Spel och lek i förskolan", None, ["lek"], "Om barns lek."),
            ("Cognitive behavioural therapy for depression", 2014, ["KBT"], "Översikt om terapi."),
            ("Problem gambling <b>&</b> debt", 2020, ["skulder"], "Intervjuer om skulder."),
        ],
        1,
    )
]
RELEVANT = ["s1", "s2", "s3", "s4"]
KEY = "(gambl* OR spelberoende OR spelproblem) AND (treat* OR therap* OR behandl* OR interviewing)"
PATTERNS = [
    SearchPattern("sentence", "hela-meningen", "Frågan är tydlig. Men sökningen letar efter varje ord."),
    SearchPattern("no-hits", "noll-traffar", "Du har sökt smalt. Noll träffar säger mest om strängen."),
    SearchPattern("mixed", "utan-parenteser", "Du har både synonymer och block. Vad hör ihop med vad?"),
    SearchPattern("not", "not-stadar", "Du vill få bort det som stör. Vad mer försvinner?"),
    SearchPattern("years", "arsgrans", "Du har satt en gräns för år. Vilka äldre studier faller bort?"),
    SearchPattern(
        "has-word", "utfallsblock", "Du har tagit med utfallet. Nämner alla titlar det?", words=["effekt", "effect"]
    ),
    SearchPattern("no-or", "inga-synonymer", "Du har hittat ett bra ord. Vad kallar andra samma sak?"),
    SearchPattern("no-and", "ett-block", "Du har synonymer för ett av blocken. Vilket är det andra?"),
    SearchPattern(
        "lacks-word", "bara-svenska", "Dina ord är bra på svenska. Vilket språk har titlarna?", words=["gambl"]
    ),
    SearchPattern("no-truncation", "ingen-trunkering", "Orden stämmer. Men böjs de inte på fler sätt?"),
]


def exercise() -> Exercise:
    """Two search strings over the same records: one with every pattern, one without any and without feedback."""
    common = {
        "outcome": "05-a",
        "records": RECORDS,
        "relevant": RELEVANT,
        "key": KEY,
        "right": "Du har två block, och båda har synonymer.",
        "low_recall": Misconception("lag-recall", "Det du hittar är det du söker. Vilka synonymer saknas?"),
        "low_precision": Misconception("lag-precision", "Du missar inget. Vilket block kan skala bort det andra?"),
        "hints": ["Vilka två delar har frågan?", "Skriv synonymer med OR mellan."],
        "worked_example": "(skol* OR school*) AND (frånvaro OR absence)",
    }
    question = "Vilken behandling hjälper vid spelproblem? Skriv en söksträng.\n\nPosterna är påhittade."
    return Exercise(
        id=ID,
        title="Söka: prov",
        tasks=[
            SearchString(
                id="strang",
                question=question,
                points=4,
                full_recall=1.0,
                full_precision=0.8,
                patterns=PATTERNS,
                **common,
            ),
            SearchString(
                id="forprov", question="Sök.", points=2, full_recall=0.75, full_precision=0.5, feedback="none", **common
            ),
        ],
    )


COMPILED = compiling.compile_exercise(exercise())
# what is typed → the misconception it should be told of; None: right
EXPECTED = {
    KEY: None,
    "Vilken behandling hjälper vid spelproblem": "hela-meningen",
    "vilken behandling hjälper personer med spelproblem": "hela-meningen",
    '"digitalt utanförskap"': "noll-traffar",
    "gambl* OR spelberoende AND behandl*": "utan-parenteser",
    "(gambl* OR spel*) NOT ungdomar": "not-stadar",
    "(gambl* OR spel*) AND treatment AND år:2020-": "arsgrans",
    "(gambl* OR spel*) AND (översikt OR effekt*)": "utfallsblock",
    "gambling": "inga-synonymer",
    "gambl* AND treat*": "inga-synonymer",
    "gambl* OR spelberoende OR spelproblem": "ett-block",
    "(spelproblem OR spelberoende) AND (behandling OR gruppbehandling)": "bara-svenska",
    "(gambling OR spelproblem) AND (treatment OR therapy)": "ingen-trunkering",
    "(gambl* OR spelproblem) AND (treatment OR therapy)": "lag-recall",
    "(gambl* OR spel* OR alkohol OR alcohol OR depress*) AND (treat* OR behandl* OR therap* OR interviewing)": (
        "lag-precision"
    ),
}
UNREADABLE = [
    "(gambl* OR spel",
    "OR spel",
    "spel AND",
    "()",
    '"spel',
    "*spel",
    "NOT spel",
    "xx:spel",
    "—",
    "år:20",
    "spel)",
    "x" * 5001,
    "((((((((((((((((((((((spel))))))))))))))))))))))",
]
MORE = [
    "Spel\u0308 OR GAMBLING",
    "gambl* NEAR/3 (problem* OR pathological)",
    "gambl* near/2 problem*",
    "kw:(gambling OR mi)",
    "ti:gambl* AND (treat* OR therap*)",
    "(ti:(gambl* AND treat*)) OR spelberoende",
    "((gambl* AND treat*) OR spelberoende)",
    "gambling och behandling",
    "spel och lek i förskolan",
    "a b c d e",
    "a b c d",
    "a b c d e*",
    '"a b" c d e f',
    "år:2012",
    "au:prov",
    "\u201cproblem gambling\u201d OR mi",
    "gam* AND treat*",
    "<b>",
    "gambl*\nAND\u2003treat*",
    "spel\x00fel",
    "(a OR b) c d e f g",
    "a (b) c d e f",
    "a, b. c; d! e",
    "\u20acspel",
]
