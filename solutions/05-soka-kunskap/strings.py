"""Session 05: two search strings, marked by running them over the training corpus, and one that has lost its way."""

from kunskapsresan import data, swedish
from kunskapsresan.searching import SearchEngine, evaluate, training_corpus
from kunskapsresan.tasks import Misconception, Number, SearchPattern, SearchString, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

records, labels = training_corpus()
engine = SearchEngine(records)
QUESTIONS = {name: each["question"] for name, each in data.describe("traningskorpus")["questions"].items()}


def relevant(question: str) -> list[str]:
    """Ids of the records that are labelled relevant for a question."""
    return [record for record, label in labels[question].items() if label == "relevant"]


def run(question: str, string: str):
    """What a string gives for a question: the same measures as the participant sees."""
    return evaluate(engine.search(string).ids, relevant(question))


def _short(*letters: str) -> list[str]:
    """No word begins with these letters and a q, so only a truncated stem fits: "al*" and "alk*", not "alkohol*"."""
    return [f"{each}q" for each in letters]


def _why(identity: str, explanation: str) -> Misconception:
    return Misconception(identity, explanation)


strang_barn = SearchString(
    id="sok-strang-barn",
    question=(
        f"{QUESTIONS['alkohol']} Skriv en söksträng.\n\nFull poäng får en sträng som hittar minst sju av de "
        f"{swedish.count(len(relevant('alkohol')))} relevanta, utan att mer än var fjärde träff är brus. Börja smått, "
        "kör, och bygg vidare. Du får köra hur många gånger som helst."
    ),
    points=3,
    outcome="05-b",
    level="strategi",
    records=records,
    relevant=relevant("alkohol"),
    key="(barn* OR child* OR unga) AND (alkohol* OR alcohol* OR missbruk*)",
    full_recall=7 / 8,
    full_precision=0.75,
    patterns=[
        SearchPattern("sentence", "hela-meningen",
                      "Du vet precis vad du undrar, och det är det svåraste. Men sökningen letar efter orden: varje ord "
                      "i meningen måste finnas i samma post, också ”hur” och ”har”. Vilka två ord i frågan bär mest? "
                      "Börja med dem."),
        SearchPattern("has-word", "for-kort-stam",
                      "Trunkering är rätt verktyg. Men en så kort början fångar ord du inte tänkt på: al* hittar också "
                      "”alliance” och ”all”. Hur långt måste ordet vara för att betyda det du menar?",
                      words=_short("al", "ba", "ch", "fa", "fo", "pa", "mi")),
        SearchPattern("has-word", "utan-prickar",
                      "Ordet är rätt valt. Men här är a och ä olika bokstäver, så ”foraldr” hittar ingenting som är "
                      "skrivet med prickar. Databaser gör olika. Skriv svenska ord med å, ä och ö.",
                      words=["foraldr", "foralder"]),
        SearchPattern("not", "not-stadar",
                      "Du vill ha bort det som stör. Men NOT tar bort varje post som nämner ordet, också den som handlar "
                      "både om barn och om det du vill slippa. Kör strängen en gång utan NOT. Vilka relevanta kom tillbaka?"),
        SearchPattern("years", "arsgrans-utan-skal",
                      "En gräns för år kan vara klok. Men frågan nämner ingen tid, och poster utan årtal faller bort, "
                      "bland dem en svensk text som svarar på frågan. Kör utan gränsen. Finns det ett skäl att ha den?"),
        SearchPattern("mixed", "utan-parenteser",
                      "Du har både synonymer och AND, och det är rätt byggstenar. Men här läses AND före OR, så strängen "
                      "betyder något annat än du menar. Vilka ord hör ihop i ett block? Sätt parentes runt dem."),
        SearchPattern("has-word", "utfallsblock-ger-precision",
                      "Frågan gäller hur barnen har det, så ordet känns självklart. Men få sammanfattningar räknar upp "
                      "alla följder, och varje text som inte gör det faller bort. Ta bort blocket och kör igen. Vad "
                      "kom tillbaka?",
                      words=["mår", "upplev", "experience", "känsl", "hälsa", "health", "följd", "konsekvens", "effekt",
                             "effect", "outcome"]),
        SearchPattern("no-hits", "noll-traffar-ingen-forskning",
                      "Noll träffar säger mest om strängen, eftersom vi vet att det finns relevanta poster här. Något "
                      "krav är för hårt eller något ord är felstavat. Kör ett ord i taget. Vilket ger noll?"),
        SearchPattern("no-or", "inga-synonymer",
                      "Orden bär, men den som skriver om samma barn kan kalla det något annat, och då ser du inte den "
                      "texten. Vad mer kan samma sak heta? Sätt OR mellan orden, inom parentes, och AND mellan frågans "
                      "två delar."),
        SearchPattern("no-and", "or-ger-farre",
                      "Med OR får du allt som har något av orden, alltså mer och inte mindre. Det är rätt mellan "
                      "synonymer. Men frågan har två delar, och båda måste finnas i samma text. Vilket ord binder ihop "
                      "delarna?"),
        SearchPattern("lacks-word", "ett-ord-for-problemet",
                      "Block och synonymer är på plats. Men det som är svårt hos föräldern kan heta mer än alkohol, och "
                      "där har du för få ord. Läs titlarna som du missade: vilket ord står där i stället?",
                      words=["missbruk", "substan", "drick", "drink", "beroende", "drog"]),
        SearchPattern("no-truncation", "ingen-trunkering",
                      "Blocken är rätt tänkta. Men ”förälder” hittar inte ”föräldrar”, och ”child” hittar inte "
                      "”children”. Med en asterisk sist i stammen följer ändelserna med. Var kan du klippa?"),
    ],
    low_recall=_why("for-smalt",
                    "Det du hittar är det du söker, så riktningen stämmer. Men för mycket faller bort. Antingen har du "
                    "ett block för mycket, eller för få synonymer i ett av dem. Läs titlarna som du missade. Vilket ord "
                    "står där som inte står i din sträng?"),
    low_precision=_why("manga-traffar-ar-grundligt",
                       "Du missar lite. Men många träffar är inte detsamma som grundligt: den som ska läsa dem är du. "
                       "Titta på bruset. Vilket ord släppte in det, och vilken del av frågan saknas där?"),
    hints=[
        "Frågan har två delar: vilka den gäller och vad som är svårt i familjen. Gör ett block av varje, med parentes "
        "runt.",
        "Skriv minst två ord i varje block, gärna på två språk, och trunkera dem. Tänk på att problemet kan heta mer än "
        "alkohol.",
    ],
    worked_example=(
        "En annan fråga: Vad betyder stöd i skolan för barn i familjehem?\n"
        "Block 1, vilka: (familjehem* OR \"foster care\" OR fosterbarn*)\n"
        "Block 2, vad: (skol* OR school* OR utbildning*)\n"
        "Mellan blocken: AND. Ordet ”betyder” och resultatet får vara med först när du läser."
    ),
    right=(
        "Ja. Två block, synonymer i båda och AND emellan. Här hjälper svenska ord till, eftersom beskrivningarna är "
        "våra egna och svenska. I PubMed är det bara de engelska orden som arbetar."
    ),
)

