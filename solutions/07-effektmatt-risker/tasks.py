"""Tasks of session 07. Every key and foreseeable wrong number is computed here; texts get theirs from the same values.

The core (Kärna) gives 20 points: 14 marked at once (here and in `claims`), 6 by the supervisor (`texts`). The extra
part (`extra`) and the self-tests of the session page (`self_tests`) give none.
"""

from kunskapsresan.data import load
from kunskapsresan.effects import two_by_two as effects
from kunskapsresan.swedish import count, interval, number, percent
from kunskapsresan.tasks import (
    Also,
    Choice,
    Exercise,
    Misconception,
    Number,
    Option,
    Predict,
    Wrong,
)

from .claims import sortera
from .extra import TASKS as EXTRA
from .flags import utslag
from .self_tests import TASKS as SELF_TESTS
from .texts import beratta, min_studie, saker

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- Rossi et al. 1980: financial aid on release from prison ------------------------------------------------------
rossi = load("rossi").set_index("grupp")
aid, no_aid = rossi.loc["bidrag"], rossi.loc["inget bidrag"]
table = (int(aid["gripna"]), int(aid["n"]), int(no_aid["gripna"]), int(no_aid["n"]))
e1, n1, e2, n2 = table
p1, p2 = effects.risk(e1, n1).value, effects.risk(e2, n2).value
rr, rd = effects.risk_ratio(*table), effects.risk_difference(*table)
fewer = -rd.value * 100  # percentage points

cut = number((1 - rr.value) * 100, 0)  # per cent lower, relative to the comparison group
eight = count(round(fewer))

# --- JOBS II: job-search course, teaching subset of 899 (datasets/jobs2.csv)
jobs = load("jobs2").set_index("grupp")
jobs_table = tuple(int(jobs.loc[group, column]) for group in ("erbjuden kurs", "broschyr") for column in ("i_arbete", "n"))
j1, m1, j2, m2 = jobs_table
q1, q2 = j1 / m1, j2 / m2
jobs_rr, jobs_or = effects.risk_ratio(*jobs_table).value, effects.odds_ratio(*jobs_table).value
jobs_rd = effects.risk_difference(*jobs_table)

# --- The same risk ratio at other baselines -----------------------------------------------------------------------
LOW, HIGH = 100, 500  # of 1 000
low_fewer, high_left = LOW * (1 - rr.value), HIGH * rr.value
high_fewer = HIGH - high_left

NUMBERS = {
    "gripna_bidrag": number(e1),
    "ej_gripna_bidrag": number(n1 - e1),
    "n_bidrag": number(n1),
    "gripna_utan": number(e2),
    "ej_gripna_utan": number(n2 - e2),
    "n_utan": number(n2),
    "alla": number(n1 + n2),
}

