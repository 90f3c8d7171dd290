"""Session 09: the interview study (Rapport D), by five of our ten questions to a qualitative study."""

from kunskapsresan.appraisal.instruments import QUALITATIVE
from kunskapsresan.tasks import Category, Cell, Choice, Column, Misconception, Option, Table

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

ASKED = {"metoden": "2", "urvalet": "4", "forskaren": "6", "etiken": "7", "analysen": "8"}
QUESTIONS = {
    "metoden": "Går det att genom samtal förstå det som författarna vill förstå?",
    "urvalet": "Kom de personer till tals som frågan gäller?",
    "forskaren": "Tänker rapporten igenom vad forskarens egen roll kan ha betytt?",
    "etiken": "Var de unga, som är beroende av boendet, fria att säga nej?",
    "analysen": "Går vägen från citat till tema att följa, också för det som inte stämde?",
}


def _cell(key: str, **why: tuple[str, str]) -> Cell:
    return Cell(key, {wrong: Misconception(*each) for wrong, each in why.items()})


granska_d = Table(
    id="granska-d",
    question=(
        "Granska Rapport D, intervjuerna om kvällarna, med fem av bokens tio frågor till en kvalitativ studie.\n\n”Går "
        "inte att avgöra” betyder att du har letat och att rapporten inte säger det.\n\n"
        + "\n\n".join(f"{QUALITATIVE.item(number).title}: {QUESTIONS[key]}" for key, number in ASKED.items())
    ),
    points=2.5,
    outcome="09-a",
    level="metod",
    columns=[Column("svar", "Svar", [Category("ja", "ja"), Category("oklart", "går inte att avgöra"),
                                     Category("nej", "nej")])],
    rows=[Category(key, QUALITATIVE.item(number).title) for key, number in ASKED.items()],
    cells={
        "metoden.svar": _cell(
            "ja",
            oklart=("fa-intervjuer-sager-inget",
                    "Tolv intervjuer räcker inte för att säga hur vanligt något är, det är sant. Men det är inte vad "
                    "författarna frågar. Läs syftet. Vill de veta hur många, eller hur det är?"),
            nej=("kvalitativ-med-fel-linjal",
                 "Kontrollgrupp saknas, det är rätt sett, och rapporten nämner det som en svaghet. Men upplevelser "
                 "förstår man inte genom att lotta. Det är fel linjal. Läs syftet: hur hade du själv gjort?")),
        "urvalet.svar": _cell(
            "nej",
            ja=("de-som-garna-berattar",
                "De tolv har bott där och har mycket att säga. Men frågan gäller unga i eget boende efter en "
                "placering, också dem som flyttade ut efter en månad. Vilka blev aldrig tillfrågade?"),
            oklart=("urvalet-star-dar",
                    "I många rapporter är urvalet oklart. Här står det rakt ut, under Deltagare, vem som frågade och "
                    "vilka. Vad betyder det för vilka kvällar vi får höra om?")),
        "forskaren.svar": _cell(
            "nej",
            ja=("insyn-ar-styrka",
                "Den som känner stället kan få förtroende, det är sant. Men frågan är om rapporten tänker igenom "
                "saken. De unga svarade den som samordnar deras boende. Var i texten diskuteras det?"),
            oklart=("rollen-star-dar",
                    "Rapporten säger inget om följderna, så du är nära. Men själva rollen är känd: leta under "
                    "Intervjuer. När läget är så tydligt och ingen tänker högt om det, vad blir svaret på frågan?")),
        "etiken.svar": _cell(
            "oklart",
            ja=("samtycke-racker",
                "De fick information och samtyckte, och det är viktigt. Men kunde de säga nej till den som samordnar "
                "boendet utan att oroa sig för lägenheten? Finns det någon mening om det?"),
            nej=("tystnad-ar-overgrepp",
                 "Din oro är befogad. Men rapporten visar inte att någon kände sig tvungen; den säger ingenting. Att "
                 "texten tiger och att något gick fel är två olika svar. Vilket har du belägg för?")),
        "analysen.svar": _cell(
            "ja",
            oklart=("ingen-siffra-ingen-analys",
                    "Det finns inget tal på hur eniga de två var. Frågan är om du kan följa vägen. Leta efter hur de "
                    "kodade, citat under varje tema, och den som inte passade in."),
            nej=("tolkning-ar-tyckande",
                 "En tolkning kan alltid göras annorlunda. Men här läste två personer allt, citaten visas, och mannen "
                 "som tycker om tystnaden får en egen rubrik. Vad mer hade du behövt för att kunna säga emot?")),
    },
    hints=[
        "Leta upp stycket först: Syfte, Deltagare, Intervjuer, Analys och Resultat. Varje fråga har sitt ställe.",
        "Tre lägen: rapporten visar att det är bra gjort, rapporten visar att det brister, eller rapporten säger inget "
        "som räcker. Det tredje är också ett svar.",
    ],
    worked_example=(
        "En annan påhittad studie: ”Alla 23 som flyttade ut under året fick ett brev, också de som avbröt.”\nFrågan om "
        "urvalet: ja, också de som avbröt fick chansen.\nStod det bara ”23 unga deltog” vore svaret att det inte går "
        "att avgöra."
    ),
    right=(
        "Ja. Metod och analys håller, men vi hör dem som trivdes, genom någon som de är beroende av. Fyndet kan ändå "
        "vara rätt. Du vet nu vilka kvällar som saknas, och vad du vill fråga nästa studie."
    ),
)

granska_d_mening = Choice(
    id="granska-d-mening",
    question="Vilken mening i Rapport D skriver du av när du har bedömt forskarens plats?",
    points=1,
    outcome="09-a",
    level="metod",
    key="samordnaren",
    options=[
        Option("coacherna", "”Coacherna i tre stödboenden frågade unga som gärna berättar och som de tyckte hade "
                            "kommit en bit på väg.”", Misconception(
            "urvalet-som-forskarens-plats",
            "En viktig mening, och den handlar om makt. Men coacherna valde vilka som blev frågade; det hör till "
            "urvalet. Forskarens plats gäller den som frågade och lyssnade. Vem var det?")),
        Option("langd", "”De varade mellan 45 och 80 minuter, spelades in och skrevs ut ordagrant.”", Misconception(
            "noggrann-ar-neutral",
            "Den visar att materialet är rikt och väl bevarat. Men också en ordagrann utskrift kan vara färgad av vem "
            "som satt på andra sidan bordet. Vilken mening säger vem det var?")),
        Option("samordnaren", "”Intervjuerna gjordes av studiens första författare, som också samordnade de tre "
                              "stödboendena.”"),
        Option("tva", "”Två personer läste alla utskrifter och kodade dem var för sig.”", Misconception(
            "tva-granskare-botar",
            "Att två läser gör analysen säkrare. Men då är samtalen redan gjorda, och det som inte blev sagt finns "
            "inte i utskriften. Vad kan ha påverkat vad de unga sa?")),
    ],
    hints=[
        "Forskarens plats handlar om vem som frågade, och vad den personen betydde för den som svarade.",
        "Vem skulle du själv ha svårt att klaga inför, om du bodde där?",
    ],
    worked_example=(
        "Ett annat exempel: ”Rektorn intervjuade eleverna om skolmaten.” Den meningen räcker som citat. Bedömningen "
        "blir sedan: diskuterar rapporten vad det kan ha betytt?"
    ),
    right="Ja. Med den meningen bredvid bedömningen kan en kollega säga emot dig. Det är hela vitsen med citatet.",
)
