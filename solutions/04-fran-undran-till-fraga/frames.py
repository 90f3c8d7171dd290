"""Session 04: which frame fits, and what goes into the boxes of PICO. Two themes of published reviews, our wording."""

from kunskapsresan.tasks import Category, Choices, Classify, Item, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

PICO, PEO, SPICE, PCC = "pico", "peo", "spice", "pcc"


def _why(**each: tuple[str, str]) -> dict[str, Misconception]:
    return {wrong: Misconception(*text) for wrong, text in each.items()}


ramar = Classify(
    id="fraga-ramar",
    question=(
        "Vilken ram passar bäst för varje fråga? Sortera de sex.\n\nDet går ofta att pressa in en fråga i fel ram. "
        "Välj den där varje ruta har något att fyllas med, och inget blir över."
    ),
    points=3,
    outcome="04-b",
    level="metod",
    categories=[
        Category(PICO, "PICO eller PICOC: gör insatsen skillnad?"),
        Category(PEO, "PEO eller SPIDER: hur är det, eller vad hänger det ihop med?"),
        Category(SPICE, "SPICE: hur fungerar det här, enligt någon?"),
        Category(PCC, "PCC: vad finns det skrivet?"),
    ],
    items=[
        Item("ips", "Får fler ett vanligt arbete med stödmetoden IPS än med vanlig arbetsrehabilitering, på orter där "
                    "jobben är få?", PICO, _why(
            peo=("effekt-utan-insatsruta",
                 "Det går att se arbetslösheten som något man är med om. Men i PEO finns ingen ruta för IPS och ingen "
                 "för det som IPS ställs emot, och det är just det som frågan handlar om. Vilken ram har båda?"),
            spice=("plats-ger-spice",
                   "Platsen är med, det har du sett, och SPICE har en ruta för den. Men ingen har sagt med vems ögon "
                   "det ska ses. Här räknar man hur många som får arbete. Vilken ram har insats, utfall och "
                   "sammanhang?"),
            pcc=("sammanhang-ger-pcc",
                 "Sammanhang är en ruta i PCC, så steget är kort. Men en kartläggning säger vad som är skrivet, inte om "
                 "fler fick arbete. Frågan ställer två grupper mot varandra. Vilken ram gör det?"))),
        Item("umgange", "Hur beskriver barn hur det är att ha umgänge med en förälder som har utsatt den andra för "
                        "våld?", PEO, _why(
            pico=("allt-ska-in-i-pico",
                  "PICO är den ram man har hört mest om. Men pröva rutan C: barn som inte har umgänge kan inte beskriva "
                  "hur det är. Alla frågor behöver ingen jämförelse. Vilken ram har rum för det man är med om?"),
            spice=("roster-ger-spice",
                   "Barnens perspektiv är det viktiga, helt rätt. SPICE har dessutom rutor för en insats och en "
                   "jämförelse, och de skulle stå tomma här. Ingen prövar något på en plats. Vad är det barnen är med "
                   "om?"),
            pcc=("upplevelse-ar-kartlaggning",
                 "Det finns nog inte så mycket skrivet, så att kartlägga ligger nära till hands. Men då skulle svaret "
                 "bli en lista över studier. Frågan vill åt det barnen säger. Vilken ram leder dit?"))),
        Item("utanforskap", "Vad har undersökts om digitalt utanförskap hos människor i kontakt med socialtjänsten?",
             PCC, _why(
            pico=("kartlaggning-behover-insats",
                  "I PICO behöver du kunna säga vilken insats som prövas. Här vet du inte ens om någon har prövat en, "
                  "det är ju vad du vill ta reda på. Vilken ram börjar med att se vad som finns?"),
            peo=("utanforskap-ar-upplevelse",
                 "Utanförskapet är något människor är med om, så rutan E går att fylla. Men frågan gäller inte hur det "
                 "är, utan vad forskare har undersökt. Vad skulle du ha i rutan för utfall?"),
            spice=("oversikt-ar-utvardering",
                   "Socialtjänsten är en plats, det stämmer. Men ingen insats ska värderas, och ingens ögon är "
                   "utpekade. Du vill veta var forskningen finns och var den saknas. Vilken ram är till för det?"))),
        Item("hembesok", "Hur väl fungerar första mötet hemma, jämfört med på kontoret, på en utredningsenhet, enligt "
                         "föräldrarna?", SPICE, _why(
            pico=("perspektivet-gar-forlorat",
                  "Insats och jämförelse finns, så PICO går nästan. Men då försvinner att det är på en utredningsenhet "
                  "och att det är föräldrarna som värderar. Vilken ram har en ruta för perspektiv?"),
            peo=("jamforelsen-gar-forlorad",
                 "Föräldrarnas upplevelse är viktig här, det är rätt sett. Men i PEO finns ingen plats för det andra "
                 "mötet, det på kontoret. Frågan ställer två sätt bredvid varandra. Vilken ram rymmer båda?"),
            pcc=("vardering-ar-kartlaggning",
                 "En plats finns i båda ramarna. Men PCC frågar vad som är skrivet. Den här frågar hur väl något "
                 "fungerar och vem som avgör det. Vilken ram slutar i en värdering?"))),
        Item("konflikt", "Har barn till föräldrar i djup konflikt oftare svårt i skolan än andra barn?", PEO, _why(
            pico=("konflikt-ar-insats",
                  "Två grupper jämförs, så det ser ut som PICO. Men i rutan I ska stå något som någon gör för att "
                  "hjälpa. Ingen har gett barnen en konflikt för att se vad som händer. Vad är konflikten för barnen?"),
            spice=("skolan-ar-platsen",
                   "Skolan är en plats, det är sant. Men den är inte där något prövas, den är där det märks. Och "
                   "ingen insats ska värderas. Vilken ram har en ruta för det som barnen lever med?"),
            pcc=("samband-ar-kartlaggning",
                 "Man kan förstås kartlägga vad som skrivits om sådana konflikter. Men frågan vill veta om något hänger "
                 "ihop: konflikten och skolan. Vilken ram har både det man är med om och ett utfall?"))),
        Item("placering", "Avslutar fler unga gymnasiet om de har bott i familjehem än om de har bott på institution?",
             PICO, _why(
            peo=("placering-handelse",
                 "De unga är med om placeringen, det stämmer, och de har inte valt den själva. Men någon har beslutat "
                 "den för att hjälpa. Då är den en insats, och den ställs mot en annan. Vilken ram har båda?"),
            spice=("boendet-ar-platsen",
                   "Familjehem och institution är platser, så S lockar. Men här är platsen själva insatsen, och ingen "
                   "frågar med vems ögon. Man räknar hur många som avslutade gymnasiet. Vilken ram är det?"),
            pcc=("placering-kartlaggning",
                 "Ett ämne som placeringar är så stort att en kartläggning kan behövas först. Men den här frågan har "
                 "redan valt två boenden och ett utfall. Den vill ha ett svar. Vilken ram ger det?"))),
    ],
    hints=[
        "Fråga först: gör någon något för att hjälpa, eller är det något som människor är med om?",
        "Fråga sedan: är det resultatet, upplevelsen, någons värdering eller litteraturen som svarar? Två ramar används "
        "två gånger.",
    ],
    worked_example=(
        "Två andra frågor. ”Blir färre vräkta om de får budgetrådgivning än om de får ett brev?” Någon gör något, två "
        "sätt ställs mot varandra, och man räknar: PICO.\n”Hur är det att hotas av vräkning med barn i familjen?” Ingen "
        "prövar något. Någon berättar: PEO."
    ),
    right=(
        "Ja. Du har följt vad frågan vill veta och inte vilken ram som är mest känd. Lägg märke till barnen i djup "
        "konflikt: där finns en jämförelse men ingen insats. Rutorna är till för att hjälpa, så låt en tom ruta vara en "
        "fråga tillbaka till dig."
    ),
)

