"""Session 09, for the curious: one result counted again (Rapport B), a review by AMSTAR 2 (Rapport C), a pair of kappas.

No points: the extra part is never assessed.
"""

from kunskapsresan.appraisal import agreement
from kunskapsresan.appraisal.instruments import AMSTAR2, Judgement, amstar2_overall
from kunskapsresan.effects import two_by_two as effects
from kunskapsresan.swedish import interval, number, percent
from kunskapsresan.tasks import Choice, Choices, Misconception, Number, Option, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- Rapport B ----------------------------------------------------------------------------------------------------
N, REMOVED, REMOVED_EVENTS = 90, 12, 9
KEPT, KEPT_EVENTS, OTHER_EVENTS = N - REMOVED, 12, 27
ALL_EVENTS = KEPT_EVENTS + REMOVED_EVENTS
reported = effects.risk_ratio(KEPT_EVENTS, KEPT, OTHER_EVENTS, N)
everybody = effects.risk_ratio(ALL_EVENTS, N, OTHER_EVENTS, N)

granska_b_alla = Number(
    id="granska-b-alla",
    question=(
        "Fördjupning. Räkna om Rapport B så att alla hushåll räknas i den grupp de lottades till. För hur många "
        "procent av hushållen med rådgivning ansökte hyresvärden om avhysning?\n\nAllt du behöver står under Resultat. "
        "Läs noten också."
    ),
    points=0,
    outcome="09-a",
    level="metod",
    unit="%",
    key=100 * ALL_EVENTS / N,
    tolerance=0.4,
    wrong=[
        Wrong(100 * KEPT_EVENTS / KEPT, 0.45, "bara-fullfoljare",
              "Det är rapportens tal, rätt räknat på de 78. Men de tolv som inte kom lottades också till rådgivning. "
              "Tar man bort dem har man valt ut dem som orkade. Hur gick det för de tolv?"),
        Wrong(100 * REMOVED_EVENTS / REMOVED, 0.5, "bara-de-borttagna",
              "75 procent gäller de tolv som togs bort, och det säger en del om vilka de var. Lägg nu ihop dem med de "
              "78. Hur många hushåll är det, och hur många ansökningar?"),
        Wrong(100 * KEPT_EVENTS / N, 0.3, "borttagna-utan-utfall",
              "Nämnaren är rätt: 90 hushåll. Men över strecket finns bara de 12 bland dem som räknades. Hur många av "
              "de borttagna fick också en ansökan?"),
        Wrong(100 * ALL_EVENTS / KEPT, 0.3, "blandad-namnare",
              "Över strecket har du alla ansökningar, det är rätt. Men de delas på 78 hushåll, och nio av ansökningarna "
              "hör till hushåll utanför de 78. Hur många lottades till rådgivning?"),
        Wrong(100 * OTHER_EVENTS / N, 0.4, "bara-jamforelsegruppen",
              "30 procent är jämförelsegruppen, och den ändras inte. Räkna på samma sätt för de 90 som lottades till "
              "rådgivning. Hur många ansökningar blir det där?"),
        Wrong(100 * ALL_EVENTS / (2 * N), 0.3, "hela-studien-som-namnare",
              "Antalet ansökningar är rätt. Men du har delat på hela studien, 180 hushåll, och hälften av dem fick ett "
              "häfte. Hur många lottades till rådgivning?"),
    ],
    fallback=(
        "Börja med nämnaren: hur många hushåll lottades till rådgivning? Räkna sedan ansökningarna bland dem som "
        "räknades och bland dem som togs bort."
    ),
    hints=[
        "Hälften av de 180 hushållen lottades till rådgivning. Det är din nämnare.",
        "Ansökningarna finns på två ställen: i första stycket under Resultat och i noten. Lägg ihop dem.",
    ],
    worked_example=(
        "Andra tal: 50 lottades till stöd. 10 togs bort, och 6 av dem fick utfallet. Av de 40 som var kvar fick 8 "
        "det.\nRapporten: 8 / 40 = 20 procent. Alla: (8 + 6) / 50 = 28 procent."
    ),
    right=(
        f"Ja. {percent(ALL_EVENTS / N)} mot {percent(OTHER_EVENTS / N)}. Riskkvoten går från "
        f"{number(reported.value, 2)} till {number(everybody.value, 2)} ({interval(everybody.low, everybody.high, 2)}), "
        "och ”halverar risken” håller inte längre. Ibland går en brist att räkna bort."
    ),
)

