// The same programme against two comparison groups, without a screen: the numbers and what they say, in Swedish.
import { meanDifference } from "../../numbers/synthesis.js";
import { formatNumber, formatPercent } from "../../base/swedish.js";

export const YEARS = [1974, 1975, 1978];
const income = (...pairs) => pairs.map(([mean, sd]) => ({ mean, sd }));

/** The rows of datasets/nsw.csv. age, school: mean and standard deviation; unfinished, married: shares; incomes per year of YEARS. */
export const GROUPS = {
  programme: {
    n: 185,
    age: [25.8162, 7.155],
    school: [10.3459, 2.0107],
    unfinished: 0.7081,
    married: 0.1892,
    incomes: income([2095.5737, 4886.6204], [1532.0553, 3219.2509], [6349.1435, 7867.4022]),
  },
  drawn: {
    n: 260,
    age: [25.0538, 7.0577],
    school: [10.0885, 1.6143],
    unfinished: 0.8346,
    married: 0.1538,
    incomes: income([2107.0267, 5687.9056], [1266.909, 3102.9821], [4554.8011, 5483.836]),
  },
  survey: {
    n: 15992,
    age: [33.2252, 11.0452],
    school: [12.0275, 2.8708],
    unfinished: 0.2958,
    married: 0.7117,
    incomes: income([14016.8004, 9569.796], [13650.8035, 9270.4034], [14846.6597, 9647.3915]),
  },
};

export const COMPARISONS = [
  {
    key: "drawn",
    label: "De 260 som lottades till att vara utan",
    note: "Så gjordes försöket: samma slags personer, och lotten avgjorde.",
    who: "de som lottades till att vara utan",
    name: "Lottade utan",
  },
  {
    key: "survey",
    label: "15\u202f992 personer ur en befolkningsundersökning (CPS)",
    note: "Så gör man ofta när ingen lottat: tar en grupp som det finns uppgifter om.",
    who: "personerna i befolknings\u00adundersökningen",
    name: "Befolk\u00adningen",
  },
];

export const ANSWERS = [
  { key: "more", label: "Programmet ser ut att ge ännu mer" },
  { key: "same", label: "Ungefär samma sak, 1\u202f800 dollar mer" },
  { key: "less", label: "Mindre, men fortfarande mer än utan program" },
  { key: "loss", label: "Programmet ser ut att ge lägre inkomst" },
];

/** title; predict: {} (default; {question} changes the wording) or null for no guess. Throws on a title that is not text. */
export function readNsw(config) {
  const words = { title: "Samma program, två jämförelsegrupper", predict: {}, ...config };
  if (typeof words.title !== "string" || !words.title) throw new Error("title saknas");
  if (words.predict !== null && typeof words.predict !== "object") throw new Error("predict ska vara {} eller null");
  return words;
}

const last = ({ incomes }) => incomes[incomes.length - 1];

/** Mean income 1978 in the programme minus that in the comparison group, with Welch's interval. */
export function compared(key) {
  const one = GROUPS.programme, two = GROUPS[key];
  return meanDifference(last(one).mean, last(one).sd, one.n, last(two).mean, last(two).sd, two.n);
}

/** How much more the programme's income rose from 1975 to 1978 than the comparison group's. */
export function changeCompared(key) {
  const rise = ({ incomes }) => incomes[2].mean - incomes[1].mean;
  return {
    programme: rise(GROUPS.programme),
    other: rise(GROUPS[key]),
    value: rise(GROUPS.programme) - rise(GROUPS[key]),
  };
}

const whole = (x) => formatNumber(x, 0);
const signed = (x) => `${x > 0 ? "+" : ""}${whole(x)}`;
const times = (x) =>
  [
    "",
    "",
    "dubbelt",
    "tre gånger",
    "fyra gånger",
    "fem gånger",
    "sex gånger",
    "sju gånger",
    "åtta gånger",
    "nio gånger",
  ][Math.round(x)] ?? `${whole(x)} gånger`;

/** The sentences: headline [before, emphasised, after], numbers, why, chance. */
export function describeNsw(key) {
  const { value, low, high } = compared(key), { who } = COMPARISONS.find((one) => one.key === key);
  const one = GROUPS.programme, two = GROUPS[key], before = [one.incomes[1].mean, two.incomes[1].mean];
  const alike = key === "drawn";
  return {
    headline: [
      "De som fick programmet tjänade i genomsnitt ",
      `${whole(Math.abs(value))} dollar ${value < 0 ? "mindre" : "mer"}`,
      ` 1978 än ${who}.`,
    ],
    numbers: `${whole(last(one).mean)} mot ${whole(last(two).mean)} dollar. Skillnad ${
      signed(value)
    }, 95\u00a0% konfidensintervall ${whole(low)} till ${whole(high)}.`,
    why: alike
      ? `Lotten gjorde grupperna lika från början. 1975, före programmet, tjänade de ${whole(before[0])} och ${
        whole(before[1])
      } dollar. Då är programmet den rimligaste förklaringen till skillnaden 1978.`
      : `Samma 185 personer, samma inkomster. Det enda nya är vilka de jämförs med. Redan 1975, före programmet, tjänade jämförelsegruppen ungefär ${
        times(before[1] / before[0])
      } så mycket: ` +
        `${whole(before[1])} mot ${
          whole(before[0])
        } dollar. Den skillnaden fanns där hela tiden, och den ser ut som en effekt.`,
    chance: alike
      ? "Intervallet är brett eftersom grupperna är små. Men det sitter på rätt ställe."
      : "Intervallet är smalare, för jämförelsegruppen är stor. Det hjälper inte: felet är inte slumpens, utan valet av vilka man jämför med.",
  };
}