rutor_fft = Choices(
    id="fraga-rutor-fft",
    question=(
        "Funktionell familjeterapi (FFT) med familjer där det förekommer våld mot barn.\n\nFyll PICO. I är redan fylld: "
        "FFT. Välj ett P, ett C och ett O, så att frågan blir tydlig och går att jämföra."
    ),
    points=1.5,
    outcome="04-b",
    level="metod",
    options=[
        Option("p-familjer", "P: familjer där ett barn har utsatts för våld", Misconception(
            "gruppen-underforstadd",
            "Gruppen står redan i rubriken, så det kan kännas onödigt att säga den igen. Men utan P söker du på FFT för "
            "alla, och den mesta forskningen handlar kanske om andra familjer. Vilka är det din fråga gäller?"),
            correct=True),
        Option("p-personal", "P: socialsekreterare som handlägger ärendena", Misconception(
            "personalen-ar-populationen",
            "Det är ni som söker svaret och ska använda det. Men P är de som insatsen gäller, och som det går bra eller "
            "dåligt för. Vem är det som får FFT?")),
        Option("c-annat", "C: det stöd som familjerna annars får", Misconception(
            "jamforelsen-underforstadd",
            "Vad familjerna annars får verkar självklart hos er. Men i en studie från ett annat land kan det vara något "
            "helt annat, eller ingenting. Skriv ut det, så att du ser om jämförelsen är rimlig."), correct=True),
        Option("c-fore", "C: samma familjer, före FFT", Misconception(
            "fore-som-jamforelse",
            "Man vill gärna se hur det var innan. Men familjer får ofta hjälp när det är som värst, och en del hade fått "
            "det bättre ändå. Före och efter kan inte visa vad FFT gjorde. Vem visar hur det hade gått annars?")),
        Option("c-ingen", "C: ingenting, det räcker att följa familjerna", Misconception(
            "ingen-jamforelse-i-effekt",
            "I frågor om hur något är räcker det. Men det här är en fråga om effekt, och då säger ”många fick det "
            "bättre” inget förrän du vet hur många som fick det bättre utan FFT. Vad hade de fått då?")),
        Option("o-vald", "O: nytt våld mot barnet, inom ett år", Misconception(
            "utfallet-underforstatt",
            "Att våldet ska upphöra säger sig självt, tycker man. Men studier kan ha mätt konflikter, samspel eller hur "
            "nöjda föräldrarna är. Säg vad som ska bli annorlunda för barnet, och inom vilken tid."), correct=True),
        Option("o-avslutat", "O: ärendet kan avslutas", Misconception(
            "utfall-for-verksamheten",
            "För dig är det ett tecken på att det gått bra. Men ett ärende kan avslutas för att familjen flyttar eller "
            "tackar nej. Det är verksamhetens mått. Vad skulle barnet självt märka?")),
        Option("o-nojd", "O: personalen tycker att FFT är bra", Misconception(
            "personalens-nojdhet-ar-utfall",
            "Ni som arbetar med familjen ser mycket, så er bild är värd något. Men den säger hur ni har det med metoden. "
            "Våldet kan finnas kvar ändå. Vad vill du veta om barnet?")),
    ],
    hints=[
        "Börja med O. Vad skulle barnet säga hade blivit annorlunda? Gå sedan till C: vad hade familjen fått annars?",
        "Välj ett P, ett C och ett O och läs dem högt som en enda fråga. Går den att besvara så att FFT förlorar?",
    ],
    worked_example=(
        "Ett annat tema, anställning av personer långt ifrån arbetsmarknaden. P: personer med svår psykisk sjukdom. I: "
        "IPS. C: vanlig arbetsrehabilitering. O: ett vanligt arbete inom ett och ett halvt år.\nLäs det högt: får fler "
        "av dem ett vanligt arbete med IPS än med vanlig arbetsrehabilitering?"
    ),
    right=(
        "Ja. Läs den högt: utsätts färre barn för våld igen inom ett år om familjen får FFT än om den får det stöd den "
        "annars får? Den kan sluta åt båda hållen. Den slutar också hos barnet."
    ),
)