# --- Rapport C ----------------------------------------------------------------------------------------------------
NO = {"7", "10", "12", "13"}  # the appraisal of the made-up review; every other item: yes
judgements = [Judgement(item.key, "nej" if item.key in NO else "ja", "Rapport C") for item in AMSTAR2.items]
overall = amstar2_overall(judgements)
FLAWS = [item.key for item in AMSTAR2.items if item.critical and item.key in NO]


def _item(number_: str, correct: bool, identity: str, explanation: str) -> Option:
    item = AMSTAR2.item(number_)
    return Option(f"punkt-{number_}", f"{item.title}: {item.look_for}", Misconception(identity, explanation), correct=correct)


granska_c_brister = Choices(
    id="granska-c-brister",
    question=(
        "Fördjupning. AMSTAR 2 har sju kritiska punkter. Vilka av dem uppfyller Rapport C inte?\n\nPunkterna är våra "
        "ord, inte formulärets. Ha rapporten framme."
    ),
    points=0,
    outcome="09-e",
    level="metod",
    source="shea2017",
    options=[
        _item("2", False, "plan-fore-ar-inte-resultat",
              "Det är klokt att vara misstänksam. Men under Fråga och plan står när protokollet registrerades, och om "
              "något ändrades. Vad skulle du ha velat se mer?"),
        _item("4", False, "sprak-ar-alltid-brist",
              "Språken är begränsade, det stämmer, och studier kan ha missats. Men skälet redovisas, databaserna är fler "
              "än två och sökorden finns. Punkten frågar efter just det."),
        _item("7", True, "antal-ar-lista",
              "Rapporten säger hur många som togs bort, och det är lätt att nöja sig med. Men inte vilka eller varför. "
              "Kan du kontrollera att ingen studie med dåligt resultat sorterades bort?"),
        _item("9", False, "brister-hos-studierna",
              "Flera av studierna har hög risk. Men det är studiernas fel, inte översiktens. Punkten frågar om "
              "översikten bedömde risken på ett godtagbart sätt. Vem gjorde det, och med vad?"),
        _item("11", False, "olika-far-inte-vagas",
              "Stödboendena skilde sig åt, så frågan är befogad. Men författarna valde en modell som räknar med det, "
              "och studierna pekade åt samma håll. Vad mer borde de ha gjort?"),
        _item("13", True, "bedomt-ar-anvant",
              "Risken för bias bedömdes, så det ser bra ut. Men läs slutsatsen och diskussionen. Syns det någonstans "
              "att fyra av de sex studierna har hög risk?"),
        _item("15", False, "osakert-ar-ej-undersokt",
              "De kunde inte svara på om studier saknas. Men de undersökte saken och säger att det inte går att "
              "avgöra med sex studier. Är det en brist i översikten, eller ett ärligt svar?"),
    ],
    hints=[
        "Skilj på studiernas brister och översiktens. AMSTAR 2 granskar hur översikten är gjord.",
        "Läs Urval och data en gång till: kan du följa vad som hände med varje rapport? Läs sedan slutsatsen: märks "
        "granskningen där?",
    ],
    worked_example=(
        "En annan översikt skriver: ”Protokoll upprättades under arbetets gång.” Punkten Plan i förväg: nej, för det som "
        "skrivs under tiden kan ha påverkats av resultatet."
    ),
    right=(
        "Ja, två kritiska brister. Den ena går att laga med en bilaga. Den andra är värre: granskningen gjordes, och "
        "sedan lät ingen den betyda något."
    ),
)

