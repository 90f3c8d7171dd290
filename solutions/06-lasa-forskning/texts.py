"""Session 06, what a person reads: a statement to the board, and a judgement of a constructed qualitative report."""

from kunskapsresan.tasks import Criterion, Level, Text

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


namnden = Text(
    id="lasa-namnden",
    question=(
        "Nämnden fick läsa ”Speltiden har halverats”. Nu ber sekreteraren om en ny text till protokollet. Skriv fyra till "
        "sex meningar om vad gruppen vet och inte vet.\n\nSkriv så att en ledamot förstår, och så att nittonåringen i "
        "fallet hade kunnat läsa det."
    ),
    points=4,
    outcome="06-b",
    level="strategi",
    min_words=50,
    rubric=[
        _criterion("Vad man såg", "Halveringen, eller 14 till 7 timmar, står kvar som resultat.",
                   "Det sägs att siffran är osäker, men inte hur det gick för dem som svarade.",
                   "Samma personers tal före och efter: de 21 gick från 10 till 7 timmar, eller 15 av 21 utan nya lån."),
        _criterion("De som saknas", "De 17 nämns inte.", "Det sägs att några inte svarade, men inte vad det gör med svaret.",
                   "De 17 finns med, och vad de kan betyda: att de spelade mest från början, eller sämsta och bästa fall."),
        _criterion("Hade det blivit bättre ändå?", "Gruppen får äran, eller sägs inte hjälpa.",
                   "”Vi kan inte veta om det beror på gruppen”, utan skäl.",
                   "Jämförelse saknas, och minst en annan förklaring nämns: de sökte när det var som värst, tid, annat "
                   "stöd."),
        _criterion("Ett nästa steg", "Inget om vad som görs nu.", "Ett allmänt önskemål, till exempel ”bättre uppföljning”.",
                   "Ett bestämt steg: nå dem som inte svarade eller tackade nej, följa dem som väntar på plats, fråga vad "
                   "de unga själva vill att man mäter."),
    ],
    examples=[
        "Förslag 4 av 4. ”Efter tolv veckor svarade 21 av de 38 unga som hade börjat. De spelade i genomsnitt 7 timmar i "
        "veckan, mot 10 när de kom. De 17 som inte svarade spelade mer från början, 19 timmar, och om dem vet vi inget. Av "
        "de 38 kan mellan 15 och 32 ha klarat sig utan nya lån. Många sökte hjälp när det var som värst, och då blir det "
        "ofta något lättare ändå; vi har ingen jämförelse. I höst ringer vi dem som slutade komma, och följer också dem "
        "som väntar på plats.”",
        "Förslag 2 av 4 (0,5 + 0,5 + 1 + 0). ”Siffran om halverad speltid är osäker eftersom många inte svarade. Vi vet "
        "inte heller om det beror på gruppen, för ungdomarna kom när det var kris och kan ha blivit bättre av andra skäl. "
        "Vi hade behövt en grupp att jämföra med.” Att fråga: Hur gick det för just de 21 som svarade? Vilka var de som "
        "inte gjorde det?",
        "Förslag 0,5 av 4 (0 + 0 + 0 + 0,5). ”Speltiden har halverats från 14 till 7 timmar, vilket visar att gruppen "
        "fungerar bra. Vi vill utveckla uppföljningen.” Att fråga: Vilka hade 14 timmar, och vilka hade 7? Är det samma "
        "unga?",
    ],
)

intervjuer = Text(
    id="lasa-intervjuer",
    question=(
        "Din fråga är: Vad gör att föräldrar som talar lite svenska inte hör av sig till oss under en utredning? Svarar "
        "studien i utdraget på den?\n\nSkriv tre till fem meningar: ditt omdöme, och minst två skäl som du hämtar ur "
        "utdraget. Tänk på urvalet, forskarens roll, analysen och citaten."
    ),
    points=2,
    outcome="06-e",
    level="strategi",
    min_words=40,
    rubric=[
        _criterion("Omdömet gäller din fråga",
                   "Inget omdöme, eller ett som bara bygger på antalet tolv eller på att jämförelsegrupp saknas.",
                   "Ett omdöme om studien i allmänhet, men inte om den svarar på just frågan.",
                   "Det framgår vad studien kan säga, och vad den inte kan säga om föräldrar som talar lite svenska."),
        _criterion("Skälen finns i utdraget", "Inga skäl, eller skäl som inte går att hitta i utdraget.",
                   "Ett av de fyra: urval, forskarens roll, analys eller citat.",
                   "Minst två av de fyra, med något ur utdraget så att en annan läsare hittar det."),
    ],
    examples=[
        "Förslag 2 av 2. ”Studien svarar inte på min fråga, men den ger mig en idé. Alla tolv talade god svenska och hade "
        "tackat ja via sin egen socialsekreterare, så de jag undrar över är inte med. Den som intervjuade hade varit chef "
        "på kontoret, och då är det svårt att säga något obekvämt. Rubriken talar om trygghet, men ”man vill ju inte verka "
        "besvärlig” låter mer som försiktighet. Det vill jag fråga andra om.”",
        "Förslag 1 av 2 (0,5 + 0,5). ”Den verkar ganska trovärdig eftersom två forskare läste var för sig och samma teman "
        "kom tillbaka. Men det kan finnas annat som påverkar. Man bör vara försiktig.” Att fråga: Vilka föräldrar fick "
        "berätta, och är det dem din fråga gäller?",
        "Förslag 0 av 2. ”Tolv personer är för få för att dra några slutsatser, och det finns ingen jämförelsegrupp.” Att "
        "fråga: Vad hade du kunnat få veta av tolv? Vilka tolv hade du velat höra?",
    ],
)
