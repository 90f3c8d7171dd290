"""Session 03, what a person reads: a reflection and the review step, each with rubric and example answers."""

from kunskapsresan.tasks import Criterion, Level, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


reflektion = Text(
    id="logik-reflektion",
    question=(
        "Tänk på något i arbetet den senaste månaden som inte blev som du hade väntat dig. Skriv sex till tio "
        "meningar.\n\nVad hände, i stora drag? Vad hade du antagit, och var kom antagandet ifrån: forskning, praktik "
        "eller vardag? Vilket mål tog du för givet? Och var på din arbetsplats skulle en sådan fråga kunna tas upp? "
        "Vill du hellre skriva om handläggaren i fallet går det lika bra."
    ),
    points=4,
    outcome="03-d",
    level="strategi",
    source="nilsen2012",
    min_words=80,
    rubric=[
        _criterion("Det som inte blev som väntat", "En allmän beskrivning av arbetet. Inget händer.",
                   "En händelse, men man förstår inte vad som var väntat.",
                   "En bestämd händelse, och både vad som var väntat och vad som hände i stället."),
        _criterion("Antagandet och dess källa", "Inget antagande sägs.",
                   "Ett antagande sägs, men inte var det kom ifrån.",
                   "Ett antagande och dess källa: forskning, praktik eller vardag, eller att källan är okänd."),
        _criterion("Målet, inte bara sättet", "Texten stannar vid hur det kunde gjorts bättre.",
                   "Målet nämns, men ifrågasätts inte.",
                   "Texten frågar om målet eller måttet var rätt, och för vem."),
        _criterion("En plats för frågan", "Inget om arbetsplatsen.",
                   "Ett önskemål, till exempel ”vi borde prata mer”.",
                   "En bestämd plats, tid eller person, eller tydligt att platsen saknas och vem som kan besluta om "
                   "en."),
    ],
    examples=[
        "Förslag 4 av 4. ”Jag hade väntat mig att en förälder skulle bli lättad när vi avslutade utan insats. I "
        "stället blev hon tyst och frågade vem hon nu skulle ringa. Jag hade antagit att alla vill bli av med oss. Det "
        "har jag inte läst någonstans, det är sådant vi säger till varandra i fikarummet. Målet jag tog för givet var "
        "att avsluta så fort vi kan. Det är ett bra mål för dem som inte vill ha oss, men kanske inte för dem som just "
        "har börjat be om hjälp. Hos oss finns inget möte om avslutade ärenden. Samordnaren sätter dagordningen på "
        "onsdagar och jag ska be henne om en kvart.”",
        "Förslag 2,5 av 4 (1 + 1 + 0 + 0,5). ”En ungdom slutade komma till samtalen fast jag tyckte att det gick bra. "
        "Jag antog att han var nöjd eftersom han var artig, och det är nog en erfarenhet från andra ungdomar. Nästa "
        "gång ska jag fråga tidigare. Vi borde prata mer om sådant.” Att fråga: Vad var samtalen till för, och vem "
        "hade bestämt det? Var kunde ni prata, och vem kan besluta om det?",
        "Förslag 0,5 av 4 (0 + 0 + 0 + 0,5). ”Det är hög belastning hos oss och då blir det lätt slentrian. Man borde "
        "ha mer tid att reflektera på arbetstid.” Att fråga: Kan du välja en enda händelse? Vad hade du väntat dig "
        "just den dagen?",
    ],
)

min_vana = Text(
    id="logik-min-vana",
    question=(
        "Ta fram din undran. Vad skulle störa din vana här?\n\nSkriv tre till fem meningar: hur du brukar tänka eller "
        "göra i det som din undran gäller, och vad du skulle kunna läsa eller få höra som fick dig att tänka om. "
        "Skriv till sist om undran är densamma som sist, eller hur den har ändrats."
    ),
    points=2,
    outcome="03-a",
    level="problem",
    min_words=40,
    rubric=[
        _criterion("Vanan", "Ingen vana sägs.", "En vana sägs, men så allmänt att den kan gälla vem som helst.",
                   "Man ser vad du brukar göra eller tänka, i just det som undran gäller."),
        _criterion("Det som skulle störa", "Inget som skulle kunna ändra något.",
                   "Något sägs, men det skulle bara bekräfta det du redan tror.",
                   "Ett bestämt besked, från forskning eller från dem det gäller, som skulle få dig att tänka om."),
    ],
    examples=[
        "Förslag 2 av 2. ”Min undran är hur barn märker att en förälder dricker för mycket. Jag brukar fråga föräldern "
        "först och barnet sist, för att inte oroa barnet. Om jag läste att barn själva säger att tystnaden var värst "
        "skulle jag behöva vända på ordningen. Eller om ett barn i efterhand sa att det hade väntat på frågan. Undran "
        "är nästan densamma, men nu frågar jag också vad som gör att vi inte frågar barnet.”",
        "Förslag 1 av 2 (0,5 + 0,5). ”Vi brukar arbeta på samma sätt med de flesta. Jag vill hitta forskning som visar "
        "att det vi gör är bra. Undran är densamma.” Att fråga: Vad gör ni, mer bestämt? Om forskningen sa något "
        "annat, vad skulle det vara?",
    ],
)