riskskillnad = Number(
    id="riskskillnad",
    question=(
        "Hur många procentenheter lägre var andelen gripna bland männen med bidrag än bland männen utan?\n\nMed bidrag "
        f"greps {e1} av {n1} inom ett år. Utan bidrag greps {e2} av {n2}. Svara gärna med en decimal."
    ),
    points=2,
    outcome="07-a",
    level="recept",
    source="rossi1980",
    unit="procentenheter",
    direction="down",
    key=fewer,
    tolerance=0.11,
    also=[
        Also(8, 0.05, f"Ja, ungefär 8. Med en decimal blir det {number(fewer, 1)} procentenheter: av 100 män greps "
                      f"ungefär {eight} färre med bidrag."),
        Also(-fewer, 0.11, "Ja. Minustecknet visar riktningen: med bidrag minus utan bidrag. Här sa frågan redan "
                           f"”lägre”, så {number(fewer, 1)} räcker. Av 100 män greps ungefär {eight} färre."),
    ],
    wrong=[
        Wrong((1 - rr.value) * 100, 0.5, "enheter-som-procent",
              f"{cut} procent är minskningen räknad på jämförelsegruppens {percent(p2, 1)}. Hade skillnaden varit "
              f"{cut} procentenheter skulle bara {count(round(p2 * 100 - (1 - rr.value) * 100))} av 100 ha gripits med "
              "bidrag. Procentenheter är avståndet mellan två andelar. Dra den ena från den andra, vad får du?"),
        Wrong(1 - rr.value, 0.005, "enheter-som-procent",
              "Du har räknat fram hur stor del av risken som försvann, som en andel av 1. Men frågan gäller "
              "procentenheter, alltså avståndet mellan de två andelarna. Räkna ut varje andel för sig. Hur långt är "
              "det mellan dem?"),
        Wrong(fewer / 100, 0.004, "andel-eller-procent",
              f"Du har dragit rätt tal från varandra. Men {number(fewer / 100, 3)} är en andel av 1, och ”{number(fewer, 1)} "
              f"procent” läses som procent av risken: från {number(100 * p2, 1)} till "
              f"{number(100 * p2 * (1 - fewer / 100), 1)}. Procentenheter är avståndet mellan två andelar, från "
              f"{number(100 * p2, 1)} till {number(100 * p1, 1)}. Skriv samma skillnad i procentenheter."),
        Wrong(round(p2 * 100) - round(p1 * 100), 0.1, "avrundat-for-tidigt",
              "Tanken stämmer: du jämför 31 med 22. Men båda talen var redan avrundade, och då kan skillnaden bli "
              "nästan en hel procentenhet för stor. Behåll en decimal i varje andel och dra ifrån först därefter. Vad "
              "blir det?"),
        Wrong(e2 - e1, 0.1, "antal-for-andel",
              f"Ja, {e2 - e1} färre män greps i gruppen med bidrag. Men {e2 - e1} av hur många? Procentenheter räknas "
              f"alltid av hundra. Gör först om {e1} av {n1} och {e2} av {n2} till procent."),
        Wrong((e2 - e1) / (n1 + n2) * 100, 0.06, "hela-studien-som-namnare",
              f"Skillnaden {e2 - e1} är rätt, men du har delat den med alla {n1 + n2} i studien. Då ser skillnaden "
              f"hälften så stor ut. Varje grupp ska delas med sitt eget antal, {n1}."),
        Wrong(p1 * 100, 0.3, "bara-insatsgruppen",
              f"{percent(p1, 1)} är andelen gripna med bidrag, rätt uträknad. Ensam säger den inget om skillnaden. "
              "Räkna ut samma andel för gruppen utan bidrag. Hur långt är det mellan dem?"),
        Wrong(p2 * 100, 0.3, "bara-jamforelsegruppen",
              f"{percent(p2, 1)} är andelen gripna utan bidrag. Det är den du ska jämföra med, ett bra första steg. "
              "Räkna nu ut andelen i gruppen med bidrag. Hur långt är det mellan dem?"),
        Wrong(rr.value, 0.01, "kvot-for-skillnad",
              "Du har delat den ena andelen med den andra och fått en riskkvot. Den visar hur stora andelarna är i "
              "förhållande till varandra. En skillnad får du i stället genom att dra ifrån. Prova med samma två "
              "andelar."),
    ],
    fallback=(
        f"Ta det i två steg. Räkna först ut andelen gripna i varje grupp: {e1} delat med {n1}, sedan {e2} delat med "
        f"{n2}. Gör båda till procent med en decimal. Dra sedan den mindre från den större. Vad blir det?"
    ),
    hints=[
        "Börja med en grupp i taget. Hur många procent av männen med bidrag greps?",
        "Du ska ha två procentsatser. Procentenheter är avståndet mellan dem, alltså den större minus den mindre.",
    ],
    worked_example=(
        "Ett påhittat exempel. 30 av 200 hushåll med rådgivning fick en ny hyresskuld, mot 50 av 200 utan.\n30 / 200 = "
        "15 %. 50 / 200 = 25 %.\n25 − 15 = 10, alltså 10 procentenheter lägre med rådgivning."
    ),
    right=(
        f"Ja. {percent(p1, 1)} greps med bidrag och {percent(p2, 1)} utan. Av 100 män är det ungefär {eight} färre som "
        "grips inom ett år."
    ),
)

