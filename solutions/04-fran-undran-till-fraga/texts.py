"""Session 04, what is written: two words without a definition (unmarked), and the own question (marked by a person)."""

from kunskapsresan.tasks import Criterion, Level, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, most: float, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(most / 2, "Delvis", part), Level(most, "Tydligt", full)])


tva_ord = Text(
    id="fraga-tva-ord",
    question=(
        "Utan poäng: tänk på senaste gången du hörde, läste eller skrev ”utvecklingsbehov” eller ”kunskapsunderlag”. "
        "Vad menades?\n\nSkriv två till fyra meningar. Vad kunde ordet ha betytt i stället? Hur hade ni sagt det om "
        "ordet inte fick användas? Det finns inget facit, för ingen gemensam definition finns. Ta med texten till "
        "träffen och jämför med de andras."
    ),
    points=0,
    outcome="04-e",
    level="strategi",
    source="larsenklamas2018",
    rubric=[],
)

min_fraga = Text(
    id="fraga-min-fraga",
    question=(
        "Kopiera in din fråga från formuläret här ovanför, och skriv fem till åtta meningar om den.\n\nVilken ram valde "
        "du, och varför passar den bättre än en annan? Vad står i varje ruta, och vilken var svårast att fylla? Vem har "
        "valt det du vill veta, och vad tror du att den som frågan gäller hade velat att du frågade? Frågan behöver inte "
        "vara färdig. Den ska gå att söka på."
    ),
    points=6,
    outcome="04-d",
    level="problem",
    min_words=70,
    rubric=[
        _criterion("Frågan går att söka på", 2,
                   "En undran eller ett ämne. Det går inte att säga vilka texter som skulle svara.",
                   "En fråga, men vilka, vad eller det du vill veta är fortfarande för vitt eller saknas.",
                   "Man ser vilka det gäller, vad de får eller är med om och vad du vill veta, så tydligt att någon "
                   "annan kunde börja söka."),
        _criterion("Ramen och skälet", 2,
                   "Ingen ram, eller ett namn utan rutor.",
                   "En ram är ifylld, men skälet saknas, eller frågan är pressad in i en ram som inte passar.",
                   "Ramen passar frågan, rutorna är ifyllda eller sägs vara tomma med avsikt, och ett skäl ges mot en "
                   "annan ram."),
        _criterion("Öppen, och om en grupp", 1,
                   "Svaret står i frågan, eller frågan gäller ett enda ärende eller något bara ni kan svara på.",
                   "Öppen eller om en grupp, men inte båda, eller ett ”bör” står kvar.",
                   "Frågan kan sluta åt olika håll, den gäller en grupp, och ingen går att känna igen."),
        _criterion("Vem valde det du vill veta", 1,
                   "Inget om vem som har valt, eller bara ett mått för verksamheten.",
                   "Något sägs om den det gäller, men det påverkar inte frågan.",
                   "Det framgår vem som har valt, och vad den det gäller troligen hade velat veta. Att du inte vet och "
                   "hur du kan ta reda på det räcker också."),
    ],
    examples=[
        "Förslag 6 av 6. ”Min fråga: Hur beskriver personer som söker ekonomiskt bistånd hur det är att göra det på "
        "nätet? Ramen är PEO. P: vuxna som söker ekonomiskt bistånd. E: att behöva söka digitalt. O: hur de beskriver "
        "det, och vad som gör det lättare eller svårare. Jag började med PICO, men fick inget bra i C, för jag vill inte "
        "veta om nätet är bättre än papper. Jag vill veta hur det är. O var svårast. Först skrev jag ’att fler söker "
        "digitalt’, men det är vi som vill det. Jag tror att de som söker hellre hade velat att vi frågade om man får "
        "ha sin ekonomi för sig själv när sonen sitter bredvid och hjälper till. Jag vet inte, så jag ska fråga i vårt "
        "brukarråd.”",
        "Förslag 3,5 av 6 (1 + 1 + 1 + 0,5). ”Fungerar hembesök för föräldrar jämfört med kontorsmöten? Jag har valt "
        "PICO: P föräldrar, I hembesök, C kontorsmöten, O att det går bättre. Jag tror att föräldrarna hade tyckt att "
        "det är viktigt att bli lyssnad på.” Att fråga: Vilka föräldrar? Vad skulle gå bättre, och för vem? Du skriver "
        "att de vill bli lyssnade på: kan det stå i rutan O?",
        "Förslag 1 av 6 (0 + 1 + 0 + 0). ”Varför är det bäst att arbeta systematiskt med familjer? P familjer, I "
        "systematiskt arbete, C inget, O färre aktualiseringar.” Att fråga: Hur låter frågan om du inte vet svaret? "
        "Vilka familjer, och vad gör ni, mer bestämt? Vem märker en aktualisering mindre?",
    ],
)
