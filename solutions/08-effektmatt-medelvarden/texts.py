"""Session 08, what a person reads: two texts with rubric and example answers."""

from kunskapsresan.swedish import interval, number
from kunskapsresan.tasks import Criterion, Level, Text

from . import results as r

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

pooled = r.family_pooled
g, above = number(pooled.value, 2), number(r.family_above, 0)
ci = interval(pooled.low, pooled.high, 2)
pi = interval(pooled.prediction_low, pooled.prediction_high, 2)
d = number(r.brochure_d, 1)


def _criterion(name: str, none: str, part: str, full: str) -> Criterion:
    return Criterion(name, [Level(0, "Saknas", none), Level(0.5, "Delvis", part), Level(1, "Tydligt", full)])


mandag = Text(
    id="medel-mandag",
    question=(
        "Det är måndag och du har chefen och fem kollegor framför dig. Skriv vad du säger om programmet, fem till åtta "
        "meningar.\n\nDu får gärna låta bli orden d, g och prediktionsintervall. Sluta med vad du föreslår, eller med "
        "vad ni behöver ta reda på först."
    ),
    points=4,
    outcome="08-c",
    level="strategi",
    min_words=60,
    rubric=[
        _criterion("Broschyrens tal",
                   f"d = {d} återges som effekten, eller nämns inte.",
                   "Det sägs att talet är osäkert eller för högt, men inte varför.",
                   "Med egna ord: samma familjer före och efter, och en del hade kunnat komma ändå."),
        _criterion("Genomsnittet i människor",
                   f"Inget om de nio studierna, eller bara ett tal ({g}) utan förklaring.",
                   "Riktningen sägs (”i genomsnitt bättre än vanligt stöd”), men inte hur mycket.",
                   "Riktning och storlek så att den som lyssnar ser människor framför sig, och jämfört med vad."),
        _criterion("Vad en ny verksamhet kan vänta sig",
                   "Genomsnittet sägs gälla hos er, eller avfärdas som osäkert.",
                   "Det sägs att det kan variera, men inte hur mycket.",
                   "Spannets båda ändar i ord: från tydlig nytta till ingen alls."),
        _criterion("Vad det betyder för beslutet",
                   "Inget om vad som kan göras.",
                   "Ett allmänt råd, till exempel ”vi bör vara försiktiga”.",
                   "Ett förslag eller en fråga som följer av siffrorna, till exempel vad som skiljer studierna åt, hur "
                   "ni själva följer upp eller vad familjerna vill märka."),
    ],
    examples=[
        f"Förslag 4 av 4. ”Broschyrens tal handlar om samma familjer före och efter. De söker hjälp när det är som värst, "
        f"så en del hade blivit bättre ändå. Det finns nio studier där man lottat. Där går det i genomsnitt bättre med "
        f"programmet än med vanligt stöd: ungefär {above} av 100 familjer hamnar över den mittersta familjen med vanligt "
        "stöd, mot 50 om det vore lika. Men studierna skiljer sig åt. På en ny plats kan det bli en tydlig skillnad eller "
        "ingen alls. Innan vi köper vill jag veta vad de bästa ställena gjorde annorlunda, och hur vi själva ska märka om "
        "det hjälper. Vi kan fråga några familjer vad de skulle vilja märka.”",
        f"Förslag 2 av 4 (0,5 + 0,5 + 0,5 + 0,5). ”d = {d} är nog för högt räknat. Nio studier visar att programmet "
        "fungerar bättre än vanligt stöd, men det varierar en del mellan studierna. Jag tycker att vi ska vara "
        "försiktiga.” Att fråga: Varför är talet för högt? Hur stor är skillnaden i familjer räknat? Varierar från vad "
        "till vad?",
        f"Förslag 0,5 av 4 (0 + 0,5 + 0 + 0). ”Effekten är stor, d = {d}. Nio studier säger också att det är bättre än "
        f"vanligt stöd (konfidensintervall {ci}), så vi kan räkna med det hos oss. Prediktionsintervallet var {pi}.” Att "
        "fråga: Vilka jämförs i broschyren? Vad är det sista spannet ett spann för?",
    ],
)

mina_meningar = Text(
    id="medel-mina-meningar",
    question=(
        "Välj en rad i din resultattabell eller ett tema i din matris. Skriv två till fyra meningar som den bär, så som "
        "de kan stå i din översikt.\n\nEffekt: vilka, jämfört med vad, hur mycket, hur osäkert, källa. Tema: vad, vems "
        "röst, i vilka studier, vems röst som saknas. Fann du inga effektstudier är det ett resultat: skriv var du sökte "
        "och vad för slags studier du fann."
    ),
    points=2,
    outcome="08-d",
    level="problem",
    min_words=25,
    rubric=[
        _criterion("Det går att följa tillbaka",
                   "Det framgår inte vilken studie eller sökning meningarna bygger på.",
                   "Källan finns, men jämförelsen, tiden eller rösten saknas.",
                   "Någon annan kan hitta samma rad: källa och jämförelse, eller källa och röst, eller var du sökte."),
        _criterion("Meningarna stannar där raden slutar",
                   "Meningarna säger mer än raden: orsak ur ett tema, säkerhet ur en enda studie, en andel ur citat.",
                   "De stannar, men osäkerheten eller den röst som saknas nämns inte.",
                   "De säger vad raden bär, och vad den inte svarar på."),
    ],
    examples=[
        "Förslag 2 av 2. ”I en svensk studie av IPS hade 46 procent ett vanligt arbete vid 18 månader, mot 11 procent med "
        "vanlig arbetsrehabilitering (Bejerholm m.fl. 2015). Det är en enda studie. Drygt en fjärdedel gick inte att följa "
        "upp, och hur det gick för dem vet vi inte.”",
        "Förslag 2 av 2. ”Att synas utan att få hjälp återkommer i två studier, en med barn (Silvén Hagström och Forinder "
        "2019) och en med vuxna som ser tillbaka (Werner och Malterud 2017). Ingen av dem låter lärare eller "
        "socialsekreterare berätta vad de såg. Hur vanligt det är säger studierna inte.”",
        "Förslag 2 av 2. ”Jag sökte i SwePub och Campbell med strängen i min logg och fann ingen studie som jämför grupper. "
        "Däremot fann jag fyra intervjustudier, alla med föräldrar. Frågan om effekt är alltså obesvarad, inte besvarad "
        "med nej.”",
        "Förslag 0,5 av 2 (0,5 + 0). ”Forskning visar att barn som berättar inte får hjälp (Silvén Hagström och Forinder "
        "2019).” Att fråga: Hur många barn, och vilka? Sa studien att det aldrig hjälper, eller att det sällan gjorde det "
        "för dem?",
    ],
)
