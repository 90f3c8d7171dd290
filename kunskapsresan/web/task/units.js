// Units as people write them after a number, and what a task counts in. Twin of kunskapsresan/tasks/units.py;
// tests/vectors/typed_numbers.json holds both to the same verdicts.
export const PERCENT = "procent";
export const POINTS = "procentenheter";
export const OF_100 = "av 100";
export const OF_1000 = "av 1 000";
export const TIMES = "gånger";
const HOURS = "timmar", MINUTES = "minuter", PEOPLE = "personer", TEXTS = "texter", PIECES = "stycken";
const DEVIATIONS = "standardavvikelser";

// Kind → its spellings, lower case, the dash a plain one and every space a plain one. The kind is what messages call it.
export const UNITS = {
  [PERCENT]: ["%", "procent", "procents", "proc", "percent", "pct"],
  // deno-fmt-ignore
  [POINTS]: [
    "procentenheter", "procentenhet", "procentenheters", "procentenhets", "procent-enheter", "procent enheter",
    "procentenh", "%-enheter", "%-enhet", "% enheter", "%enheter", "pe", "p.e", "p.e.", "p e", "pp", "ppt",
    "procentpoäng", "procentpunkter",
  ],
  [OF_100]: ["av 100", "av hundra", "per 100", "per hundra", "på 100", "på hundra", "/100"],
  // deno-fmt-ignore
  [OF_1000]: ["av 1 000", "av 1000", "av tusen", "per 1 000", "per 1000", "per tusen", "på 1 000", "på 1000",
    "på tusen", "/1 000", "/1000"],
  "kronor": ["kr", "kronor", "krona", "kronors", "sek", ":-", ",-"],
  "dollar": ["dollar", "dollars", "$", "us$", "usd", "us-dollar", "us dollar", "amerikanska dollar"],
  "euro": ["euro", "€", "eur"],
  [HOURS]: ["timmar", "timme", "timmars", "tim", "h", "t"],
  [MINUTES]: ["minuter", "minut", "minuters", "min"],
  "dagar": ["dagar", "dag", "dygn"],
  "veckor": ["veckor", "vecka"],
  "månader": ["månader", "månad", "mån"],
  "år": ["år"],
  // deno-fmt-ignore
  [PEOPLE]: [
    "personer", "person", "pers", "människor", "individer", "män", "kvinnor", "barn", "unga", "ungdomar",
    "klienter", "deltagare", "hushåll", "familjer", "patienter", "brukare",
  ],
  // deno-fmt-ignore
  [TEXTS]: ["texter", "text", "titlar", "titel", "artiklar", "artikel", "studier", "träffar", "poster", "rapporter"],
  [PIECES]: ["st", "stycken", "styck"],
  // deno-fmt-ignore
  [TIMES]: [
    "gånger", "gång", "ggr", "ggr.", "x", "×", "gånger så vanligt", "gånger så många", "gånger så stor",
    "gånger så stort", "gånger så hög", "gånger så högt",
  ],
  [DEVIATIONS]: ["standardavvikelser", "standardavvikelse", "sd", "sd-enheter"],
  "poäng": ["poäng", "p"],
};
const PER = {
  "om dagen": ["om dagen", "per dag", "/dag", "/d", "per dygn"],
  "i veckan": ["i veckan", "per vecka", "/vecka", "/v", "varje vecka"],
  "i månaden": ["i månaden", "per månad", "/månad", "/mån"],
  "om året": ["om året", "per år", "/år"],
};
const FEWER = ["färre", "mindre", "lägre", "kortare", "minskning", "minskade med", "minskning med", "minskning på"];
const MORE = ["fler", "flera", "mer", "mera", "högre", "längre", "ökning", "ökade med", "ökning med", "ökning på"];
const COUNTED = [PEOPLE, TEXTS, PIECES];
const SAME_AMOUNT = [{ typed: MINUTES, asked: HOURS, times: 60 }]; // how many of the typed go in one that is asked for

const PHRASES = new Map(
  [["unit", UNITS], ["per", PER]].flatMap(([slot, table]) =>
    Object.entries(table).flatMap(([name, texts]) => texts.map((text) => [text, [slot, name]]))
  ),
);
for (const text of FEWER) PHRASES.set(text, ["direction", -1]);
for (const text of MORE) PHRASES.set(text, ["direction", 1]);

const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Phrases as `leading` wants them: a longer one before its own beginning. */
export const longestFirst = (texts) => [...texts].sort((a, b) => b.length - a.length || byCodePoint(a, b));
const LONGEST_FIRST = longestFirst(PHRASES.keys()), WORD = /[a-zåäö0-9]/;

/** The longest phrase that the text begins with and that no letter or figure continues, or "". */
export function leading(text, phrases = LONGEST_FIRST) {
  const fits = (phrase) =>
    text.startsWith(phrase) && !(WORD.test(phrase.at(-1)) && WORD.test(text.charAt(phrase.length)));
  return phrases.find(fits) ?? "";
}

/** {kind, per, direction} that phrases make together, null if two of them speak against each other. */
export function joinUnits(phrases) {
  const found = { unit: new Set(), per: new Set(), direction: new Set() };
  for (const phrase of phrases) {
    const [slot, name] = PHRASES.get(phrase);
    found[slot].add(name);
  }
  if (found.unit.has(OF_100) || found.unit.has(OF_1000)) {
    for (const each of COUNTED) found.unit.delete(each); // "färre av 100 män"
  }
  if (found.unit.has(PEOPLE) || found.unit.has(TEXTS)) found.unit.delete(PIECES);
  if (Object.values(found).some((names) => names.size > 1)) return null;
  const [kind = "", per = "", direction = 0] = Object.values(found).map((names) => [...names][0]);
  return { kind, per, direction };
}

export const unitLabel = ({ kind, per }) => `${kind} ${per}`.trim();

/** A text that is nothing but a unit, as a task states it; null if it holds anything else. */
export function readUnit(text) {
  const phrases = [];
  let rest = text.toLowerCase().trim();
  while (rest) {
    const phrase = leading(rest);
    if (!phrase) return null;
    phrases.push(phrase);
    rest = rest.slice(phrase.length).trim();
  }
  return joinUnits(phrases);
}

/** What a compiled task counts in: {kinds, per, direction, isShare, isPlain, factor(typed)}, as Asked in Python. */
export function askedUnit(task) {
  const own = readUnit(task.unit) ?? { kind: "", per: "", direction: 0 };
  const kinds = new Set([own.kind, ...(task.units ?? [])]);
  kinds.delete("");
  if (kinds.has(PERCENT)) kinds.add(OF_100);
  if (kinds.has(OF_1000) || kinds.has(PEOPLE)) kinds.add(PEOPLE).add(PIECES);
  if (kinds.has(TEXTS)) kinds.add(PIECES);
  return {
    kinds,
    per: own.per,
    direction: { up: 1, down: -1 }[task.direction ?? ""] ?? own.direction,
    isShare: kinds.has(PERCENT),
    isPlain: [...kinds].every((kind) => kind === TIMES || kind === DEVIATIONS),
    factor(typed) {
      if (typed.per !== "" && typed.per !== own.per) return null;
      if (!typed.kind || kinds.has(typed.kind)) return 1;
      if (typed.kind === OF_100 && kinds.has(POINTS) && typed.direction) return 1; // "8 av 100" alone is a share
      const fits = SAME_AMOUNT.find((each) => each.typed === typed.kind && kinds.has(each.asked));
      return fits ? 1 / fits.times : null;
    },
  };
}
