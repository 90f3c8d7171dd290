"""Session 07, for the curious: odds ratio, NNT, four p-values. No points (the extra part is never assessed)."""

from scipy.stats import chi2_contingency, fisher_exact

from kunskapsresan.data import load
from kunskapsresan.effects import two_by_two as effects
from kunskapsresan.swedish import count, interval, number, percent
from kunskapsresan.tasks import Also, Choice, Misconception, Number, Option, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

rossi = load("rossi").set_index("grupp")
(n1, e1), (n2, e2) = (map(int, rossi.loc[group, ["n", "gripna"]]) for group in ("bidrag", "inget bidrag"))
rr = effects.risk_ratio(e1, n1, e2, n2)
rr_span = interval(rr.low, rr.high, 2)
counts = [[e1, n1 - e1], [e2, n2 - e2]]
p_chi2, p_fisher = chi2_contingency(counts, correction=False).pvalue, fisher_exact(counts).pvalue
p_cox_adjusted, p_cox = 0.0474, 0.0517  # Cox regression on the records of rossi1980, run with lifelines 0.30.3

# JOBS II, the teaching subset of 899 (datasets/jobs2.csv)
jobs = load("jobs2").set_index("grupp")
jobs_table = tuple(int(jobs.loc[group, column]) for group in ("erbjuden kurs", "broschyr") for column in ("i_arbete", "n"))
jobs_rd, jobs_nnt = effects.risk_difference(*jobs_table), effects.number_needed(*jobs_table)

# SEED: rounded shares as printed; the counts behind them are not published
s1, s2, seed_or_printed = 0.48, 0.08, 10.39
seed_rr = s1 / s2
seed_odds_1, seed_odds_2 = s1 / (1 - s1), s2 / (1 - s2)
seed_or = seed_odds_1 / seed_odds_2

seed_oddskvot = Number(
    id="seed-oddskvot",
    question=(
        "Fördjupning. Räkna ut oddskvoten för att ha haft ett arbete, IPS jämfört med traditionell "
        "arbetsrehabilitering.\n\nI SEED-studien fick unga vuxna utanför arbete och studier hjälp att söka jobb. "
        f"{percent(s1)} hade haft ett reguljärt arbete under året med IPS (Individual Placement and Support, "
        f"individanpassat stöd till arbete). I jämförelsegruppen var det {percent(s2)}. Riskkvoten är alltså "
        f"{number(seed_rr, 0)}."
    ),
    points=0,
    outcome="07-d",
    level="metod",
    source="sveinsdottir2020",
    units=["gånger"],
    key=seed_or,
    tolerance=0.06,
    also=[
        Also(seed_or_printed, 0.045, f"Ja, {number(seed_or_printed, 2)} är den oddskvot som forskarna redovisar. Ur de "
                                     f"avrundade andelarna blir det {number(seed_or, 1)}. Skillnaden är bara "
                                     "avrundning. Båda låter som tio gånger så vanligt, men arbete var sex gånger så "
                                     "vanligt."),
        Also(round(seed_odds_1, 2) / round(seed_odds_2, 2), 0.03, "Ja. Du avrundade oddsen på vägen; annars blir det "
                                                                  f"{number(seed_or, 1)}. Båda låter som tio gånger så "
                                                                  "vanligt, men arbete var sex gånger så vanligt."),
        Also(11, 0.2, f"Ja, ungefär 11. Med en decimal {number(seed_or, 1)}; forskarna redovisar "
                      f"{number(seed_or_printed, 2)}. Ändå var arbete sex gånger så vanligt, inte elva."),
        Also(10, 0.1, f"Ja, ungefär 10. Räknat på de avrundade andelarna {number(seed_or, 1)}; forskarna redovisar "
                      f"{number(seed_or_printed, 2)}. Ändå var arbete sex gånger så vanligt, inte tio."),
    ],
    wrong=[
        Wrong(seed_rr, 0.05, "rr-for-or",
              f"{number(seed_rr, 0)} är riskkvoten, och den är lättast att förstå. Oddskvoten räknas annorlunda: de "
              "som fick arbete delas med dem som inte fick det, i stället för med alla. Räkna ut de två oddsen först."),
        Wrong((s1 - s2) * 100, 0.5, "skillnad-for-kvot",
              "40 procentenheter är riskskillnaden, rätt uträknad. En oddskvot på 40 vore något helt annat. Räkna ut "
              "oddset i varje grupp, de med arbete delat med dem utan, och dela sedan."),
        Wrong(1 / seed_or, 0.004, "omvand-jamforelse",
              "Oddsen är rätt, men du har delat åt andra hållet. Under 1 skulle betyda att arbete var mindre vanligt "
              "med IPS. Vilken grupp ska stå överst?"),
        Wrong(seed_odds_1, 0.01, "bara-ett-odds",
              f"Det är oddset i IPS-gruppen: {number(s1 * 100, 0)} mot {number((1 - s1) * 100, 0)}. Halva vägen är "
              "klar. Räkna ut oddset i den andra gruppen på samma sätt och dela det första med det andra."),
        Wrong(seed_odds_2, 0.003, "bara-ett-odds",
              f"Det är oddset i jämförelsegruppen: {number(s2 * 100, 0)} mot {number((1 - s2) * 100, 0)}. Det ska stå "
              "underst. Räkna ut IPS-gruppens odds och ställ det överst."),
    ],
    fallback=(
        "Tänk på 100 personer i varje grupp. Hur många hade arbete, och hur många hade det inte? Dela det ena med det "
        "andra, så har du oddset i gruppen. Dela sedan IPS-gruppens odds med det andra."
    ),
    hints=[
        "Odds är de som fick utfallet delat med dem som inte fick det. Av 100 i IPS-gruppen: hur många hade arbete, "
        "hur många inte?",
        "Gör likadant i jämförelsegruppen. Dela sedan det första oddset med det andra, och behåll tre decimaler på "
        "vägen.",
    ],
    worked_example=(
        "Ett påhittat exempel. 60 procent med stöd och 40 procent utan fick bostad.\nOdds: 60 / 40 = 1,5 och 40 / 60 = "
        "0,667. Oddskvot: 1,5 / 0,667 = 2,25.\nRiskkvoten är bara 60 / 40 = 1,5."
    ),
    right=(
        f"Ja. Forskarna redovisar {number(seed_or_printed, 2)}; skillnaden beror på att andelarna är avrundade. Båda "
        f"är rätt. Men arbete var {count(round(seed_rr))} gånger så vanligt, inte tio. När utfallet är vanligt drar "
        "oddskvoten iväg."
    ),
)