strang_arbete = SearchString(
    id="sok-strang-arbete",
    question=(
        f"{QUESTIONS['arbete']} Skriv en söksträng.\n\nFull poäng får en sträng som hittar minst nio av de "
        f"{swedish.count(len(relevant('arbete')))} relevanta, med högst tre av tio träffar brus. Här är orden svårare: "
        "mycket av forskningen går under ett eget namn. Hittar du en bra träff kan du låna ord av den."
    ),
    points=2,
    outcome="05-b",
    level="strategi",
    records=records,
    relevant=relevant("arbete"),
    key="(arbet* OR employ* OR sysselsättning*) AND (stöd* OR support* OR insats* OR intervention*)",
    full_recall=0.9,
    full_precision=0.7,
    patterns=[
        SearchPattern("sentence", "hela-meningen",
                      "Det är en bra fråga, men databasen läser den inte som en fråga. Den kräver varje ord, också "
                      "”vilket” och ”till”. Stryk allt som inte bär betydelse. Vad är kvar, och i vilka två block hör "
                      "det hemma?"),
        SearchPattern("has-word", "for-kort-stam",
                      "Det är klokt att trunkera. Men soc* fångar också society, och in* fångar nästan allt. Trunkera "
                      "först där ordet betyder det du menar. Vilken är den kortaste början som håller?",
                      words=_short("soc", "in", "st", "jo", "em", "su", "wo", "ar")),
        SearchPattern("has-word", "utan-prickar",
                      "Du har tänkt rätt ord men skrivit det utan prickar. Här är o och ö olika bokstäver, så ”stod” "
                      "är inte ”stöd”. I engelska databaser behövs ändå ett engelskt ord bredvid. Rätta och kör igen.",
                      words=["stod", "sysselsattn", "anstall", "atgard"]),
        SearchPattern("not", "not-stadar",
                      "Du vill slippa det som handlar om annat. Men flera av studierna om stöd till arbete gäller just "
                      "den grupp eller det ord du tar bort. NOT ser inte sammanhang. Vad händer med recall utan det?"),
        SearchPattern("years", "arsgrans-utan-skal",
                      "Nyare är ofta bättre för den som ska handla i dag. Men frågan sätter ingen gräns, och äldre "
                      "studier kan svara lika bra på den. Kör utan årtal. Vill du ändå ha en gräns, vilket skäl skriver "
                      "du i loggen?"),
        SearchPattern("mixed", "utan-parenteser",
                      "Orden är på väg åt rätt håll. Men utan parentes hör AND bara ihop med de två ord som står "
                      "närmast. Resten släpps in ensamt, och ”arbete” ensamt ger mest texter om ert eget yrke. Var "
                      "börjar och slutar varje block?"),
        SearchPattern("has-word", "utfallsblock-ger-precision",
                      "Du frågar efter effekt, det är riktigt läst. Men det ordet står sällan i titel eller nyckelord, "
                      "så blocket kastar bort studier som mäter precis det. Ta bort det. Effekten letar du efter när du "
                      "läser.",
                      words=["effekt", "effect", "resultat", "result", "outcome", "lön", "inkomst"]),
        SearchPattern("no-hits", "noll-traffar-ingen-forskning",
                      "Noll träffar är ett besked om orden, inte om forskningen. ”Långt från arbetsmarknaden” är ett "
                      "uttryck som verksamheter använder; forskare gör det sällan. Kör ett enda ord först. Vad heter det "
                      "personen ska få?"),
        SearchPattern("no-or", "inga-synonymer",
                      "Du har hittat något som bär. Men ett enda ord för varje sak räcker inte här: en studie skriver "
                      "arbete, nästa anställning, en tredje employment. Vilka tre ord kan samma sak ha? Bind dem med "
                      "OR."),
        SearchPattern("no-and", "or-ger-farre",
                      "Varje OR öppnar dörren för fler. Nu kommer allt in som nämner arbete eller stöd, till exempel "
                      "texter om ert eget lärande. Vilket ord kräver att båda delarna finns i samma text?"),
        SearchPattern("lacks-word", "problemet-i-stallet-for-malet",
                      "Du har beskrivit vad personen saknar. Men studierna är oftast märkta efter det som personen får "
                      "eller ska nå. Vänd på orden: vad är det positiva målet, och vad heter det på engelska?",
                      words=["arbete", "employ", "anställ", "sysselsätt", "job", "work", "ips"]),
        SearchPattern("lacks-word", "bara-svenska",
                      "Orden stämmer, på svenska. Men titlarna är engelska, och våra svenska nyckelord täcker inte allt. "
                      "I en verklig databas hade du fått ännu färre. Vad heter varje block på engelska?",
                      words=["employ", "support", "ips", "work", "job", "placement", "intervention", "vocation"]),
        SearchPattern("no-truncation", "ingen-trunkering",
                      "Synonymerna är bra. Men utan asterisk hittar du bara den form du skrev: inte ”anställningen” när "
                      "du skrev ”anställning”. Var slutar stammen i varje ord?"),
    ],
    low_recall=_why("for-smalt",
                    "Det mesta du får fram hör hit. Men några studier använder ett annat ord för stödet eller för "
                    "arbetet, och en del har lagt till en grupp som inte står i frågan. Läs de missade titlarna. Vilket "
                    "ord kan du låna?"),
    low_precision=_why("manga-traffar-ar-grundligt",
                       "Du får med de flesta, men du får läsa mycket annat på köpet. Arbete är ett ord som finns "
                       "överallt i vårt fält. Vad måste texten också handla om för att svara på frågan? Gör det till "
                       "ett block."),
    hints=[
        "Låt ett block vara det personen ska nå och ett vara det hen får. Skriv svenska och engelska ord i båda.",
        "Kör bara det första blocket och läs titlarna. En av modellerna har en förkortning på tre bokstäver. Titta vad "
        "dess namn är byggt av.",
    ],
    worked_example=(
        "En annan fråga: Vilket stöd hjälper unga som ska flytta från en placering?\n"
        "Första körningen, utflyttning*, ger en enda bra träff. I den står nyckelordet ”leaving care”.\n"
        "Låna det: (utflyttning* OR \"leaving care\") AND (stöd* OR support*).\n"
        "Så växer strängen ur träffarna."
    ),
    right=(
        "Ja. Du fann ord som forskarna själva använder. Lägg märke till vilka texterna gäller: de flesta handlar om "
        "personer med psykisk sjukdom. Om de säger något om er grupp är en fråga för träff 06."
    ),
)

