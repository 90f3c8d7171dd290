"""Session 04: five questions to repair, each with a fault of its own. `bor` belongs to the case of the page."""

from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

vid = Choice(
    id="fraga-laga-vid",
    question=(
        "”Hur hjälper man ungdomar som spelar?”\n\nSå skriver en deltagare. Vilken omskrivning är en specifik fråga, "
        "som enskilda studier kan svara på?"
    ),
    points=1,
    outcome="04-a",
    level="metod",
    source="kunskapsguidenfem",
    key="avgransad",
    options=[
        Option("avgransad", "Spelar unga med spelproblem mindre om pengar ett halvår efter stöd med föräldrarna än efter "
                            "stöd utan dem?"),
        Option("som-den-ar", "Ingen behövs. Frågan är viktig, och alla förstår vad den betyder.", Misconception(
            "undran-som-fraga",
            "Det är en bra undran, och den ska du behålla. Men en kollega tänker på datorspel, en annan på skulder och "
            "en tredje på föräldrarna. Då söker ni efter tre olika saker. Vilka ungdomar är det, vilken hjälp, och vad "
            "ska bli annorlunda?")),
        Option("vad-vet-man", "Vad vet man om ungdomar och spel om pengar?", Misconception(
            "generell-ar-specifik",
            "Nu är det klart att det gäller pengar, och som första fråga på ett nytt område är den utmärkt. Men svaret "
            "blir en bok. Den har en grupp och ett ämne, inget som någon prövat eller varit med om. Vilken omskrivning "
            "har det?")),
        Option("hos-oss", "Hur många ungdomar i vår kommun söker hjälp för spel om pengar varje år, och hur gamla är de när "
                          "de kommer?", Misconception(
            "lokal-fraga-i-databas",
            "Den är avgränsad, det ser du rätt, och ni behöver veta det. Men svaret finns i era egna uppgifter, inte i "
            "en forskningsdatabas. Forskning kan säga hur det brukar vara på andra håll. Vilken fråga skulle hjälpa er "
            "att välja stöd?")),
    ],
    hints=[
        "En specifik fråga har en grupp, något som gruppen får eller är med om, och något som man vill se. Räkna "
        "delarna i varje förslag.",
        "Tänk dig en artikel som svarar. Vilket förslag kunde vara dess rubrik, i vilken stad studien än gjordes?",
    ],
    worked_example=(
        "Ett annat exempel. Undran: ”Hur får vi fler att komma i arbete?”\nVilka: personer med svår psykisk sjukdom. "
        "Vad de får: IPS. Jämfört med: vanlig arbetsrehabilitering. Vad man vill se: ett vanligt arbete inom ett och "
        "ett halvt år.\nFyra delar. Den går att söka på."
    ),
    right=(
        "Ja. Nu går det att se vilka det gäller, vad de får, jämfört med vad, och vad som ska bli annorlunda. Den vida "
        "undran är inte bortkastad: den är skälet till att du läser."
    ),
)

svaret_i = Choice(
    id="fraga-laga-svaret",
    question=(
        "”Varför är FFT bäst för våra familjer?”\n\nFFT är funktionell familjeterapi. Vilken omskrivning lämnar svaret "
        "öppet, så att frågan kan sluta åt båda hållen?"
    ),
    points=1,
    outcome="04-a",
    level="metod",
    key="oppen",
    options=[
        Option("smalare", "Varför fungerar FFT så bra för familjer där det förekommer våld mot barn?", Misconception(
            "svaret-i-fragan",
            "Familjerna är tydligare nu, så ett fel är lagat. Men ordet ”varför” har flyttat med. Frågan förutsätter "
            "att FFT fungerar, och då hittar du bara texter som förklarar det. Hur skulle frågan låta om du inte "
            "visste?")),
        Option("oppen", "Hur går det för barnen i familjer som får FFT, jämfört med annat stöd?"),
        Option("bara-stod", "Vilka studier visar att FFT har god effekt?", Misconception(
            "letar-bara-stod",
            "Du går till forskningen, och det är rätt håll. Men du beställer bara de studier som säger ja. De som inte "
            "fann någon skillnad, eller fann att det blev sämre, kommer aldrig med. Vilken fråga släpper in dem?")),
        Option("ar-bra", "Är FFT bra?", Misconception(
            "bra-utan-jamforelse",
            "Svaret är öppet här, det stämmer. Men bra jämfört med vad, och för vem? Utan jämförelse kan nästan allt se "
            "bra ut, för en del familjer får det bättre ändå. Vilket förslag säger vad FFT ska jämföras med?")),
    ],
    hints=[
        "Läs varje förslag som om svaret vore en besvikelse. Går det att svara så, eller har frågan redan bestämt sig?",
        "En öppen fråga om effekt har två grupper i sig. Leta efter den andra gruppen.",
    ],
    worked_example=(
        "Ett annat exempel. ”Varför är hembesök bättre än kontorsmöten?”\nÖppnad: ”Berättar föräldrar mer vid första "
        "mötet om det hålls hemma än om det hålls på kontoret?”\nDen frågan kan sluta med att det är tvärtom, eller "
        "att det inte spelar någon roll."
    ),
    right=(
        "Ja. Den frågan kan svara att FFT är bättre, sämre eller lika bra som annat. Du får ha en gissning. Den ska "
        "bara inte stå i frågan."
    ),
)