granska_c_samlat = Choice(
    id="granska-c-samlat",
    question=(
        "Fördjupning. Säg att Rapport C får ”nej” på punkterna 7, 10, 12 och 13 och ”ja” på de tolv andra. Punkt 7 och "
        "13 är kritiska. Vilken samlad tillit till översikten ger AMSTAR 2?"
    ),
    points=0,
    outcome="09-e",
    level="recept",
    source="shea2017",
    key=overall.level.replace(" ", "-").replace("å", "a"),
    options=[
        Option("hog", "hög tillit", Misconception(
            "poangsumma",
            "Tolv av sexton är ju bra, så tänker man på ett prov. Men mallen summeras inte: en enda allvarlig brist kan "
            "väga tyngre än tolv ja. Hur många av bristerna är kritiska?")),
        Option("mattlig", "måttlig tillit", Misconception(
            "brister-ar-lika-tunga",
            "Måttlig får den översikt som har mer än en mindre svaghet. Det har den här, nämligen två. Men de två andra "
            "är av en annan sort. Vad säger regeln om kritiska brister?")),
        Option("lag", "låg tillit", Misconception(
            "en-kritisk-av-tva",
            "En kritisk brist ger låg, så du är på rätt väg. Räkna dem en gång till: vilka av de fyra punkterna är "
            "kritiska?")),
        Option("kritiskt-lag", "kritiskt låg tillit"),
    ],
    hints=[
        "Räkna bara de kritiska bristerna först. De mindre svagheterna spelar ingen roll om det finns kritiska.",
        "Ingen kritisk brist: hög eller måttlig. En: nästa steg ned. Fler än en: steget därunder.",
    ],
    worked_example=(
        "En annan översikt har nej på 3, 10 och 16. Ingen av dem är kritisk, men de är fler än en. Då blir det måttlig "
        "tillit."
    ),
    right=(
        f"Ja. {overall.reason} Regeln är sträng: två kritiska brister räcker. Siffrorna kan ändå "
        "stämma: AMSTAR 2 säger hur översikten är gjord, GRADE hur säkert resultatet är."
    ),
)

# --- Cohen's kappa: the same agreement, other margins -------------------------------------------------------------
EVEN, UNEVEN = [[45, 15], [25, 15]], [[25, 35], [5, 35]]
k_even, k_uneven = agreement.cohens_kappa(EVEN).value, agreement.cohens_kappa(UNEVEN).value
share, both = agreement.percent_agreement(EVEN).value, agreement.pabak(EVEN).value


def _by_chance(table: list[list[int]]) -> str:
    """Of 100, how many the two would agree on if each drew lots with the own share of yes."""
    yes = [sum(table[0]), table[0][0] + table[1][0]]
    no = [100 - each for each in yes]
    return number((yes[0] * yes[1] + no[0] * no[1]) / 100, 0)


granska_kappa = Choice(
    id="granska-kappa",
    question=(
        f"Fördjupning. Två par har bedömt 100 titlar var och är eniga om {number(share * 100, 0)}. Det första paret vill "
        f"ta med 60 och 70 titlar, det andra 60 och 30. Kappa blir {number(k_even, 2)} för det första paret och "
        f"{number(k_uneven, 2)} för det andra. PABAK är {number(both, 2)} för båda. Varför skiljer sig kappa?"
    ),
    points=0,
    outcome="09-e",
    level="strategi",
    source="cohen1960",
    key="slumpen",
    options=[
        Option("noggrannare", "Det andra paret har läst titlarna noggrannare än det första.", Misconception(
            "kappa-ar-noggrannhet",
            "Högre kappa låter som bättre arbete. Men båda paren är oeniga om 40 titlar, och kappa vet inte vem som har "
            "rätt. Jämför hur många de fyra personerna vill ta med.")),
        Option("slumpen", "Det andra paret hade blivit överens mer sällan om de lottat."),
        Option("raknefel", "Något tal måste vara felräknat: lika många eniga ska ge samma kappa.", Misconception(
            "kappa-ar-andel-eniga",
            "Så vore det om kappa bara räknade eniga svar. Men det drar först ifrån det som slumpen ger, och slumpen "
            "beror på hur ofta var och en säger ja. Räkna på 60 och 70, och på 60 och 30.")),
        Option("pabak", "PABAK är lika, alltså är kappa ett oanvändbart mått.", Misconception(
            "ett-matt-for-allt",
            "Det är sant att talen säger olika saker. Men PABAK får samma värde genom att bortse från hur ofta någon "
            "säger ja. Båda behövs, tillsammans med tabellen. Vad är det kappa tar hänsyn till?")),
    ],
    hints=[
        "Tänk dig att alla fyra drar lott, men var och en säger ja lika ofta som nu. Vilket par blir då oftast överens?",
        "60 och 70 av 100: båda säger oftast ja. 60 och 30: den ena säger oftast ja, den andra oftast nej.",
    ],
    worked_example=(
        "Två personer som båda säger ja till 90 av 100 blir överens om minst 80, hur de än väljer. Säger den ena ja till "
        "90 och den andra till 10 kan de vara överens om högst 20. Slumpen ger olika mycket gratis."
    ),
    right=(
        f"Ja. Slumpen ger det första paret {_by_chance(EVEN)} av 100 gratis, det andra {_by_chance(UNEVEN)}. Därför "
        "räcker inte ett tal: visa de fyra rutorna."
    ),
)
TASKS = [granska_b_alla, granska_c_brister, granska_c_samlat, granska_kappa]
