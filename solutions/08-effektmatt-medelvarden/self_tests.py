"""Session 08, self-tests on the page. Constructed numbers: the page's own tables give nothing away."""

from kunskapsresan.effects.conversions import cohens_u3
from kunskapsresan.swedish import number
from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

above = number(100 * cohens_u3(0.5), 0)

sjalv_d = Choice(
    id="medel-sjalv-d",
    question="En kurs för föräldrar ger d = 0,5 för hur vardagen fungerar (påhittat). Högre är bättre. Vad betyder det?",
    points=0,
    outcome="08-a",
    level="metod",
    key="mitten",
    options=[
        Option("procent", "Vardagen fungerar i genomsnitt 50 procent bättre för familjer med kursen.", Misconception(
            "d-som-procent",
            "0,5 läses lätt som hälften. Men d räknas i standardavvikelser, alltså i hur olika familjer brukar vara. En "
            "halv sådan flyttar hela gruppen en bit, och den säger inget om procent. Vilken mening jämför grupperna?")),
        Option("halften", "Hälften av föräldrarna fick hjälp av kursen.", Misconception(
            "d-som-andel",
            "Det vore en andel av människor, och det är d inte. Kanske fick många lite hjälp, kanske några mycket: det "
            "syns inte i talet. Det som syns är hur långt isär grupperna ligger.")),
        Option("mitten", f"Ungefär {above} av 100 med kursen ligger över den mittersta familjen utan kurs."),
        Option("alla", "Alla med kursen har det bättre än alla utan.", Misconception(
            "grupper-utan-overlapp",
            "Det är riktigt att gruppen med kursen ligger högre. Men vid d = 0,5 ligger kurvorna till största delen på "
            "varandra, och många utan kurs har det bättre än många med. Hur många av hundra handlar det om?")),
    ],
    hints=[
        "Utan skillnad vore det 50 av 100 över mitten. Hur många blir det när gruppen flyttas en halv standardavvikelse?",
        "Titta på de två kurvorna ovan och dra i reglaget. Var hamnar mitten i den ena gruppen, räknat i den andra?",
    ],
    worked_example="En annan storlek: vid d = 0,2 är det ungefär 58 av 100 som ligger över den andra gruppens mitt. Det är "
                   "åtta fler än om det inte fanns någon skillnad.",
    right="Ja. Om det är mycket eller lite går inte att se på talet. Det beror på vad skalan mäter och vad alternativet är.",
)

sjalv_fore = Choice(
    id="medel-sjalv-fore",
    question="En enhet mäter stress hos föräldrar före och efter ett stöd. d = 0,8 till det bättre. Vad saknas för att det "
             "ska säga något om stödet?",
    points=0,
    outcome="08-b",
    level="metod",
    key="grupp",
    options=[
        Option("inget", "Ingenting. 0,8 är en stor effekt.", Misconception(
            "inomgrupp-ar-effekt",
            "Etiketten ”stor” hör till jämförelser mellan grupper. Här är det samma föräldrar två gånger, och den som söker "
            "hjälp i en svår stund har det ofta lättare senare. Vad hade hänt utan stödet?")),
        Option("grupp", "Samma mätning hos föräldrar som inte fick stödet."),
        Option("fler", "Fler föräldrar, så att talet blir säkrare och mindre påverkat av slumpen.", Misconception(
            "fler-lagar-upplagget",
            "Fler personer gör talet stadigare, det stämmer. Men det som hade hänt ändå växer inte bort: tusen föräldrar "
            "före och efter är fortfarande före och efter. Vad är det som fattas?")),
        Option("langre", "En mätning till om ett år, så att man ser om det håller i sig.", Misconception(
            "tid-for-jamforelse",
            "Det vore bra att veta om det håller i sig. Men också efter ett år räknas allt som hänt under tiden in i talet. "
            "Hur vet man vad som är stödet?")),
    ],
    hints=[
        "Tänk på en förälder som mår dåligt och inte får stödet. Hur mår hon tre månader senare?",
        "Vilka föräldrar har enheten inget tal för?",
    ],
    worked_example="Jämför med en förkylning: nästan alla är friska efter två veckor. Det säger inget om huskuren förrän man "
                   "vet hur det gick för dem som inte tog den.",
    right="Ja. Då kan man dra ifrån det som hade hänt ändå. Utan den gruppen är talet en förändring, och det är värt att säga "
          "det ordet.",
)