nnt_text = number(abs(jobs_nnt.value), 0)
nnt_good, nnt_harm = number(jobs_nnt.high, 0), number(abs(jobs_nnt.low), 0)
nnt_intervall = Choice(
    id="nnt-intervall",
    question=(
        f"Fördjupning. I JOBS II hade {number(jobs_rd.value * 100, 1)} procentenheter fler arbete i kursgruppen, med "
        f"95 procents konfidensintervall {interval(jobs_rd.low * 100, jobs_rd.high * 100, 1)}. NNT blir {nnt_text}. "
        f"Gränserna blir {nnt_good} åt det ena hållet och, åt det andra, {nnt_harm} för ett arbete färre. Vilken "
        "mening stämmer?"
    ),
    points=0,
    outcome="07-d",
    level="strategi",
    key="oppet",
    options=[
        Option("en-av-sjutton", "Av 17 som gick kursen var det 16 som inte fick något arbete.", Misconception(
            "nnt-en-av-tolv",
            "Av 17 är det en som räknas, så långt rätt. Men de andra 16 är inte utan arbete: med kursen hade ungefär 6 "
            "av 17 arbete, med häftet 5 av 17. NNT räknar bara skillnaden. Vad händer med den när osäkerheten läggs "
            "till?")),
        Option("mellan", f"NNT ligger någonstans mellan {nnt_good} och {nnt_harm}.", Misconception(
            "nnt-intervall-baklanges",
            "Så brukar man läsa ett intervall. Men här går skillnaden från minus till plus och passerar noll, och "
            f"delar man med noll försvinner NNT mot oändligheten. {nnt_good} gäller fler i arbete, {nnt_harm} färre. "
            "Vad ligger mellan dem?")),
        Option("hos-oss", "I vår kommun behöver också 17 personer gå kursen för att en till ska få "
                          "arbete.", Misconception(
            "nnt-ar-konstant",
            "17 är rätt för dem som var med. Men NNT beror på hur många som får arbete utan kursen och inom vilken "
            "tid. Är arbetsmarknaden en annan blir talet ett annat. Titta också på hur osäkert talet är redan i "
            "studien.")),
        Option("oppet", f"Både ett arbete till på {count(round(jobs_nnt.high))} deltagare och något färre i arbete är "
                        "möjligt."),
        Option("ingen-effekt", "Intervallet går genom noll, alltså har kursen ingen effekt.", Misconception(
            "osakert-som-noll",
            "Noll ryms, det är riktigt. Men 12 procentenheter fler i arbete ryms också, och det vore mycket. Att "
            "studien inte avgör saken är inte samma sak som att inget händer. Hur säger man det?")),
    ],
    hints=[
        "Läs riskskillnadens intervall först. Vad skulle det vänstra talet betyda för deltagarna? Vad skulle det högra "
        "betyda?",
        "NNT är 1 delat med riskskillnaden. Vad händer med 1 delat med ett tal som närmar sig noll, först från plus, "
        "sedan från minus?",
    ],
    worked_example=(
        "Ett påhittat exempel. Skillnaden är 5 procentenheter, intervall −2 till 12.\n1 / 0,05 = 20. 1 / 0,12 är "
        "ungefär 8 och 1 / 0,02 är 50, men åt andra hållet.\nLäs: från en till på 8, via ingen skillnad, till en färre "
        "på 50."
    ),
    right=(
        f"Ja. Intervallet går från {nnt_good}, genom oändligheten (ingen skillnad), till {nnt_harm} åt andra hållet. "
        "När riskskillnadens intervall passerar noll är det enklare att visa riskskillnaden än NNT."
    ),
)

