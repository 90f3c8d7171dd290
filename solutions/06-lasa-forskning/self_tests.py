"""Session 06, self-tests on the page. Constructed: the page's own figures give nothing away."""

from kunskapsresan.swedish import number
from kunskapsresan.tasks import Also, Choice, Misconception, Number, Option, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

sjalv_fraga = Choice(
    id="lasa-sjalv-fraga",
    question=(
        "Vilken studie letar du efter?\n\nNi erbjuder en nätverksgrupp för nyanlända föräldrar, men nästan ingen kommer. Du "
        "vill veta varför."
    ),
    points=0,
    outcome="06-a",
    level="strategi",
    key="intervjuer",
    options=[
        Option("intervjuer", "En studie där föräldrar som tackat nej får berätta."),
        Option("rct", "En lottad studie av sådana grupper, eftersom den är säkrast.", Misconception(
            "rct-alltid-bast",
            "Lottning ger det säkraste svaret på om gruppen hjälper dem som får den. Men din fråga är varför ingen "
            "kommer, och det får du inte veta genom att lotta. Vem sitter på svaret?")),
        Option("tvarsnitt", "En enkät till alla kommuner om hur många som kommer till deras grupper.", Misconception(
            "hur-manga-for-varfor",
            "Då vet du om det är lika tomt på andra håll, och det är värt något. Men enkäten säger hur många, inte "
            "varför. Vilken studie låter dem som stannar hemma förklara?")),
        Option("kohort", "En registerstudie av hur det går för nyanlända familjer.", Misconception(
            "register-ger-skal",
            "Den visar hur det går över tid, och det kan du behöva en annan gång. Men ett register vet inte varför någon "
            "inte kom på tisdagen. Var finns den kunskapen?")),
    ],
    hints=[
        "Gör frågan kort: är det hur många, hur det går, om det hjälper eller varför?",
        "Vem är det som vet svaret? En studie som inte har med dem kan inte svara.",
    ],
    worked_example="En annan fråga: ”Hur vanligt är det att äldre med bistånd känner sig ensamma?” Det är hur många, vid ett "
                   "tillfälle. Då letar du efter en tvärsnittsstudie, gärna med ett slumpvis urval.",
    right="Ja. Och lägg märke till vilka som intervjuas: de som tackade nej, inte de som kom. Det är lätt att fråga dem som "
          "redan sitter i rummet.",
)

sjalv_battre = Choice(
    id="lasa-sjalv-battre",
    question=(
        "Vad kan du säga?\n\nDe 20 personer i kommunen som sökte akut ekonomiskt bistånd flest gånger i våras fick en egen "
        "kontaktperson. I höst sökte de hälften så ofta."
    ),
    points=0,
    outcome="06-b",
    level="strategi",
    key="oklart",
    options=[
        Option("verkar", "Kontaktpersonerna verkar fungera, för så stor skillnad blir det inte av sig själv.", Misconception(
            "fore-efter",
            "En halvering är stor, och kontaktpersonerna kan ha del i den. Men de 20 valdes ut för att de hade flest "
            "ansökningar just då. Vad brukar hända efter en ovanligt svår vår, om ingen gör något?")),
        Option("oklart", "De sökte mer sällan. En del av det hade nog hänt ändå, men hur stor del vet vi inte."),
        Option("ingen", "Kontaktpersonerna gjorde ingen skillnad, det var bara regression mot medelvärdet.", Misconception(
            "allt-ar-regression",
            "Du har sett faran: de valdes ut när det var som värst. Men regression mot medelvärdet säger att något skulle "
            "ha hänt ändå, inte att allt skulle det. Vad hade du behövt jämföra med?")),
        Option("fler", "Det går att säga först när fler än 20 är med.", Misconception(
            "fler-botar-utvalet",
            "Fler personer minskar slumpen, det stämmer. Men väljer man ut 2 000 för att de hade flest ansökningar "
            "händer samma sak med dem. Det är sättet att välja. Vad saknas i stället?")),
    ],
    hints=[
        "Hur valdes de 20 ut? Gå tillbaka till de grå linjerna i figuren.",
        "Två meningar säger för mycket, åt var sitt håll. Vilken säger bara det du vet?",
    ],
    worked_example="Ett annat exempel. De fem skolor som hade högst frånvaro i januari fick extra besök, och i mars var "
                   "frånvaron lägre. Januari var en influensamånad. Lägre i mars hade det nog blivit ändå, men kanske inte "
                   "lika mycket lägre.",
    right="Ja. Hade fler haft det lika svårt än det fanns kontaktpersoner till, kunde ni ha följt de andra också. Då hade ni "
          "fått något att jämföra med.",
)

