"""Session 02, self-tests on the page: one for each section."""

from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

sjalv_grupp = Choice(
    id="ebp-sjalv-grupp",
    question=(
        "”Det finns evidens för programmet, så det kommer att hjälpa henne”, säger en kollega om en ensamstående mamma. Vad "
        "svarar du?"
    ),
    points=0,
    outcome="02-a",
    level="metod",
    key="grupp",
    options=[
        Option("grupp", "Det har hjälpt fler i en grupp. Vad vet vi om henne?"),
        Option("stammer", "Det stämmer, annars vore det inte evidens.", Misconception(
            "evidens-galler-individen",
            "Evidens betyder att det har gått bättre för gruppen, så hoppet är rimligt. Men i gruppen fanns också de som "
            "var oförändrade, och ibland de som blev sämre. Vem av dem är hon?")),
        Option("vardelos", "Alla är olika, så forskning om grupper säger inget om henne.", Misconception(
            "gruppen-ar-inget",
            "Hon är ingen genomsnittsmänniska, det är sant. Men utan gruppen vet ni inte ens om programmet brukar hjälpa "
            "eller skada. Vad vore ett rimligt ställe att börja på, och vad mer behöver ni?")),
        Option("erbjud", "Då är det programmet hon ska ha, och vi får motivera henne.", Misconception(
            "forskningen-trumfar",
            "Det är gott att vilja ge det som är prövat. Men forskningen är en källa av fyra, och den som inte vill gå dit "
            "går inte dit. Vad behöver du höra av henne först?")),
    ],
    hints=[
        "Tänk på hundra mammor som fick programmet. Gick det likadant för alla?",
        "Vad vet forskningen om henne? Vad vet hon som inte står i någon studie?",
    ],
    worked_example=(
        "Av hundra som får en medicin blir kanske sextio bättre, mot femtio av hundra utan.\nMedicinen hjälper i gruppen. Om "
        "just du hör till de sextio vet ingen i förväg. Därför frågar läkaren hur det går."
    ),
    right="Ja. Gruppen säger vad som är troligt. Hon säger vad som är möjligt. Uppföljningen säger hur det gick.",
)

sjalv_onskemal = Choice(
    id="ebp-sjalv-onskemal",
    question=(
        "En förälder i en umgängesutredning vill att umgänget ska vara som förut. Barnet säger att det är rädd. Hur väger "
        "önskemålen i evidensbaserad praktik?"
    ),
    points=0,
    outcome="02-b",
    level="strategi",
    key="en-av-fyra",
    options=[
        Option("avgor", "De avgör. Evidensbaserat arbete utgår från det personen vill.", Misconception(
            "onskemal-avgor-allt",
            "Det är sant att önskemålen ska höras och väga. Men de är en källa av fyra, och här sätter lagen och barnets "
            "bästa gränser. Vad är du skyldig föräldern när du inte kan följa önskemålet?")),
        Option("inget", "De väger inte alls. Här är det bara barnets bästa som gäller.", Misconception(
            "onskemal-ar-artighet",
            "Barnets bästa ska avgöra, det är rätt. Men barnets egen inställning är en del av det, och föräldern vet saker "
            "som du inte vet. Vad går förlorat om ingen frågar?")),
        Option("forskning", "Forskningen om umgänge får avgöra när de vill olika.", Misconception(
            "forskningen-trumfar",
            "Forskningen kan säga hur det brukar gå för barn, och det behöver du. Men den känner inte barnet, och den "
            "vet inte vad lagen kräver. Vilka källor har du kvar?")),
        Option("en-av-fyra", "De hörs och vägs in. Lagen och barnets bästa sätter gränsen."),
    ],
    hints=[
        "Hur många källor är det? Kan en av dem ensam fälla avgörandet?",
        "Fundera på vad som inte går att förhandla om här, och vad du gör med det andra.",
    ],
    worked_example=(
        "En man vill ha sina pengar utbetalda kontant varje dag. Det går inte enligt reglerna.\nÖnskemålet blir inte uppfyllt, "
        "men det berättar något: han är rädd att pengarna tar slut. Det kan ni göra något åt."
    ),
    right=(
        "Ja. Att inte få som man vill är en sak. Att inte få veta varför är en annan, och den kan du göra något åt."
    ),
)

