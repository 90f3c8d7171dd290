// "Gissa d" without its screen: ten pictures from a seed, the marking of a guess, and whether the error shrinks.
import { cohensU3, meanAndSd } from "../../numbers/conversions.js";
import { seededRandom, shuffled } from "../../base/random.js";
import { formatNumber, parseNumber } from "../../base/swedish.js";
import { needTexts } from "../parts/config-checks.js";

export const LARGEST_D = 2;
const STEP_D = 0.05;

/**
 * The config with its defaults; throws an Error that names the fault.
 * seed: a whole number for the same pictures to everybody, or null for new ones each time. rounds: an even number, 4–20.
 * picture: "kurvor", "personer" or "blandat". people: persons in each group, 10–60. one, two: names of the groups. title.
 */
export function readConfig(config) {
  const usual = {
    title: "Gissa d",
    seed: null,
    rounds: 10,
    picture: "blandat",
    people: 40,
    one: "med insatsen",
    two: "utan insatsen",
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "one", "two"]);
  if (words.seed !== null && !(Number.isInteger(words.seed) && words.seed >= 0)) {
    throw new Error("seed ska vara ett helt tal eller null");
  }
  if (!Number.isInteger(words.rounds) || words.rounds % 2 || words.rounds < 4 || words.rounds > 20) {
    throw new Error("rounds ska vara ett jämnt tal från 4 till 20");
  }
  if (!["kurvor", "personer", "blandat"].includes(words.picture)) {
    throw new Error('picture ska vara "kurvor", "personer" eller "blandat"');
  }
  if (!Number.isInteger(words.people) || words.people < 10 || words.people > 60) {
    throw new Error("people ska vara ett helt tal från 10 till 60");
  }
  return words;
}

/**
 * The pictures: [{d, kind: "kurvor"|"personer", zoom, one, two}]. Both halves hold the same kinds of pictures and one d from
 * each stretch of 0–1.6, small ones more often, so that an error before can be compared with one after.
 */
export function drawSeries(seed, words) {
  const random = seededRandom(seed), half = words.rounds / 2;
  const sizes = () => Array.from({ length: half }, (_, i) => 1.6 * ((i + random()) / half) ** 1.4);
  return [shuffled(sizes(), random), shuffled(sizes(), random)].flatMap((list) =>
    list.map((size, i) => {
      const d = Math.round((random() < 0.5 ? -size : size) / STEP_D) * STEP_D;
      const kind = words.picture === "blandat" ? (i % 2 ? "personer" : "kurvor") : words.picture;
      return {
        d: Math.round(d * 100) / 100 || 0,
        kind,
        zoom: 0.8 + 0.4 * random(),
        ...drawPeople(d, words.people, random),
      };
    })
  );
}

/** Two groups of people whose own Cohen's d is exactly d: drawn at random, then moved and stretched to mean and spread. */
function drawPeople(d, n, random) {
  const group = (middle) => {
    const raw = Array.from(
      { length: n },
      () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    );
    const { mean, sd } = meanAndSd(raw);
    return raw.map((x) => (x - mean) / sd + middle);
  };
  return { one: group(d), two: group(0) };
}

/** A typed guess: {value} or {error}. */
export function readGuess(raw) {
  const text = raw.trim(), value = parseNumber(text);
  if (!text) return { error: "Skriv din gissning, till exempel 0,5." };
  if (value === null || text.includes("%")) {
    return { error: `”${text.slice(0, 20)}” går inte att läsa som ett tal. Skriv till exempel 0,5 eller \u22120,5.` };
  }
  if (Math.abs(value) > LARGEST_D) return { error: `Skriv ett tal från \u2212${LARGEST_D} till ${LARGEST_D}.` };
  return { value: Math.round(value * 100) / 100 };
}

export const errorOf = ({ d, guess }) => (guess === null ? null : Math.round(Math.abs(guess - d) * 100) / 100);

/** Mean error of played rounds [{d, guess}], guesses only; null without any. */
export function meanError(played) {
  const errors = played.map(errorOf).filter((error) => error !== null);
  return errors.length ? errors.reduce((a, b) => a + b, 0) / errors.length : null;
}

const two = (x) => formatNumber(x, 2);

