"""Session 06: the constructed case of the gambling group, and what its figures bear when the silent are counted."""

from kunskapsresan.swedish import count, number, percent
from kunskapsresan.tasks import Also, Category, Cell, Column, Misconception, Number, Table, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- Constructed; the same numbers stand on the session's page ------------------------------------------------------
OFFERED, REFUSED, BEGAN, ANSWERED = 46, 8, 38, 21
SILENT = BEGAN - ANSWERED
HOURS_ALL, HOURS_ANSWERED, HOURS_SILENT, HOURS_AFTER = 14, 10, 19, 7  # per week, means
assert round((ANSWERED * HOURS_ANSWERED + SILENT * HOURS_SILENT) / BEGAN) == HOURS_ALL
NO_LOANS = 15  # of those who answered
AT_BEST = NO_LOANS + SILENT

fewer = HOURS_ANSWERED - HOURS_AFTER

svarade = Number(
    id="lasa-svarade",
    question=(
        f"Hur många timmar i veckan minskade speltiden, i genomsnitt, för de {ANSWERED} som svarade båda gångerna?\n\n"
        f"Alla {BEGAN} som började spelade i genomsnitt {HOURS_ALL} timmar i veckan vid start. De {ANSWERED} som senare "
        f"svarade igen hade {HOURS_ANSWERED} timmar vid start och {HOURS_AFTER} efter tolv veckor. De {SILENT} som inte "
        f"svarade hade {HOURS_SILENT} vid start."
    ),
    points=1,
    outcome="06-d",
    level="metod",
    unit="timmar i veckan",
    direction="down",
    key=fewer,
    tolerance=0.05,
    also=[Also(-fewer, 0.05, f"Ja, {count(fewer)} timmar mindre. Nämnden såg sju. Resten av ”halveringen” kom av att de som "
                             "spelade mest inte svarade andra gången.")],
    wrong=[
        Wrong(HOURS_ALL - HOURS_AFTER, 0.05, "tva-olika-grupper",
              f"{HOURS_AFTER} är vad de {ANSWERED} hade efteråt, och också vad gruppen räknade fram till nämnden: {HOURS_ALL} "
              f"minus {HOURS_AFTER}. Men {HOURS_ALL} gäller alla {BEGAN}. Då jämförs två olika grupper. Vad hade just de "
              f"{ANSWERED} vid start?"),
        Wrong(HOURS_ALL - HOURS_ANSWERED, 0.05, "bortfallet-som-minskning",
              f"Skillnaden mellan {HOURS_ALL} och {HOURS_ANSWERED} är viktig: så mycket kommer av vilka som svarade. Men "
              f"ingen hade minskat något då, båda talen är från start. Vilka två tal hör till samma {ANSWERED} "
              "personer?"),
        Wrong(HOURS_SILENT - HOURS_AFTER, 0.05, "de-saknades-start",
              f"{HOURS_SILENT} timmar hör till dem som inte svarade igen, och vad de spelar nu vet ingen. Du har jämfört "
              f"deras start med de andras slut. Vad hade de {ANSWERED} vid start?"),
        Wrong(100 * fewer / HOURS_ANSWERED, 0.5, "procent-for-timmar",
              f"{number(100 * fewer / HOURS_ANSWERED, 0)} procent är minskningen rätt räknad på deras egen start, och det "
              "är långt från en halvering. Frågan gäller timmar. Hur många timmar är det?"),
        Wrong(fewer / HOURS_ANSWERED, 0.005, "procent-for-timmar",
              f"Minskningen är rätt som andel av deras egen start, {HOURS_ANSWERED} timmar. Frågan gäller timmar i "
              f"veckan. Hur långt är det från {HOURS_ANSWERED} till {HOURS_AFTER}?"),
        Wrong(0.5, 0.005, "halveringen-kvar",
              f"Halveringen är det som nämnden fick se, {HOURS_AFTER} delat med {HOURS_ALL}. Men de två talen gäller inte samma "
              f"personer, och frågan gäller timmar. Hur många timmar hade de {ANSWERED} vid start?"),
        Wrong(50, 0.5, "halveringen-kvar",
              f"50 procent är vad som stod på bilden: från {HOURS_ALL} till {HOURS_AFTER}. Men de två talen gäller inte "
              f"samma personer. Börja med de {ANSWERED}: från vad till vad, i timmar?"),
    ],
    fallback=(
        f"Frågan gäller en enda grupp: de {ANSWERED} som svarade båda gångerna. Vilket är deras tal vid start, och vilket "
        "är deras tal efter tolv veckor? Hur långt är det mellan de två?"
    ),
    hints=[
        f"Tre grupper nämns: alla {BEGAN}, de {ANSWERED} och de {SILENT}. Vilken av dem har tal både före och efter?",
        "Ta de två talen från samma mening, för samma personer, och dra det mindre från det större.",
    ],
    worked_example=(
        "Ett annat exempel. 20 började och hade 50 poäng. De 12 som svarade igen hade 44 vid start och 38 "
        "efteråt.\nMinskningen för de 12 är 44 − 38 = 6, inte 50 − 38 = 12. Hälften av det som såg ut som en förändring "
        "var att de med höga poäng försvann."
    ),
    right=(
        f"Ja. {number(fewer)} timmar, från {HOURS_ANSWERED} till {HOURS_AFTER}. Nämnden såg sju. Mer än hälften av "
        "”halveringen” var att de som spelade mest inte svarade andra gången."
    ),
)