sjalv_skog = Choice(
    id="medel-sjalv-skog",
    question="Ett skogsdiagram med fyra påhittade studier av stöd till arbete. Utfallet är att ha ett arbete, måttet är "
             "riskkvot. Diamanten ligger på 1,4 (1,1–1,8). Vad säger det?",
    points=0,
    outcome="08-c",
    level="metod",
    key="fler",
    options=[
        Option("skada", "Att stödet skadar: resultatet ligger till höger om 1.", Misconception(
            "hoger-ar-daligt",
            "Så var det i Scared Straight. Men där var utfallet nya brott. Här är utfallet arbete, och fler är bättre. "
            "Riktningen betyder ingenting förrän du vet vad som räknas.")),
        Option("fyrtio", "Att 40 procent av deltagarna fick arbete.", Misconception(
            "kvot-som-andel-igen",
            "1,4 är en kvot mellan två grupper, inte en andel av människor. Hur många som fick arbete beror på hur vanligt "
            "det var utan stöd. Vad säger kvoten om de två grupperna?")),
        Option("fler", "Att arbete i genomsnitt var 10 till 80 procent vanligare med stödet."),
        Option("hos-oss", "Att vi kan räkna med 40 procent fler i arbete om vi börjar med stödet.", Misconception(
            "diamanten-galler-hos-oss",
            "Diamanten är genomsnittet av de fyra studierna, så den gäller i genomsnitt. Vad er verksamhet kan vänta sig "
            "visar prediktionsintervallet, och det är bredare. Vilken mening håller sig till genomsnittet?")),
    ],
    hints=[
        "Vad räknas i figuren, och är det något man vill ha mer eller mindre av?",
        "Diamanten har tre mått: mitten och två spetsar. Vad betyder varje spets?",
    ],
    worked_example="Ett annat exempel: utfallet är avhopp, diamanten på 0,7 (0,5–0,95). Då är det färre avhopp med stödet: "
                   "mellan 5 och 50 procent färre.",
    right="Ja. Säg utfallet, riktningen och båda spetsarna, så har du sagt det viktigaste i figuren.",
)

sjalv_pi = Choice(
    id="medel-sjalv-pi",
    question="Tolv påhittade studier av ett skolprogram. g = 0,30, konfidensintervall 0,18 till 0,42, prediktionsintervall "
             "−0,10 till 0,70. En rektor frågar: ”Hur går det hos oss?” Vad svarar du?",
    points=0,
    outcome="08-c",
    level="strategi",
    key="pi",
    options=[
        Option("ki", "Någonstans mellan 0,18 och 0,42, för så säkert vet vi det efter tolv studier.", Misconception(
            "diamanten-galler-hos-oss",
            "De talen hör till genomsnittet av de tolv: så säkert vet vi det. Rektorn frågar om en enda ny skola, och skolor "
            "skiljer sig åt. Vilket intervall räknar med det?")),
        Option("pi", "Troligen bättre, men det kan bli allt från något sämre till ganska mycket bättre."),
        Option("ingen", "Vi vet inte, eftersom noll ryms i prediktionsintervallet.", Misconception(
            "pi-som-noll",
            "Noll ryms i det breda spannet, rätt. Men det mesta av spannet ligger över noll, och genomsnittet är tydligt. "
            "”Vi vet inte” är att kasta bort tolv studier. Vad kan du säga?")),
        Option("vanta", "Det går inte att säga ännu. Vi får vänta på en trettonde studie, som avgör saken åt oss.", Misconception(
            "nasta-studie-avgor",
            "En till studie hade gjort genomsnittet lite säkrare. Men spannet för nya skolor blir inte nämnvärt smalare för "
            "det: skolor är olika. Vad vet ni redan, och vad kan ni själva följa upp?")),
    ],
    hints=[
        "Konfidensintervallet svarar på: var ligger genomsnittet? Rektorn frågar något annat.",
        "Läs det breda intervallets båda ändar högt, i ord.",
    ],
    worked_example="Ett annat exempel: ett program ger i snitt 20 minuter mer läsning, konfidensintervall 15–25, "
                   "prediktionsintervall 5–35. Till en ny skola: ”troligen mer läsning, kanske bara fem minuter”.",
    right="Ja. Och sedan kan ni fråga vad de skolor där det gick bäst gjorde, och följa upp er egen.",
)

