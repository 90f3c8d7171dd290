"""Session 05, what a person reads: one of the participant's own searches, with rubric and example answers."""

from kunskapsresan.tasks import Criterion, Level, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, points: tuple[float, float], none: str, part: str, full: str) -> Criterion:
    part_points, full_points = points
    return Criterion(name, [Level(0, "Saknas", none), Level(part_points, "Delvis", part), Level(full_points, "Tydligt", full)])


min_sokning = Text(
    id="sok-egen",
    question=(
        "Visa en av dina egna sökningar och granska den.\n\nKlistra in söksträngen som du körde den. Skriv källa, datum och "
        "antal träffar. Gå sedan igenom de sex frågorna i PRESS på träffens sida: vad höll, och vad ändrade du eller "
        "skulle du ändra? Skriv till sist vad sökningen inte kan nå. Noll träffar duger också, om du visar hur du "
        "prövade strängen."
    ),
    points=6,
    outcome="05-d",
    level="problem",
    source="mcgowan2016",
    min_words=80,
    rubric=[
        _criterion("Går att göra om", (1, 2),
                   "Ingen sträng, eller bara en beskrivning som ”sökte på barn och alkohol”.",
                   "Strängen finns, men källa, datum eller antal träffar saknas.",
                   "Någon annan kan göra om sökningen i dag: hela strängen, källa, datum, antal träffar."),
        _criterion("Block och ord", (1, 2),
                   "En mening, eller enstaka ord utan block.",
                   "Block finns, men synonymer, språk eller trunkering saknas där de behövs.",
                   "Block som svarar mot frågan, med synonymer, trunkering och det språk som källan har."),
        _criterion("Granskad", (0.5, 1),
                   "Ingen granskning.",
                   "Det står att den är granskad, men inte vad som höll eller ändrades.",
                   "Minst en bestämd sak som ändrades eller borde ändras, och varför."),
        _criterion("Vad den inte når", (0.5, 1),
                   "Inget om gränserna.",
                   "En allmän reservation, till exempel ”det kan finnas mer”.",
                   "Minst en bestämd gräns: en källa som inte är sökt, ett språk, ord som kan ha missats eller texter "
                   "som inte gick att få tag på."),
    ],
    examples=[
        "Förslag 6 av 6. ”PubMed, 14 mars 2027: (\"digital divide\"[tiab] OR \"digital exclusion\"[tiab]) AND "
        "(refugee*[tiab] OR immigrant*[tiab]). 61 träffar, jag läste alla titlar. PRESS: frågan är rätt översatt, men jag "
        "hade först med ”women” som eget block och fick 9 träffar. Flera studier om familjer nämner inte kvinnor i "
        "sammanfattningen, så jag tog bort det. Jag saknade ”digital inclusion” och lägger till det nästa gång. Jag har "
        "inte sökt i SocINDEX, som FoU-enheten har bett högskolan om, och två artiklar är låsta. De står i loggen.” "
        "(Talen är påhittade.)",
        "Förslag 3,5 av 6 (1 + 1 + 0,5 + 1). ”SwePub: umgänge AND våld. 35 träffar. Jag har kollat stavningen och det är "
        "rätt. Det finns säkert något på engelska som jag inte har sökt efter, för jag visste inte vad umgänge heter.” "
        "Att fråga: Vilken dag? Vad kan samma sak heta på svenska? Vilka av de sex frågorna skulle hjälpa dig att hitta "
        "det engelska ordet?",
        "Förslag 0,5 av 6 (0 + 0 + 0 + 0,5). ”Jag sökte på nätet efter det min fråga handlar om men hittade inget bra. Det "
        "kan finnas mer.” Att fråga: Var sökte du, och med vilka ord? Ska vi göra om den första sökningen tillsammans?",
    ],
)
