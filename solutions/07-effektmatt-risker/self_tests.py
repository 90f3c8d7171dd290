"""Session 07, self-tests on the page. Constructed numbers: the page's own tables give nothing away."""

from kunskapsresan.effects import two_by_two as effects
from kunskapsresan.swedish import number
from kunskapsresan.tasks import Also, Choice, Misconception, Number, Option, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

sjalv_skillnad = Number(
    id="sjalv-skillnad",
    question=(
        "Påhittade tal: av 50 unga som fick en egen coach var 20 i arbete efter ett år. Av 50 som fick vanligt stöd "
        "var 16 i arbete. Hur stor är riskskillnaden, i procentenheter?"
    ),
    points=0,
    outcome="07-a",
    unit="procentenheter",
    direction="up",
    key=100 * effects.risk_difference(20, 50, 16, 50).value,
    tolerance=0.1,
    also=[Also(-100 * effects.risk_difference(20, 50, 16, 50).value, 0.1, "Ja, 8. Räknar du coach minus vanligt stöd "
                                                                          "blir talet positivt: fler i arbete.")],
    wrong=[
        Wrong(100 * (effects.risk_ratio(20, 50, 16, 50).value - 1), 0.3, "enheter-som-procent",
              "25 procent fler stämmer, räknat på dem med vanligt stöd. Men en riskskillnad är avståndet mellan två "
              "andelar. Räkna ut andelen i varje grupp. Hur långt är det mellan dem?"),
        Wrong(20 - 16, 0.1, "antal-for-andel",
              "Ja, fyra fler. Men fyra av femtio. Procentenheter räknas av hundra. Hur många av hundra blir det i "
              "varje grupp?"),
        Wrong(effects.risk_difference(20, 50, 16, 50).value, 0.004, "andel-eller-procent",
              "Skillnaden är rätt. Men 0,08 är en andel av 1, och ”8 procent” läses som 8 procent fler: från 32 av "
              "hundra till knappt 35. Procentenheter är avståndet mellan två andelar, från 32 till 40. Hur skriver du "
              "det?"),
        Wrong(effects.risk_ratio(20, 50, 16, 50).value, 0.01, "kvot-for-skillnad",
              "Du har delat andelarna med varandra och fått riskkvoten, som nästa avsnitt handlar om. Här söker vi "
              "avståndet. Dra ifrån i stället för att dela."),
    ],
    fallback="Räkna ut hur många av hundra som var i arbete i varje grupp: 20 av 50, sedan 16 av 50. Hur långt är det "
             "mellan de två talen?",
    hints=[
        "Grupperna är lika stora, 50 i varje. Hur många av hundra motsvarar 20 av 50?",
        "Gör likadant med 16 av 50. Dra sedan det mindre procenttalet från det större.",
    ],
    worked_example="Andra tal: 30 av 60 är 50 procent och 21 av 60 är 35 procent. Skillnaden är 15 procentenheter.",
    right="Ja. 40 procent mot 32. Av 100 unga är det åtta fler i arbete efter ett år.",
)

sjalv_dubbelt = Choice(
    id="sjalv-dubbelt",
    question="På ett möte säger någon: ”Risken är dubbelt så stor i de familjerna.” Vad behöver du fråga först?",
    points=0,
    outcome="07-b",
    level="strategi",
    key="av-vad",
    options=[
        Option("av-vad", "Hur vanligt det är i de andra familjerna, och inom vilken tid."),
        Option("inget", "Ingenting. Är risken dubbelt så stor måste vi agera.", Misconception(
            "dubbelt-av-vad",
            "Det är en god vana att ta en fördubbling på allvar. Men från 1 till 2 av 1 000 är en fördubbling, och "
            "från 20 till 40 av 100 likaså. Det kräver olika svar. Vilken uppgift skiljer dem åt?")),
        Option("slumpen", "Om skillnaden mellan familjerna kan bero på slumpen.", Misconception(
            "slump-fore-storlek",
            "Det är klokt att undra över slumpen, men svaret säger inte hur många familjer det gäller. I en stor "
            "studie kan också en fördubbling från 1 till 2 av 1 000 vara mer än slump. Vad vill du veta innan?")),
        Option("deltagare", "Hur många familjer som var med i studien hon har läst.", Misconception(
            "stor-studie-stor-risk",
            "Studiens storlek säger något om hur säkert talet är. Men i en jättestudie kan en dubbel risk ändå gälla "
            "två familjer av tusen. Vad är dubbelt så stort som vad?")),
    ],
    hints=[
        "Dubbelt är en kvot. Vad finns under bråkstrecket?",
        "Tänk dig två orter: en där det händer ofta och en där det nästan aldrig händer. Vad betyder ”dubbelt” på "
        "varje ort?",
    ],
    worked_example="Jämför: ”tre gånger så dyrt”. En krona blir tre, eller tusen blir tre tusen. Priset från början "
                   "avgör vad det betyder för dig.",
    right="Ja. Först när du vet hur stor risken är från början kan du räkna om ”dubbelt” till familjer.",
)

