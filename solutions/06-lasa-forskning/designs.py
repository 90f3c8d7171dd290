"""Session 06: ten short constructed descriptions, sorted by the kind of study that they describe."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _study(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


design = Classify(
    id="lasa-design",
    question=(
        "Vilken sorts studie är det? Sortera de tio.\n\nAlla är påhittade och kortare än i verkligheten. Fråga: delades "
        "människor in, och vad avgjorde? Mätte man en gång, eller följde man dem? Siffror eller ord?"
    ),
    points=3,
    outcome="06-a",
    level="metod",
    categories=[
        Category("rct", "Randomiserad kontrollerad studie (RCT)"),
        Category("kvasi", "Kvasiexperimentell studie"),
        Category("kohort", "Kohortstudie"),
        Category("tvarsnitt", "Tvärsnittsstudie"),
        Category("kvalitativ", "Kvalitativ studie"),
        Category("oversikt", "Systematisk översikt"),
    ],
    items=[
        _study("register", "Alla som bodde i familjehem ett visst år följs i register tills de är 25. Betygen jämförs "
                           "mellan dem som bytte hem ofta och dem som inte gjorde det.", "kohort",
               rct=("alla-ar-lottade", "Att alla är med är en styrka. Men ingen har lottats till att byta hem, och det "
                    "vore inte tillåtet. Vad gör forskarna, utom att läsa register?"),
               kvasi=("grupper-ar-experiment", "Två grupper jämförs, så det ligger nära. Men att byta hem ofta är ingen "
                      "insats som någon prövar. Det är något som hände barnen. Vad gör forskarna med dem, år efter "
                      "år?"),
               tvarsnitt=("register-ar-ogonblick", "Ett register kan ge en ögonblicksbild. Här är det samma personer "
                          "från ett år i familjehem till dess att de är 25. Hur många gånger tittar man?"),
               kvalitativ=("barndom-ar-berattelse", "En uppväxt är mer än betyg, och det förtjänar en egen studie. Men "
                           "materialet här är uppgifter i register. Siffror eller ord?"),
               oversikt=("alla-ar-oversikt", "”Alla” låter som en översikt. Men det är alla personer, inte alla studier. "
                         "Vad händer med personerna över tid?")),
        _study("kurs", "120 föräldrar vill gå en kurs. Hälften lottas till kursen nu, hälften till råd per telefon. "
                       "Efter sex månader jämförs barnens skolnärvaro.", "rct",
               kvasi=("jamforelse-ar-kvasi", "Två grupper jämförs, det stämmer på ett kvasiexperiment också. Men där "
                      "har något annat delat in människor: bostadsort, kö eller eget val. Vad delade in de här "
                      "föräldrarna?"),
               kohort=("uppfoljning-ar-kohort", "Föräldrarna följs i sex månader, så tanken är rimlig. Men i en kohort "
                       "bestämmer forskaren inte vem som får vad. Läs den andra meningen: vem får kursen, och "
                       "varför?"),
               tvarsnitt=("sluttal-ar-tvarsnitt", "Närvaron jämförs vid ett tillfälle, det är sant. Men innan dess har "
                          "hälften fått en kurs. I en tvärsnittsstudie får ingen något. Vad hände sex månader "
                          "tidigare?"),
               kvalitativ=("foralder-ar-berattelse", "Föräldrar har mycket att berätta. Men här är det ingen som frågar "
                           "dem: materialet är barnens närvaro, i siffror. Hur delades familjerna in?"),
               oversikt=("manga-ar-oversikt", "120 kan låta som en stor samling. Men det är föräldrar, inte studier som "
                         "andra har gjort. Vad är det som delar dem i två grupper?")),
        _study("sakerhet", "Elva mammor på skyddade boenden intervjuas två timmar var. Forskaren söker mönster i hur de "
                           "talar om att känna sig säker.", "kvalitativ",
               rct=("rct-alltid-bast", "Lottning ger starka svar på om något hjälper. Men här är frågan hur det är att "
                    "känna sig säker, och ingen får något som en annan inte får. Vad är materialet?"),
               kvasi=("boenden-ar-grupper", "Olika boenden kunde ha jämförts, men det gör ingen här. Vad gör forskaren "
                      "med det som mammorna säger?"),
               kohort=("lange-ar-kohort", "Två timmar är länge, men det är ett samtal och ingen uppföljning. En kohort "
                       "hade återkommit efter ett år. Vad letar forskaren efter?"),
               tvarsnitt=("en-gang-ar-tvarsnitt", "Var och en intervjuas en gång, det stämmer. Men inget räknas: elva "
                          "svar säger inte hur vanligt något är. Vad kan de visa i stället?"),
               oversikt=("monster-ar-oversikt", "Att söka mönster är att sammanställa, men här är det samtal som "
                         "sammanställs. En översikt gör det med studier. Vem har gjort intervjuerna?")),
        _study("enkat", "2 000 vuxna väljs slumpvis ur folkbokföringen och får en enkät: har du sökt ekonomiskt bistånd, "
                        "och hur blev du bemött?", "tvarsnitt",
               rct=("lottad-ar-slumpurval", "Slumpen är med, det har du sett. Men här avgör den vem som får frågan, inte "
                    "vem som får en insats. De tillfrågade liknar då befolkningen. Vad skulle de annars ha lottats "
                    "till?"),
               kvasi=("svar-ar-insats", "Man kan jämföra dem som har sökt bistånd med de andra. Men studien prövar "
                      "ingenting: alla får samma enkät. Hur många gånger?"),
               kohort=("minne-ar-uppfoljning", "Frågan går bakåt i tiden, så det liknar en uppföljning. Men det är minnet "
                       "som gör resan. Studien möter var och en en enda gång. Vad hade krävts för att följa dem?"),
               kvalitativ=("bemotande-ar-intervju", "Bemötande passar bra för intervjuer, där tänker du rätt. Men svar "
                           "från 2 000 på en enkät blir till tal. Vad är det studien kan säga: hur vanligt, eller hur "
                           "det var?"),
               oversikt=("alla-vuxna-ar-oversikt", "Folkbokföringen täcker hela landet, och en översikt vill täcka allt. "
                         "Men den täcker studier. Vad är det som väljs ut här?")),
        _study("anmalan", "Familjer som anmälde sig före mars fick behandling direkt. De som kom senare fick vänta till "
                          "hösten och blev jämförelse. Forskarna justerade för barnens ålder.", "kvasi",
               rct=("justerat-ar-lika", "Justeringen gör att åldern spelar mindre roll, bra sett. Men en lott jämnar ut "
                    "också det som ingen mätt, till exempel hur bråttom familjen hade. Vad avgjorde vem som fick börja "
                    "direkt?"),
               kohort=("ingen-lott-ar-kohort", "Ingen lottade, det har du sett. Men forskarna jämför behandling med "
                       "väntan, och då prövas en insats. I en kohort följer man bara hur det går. Vilka två grupper "
                       "ställs mot varandra?"),
               tvarsnitt=("mattid-sags-inte", "Det står inte när man mätte, så det är klokt att undra. Men några väntade "
                          "till hösten medan andra fick behandling, alltså går tiden. Vad jämförs?"),
               kvalitativ=("behandling-ar-samtal", "Behandling är samtal, men studien lyssnar inte på dem. Ordet "
                           "”justerade” hör till räkning. Vilka räknas mot vilka?"),
               oversikt=("justering-ar-sammanvagning", "Att justera kan låta som att väga samman. Men här är det familjer "
                         "som jämförs, inte studier. Hur kom varje familj till sin grupp?")),
        _study("sjutton", "Forskarna söker i sex databaser, väljer ut 17 studier efter regler som bestämts i förväg, "
                          "granskar dem och väger ihop vad de visar.", "oversikt",
               rct=("innehallet-ar-designen", "Flera av de 17 kan vara lottade, så tanken är rimlig. Men de här forskarna "
                    "har inte lottat någon. Vad är det som de har samlat in?"),
               kvasi=("utvalda-ar-grupper", "Något väljs ut och något väljs bort, utan lott. Men det är studier som "
                      "väljs, inte människor som får en insats. Vad görs med dem?"),
               kohort=("samlat-over-tid", "De 17 är säkert från olika år. Men ingen människa följs av de här forskarna. "
                       "Vad letar de efter i databaserna?"),
               tvarsnitt=("databas-ar-register", "En databas kan låta som ett register över människor. Här innehåller "
                          "den artiklar. Vad händer med de 17 som blev kvar?"),
               kvalitativ=("omdome-ar-kvalitativ", "Att granska kräver tolkning, det är riktigt. Men materialet är inte "
                           "samtal eller möten. Vad har forskarna läst, och hur valde de?")),
        _study("plats", "Åttio unga söker boendestöd som har 40 platser. Lotten avgör vem som börjar direkt. De andra "
                        "väntar ett år. Under tiden jämförs hur många som har egen bostad.", "rct",
               kvasi=("ko-ar-alltid-kvasi", "En kö ger ofta ett kvasiexperiment, när den som sökte först får börja. Men "
                      "här är det inte ordningen i kön som bestämmer. Vilket ord säger vad som gör det?"),
               kohort=("vantan-ar-kohort", "De följs i ett år, och några får bara vänta. Det liknar en kohort. Men vem "
                       "som får stödet avgörs inom studien, på ett särskilt sätt. Vilket?"),
               tvarsnitt=("samtidigt-ar-tvarsnitt", "Alla åttio är med samtidigt. Men de följs medan tiden går, och bara "
                          "hälften har fått stödet. Vad avgjorde vilka?"),
               kvalitativ=("boende-ar-upplevelse", "Hur det är att vänta på en bostad vore en bra intervjustudie. Här "
                           "räknar man hur många som har en. Hur kom de unga till sin grupp?"),
               oversikt=("attio-ar-studier", "En översikt väger ihop studier. Det här är åttio unga människor i en enda "
                         "studie. Vad händer med dem som inte får plats?")),
        _study("moten", "Forskaren sitter med på 30 möten i en mottagningsgrupp, antecknar och beskriver hur ordet "
                        "”oro” används när en anmälan bedöms.", "kvalitativ",
               rct=("antal-ar-forsok", "Trettio möten är ett rejält material. Men inget har lottats, varken anmälningar "
                    "eller människor. Vad tar forskaren med sig därifrån?"),
               kvasi=("en-grupp-utan-jamforelse", "Hade forskaren suttit med i två grupper som arbetar olika kunde det "
                      "ha blivit en jämförelse. Här finns en grupp, och inget prövas. Vad beskrivs?"),
               kohort=("tid-ar-kohort", "Trettio möten tar tid, så något följs. Men det är ett sätt att tala, inte "
                       "människor och hur det går för dem. Siffror eller ord?"),
               tvarsnitt=("talet-ar-rakning", "30 är en siffra, men mötena räknas inte som svar. En tvärsnittsstudie hade "
                          "räknat hur många anmälningar som bedömdes si eller så. Vad gör den här?"),
               oversikt=("anteckning-ar-oversikt", "Forskaren läser och ordnar, som man gör i en översikt. Men det som "
                         "läses är egna anteckningar från möten. Var befann sig forskaren?")),
        _study("kommuner", "En kommun inför ett nytt arbetssätt för ekonomiskt bistånd. Grannkommunen gör som förut. "
                           "Efter ett år jämförs hur många som försörjer sig själva.", "kvasi",
               rct=("jamforelsegrupp-ar-rct", "Här finns en jämförelsegrupp, precis som i en RCT. Men någon har "
                    "bestämt vilken kommun som får arbetssättet. Det var inte slumpen. Vad kan ha skilt kommunerna åt "
                    "redan innan?"),
               kohort=("ett-ar-ar-kohort", "Kommunerna följs i ett år, så du är nära. Men en bestämd insats prövas mot "
                       "något annat, och det är vad studien är till för. Vad är det den ena kommunen får?"),
               tvarsnitt=("lagesbild-ar-tvarsnitt", "Siffran tas vid ett tillfälle, som i en tvärsnittsstudie. Men vore "
                          "det en sådan skulle ingen ha infört något året innan. Varför är grannkommunen med?"),
               kvalitativ=("arbetssatt-ar-ord", "Ett arbetssätt kan man beskriva i ord, och det vore en annan studie. "
                           "Den här räknar hur många som försörjer sig. Vad jämför den med?"),
               oversikt=("tva-ar-oversikt", "Två kommuner kan se ut som två studier som vägs ihop. Men det är en "
                         "undersökning med två grupper. Vad avgjorde vem som fick arbetssättet?")),
        _study("nian", "1 400 elever i nian svarar en dag i maj på frågor om spel och sömn. De som spelar mycket sover "
                       "oftare dåligt.", "tvarsnitt",
               rct=("manga-ar-lottade", "Många elever gör att slumpen betyder mindre, det är rätt tänkt. Men ingen har "
                    "lottats till att spela eller låta bli. Vem bestämde hur mycket var och en spelade?"),
               kvasi=("skillnad-ar-insats", "Två grupper jämförs: de som spelar mycket och de andra. Men ingen insats "
                      "prövas, eleverna svarar bara på frågor. Vid hur många tillfällen?"),
               kohort=("samband-ar-ordning", "För att se om spelet ger dålig sömn hade man behövt följa eleverna. Men "
                       "båda frågorna ställs samma dag. Kan du säga vad som kom först?"),
               kvalitativ=("enkat-ar-berattelse", "Eleverna svarar för sig själva, det är sant. Men svaren räknas, de "
                           "tolkas inte. Vad hade forskaren gjort för att få veta varför de spelar?"),
               oversikt=("klassen-ar-oversikt", "Svar från 1 400 blir en sammanställning, men av elever och inte av "
                         "studier. När samlades svaren in?")),
    ],
    hints=[
        "Börja med materialet: är det studier, ord eller siffror? Då är du klar med tre. Fråga sedan om någon insats "
        "prövas.",
        "Slumpen nämns i tre beskrivningar, men den gör inte samma sak i alla. Avgör den vem som får en insats, eller "
        "vem som får en fråga?",
    ],
    worked_example=(
        "Två andra. ”En kommun ringer upp alla som fick budgetråd förra året och frågar om de har skulder i dag.” Ingen "
        "delas in, alla tillfrågas en gång: tvärsnittsstudie.\n”800 nyanlända får samma frågor varje år i fem år.” De "
        "följs, och ingen insats prövas: kohortstudie."
    ),
    right=(
        "Ja, alla tio. Med tre frågor kom du hela vägen. I en riktig artikel står svaret oftast i metoddelens första "
        "stycke, ibland redan i titeln."
    ),
)