riskkvot = Number(
    id="riskkvot",
    question=(
        "En annan studie, två olika stora grupper. Hur stor är riskkvoten för att ha ett arbete, kursgruppen jämförd "
        "med jämförelsegruppen?\n\nJOBS II prövade en kurs i att söka jobb för arbetslösa i USA. Siffrorna kommer från "
        f"en övningsfil med 899 av deltagarna. Av {m1} som erbjöds kursen hade {j1} arbete vid uppföljningen. Av {m2} "
        f"som bara fick ett häfte hade {j2} arbete. Svara med två decimaler."
    ),
    points=2,
    outcome="07-a",
    level="metod",
    units=["gånger"],
    key=jobs_rr,
    tolerance=0.0035,
    also=[
        Also(int(q1 * 100 + 0.5) / int(q2 * 100 + 0.5), 0.0038,
             "Ja. Du delade avrundade procenttal, 35 med 29. Väntar du med att avrunda blir det "
             f"{number(jobs_rr, 2)}. Andelen med arbete var ungefär en femtedel högre bland dem som erbjöds kursen."),
        Also(int(jobs_rr * 100) / 100, 0.0015,
             f"Ja. Kvoten är {number(jobs_rr, 3)}, och avrundad till två decimaler blir den {number(jobs_rr, 2)}. "
             "Andelen med arbete var ungefär en femtedel högre bland dem som erbjöds kursen."),
    ],
    wrong=[
        Wrong(1 / jobs_rr, 0.006, "omvand-jamforelse",
              f"Du har delat rätt andelar, men åt andra hållet: häftesgruppen överst. {number(1 / jobs_rr, 2)} skulle "
              "betyda att det var mindre vanligt med arbete efter kursen. Den grupp som frågan börjar med ska stå "
              "överst. Vilken är det?"),
        Wrong(j1 / j2, 0.02, "antal-for-andel",
              f"Du har jämfört antalen, {j1} med {j2}. Men kursgruppen var dubbelt så stor, så den får fler med arbete "
              "redan av det skälet. Räkna först ut hur stor andel som hade arbete i varje grupp. Dela sedan."),
        Wrong(jobs_or, 0.012, "or-som-rr",
              "Det här är oddskvoten: de som hade arbete delat med dem som inte hade det, i varje grupp. Den hamnar "
              "längre från 1 än riskkvoten. Dela i stället med hela gruppen, både de med och de utan arbete."),
        Wrong(jobs_rd.value * 100, 0.11, "skillnad-for-kvot",
              "Du har räknat ut riskskillnaden, rätt och i procentenheter. Som kvot skulle talet betyda flera gånger "
              "så vanligt med arbete. Använd samma två andelar en gång till, men dela i stället för att dra ifrån."),
        Wrong(jobs_rd.value, 0.003, "skillnad-for-kvot",
              "Andelarna är rätt, men du har dragit den ena från den andra. En kvot nära 0 skulle betyda att arbete "
              "nästan saknades i kursgruppen. Dela den ena andelen med den andra i stället."),
        Wrong(jobs_rr - 1, 0.005, "okningen-for-kvoten",
              "Ökningen är riktigt uträknad: en femtedel. Men kvoten räknas från noll, inte från jämförelsegruppen. En "
              "kvot under 1 skulle betyda mindre vanligt med arbete. Vad blir kvoten om jämförelsegruppen själv är 1?"),
        Wrong((jobs_rr - 1) * 100, 0.3, "okningen-for-kvoten",
              f"Ja, arbete var {number((jobs_rr - 1) * 100, 0)} procent vanligare i kursgruppen. Det är ökningen. "
              "Kvoten säger hur många gånger så vanligt det var, och där räknas också det man utgick från. Om "
              "häftesgruppen är 1, vad blir kursgruppen?"),
        Wrong((1 - q1) / (1 - q2), 0.006, "utfallet-omvant",
              "Du har räknat på dem som inte hade arbete. Det är ett fullt möjligt utfall, och då är lägre bättre. Men "
              "frågan gäller dem som hade arbete. Vilka två antal hör till det utfallet?"),
        Wrong(q1, 0.004, "bara-insatsgruppen",
              "Andelen i kursgruppen är rätt. Ensam visar den inte om kursen gjorde någon skillnad. Räkna ut andelen "
              f"för de {m2} som fick häftet och låt den stå under bråkstrecket."),
    ],
    fallback=(
        "Räkna en grupp i taget: antalet med arbete delat med alla i gruppen. Dela sedan kursgruppens andel med "
        "häftesgruppens. En kvot över 1 betyder att arbete var vanligare i kursgruppen. Var det så?"
    ),
    hints=[
        "Grupperna är olika stora. Därför kan du inte jämföra antalen, bara andelarna. Räkna ut två andelar.",
        "Kursgruppen nämns först i frågan. Dess andel ska stå överst, och häftesgruppens under.",
    ],
    worked_example=(
        "Ett påhittat exempel. 60 av 200 med coach hade praktikplats, mot 20 av 100 utan.\n60 / 200 = 0,30. 20 / 100 = "
        "0,20.\n0,30 / 0,20 = 1,5: praktikplats var en och en halv gång så vanligt med coach."
    ),
    right=(
        f"Ja. {percent(q1, 1)} mot {percent(q2, 1)}: arbete var {number(jobs_rr, 1)} gånger så vanligt, alltså en "
        "femtedel vanligare. Här är utfallet något man vill ha, så en kvot över 1 är goda nyheter."
    ),
)

