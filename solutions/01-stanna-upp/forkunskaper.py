"""The knowledge test of sessions 01 and 10: twelve questions, three each on searching, design, effects and appraisal.

It stands on its own, so that session 10 can load the file by path and ask the same questions under other ids. The
participant gets no right or wrong (`feedback="none"`); the explanations tell the supervisor what an answer rests on.
"""

from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

UNSURE = "vet-inte-an"
_UNSURE_TEXT = "Att inte veta än är ett helt godtagbart svar här. Det säger var det är värt att börja."


def items(prefix: str, outcome: str) -> list[Choice]:
    """The twelve questions, in order; each id is `prefix` and a word of its own. No points, no hints, no verdict."""
    return [
        Choice(
            id=f"{prefix}-{name}",
            question=question,
            points=0,
            outcome=outcome,
            level="metod",
            feedback="none",
            key="ratt",
            options=_options(place, right, wrong),
        )
        for place, (name, question, right, wrong) in zip(_places(), _QUESTIONS, strict=True)
    ]


def _places() -> list[int]:
    """Where the right option stands in each question: a new place in each area, three times in every place in all."""
    return [(area + number) % 4 for area in range(4) for number in range(3)]


def _options(place: int, right: str, wrong: list[tuple[str, str, str]]) -> list[Option]:
    options = [
        Option(f"fel-{n}", label, Misconception(identity, why)) for n, (label, identity, why) in enumerate(wrong, 1)
    ]
    options.insert(place, Option("ratt", right))
    return [*options, Option(UNSURE, "Vet inte än.", Misconception(UNSURE, _UNSURE_TEXT))]