_COUNTS = (NO_LOANS, SILENT, ANSWERED, AT_BEST)
_WHOLES = (SILENT, ANSWERED, BEGAN, OFFERED)


def _cell(key: int, **why: tuple[str, str]) -> Cell:
    return Cell(f"n{key}", {name: Misconception(*each) for name, each in why.items()})


_with_loans = ANSWERED - NO_LOANS
ytterligheter = Table(
    id="lasa-ytterligheter",
    question=(
        f"Hur många av alla som började kan ha klarat sig utan nya lån, i sämsta och i bästa fall?\n\nAv {BEGAN} som "
        f"började svarade {ANSWERED} efter tolv veckor. {NO_LOANS} av dem hade inte tagit några nya lån. De {SILENT} "
        "andra vet ingen något om."
    ),
    points=2,
    outcome="06-d",
    level="metod",
    columns=[
        Column("antal", "Utan nya lån", [Category(f"n{n}", number(n)) for n in _COUNTS]),
        Column("alla", "Av hur många", [Category(f"n{n}", number(n)) for n in _WHOLES]),
    ],
    rows=[Category("samst", "Sämsta fall"), Category("bast", "Bästa fall")],
    cells={
        "samst.antal": _cell(NO_LOANS, **{
            f"n{SILENT}": ("de-tysta-som-lyckade", f"{SILENT} är de som saknas. I sämsta fall har alla de tagit nya lån, "
                           "och då räknas ingen av dem hit. Vilka vet du säkert klarade sig?"),
            f"n{ANSWERED}": ("svar-ar-framgang", f"{ANSWERED} är alla som svarade, men {count(_with_loans)} av dem hade "
                             "tagit nya lån. De räknas inte hit i något fall. Hur många är kvar?"),
            f"n{AT_BEST}": ("fallen-ombytta", f"{AT_BEST} är de {NO_LOANS} och alla {SILENT} som saknas. Då har var och en "
                            "av de saknade klarat sig. Vilket av fallen är det?"),
        }),
        "samst.alla": _cell(BEGAN, **{
            f"n{SILENT}": ("bara-de-tysta", f"De {SILENT} är viktiga, men de är bara de som saknas. Frågan gäller alla som "
                           "började i gruppen. Hur många var de?"),
            f"n{ANSWERED}": ("bortfall-spelar-ingen-roll", f"Det är så det brukar räknas. Men med {ANSWERED} finns de "
                             f"{SILENT} inte, och resten får tala för dem. Räkna på alla som började. Hur många var "
                             "de?"),
            f"n{OFFERED}": ("alla-tillfragade", f"{OFFERED} erbjöds gruppen, och det är klokt att minnas dem. Men "
                            f"{count(REFUSED)} av dem började aldrig, och frågan gäller dem som gjorde det. Hur många "
                            "blir det?"),
        }),
        "bast.antal": _cell(AT_BEST, **{
            f"n{NO_LOANS}": ("de-tysta-som-misslyckade", f"{NO_LOANS} är de som du vet något bra om. I bästa fall har också "
                             "alla som saknas klarat sig. Hur många läggs till?"),
            f"n{SILENT}": ("bara-de-tysta", f"I bästa fall har alla {SILENT} som saknas klarat sig, det är rätt. Men de "
                           f"{NO_LOANS} som svarade finns kvar. Vad blir det tillsammans?"),
            f"n{ANSWERED}": ("svar-ar-framgang", f"{count(_with_loans).capitalize()} av de {ANSWERED} svarade att de hade "
                             "tagit nya lån, och det ändras inte av att andra saknas. Vilka två antal ska läggas ihop?"),
        }),
        "bast.alla": _cell(BEGAN, **{
            f"n{SILENT}": ("fler-an-alla", f"Det skulle bli {AT_BEST} av {SILENT}, fler än som finns. De som svarade hör "
                           "också dit. Vilka är alla som började?"),
            f"n{ANSWERED}": ("uppe-men-inte-nere", "I bästa fall räknas de saknade med bland dem som klarade sig. Då måste "
                             f"de vara med bland alla också, annars blir det {AT_BEST} av {ANSWERED}. Hur många började?"),
            f"n{OFFERED}": ("nej-ar-bortfall", f"De {count(REFUSED)} som tackade nej hör till en annan fråga: hur många "
                            "gruppen når. Här gäller det dem som började. Hur många?"),
        }),
    },
    hints=[
        f"De {SILENT} som saknas hör alltid till alla som började. Det som skiljer fallen åt är hur det gick för dem.",
        "Sämsta fall: ingen av de saknade klarade sig. Bästa fall: alla gjorde det. De som svarade räknas likadant båda "
        "gångerna.",
    ],
    worked_example=(
        "Ett annat exempel. 50 började, 30 svarade och 24 av dem hade arbete. 20 saknas.\nSämsta fall: 24 av 50, alltså 48 "
        "procent. Bästa fall: 24 + 20 = 44 av 50, alltså 88 procent."
    ),
    right=(
        f"Ja. {NO_LOANS} av {BEGAN} är {percent(NO_LOANS / BEGAN)}, och {AT_BEST} av {BEGAN} är {percent(AT_BEST / BEGAN)}. "
        f"De {percent(NO_LOANS / ANSWERED)} man får av {NO_LOANS} av {ANSWERED} bygger på att de som inte svarade är som "
        "de som gjorde det."
    ),
)
