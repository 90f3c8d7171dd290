"""Sessions 01–05: from a wonder to a question that can be searched, and the search."""

from __future__ import annotations

from kunskapsresan.review.fields import choice, date, echo, line, live, note, number, part, step, table, text
from kunskapsresan.review.frames import FRAMES, part_fields

_NO_WONDER = "Ingen undran skriven än. Du skriver den i steget till träff 01."

WONDER = step(
    "Din undran",
    "Här börjar din kunskapsöversikt. En mening räcker.",
    part(
        "",
        text(
            "wonder",
            "Min undran, i en mening",
            "Något du möter i arbetet och inte vet. Den får vara vid och oslipad, och du kan ändra den när du vill.",
            take_from="stanna-undran",
            rows=3,
        ),
    ),
)

WHOSE_NEED = step(
    "Vems behov?",
    "Samma undran, sedd från den det gäller.",
    part(
        "",
        echo("wonder", "Din undran", _NO_WONDER),
        text(
            "wonder-whose",
            "Vems behov ligger bakom din undran?",
            "Barnets, förälderns, den vuxnes, ditt eget, chefens? Skriv också hur du vet det.",
            take_from="ebp-vems-behov",
            words=60,
        ),
    ),
)

DISTURB = step(
    "Vad skulle störa din vana?",
    "Den som söker hittar ofta det hon redan trodde. Bestäm i förväg vad som skulle få dig att tänka om.",
    part(
        "",
        echo("wonder", "Din undran", _NO_WONDER),
        text(
            "wonder-disturb",
            "Vad skulle störa min vana här?",
            "Hur brukar du göra i det som din undran gäller? Vad skulle du behöva läsa eller få höra för att göra på "
            "ett annat sätt?",
            take_from="logik-min-vana",
            words=60,
        ),
    ),
)

QUESTION = step(
    "Din fråga",
    "Nu blir undran en fråga som går att söka på. Ta en ruta i taget. Frågan växer fram längre ner medan du skriver.",
    part(
        "Välj ram",
        echo("wonder", "Din undran", _NO_WONDER),
        choice(
            "frame",
            "Vilken ram passar din fråga?",
            [{"key": key, "label": frame["name"], "help": frame["fits"]} for key, frame in FRAMES.items()],
            "En ram är en minneslista över vad frågan behöver säga. Byter du ram följer det du redan skrivit med.",
        ),
    ),
    part(
        "Fyll ramen",
        *[each for frame in FRAMES for each in part_fields(frame)],
        help="Skriv några få ord i varje ruta, så att de går att läsa ihop till en mening.",
        show_if={"key": "frame", "in": list(FRAMES)},
    ),
    part(
        "Din fråga",
        live("question"),
        text(
            "question-text",
            "Min fråga, som jag vill ställa den",
            "Hämta frågan ovan eller skriv den med egna ord. Det är den här som följer med in i översikten.",
            rows=3,
        ),
        live("question-checks"),
    ),
    part(
        "Vart hör behovet?",
        choice(
            "need-kind",
            "Vilken sorts behov är det?",
            [
                {"key": "kompetens", "label": "Kompetensbehov", "help": "Kunskapen finns, men inte hos oss än. Utbildning eller stöd som redan finns kan räcka."},
                {"key": "lokalt", "label": "Lokalt behov", "help": "Vi kan lösa det själva, till exempel genom att följa upp det vi gör."},
                {"key": "nationellt", "label": "Nationellt kunskapsbehov", "help": "Fler verksamheter än vår upplever att kunskapen saknas, inte räcker eller inte är anpassad."},
                {"key": "lucka", "label": "Vetenskaplig kunskapslucka", "help": "Tillförlitlig sammanställd forskning saknas, eller visar att effekten är osäker."},
                {"key": "vetinte", "label": "Det vet jag inte än", "help": "Sökningen på träff 05 brukar ge svar."},
            ],
        ),
        choice(
            "need-level",
            "Vart ska det lyftas?",
            [
                {"key": "lokal", "label": "Egna verksamheten", "help": "Arbetsgruppen, chefen eller nämnden."},
                {"key": "regional", "label": "Regionen", "help": "Den regionala samverkans- och stödstrukturen (RSS) samlar kommunernas behov."},
                {"key": "nationell", "label": "Nationellt", "help": "SKR och myndigheterna."},
            ],
        ),
        text("need-why", "Varför just dit?", "En eller två meningar.", rows=3),
    ),
    part(
        "Bakgrund",
        text(
            "draft-background",
            "Bakgrund, en halv sida",
            "Vad händer i arbetet som gör frågan viktig? Vem berörs? Vad tror du dig veta redan, och varifrån?",
            words=200,
            rows=10,
        ),
    ),
    milestone="Efter det här steget ligger fråga och ram fast. Du får ändra dem, men skriv då varför.",
)  # fmt: skip

SEARCH_LOG = table(
    "search",
    "Söklogg",
    "Sökning",
    "Lägg till en sökning",
    [
        line("source", "Var sökte du?", "Databas eller webbplats, till exempel SwePub eller SBU."),
        date("date", "När?"),
        text("string", "Söksträng", "Hela strängen, tecken för tecken.", rows=2),
        line("limits", "Avgränsningar", "Till exempel år eller språk. Skriv ”inga” om du inte gjorde några."),
        number("hits", "Antal träffar"),
        number("kept", "Antal du sparade"),
        line("note", "Anmärkning", "Det du vill minnas till nästa gång."),
    ],
    "En rad för varje sökning, också de som inte gav något. Då kan någon annan söka likadant.",
)

SEARCH = step(
    "Din sökning",
    "Skriv upp varje sökning medan du gör den. Efteråt minns man fel.",
    part("Söksträngen", echo("question-text", "Din fråga", "Ingen fråga skriven än. Den hör till steget för träff 04."),
         text("own-string", "Min söksträng så här långt",
              "Ett block för varje del av frågan. OR mellan ord som betyder detsamma, AND mellan blocken.", rows=4)),
    part("Sökloggen", SEARCH_LOG, live("search"), note("Två källor är det minsta. Börja gärna med redan sammanställd kunskap.")),
    part("Metod", text("draft-method", "Metod, en halv sida",
                       "Var sökte du, när och med vilka ord? Vad valde du bort? Skriv så att en kollega kan göra om det.",
                       words=200, rows=10)),
    milestone="Efter det här steget har du en söklogg med minst två källor.",
)  # fmt: skip
