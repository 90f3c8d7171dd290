"""Session 01, what a person reads: a knowledge log and a first wonder, with rubrics and example answers."""

from kunskapsresan.tasks import Criterion, Level, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


logg = Text(
    id="stanna-logg",
    question=(
        "För en kunskapslogg i en vecka. Välj tre ställningstaganden ur den och skriv två till fyra meningar om varje."
        "\n\nSkriv vad du tog ställning till, i allmänna ord. Skriv vad du byggde på och vilken kunskapsform det var. "
        "Skriv hur du visste det, och om du kommer att få veta hur det gick. Avsluta med en mening: vad lade du märke "
        "till när du läste igenom de tre?"
    ),
    points=4,
    outcome="01-a",
    level="strategi",
    min_words=90,
    rubric=[
        _criterion("Tre ställningstaganden", "Ett, eller bara allmänna ord om hur du brukar arbeta.",
                   "Två, eller tre som är så allmänt skrivna att man inte förstår vad du tog ställning till.",
                   "Tre bestämda ställningstaganden, utan något som pekar ut en person."),
        _criterion("Kunskapsformerna", "Kunskapsformerna nämns inte.",
                   "De nämns, men någon är förväxlad eller alla tre får samma utan att det förklaras.",
                   "Varje ställningstagande har sin kunskapsform, eller flera, och man ser varför."),
        _criterion("Hur du vet", "Det framgår inte hur du visste det du byggde på.",
                   "Det framgår för något av de tre, eller bara med ord som ”erfarenhet” eller ”rutin”.",
                   "För vart och ett: vem som sa det, var det stod, vad du har sett. Eller öppet: det vet jag inte."),
        _criterion("Stanna upp", "Ingen avslutande mening.",
                   "En avslutande mening som sammanfattar, men utan något du lade märke till.",
                   "Något du lade märke till: ett mönster, en lucka, ett besked du aldrig får."),
    ],
    examples=[
        "Förslag 4 av 4. ”1. Jag föreslog att ett möte skulle hållas hemma i stället för på kontoret. Byggde på att "
        "fler brukar komma då: praktikbaserat. Jag har sett det i egna ärenden, men aldrig räknat. Om det gick bra får "
        "jag veta direkt. 2. Jag sa nej till att kalla en skola till samma möte. Byggde på en regel vi har. Jag "
        "frågade tre kollegor, ingen vet varifrån den kommer. Praktikbaserat, antar jag. Om det var rätt får jag "
        "aldrig veta. 3. Jag sa till en förälder att täta byten är svårt för barn. Jag trodde att det var forskning, "
        "men jag hittar ingen källa. Kanske är det vardagskunskap. Det jag lade märke till: i två av tre får jag "
        "inget besked.”",
        "Förslag 2 av 4 (0,5 + 0,5 + 0,5 + 0,5). ”Jag har tagit ställning till två ansökningar. Båda byggde på praktik "
        "och erfarenhet, och lite på riktlinjen. I det ena fallet frågade jag min arbetsledare. Jag märker att jag "
        "använder mycket erfarenhet.” Att fråga: Vad var det arbetsledaren visste? Vilken av erfarenheterna skulle du "
        "ha svårast att försvara?",
        "Förslag 0,5 av 4 (0 + 0,5 + 0 + 0). ”Jag arbetar alltid utifrån evidens och beprövad erfarenhet och försöker "
        "väga ihop de tre kunskapsformerna i alla ärenden.” Att fråga: Ta det senaste ställningstagandet i tisdags. "
        "Vad byggde just det på?",
    ],
)

undran = Text(
    id="stanna-undran",
    question=(
        "Skriv din första undran i en mening.\n\nDen ska komma ur ditt eget arbete och få vara vid och oslipad. Den "
        "behöver inte gå att söka på än, det tar vi på träff 04. Skriv om en grupp människor eller en situation, "
        "inte om ett ärende."
    ),
    points=2,
    outcome="01-e",
    level="problem",
    rubric=[
        _criterion("Ur ditt arbete", "Ingen mening, eller ett ämne utan koppling till ditt arbete.",
                   "Ett ämne från ditt arbete, till exempel ett ord eller en rubrik, men ingen undran.",
                   "Något du möter och inte vet. Man förstår i vilket arbete det skaver."),
        _criterion("Öppen", "Ett påstående eller ett färdigt förslag.",
                   "En fråga som redan innehåller sitt svar, eller som gäller ett enda ärende.",
                   "En undran som du inte redan har svaret på, om en grupp eller en situation."),
    ],
    examples=[
        "Förslag 2 av 2. ”Jag undrar vad som gör att en del föräldrar slutar komma när utredningen är klar och stödet "
        "ska börja.”",
        "Förslag 2 av 2. ”Vad händer med de unga som får nej hos oss, och varför vet ingen det?”",
        "Förslag 1 av 2 (0,5 + 0,5). ”Varför är hembesök bättre än kontorsmöten?” Att fråga: Hur vet du att de är "
        "bättre? Vad skulle du undra om du inte visste?",
        "Förslag 0,5 av 2 (0,5 + 0). ”Vi behöver mer utbildning om adhd.” Att fråga: Vad är det som händer i mötet som "
        "gör att du tänker det?",
    ],
)
