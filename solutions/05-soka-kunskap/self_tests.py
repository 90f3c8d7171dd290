"""Session 05, self-tests on the page: one per section, on things that the exercise does not ask."""

from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

sjalv_kalla = Choice(
    id="sok-sjalv-kalla",
    question="En chef säger: ”Metoden står i Metodguiden, så den har effekt.” Vad är klokast att svara?",
    points=0,
    outcome="05-a",
    level="metod",
    source="metodguiden",
    key="tecken",
    options=[
        Option("effekt", "Det stämmer. Socialstyrelsen granskar metoderna och tar bara med dem som fungerar.",
               Misconception(
            "metodguiden-ar-bevis",
            "Det är en myndighets sida, så förtroendet är rimligt. Men metoder tas ofta med för att de används. Då skulle "
            "en metod bli verksam av att många kommuner köper den. Vad står det på metodens egen sida om studier?")),
        Option("tecken", "Att den står där visar ofta att den används. Läs vad sidan säger om studier."),
        Option("inget", "Då kan vi inte lita på Metodguiden.", Misconception(
            "kallan-ar-vardelos",
            "Vaksamheten är bra. Men Metodguiden säger själv vad den är: målgrupp, användning och vetenskapligt stöd, utan "
            "att rekommendera. Den är en bra ingång, rätt läst. Vad kan du använda den till?")),
        Option("saknas", "Finns ingen översikt på sidan har den ingen effekt.", Misconception(
            "ingen-oversikt-ingen-effekt",
            "Du läser noga efter översikter, och det är rätt ställe. Men att ingen har sammanställt är inte att ha visat "
            "noll. Vad vet man då, och vad vet man inte?")),
    ],
    hints=[
        "Varför tas en metod med i Metodguiden? Avsnittet ovan nämner det.",
        "Skilj på tre saker: att den används, att den är studerad, att den är visad hjälpa.",
    ],
    worked_example="Jämför: att en bok finns på biblioteket säger att någon har velat läsa den. Det säger inte om den är "
                   "sann.",
    right="Ja. Att en metod används är en upplysning, och att den är studerad är en annan. Den tredje, att den hjälper, "
          "letar du efter i översikterna.",
)

sjalv_or = Choice(
    id="sok-sjalv-or",
    question=(
        "Du har strängen (ungdom* OR adolescen*) AND spelproblem*. Vilken ändring kan bara ge lika många eller fler "
        "träffar?"
    ),
    points=0,
    outcome="05-b",
    level="recept",
    key="or",
    options=[
        Option("or", "Lägga till OR youth* i den första parentesen"),
        Option("and", "Lägga till AND skuld*", Misconception(
            "and-ger-fler",
            "Ett ord till känns som att söka bredare. Men AND är ett krav till: nu måste också skuld finnas med, och "
            "texter utan ordet faller bort. Vilket ord är det som öppnar i stället för att kräva?")),
        Option("not", "Lägga till NOT adults", Misconception(
            "not-stadar",
            "Tanken är att få fram ungdomarna. Men NOT tar bort varje text som nämner vuxna, också den som handlar om "
            "ungdomar och deras föräldrar. Kan det bli fler träffar av att ta bort?")),
        Option("fras", "Sätta citattecken: \"ungdom spelproblem\"", Misconception(
            "fras-ger-fler",
            "En fras gör sökningen säkrare på ordens ordning. Men då måste orden stå intill varandra, precis så, och det "
            "gör de sällan. Det är det hårdaste kravet av alla. Vilken ändring släpper in något nytt?")),
        Option("byta", "Byta OR mot AND inne i den första parentesen", Misconception(
            "or-ger-farre",
            "Många minns OR som det som snävar in, och då ser bytet ut att öppna. Det är tvärtom: varje OR släpper in fler. "
            "Med AND måste samma text ha både det svenska och det engelska ordet. Vilket förslag släpper in ett ord till?")),
    ],
    hints=[
        "Tänk på varje ord som en dörrvakt. AND, NOT och citattecken säger nej till några. Vad säger OR?",
        "Fyra av ändringarna kan inte släppa in någon text som inte redan var med.",
    ],
    worked_example="Ett annat exempel: hund OR katt ger alla hundtexter, alla kattexter och dem om båda. hund AND katt ger "
                   "bara dem om båda.",
    right="Ja. OR bygger ut ett block, AND kräver båda blocken. Håller du isär de två är det mesta gjort.",
)

