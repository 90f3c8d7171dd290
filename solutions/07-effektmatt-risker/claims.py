"""Session 07: six claims to sort, by what they let the reader conclude."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _sort(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong.replace("_", "-"): Misconception(*each) for wrong, each in why.items()})


sortera = Classify(
    id="sortera-pastaenden",
    question=(
        "Vad visar varje påstående? Sortera de sex.\n\nDe är påhittade, men av ett slag som du kan "
        "möta i broschyrer och tjänsteskrivelser."
    ),
    points=3,
    outcome="07-b",
    level="metod",
    categories=[
        Category("hur-manga", "Visar hur många det gäller"),
        Category("forhallande", "Visar bara hur grupperna förhåller sig till varandra"),
        Category("ingen-jamforelse", "Visar ingen jämförelse mellan grupper"),
    ],
    items=[
        _sort("familjer", "Av 100 familjer med stöd fick 12 en ny anmälan inom ett år. Av 100 utan stöd fick 18 "
                          "det.", "hur-manga",
              forhallande=("antal-som-kvot", "Det går att räkna ut en kvot ur talen. Men påståendet ger mer: båda "
                                             "antalen, med samma nämnare och samma tid. Hur många familjer skiljer det "
                                             "på hundra?"),
              ingen_jamforelse=("jamforelsen-syns-inte", "Läs den andra meningen en gång till. De 100 familjerna utan "
                                                         "stöd är det du jämför med. Vad kan du räkna ut när båda "
                                                         "antalen finns?")),
        _sort("halverad", "Insatsen halverar risken för vräkning.", "forhallande",
              hur_manga=("dubbelt-av-vad", "En halvering låter som ett antal. Men från 2 till 1 av 1 000 är en "
                                           "halvering, och från 40 till 20 av 100 likaså. Vilket tal behöver du för "
                                           "att veta hur många hushåll det gäller?"),
              ingen_jamforelse=("jamforelse-utan-tal", "Inga tal står där, det är sant. Men ”halverar” jämför två "
                                                       "risker: den ena är hälften av den andra. Vad vet du, och vad "
                                                       "vet du fortfarande inte?")),
        _sort("arbete", "Efter 18 månader var andelen i arbete 9 procentenheter högre än i "
                        "jämförelsegruppen.", "hur-manga",
              forhallande=("enheter-som-procent", "Det vore en relativ jämförelse om det stod 9 procent högre. "
                                                  "Procentenheter är avståndet mellan två andelar. Hur många av 100 "
                                                  "personer motsvarar det?"),
              ingen_jamforelse=("jamforelsegruppen-glomd", "Här finns en andra grupp: titta på de sista orden. Den gör "
                                                           "att 9 procentenheter går att översätta till människor. Hur "
                                                           "många av 100?")),
        _sort("kvot", "Riskkvoten för en ny placering var 0,80.", "forhallande",
              hur_manga=("rr-som-andel", "0,80 kan läsas som 80 av 100, men en riskkvot är ingen andel av människor. "
                                         "Den säger att den ena risken är fyra femtedelar av den andra. Vilken risk "
                                         "skulle du behöva veta först?"),
              ingen_jamforelse=("kvot-ar-jamforelse", "Grupperna nämns inte, så det är lätt att missa. Men ordet kvot "
                                                      "betyder att en risk har delats med en annan. Vad säger 0,80 om "
                                                      "hur de förhåller sig?")),
        _sort("battre", "65 procent hade det bättre efter insatsen.", "ingen-jamforelse",
              hur_manga=("forbattrad-alltsa-effekt", "Du ser hur många som fick det bättre. Men hur många hade fått "
                                                     "det bättre utan insatsen? Det vet vi inte, så vi kan inte säga "
                                                     "hur många insatsen gäller. Vilken grupp fattas?"),
              forhallande=("fore-efter-som-grupp", "Före och efter är en jämförelse i tid, men det är samma personer. "
                                                   "Då räknas också det som hade ordnat sig ändå. Finns det någon "
                                                   "grupp utan insatsen här?")),
        _sort("skuldfri", "Det var 40 procent vanligare att bli skuldfri med rådgivning än utan.", "forhallande",
              hur_manga=("relativt-som-antal", "40 procent vanligare låter som 40 av 100. Men blev 5 av 100 skuldfria "
                                               "utan rådgivning är det 7 av 100 med. Hur stor var andelen från början? "
                                               "Leta efter det i påståendet."),
              ingen_jamforelse=("med-och-utan", "Med rådgivning och utan: det är två grupper som jämförs. Det som "
                                                "saknas är något annat. 40 procent mer än vad?")),
    ],
    hints=[
        "Fråga först: finns det två grupper? Om inte är saken klar. Om de finns: kan du säga ”så många av 100” i båda?",
        "Ord som halverar, kvot och procent vanligare jämför två risker utan att visa dem. Procentenheter går att "
        "räkna om till människor.",
    ],
    worked_example=(
        "Ett påhittat påstående: ”Tre gånger så många fick bostad.”\nFinns två grupper? Ja, tre gånger så många som "
        "några andra. Kan du säga hur många av 100? Nej: det kan vara 3 mot 1 eller 60 mot 20. Påståendet visar bara "
        "ett förhållande."
    ),
    right=(
        "Ja. Nästa gång du läser ”halverar” eller ”40 procent vanligare” vet du vad du ska fråga efter: hur många av "
        "hundra i varje grupp, och inom vilken tid?"
    ),
)
