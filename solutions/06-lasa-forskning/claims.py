"""Session 06: six constructed results, sorted by how far each of them reaches."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _result(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


resultat = Classify(
    id="lasa-resultat",
    question=(
        "Hur långt räcker varje resultat? Välj det som studien bäst kan svara på.\n\nResultaten är påhittade. Det går "
        "att säga både för mycket och för lite."
    ),
    points=3,
    outcome="06-b",
    level="metod",
    categories=[
        Category("beskriver", "Hur det är, eller hur det gick"),
        Category("samband", "Att två saker hänger ihop"),
        Category("skillnad", "Att insatsen troligen gjorde skillnad"),
        Category("upplevs", "Hur något upplevs och varför"),
    ],
    items=[
        _result("hyra", "900 hushåll med hyresskuld lottades till budgetråd eller vanlig hjälp. Nästan alla följdes upp. "
                        "Inom ett år hade 18 av 100 vräkts med budgetråd och 27 av 100 utan.", "skillnad",
                beskriver=("forsiktig-i-onodan", "Försiktighet är klokt, och du har läst båda talen. Men lotten gjorde "
                           "hushållen lika från början, så när som på slumpen, och nästan ingen försvann. Vad mer än råden skiljer grupperna "
                           "åt?"),
                samband=("lott-ar-bara-samband", "Det hänger ihop, men här går det att säga mer. Ett samband kan ha "
                         "andra förklaringar. Hur många är kvar när lotten har delat in och nästan alla följts upp?"),
                upplevs=("vraket-ar-upplevelse", "Att få bo kvar känns säkert någonstans. Men ingen har frågat "
                         "hushållen. Vad är det som räknats, och i vilka två grupper?")),
        _result("samtal", "26 ungdomar fyllde i ett formulär före och efter tio samtal. Efteråt mådde de flesta bättre. "
                          "Ingen annan grupp följdes.", "beskriver",
                samband=("tid-ar-samband", "Samtal och bättre mående kom vid samma tid, så det ser ut att hänga ihop. Men "
                         "alla 26 fick samtal. Vilka hade du behövt se för att veta hur det går utan?"),
                skillnad=("fore-efter", "Att de mår bättre är värt något. Men för att tacka samtalen måste man veta hur "
                          "det hade gått utan, och det följde ingen. Vad mer hinner hända ett par månader efter att "
                          "någon sökt hjälp?"),
                upplevs=("formular-ar-upplevelse", "Måendet är deras eget, det har du rätt i. Men ett formulär säger hur "
                         "mycket, inte hur det var eller varför. Vad hade ungdomarna behövt få göra?")),
        _result("ensam", "3 000 personer med ekonomiskt bistånd svarade på en enkät. De som kände sig ensamma hade "
                         "oftare dålig hälsa.", "samband",
                beskriver=("samband-ar-bara-tal", "Du tar det säkra före det osäkra, och en enkät beskriver. Men här ställs "
                           "två svar mot varandra, så man får veta något mer. Vad följs åt?"),
                skillnad=("samband-ar-orsak", "Ensamhet kan göra en sjuk. Men sjukdom kan också göra en ensam, och "
                          "fattigdom kan ge båda. Dessutom prövades ingen insats. Vad kom först, och går det att se?"),
                upplevs=("kansla-ar-upplevelse", "Ensamhet är en upplevelse, så det ligger nära. Men enkäten räknar hur "
                         "många som känner den. Hur den är får du inte veta. Vad visar de två svaren tillsammans?")),
        _result("nej", "Fjorton unga som har tackat nej till en behandlingsgrupp intervjuas. De berättar om skam, om "
                       "busstider och om rädslan att möta någon de känner.", "upplevs",
                beskriver=("fa-intervjuer-sager-inget", "Du är försiktig eftersom de bara är fjorton. De säger inget om "
                           "hur många, det stämmer. Men de ger skäl som du kanske inte hade kommit på. Vad visar "
                           "berättelserna om varför?"),
                samband=("skal-ar-samband", "Skam och att tacka nej följs åt i berättelserna. Men alla fjorton tackade "
                         "nej, så det finns ingen att jämföra med. Vad får du veta i stället för hur ofta?"),
                skillnad=("skal-ar-effekt", "Busstiden kan vara avgörande för den som nämner den. Men ingen har ändrat "
                          "tiden och sett vad som händer, och ingen insats har prövats. Vad är det de fjorton ger "
                          "dig?")),
        _result("skolbyten", "5 200 placerade barn följdes i register i tio år. De som bytte skola ofta hade lägre betyg, "
                             "också när forskarna justerat för föräldrarnas utbildning.", "samband",
                beskriver=("lang-tid-bara-tal", "Registret beskriver hur det gick, det stämmer. Men barnen jämförs också "
                           "med varandra, och det säger något mer än ett medeltal. Vilka två saker följs åt?"),
                skillnad=("justerat-ar-lika", "De har justerat för en sak, och det är bra. Men det som gjorde att barnet "
                          "fick byta skola kan själv ha sänkt betygen, och det är inte med. Vad mer kan skilja barnen "
                          "åt?"),
                upplevs=("register-ar-upplevelse", "Ett barn som byter skola har mycket att säga. Men registret har inte "
                         "frågat. Vad är det som räknats i tio år?")),
        _result("avbrott", "En kommun gick igenom alla sina placeringar under tre år. 22 av 100 avbröts i förtid.",
                "beskriver",
                samband=("ett-tal-ar-samband", "Det är lätt att genast tänka på varför. Men här finns ett enda tal, och "
                         "inget som det hänger ihop med. Vad skulle placeringarna ha delats upp efter?"),
                skillnad=("avbrott-ar-misslyckande", "22 av 100 kan vara ett tecken på att något brister. Men ingen insats "
                          "jämförs med någon annan, och du vet inte vad som är vanligt. Vad har kommunen tagit reda "
                          "på?"),
                upplevs=("avbrott-ar-berattelse", "Bakom varje avbrott finns ett barn som minns det. Men genomgången räknar "
                         "avbrotten, den frågar ingen. Vem hade du velat höra?")),
    ],
    hints=[
        "Fråga två saker om varje resultat: finns det något att jämföra med, och vad avgjorde vilka som hamnade var?",
        "Bara ett av de sex har en jämförelse där slumpen delade in. Leta sedan efter dem där två saker ställs mot "
        "varandra, och efter det som är berättelser.",
    ],
    worked_example=(
        "Ett annat resultat. ”Av 60 som fick stöd till studier läste 41 kvar efter ett år.” Ingen jämförelse, alltså hur "
        "det gick.\n”De som hade egen dator läste oftare kvar.” Två saker som följs åt, men datorn kan höra ihop med "
        "annat: ett samband."
    ),
    right=(
        "Ja. Lägg märke till att du inte avfärdade något. Varje studie fick säga det den kan, och bara det. Så gör man "
        "rättvisa åt svaga studier också."
    ),
)
