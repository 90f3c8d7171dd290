"""Session 03, self-tests on the page: one per section, on situations that the exercise does not use."""

from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

sjalv_logik = Choice(
    id="logik-sjalv-logik",
    question=(
        "En mottagning får en ny rutin för orosanmälningar. Alla lär sig den på en vecka. Efter en månad undrar två "
        "kollegor varför anmälningar från förskolan nästan aldrig leder till utredning. De börjar gå igenom dem. Var "
        "finns det utvecklingsinriktade lärandet?"
    ),
    points=0,
    outcome="03-b",
    level="metod",
    key="undran",
    options=[
        Option("veckan", "I veckan då alla lär sig den nya rutinen och använder den.", Misconception(
            "nytt-system-ar-utveckling",
            "Alla lär sig något nytt, det är rätt sett. Men rutinen är bestämd av någon annan, och det gäller att "
            "klara den. Att lära sig en given förändring är anpassning. Var i berättelsen är det någon som prövar?")),
        Option("inget", "Ingenstans, så länge det finns en rutin.", Misconception(
            "rutin-hindrar-allt",
            "En rutin kan göra att man slutar fråga, så oron är rimlig. Men då skulle bara arbetsplatser utan rutiner "
            "utvecklas. Här är det rutinen som gör mönstret synligt. Vem är det som stannar upp?")),
        Option("undran", "I undran, och när de går igenom anmälningarna."),
        Option("bada", "I båda, eftersom båda gör arbetet bättre.", Misconception(
            "forbattring-ar-utveckling",
            "Båda kan göra nytta, och båda behövs. Men skillnaden är inte hur mycket bättre det blir, utan vad som är "
            "bestämt. Under veckan är målet klart. När är det uppe till prövning?")),
    ],
    hints=[
        "När är det redan bestämt vad som är rätt? När vet man det inte?",
        "Anpassning är att lära sig det som någon annan har bestämt. Vilken del av berättelsen har ingen bestämt?",
    ],
    worked_example="Ett annat exempel. ”Vi går kurs i den nya delegationsordningen” är anpassning. ”Varför behöver "
                   "just de här besluten gå till nämnden?” är en fråga om ordningen själv.",
    right="Ja. Veckan behövdes också: utan en säker rutin hade de inte sett något mönster att undra över.",
)

sjalv_niva = Choice(
    id="logik-sjalv-niva",
    question="En kollega säger: ”Jag är på kreativ nivå, hon är på reproduktiv.” Vad är klokast att svara?",
    points=0,
    outcome="03-c",
    level="metod",
    key="uppgiften",
    options=[
        Option("uppgiften", "Vilka av era uppgifter tänkte du på då?"),
        Option("erfarenhet", "Ja, de som har arbetat länge kommer högre.", Misconception(
            "ar-ger-niva",
            "Erfarenhet gör att man klarar svårare uppgifter. Men den erfarne för också in belopp ur en tabell, och "
            "den nyanställda kan se något som ingen har ett namn på. Var sitter nivån, om samma person byter flera "
            "gånger om dagen?")),
        Option("hjalpa", "Då får vi hjälpa henne att komma upp en nivå.", Misconception(
            "nivan-sitter-i-personen",
            "Det är omtänksamt. Men det skulle betyda att nivån är en egenskap hos henne. Den hör till uppgiften och "
            "till hur stort handlingsutrymme hon har. Får hon andra uppgifter är hon på en annan nivå. Vad har hon "
            "fått bestämma?")),
        Option("samre", "Reproduktiv är inget fint ord, säg inte så.", Misconception(
            "anpassning-ar-samre",
            "Du hör ett omdöme, och det är vänligt att säga ifrån. Men nivån är inget omdöme: rätt belopp i rätt ruta "
            "är precis vad den sökande behöver. Vad är det egentligen som har en nivå i det kollegan säger?")),
    ],
    hints=[
        "Tänk på din egen gårdag. Höll du dig på en nivå från morgon till kväll?",
        "Nivåerna skiljer sig åt i vad som är givet. Är det människor eller uppgifter som är mer eller mindre givna?",
    ],
    worked_example="Jämför: att laga mat efter recept och att laga mat på rester. Samma kock, samma kök. Det är "
                   "uppgiften som är olika.",
    right="Ja. Nivån hör till uppgiften. Då blir nästa fråga vem som delar ut uppgifterna, och vem som aldrig får de "
          "öppna.",
)

