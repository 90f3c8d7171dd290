"""Session 02: three views of EBP to tell apart, and four decisions that each lack one of the four sources."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _sort(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong.replace("_", "-"): Misconception(*each) for wrong, each in why.items()})


kalla_saknas = Classify(
    id="ebp-kalla-saknas",
    question=(
        "Vilken kunskapskälla syns inte i beslutet?\n\nLäs de fyra motiveringarna här ovanför. I var och en finns tre "
        "av källorna. Döm inte beslutet, leta bara efter den fjärde."
    ),
    points=2,
    outcome="02-b",
    level="metod",
    categories=[
        Category("kunskap", "Bästa tillgängliga kunskap"),
        Category("onskemal", "Personens erfarenhet och önskemål"),
        Category("situation", "Personens situation och omständigheter"),
        Category("expertis", "Professionell expertis"),
    ],
    items=[
        _sort("hemma", "Beslut A: stödet hemma", "onskemal",
              kunskap=("oversikten-oversedd", "Om översikten är bra vet vi inte. Men den finns med: någon har letat efter "
                                              "vad som är prövat. Läs igen och lyssna efter röster. Vem i familjen "
                                              "hörs?"),
              situation=("situationen-oversedd", "Tre små barn och lång väg: det är familjens läge. Men att veta hur "
                                                 "någon har det är inte att ha frågat. Vad säger föräldrarna?"),
              expertis=("bedomningen-oversedd", "Två hembesök och en bedömning är yrkeskunnande, tydligt redovisat. "
                                                "Vems ord saknas när stödet ska börja på måndag?")),
        _sort("formular", "Beslut B: kursen", "expertis",
              kunskap=("kunskapsstodet-oversett", "Ett kunskapsstöd är en väg för forskning att nå dig, så källan finns "
                                                  "med. Men vem har läst de elva poängen ihop med den här kvinnan? Leta "
                                                  "efter ordet ”bedömer”."),
              onskemal=("onskemalet-oversett", "Hon säger att hon gärna går en kurs. Det är ett önskemål, om än kort. "
                                               "Poängen och gränsen har valt åt alla. Vem har vägt samman?"),
              situation=("situationen-oversedd", "Ensamboende och sjukpenning säger något om hennes läge. Men talet går "
                                                 "rakt in i beslutet. Vad gör handläggaren själv här?")),
        _sort("spelar", "Beslut C: samtalen", "kunskap",
              onskemal=("onskemalet-oversett", "Det är en bra vana att leta efter personens röst. Här finns den: han "
                                               "vill ha samtal, och han säger när. Varför just samtal skulle hjälpa "
                                               "mot spelandet, var står det?"),
              situation=("situationen-oversedd", "Ålder, pengar och boende står i första meningen. Vi vet alltså en del "
                                                 "om hur han har det. Vad vet vi om vad som brukar hjälpa unga som "
                                                 "spelar?"),
              expertis=("brukar-som-kunskap", "”Som vi brukar” är vana, det har du rätt i. Men bedömningen efter tre "
                                              "möten är handläggarens egen. Det som saknas ligger utanför rummet: "
                                              "vad är prövat?")),
        _sort("jobb", "Beslut D: arbetet", "situation",
              kunskap=("forskningen-oversedd", "Det står inte vilken forskning, så du är med rätta misstänksam. Men "
                                               "källan nämns. Något annat nämns inte alls. Vem lämnar barnen, om det "
                                               "finns barn?"),
              onskemal=("onskemalet-oversett", "Hon vill arbeta, det står i första meningen. Men att vilja är inte att "
                                               "kunna. Vad får du veta om hennes bostad, hälsa, resväg och familj?"),
              expertis=("bedomningen-oversedd", "Sex år med modellen och en egen bedömning: yrkeskunnandet syns. Vad "
                                                "skulle handläggaren behöva veta om hennes morgnar?")),
    ],
    hints=[
        "Ta en motivering i taget. Sätt namn på varje mening: vilken av de fyra källorna kommer den ifrån?",
        "Tre meningar får var sin källa. Leta efter ord som vill, säger, bedömer, översikt, bor. Vilken sort fattas?",
    ],
    worked_example=(
        "En annan påhittad motivering: ”Hon vill bo kvar. Hon har brutit höften och bor två trappor upp. Jag har träffat "
        "henne fyra gånger och bedömer att hon klarar det med hjälp.”\nVill = önskemål. Höften och trapporna = situation. "
        "Bedömer = expertis. Vad som är prövat för den som vill bo kvar står inte."
    ),
    right=(
        "Ja. En källa som saknas gör inte beslutet fel. Men den som läser kan inte se om den har vägts in. En mening till "
        "räcker ofta."
    ),
)

synsatt = Classify(
    id="ebp-tre-betydelser",
    question=(
        "Sex personer säger att de arbetar evidensbaserat. Vilken betydelse har ordet hos var och en?\n\nSortera de sex "
        "uttalandena. De är påhittade. De tre betydelserna är Gambrills, med våra ord."
    ),
    points=3,
    outcome="02-a",
    level="metod",
    source="gambrill2007",
    categories=[
        Category("arbetssatt", "Ett arbetssätt: fråga, sök, granska, väg samman, följ upp"),
        Category("lista", "En lista: använd de metoder och riktlinjer som har stöd"),
        Category("som-vanligt", "Som vanligt, med ett nytt namn"),
    ],
    items=[
        _sort("mi-fft", "Vi arbetar evidensbaserat, vi har ju MI och FFT.", "lista",
              arbetssatt=("ebp-ar-metoder", "Att ha metoder med stöd i forskning kan vara en god del av arbetet. Men här "
                                            "står bara vad ni har, inte hur ni väljer. Hur vet ni att det passar den "
                                            "som sitter framför er?"),
              som_vanligt=("metoder-ar-inget", "Något är nytt: två namngivna metoder som någon har prövat. Det är mer än "
                                               "ett namnbyte. Vad är det som har fått stå för hela ordet evidensbaserat "
                                               "här?")),
        _sort("erfarenhet", "Vi har alltid utgått från gruppens samlade erfarenhet. Nu heter det evidensbaserat, och det "
                            "är ju samma sak.", "som-vanligt",
              arbetssatt=("erfarenhet-racker", "Erfarenheten är en av de fyra källorna, så en bit finns på plats. Men vad "
                                               "är det som har ändrats i hur de arbetar? Läs den sista delen av "
                                               "meningen."),
              lista=("lista-utan-metoder", "Här finns en vana att hålla sig till, det stämmer. Men ingen metod eller "
                                           "riktlinje nämns. Vad är det enda som är nytt?")),
        _sort("rutin", "Rutinen heter Kunskapsbaserad handläggning sedan i höstas. Vi bytte rubriken och behöll resten.",
              "som-vanligt",
              arbetssatt=("namnet-som-bevis", "Namnet låter som det arbetssätt ni övar här. Men ett namn gör inget i ett "
                                              "ärende. Vad står det att de har ändrat?"),
              lista=("rutin-som-lista", "En rutin kan innehålla metoder, så tanken är rimlig. Men här sägs inget om vad "
                                        "den bygger på. Vad är det enda vi får veta att de bytte?")),
        _sort("oppet", "Vi skrev ner vad vi behövde veta, fick hjälp att söka och berättade för föräldern vad vi fann. "
                       "Också det som var osäkert.", "arbetssatt",
              lista=("process-som-lista", "De hittade kanske en metod, och då liknar det en lista. Men läs verben: skrev, "
                                          "sökte, berättade. Vilken metod det blev står inte ens. Vad är det som "
                                          "beskrivs?"),
              som_vanligt=("vardag-ar-inte-ebp", "Det låter vardagligt, och det är meningen. Men gör ni så här i varje "
                                                 "ärende redan? Leta efter frågan, sökningen och samtalet.")),
        _sort("forbud", "Står insatsen inte på listan finns det ingen evidens, och då får vi inte bevilja den.", "lista",
              arbetssatt=("ingen-evidens-forbud", "Frågan om forskning är rimlig att ställa. Men för många insatser saknas "
                                                  "studier, och då väger de andra källorna och uppföljningen tyngre. Vem "
                                                  "har vägt något här?"),
              som_vanligt=("regel-ar-ny", "Det är strängt, och knappast som vanligt: någon har gjort en lista och en regel "
                                          "om den. Vad har fått avgöra i stället för en bedömning?")),
        _sort("vagde-om", "Gruppen hade stöd i forskning, men tiderna gick inte ihop för familjen. Vi vägde om "
                          "tillsammans med dem och bestämde vad vi skulle följa upp.", "arbetssatt",
              lista=("listan-overgavs", "Det började med en insats från en lista. Men sedan hände något: de lade den åt "
                                        "sidan. Vilka källor fick då väga in?"),
              som_vanligt=("avsteg-ar-slarv", "Att göra avsteg kan vara slarv, och det ska man fråga sig. Men här finns "
                                              "forskning, familjens läge, ett gemensamt beslut och en uppföljning. Hur "
                                              "många av stegen ser du?")),
    ],
    hints=[
        "Fråga vid varje uttalande: vad har ändrats i hur de bestämmer sig för något?",
        "Handlar det om hur man går till väga, om vad man har, eller bara om vad det heter?",
    ],
    worked_example=(
        "Ett annat uttalande: ”Alla på enheten har gått utbildningen i programmet, så nu är vi evidensbaserade.”\nHur de "
        "väljer sägs inte. Något nytt har kommit till: ett program. Alltså en lista, med en enda punkt."
    ),
    right=(
        "Ja. Ingen av de sex ljuger. Men när två av dem möts på ett möte talar de om olika saker. Fråga gärna: menar du "
        "hur vi arbetar, vad vi har, eller vad det heter?"
    ),
)