sjalv_erfarenhet = Choice(
    id="ebp-sjalv-erfarenhet",
    question="Vilket kommer närmast beprövad erfarenhet, så som SKR beskriver den?",
    points=0,
    outcome="02-c",
    level="metod",
    key="tillsammans",
    options=[
        Option("femton", "”Jag har gjort så i femton år, och det har gått bra.”", Misconception(
            "beprovad-ar-min",
            "Femton år är en skatt, och utan sådana år finns inget att pröva. Men hur det gick har ingen skrivit ner, och "
            "ingen annan har prövat. Vad skulle göra hennes erfarenhet till fleras?")),
        Option("alla", "”Alla på enheten gör så, det är vår rutin.”", Misconception(
            "rutin-ar-provad",
            "Många gör likadant, och det är en del av saken. Men många kan göra fel tillsammans om ingen ser efter hur det "
            "går. Vad saknas mellan att göra och att veta?")),
        Option("tillsammans", "”Fyra enheter har följt upp likadant i flera år, skrivit ner det och jämfört.”"),
        Option("kurs", "”Vi lärde oss det på två kursdagar med en mycket erfaren föreläsare.”", Misconception(
            "expertens-erfarenhet",
            "Den erfarnes kunskap är värd att lyssna på. Men den är fortfarande en persons, och ni har inte prövat den "
            "själva. Vad behöver hända hemma hos er?")),
    ],
    hints=[
        "Ta SKR:s ord ett i taget: prövad, dokumenterad, av många, under längre tid.",
        "Fråga om varje svar: vem såg efter hur det gick, och var kan någon annan läsa det?",
    ],
    worked_example=(
        "”Jag ringer alltid dagen före mötet, då kommer de.” Prövad? Kanske. Dokumenterad? Nej. Av många? Nej.\nOm gruppen "
        "skriver ner vilka som kom, med och utan samtal, i ett år, är ni på väg."
    ),
    right="Ja. Det tar tid, och det kräver att man följer upp. Men det är ni själva som kan skapa den kunskapen.",
)

sjalv_battre = Choice(
    id="ebp-sjalv-battre",
    question=(
        "En annan påhittad enhet skriver: ”65 procent av ungdomarna hade det bättre efter insatsen.” Vilken fråga ställer du "
        "först?"
    ),
    points=0,
    outcome="02-e",
    level="metod",
    key="jamfort",
    options=[
        Option("jamfort", "Hur gick det för liknande ungdomar utan insatsen?"),
        Option("inget", "Ingen. Två av tre är ett bra resultat, insatsen fungerar.", Misconception(
            "forbattrad-alltsa-effekt",
            "Det är gott att så många har det bättre. Men ungdomar får ofta hjälp när det är som värst, och en del hade fått "
            "det bättre ändå. Vad skulle du vilja jämföra de 65 med?")),
        Option("nojda", "Hur nöjda var de, med insatsen och med dem som gav den?", Misconception(
            "nojd-ar-hjalpt",
            "En viktig fråga, en av SKR:s fem. Men nöjd är hur de som svarade upplevde stödet. Om det var insatsen som "
            "gjorde skillnad får du inte veta. Vad saknas i meningen?")),
        Option("antal", "Hur många ungdomar var det? Tjugo eller tusen är stor skillnad.", Misconception(
            "manga-ar-jamforelse",
            "Bra att fråga, 65 procent av tjugo är tretton. Men inte ens tusen ungdomar säger hur det hade gått utan "
            "insatsen. Vad behöver du se bredvid de 65 procenten?")),
    ],
    hints=[
        "Tänk på figuren med frågetecknet. Vad var det som inte syntes?",
        "En mening om före och efter innehåller en enda grupp.",
    ],
    worked_example=(
        "Av hundra förkylda som dricker te är nittio friska efter en vecka.\nInnan du rekommenderar te vill du veta hur många "
        "av hundra förkylda utan te som också var friska då."
    ),
    right=(
        "Ja. Ofta finns inget bra svar, och då får meningen stå kvar som den är: så gick det. Inte: så verkade insatsen."
    ),
)

sjalv_kritik = Choice(
    id="ebp-sjalv-kritik",
    question="Vad har kritikerna i avsnittet gemensamt?",
    points=0,
    outcome="02-d",
    level="metod",
    key="vilken-kunskap",
    options=[
        Option("mot", "De är emot forskning i socialt arbete.", Misconception(
            "kritik-ar-motstand",
            "De säger emot, så det kan låta så. Men de är själva forskare, och flera ber om mer kunskap, av fler slag. Läs "
            "igen: vad är det de frågar efter?")),
        Option("vilken-kunskap", "De frågar vilken kunskap som räknas och vem som bestämmer."),
        Option("tid", "De menar att socialarbetare inte har tid att läsa forskning.", Misconception(
            "kritik-ar-tidsbrist",
            "Tidsbrist är verklig, och den kommer upp i varje grupp. Men den hade gått att lösa med pengar. Kritiken i "
            "avsnittet finns kvar också när tiden räcker. Vad handlar den om?")),
        Option("metoder", "De vill att fler metoder prövas i studier innan de används.", Misconception(
            "fler-studier-loser",
            "Fler studier behövs säkert. Men det är försvararnas linje mer än kritikernas. Vad säger Nevo och Slonim-Nevo "
            "att studier aldrig kan bli?")),
    ],
    hints=[
        "Läs frågorna i fetstil en gång till. Vad handlar de om?",
        "Pröva varje svar på två av dem: hade Webb skrivit under? Hade Jacobsson och Meeuwisse?",
    ],
    worked_example=(
        "Den som säger ”kartan stämmer inte med terrängen” är inte emot kartor.\nHon frågar vem som ritade den, och till vad."
    ),
    right="Ja. Därför är de bra att ha med: de frågar sådant som en sökning i en databas aldrig svarar på.",
)

TASKS = [sjalv_grupp, sjalv_onskemal, sjalv_erfarenhet, sjalv_battre, sjalv_kritik]