sjalv_slinga = Choice(
    id="logik-sjalv-slinga",
    question=(
        "Fler än hälften kommer inte till föräldragruppen på torsdagar. Personalen har bytt tid två gånger. Nu frågar "
        "någon: ”Vad ska gruppen vara till för, och tycker föräldrarna det?” Vad är det?"
    ),
    points=0,
    outcome="03-a",
    level="metod",
    key="dubbel-nu",
    options=[
        Option("dubbel-tva", "Dubbelslinga redan när de bytte tid andra gången.", Misconception(
            "dubbelslinga-ar-tva-forsok",
            "Ordet dubbel låter som två gånger. Men då skulle varje omtag vara dubbelslinga. Enkelslinga rättar felet "
            "inom målet, hur många gånger det än blir. Vilken av händelserna rör själva målet?")),
        Option("dubbel-nu", "Enkelslinga två gånger, och nu börjar en dubbelslinga."),
        Option("klagomal", "Varken eller. Det är kritik mot dem som har ordnat gruppen.", Misconception(
            "fraga-ar-kritik",
            "Så kan det låta, och därför är frågan svår att ställa. Men frågar ingen blir tiden bytt en tredje gång. "
            "Att undra över målet är inte att döma dem som satte det. Vad är det frågan gäller?")),
        Option("enkel", "Enkelslinga tre gånger, för gruppen är fortfarande kvar.", Misconception(
            "dubbelslinga-kraver-nedlaggning",
            "Inget har ändrats än, det stämmer. Men dubbelslinga betyder inte att man slutar. Den betyder att målet "
            "prövas, och prövningen kan sluta med att gruppen behålls. Vad är nytt i den sista frågan?")),
    ],
    hints=[
        "Vad var målet de två första gångerna? Är det detsamma i den sista frågan?",
        "Räkna inte försöken. Titta på vad som får vara ifrågasatt.",
    ],
    worked_example="Ett annat exempel. Sambandet mellan sena svar och klagomål leder till en ny svarsmall, sedan en "
                   "till. Två enkla slingor. ”Är det svaret de klagar på, eller beslutet?” rör målet.",
    right="Ja. Det är när målet får vara med i frågan som den blir dubbel. Svaret kan ändå bli att gruppen är rätt.",
)

sjalv_plats = Choice(
    id="logik-sjalv-plats",
    question=(
        "Enheten har gått en kurs i att föra barns talan. Tre månader senare har inget ändrats. Vad säger forskningen "
        "på den här sidan om vad ni behöver titta på?"
    ),
    points=0,
    outcome="03-d",
    level="metod",
    key="villkor",
    options=[
        Option("ny-kurs", "Om kursen var för kort, så att ni behöver gå en till.", Misconception(
            "kurs-ar-kunnande",
            "Mer kurs kan vara befogat. Men en längre kurs slutar också, och på måndagen väntar samma kalender. "
            "Arbetsplatsen avgör om det ni lärde er får tid och återkoppling. Hur såg de tre månaderna ut?")),
        Option("vilja", "Om några i gruppen saknar vilja att förändra sig.", Misconception(
            "faltet-domer-kollegor",
            "Viljan betyder något. Men också den som vill stannar om varje timme är bokad. Forskarna beskriver miljöer "
            "som möjliggör eller begränsar lärande, inte människor. Vad i miljön skulle behöva ändras först?")),
        Option("villkor", "Om ni har fått tid och återkoppling när ni prövar."),
        Option("vanta", "Inget än. Det kommer när det blir lugnare.", Misconception(
            "reflektion-nar-det-blir-tid",
            "Nya arbetssätt tar tid, det är sant. Men om ingen har bestämt när det ska övas är lugnet det enda "
            "villkoret, och det brukar inte komma. Vem kan besluta om ett tillfälle, och när?")),
    ],
    hints=[
        "Kursen är en sak. Vad händer på arbetsplatsen veckorna efter?",
        "I modellen på sidan finns en ram runt reflektionen. Vad står den för?",
    ],
    worked_example="Jämför: att gå en kurs i första hjälpen. Den som övar två gånger om året, och där någon har satt "
                   "upp tiderna, har något att använda.",
    right="Ja. Fråga efter villkoren innan ni frågar efter en ny kurs, och innan ni frågar vem som inte vill.",
)

sjalv_overfora = Choice(
    id="logik-sjalv-overfora",
    question=(
        "Forskarna fann att lärandet i två barnavårdsenheter mest var anpassningsinriktat. Vad kan du säga om din egen "
        "enhet?"
    ),
    points=0,
    outcome="03-b",
    level="strategi",
    source="avby2017",
    key="fraga",
    options=[
        Option("samma", "Att det är likadant hos oss, för arbetet är detsamma.", Misconception(
            "studien-galler-hos-oss",
            "Arbetet kan vara likt, så misstanken är rimlig. Men studien gjordes på två enheter, och lärmiljöer kan "
            "skilja sig åt inom en och samma organisation. Vad skulle du behöva se hos er för att veta?")),
        Option("inget", "Ingenting. Två enheter säger inget om andra.", Misconception(
            "fa-enheter-sager-inget",
            "Två enheter räcker inte för att säga hur vanligt det är. Men en noggrann beskrivning kan visa hur det går "
            "till, och ge dig något att leta efter. Vilken fråga hade du inte ställt utan den?")),
        Option("daligt", "Att socialsekreterare inte vill utvecklas.", Misconception(
            "anpassning-ar-ovilja",
            "Det är sant att regler och rutiner styr mycket. Men studien beskriver hur uppgifterna hanteras, inte vad "
            "människor vill. Anpassning kan vara precis det som arbetet är upplagt för. Vad har någon bestämt?")),
        Option("fraga", "Att det är värt att undersöka om det är likadant hos oss."),
    ],
    hints=[
        "Vad kan en studie av två enheter visa, och vad kan den inte visa?",
        "Fråga om varje svar: hur skulle du kunna veta det, om studien är allt du har läst?",
    ],
    worked_example="Ett annat exempel. Tolv unga berättar hur det var att byta boende. Det säger inte hur många som "
                   "har det så. Det ger dig tre frågor att ställa nästa gång.",
    right="Ja. Använd studien som en lampa, inte som en spegel: den visar var du kan titta.",
)

TASKS = [sjalv_logik, sjalv_niva, sjalv_slinga, sjalv_plats, sjalv_overfora]
