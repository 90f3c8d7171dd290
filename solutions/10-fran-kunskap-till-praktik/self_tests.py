"""Session 10, self-tests on the page: one per section, on situations that the exercise does not use."""

from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

korridoren = Choice(
    id="praktik-sjalv-korridoren",
    question=(
        "”Fungerar det?” ropar kollegan. Din översikt har tre små studier, och tillförlitligheten är låg: det är möjligt att "
        "föräldrar stannar kvar längre i stödet. Vad hinner du säga?"
    ),
    points=0,
    outcome="10-a",
    level="metod",
    key="kanske",
    options=[
        Option("kanske", "”Det är möjligt. Tre små studier pekar åt det hållet.”"),
        Option("ja", "”Ja, det gör det. Föräldrarna stannar längre, det står i tre studier.”", Misconception(
            "mojligt-blev-ja",
            "Det lutar åt det hållet, så du hittar inte på. Men ”det är möjligt” blev ”det gör det” på tre steg. Kollegan "
            "lovar kanske det vidare på eftermiddagen. Vilket litet ord föll bort?")),
        Option("vet-ej", "”Det vet man inte. Studierna är för små för att säga något.”", Misconception(
            "lag-ar-inget",
            "Säkert är det inte. Men du vet mer än så: det lutar åt ett håll, i tre studier. Den som väljer i morgon är hjälpt "
            "av att få veta vilket. Hur säger man det lilla man vet?")),
        Option("bor", "”Ja, så kommunen borde ha det. Det är vad min översikt visar.”", Misconception(
            "oversikten-sager-bor",
            "Du vill att något ska hända, och det är gott. Men ditt bör vilar på tre små studier och på inget alls om pengar, "
            "lag eller alternativ. Vad kan din översikt svara på, och vad kan den inte?")),
    ],
    hints=[
        "Vad betyder låg tillförlitlighet: att det är fel, eller att det är möjligt?",
        "Ett bra svar har med både åt vilket håll det lutar och hur säkert det är. Vilka svar tappar en av dem?",
    ],
    worked_example="Ett annat exempel: låg tillförlitlighet, färre avbrott i två studier. ”Det kan minska avbrotten, men bilden "
                   "är osäker” får med både hållet och säkerheten.",
    right="Ja. Du har sagt åt vilket håll det lutar och hur säkert det är, i två korta meningar. Det ryms i korridoren.",
)

samtalet = Choice(
    id="praktik-sjalv-samtalet",
    question=(
        "En pappa säger nej till det stöd som har mest forskning bakom sig. Han har provat det i en annan kommun. Vad är att "
        "väga samman?"
    ),
    points=0,
    outcome="10-b",
    level="strategi",
    key="fraga",
    options=[
        Option("overtyga", "Förklara forskningen en gång till, tydligare, och visa siffrorna för honom.", Misconception(
            "forskningen-trumfar",
            "Han kan ha missat något, så en förklaring är rimlig. Men det vore att utgå från att hans nej är okunnighet. Han vet "
            "något som inte står i studierna: hur det var. Vad vill du veta om det?")),
        Option("fraga", "Fråga hur det var, säga vad du vet och inte vet, och väga det mot barnets behov."),
        Option("byta", "Erbjuda något annat direkt. Stödet är frivilligt, så det är han som bestämmer.", Misconception(
            "onskemal-avgor-allt",
            "Frivilligheten är riktig, och hans nej ska väga. Men byter ni direkt får ingen veta vad som gick snett, och barnets "
            "behov är inte med. Vilka två källor hoppade ni över?")),
        Option("avsluta", "Avsluta. Finns det inget han vill ha kan ni inte göra något.", Misconception(
            "ett-nej-ar-slutet",
            "Ibland är det så det slutar. Men ett nej till en sak är inte ett nej till allt. Innan dess vet ni inte vad som "
            "gjorde att han slutade förra gången. Vem har frågat?")),
    ],
    hints=[
        "Räkna källorna: forskning, det han vill och vet, hur de har det, det du kan. Vilka är med i svaret?",
        "Vad vet han som ingen studie kan veta?",
    ],
    worked_example="Ett annat exempel. En tonåring vägrar gruppsamtal. ”Sist var jag den enda som pratade.” Det är ett skäl "
                   "om just gruppen, inte om samtal. Nu finns det något att välja mellan.",
    right="Ja. Det kan sluta i hans nej, i en ändrad form eller i att barnets behov väger tyngre. Men då har ni vägt.",
)