/** "Räcker det att jämföra förändringen?" */
export function changeWordsOf() {
  const drawn = changeCompared("drawn"), survey = changeCompared("survey");
  return [
    `Från 1975 till 1978 steg inkomsten med ${whole(drawn.programme)} dollar i programmet, ${
      whole(drawn.other)
    } bland de lottade utan program och ${whole(survey.other)} i befolkningen.`,
    `Jämför man ökningarna blir svaret ${signed(drawn.value)} mot de lottade och ${
      signed(survey.value)
    } mot befolkningen. Tecknet stämmer nu, men effekten blir mer än dubbelt så stor.`,
    "Den som söker sig till ett program gör det ofta när det går som sämst. Då stiger inkomsten även utan program, och det syns bara hos dem som lottades till att vara utan.",
  ];
}

const about = (difference, spread) => {
  const size = Math.abs(difference) / spread;
  return size < 0.1 ? "nästan lika" : size < 0.5 ? "lite olika" : "mycket olika";
};
const spreadOf = (a, b) => Math.sqrt((a * a + b * b) / 2);
const ofShare = (p) => Math.sqrt(p * (1 - p));

/** Who the groups are: [trait, programme, comparison, in words]; compared in standard deviations (0.1 and 0.5 the borders). */
export function traitRows(key) {
  const one = GROUPS.programme, two = GROUPS[key];
  /** @type {(name: string, one: number[], two: number[], decimals: number) => string[]} */
  const mean = (
    name,
    [m1, sd1],
    [m2, sd2],
    decimals,
  ) => [name, formatNumber(m1, decimals), formatNumber(m2, decimals), about(m1 - m2, spreadOf(sd1, sd2))];
  const share = (
    name,
    p1,
    p2,
  ) => [name, formatPercent(p1), formatPercent(p2), about(p1 - p2, spreadOf(ofShare(p1), ofShare(p2)))];
  const money = (i) =>
    mean(`Inkomst ${YEARS[i]}, dollar`, Object.values(one.incomes[i]), Object.values(two.incomes[i]), 0);
  return [
    mean("Ålder, år", one.age, two.age, 1),
    mean("Skolgång, år", one.school, two.school, 1),
    share("Utan gymnasie\u00adexamen", one.unfinished, two.unfinished),
    share("Gifta", one.married, two.married),
    money(0),
    money(1),
  ];
}

/** Head and rows of "Visa som tabell": the figure's numbers. */
export function incomeRows(key) {
  const { name } = COMPARISONS.find((one) => one.key === key), one = GROUPS.programme, two = GROUPS[key];
  return {
    head: ["År", `Pro\u00adgram\u00admet (${whole(one.n)})`, `${name} (${whole(two.n)})`, "Skillnad"],
    rows: YEARS.map((
      year,
      i,
    ) => [
      String(year),
      whole(one.incomes[i].mean),
      whole(two.incomes[i].mean),
      signed(one.incomes[i].mean - two.incomes[i].mean),
    ]),
  };
}

/** The name without its soft hyphens. */
export const comparisonName = (key) => COMPARISONS.find((one) => one.key === key).name.replace(/\u00ad/g, "");

/** The text alternative of the picture. */
export function incomeAlt(key) {
  const name = comparisonName(key);
  const told = (incomes) => YEARS.map((year, i) => `${whole(incomes[i].mean)} dollar ${year}`).join(", ");
  return `Linjediagram över medelinkomst. Programmet: ${told(GROUPS.programme.incomes)}. ${name}: ${
    told(GROUPS[key].incomes)
  }. Skillnad 1978: ${signed(compared(key).value)} dollar.`;
}

/** The answer to a guess about the survey comparison. */
export function nswGuessTold(guess) {
  const { label } = ANSWERS.find(({ key }) => key === guess), chosen = label.slice(0, 1).toLowerCase() + label.slice(1);
  return `Du gissade: ${chosen}. ${
    guess === "loss" ? "Just så blir det" : "Det blir tvärtom: programmet ser ut att sänka inkomsten"
  }, fast det är samma deltagare.`;
}
