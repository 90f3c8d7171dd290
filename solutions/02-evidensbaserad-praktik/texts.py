"""Session 02, what a person reads: pro and contra, and whose need is behind the wonder; and a self-assessment."""

from kunskapsresan.tasks import Criterion, Level, Scale, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


for_emot = Text(
    id="ebp-for-emot",
    question=(
        "Politikerna vill att enheten ska ”arbeta mer evidensbaserat”. Skriv det bästa argumentet för, det bästa "
        "argumentet emot och var du själv står. Åtta till tolv meningar.\n\nSkriv varje argument så att den som tycker så "
        "hade kunnat skriva under. Säg varifrån minst ett av dem kommer: namnge en forskare, en myndighet eller en text "
        "från träffen. Avsluta med vad som skulle få dig att ändra dig."
    ),
    points=4,
    outcome="02-d",
    level="strategi",
    min_words=80,
    rubric=[
        _criterion("Argumentet för", "Inget argument, eller bara att det är bra eller krävs.",
                   "Ett argument, men det gäller bara att ha metoder, eller stannar vid ett slagord.",
                   "Ett argument som gäller arbetssättet, med ett skäl: vad personen eller verksamheten vinner."),
        _criterion("Argumentet emot", "Inget argument, eller en karikatyr: ”de är emot forskning”.",
                   "En invändning finns, men den gäller bara tid och pengar, eller är svagare än den kunde ha varit.",
                   "Invändningen är så stark att en kritiker hade skrivit under: vilken kunskap som räknas, vem som "
                   "bestämmer, eller vad forskningen inte kan säga."),
        _criterion("En källa", "Ingen källa.",
                   "En källa nämns, men det framgår inte vad den säger.",
                   "Minst ett argument har en namngiven källa, rätt återgiven med egna ord."),
        _criterion("Var du själv står", "Ingen egen hållning.",
                   "En hållning utan skäl, eller bara ”lite av båda”.",
                   "En egen hållning med skäl, och vad som skulle få dig att ändra dig."),
    ],
    examples=[
        "Förslag 4 av 4. ”För: Den som söker hjälp har rätt att få veta vad som är prövat och vad vi inte vet. Shlonsky och "
        "Gibbs menar att arbetssättet är en process, där det personen vill och det vi har lärt oss får väga med. Då syns "
        "våra skäl, och de går att säga emot. Emot: Forskning säger hur det gick i genomsnitt. Nevo och Slonim-Nevo menar "
        "att den därför aldrig kan vara grunden, bara en sak vi tar med i samtalet. Blir den en lista vinner det som är "
        "lätt att mäta, och det som gör skillnad i just den här familjen hamnar utanför. Själv vill jag ha frågorna men "
        "inte listan. Visar det sig att vi väljer likadant hur vi än frågar, då ändrar jag mig.”",
        "Förslag 2 av 4 (1 + 0,5 + 0 + 0,5). ”För: Då vet vi vad som är prövat innan vi föreslår något, och vi kan "
        "förklara våra beslut för den det gäller. Emot: Det tar tid som vi inte har. Jag tycker lite både och.” Att fråga: "
        "Om ni hade all tid i världen, vad skulle en kritiker invända då? Vems tanke är det första argumentet?",
        "Förslag 0,5 av 4 (0,5 + 0 + 0 + 0). ”Det är bra med metoder som fungerar, till exempel MI. De som är emot vill bara "
        "göra som de alltid har gjort.” Att fråga: Vad vill Webb eller Petersén och Olsson skydda? Hade de skrivit under på "
        "din mening?",
    ],
)

vems_behov = Text(
    id="ebp-vems-behov",
    question=(
        "Ta fram din undran från förra träffen. Vems behov ligger bakom den? Skriv fyra till sex meningar.\n\nVem märker av "
        "problemet: barnet, föräldern, den vuxne, du, chefen, nämnden? Hur vet du det? Vilken av SKR:s fem frågor skulle "
        "hjälpa dig att få veta mer, och vem hos er kan svara? Skriv om en grupp, aldrig om en person."
    ),
    points=2,
    outcome="02-e",
    level="problem",
    min_words=40,
    rubric=[
        _criterion("Vems behov", "Det framgår inte vem som har behovet.",
                   "Någon nämns, men inte hur du vet, eller verksamhetens och personens behov flyter ihop.",
                   "Det framgår vem som märker problemet, vem som inte hörs, och hur du vet det."),
        _criterion("Vad du behöver veta", "Ingen av de fem frågorna används, eller så låter undran redan besvarad.",
                   "En av frågorna nämns, men inte vem som kan svara, eller inget sägs om det du inte vet.",
                   "En av frågorna är ställd om er verksamhet, det framgår var svaret finns, och något bestämt som du inte "
                   "vet kan ändra din undran."),
    ],
    examples=[
        "Förslag 2 av 2. ”Jag undrar över stöd till föräldrar som tackar nej till gruppen. Först trodde jag att behovet var "
        "mitt, för att ärendena blir liggande. Men barnen är de som märker det, och dem har ingen frågat. Fråga två, vem får "
        "vad: vår administratör kan ta fram hur många som tackar nej och vad de får i stället. Jag vet inte om de som tackar "
        "nej vill ha något annat, eller inget alls. Vill de inget alls är det en annan undran.”",
        "Förslag 1 av 2 (0,5 + 0,5). ”Det är de unga som behöver hjälp med spel. Vi borde fråga vad de tycker om "
        "stödet.” Att fråga: Hur vet du att det är de unga som ser det som ett problem, och inte föräldrarna? Vem hos er "
        "kan ta fram det, och vad vet du inte?",
    ],
)

saker = Scale(
    id="ebp-saker",
    question="Frivilligt: Hur säker känner du dig på att förklara för en kollega vad evidensbaserad praktik är?",
    outcome="02-a",
    low_label="Inte alls säker",
    high_label="Helt säker",
)