/** What to say about one answer. guess null: skipped. */
export function answerWords({ d, guess }, words) {
  const above = Math.round(cohensU3(d) * 100);
  const picture =
    `Vid ett sådant d ligger ungefär ${above} av 100 ${words.one} högre än den mittersta ${words.two}. Utan skillnad: 50.`;
  if (guess === null) return `d är ${two(d)}. ${picture}`;
  const error = errorOf({ d, guess });
  const start = error <= 0.05
    ? `Du gissade ${two(guess)} och d är ${two(d)}. Nära nog på pricken.`
    : `Du gissade ${two(guess)}, d är ${two(d)}. Det är ${two(error)} ifrån.`;
  if (guess * d < 0 && Math.abs(d) >= 0.1) {
    return `${start} Titta på riktningen: gruppen ${words.one} ligger ${
      d > 0 ? "högre, så d är positivt" : "lägre, så d är negativt"
    }.`;
  }
  return `${start} ${picture}`;
}

export function runningWords(played) {
  const mean = meanError(played);
  return mean === null ? "" : `Hittills är du i genomsnitt ${two(mean)} ifrån.`;
}

/** The end: mean error in the first and the second half, and which way the guesses lean. */
export function summaryWords(played) {
  const half = played.length / 2, first = meanError(played.slice(0, half)), last = meanError(played.slice(half));
  if (first === null && last === null) {
    return ["Du hoppade över alla bilder. Pröva att gissa: det är av felen man lär sig."];
  }
  if (first === null || last === null) {
    return [
      `I genomsnitt var du ${
        two(first ?? last)
      } ifrån. För att jämföra före och efter behövs gissningar i båda halvorna.`,
    ];
  }
  const change = last - first, guessed = played.filter(({ guess }) => guess !== null);
  const lean = guessed.reduce((sum, { d, guess }) => sum + Math.abs(guess) - Math.abs(d), 0) / guessed.length;
  const lines = [`De första ${half} bilderna: i genomsnitt ${two(first)} ifrån. De sista ${half}: ${two(last)} ifrån.`];
  if (Math.abs(change) < 0.03) lines.push("Ungefär lika nära före som efter.");
  else {lines.push(
      change < 0 ? "Du kom närmare." : "Felet växte. Det händer: slumpen spelar stor roll när bilderna är få.",
    );}
  if (Math.abs(lean) >= 0.1) {
    lines.push(
      `Dina gissningar var oftast för ${lean > 0 ? "stora: " : "små: "}i genomsnitt ${two(Math.abs(lean))} ${
        lean > 0 ? "över" : "under"
      }.`,
    );
  }
  return lines;
}

/** What an exercise may store. */
export function resultOf(seed, played) {
  const half = played.length / 2;
  return {
    explorer: "gissa-d",
    version: 1,
    seed,
    rounds: played.map(({ d, guess }) => ({ d, guess, error: errorOf({ d, guess }) })),
    mean_error_first: meanError(played.slice(0, half)),
    mean_error_last: meanError(played.slice(half)),
  };
}

/** The text alternative of a picture, which describes without giving the answer away: shares that can be counted. */
export function pictureWords({ kind, one, two: other }, words) {
  if (kind === "kurvor") {
    return `Två klockformade kurvor, gruppen ${words.one} och gruppen ${words.two}. Värdena finns i tabellen.`;
  }
  return `${one.length} personer ${words.one} och ${other.length} personer ${words.two} på samma skala. Värdena finns i tabellen.`;
}

/** The picture as a table: how many of 100, or of the people, lie in each stretch of the scale (width: one standard deviation). */
export function pictureTable({ kind, d, one, two: other }, words) {
  const edges = [-3, -2, -1, 0, 1, 2, 3];
  const name = (i) => (i === 0 ? "under −3" : i === edges.length ? "över 3" : `${edges[i - 1]} till ${edges[i]}`);
  const share = (middle) => (i) => {
    const below = (edge) => cohensU3(edge - middle);
    return formatNumber(((i === edges.length ? 1 : below(edges[i])) - (i === 0 ? 0 : below(edges[i - 1]))) * 100, 0);
  };
  const inside = (x, i) => (i === 0 || x >= edges[i - 1]) && (i === edges.length || x < edges[i]);
  const counted = (values) => (i) => formatNumber(values.filter((x) => inside(x, i)).length);
  const [first, second] = kind === "kurvor" ? [share(d), share(0)] : [counted(one), counted(other)];
  const rows = Array.from(
    { length: edges.length + 1 },
    (_, i) => [name(i).replaceAll("-", "\u2212"), first(i), second(i)],
  );
  return { head: [`Standard\u00adavvikelser från mitten ${words.two}`, words.one, words.two], rows };
}

/** Head and rows of the results so far. */
export function resultTable(played) {
  const rows = played.map((
    { d, guess },
    i,
  ) => [
    `Bild ${i + 1}`,
    guess === null ? "hoppade över" : two(guess),
    two(d),
    guess === null ? "–" : two(errorOf({ d, guess })),
  ]);
  return { head: ["Bild", "Gissning", "d", "Fel"], rows };
}