tackvare = Choice(
    id="praktik-sjalv-tackvare",
    question=(
        "Er uppföljning: 62 av 100 fick bättre boende efter ett år. Det var 100 av 160 som gick att följa upp. Vilken mening "
        "kan stå i verksamhetsberättelsen?"
    ),
    points=0,
    outcome="10-c",
    level="metod",
    key="sedda",
    options=[
        Option("tack", "”62 procent av dem vi följde fick bättre boende inom ett år, tack vare enhetens arbete.”", Misconception(
            "isu-visar-orsak",
            "Det är era klienter och ert tal, och det ska in i berättelsen. Men ”tack vare” handlar om hur det hade gått utan "
            "er. Det har ingen sett. Vad blir kvar om du stryker det?")),
        Option("alla", "”62 procent av våra 160 klienter hade bättre boende efter ett år.”", Misconception(
            "sedda-ar-alla",
            "Du har strukit orsaken, och det var det svåraste. Men 60 personer vet ni inget om, och de är kanske dem det gick "
            "sämst för. Vilka är de 62 procenten av?")),
        Option("inget", "”Uppföljningen har för stort bortfall för att det ska gå att redovisa något.”", Misconception(
            "uppfoljning-for-osaker",
            "Bortfallet är stort, och du vill inte luras. Men att stryka det är också att säga något: att ni inget vet. Ni vet "
            "hur det gick för 100. Hur säger man det ärligt?")),
        Option("sedda", "”Av 100 som vi nådde hade 62 bättre boende, 60 nådde vi inte. Orsaken vet vi inte.”"),
    ],
    hints=[
        "Vilka är de 100, och vilka fattas?",
        "Läs efter ord som säger varför det gick så. Stryk dem, och se vilken mening som är hel.",
    ],
    worked_example="Ett annat exempel: 30 av 40 vid utskrivning hade bostad, 10 nådde ni inte. ”30 av 40 hade bostad” säger "
                   "mer än ni vet. ”Av dem vi nådde hade 30 bostad; 10 nådde vi inte” säger det ni vet.",
    right="Ja. Talet, de som fattas, och det ni inte vet. Tre besked, och nämnden kan lita på dem.",
)

sju = Choice(
    id="praktik-sjalv-sju",
    question=(
        "”Vi gör det bästa ur metoden, sju träffar av tolv. Studierna visade att den hjälper.” Vad fattas i resonemanget?"
    ),
    points=0,
    outcome="10-c",
    level="metod",
    key="anpassning",
    options=[
        Option("inget", "Inget. Det viktigaste i metoden är ju kvar, och ni känner era familjer.", Misconception(
            "plocka-russin",
            "Det kan vara alldeles sant, och ni känner familjerna. Men vad som är viktigast har ingen prövat: studierna gällde "
            "tolv. Då vet ni inte om resultatet gäller er. Hur kan ni ta reda på det?")),
        Option("forbjudet", "Att man aldrig får ändra något i en metod som har prövats i studier.", Misconception(
            "inget-far-andras",
            "Troheten mot metoden har ett skäl. Men den som måste ställa in på torsdagar får välja: anpassa eller inte göra "
            "alls. Det går att anpassa utan att låtsas som att inget har hänt. Hur?")),
        Option("anpassning", "Att ni inte vet om sju räcker. Skriv upp det ni ändrat och följ upp."),
        Option("nojda", "Att fråga föräldrarna. Är de nöjda fungerar också er variant.", Misconception(
            "nojd-ar-hjalpt",
            "Vad de tycker hör till det ni ska följa upp. Men nöjda kan de vara med sju träffar och med tolv. Det säger inte vad "
            "de fem träffarna gjorde. Vad behöver ni följa upp i stället?")),
    ],
    hints=[
        "Vad var det studierna prövade? Vad gör ni?",
        "Två saker kan vara sanna på en gång: att man får anpassa, och att man då inte vet.",
    ],
    worked_example="Ett annat exempel. Ni hoppar över hemuppgifterna. Det går bra att göra. Men då är det inte längre den "
                   "metod som prövades, och ni ska veta det när ni läser er siffra.",
    right="Ja. Anpassa gärna, men skriv ner det och se efter. Då lär ni er något som ingen har skrivit om än.",
)

eldsjalen = Choice(
    id="praktik-sjalv-eldsjalen",
    question=(
        "Chefen vill ta vara på kunskapen och utser en kunskapsansvarig. Vad behöver ni fråga, innan ni tackar?"
    ),
    points=0,
    outcome="10-d",
    level="metod",
    key="struktur",
    options=[
        Option("loser", "Inget. När någon har ansvaret är det löst.", Misconception(
            "en-eldsjal-racker",
            "Det är det bästa beslut de flesta chefer hinner ta, och det hjälper. Men ett ansvar utan möte och tid hänger på en "
            "person. Hon är sjuk i två veckor. Vad händer då?")),
        Option("struktur", "Vilket möte det hör till, och vad som finns kvar om hon slutar."),
        Option("utbildning", "Vilken utbildning hon har i forskningsmetod, så att ni kan lita på henne.", Misconception(
            "utbildad-ar-struktur",
            "Kunnande underlättar, och ni får gärna fråga. Men den som kan mycket kan också sluta, och då följer kunnandet "
            "med ut genom dörren. Vad kan ni ha kvar?")),
        Option("fou", "Om FoU-enheten kan ta hand om det i stället, de har ju ordnat cirkeln.", Misconception(
            "fou-infor",
            "FoU kan stötta, och det brukar hjälpa. Men FoU har inget mandat i linjen, så ansvaret kan inte ligga där. Vem hos "
            "er råder över dagordningen?")),
    ],
    hints=[
        "Vad hade hänt med den här uppgiften om personen slutade i morgon?",
        "En struktur är något som finns kvar. Vilken fråga frågar efter det?",
    ],
    worked_example="Jämför: ”Hon är duktig på brandskydd” mot ”det finns en runda i mars, en blankett och en som byts ut när "
                   "hon slutar”.",
    right="Ja. En person är en god början. Ge henne ett möte, en tid och en ersättare, så är det en struktur.",
)

TASKS = [korridoren, samtalet, tackvare, sju, eldsjalen]
