"""Session 10, what a person reads: the structures of the own workplace and the handover, with rubric and examples."""

from kunskapsresan.tasks import Criterion, Level, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


strukturer = Text(
    id="praktik-strukturer",
    question=(
        "Välj två av de fyra kategorierna: styrning, inhämtning, utbyte och produktion av kunskap. Skriv fyra till sju "
        "meningar om er arbetsplats.\n\nVad finns redan, som hade funnits kvar om två personer slutade? Vad fattas? Och vem "
        "kan sätta upp det som fattas, på vilket möte eller i vilken rutin?"
    ),
    points=2,
    outcome="10-d",
    level="strategi",
    min_words=40,
    rubric=[
        _criterion("Strukturen, inte personen", "Bara personer eller önskemål, till exempel ”vi är duktiga på att läsa”.",
                   "En struktur nämns, men det är oklart om den hade funnits kvar utan en viss person. Eller: bara en "
                   "kategori.",
                   "Två kategorier, och i båda något som finns i ett möte, en roll eller en rutin."),
        _criterion("Det som fattas, och vem", "Inget som fattas, eller ”det behövs mer tid”.",
                   "Något bestämt fattas, men inte vem som kan sätta upp det eller var.",
                   "Något bestämt som fattas, vem som kan sätta upp det, och i vilket möte eller vilken rutin."),
    ],
    examples=[
        "Förslag 2 av 2. ”Utbyte: vi har ett lärmöte var sjätte vecka, det står i årsplanen och leds av den som är "
        "gruppledare just då. Det hade blivit av ändå. Inhämtning: FoU-bibliotekarien svarar på mejl, och adressen finns i "
        "introduktionen. Det som fattas är produktion: vi frågar alla föräldrar samma sak när ärendet börjar, men ingen lägger "
        "ihop svaren. Enhetschefen kan ge verksamhetsutvecklaren det uppdraget, och svaren kan tas upp på lärmötet i mars och "
        "september.”",
        "Förslag 1 av 2 (0,5 + 0,5). ”Utbyte: en av oss brukar berätta på APT om något hon har läst, det är uppskattat. "
        "Inhämtning: var och en får gå på en kurs om året. Vi skulle behöva ett möte där man tar upp det man har läst.” Att "
        "fråga: Hade det funnits kvar om hon slutade? Vilket möte, och vem bestämmer dagordningen på det?",
        "Förslag 0 av 2. ”Det finns mycket engagemang hos oss, men alltid för lite tid. Ledningen borde prioritera "
        "kunskap.” Att fråga: Nämn ett möte där något nytt har tagits upp. Vem satte det på dagordningen?",
    ],
)

overlamning = Text(
    id="praktik-overlamning",
    question=(
        "Skriv en överlämning till den hos er som kan bestämma. Åtta till tolv meningar. Utgå från din egen översikt, eller "
        "från översikten om allians i fallet.\n\nVad visar den, för vilka och hur säkert? Vad föreslår du, så bestämt att man "
        "kan säga ja eller nej? Vem beslutar, och vad skulle den det gäller märka? Och hur och när följer ni upp det?"
    ),
    points=4,
    outcome="10-e",
    level="problem",
    min_words=90,
    rubric=[
        _criterion("Det som översikten bär", "Inget underlag, eller ”forskningen visar att vi bör”.",
                   "Underlaget sägs, men säkerheten saknas, eller slutsatsen säger mer eller mindre än underlaget.",
                   "Vad som är funnet, för vilka, hur säkert, och något som översikten inte svarar på."),
        _criterion("Ett förslag att säga ja eller nej till", "Inget förslag, eller ”vi ska tänka på det här”.",
                   "Ett förslag, men det går inte att säga när det är gjort.",
                   "Något bestämt och litet nog att börja med: vad, när det börjar, och vad det kostar i tid."),
        _criterion("Någon med mandat, och platsen", "Ingen mottagare, eller FoU ska införa det.",
                   "En mottagare nämns, men inget beslut, inget datum eller ingen plats där det blir kvar.",
                   "Vem som beslutar, när ni får besked, och vilket möte, vilken roll eller vilken rutin det blir kvar i."),
        _criterion("Uppföljning som kan visa sig vara ett nej", "Ingen uppföljning, eller bara ”utvärderas”.",
                   "Ni ska följa upp, men inte hur, när eller vad som skulle få er att sluta.",
                   "Hur det går för personen och hur ni gjorde, vem som frågar och när, och vad som skulle få er att ändra "
                   "er."),
    ],
    examples=[
        "Förslag 4 av 4. ”Till enhetschefen, besked senast den 15 maj. Vår översikt bygger på nio studier, de flesta "
        "intervjuer. Föräldrar beskrev att de inte visste vad som skulle hända härnäst, och i en studie av 127 familjer följdes "
        "relationsskapande förmåga och föräldrarnas engagemang åt. Det är möjligt att det stämmer här också, men ingen studie är "
        "svensk, och vi vet inte om tydlighet i sig ger bättre skydd för barnet. Vi föreslår att utredningsgruppen provar en sak "
        "från den 1 juni till den 30 november: föräldern får läsa mötesanteckningen innan mötet är slut. Det tar ungefär fem "
        "minuter. Beslutet är enhetschefens, och punkten ’vad sa föräldern’ läggs på gruppmötet första måndagen i månaden, så "
        "att den finns kvar när vi byter grupp. Vi frågar alla föräldrar två saker, vid tredje mötet och vid avslut: vet du vad "
        "som händer nu, och blev något annat antecknat än det du sa? Vi går också igenom om vi fick med dem som inte ville läsa. "
        "Svarar färre än hälften att de vet vad som händer, eller upplever barnen att de kommer i kläm, slutar vi.”",
        "Förslag 2,5 av 4 (1 + 1 + 0,5 + 0). ”Översikten visar att unga som spelar ofta har talat med någon utan att få svar, "
        "enligt fyra intervjustudier. Det är möjligt att det gäller här, men det är inte undersökt, och inget sägs om hur "
        "vanligt det är. Vi föreslår att mottagningen frågar om spel i det första samtalet från augusti. Enhetschefen tar ställning "
        "till det. Vi utvärderar sedan hur det går.” Att fråga: Vad skulle få er att sluta? På vilket möte blir det här kvar?",
        "Förslag 0,5 av 4 (0,5 + 0 + 0 + 0). ”Översikten visar att IPS fungerar bra. Kommunen bör införa IPS, det är viktigt "
        "för våra deltagare. Vi har delat bilderna på APT.” Att fråga: Vad visade studierna, och hur säkert? Vem hos er kan säga "
        "ja, och till vad, mer exakt?",
    ],
)