sjalv_jamforelse = Choice(
    id="lasa-sjalv-jamforelse",
    question=(
        "Hur läser du det här?\n\nPlacerade unga som fick en mentor gick oftare ut gymnasiet än de som inte fick det. Socialsekreterarna föreslog "
        "mentor till dem som de trodde skulle ta emot den. Forskarna justerade för ålder, kön och tidigare betyg."
    ),
    points=0,
    outcome="06-c",
    level="strategi",
    key="valet",
    options=[
        Option("lika", "Efter justeringen är grupperna jämförbara, så mentorn är förklaringen.", Misconception(
            "justerat-ar-lika",
            "Betyg är en klok sak att justera för. Men det som fick socialsekreteraren att föreslå en mentor står inte i "
            "någon tabell. Då är det kvar i skillnaden. Vad tror du att hon såg?")),
        Option("stor", "Det beror på hur många unga som var med.", Misconception(
            "stor-ar-saker",
            "Antalet avgör hur mycket slumpen betyder. Men mentorer gavs till dem som man trodde på, och med tiotusen "
            "unga är den skevheten lika stor. Vad skiljde grupperna åt innan?")),
        Option("valet", "En del av skillnaden kan vara det som gjorde att just de fick en mentor."),
        Option("ingen", "Eftersom ingen lottades går det inte att lära sig något av studien.", Misconception(
            "bara-lottning-duger",
            "Du har rätt i att lottning saknas och att svaret blir osäkrare. Men studien visar ändå hur det gick för två "
            "grupper, och ibland är det allt som finns. Vad är det du inte kan skilja åt?")),
    ],
    hints=[
        "Vem eller vad avgjorde vem som fick en mentor?",
        "Finns det som avgjorde med bland det som forskarna justerade för?",
    ],
    worked_example="Ett annat exempel. De som hade god man fick oftare rätt ersättning. Justerat för ålder och diagnos. Men den "
                   "som får en god man har oftast någon i närheten som bryr sig, och den personen står inte i registret.",
    right="Ja. Socialsekreterarens omdöme var nog klokt. Just därför förstör det jämförelsen: hon valde dem som hade goda "
          "utsikter också utan mentor.",
)

began, answered, housed = 50, 40, 33
worst = 100 * housed / began
sjalv_bortfall = Number(
    id="lasa-sjalv-bortfall",
    question=(
        f"Påhittade tal: {began} personer fick stödboende. Efter ett år svarade {answered}, och {housed} av dem hade egen "
        f"bostad. Hur många procent av alla {began} är det i sämsta fall?"
    ),
    points=0,
    outcome="06-d",
    level="metod",
    unit="%",
    key=worst,
    tolerance=0.5,
    wrong=[
        Wrong(100 * housed / answered, 0.5, "bortfall-spelar-ingen-roll",
              f"{number(100 * housed / answered, 0)} procent gäller dem som svarade, rätt räknat. Men {began - answered} "
              "saknas, och den som saknar bostad kan vara svårast att nå. Låt ingen av dem ha bostad. Vad ska stå under "
              "bråkstrecket?"),
        Wrong(100 * (housed + began - answered) / began, 0.5, "basta-for-samsta",
              f"Det är bästa fall: alla {began - answered} som saknas räknas som om de hade bostad. I sämsta fall har ingen "
              "av dem det. Vilket tal står då överst?"),
        Wrong(100 * answered / began, 0.4, "svarsandelen",
              "Det är hur stor del som svarade. Den säger hur mycket du inte vet, men inte hur många som har bostad. Vilka "
              "vet du säkert har det?"),
        Wrong(housed, 0.4, "antal-for-andel",
              f"{housed} är rätt antal: dem vet du säkert något om. Men frågan gäller procent av alla {began}. Hur många av "
              "hundra blir det?"),
        Wrong(100 * (answered - housed) / began, 0.4, "utfallet-omvant",
              "Det är andelen som svarade att de inte har bostad. Frågan gäller dem som har. I sämsta fall är det bara de "
              "som sagt det. Hur många av alla?"),
    ],
    also=[Also(worst / 100, 0.004, f"Ja, {number(worst, 0)} procent.")],
    fallback=f"Överst ska de stå som du säkert vet har bostad. Underst ska alla {began} stå, också de som inte svarade. Vad "
             "blir det i procent?",
    hints=[
        f"Hur många saknas? I sämsta fall har ingen av dem egen bostad. De hör ändå till de {began}.",
        "Täljaren ändras inte när man räknar sämsta fall. Det är nämnaren som växer.",
    ],
    worked_example="Andra tal: 20 fick stöd, 15 svarade och 9 av dem hade bostad. Sämsta fall är 9 av 20, alltså 45 procent. "
                   "Bland dem som svarade var det 9 av 15, 60 procent.",
    right=f"Ja, {housed} av {began}. I bästa fall är det {number(100 * (housed + began - answered) / began, 0)} procent. Så "
          f"stort är utrymmet för det som de {began - answered} hade kunnat berätta.",
)