flagged_right, flagged_wrong = 40, 190  # 1 000 people, 50 cases, 80 % found, every fifth of the others flagged
sjalv_formular = Number(
    id="sjalv-formular",
    question=(
        "Tusen personer fyller i ett påhittat formulär om spelproblem. 50 av dem har spelproblem, och formuläret "
        "flaggar 40 av de 50. Av de 950 andra flaggar det ändå 190. Hur många procent av de flaggade har spelproblem?"
    ),
    points=0,
    outcome="07-b",
    level="metod",
    unit="%",
    key=100 * flagged_right / (flagged_right + flagged_wrong),
    tolerance=0.5,
    wrong=[
        Wrong(100 * flagged_right / 50, 1, "traff-som-svar",
              "80 procent stämmer för dem som har problemet: 40 av 50 flaggas. Men frågan gäller dem som har flaggats, "
              "och dit hör också de 190. Hur många är flaggade sammanlagt, och hur många av dem har problemet?"),
        Wrong(100 * flagged_right / flagged_wrong, 0.5, "traff-mot-miss",
              "Du har jämfört rätt två grupper, 40 med 190. Men bland de flaggade ingår också de 40. Vad ska stå under "
              "bråkstrecket?"),
        Wrong(100 * flagged_right / 1000, 0.4, "alla-i-namnaren",
              "40 är rätt överst. Men du har delat med alla 1 000, också dem som aldrig flaggades. Hur många "
              "flaggades?"),
        Wrong(100 * flagged_wrong / 950, 0.5, "falskt-larm-som-svar",
              "20 procent är hur ofta formuläret flaggar någon som inte har problemet. Frågan går åt andra hållet: "
              "bland de flaggade, hur många har det?"),
        Wrong(100 * flagged_wrong / (flagged_right + flagged_wrong), 0.6, "fel-halva",
              "Nämnaren är rätt: alla flaggade. Men du har räknat dem som inte har problemet. Hur stor del är de "
              "andra?"),
        Wrong(100 * (flagged_right + flagged_wrong) / 1000, 0.5, "alla-flaggade",
              "23 procent av de 1 000 flaggas, det är rätt räknat. Nästa steg är att se vilka de är. Hur många av dem "
              "har problemet?"),
    ],
    fallback="Räkna människor. Hur många flaggas sammanlagt? Hur många av just dem har problemet? Dela det senare "
             "talet med det förra.",
    hints=[
        "Ställ alla som flaggats i ett rum. Hur många är där?",
        "I rummet finns två sorters personer: de 40 och de 190. Hur stor del av alla i rummet är de 40?",
    ],
    worked_example=(
        "Andra tal: av 200 har 20 problemet. 15 av dem flaggas, och 45 av de andra.\nI rummet finns 15 + 45 = 60. 15 "
        "av 60 är 25 procent."
    ),
    right="Ja, 40 av 230. Formuläret hittar de flesta, men bland de flaggade är det ändå drygt fyra av fem som inte "
          "har problemet.",
)