bor = Choice(
    id="fraga-laga-bor",
    question=(
        "En kollega går förbi tavlan i fallet och skriver dit: ”Bör barn träffa en förälder som har varit våldsam?”\n\n"
        "Vilken omskrivning kan forskning svara på, så att svaret hjälper den som ska bedöma?"
    ),
    points=1,
    outcome="04-a",
    level="metod",
    source="sfs1949381",
    key="hur-gar-det",
    options=[
        Option("enligt-forskning", "Bör barn, enligt den samlade forskningen, träffa en förälder som har utsatt den "
                                   "andra för våld?",
               Misconception(
            "bor-fraga",
            "Du vill att svaret ska vila på kunskap, och det är klokt. Men ”bör” avgörs också av lagen, av värderingar "
            "och av just det här barnets läge. Ingen studie kan besluta det. Vad skulle ni behöva veta om barnen för "
            "att själva kunna bedöma?")),
        Option("lagen", "Vad säger föräldrabalken om umgänge när det har förekommit våld?", Misconception(
            "lagfraga-ar-forskningsfraga",
            "Den frågan måste ni kunna svara på, och den går att besvara. Men svaret står i lagen, inte i studier. "
            "Lagen säger vad som ska vägas in. Vilken fråga säger något om hur det går för barnen?")),
        Option("hur-gar-det", "Hur mår barn som träffar en förälder som har utsatt den andra för våld, jämfört med barn "
                              "som inte gör det?"),
        Option("besluten", "I hur många fall beslutar domstolar om umgänge, trots att det finns uppgifter om att den ena "
                           "föräldern har varit våldsam?", Misconception(
            "beslut-ar-barnets-liv",
            "Det går att räkna, och det kan vara viktigt att veta. Men då får ni veta vad domstolar gör, inte vad som "
            "händer sedan. Ett vanligt beslut kan vara bra eller dåligt för barnen. Vilket förslag frågar om dem?")),
    ],
    hints=[
        "Forskning kan säga hur det är och hur det går. Den kan inte säga vad man ska tycka är viktigast.",
        "Två förslag handlar om vad vuxna bestämmer eller vad som är bestämt. Leta efter ett som handlar om barn.",
    ],
    worked_example=(
        "Ett annat exempel. ”Bör en nittonåring få bo kvar i stödboendet?”\nForskning kan inte svara. Men den kan "
        "svara på: ”Hur går det för unga som får bo kvar tills de är 21, jämfört med dem som flyttar vid 18?” "
        "Bedömningen gör ni sedan, med lagen, situationen och den unga."
    ),
    right=(
        "Ja. Svaret avgör inte saken åt er. Men det ger er något att väga mot lagen, barnets situation och det barnet "
        "säger. Bli inte förvånade om svaret blir ”det beror på”: vilka barn, vilket umgänge, vilket skydd."
    ),
)