sjalv_manga = Choice(
    id="sok-sjalv-manga",
    question=(
        "En sökning ger 4 000 träffar, och 40 av dem visar sig vara relevanta. Vilken mening kan du stå för?\n\nTalen är "
        "påhittade."
    ),
    points=0,
    outcome="05-c",
    level="metod",
    key="hundra",
    options=[
        Option("grundlig", "4 000 träffar visar att sökningen är grundlig.", Misconception(
            "manga-traffar-ar-grundligt",
            "Arbetet bakom är grundligt, det är sant. Men antalet säger bara hur mycket som kom med, inte om det viktigaste "
            "gjorde det. Med ett enda vanligt ord får man lätt 4 000. Vad vet du om dem du inte fick?")),
        Option("hundra", "Det gick 100 titlar på varje relevant, och vad som saknas vet ingen."),
        Option("recall", "Recall är 1 procent, så sökningen missade nästan allt som fanns att hitta.", Misconception(
            "precision-som-recall",
            "1 procent är rätt räknat: 40 av 4 000. Men det är delen av träffarna, alltså precision. För recall måste du "
            "veta hur många relevanta som finns. Går det att se av de två talen?")),
        Option("dalig", "Sökningen är dålig, eftersom 99 procent är brus.", Misconception(
            "brus-ar-misslyckat",
            "Det är mycket brus. Men för en fråga med många ord för samma sak kan det vara priset för att inte missa. Om "
            "det är värt det beror på frågan. Vilken mening säger både vad det kostade och vad man inte vet?")),
    ],
    hints=[
        "Vilket mått kan du räkna ut av två tal, träffar och relevanta? Vilket behöver ett tredje?",
        "Dela 4 000 med 40. Vad är det talet ett mått på?",
    ],
    worked_example="Andra tal: 300 träffar, 15 relevanta. 300 delat med 15 är 20 titlar per relevant. Hur många som fanns "
                   "att hitta står ingenstans.",
    right="Ja. Precision och NNR ser du direkt. Recall kan du bara ana, till exempel genom att se om texter du redan "
          "känner till kom med.",
)

sjalv_logg = Choice(
    id="sok-sjalv-logg",
    question="Vilken rad i en söklogg kan en kollega göra om i morgon?",
    points=0,
    outcome="05-d",
    level="metod",
    key="hel",
    options=[
        Option("ord", "Sökte i vår på Google Scholar med ord om umgänge och våld. Många träffar.", Misconception(
            "orden-racker",
            "Källan står där, och det är en början. Men utan strängen vet ingen vilka ord, och Google Scholar visar inte "
            "samma träffar två gånger. Vilken rad har allt som behövs?")),
        Option("strang", "(umgänge* OR visitation) AND (våld* OR violence)", Misconception(
            "strangen-racker",
            "Strängen är det viktigaste, och den är hel. Men var kördes den, och när? Samma sträng ger olika träffar i "
            "SwePub och PubMed, och fler nästa år. Vilka två uppgifter saknas?")),
        Option("hel", "SwePub, 3 maj 2027: (umgänge* OR visitation) AND (våld* OR violence), titel. 41 träffar, 6 kvar."),
        Option("resultat", "SwePub gav sex bra artiklar om umgänge och våld när jag sökte i vår. De ligger i mappen Umgänge.", Misconception(
            "fynden-racker",
            "Fynden är det du vill ha, och källan är med. Men den som ska lita på din översikt behöver veta vad du letade "
            "bland, inte bara vad du tog. Vilken rad visar också det som valdes bort?")),
    ],
    hints=[
        "Fem uppgifter behövs: källa, datum, sträng, avgränsning, antal. Bocka av dem på varje rad.",
        "Tre av raderna saknar minst två av de fem.",
    ],
    worked_example="Ett annat exempel: ”PubMed, 9 februari 2027: parental alcoholism[ti], engelska. 212 träffar, 17 kvar.” Den kan "
                   "vem som helst köra om, och se att siffran har ändrats.",
    right="Ja. Talen är påhittade, men raden är hel. Skriv den medan du söker; i efterhand går den inte att minnas.",
)

sjalv_last = Choice(
    id="sok-sjalv-last",
    question=(
        "Du har nio texter kvar efter gallringen. Tre av dem är låsta bakom betalning. Vad gör du med dem?"
    ),
    points=0,
    outcome="05-a",
    level="metod",
    key="skriv",
    options=[
        Option("skriv", "Skriver upp dem som hittade men inte lästa, och frågar FoU-enheten eller biblioteket."),
        Option("bort", "Tar bara med de sex som går att läsa gratis.", Misconception(
            "gratis-styr",
            "Det är begripligt när tiden är kort. Men då är det betalväggen som bestämmer vad du kommer fram till, och ingen "
            "läsare ser det. Vem kan hjälpa dig att få fram de tre, och vad skriver du under tiden?")),
        Option("sammanfattning", "Använder sammanfattningarna i stället, för de är fria och säger det viktigaste.",
               Misconception(
            "sammanfattning-racker",
            "En sammanfattning räcker för att välja. Men den nämner sällan bortfall och brister, och författarna väljer vad "
            "som står där. Du skulle granska reklamen i stället för varan. Vem kan ge dig resten?")),
        Option("kop", "Köper dem själv, det är så man gör.", Misconception(
            "betala-sjalv",
            "Det visar att du vill ha hela underlaget. Men kunskap till arbetet är inte din privata kostnad, och ofta finns "
            "en fri version eller ett lån. Vem på arbetsplatsen eller biblioteket kan du fråga först?")),
    ],
    hints=[
        "Vad skulle en läsare tro om översikten, om de tre försvann utan ett ord?",
        "Det finns människor vars arbete är att få fram texter. Och tills de har svarat finns loggen.",
    ],
    worked_example="Ett annat exempel: en rapport från 2009 finns bara på papper i Umeå. Fjärrlån, och tills den kommer står "
                   "den i loggen som ”beställd”.",
    right="Ja. Det du inte har läst är också ett resultat av sökningen, så länge det syns.",
)

TASKS = [sjalv_kalla, sjalv_or, sjalv_manga, sjalv_logg, sjalv_last]