_QUESTIONS = [
    # --- searching -----------------------------------------------------------------------------------------------
    ("ord-emellan", "Du söker i en databas och vill att antingen ”ungdomar” eller ”tonåringar” ska finnas med. "
     "Vilket ord sätter du emellan?",
     "OR", [
        ("AND", "and-for-synonymer",
         "AND kräver att båda orden finns i samma text. Då faller de bort som bara har det ena."),
        ("NOT", "not-for-synonymer",
         "NOT tar bort texter. Här vill du släppa in fler."),
        ("Inget, databasen förstår ändå", "hela-meningen",
         "Många databaser kräver då att båda orden finns med, som om det stod AND."),
    ]),
    ("borja-var", "Du vill veta vad forskningen samlat säger om en insats. Var är det klokast att börja?",
     "Hos dem som redan har ställt samman forskning, som SBU", [
        ("Med den första studie som verkar handla om rätt sak", "forsta-basta-studie",
         "En enda studie kan vara den som sticker ut. Börja där någon redan har letat efter alla."),
        ("Med en bred sökning på nätet", "natet-forst",
         "Du hittar mycket, men ordningen bestäms av annat än hur tillförlitligt det är."),
        ("På webbsidan hos den som har utvecklat och säljer insatsen", "saljaren-vet-bast",
         "Där finns ofta riktiga studier, men valda av någon som vill att du köper."),
    ]),
    ("skriva-upp", "Varför skriver man upp datum, databas, söksträng och antal träffar?",
     "För att andra ska kunna göra om sökningen", [
        ("För att visa att man har lagt ner tid på sökningen", "logg-ar-tidrapport",
         "Det syns också, men poängen är att andra kan följa och pröva vad du gjorde."),
        ("För att databaserna kräver att man redovisar det", "logg-ar-regel",
         "Databasen bryr sig inte. Det är läsaren som behöver det."),
        ("För att få fler träffar nästa gång", "logg-ger-traffar",
         "Loggen ändrar inte träffarna. Den gör det möjligt att se vad som missades."),
    ]),
    # --- design --------------------------------------------------------------------------------------------------
    ("uppleva", "Hur upplever föräldrar att vara föremål för en utredning? Vilken sorts studie svarar bäst på det?",
     "En studie där föräldrar intervjuas", [
        ("En studie där familjer lottas till utredning eller inte", "rct-alltid-bast",
         "Lottning svarar på vad något leder till, inte på hur det är. Och här går den inte att göra."),
        ("Registerdata om hur många utredningar som leder till insats", "register-ar-upplevelse",
         "Register räknar händelser. Vad föräldrarna var med om står inte där."),
        ("En enkät till socialsekreterare", "fel-att-fraga",
         "De vet mycket, men svarar för sin egen del och inte för föräldrarna."),
    ]),
    ("fore-och-efter", "Ungdomarna i ett projekt mådde bättre efteråt än före. Det fanns ingen jämförelsegrupp. Vad "
     "kan man säga?",
     "Att det gick bättre för dem, men inte vad det berodde på", [
        ("Att projektet fungerade för de flesta", "fore-efter",
         "Kanske gjorde det det. Men en del hade mått bättre ändå, med tiden eller annat stöd."),
        ("Att projektet inte gjorde någon skillnad, eftersom ingen jämfördes", "ingen-jamforelse-ingen-effekt",
         "Det går inte heller att säga. Utan jämförelse är båda möjliga."),
        ("Ingenting alls om ungdomarna", "inget-gar-att-saga",
         "Att de mådde bättre är ett resultat. Det är orsaken som är okänd."),
    ]),
    ("lotta", "Vad vinner man på att lotta vilka som får en insats?",
     "Grupperna skiljer sig från början bara åt av en slump", [
        ("Deltagarna blir ett slumpmässigt urval av befolkningen", "lottad-ar-slumpurval",
         "Lottningen avgör vem som får vad, inte vilka som kom med i studien."),
        ("Alla deltagare fullföljer insatsen", "lottning-mot-bortfall",
         "Människor hoppar av också när de har lottats."),
        ("Resultatet gäller för alla verksamheter", "lottad-galler-alla",
         "Lottningen stärker jämförelsen i studien. Om den gäller hos er är en annan fråga."),
    ]),
    # --- effects -------------------------------------------------------------------------------------------------
    ("kvoten", "Riskkvoten för en ny anmälan är 0,50, familjer med stöd jämfört med familjer utan. Vad betyder det?",
     "En ny anmälan var hälften så vanlig i familjer med stöd", [
        ("Av 100 familjer med stöd fick 50 en ny anmälan", "rr-som-andel",
         "0,50 är ingen andel av familjerna. Det är den ena andelen delad med den andra."),
        ("Av 100 familjer med stöd fick 50 färre en ny anmälan", "relativt-som-antal",
         "Hälften av vad? Från 20 till 10 av 100 är hälften, och från 2 till 1 likaså."),
        ("Det är 50 procents chans att stödet hjälper", "p-ar-chansen",
         "Kvoten jämför hur vanligt det var. Den säger inget om hur säkert det är."),
    ]),
    ("spannet", "Tio procentenheter fler hade arbete med insatsen, 95 procents konfidensintervall −2 till 22. Vilken "
     "läsning håller?",
     "Det lutar åt fler i arbete, men ingen skillnad alls kan inte uteslutas", [
        ("Insatsen har ingen effekt på arbete, eftersom noll ligger i intervallet", "osakert-som-noll",
         "Noll ryms, men också 22. Att inte kunna utesluta noll är inte att ha visat noll."),
        ("95 procent av deltagarna hamnade mellan −2 och 22", "ki-omfattar-personer",
         "Intervallet gäller talet för hela gruppen, inte deltagarna en och en."),
        ("Insatsen ger minst tio procentenheter", "skattningen-som-sanning",
         "Tio är den bästa gissningen, inte den lägsta. Läs båda ändarna."),
    ]),
    ("fem-poang", "Stressen sjönk fem poäng mer hos föräldrar i ett program än hos dem på väntelistan. Vad behöver "
     "du veta för att bedöma om det är mycket?",
     "Hur skalan ser ut och vad en förälder skulle märka", [
        ("Om skillnaden är statistiskt säkerställd i studien", "saker-ar-stor",
         "Då vet du om slumpen räcker som förklaring. Om det är mycket vet du inte."),
        ("Hur många poäng som programmet har gett i andra studier", "jamfor-med-sig-sjalvt",
         "Det säger om det är vanligt, inte om det är mycket för en förälder."),
        ("Ingenting mer, för fem poäng är alltid en stor skillnad", "talet-talar",
         "På en skala till tio är det mycket, på en till tvåhundra märks det kanske inte."),
    ]),
    # --- appraisal -----------------------------------------------------------------------------------------------
    ("forsvann", "Var tredje deltagare i gruppen med insatsen slutade svara. Vad är den viktigaste frågan?",
     "Vilka det var som slutade svara", [
        ("Hur många deltagare som finns kvar i gruppen", "stor-ar-saker",
         "Antalet betyder något för slumpen. Men om de som mådde sämst försvann blir bilden skev hur många som än är "
         "kvar."),
        ("Om forskarna har ersatt dem med nya", "ersatt-bortfallet",
         "Nya deltagare säger inget om dem som försvann."),
        ("Ingen särskild, så brukar det se ut i studier", "bortfall-spelar-ingen-roll",
         "Vanligt är det. Men det kan ändra hela resultatet."),
    ]),
    ("inga-studier", "En översikt skriver att den inte fann någon studie som prövat insatsen. Vad betyder det?",
     "Att man inte vet om insatsen har effekt", [
        ("Att insatsen är prövad i praktiken och inte har någon effekt", "inga-belagg-ingen-effekt",
         "Att ingen har prövat är något annat än att någon har prövat och inte sett något."),
        ("Att insatsen inte får användas", "ingen-evidens-forbud",
         "Det avgör inte översikten. Då väger annan kunskap tyngre, och uppföljningen blir viktigare."),
        ("Att insatsen kan vara farlig", "okand-ar-farlig",
         "Allt oprövat kan vara det. Men översikten säger inget om det, åt något håll."),
    ]),
    ("lag-tillit", "Ett samlat resultat bedöms ha låg tillförlitlighet. Vad säger det?",
     "Att resultatet är osäkert och kan ändras när fler studier kommer", [
        ("Att insatsen är dålig och bör bytas ut mot en som är bättre", "lag-ar-dalig-insats",
         "Det säger hur säkert man vet, inte hur bra insatsen är."),
        ("Att effekten är liten och saknar betydelse", "lag-ar-liten",
         "Storleken är ett tal för sig. Låg tillförlitlighet kan gälla en stor effekt."),
        ("Att forskarna har gjort sina studier slarvigt", "lag-ar-slarv",
         "Studier kan vara väl gjorda men få, små eller gjorda på andra människor."),
    ]),
]