riskkvot_mening = Choice(
    id="riskkvot-mening",
    question=(
        f"Tillbaka till bidraget vid frigivning. Riskkvoten för att gripas inom ett år är {number(rr.value, 2)}. "
        "Vilken mening stämmer?"
    ),
    points=2,
    outcome="07-b",
    level="metod",
    source="rossi1980",
    key="fjardedel",
    options=[
        Option("klarade-sig", f"Av männen med bidrag klarade sig {percent(rr.value)} utan att gripas.", Misconception(
            "rr-som-andel",
            f"Du läser {number(rr.value, 2)} som en andel av männen. Men riskkvoten jämför två andelar: {percent(p1)} "
            f"mot {percent(p2)} greps. De som inte greps var {percent(1 - p1)} med bidrag och {percent(1 - p2)} utan. "
            "Titta efter en mening som nämner båda grupperna.")),
        Option("fjardedel", f"Andelen gripna var en dryg fjärdedel lägre med bidrag: {percent(p1)} mot {percent(p2)}."),
        Option("minskade-73", f"Risken att gripas minskade med {percent(rr.value)} för den som fick bidrag.",
               Misconception(
            "kvoten-som-minskning",
            f"Rätt riktning: risken var lägre. Men {percent(rr.value)} är det som är kvar av risken. Hade den minskat "
            "så mycket skulle bara 8 av 100 ha gripits med bidrag. Hur mycket fattas från kvoten upp till 1?")),
        Option("procent", f"Risken att gripas var {number(fewer, 1)} procent lägre med bidrag: {percent(p1, 1)} mot "
                          f"{percent(p2, 1)}.", Misconception(
            "enheter-som-procent",
            f"Talet {number(fewer, 1)} finns i studien, men det är procentenheter: avståndet mellan {percent(p1, 1)} "
            f"och {percent(p2, 1)}. Vore risken {number(fewer, 1)} procent lägre hade "
            f"{percent(p2 * (1 - fewer / 100))} gripits med bidrag. Hur stor del av {number(p2 * 100, 1)} är "
            f"{number(fewer, 1)}?")),
        Option("av-hundra", f"Av 100 män med bidrag greps {cut} färre än av 100 män utan.", Misconception(
            "relativt-som-antal",
            f"{cut} procent lägre är rätt som jämförelse. Men det är {cut} procent av {number(p2 * 100, 0)}, inte av "
            f"alla 100. Med {cut} färre hade bara omkring fyra av hundra gripits. Räkna i stället ut hur många av "
            "hundra som greps i varje grupp.")),
    ],
    hints=[
        "En riskkvot är en andel delad med en annan. Vilka två andelar är det här?",
        f"Pröva varje mening mot tabellen: {e1} av {n1} med bidrag, {e2} av {n2} utan. Vilken mening går att räkna "
        "fram därifrån?",
    ],
    worked_example=(
        "Ett påhittat exempel. Riskkvoten är 0,50 och 10 procent i jämförelsegruppen får utfallet.\nHälften av 10 "
        "procent är 5 procent. Skillnaden är 5 procentenheter.\nMeningen ”risken var hälften så stor: 5 procent mot "
        "10” stämmer. ”50 procent klarade sig” gör det inte."
    ),
    right=(
        f"Ja. Du nämner båda grupperna, och då kan den som lyssnar själv se att skillnaden är ungefär {eight} av "
        "hundra. Bara ”en fjärdedel lägre” hade gått att säga också om 1 av 1 000."
    ),
)

