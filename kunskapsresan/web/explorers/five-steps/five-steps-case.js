// The five steps of evidence-based practice in our own words, after Kunskapsguiden's "fem grundsteg", and a constructed
// case that walks through them. The overview in it is real: SBU 280 (2018).
export const EBP_STEPS = [
  {
    key: "fraga",
    label: "Formulera frågan",
    does: "Gör om det du vet och undrar till en fråga som går att besvara. Förstå problemet innan du tänker på " +
      "insatser.",
  },
  {
    key: "sok",
    label: "Sök kunskap",
    does: "Leta efter den bästa tillgängliga kunskapen om frågan. Börja med det som andra redan har sammanställt.",
  },
  {
    key: "vardera",
    label: "Värdera kunskapen",
    does: "Fråga två saker om det du hittar: går det att lita på, och går det att använda här?",
  },
  {
    key: "vag-samman",
    label: "Väg samman",
    does: "Lägg ihop kunskapen med din yrkeskunskap och med personens situation och önskemål, tillsammans med " +
      "personen.",
  },
  {
    key: "folj-upp",
    label: "Följ upp",
    does: "Se hur det gick, både för personen och med de fyra stegen innan. Ändra det som behöver ändras.",
  },
];

export const EBP_CASE = {
  story: "Ett konstruerat fall: En pappa söker hjälp. Han har slagit sin sjuåring flera gånger när han blivit arg, " +
    "och han är rädd att " +
    "det ska hända igen. Mamman vill att familjen bor kvar ihop. Du utreder, och på enheten finns ett " +
    "samtalsstöd som ni brukar erbjuda.",
  steps: [
    {
      key: "fraga",
      now: "Du har träffat alla tre, var för sig. Vad gör du nu?",
      options: [
        {
          label: "Tar reda på om det lediga samtalsstödet kan börja nästa vecka.",
          reply: "Det är omtänksamt att vilja börja fort. Men då har insatsen valts " +
            "före frågan, och ni kan inte veta om den passar. Vad är det som behöver ändras, och för vem?",
        },
        {
          label: "Skriver ner vad du behöver veta: vilket stöd kan minska våldet i familjer där en förälder har " +
            "slagit och vill sluta?",
          right: true,
          reply: "Ja. Frågan har en målgrupp och ett utfall, och den pekar inte ut någon insats i förväg. Den går " +
            "att söka på.",
        },
        {
          label: "Läser allmänt om våld mot barn tills bilden klarnar.",
          reply: "Bakgrund behövs ibland, och en allmän fråga är också en fråga. " +
            "Men utan en avgränsad fråga vet du inte när du har läst klart. Vad i den här familjen är det du inte vet?",
        },
      ],
    },
    {
      key: "sok",
      now: "Frågan är formulerad. Var börjar du?",
      options: [
        {
          label: "Söker på samtalsstödets namn och läser utvecklarens webbplats.",
          reply: "Där står vad insatsen är. Men den som har gjort insatsen har " +
            "skäl att visa den från sin bästa sida, och andra insatser syns inte alls. Vem har jämfört flera?",
        },
        {
          label: "Frågar den på enheten som har arbetat längst.",
          reply: "Hennes erfarenhet hör hemma i sammanvägningen, och den kan ge dig sökord. " +
            "Men den kan inte säga vad som har prövats på andra håll. Vem har samlat det?",
        },
        {
          label: "Letar efter en färdig sammanställning, till exempel hos SBU, och ber FoU om hjälp.",
          right: true,
          reply: "Ja. Du hittar SBU:s rapport 280 från 2018, om öppenvård för familjer där barn utsätts för våld och " +
            "försummelse. " +
            "Sökningen görs ofta av andra än handläggaren, men du behöver förstå vad de har gjort.",
        },
      ],
    },
    {
      key: "vardera",
      now: "I rapporten uppfyllde 33 studier kraven, ingen av dem från Sverige. Om två av insatserna står det ”kan " +
        "minska” i rapporten " +
        "och ”minskar” i pressmeddelandet. Hur läser du?",
      options: [
        {
          label: "Som pressmeddelandet: det är samma myndighet, så insatserna hjälper.",
          reply: "Samma myndighet, ja, men två styrkor i språket. ”Kan” säger att resultatet " +
            "är osäkert. Stryker du ordet lovar du familjen mer än studierna gör. Vilken text ligger närmast " +
            "studierna?",
        },
        {
          label: "Som rapporten: det är möjligt att insatserna hjälper, och jag måste fråga mig om det gäller hos oss.",
          right: true,
          reply: "Ja. Du har svarat på båda frågorna: hur säkert det är, och om det går att använda här, när ingen " +
            "studie är svensk. " +
            "Också ett säkert resultat som visar att något inte hjälper hade varit kunskap.",
        },
        {
          label: "Att rapporten inte går att använda, eftersom ingen studie är svensk.",
          reply: "Du har sett något viktigt: studierna kommer från andra sammanhang. " +
            "Men då slängs all kunskap som inte har gjorts hemma. Vad i familjens situation skulle göra " +
            "resultaten mer eller mindre användbara?",
        },
      ],
    },
    {
      key: "vag-samman",
      now: "Ingen av de två insatserna finns i kommunen. Pappan vill ha stöd nu. Mamman är tveksam till samtal " +
        "i grupp. Vad gör du?",
      options: [
        {
          label: "Berättar för föräldrarna vad du har hittat, hur osäkert det är och vad som finns att välja på. Ni " +
            "resonerar fram ett beslut, och skälen skrivs ner.",
          right: true,
          reply: "Ja. Kunskapen, din bedömning av barnets skydd, familjens läge och föräldrarnas önskemål får plats " +
            "i samma samtal, och skälen går att läsa efteråt. " +
            "Barnets egen röst behöver också vara med.",
        },
        {
          label: "Väljer samtalsstödet ni har, eftersom inget annat finns.",
          reply: "Det kan bli så till slut. Men då har utbudet avgjort, och föräldrarna vet inte om det. " +
            "Vad skulle de säga om de fick höra att det finns annat som har prövats?",
        },
        {
          label: "Kräver att en av rapportens insatser köps in, eftersom den har stöd i forskning.",
          reply: "Forskningen ska väga, och att fråga chefen är rimligt. Men studierna säger något om " +
            "grupper, inte om just den här familjen. Vad säger pappan, mamman och barnet?",
        },
      ],
    },
    {
      key: "folj-upp",
      now: "Ett halvår senare. Pappan säger att han inte har slagit. Barnet säger i skolan att pappa är arg " +
        "ofta. Vad följer du upp?",
      options: [
        {
          label: "Pappans upplevelse av stödet. Han är nöjd, så ärendet kan avslutas.",
          reply: "Att han är nöjd betyder något. Men frågan gällde våldet mot barnet, och barnet säger något annat. " +
            "Vem mer behöver du höra?",
        },
        {
          label: "Hur barnet har det, om planen ska ändras, och om vi ställde rätt fråga från början.",
          right: true,
          reply: "Ja. Du följer upp både hur det går för barnet och hur ni arbetade i stegen innan. Här räcker " +
            "stödet kanske inte, och då börjar vägen om med en ny fråga.",
        },
        {
          label: "Att insatsen genomfördes som det var tänkt.",
          reply: "Det behöver du veta, annars vet du inte vad ni har prövat. Men en insats kan genomföras väl utan " +
            "att hjälpa. " +
            "Vad skulle du vilja veta om barnet?",
        },
      ],
    },
  ],
};