sjalv_itt = Choice(
    id="lasa-sjalv-itt",
    question=(
        "Vad är problemet?\n\nTill ett lottat föräldraprogram hör tio träffar. Var tredje familj slutade efter två. Forskarna räknar bara dem som "
        "gick alla tio, och jämför med alla som lottades till att vänta."
    ),
    points=0,
    outcome="06-d",
    level="metod",
    key="lotten",
    options=[
        Option("lotten", "Att grupperna inte längre är lika: de uthålliga jämförs med alla."),
        Option("inget", "Inget. De andra fick ju inte programmet, så de ska inte räknas.", Misconception(
            "bara-fullfoljare",
            "Det är sant att de inte fick hela programmet. Men de som går alla tio har ofta bäst utsikter från början, och "
            "jämförs nu med alla i kön, också de som hade slutat. Vad blev det av lottningen?")),
        Option("farre", "Att det blir färre familjer, så att resultatet blir mindre säkert.", Misconception(
            "bara-antalet-minskar",
            "Färre familjer gör att slumpen betyder mer, det stämmer. Men det går att leva med. Större är att det inte är "
            "vilka familjer som helst som är kvar. Vilka tror du slutar efter två?")),
        Option("fusk", "Att forskarna döljer att programmet inte fungerar.", Misconception(
            "avhopp-ar-misslyckande",
            "Att var tredje slutar säger något, och det ska redovisas. Men vi vet inte att programmet inte fungerar, bara "
            "att jämförelsen har blivit sned. Vilka jämförs med vilka?")),
    ],
    hints=[
        "Vad var det lotten gjorde med grupperna från början?",
        "Bland dem som väntar finns också familjer som hade slutat efter två träffar. Räknas de?",
    ],
    worked_example="Ett annat exempel. 100 lottas till en motionsgrupp, 60 kommer. De 60 är friskare efteråt än de 100 i kön. "
                   "Men bland de 100 i kön finns också sådana som aldrig hade kommit. Rättvist är att jämföra 100 med 100.",
    right="Ja. Räkna alla i den grupp som lotten gav. Då svarar studien på vad som händer när man erbjuder programmet, och "
          "avhoppen är en del av svaret.",
)

sjalv_intervjuer = Choice(
    id="lasa-sjalv-intervjuer",
    question=(
        "Vad är en rimlig läsning?\n\nEn studie bygger på intervjuer med tolv pappor som umgås med sina barn på ett umgängescentrum. Två teman beskrivs: "
        "att bli iakttagen, och att inte veta vad man får göra."
    ),
    points=0,
    outcome="06-e",
    level="metod",
    key="leta",
    options=[
        Option("inget", "Tolv pappor säger ingenting.", Misconception(
            "fa-intervjuer-sager-inget",
            "De säger inget om hur många, och det är bra att du märker det. Men de kan visa hur något går till, och du "
            "känner kanske igen en tystnad i rummet. Vad kan du göra med två teman i morgon?")),
        Option("alla", "Pappor på umgängescentrum känner sig iakttagna och vet inte vad de får göra.", Misconception(
            "tema-ar-andel",
            "Temat finns i materialet, så det är rätt läst. Men sagt så gäller det alla pappor överallt, och det visar "
            "tolv intervjuer inte. Vilken mening gör temat till något att undersöka hos er?")),
        Option("leta", "Så kan det vara också hos oss. Jag vill veta vilka de tolv var."),
        Option("kontroll", "Utan jämförelsegrupp är risken för fel för stor.", Misconception(
            "kvalitativ-med-fel-linjal",
            "En jämförelsegrupp behövs när man vill veta om något har effekt, och där är det en bra fråga. Här är frågan hur "
            "något upplevs. Då prövar du urval, forskarens roll, analys och citat. Vilken läsning börjar där?")),
    ],
    hints=[
        "Två av svaren avfärdar studien, ett gör den för stor. Vilket använder den till det den är till för?",
        "Intervjuer svarar på hur och varför. Vad blir nästa steg för den som möter pappor i morgon?",
    ],
    worked_example="Ett annat exempel. Åtta äldre berättar att de inte ringer hemtjänsten för att personalen verkar ha bråttom. "
                   "Läs: så kan det vara, också här. Fråga några egna, och titta på om de åtta liknar dem du möter.",
    right="Ja. Du tar temat på allvar utan att göra det till en andel. Och frågan om vilka tolv är den som avgör hur långt det "
          "räcker.",
)

TASKS = [sjalv_fraga, sjalv_battre, sjalv_jamforelse, sjalv_bortfall, sjalv_itt, sjalv_intervjuer]