gissa_basrisk = Predict(
    id="gissa-basrisk",
    question=(
        f"Gissa innan du räknar. I Maryland-studien är riskkvoten {number(rr.value, 2)}, och {number(p2 * 1000, 0)} av "
        f"1 000 grips utan bidrag. Tänk dig en grupp där bara {LOW} av 1 000 grips utan bidrag. Anta att riskkvoten är "
        "densamma. Hur många färre av 1 000 grips då med bidrag, tror du?\n\nGissningen ger inga poäng. Den är till "
        "för dig."
    ),
    points=0,
    outcome="07-b",
    level="metod",
    unit="färre av 1 000",
    low=0,
    high=LOW,
    step=1,
    key=low_fewer,
    reveal=(
        f"Det blir ungefär {number(low_fewer, 0)} färre av 1 000. Så här: {LOW} × {number(rr.value, 2)} är ungefär "
        f"{number(LOW - low_fewer, 0)} som grips med bidrag, och {LOW} − {number(LOW - low_fewer, 0)} = "
        f"{number(low_fewer, 0)}. I Maryland var det {number(fewer * 10, 0)} färre. Samma kvot, men där få grips från "
        "början finns det färre gripanden att förebygga."
    ),
)

basrisk = Number(
    id="basrisk",
    question=(
        f"Nu en grupp med högre risk: {HIGH} av 1 000 grips inom ett år utan bidrag. Anta att riskkvoten är densamma, "
        f"{number(rr.value, 2)}. Hur många färre av 1 000 väntar du dig att det blir med bidrag?"
    ),
    points=2,
    outcome="07-b",
    level="strategi",
    unit="färre av 1 000",
    key=high_fewer,
    tolerance=1.6,
    also=[Also(-high_fewer, 1.6, f"Ja, {number(high_fewer, 0)} färre. Minustecknet behövs inte när frågan säger "
                                 "”färre”.")],
    wrong=[
        Wrong(high_left, 1.6, "kvar-for-skillnad",
              f"Du har gjort multiplikationen rätt: ungefär {number(high_left, 0)} grips med bidrag. Men frågan gäller "
              f"hur många färre det är än de {HIGH} som grips utan. Ett steg till, så är du framme."),
        Wrong(fewer * 10, 1.2, "nnt-ar-konstant",
              f"{number(fewer * 10, 0)} färre var svaret i Maryland, där {number(p2 * 1000, 0)} av 1 000 greps utan "
              "bidrag. Om riskkvoten är densamma kan antalet inte också vara det när risken från början är högre. "
              "Räkna kvoten på den nya gruppen."),
        Wrong(low_fewer, 0.8, "nnt-ar-konstant",
              f"Det var svaret när {LOW} av 1 000 greps från början. Nu är risken fem gånger så hög, och då räcker "
              "samma kvot till fler. Gör samma uträkning, men börja i den nya gruppens antal."),
        Wrong((1 - rr.value) * 1000, 4, "relativt-som-antal",
              f"{cut} procent lägre stämmer. Men du har tagit {cut} procent av alla 1 000, också av dem som inte "
              f"skulle ha gripits ändå. Hur många är {cut} procent av de {HIGH}?"),
        Wrong(high_fewer / 10, 0.2, "annan-namnare",
              "Uträkningen är rätt, men du svarar per 100 och frågan gäller per 1 000. Det är ett vanligt sätt att "
              "tappa bort sig. Håll samma nämnare hela vägen och gör om ditt svar."),
        Wrong(1000 / high_fewer, 0.25, "nnt-for-antal",
              "Du har räknat ut hur många som behöver bidraget för att en färre ska gripas. Det är ett användbart tal, "
              "men frågan gäller hur många färre det blir av 1 000. Vad stod i nämnaren när du delade?"),
    ],
    fallback=(
        f"Ta det i två steg. Hur många av 1 000 grips med bidrag? Det är {HIGH} gånger riskkvoten. Hur många färre är "
        f"det än {HIGH}? Svaret ska ligga mellan noll och {HIGH}."
    ),
    hints=[
        "Riskkvoten säger hur stor del av jämförelsegruppens risk som är kvar. Börja med jämförelsegruppens antal.",
        f"Räkna först ut hur många som grips med bidrag: {HIGH} gånger {number(rr.value, 2)}. Jämför sedan med {HIGH}.",
    ],
    worked_example=(
        "Ett påhittat exempel. Riskkvoten är 0,80 och 200 av 1 000 får utfallet utan insats.\n200 × 0,80 = 160 får det "
        "med insats. 200 − 160 = 40 färre av 1 000."
    ),
    right=(
        f"Ja. {HIGH} blir ungefär {number(high_left, 0)}. Med samma riskkvot är det {number(low_fewer, 0)} färre där "
        f"få grips, {number(fewer * 10, 0)} i Maryland och {number(high_fewer, 0)} här. Därför behöver du veta hur det "
        "ser ut hos er."
    ),
)

