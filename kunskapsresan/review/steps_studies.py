"""Sessions 06–07: what is kept, the studies that remain, and one result out of one of them."""

from __future__ import annotations

from kunskapsresan.review.fields import echo, line, live, note, number, options, part, select, step, table, text

_NO_QUESTION = "Ingen fråga skriven än. Den hör till steget för träff 04."
_JUDGEMENTS = options(ja="Ta med", kanske="Osäker", nej="Ta inte med")

CRITERIA = table(
    "criterion",
    "Urvalskriterier",
    "Kriterium",
    "Lägg till ett kriterium",
    [
        select("kind", "Ta med eller inte?", options=options(ta="Ta med", bort="Ta inte med")),
        line("text", "Kriterium", "Till exempel: studier om barn under 18 år."),
    ],
    "Bestäm dem innan du läser, annars styr texterna vad som ”passar”.",
)
RECORDS = table(
    "record",
    "Titlar du har sorterat",
    "Titel",
    "Lägg till en titel",
    [
        line("title", "Titel"),
        line("source", "Varifrån?", "Samma namn som i sökloggen."),
        select("mine", "Min bedömning", options=_JUDGEMENTS),
        select("other", "Kollegans bedömning", "Fyll i den sedan ni har bedömt var för sig.", options=_JUDGEMENTS),
        select("final", "Efter att ni har pratat", options=options(ja="Läses i fulltext", nej="Väljs bort")),
        line("reason", "Skäl, om den väljs bort"),
    ],
    "Sortera gärna tjugo titlar tillsammans med en kollega, var för sig först. På träff 09 räknar ni ut hur eniga ni "
    "var.",
)
STUDIES = table(
    "study",
    "Studier du har med",
    "Studie",
    "Lägg till en studie",
    [
        line("name", "Kort namn", "Efternamn och år, så som du vill kalla studien. Till exempel: Berg 2019."),
        line("title", "Titel"),
        number("year", "År"),
        select(
            "design",
            "Sorts studie",
            options=options(
                rct="Randomiserad studie",
                jamforelse="Jämförelse utan slumpning",
                kohort="Kohortstudie",
                tvarsnitt="Tvärsnittsstudie",
                fore="Före–efter utan jämförelse",
                kvalitativ="Kvalitativ studie",
                oversikt="Systematisk översikt",
                annan="Annan",
            ),
        ),
        line("country", "Land"),
        number("people", "Antal personer"),
        line("link", "Länk eller doi"),
    ],
    "En rad för varje studie som du har läst i fulltext och behåller.",
)

# key, label, help: the boxes of the flow of records, in order
PRISMA = (
    ("prisma-found", "Träffar i databaser", "Summan ur sökloggen."),
    ("prisma-other", "Funna på andra vägar", "Till exempel i en litteraturlista eller av en kollega."),
    ("prisma-duplicates", "Dubbletter som togs bort", ""),
    ("prisma-screened", "Lästa titlar och sammanfattningar", ""),
    ("prisma-excluded", "Bortvalda efter titel och sammanfattning", ""),
    ("prisma-notretrieved", "Gick inte att få tag på", ""),
    ("prisma-assessed", "Lästa i fulltext", ""),
    ("prisma-excludedfull", "Bortvalda efter fulltext", "Skriv skälen i metoden."),
    ("prisma-included", "Studier med i översikten", ""),
)

SCREENING = step(
    "Ditt urval",
    "Vad ska med, och vad ska bort? Bestäm först, läs sedan.",
    part("Kriterier", echo("question-text", "Din fråga", _NO_QUESTION), CRITERIA),
    part("Titlar", RECORDS, live("screening")),
    part(
        "Flödet i siffror",
        *[number(key, label, help) for key, label, help in PRISMA],
        live("prisma"),
        help="Fyll i det du vet i dag. Talen ska gå att räkna ihop, och det kontrolleras medan du skriver.",
    ),
    part("Studierna", STUDIES, note("Behåller du ingen än? Då är raden tom, och det är också ett besked.")),
)

_TWO_BY_TWO = {"key": "form", "in": ["2x2"]}
_REPORTED = {"key": "form", "in": ["angivet"]}
_MEANS = {"key": "form", "in": ["medel"]}
EFFECTS = table(
    "effect",
    "Resultat i siffror",
    "Resultat",
    "Lägg till ett resultat",
    [
        select("study", "Vilken studie?", options_from={"table": "study", "column": "name"}),
        line("outcome", "Vad mättes?", "Utfallet, med dina ord. Till exempel: har fast boende."),
        line("time", "När mättes det?", "Till exempel: efter tolv månader."),
        line("groups", "Vilka jämfördes?", "Insatsgruppen först. Till exempel: bostad först mot trappstege."),
        select(
            "form",
            "Hur redovisas det?",
            options=options(
                **{"2x2": "Antal personer i två grupper", "angivet": "Ett effektmått ur studien", "medel": "Medelvärden i två grupper"}
            ),
        ),
        number("events1", "Antal med utfallet, insatsgruppen", show_if=_TWO_BY_TWO),
        number("n1", "Antal i insatsgruppen", show_if=_TWO_BY_TWO),
        number("events2", "Antal med utfallet, jämförelsegruppen", show_if=_TWO_BY_TWO),
        number("n2", "Antal i jämförelsegruppen", show_if=_TWO_BY_TWO),
        line("measure", "Vilket mått?", "Till exempel: oddskvot, riskkvot eller Hedges g.", show_if=_REPORTED),
        number("value", "Värde", show_if=_REPORTED),
        number("low", "Intervallets nedre gräns", show_if=_REPORTED),
        number("high", "Intervallets övre gräns", show_if=_REPORTED),
        number("mean1", "Medelvärde, insatsgruppen", show_if=_MEANS),
        number("sd1", "Standardavvikelse, insatsgruppen", show_if=_MEANS),
        number("size1", "Antal i insatsgruppen", show_if=_MEANS),
        number("mean2", "Medelvärde, jämförelsegruppen", show_if=_MEANS),
        number("sd2", "Standardavvikelse, jämförelsegruppen", show_if=_MEANS),
        number("size2", "Antal i jämförelsegruppen", show_if=_MEANS),
        line("page", "Var i studien?", "Sida eller tabell, så att någon kan kontrollera."),
        text("words", "Med egna ord", "Vad säger resultatet, för en person som inte är van vid siffror?",
             take_from="min-studie", rows=3),
    ],
    "Skriv talen som de står. Räkna inte om något som du inte kan visa varifrån du fick.",
    live="effect",
)  # fmt: skip

ONE_RESULT = step(
    "Ett resultat",
    "Ta ett enda resultat ur en enda studie. Blir det rätt en gång går resten fortare.",
    part("Studien", STUDIES),
    part(
        "Resultatet",
        EFFECTS,
        note("Har du bara kvalitativa studier? Hoppa över siffrorna. Temamatrisen kommer i steget för träff 08."),
    ),
)