arende = Choice(
    id="fraga-laga-arende",
    question=(
        "”Jag vill skriva om pojken jag utreder nu. Han är nio, bor på skyddad adress och slutade prata i augusti.”\n\n"
        "Exemplet är påhittat. Vilken fråga går att söka på, och kan läsas av vem som helst?"
    ),
    points=1,
    outcome="04-a",
    level="metod",
    key="gruppen",
    options=[
        Option("utan-namn", "Vilket stöd hjälper en nioårig pojke på skyddad adress som slutade prata i augusti? Namnet "
                            "är borttaget.", Misconception(
            "fragan-om-mitt-arende",
            "Du har tänkt på sekretessen, och det är han som väckt din undran. Men den som känner familjen känner igen "
            "honom ändå, på kombinationen. Och ingen studie handlar om just honom. Vilken grupp av barn är han en av?")),
        Option("handledning", "Hur ska jag gå vidare i ett ärende som det här?", Misconception(
            "handledning-ar-oversikt",
            "Det är en viktig fråga, och du behöver få svar snart. Ta den med din arbetsledare eller i handledningen. "
            "En översikt tar ett år, och den svarar på något som gäller fler. Vad i ärendet har du sett förut?")),
        Option("for-vid", "Vad brukar hjälpa barn som mår dåligt?", Misconception(
            "for-vid-for-att-skydda",
            "Nu kan ingen kännas igen, så det problemet är löst. Men barn som mår dåligt rymmer allt från "
            "provångest till krigsminnen. Man kan skydda honom och ändå vara tydlig. Vad har barnen du tänker på "
            "varit med om?")),
        Option("gruppen", "Mår barn som har upplevt våld i familjen bättre av stöd direkt än av att vänta på stöd?"),
    ],
    hints=[
        "Låt pojken vara skälet till att du frågar. Vem mer än han skulle ha nytta av svaret?",
        "Ta bort allt som bara gäller honom. Behåll det som är skälet till att han behöver hjälp.",
    ],
    worked_example=(
        "Ett annat exempel. ”Mamman med tre barn som sa nej till familjebehandlingen i maj.”\nGruppen: föräldrar som "
        "tackar nej till erbjudet stöd. Frågan: ”Vilka skäl ger föräldrar när de tackar nej till stöd från "
        "socialtjänsten?”\nHon finns kvar som skälet. Hon syns inte."
    ),
    right=(
        "Ja. Det är en grupp, något som gruppen får och något att jämföra med. Pojken är kvar som ditt skäl att fråga, "
        "och ingen kan känna igen honom."
    ),
)

utfall = Choice(
    id="fraga-laga-utfall",
    question=(
        "”Kan fler ärenden avslutas inom fyra månader om vi börjar med nätverksmöten?”\n\nVilken omskrivning har ett "
        "utfall som familjen själv skulle märka?"
    ),
    points=1,
    outcome="04-a",
    level="metod",
    key="familjen",
    options=[
        Option("familjen", "Får barnet oftare hjälp av släkt och vänner ett halvår efter ett nätverksmöte än efter en "
                           "vanlig utredning?"),
        Option("tiden", "Blir utredningstiden kortare med nätverksmöten än utan?", Misconception(
            "utfall-for-verksamheten",
            "Väntan märks i en familj, så tid är inte oviktig. Men en kort utredning kan sluta bra eller illa för "
            "barnet, och måttet ser ingen skillnad. Avslutad och snabb är verksamhetens mått. Vad skulle barnet själv "
            "säga hade blivit annorlunda?")),
        Option("handlaggarna", "Tycker handläggarna att nätverksmöten är ett bättre sätt att arbeta än det vanliga, och vill de "
                               "fortsätta med dem?", Misconception(
            "personalens-nojdhet-ar-utfall",
            "Vad ni tycker avgör om arbetssättet blir kvar, så det är värt att veta. Men man kan trivas med något som "
            "inte hjälper, och ogilla något som gör det. Vem är mötet till för, och vad skulle den märka?")),
        Option("trohet", "Hålls nätverksmötena så som de är beskrivna i metoden?", Misconception(
            "genomforande-ar-utfall",
            "Det behöver man veta för att förstå ett resultat. Men ett möte kan hållas helt enligt boken utan att något "
            "ändras hemma. Det här frågar hur ni gjorde, inte hur det gick. Vad var mötet till för?")),
    ],
    hints=[
        "Stryk ordet nätverksmöte i varje förslag. Vad är det som har hänt när det har gått bra? Vem är det bra för?",
        "Tre av förslagen går att besvara utan att prata med någon i familjen.",
    ],
    worked_example=(
        "Ett annat exempel. ”Minskar kostnaden för placeringar med intensivt hemmastöd?”\nVad den unge skulle märka: "
        "att få bo hemma och ha det lugnt där, att komma till skolan, att slippa flytta en gång till.\nKostnaden får "
        "vara med. Den är bara inte den ungas."
    ),
    right=(
        "Ja. Det är något som barnet själv kan berätta om. Verksamhetens mått får gärna vara med bredvid. Men om bara "
        "de står i rutan får du aldrig veta om någon blev hjälpt."
    ),
)

REPAIR = [vid, svaret_i, bor, arende, utfall]