rutor_placering = Choices(
    id="fraga-rutor-placering",
    question=(
        "Placeringsformer för ungdomar med psykosocial problematik.\n\nFyll PICO. P är redan fylld: ungdomar med "
        "psykosocial problematik som ska placeras. Välj ett I, ett C och ett O."
    ),
    points=1.5,
    outcome="04-b",
    level="metod",
    options=[
        Option("i-passar", "I: en placering som passar", Misconception(
            "insats-som-passar",
            "Så tänker man i ett ärende, och där är det rätt. Men i en fråga går det runt: passar placeringen har det "
            "ju gått bra. Och ordet går inte att söka på. Vilket boende är det?")),
        Option("i-familjehem", "I: familjehem", Misconception(
            "insatsen-underforstadd",
            "Temat talar om placeringsformer i allmänhet, så det är lätt att lämna det vida. Men då kan du inte se vad "
            "som jämförs med vad. Vilken placeringsform vill du veta något om?"), correct=True),
        Option("c-fore", "C: samma ungdomar, före placeringen", Misconception(
            "fore-som-jamforelse",
            "Då jämför du en fjortonåring hemma med samma person som sextonåring i familjehem. På två år händer mycket "
            "annat. Vad säger det om just familjehemmet? Vilka andra unga behöver du se?")),
        Option("c-institution", "C: institution, till exempel HVB", Misconception(
            "jamforelsen-underforstadd",
            "Det kan kännas nog att veta hur det går i familjehem. Men frågan gäller vilken form som är bäst för vem, "
            "och då behövs en till. Vilken annan placering är det ni brukar välja mellan?"), correct=True),
        Option("c-ingen", "C: ingenting, det räcker att följa familjehemmen", Misconception(
            "ingen-jamforelse-i-effekt",
            "Att följa dem som bor i familjehem är värdefullt. Men ordet placeringsformer står i plural: frågan vill "
            "veta om den ena är bättre än den andra. Vilken är den andra?")),
        Option("o-slut", "O: placeringen kan avslutas", Misconception(
            "utfall-for-verksamheten",
            "Placeringen slutar en dag, och då avslutas något hos er. För den unga börjar det viktiga då. Ett avslut "
            "kan också dölja en ny flytt. Vad märker den unga själv, två år senare?")),
        Option("o-liv", "O: skolan klar och någon att ringa, två år efter utflyttningen", Misconception(
            "utfallet-underforstatt",
            "Att det ska gå bra säger sig självt. Men bra betyder olika för handläggaren, familjehemmet och den som "
            "bodde där. Välj något som den unga själv skulle märka, och säg när."), correct=True),
        Option("o-nojd", "O: familjehemmet och handläggaren är nöjda", Misconception(
            "vuxnas-nojdhet-ar-utfall",
            "De vuxna kan ha rätt i sin bild. Men den unga kan ha det bra i ett hem som handläggaren tvivlar på, och "
            "tvärtom. Vem är det som ska märka om det gick bra?")),
    ],
    hints=[
        "Placeringsformer är plural. Vilken ställs mot vilken?",
        "Det som ska bli annorlunda märks oftast efter att de vuxna har gått hem. Ett I, ett C och ett O.",
    ],
    worked_example=(
        "Ett annat tema, digitalt utanförskap. P: personer som söker ekonomiskt bistånd. I: hjälp av en person på plats "
        "att söka på nätet. C: skriftlig vägledning. O: att ha fått pengarna i tid, och klara nästa ansökan själv.\nLäs "
        "det högt, så hör du om någon ruta fattas."
    ),
    right=(
        "Ja. Båda frågorna går att läsa högt, och båda slutar hos den som det gäller. Att fylla rutorna är inte att "
        "svara: det kan mycket väl visa sig att ingen har jämfört just det här."
    ),
)