sjalv_tema = Choice(
    id="medel-sjalv-tema",
    question="I en temamatris finns temat ”rädd att säga för mycket” i två av fem studier, båda med barn. Vilken mening bär "
             "det?",
    points=0,
    outcome="08-d",
    level="metod",
    key="tva",
    options=[
        Option("tva", "I två av fem studier säger barn att de är rädda att säga för mycket."),
        Option("andel", "40 procent av barnen är rädda att säga för mycket.", Misconception(
            "tema-ar-andel",
            "Två av fem är 40 procent, men av studierna. Hur många barn som känner så vet vi inte, och det frågade "
            "studierna kanske inte heller. Vad räknar raden?")),
        Option("svagt", "Temat är svagt och kan strykas, eftersom tre av de fem studierna inte tar upp det.", Misconception(
            "tema-rakna-roster",
            "Att tre inte nämner det är värt att skriva. Men de frågade kanske om annat. Tystnad i en studie betyder inte "
            "att upplevelsen inte finns. Vad kan du säga säkert?")),
        Option("orsak", "Barn tystnar för att de blir rädda i samtalen.", Misconception(
            "tema-ar-orsak",
            "Det är en rimlig tanke, och den kan bli en fråga till nästa studie. Men raden visar vad barn berättar, inte "
            "vad som gör att de tystnar. Vilken mening stannar vid det?")),
    ],
    hints=[
        "Vad är det raden i matrisen räknar?",
        "Läs varje mening och fråga: räknar den studier, barn eller orsaker?",
    ],
    worked_example="Ett annat tema: ”fick inte veta vad som skulle hända” i fyra studier, ungas röst. Det går att säga just "
                   "så, och att ingen frågade föräldrarna.",
    right="Ja. Du säger vad som finns i matrisen. Skriv också vems röst som saknas: här de vuxnas.",
)

sjalv_etikett = Choice(
    id="medel-sjalv-etikett",
    question="Två insatser har båda d = 0,3. Den ena är ett samtal per telefon, den andra en tvåårig placering. Vad säger "
             "etiketten ”liten effekt” om dem?",
    points=0,
    outcome="08-e",
    level="strategi",
    key="lite",
    options=[
        Option("lika", "Att de är lika mycket värda.", Misconception(
            "etiketten-ar-varde",
            "Avståndet i standardavvikelser är lika, det stämmer. Men den ena kostar ett samtal och den andra två år av "
            "någons liv. Etiketten vet inget om priset. Vad mer behöver man veta?")),
        Option("oviktiga", "Att ingen av dem är värd att satsa på när pengarna är begränsade.", Misconception(
            "litet-ar-oviktigt",
            "”Liten” låter som ”strunt samma”. Men en billig insats med liten effekt kan hjälpa många, och en liten effekt "
            "på något livsviktigt kan vara mycket. Vad vet etiketten om det?")),
        Option("lite", "Nästan inget. Den vet inte vad som mättes eller vad det kostade."),
        Option("jamfor", "Att den första är bättre, eftersom den ger lika mycket på kortare tid.", Misconception(
            "kort-ar-bra",
            "Kostnaden är ett bra skäl att titta dit. Men om placeringen mätte trygghet och samtalet mätte humör jämför du "
            "två olika saker. Samma d, olika skalor. Vad måste du ta reda på först?")),
    ],
    hints=[
        "Vad mättes i de två fallen? Talet d säger inget om det.",
        "Etiketterna är regler för hur tal kan kallas. Vad skulle krävas för att kalla något viktigt?",
    ],
    worked_example="Ett annat exempel: d = 0,8 i ett formulär om trivsel på väntrummet. Etiketten säger ”stor”. Den som söker "
                   "hjälp hade kanske hellre väntat kortare.",
    right="Ja. Etiketten är ett sätt att tala om storlek när man inte vet något annat. Här vet du mer.",
)

TASKS = [sjalv_d, sjalv_fore, sjalv_skog, sjalv_pi, sjalv_tema, sjalv_etikett]