rr_span = interval(rr.low, rr.high, 2)
intervall_mening = Choice(
    id="intervall-mening",
    question=(
        f"Riskkvoten för att gripas är {number(rr.value, 2)}, med 95 procents konfidensintervall {rr_span}. Vilken "
        f"mening bär resultatet?\n\nDen övre gränsen är {number(rr.high, 3)} med tre decimaler, alltså nätt och jämnt "
        "över 1."
    ),
    points=2,
    outcome="07-c",
    level="strategi",
    source="rossi1980",
    key="spannet",
    options=[
        Option("spannet", "Färre greps med bidrag. Allt från nästan halverad risk till ingen skillnad ryms i "
                          "siffrorna."),
        Option("personer", f"För 95 procent av männen låg riskkvoten mellan {number(rr.low, 2)} och "
                           f"{number(rr.high, 2)}.", Misconception(
            "ki-omfattar-personer",
            "Gränserna är rätt lästa. Men en enskild man har ingen riskkvot: han greps eller greps inte. Intervallet "
            "visar hur osäkert talet för hela gruppen är, inte hur olika männen är. Vilken mening handlar om "
            "gruppen?")),
        Option("ingen-effekt", "Eftersom 1 ligger i intervallet visar studien att bidraget inte har någon "
                               "effekt på hur många som grips.", Misconception(
            "osakert-som-noll",
            "Det stämmer att ”ingen skillnad” ryms i intervallet, alldeles vid kanten. Men där ryms också en nästan "
            "halverad risk. Att inte kunna utesluta att det är lika är något annat än att ha visat det. Läs båda "
            "ändarna.")),
        Option("halverar", "Bidraget nästan halverar risken, eftersom intervallet börjar vid "
                           f"{number(rr.low, 2)}.", Misconception(
            "gransen-som-svar",
            f"{number(rr.low, 2)} ryms, det är riktigt läst. Men det är den ena kanten. Med samma rätt kunde någon "
            f"välja {number(rr.high, 2)} och säga ”ingen skillnad”. Skattningen däremellan är {number(rr.value, 2)}. "
            "Vilken mening tar med båda kanterna?")),
        Option("chansen", "Det är 95 procents chans att bidraget minskar risken.", Misconception(
            "p-ar-chansen",
            "Det är lätt att läsa 95 procent som en chans att insatsen fungerar. Men talet hör till metoden: gjorde "
            "man om studien många gånger skulle ungefär 95 av 100 sådana intervall täcka det sanna värdet. Vilken "
            "mening beskriver bara vad som ryms?")),
    ],
    hints=[
        f"Läs båda ändarna av intervallet var för sig. Vad skulle {number(rr.low, 2)} betyda för männen? Vad skulle "
        f"{number(rr.high, 2)} betyda?",
        "Pröva sedan varje mening mot båda ändarna: håller den också om sanningen ligger i den andra? Och handlar den "
        "om gruppen eller om en enda man?",
    ],
    worked_example=(
        "Ett påhittat exempel. Riskkvoten för att bli av med bostaden är 0,80, intervall 0,55–1,16.\n0,55 vore en "
        "tydlig minskning. 1,16 vore en ökning med 16 procent.\n”Något färre blev av med bostaden, men studien kan "
        "inte skilja en tydlig minskning från en liten ökning.”"
    ),
    right=(
        "Ja. Du säger vad som lutar och vad som är öppet. Intervallet gäller bara slumpen. Om studien var väl gjord, "
        "och om den gäller hos er, får du bedöma på annat sätt."
    ),
)

EXERCISE = Exercise(
    id="07-effektmatt-risker",
    title="Läsa effektmått I: andelar och risker",
    tasks=[
        riskskillnad, riskkvot, riskkvot_mening, sortera, gissa_basrisk, basrisk, utslag,
        intervall_mening, beratta, min_studie, *EXTRA, saker,
    ],
    self_tests=SELF_TESTS,
    numbers=NUMBERS,
)