# --- A search with NOT: gambling, on the page's own example -------------------------------------------------------
PLAIN, WITH_NOT = "gambl*", "gambl* NOT internet*"
before, after = run("spel", PLAIN), run("spel", WITH_NOT)
kept, all_relevant = len(after.hits), after.relevant
share = 100 * after.recall

utan_natet = Number(
    id="sok-not",
    question=(
        "Hur stor del av de relevanta hittar strängen med NOT? Svara i procent (recall).\n\nEn kollega söker för frågan "
        f"”{QUESTIONS['spel']}” och vill slippa det som handlar om dataspel på nätet.\n\n"
        f"{PLAIN}: {before.found} träffar, {len(before.hits)} av {before.relevant} relevanta.\n\n"
        f"{WITH_NOT}: {after.found} träffar, {kept} av {all_relevant} relevanta."
    ),
    points=1,
    outcome="05-c",
    level="recept",
    unit="%",
    key=share,
    tolerance=0.7,
    wrong=[
        Wrong(100 * after.precision, 0.7, "precision-for-recall",
              f"{kept} av {after.found} är precisionen: hur stor del av träffarna som är användbara. Den säger hur "
              "mycket du läser i onödan. Recall frågar i stället hur mycket du fick med av det som finns. Vad ska stå "
              "under strecket?"),
        Wrong(100 * (1 - after.recall), 0.7, "missade-for-hittade",
              f"Det är delen som försvann: {all_relevant - kept} av {all_relevant}. Rätt nämnare, och ett tal värt att "
              "säga högt till kollegan. Men recall är delen som är kvar. Räkna den."),
        Wrong(100 * after.found / before.found, 0.7, "alla-traffar-for-relevanta",
              f"Du har jämfört antalet träffar, {after.found} mot {before.found}. Men bland dem finns brus, och det vill "
              "ingen ha. Recall räknar bara de relevanta. Hur många sådana hittade den nya strängen, och hur många "
              "finns?"),
        Wrong(100 * (1 - after.found / before.found), 0.7, "bort-av-traffarna",
              f"Var tredje träff togs bort, det är riktigt räknat. Men av de {before.found - after.found} som försvann "
              "var alla relevanta. Det syns först när du räknar på de relevanta. Hur många är kvar av hur många?"),
        Wrong(kept, 0.2, "antal-for-andel",
              f"{kept} är antalet som hittades, rätt avläst. Recall är en andel: {kept} av hur många som finns? Gör om "
              "det till procent."),
        Wrong(after.recall, 0.006, "andel-for-procent",
              "Andelen är rätt. Men med procent efter betyder den mindre än en av hundra. Flytta kommat, så är du framme."),
        Wrong(after.nnr, 0.06, "nnr-for-recall",
              f"{swedish.number(after.nnr, 1)} är hur många titlar du läser för varje relevant (NNR). Bra att kunna, men "
              "det säger inget om vad du missar. Vilka två tal handlar om de relevanta?"),
    ],
    fallback=(
        f"Recall är relevanta som hittades, delat med alla relevanta som finns. Strängen hittade {kept}, och det finns "
        f"{all_relevant}. Dela och gör om till procent."
    ),
    hints=[
        "Recall handlar om det som finns att hitta. Hur många relevanta finns det i allt?",
        "Dela de relevanta som hittades med alla relevanta. Antalet träffar behövs inte.",
    ],
    worked_example="Andra tal: det finns 20 relevanta, strängen ger 50 träffar och 12 av dem är relevanta. "
                   "12 delat med 20 är 60 procent recall. 12 delat med 50 är 24 procent, och det är precisionen.",
    right=(
        f"Ja, {swedish.percent(after.recall)}. De {all_relevant - kept} som försvann handlar om behandling över nätet, "
        "och det var inte den kollegan ville slippa. NOT vet inte skillnaden. Sådant sorterar du bort när du läser titlarna."
    ),
)