sjalv_intervall = Choice(
    id="sjalv-intervall",
    question=(
        "Påhittade tal: med stödet var 9 procentenheter fler i arbete efter ett år, 95 procents konfidensintervall 2 "
        "till 16. Vad säger intervallet?"
    ),
    points=0,
    outcome="07-c",
    level="metod",
    key="span",
    options=[
        Option("personer", "Att 95 procent av deltagarna fick mellan 2 och 16 procent mer arbete.", Misconception(
            "ki-omfattar-personer",
            "Talen är rätt lästa. Men intervallet gäller inte deltagarna var för sig: den ena fick kanske arbete, den "
            "andra inte. Det gäller talet 9. Hur osäkert är det?")),
        Option("nio", "Att skillnaden är 9, eftersom noll inte ingår.", Misconception(
            "skattningen-som-sanning",
            "Noll ingår inte, rätt sett. Men 9 är bara den bästa gissningen. Vore den rätta skillnaden 2 skulle stödet "
            "kanske inte vara värt sin kostnad. Läs kanterna också.")),
        Option("bra-studie", "Att studien är väl gjord, eftersom osäkerheten är redovisad.", Misconception(
            "ki-tar-med-allt",
            "Att osäkerheten redovisas är ett gott tecken. Men intervallet räknar bara med slumpen. Om de som mådde "
            "sämst försvann ur studien syns det inte där. Vad visar de två talen?")),
        Option("span", "Att skillnaden kan vara från 2 till 16, om bara slumpen räknas in."),
    ],
    hints=[
        "Intervallet hör till ett enda tal i frågan. Vilket?",
        "Läs det lägsta talet högt, sedan det högsta. Vad skulle var och en av dem betyda för hundra deltagare?",
    ],
    worked_example="Ett annat exempel: 5 färre av hundra, intervall 1 till 9. Läs: det kan röra sig om en av hundra, "
                   "det kan röra sig om nio.",
    right="Ja. Och så frågar du: skulle vi tycka att det är värt det även om skillnaden bara är 2?",
)

odds_example = effects.odds_ratio(60, 100, 40, 100).value
sjalv_oddskvot = Choice(
    id="sjalv-oddskvot",
    question=(
        "Påhittade tal: med stöd fick 60 av 100 en egen bostad, utan stöd 40 av 100. Oddskvoten är "
        f"{number(odds_example)}. Vad stämmer?"
    ),
    points=0,
    outcome="07-d",
    level="metod",
    key="en-och-halv",
    options=[
        Option("or", f"Egen bostad var {number(odds_example)} gånger så vanligt med stöd.", Misconception(
            "or-som-rr",
            f"Så låter ordet kvot. Men {number(odds_example)} gånger 40 vore {number(odds_example * 40, 0)} av 100, "
            "och det var 60 som fick bostad. Oddskvoten drar iväg när utfallet är vanligt. Dela de två andelarna i "
            "stället.")),
        Option("fel", "Oddskvoten måste vara felräknad.", Misconception(
            "or-som-raknefel",
            "Du har sett att 60 mot 40 inte kan bli så mycket. Ändå är den rätt räknad: 60 / 40 delat med 40 / 60. "
            "Odds jämför dem som fick bostad med dem som inte fick. Vad blir kvoten mellan andelarna?")),
        Option("en-och-halv", f"Egen bostad var {number(effects.risk_ratio(60, 100, 40, 100).value, 1)} gånger så "
                              "vanligt med stöd."),
    ],
    hints=[
        "Frågan är hur vanligt det var. Det ser du på andelarna: 60 av 100 och 40 av 100.",
        "Hur många gånger går 40 i 60?",
    ],
    worked_example="Andra tal: 80 av 100 mot 50 av 100. Andelarna ger 80 / 50 = 1,6. Oddsen ger 4 / 1 = 4. Det är 1,6 "
                   "gånger så vanligt.",
    right="Ja. När andelarna står där, räkna på dem. Finns bara oddskvoten: leta efter hur vanligt utfallet var.",
)

TASKS = [sjalv_skillnad, sjalv_dubbelt, sjalv_formular, sjalv_intervall, sjalv_oddskvot]
