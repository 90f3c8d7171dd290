"""Session 07, what a person reads: two texts with rubric and example answers, and a self-assessment."""

from kunskapsresan.tasks import Criterion, Level, Scale, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


beratta = Text(
    id="beratta",
    question=(
        "Du har tre minuter på nämnden i fallet. Skriv vad du säger om studien, fyra till sex meningar, så att den som "
        "inte är van vid siffror förstår.\n\nHitta gärna din egen ordning. Läs texten högt för dig själv innan du "
        "sparar."
    ),
    points=4,
    outcome="07-b",
    level="strategi",
    source="rossi1980",
    min_words=50,
    rubric=[
        _criterion("Båda gruppernas tal", "Bara en grupp, eller bara ett relativt tal som ”27 procent”.",
                   "Båda grupperna nämns, men med olika nämnare eller sammanblandade procent och procentenheter.",
                   "Båda gruppernas tal, med samma nämnare, så att man ser hur många människor det gäller."),
        _criterion("Vilka, var och hur länge", "Det framgår inte vilka studien gäller.",
                   "Något av detta finns med: vilka, var, när, hur lång tid.",
                   "Man förstår att det gäller män som frigavs i Maryland på 1970-talet, och ett år."),
        _criterion("Osäkerheten", "Resultatet låter säkert, eller avfärdas som ”ingen effekt”.",
                   "Det sägs att resultatet är osäkert, men inte hur.",
                   "Med egna ord: åt vilket håll det lutar och vad som inte kan uteslutas."),
        _criterion("Vad studien inte svarar på", "Inget om gränserna.",
                   "En allmän reservation, till exempel ”det kan vara annorlunda här”.",
                   "Minst en bestämd gräns, till exempel att gripen inte är dömd, att tiden och landet är andra, eller "
                   "att utfallet inte säger hur männen hade det."),
    ],
    examples=[
        "Förslag 4 av 4. ”I en studie från Maryland på 1970-talet lottades 432 män som frigavs till bidrag eller inget "
        "bidrag. Inom ett år greps 22 av 100 med bidrag och 31 av 100 utan, alltså ungefär åtta färre av hundra. Det "
        "lutar åt att bidraget hjälper, men studien är inte större än att allt från en nästan halverad risk till ingen "
        "skillnad är möjligt. Gripen är inte detsamma som dömd. Och det var ett annat land med ett annat skyddsnät, så "
        "siffrorna går inte att flytta hit rakt av.”",
        "Förslag 2 av 4 (1 + 0,5 + 0,5 + 0). ”En amerikansk studie visar att 22 procent greps igen om de fick bidrag "
        "och 31 procent om de inte fick det. Det är en ganska tydlig skillnad, men resultatet är lite osäkert. Jag "
        "tycker att vi ska pröva det här.” Att fråga: Hur osäkert är det? Vad är det som gör att vi kan, eller inte "
        "kan, flytta resultatet hit?",
        "Förslag 0,5 av 4 (0 + 0 + 0 + 0,5). ”Bidrag minskar återfallen med 27 procent enligt forskningen. Det är "
        "bevisat, men det kan vara annorlunda i Sverige.” Att fråga: 27 procent av hur många? Vad är det man har "
        "räknat: gripanden, domar eller något annat?",
    ],
)

min_studie = Text(
    id="min-studie",
    question=(
        "Hämta ett resultat ur en studie i din egen översikt. Skriv det som en liten tabell i ord, eller så som "
        "studien redovisar det.\n\nTa med: vilka två grupper, hur många i varje, vilket utfall, hur många som fick det "
        "(eller andelen), inom vilken tid, och var i studien det står. Har du ingen effektstudie? Då är det ditt "
        "resultat. Skriv var du letat, vad för slags studier du fann i stället och ett fynd ur en av dem."
    ),
    points=2,
    outcome="07-a",
    level="problem",
    rubric=[
        Criterion("Ett resultat som går att hitta igen", [
            Level(0, "Saknas", "Inget resultat, och inget om var du har letat."),
            Level(1, "Delvis", "Ett resultat, men en grupp, utfallet, tiden eller källan saknas. Eller: ”fann ingen "
                               "effektstudie”, men det framgår inte var du letat."),
            Level(2, "Tydligt", "Någon annan kan hitta samma resultat: grupper, utfall, tid och källa. Eller: var du "
                                "letat, vilka studier du fann i stället och ett fynd ur en av dem."),
        ]),
    ],
    examples=[
        "Förslag 2 av 2. ”Bejerholm m.fl. 2015, sammanfattningen. Vuxna med svår psykisk sjukdom, Sverige. IPS jämfört "
        "med traditionell arbetsrehabilitering, 120 lottade. Reguljärt arbete vid 18 månader: 46 % mot 11 %. Antalen i "
        "varje grupp står inte i sammanfattningen, så jag tar med procenttalen som de står.”",
        "Förslag 2 av 2. ”Min fråga gäller barns upplevelser när en förälder dricker för mycket. Sökte i SwePub och "
        "Google Scholar med strängen i min logg. Inga studier jämför två grupper. Jag fann intervjustudier. Ett fynd: "
        "när barnen hade berättat för någon ändrades sällan mycket (Silvén Hagström och Forinder 2019).”",
        "Förslag 1 av 2. ”I studien fick 46 procent jobb.” Att fråga: jämfört med vilka, inom vilken tid, och var står "
        "det?",
    ],
)

saker = Scale(
    id="saker",
    question="Frivilligt: Hur säker känner du dig på att förklara en riskkvot för en kollega?",
    outcome="07-a",
    low_label="Inte alls säker",
    high_label="Helt säker",
)
