"""Session 09, what a person reads: one line of findings, and one judgement with the words it rests on."""

from kunskapsresan.swedish import number
from kunskapsresan.tasks import Criterion, Level, Text

from .certainty import LEVELS, housing

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

_base = number(housing.base, 0)
_with, _low, _high = (number(x, 0) for x in housing.of_hundred)


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


granska_rad = Text(
    id="granska-rad",
    question=(
        "Skriv raden om stabilt boende ur Rapport C som den kan stå i er handling till nämnden. Högst fem meningar, "
        "utan facktermer, så att nittonåringen i brukarrådet kan säga om den är rimlig.\n\nAnvänd tabellen i Rapport C "
        f"({housing.written}) och nivån som du kom fram till."
    ),
    points=4,
    outcome="09-d",
    level="strategi",
    min_words=40,
    rubric=[
        _criterion("Människor av hundra", "Bara ”effektiv”, ”bättre” eller en riskkvot.",
                   "Bara en grupps tal, eller ingen tid.",
                   "Båda gruppernas tal av hundra, med spannet och tolv månader."),
        _criterion("Vad det vilar på", "Det framgår inte vilka eller hur många studier.",
                   "Antalet studier eller antalet unga, men inte båda, eller inte vad som jämfördes.",
                   "Sex lottade studier, antalet unga och vad de jämfördes med."),
        _criterion("Hur säkert det är", "Låter säkert, eller avfärdas.",
                   "Nivån eller ”troligt” nämns, men inte varför.",
                   "Vad man kan tro, med SBU:s läsning av nivån, och det som drar ned i vanliga ord."),
        _criterion("Vad raden inte säger", "Inget om gränserna, eller ett bör som studierna inte kan ge.",
                   "En allmän reservation.",
                   "Något bestämt som fattas, till exempel om de unga har någon att ringa, hur det går efter ett år "
                   "eller vad det kostar."),
    ],
    examples=[
        f"Förslag 4 av 4. ”Sex lottade studier med {housing.people} unga har jämfört stödboende med vanlig hjälp efter en "
        f"placering. Av hundra unga med vanlig hjälp bodde ungefär {_base} stabilt efter ett år, med stödboende "
        f"ungefär {_with} (mellan {_low} och {_high}). Det är troligt att det stämmer (tillförlitligheten är "
        f"{LEVELS['boende']}), men i fyra av studierna saknades många vid uppföljningen och personalen "
        "bedömde själv. Bara en liten studie frågade om de unga har någon att ringa på kvällen, så det vet vi inte. "
        "Hur det går efter det första året vet vi inte heller.”",
        f"Förslag 2,5 av 4 (1 + 0,5 + 0,5 + 0,5). ”Efter tolv månader bodde {_with} av 100 stabilt med stödboende "
        f"({_low}–{_high}) och {_base} av 100 med vanlig hjälp, enligt sex studier. Tillförlitligheten är måttlig. Det kan "
        "vara annorlunda hos oss.” Att fråga: Varför inte hög? Vad saknar den som ska bo där?",
        "Förslag 0 av 4. ”Forskning visar att stödboende är en effektiv insats (RR 1,21) och kommunen bör införa "
        "det.” Att fråga: Hur många av hundra, jämfört med vad? Vem är det som säger bör?",
    ],
)

granska_citat = Text(
    id="granska-citat",
    question=(
        "Välj den rapport, A, B, C eller D, som mest liknar dina egna studier. Bedöm en sak som du inte redan har "
        "svarat på i övningen.\n\nSkriv vad du bedömde och vad du kom fram till, skriv av den mening som bedömningen "
        "vilar på, och säg åt vilket håll bristen eller styrkan troligen drar resultatet. Står det inget i rapporten: "
        "skriv var du letade."
    ),
    points=2,
    outcome="09-a",
    level="problem",
    rubric=[
        _criterion("Bedömning och belägg", "En åsikt om rapporten utan ställe i texten.",
                   "En bedömning, men citatet är ungefärligt eller handlar om något annat.",
                   "En bedömning av en bestämd sak, med en avskriven mening som den går att pröva mot, eller var du letade."),
        _criterion("Vad det betyder för resultatet", "Inget om följden.",
                   "”Det kan påverka”, utan riktning.",
                   "Åt vilket håll resultatet troligen dras, eller varför det inte gör så stor skillnad."),
    ],
    examples=[
        "Förslag 2 av 2. ”Rapport B, mätningen av oron: hög risk. ’I rådgivningsgruppen lämnades enkäten ut av "
        "rådgivaren vid det sista samtalet, i jämförelsegruppen kom den med posten.’ Den som just fått hjälp skriver "
        "kanske en lägre siffra när rådgivaren står bredvid. Skillnaden ser då större ut än den är.”",
        "Förslag 2 av 2. ”Rapport D, värdet: ’Det talar för en jour som man får ringa utan skäl.’ Det bärs av temat om "
        "att inte vilja störa. Men bara de som bodde kvar är med, så de som gav upp jouren hörs inte. Fyndet gör jouren "
        "troligen lite för självklar.”",
        "Förslag 0,5 av 2 (0,5 + 0). ”Rapport A är partisk eftersom författarna har tagit fram metoden.” Att fråga: "
        "Vilken mening i rapporten står det i? På vilket sätt kan det ha ändrat siffran?",
    ],
)