fyra_analyser = Choice(
    id="fyra-analyser",
    question=(
        "Fördjupning. Samma 432 män, fyra rimliga sätt att räkna. Vilken slutsats bär de?\n\nChitvåtest: p = "
        f"{number(p_chi2, 3)}. Fishers exakta test: p = {number(p_fisher, 3)}. Analys av tiden till gripande "
        f"(Coxregression) med hänsyn till andra uppgifter om männen: p = {number(p_cox_adjusted, 3)}. Samma analys "
        f"utan den hänsynen: p = {number(p_cox, 3)}."
    ),
    points=0,
    outcome="07-e",
    level="strategi",
    source="rossi1980",
    key="samma",
    options=[
        Option("tva-mot-tva", "Två analyser visar effekt och två visar ingen effekt, så studien motsäger sig "
                              "själv.", Misconception(
            "p-ar-ett-stup",
            f"Två ligger under 0,05 och två över, det är rätt sett. Men {number(p_chi2, 3)} och {number(p_fisher, 3)} "
            "bygger på exakt samma män. Inget hände med dem mellan analyserna. Gränsen är vald av människor. Läs "
            "intervallet i stället.")),
        Option("chans", f"p = {number(p_chi2, 3)} betyder att det är 95 procents chans att bidraget "
                        "fungerar.", Misconception(
            "p-ar-chansen",
            "Det är vad man helst vill veta, och därför lätt att läsa in. Men p säger hur ovanligt ett minst så stort "
            "utslag vore om bidraget inte gjorde någon skillnad. Det säger inte hur troligt det är att bidraget "
            "fungerar.")),
        Option("samma", "De fyra säger ungefär samma sak: färre gripna, med stor osäkerhet."),
        Option("lagst", "Den analys som har lägst p-värde är mest känslig, så det är den man ska "
                        "redovisa.", Misconception(
            "valj-det-som-passar",
            "Analyser kan vara olika väl valda, det stämmer. Men väljer man efter att ha sett svaret får slumpen hjälp "
            "på vägen. Därför bestämmer forskare helst analysen i förväg. Vad säger de fyra tillsammans?")),
    ],
    hints=[
        "Jämför de fyra talen med varandra i stället för med 0,05. Hur långt är det mellan dem?",
        f"Konfidensintervallet för riskkvoten var {rr_span}. Ändrar det sig nämnvärt av vilket test man väljer?",
    ],
    worked_example=(
        "Ett påhittat exempel. Två studier av samma insats ger p = 0,04 och p = 0,07, och riskkvoterna är 0,70 och "
        "0,72.\nRubriken ”en fungerar, en fungerar inte” håller inte. Skattningarna är nästan lika. Osäkerheten är "
        "ungefär densamma."
    ),
    right=(
        "Ja. Mellan 0,047 och 0,063 finns inget stup. Riskkvoten, intervallet och vad skillnaden betyder för människor "
        "säger mer än vilken sida av 0,05 ett tal råkar hamna på."
    ),
)

TASKS = [seed_oddskvot, nnt_intervall, fyra_analyser]
