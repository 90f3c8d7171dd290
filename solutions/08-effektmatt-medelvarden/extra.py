"""Session 08, for the curious: NNT from d, small-study effects, and two meta-analyses of one thing. No points."""

from kunskapsresan.effects.conversions import nnt_from_d
from kunskapsresan.swedish import interval, number
from kunskapsresan.tasks import Choice, Misconception, Number, Option, Wrong

from . import results as r

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# The same d at a given baseline (furukawa2011). The shares are shown rounded, as one would meet them.
D, BASE = 0.5, 0.20
needed = nnt_from_d(D, BASE)
with_support = round(100 * (BASE + 1 / needed))
without = round(100 * BASE)

nnt = Number(
    id="medel-nnt",
    question=(
        f"Fördjupning. d = {number(D, 1)} räknas om till NNT på en viss plats. Där klarar sig {without} av 100 utan stöd. "
        f"Med samma d blir det {with_support} av 100 med stöd. Hur många behöver i genomsnitt få stödet för att en till "
        "ska klara sig?"
    ),
    points=0,
    outcome="08-e",
    level="metod",
    source="furukawa2011",
    units=["personer"],
    key=needed,
    tolerance=0.15,
    wrong=[
        Wrong(with_support - without, 0.3, "antal-fler-for-nnt",
              f"{with_support - without} fler av hundra är rätt räknat. Men frågan går åt andra hållet: hur många stöd "
              "går det på en som klarar sig tack vare det? Dela 100 med antalet fler."),
        Wrong(100 / with_support, 0.1, "utan-jamforelsen",
              "Du har räknat på alla som klarade sig med stöd. Men en del av dem hade klarat sig ändå. Vilka är det som "
              "stödet lägger till?"),
        Wrong(100 / without, 0.15, "bara-basen",
              f"{without} av 100 är hur det går utan stöd, alltså utgångspunkten. NNT räknas på skillnaden mellan med "
              "och utan. Hur stor är den?"),
        Wrong(1 / D, 0.05, "nnt-utan-bas",
              "Det är lätt att tro att d ensamt räcker. Men samma d ger olika NNT beroende på hur många som klarar sig "
              "ändå. Använd de två antalen i frågan."),
        Wrong(with_support / without, 0.06, "kvot-for-nnt",
              "Du har räknat ut hur många gånger så vanligt det är, en riskkvot. NNT bygger på skillnaden. Dra det ena "
              "antalet från det andra först."),
    ],
    fallback=f"Hur många fler av hundra klarar sig med stöd, {with_support} mot {without}? Dela 100 med det talet.",
    hints=[
        "Börja med skillnaden: hur många fler av hundra klarar sig?",
        "NNT är 100 delat med det antalet.",
    ],
    worked_example=(
        f"Samma d på en annan plats, där 50 av 100 klarar sig utan stöd: då blir det {number(50 + 100 / nnt_from_d(D, 0.5), 0)} av "
        f"100 med stöd. 100 / {number(100 / nnt_from_d(D, 0.5), 0)} är drygt 5. Talet ändras fast d är detsamma."
    ),
    right=(
        f"Ja, ungefär {number(needed, 0)}. På en plats där bara 10 av 100 klarar sig utan stöd blir det "
        f"{number(nnt_from_d(D, 0.1), 0)} med samma d. Omräkningen bygger på att grupperna är klockformade och lika breda, "
        "så säg ”ungefär”."
    ),
)

