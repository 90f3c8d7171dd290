"""Session 10: who can do something about a need, and what a follow-up question is a question about."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _sort(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


vagar = Classify(
    id="praktik-vagar",
    question=(
        "Vem kan göra något åt saken? Sortera sex behov som kom fram när en grupp var klar med sina översikter.\n\nFråga "
        "inte vem som är mest intresserad. Fråga vem som kan säga ja. Behoven är påhittade."
    ),
    points=3,
    outcome="10-d",
    level="metod",
    source="skr2024behov",
    categories=[
        Category("hemma", "Beslutas i den egna förvaltningen"),
        Category("fou", "FoU-enheten kan hjälpa, utan att besluta"),
        Category("vidare", "Lyfts vidare utanför kommunen (RSS, SBU)"),
    ],
    items=[
        _sort("tva-fragor", "Två nya frågor ska ställas till föräldern i slutet av varje möte. Ingen har sagt att de ska "
                            "ställas.", "hemma",
              fou=("fou-infor", "FoU var med när frågorna kom till, så det ligger nära. Men FoU har inget mandat i linjen: "
                                "dit kan man komma med ett förslag, inte med en rutin. Vem kan säga ja på måndag?"),
              vidare=("litet-beslut-uppat", "Frågorna kan vara bra för fler kommuner, det är sant. Men inget hindrar er från "
                                            "att börja. Vad skulle någon utanför kommunen behöva bestämma?")),
        _sort("granska", "Chefen har gett tre medarbetare tid att granska studier. De söker någon som kan visa hur man "
                         "gör.", "fou",
              hemma=("beslutet-redan-fattat", "Ett beslut i förvaltningen behövdes, och det är fattat: tiden finns. Nu fattas "
                                              "kunnande om forskning. Vem har det, utan att vara er chef?"),
              vidare=("kompetensbehov-uppat", "Det är ett behov av kunnande, det ser du rätt. Men kunnandet finns redan, och "
                                              "kompetensbehov omfattas inte av den nationella modellen. Var i närheten "
                                              "finns det?")),
        _sort("stod-saknas", "Inte bara ni: länets kommuner saknar ett kunskapsstöd om tillit i utredningar som föräldern inte "
                             "har bett om. Det som finns räcker inte.", "vidare",
              hemma=("gemensamt-behov-hemma", "Ni kan börja något själva, och det ska ni kanske. Men när flera kommuner saknar "
                                              "samma sak, och det som finns inte räcker, är behovet större än ni. Vart "
                                              "för man sådant?"),
              fou=("fou-gor-kunskapsstod", "En FoU-enhet kan skriva något användbart. Men ett kunskapsstöd som räcker för "
                                           "många kommuner är ingens ensamma uppgift. Vem samlar länets behov?")),
        _sort("svaren", "Ni har samma fyra svar från 80 föräldrar och vill räkna på dem utan att lova för mycket.", "fou",
              hemma=("rakna-ar-beslut", "Svaren är era, så det börjar hos er. Men ingen behöver besluta något för att räkna. "
                                        "Det ni saknar är någon som kan vara med och tänka. Vem?"),
              vidare=("lokalt-tal-uppat", "Det vore roligt om fler fick se dem. Men svaren handlar om er, och frågan är hur "
                                          "man räknar rätt. Behöver någon utanför kommunen in för det?")),
        _sort("osaker", "Två översikter säger att det är osäkert om insatsen har effekt. Kommunerna använder den ändå.", "vidare",
              hemma=("kunskapslucka-hemma", "Om ni ska fortsätta med insatsen avgör ni själva. Men ovissheten kan ni inte "
                                            "lösa: det är en vetenskaplig kunskapslucka, och den delas av alla. Vem har i "
                                            "uppdrag att peka ut sådana?"),
              fou=("fou-fyller-luckan", "En FoU-enhet kan berätta om osäkerheten och hjälpa er att följa upp. Men en lucka som "
                                        "kräver nya studier fyller ingen ensam enhet. Vart pekar man ut den?")),
        _sort("ingen-vet", "Två enheter i samma hus arbetar olika med samma familjer, och ingen av dem vet hur den andra "
                           "gör.", "hemma",
              fou=("fou-ordnar-motet", "FoU leder gärna ett samtal. Men ett återkommande möte mellan två enheter tar tid av två "
                                       "chefers folk. Vem råder över den tiden?"),
              vidare=("lokalt-behov-uppat", "Så är det säkert på fler håll. Men det här är ett lokalt behov, och sådana "
                                            "löses på plats. Det räcker med en dörr och en tid. Vems är den?")),
    ],
    hints=[
        "Stryk de behov som löses av att någon hos er säger ja. Vad återstår?",
        "Av resten: är det kunnande som finns i närheten, eller kunskap som saknas eller är osäker för många kommuner?",
    ],
    worked_example=(
        "Ett annat påhittat behov: ”Nya medarbetare får inte veta vilka översikter som har skrivits.”\nKunskapen finns. Ingen "
        "utanför behövs. Någon måste bestämma att det ingår i introduktionen. Alltså beslutas det hemma."
    ),
    right=(
        "Ja. Två av vart slag. Skicka inte iväg det som ni kan lösa, och vänta inte på att någon annan ska ta det. Och kom "
        "ihåg: att ett behov har lyfts är inget löfte om att det möts."
    ),
)

uppfoljning = Classify(
    id="praktik-uppfoljning",
    question=(
        "Vad svarar frågan på? Ett team ska börja med ett nytt föräldrastöd och har skrivit sex frågor till sin "
        "uppföljning. Sortera dem."
    ),
    points=2,
    outcome="10-c",
    level="metod",
    categories=[
        Category("person", "Hur gick det för dem det gäller?"),
        Category("vi", "Hur gick vi till väga när vi valde?"),
        Category("insats", "Gjordes insatsen som det var tänkt?"),
    ],
    items=[
        _sort("ringa", "Har du någon att ringa på kvällen nu? Samma fråga till alla vid start och efter sex månader.", "person",
              vi=("svaret-om-oss", "Svaret säger något om er också, indirekt. Men frågan ställs till föräldern om hennes liv, "
                                   "två gånger. Vems läge beskriver den?"),
              insats=("resultat-som-genomforande", "Stödet kan vara till för just det här. Men frågan mäter inte vad ni "
                                                   "gjorde, utan hur det har blivit för henne. Vad skulle ni behöva räkna "
                                                   "för att veta vad ni gjorde?")),
        _sort("forsta", "Tog vi det bästa som fanns, eller det första vi hittade?", "vi",
              person=("process-som-resultat", "Det avgör mycket för familjerna. Men frågan handlar om er sökning och er "
                                              "granskning, alltså stegen innan stödet började. Vem kan svara på den?"),
              insats=("valet-som-genomforande", "Kvaliteten ligger på bordet, det är rätt. Men frågan gäller hur stödet "
                                                "valdes, inte hur det sedan gjordes. Vad hade redan hänt när det "
                                                "började?")),
        _sort("tolv", "Hur många av de tolv träffarna blev av, och ledde någon som kan metoden dem?", "insats",
              person=("genomforande-som-resultat", "Träffarna gäller dem. Men närvaro säger inte om något blev bättre: man "
                                                   "kan gå på alla tolv utan att ha fått det lättare. Vad beskriver "
                                                   "frågan?"),
              vi=("tolv-som-vag", "Det är ert arbete som granskas, det är sant. Men stegen gäller vägen till valet, och det "
                                  "här är det som hände sedan. Vad är frågan ett mått på?")),
        _sort("hoppade", "Vilka delar har vi tagit bort eller bytt ut, och varför?", "insats",
              person=("andring-som-resultat", "Ändringarna kan märkas för familjerna. Men frågan är vad ni gjorde av stödet, "
                                              "inte hur det gick. Varför behöver ni veta det innan ni läser resultatet?"),
              vi=("andring-som-val", "Ni har valt att ändra, så ordet val stämmer. Men det gjordes efter beslutet, i "
                                     "själva stödet. Låter ni det vara okänt vet ni inte vad ni har prövat. Vad heter det "
                                     "man mäter då?")),
        _sort("var-med", "Var barnet och föräldern med när källorna vägdes samman, och syns det i journalen?", "vi",
              person=("rost-som-resultat", "Deras röster är med i frågan, så det ligger nära. Men frågan är om de fick vara "
                                           "med i beslutet, inte hur det gick sedan. Vilket av stegen handlar det om?"),
              insats=("samtal-som-insats", "Samtalet kan vara en del av stödet. Men här gäller det samtalet där stödet "
                                           "valdes. Vad hade hänt med ert steg fyra om ingen hade frågat?")),
        _sort("sammanstalld", "Vad säger 40 föräldrars svar när de läggs ihop, och vilka 12 svarade inte?", "person",
              vi=("lagga-ihop-ar-process", "Sammanställningen är ert jobb, helt rätt. Men det ni lägger ihop är hur det gick "
                                           "för 40 personer. Vad handlar svaren om?"),
              insats=("bortfall-som-programtrohet", "De tolv som tystnade säger något om ert upplägg. Men frågan är vad svaren visar, "
                                             "och hur långt de räcker när tolv fattas. Vems läge beskriver de?")),
    ],
    hints=[
        "Säg först vem som kan svara: personen, ni som valde eller ni som höll i stödet.",
        "När i tiden hände det frågan gäller: före beslutet, under stödet eller efteråt?",
    ],
    worked_example=(
        "En annan fråga: ”Vem bestämde att vi skulle mäta just det här?”\nDet hände före beslutet, och ni svarar. Alltså: hur "
        "vi gick till väga. ”Kom kontaktpersonen varje vecka?” är om insatsen. ”Kan hon sova?” är om personen."
    ),
    right=(
        "Ja, två av vart slag. De två första sorternas frågor är steg fem, läst på två sätt. Den tredje sorten är "
        "programtrohet. Ställer ni bara den första vet ni inte vad ni ska ändra när det går dåligt."
    ),
)