tratten = Choice(
    id="medel-tratten",
    question=(
        f"Fördjupning. Bland de 58 studierna ger de {r.half} största tillsammans oddskvot {number(r.large_or, 2)} och de "
        f"{r.half} minsta {number(r.small_or, 2)}. Ett test för sned tratt ger p = {number(r.asymmetry.p, 3)}. Vad kan du "
        "säga?"
    ),
    points=0,
    outcome="08-e",
    level="strategi",
    source="landenberger2005",
    key="smastudier",
    options=[
        Option("gomda", "Att studier utan effekt har gömts undan, och att någon har gjort det med flit.", Misconception(
            "sned-tratt-ar-gomda-studier",
            "Så kan det vara, och det är därför man letar. Men en sned tratt har fler förklaringar: små studier kan gälla "
            "andra grupper, ha fler brister eller ges av dem som utvecklat programmet. Vilken mening lämnar det öppet?")),
        Option("smastudier", "Att små studier visar större skillnad än stora, av skäl som testet inte visar."),
        Option("inget-kvar", "Att programmen egentligen inte har någon effekt.", Misconception(
            "snedhet-ar-noll",
            f"Snedheten gör genomsnittet osäkrare, rätt. Men också de stora studierna pekar åt färre återfall: "
            f"{number(r.large_or, 2)}. Det som kan vara för stort är storleken. Vad är det snedheten säger något om?")),
        Option("bast", "Att små studier ger ett sannare svar, för där hinner man göra programmet ordentligt.", Misconception(
            "sma-ar-battre",
            "Det är en av de tänkbara förklaringarna: mer omsorg i liten skala. Men små studier är också de som lättast "
            "blir liggande om resultatet är svagt. Siffrorna skiljer inte förklaringarna åt. Vad kan du säga utan att "
            "välja?")),
    ],
    hints=[
        "Siffrorna visar ett mönster. Frågan är om de också visar varför.",
        "Räkna upp minst två skäl till att små studier kan ge större skillnader. Vilken mening passar med båda?",
    ],
    worked_example=(
        "Ett påhittat exempel. Sex studier av läxhjälp: de tre minsta ger 0,50, de tre största 0,90.\nMed sex studier kan "
        "det vara slump. Säg: ”de små visar mer, men de är för få för att säga varför, och tester är svaga med så få.”"
    ),
    right=(
        "Ja. Det heter småstudieeffekt, och den har flera möjliga orsaker. Publikationsbias är en av dem. Vilken det är här "
        "kan siffrorna inte avgöra."
    ),
)

low, high = r.ips_2019, r.ips_2018
low_text = f"{number(low['värde'], 2)} ({interval(low['låg'], low['hög'], 2)})"
high_text = f"{number(high['värde'], 2)} ({interval(high['låg'], high['hög'], 2)})"

tva_ips = Choice(
    id="medel-tva-ips",
    question=(
        "Fördjupning. Två sammanvägningar av IPS, stöd till vanligt arbete. Den ena (2019) ger riskkvot "
        f"{low_text}, den andra (2018) {high_text}. Vad är rimligt att säga?\n\n2019: lottade studier, personer med svår "
        "psykisk sjukdom eller andra funktionsnedsättningar, jämfört med vanlig behandling. 2018: 30 platser ur 21 "
        "lottade studier i 12 länder, vuxna med svår psykisk sjukdom, jämfört med annan arbetsrehabilitering. Fördelen "
        "var större där anställningsskyddet var svagare och ersättningen vid funktionsnedsättning lägre."
    ),
    points=0,
    outcome="08-e",
    level="strategi",
    source="frederick2019",
    key="olika-fragor",
    options=[
        Option("felraknat", "Den ena måste vara felräknad, eftersom intervallen inte möts. Två sammanvägningar av samma "
                            "insats ska ge samma svar.", Misconception(
            "olika-svar-ar-fel",
            "Intervallen möts inte, det är skarpt sett. Men ett intervall gäller bara slumpen i just det urvalet. De två "
            "har valt olika studier, personer och jämförelser. Kan två rätt räknade svar bli olika då?")),
        Option("medel", "Det sanna värdet ligger mitt emellan, omkring 2.", Misconception(
            "medel-av-sammanvagningar",
            "Att mötas på mitten känns rättvist. Men de två bygger till en del på samma studier och svarar på olika "
            "frågor, så ett medelvärde av dem svarar på ingen av dem. Vilken av de två liknar er fråga mest?")),
        Option("olika-fragor", "Båda pekar åt samma håll. De gäller olika grupper och jämförelser: läs den som liknar "
                               "er fråga."),
        Option("senaste", "Den senaste gäller, för den bygger på mer forskning än den äldre.", Misconception(
            "senast-ar-bast",
            "Ny forskning räknas ofta in i den senare, så tanken är rimlig. Men ett år skiljer dem åt, och nyast är inte "
            "detsamma som närmast er fråga. Vad skiljer dem åt i vilka som ingår och vad de jämförs med?")),
    ],
    hints=[
        "Jämför de två raderna: vilka personer, vilka studier, jämfört med vad?",
        "Vad händer med en riskkvot om det vanliga stödet redan är bra?",
    ],
    worked_example=(
        "Ett påhittat exempel. Två sammanvägningar av samtalsstöd: 1,2 och 1,9. Den första jämför med annat samtalsstöd, "
        "den andra med väntelista.\nIngen har räknat fel. Den första svarar på ”är det bättre än det vi gör?”, den andra på "
        "”är det bättre än att vänta?”."
    ),
    right=(
        "Ja. Sammanfattningarna räcker inte för att avgöra hur mycket varje skillnad betyder. Men de räcker för att fråga: "
        "vilken jämförelse är vår? I Norden finns egna studier att läsa bredvid."
    ),
)

TASKS = [nnt, tratten, tva_ips]
