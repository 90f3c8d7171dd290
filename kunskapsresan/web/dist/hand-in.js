// --- base/guard.js
const m_base_guard = (() => {
// Finds what may be personal data in free text, before it is handed in. It warns, never blocks: the writer decides.
// A check digit and a real date are required, so that study results and years do not raise false alarms.

const LINKS = /(?:https?:\/\/|www\.)\S+|\b10\.\d{4,9}\/\S+/giu;
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,}/giu;
const BEFORE = String.raw`(?<![\p{L}\d]|\d[,.:/-])`; // not inside a longer number or a word
const BLANK_SPACE = String.raw`[ \u00a0]`;
const pattern = (source, flags = "gu") => new RegExp(source.replaceAll("_", BLANK_SPACE).replace("^", BEFORE), flags);

const CIVIC = pattern(String.raw`^(?:19|20)?(\d{2})(\d{2})(\d{2})_?[-+\u2013\u2212]?_?(\d{4})(?!\d|[,.]\d)`);
const CASE_NUMBER = String.raw`(?:\p{Lu}{1,6}(?:_|-)?)?\d{1,6}[-/:]\d{1,6}(?:[-/]\d{1,6})?`;
const CASE_NAMES = "(?:dnr|d\\.nr|diarie(?:nr|nummer)|ärende(?:nr|nummer)|mål(?:nr|nummer|_nr))[.:]?";
const CASE_WORD = pattern(String.raw`(?<!\p{L})${CASE_NAMES}_*${CASE_NUMBER}`, "giu");
const CASE_CODE = pattern(String.raw`(?<![\p{L}\d/:-])\p{Lu}{2,6}(?:_|-)?((?:19|20)\d{2})[-/](\d{2,6})(?![\d:])`);
const CASE_YEAR = /(?<![\p{L}\d/:.,-])(?:19|20)\d{2}-\d{5,6}(?![\d:-])/gu;
const PHONE = pattern(
  String.raw`^(?:(?:\+|00)46(?:_|-)?(?:\(0\)_?)?|0)([1-9]\d{0,2})` +
    String.raw`(_?[-/\u2013]_?|_)?(\d{2,3}(?:_?\d{2,3}){1,3})(?!\d|[,./:-]\d)`,
);

/** The last of ten digits makes the weighted digit sum a multiple of ten. */
function luhnHolds(digits) {
  const sum = [...digits].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

function dayExists(month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function civicKind([, year, month, day, last]) {
  if (!luhnHolds(year + month + day + last)) return null;
  if (dayExists(Number(month), Number(day))) return "personnummer";
  return dayExists(Number(month), Number(day) - 60) ? "samordningsnummer" : null; // day of birth plus 60
}

/**
 * Without the leading 0 an area code has one to three digits and the whole number seven to nine; "0123-4567" is an
 * ISSN.
 */
function phoneKind([, area, , rest]) {
  const digits = rest.replace(/\D/g, "").length, total = area.length + digits;
  return digits >= 5 && total >= 7 && total <= 9 ? "telefonnummer" : null;
}

/** "SN 2023/456" is a case; "2019/2020" and the school year "2023/24" are times. */
function caseCodeKind([, year, rest]) {
  const isYear = /^(?:19|20)\d{2}$/.test(rest), isNext = rest.length === 2 && Number(rest) === (Number(year) + 1) % 100;
  return isYear || isNext ? null : "diarienummer";
}

/** @type {[RegExp, (match: any) => string | null][]} */
const FINDERS = [
  [EMAIL, () => "e-postadress"],
  [CASE_WORD, () => "diarienummer"],
  [CIVIC, civicKind],
  [CASE_CODE, caseCodeKind],
  [CASE_YEAR, () => "diarienummer"],
  [PHONE, phoneKind],
];

/**
 * [{kind, excerpt}] in the order of the text. Kinds: personnummer, samordningsnummer, telefonnummer, e-postadress,
 * diarienummer.
 */
function findPersonalData(text) {
  if (typeof text !== "string") return [];
  const found = [];
  let left = text.replace(LINKS, (link) => (link.includes("@") ? link : " ".repeat(link.length)));
  for (const [finder, kindOf] of FINDERS) {
    left = left.replace(finder, (...match) => {
      const at = match.find((each, i) => i > 0 && typeof each === "number"), kind = kindOf(match);
      if (!kind) return match[0];
      found.push({ kind, excerpt: match[0].trim(), at });
      return "#".repeat(match[0].length); // found once is enough
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind, excerpt }) => ({ kind, excerpt }));
}

/** What to tell the writer about a finding. */
const personalDataWarning = ({ kind, excerpt }) =>
  `”${excerpt}” ser ut som ${kind === "e-postadress" ? "en" : "ett"} ${kind}.`;
return { findPersonalData, personalDataWarning };
})();
// --- base/swedish.js
const m_base_swedish = (() => {
// Swedish numbers. Twin of kunskapsresan/swedish.py; explicit character classes, because \s and \d differ between Python and JS.
const SPACE = "[ \\u00a0\\u2009\\u202f]";
const NUMBER = new RegExp(
  `^([+\\-\\u2212\\u2013]?)${SPACE}*((?:[0-9]{1,3}(?:${SPACE}[0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)${SPACE}*(%?)$`,
);
const TRIM = /^[ \t\r\n\u00a0\u2009\u202f]+|[ \t\r\n\u00a0\u2009\u202f]+$/g;
const MAX_LENGTH = 40;

/** "0,5" "0.5" "−0,5" "1 234,5" "50 %" → number, anything else → null. With unit "%" the sign is decoration: "12 %" is 12. */
function parseNumber(raw, unit = "") {
  if (typeof raw !== "string" || raw.length > MAX_LENGTH) return null;
  const match = NUMBER.exec(raw.replace(TRIM, ""));
  if (!match) return null;
  const digits = match[2].replace(new RegExp(SPACE, "g"), "").replace(",", ".");
  const value = Number(digits) * (match[1] && match[1] !== "+" ? -1 : 1);
  return match[3] && unit !== "%" ? value / 100 : value;
}

/** Decimal digits of |x|, halves away from zero: works on the shortest decimal text, as Python's twin does. */
function rounded(x, decimals) {
  const [mantissa, exponent] = String(x).split("e");
  const shift = (n, by) => {
    const [m, e] = String(n).split("e");
    return Number(`${m}e${Number(e ?? 0) + by}`);
  };
  return shift(Math.round(shift(Number(`${mantissa}e${exponent ?? 0}`), decimals)), -decimals).toFixed(decimals);
}

/** 1234.5 → "1 234,5" with a narrow no-break space and a true minus; decimals null → the shortest exact form. */
function formatNumber(x, decimals = null) {
  if (!Number.isFinite(x)) throw new RangeError(`formatNumber: ${x} is not a finite number`);
  const text = decimals === null ? String(Math.abs(x)) : rounded(Math.abs(x), decimals);
  const [whole, rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
  const negative = x < 0 && /[1-9]/.test(text);
  return (negative ? "\u2212" : "") + grouped + (rest ? "," + rest : "");
}

/** 0.222 → "22 %" (no-break space). */
const formatPercent = (share, decimals = 0) =>
  `${formatNumber(Number((share * 100).toPrecision(15)), decimals)}\u00a0%`;

/** "med bidrag" → "Med bidrag", for the beginning of a sentence or a heading. */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
return { parseNumber, formatNumber, formatPercent, capital };
})();
// --- task/units.js
const m_task_units = (() => {
// Units as people write them after a number, and what a task counts in. Twin of kunskapsresan/tasks/units.py;
// tests/vectors/typed_numbers.json holds both to the same verdicts.
const PERCENT = "procent";
const POINTS = "procentenheter";
const OF_100 = "av 100";
const OF_1000 = "av 1 000";
const TIMES = "gånger";
const HOURS = "timmar", MINUTES = "minuter", PEOPLE = "personer", TEXTS = "texter", PIECES = "stycken";
const DEVIATIONS = "standardavvikelser";

// Kind → its spellings, lower case, the dash a plain one and every space a plain one. The kind is what messages call it.
const UNITS = {
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
const longestFirst = (texts) => [...texts].sort((a, b) => b.length - a.length || byCodePoint(a, b));
const LONGEST_FIRST = longestFirst(PHRASES.keys()), WORD = /[a-zåäö0-9]/;

/** The longest phrase that the text begins with and that no letter or figure continues, or "". */
function leading(text, phrases = LONGEST_FIRST) {
  const fits = (phrase) =>
    text.startsWith(phrase) && !(WORD.test(phrase.at(-1)) && WORD.test(text.charAt(phrase.length)));
  return phrases.find(fits) ?? "";
}

/** {kind, per, direction} that phrases make together, null if two of them speak against each other. */
function joinUnits(phrases) {
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

const unitLabel = ({ kind, per }) => `${kind} ${per}`.trim();

/** A text that is nothing but a unit, as a task states it; null if it holds anything else. */
function readUnit(text) {
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
function askedUnit(task) {
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
return { PERCENT, POINTS, OF_100, OF_1000, TIMES, UNITS, longestFirst, leading, joinUnits, unitLabel, readUnit, askedUnit };
})();
// --- task/feedback.js
const m_task_feedback = (() => {
const { formatNumber, formatPercent } = m_base_swedish;
const { OF_100, PERCENT, POINTS, readUnit } = m_task_units;
// The sentences around an explanation. Twin of kunskapsresan/tasks/feedback.py, and of Evaluation.sentences in
// kunskapsresan/searching/metrics.py.

const MISSED_SHOWN = 3;
const EMPTY = "Du har inte svarat ännu.";
const SAVED = "Sparat.";
const MANUAL = "Sparat. Din handledare läser svaret.";
const UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12.";
const LEVEL =
  "Talet stämmer. Men ord som ”fler” och ”lägre” säger hur mycket något skiljer, och frågan gäller " +
  "hela talet. Vilket av dem menar du?";
const TURNED =
  "Talet stämmer, men riktningen är den omvända. Läs frågan en gång till: vad jämförs med vad, och åt " +
  "vilket håll går skillnaden?";
const ASK = {
  "two-numbers": "Du har skrivit mer än ett tal. Vilket av dem är ditt svar? Skriv bara det.",
  "limit": "Du har skrivit en gräns, som ”mer än” eller ”minst”. Vilket tal är ditt svar? Skriv bara det.",
  "calculation": "Det ser ut som en uträkning. Räkna den till slut och skriv talet som den ger.",
  "times": "”Gånger fler” kan betyda två saker: 2 gånger så många, eller 2 gånger till, alltså 3 gånger så många. " +
    "Skriv bara talet, så menas ”gånger så många”.",
};
const NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen.";

/** What is left to choose. */
const leftToChoose = (labels) => `Det här är kvar att välja: ${labels.join("; ")}.`;

/** How many were right, then one thing to look at. */
const countedRight = (right, total, explanation) => `${right} av ${total} stämmer. ${explanation}`;

/** An explanation that belongs to one item of several. */
const aboutItem = (label, explanation) => `”${label}”: ${explanation}`;

/** A question about what was typed; problem as in typed.js, unit as the task states it. */
function ask(problem, words, unit) {
  if (problem !== "words") return ASK[problem] ?? UNREADABLE;
  const withUnit = unit ? `, eller med enheten ${said(unit)}` : "";
  return `Talet går att läsa, men inte det som står bredvid: ”${words}”. Skriv talet ensamt${withUnit}.`;
}

/** "8.498" is two numbers. */
const either = (thousands, decimal) =>
  `Menar du ${formatNumber(thousands)} eller ${formatNumber(decimal, 3)}? ` +
  "Skriv tusental med mellanslag eller utan, och decimaler med komma.";

const said = (unit) => (unit === "%" ? PERCENT : unit);
const plain = (x) => Number(x.toPrecision(15)); // 28.5, not 28.499999999999996

/** A confirmation or an explanation of the percentage that the share x is. */
const asShare = (x, text) => `${formatNumber(x)} som andel är ${formatNumber(plain(100 * x))} procent. ${text}`;

/** "0,37 %" for 37 %. */
const shareWithSign = (x) =>
  `Talet stämmer som andel av 1. Men ${formatNumber(x)} procent är inte ens en på hundra. ` +
  "Skriv andelen utan procent, eller flytta kommat två steg.";

/** The right figure in another unit: what each of the two would mean. */
function otherUnit(x, kind, label, unit) {
  const figure = formatNumber(x), asked = readUnit(unit)?.kind;
  if (kind === PERCENT && asked === POINTS) {
    return "Talet stämmer, men procent är inte procentenheter. Sjunker en andel från 40 till 30 procent är det 10 " +
      "procentenheter: avståndet. Men det är 25 procent, för en fjärdedel av de 40 är borta. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === OF_100 && asked === POINTS) {
    return `Talet stämmer. Men ${figure} av 100 är en andel, och frågan gäller avståndet mellan två. ` +
      "Skriv det i procentenheter, eller som fler eller färre av 100.";
  }
  if (kind === POINTS && asked === PERCENT) {
    return "Talet stämmer, men procentenheter är inte procent. Procentenheter är avståndet mellan två andelar: från " +
      "30 till 40 procent är det 10. Procent säger hur stor del något är av något annat. " +
      "Vilket är det frågan gäller?";
  }
  if (!unit && kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${formatNumber(plain(x / 100))}. Skriv bara talet.`;
  }
  if (!unit && kind === POINTS) {
    return "Talet stämmer, men procentenheter är avståndet mellan två andelar, och svaret är ett tal utan enhet. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${figure} av varje hundra. Frågan gäller ${said(unit)}. ` +
      "Vilket är det du har räknat ut?";
  }
  if (!unit) return `Talet stämmer, men ${label} är något annat än det som frågan räknar. Vad är det som talet visar?`;
  const other = `${figure} ${label}`, wanted = `${figure} ${said(unit)}`;
  return `Talet stämmer, men ${other} är något annat än ${wanted}. Vilken enhet räknar frågan i?`;
}

/** Another figure in another unit: the unit first, then what the task says to any other number. */
const unitFirst = (label, unit, fallback) =>
  `Du skrev ${label}, men ${unit ? `frågan gäller ${said(unit)}` : "svaret är ett tal utan enhet"}. ${fallback}`;

/** An explanation, then hits, recall, precision and NNR, then at most three of the missed titles. */
function searchedText(explanation, evaluation, missed) {
  const lines = [explanation, evaluationSentences(evaluation).join(" ")];
  if (missed.length) {
    const shown = missed.slice(0, MISSED_SHOWN).map((title) => `”${title}”`).join("; ");
    const more = missed.length - MISSED_SHOWN;
    lines.push(`Du missade ${shown}${more > 0 ? ` och ${more} till.` : "."}`);
  }
  return lines.join("\n");
}

function evaluationSentences({ found, relevant, hits, recall, precision, nnr }) {
  const out = [`Du hittade ${hits.length} av ${relevant} relevanta: återfinning (recall) ${formatPercent(recall)}.`];
  if (!found) return [...out, "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."];
  out.push(
    `Av ${formatNumber(found)} ${found === 1 ? "träff" : "träffar"} är ` +
      `${hits.length} ${hits.length === 1 ? "relevant" : "relevanta"}: ` +
      `träffsäkerhet (precision) ${formatPercent(precision)}.`,
  );
  if (nnr !== null) {
    out.push(`Du läser i genomsnitt ${formatNumber(nnr, 1)} titlar för varje relevant (NNR).`);
  }
  return out;
}
return { EMPTY, SAVED, MANUAL, UNREADABLE, LEVEL, TURNED, NOT_OFFERED, leftToChoose, countedRight, aboutItem, ask, either, asShare, shareWithSign, otherUnit, unitFirst, searchedText };
})();
// --- task/typed.js
const m_task_typed = (() => {
const { joinUnits, leading, longestFirst, OF_100, OF_1000, TIMES, UNITS } = m_task_units;
// A number as people type it: with a unit, thousands, hedges, an interval after it. Nothing is judged here. Twin of
// kunskapsresan/tasks/typed.py; tests/vectors/typed_numbers.json holds both to the same verdicts.

const MAX_TYPED = 80;

// Explicit classes: \s and \d differ between Python and JavaScript, and NFKC would turn "10²" into 102.
// deno-lint-ignore no-control-regex -- what Python calls a space
const SPACES = /[\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060\u2032]/g;
const WIDE = /[\uff01-\uff5e]/g; // full-width figures and signs
const ENDS = ' .,;:!?\u2026"\u201c\u201d*', LAST_ENDS = /[ .,;:!?\u2026"\u201c\u201d*]+$/;

// deno-fmt-ignore
const BEFORE = longestFirst([
  "ungefär", "ungefärligen", "ung.", "ung", "cirka", "circa", "ca.", "ca", "c:a", "omkring", "runt", "typ", "kanske",
  "nästan", "drygt", "knappt", "svaret är", "svaret blir", "svar:", "svar", "det är", "det blir", "blir", "är",
  "i snitt", "i genomsnitt", "avrundat till", "avrundat", "mellan", "från", "med", "~", "\u2248", "=", ":",
  "rr", "or", "rd", "d", "nnt", "nnr", "riskkvoten", "riskkvot", "oddskvoten", "oddskvot", "recall",
]);
const AFTER = longestFirst(["ungefär", "ca", "cirka", "avrundat", "i snitt", "i genomsnitt", "totalt"]);
const LIMITS = /^(?:>|<|\u2265|\u2264|över |under |minst |högst |mer än |mindre än |fler än |färre än |upp till )/;
const SIGN = /^(?:([+-])|(minus|plus)(?![a-zåäö])) */;

const GROUPED = /^([0-9]{1,3}(?:[ '][0-9]{3})+)((?:[.,][0-9]+)?)(?![0-9])/;
const DOTTED = /^(?:([0-9]{1,3}(?:\.[0-9]{3})+)(,[0-9]+)(?![0-9])|([0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9.,]))/;
const COMMAED = /^(?:([0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)(?![0-9])|([0-9]{1,3}(?:,[0-9]{3}){2,})(?![0-9.,]))/;
const EITHER = /^[1-9][0-9]{0,2}([.,])[0-9]{3}(?![0-9])/;
const PLAIN = /^(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)/;
const ANOTHER = /^[ .,']*[0-9]/;

const N = "[+-]? ?[0-9]+(?:[.,][0-9]+)?";
const INTERVAL = new RegExp(
  `^(?:[0-9]{2} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)?[ :=,]*${N} ?%? ?(?:-|till|to|,|;) ?${N} ?%?$`,
);
const NAMED_INTERVAL = /^(?:[0-9]{2} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)(?![a-zåäö])/;
const WORKING = /^(?=.*[+*/×÷-]|.* av )(?:[0-9 .,+*/×÷=%-]|av)+$/;
const RANGE = new RegExp(`^(?:-|till|eller|och|to) ?(${N})(?![0-9])`);
const CALCULATION = /^(?:[/*+×÷]|av|x|delat med|gånger|minus|plus) ?[0-9]/;

const ONES =
  "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
    .split(" ");
const TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split(" ");
const WORDS = new Map();
ONES.forEach((word, value) => WORDS.set(word, value));
WORDS.set("ett", 1).set("ingen", 0).set("inga", 0).set("hundra", 100);
const DIGITS = [...WORDS].filter(([, value]) => value >= 1 && value <= 9);
TENS.forEach((ten, place) => {
  for (const [one, value] of [["", 0], ...DIGITS]) WORDS.set(ten + one, 10 * (place + 2) + value);
});
const WORDS_FIRST = longestFirst(WORDS.keys());

const NO_UNIT = { kind: "", per: "", direction: 0 };
const problem = (name, words = "") => ({ values: [], unit: NO_UNIT, comma: false, problem: name, words });
const trimmed = (text) => text.replace(/^ +| +$/g, "");

/** {values, unit, comma, problem, words}, as Typed in Python. Never throws. */
function readTyped(raw) {
  if (typeof raw !== "string" || [...raw].length > MAX_TYPED) return problem("no-number");
  const [sign, phrases, text] = before(answer(clean(raw)));
  if (sign === null) return problem(LIMITS.test(text) ? "limit" : "no-number");
  const [values, comma, rest] = numberIn(text);
  return values.length ? followed(values.map((value) => sign * value), comma, phrases, rest) : problem("no-number");
}

function clean(raw) {
  const narrow = raw.replace(WIDE, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).toLowerCase();
  const text = narrow.replace(UNSEEN, "").replace(SPACES, " ").replace(DASHES, "-").replace(APOSTROPHES, "'");
  return trimmed(text).replace(LAST_ENDS, "").replace(/^["\u201c\u201d]+/, "");
}

/** What stands after the last "=" outside parentheses: "121/330 = 36,7" is 36,7. */
function answer(text) {
  const head = text.split(/[(\[]/)[0].replace(/ +$/, "");
  return trimmed(text.slice(Math.max(head.lastIndexOf("="), head.lastIndexOf("\u2248")) + 1));
}

/** [sign, units before the number, the rest from the number on]; the sign is null when no number follows. */
function before(text) {
  const phrases = [];
  let sign = 0, rest = text, phrase;
  while (rest && !PLAIN.test(rest) && !leading(rest, WORDS_FIRST) && !LIMITS.test(rest)) {
    const signed = SIGN.exec(rest);
    if (signed && !sign) {
      sign = signed[1] === "-" || signed[2] === "minus" ? -1 : 1;
      rest = rest.slice(signed[0].length);
    } else if ((phrase = leading(rest, BEFORE))) {
      rest = rest.slice(phrase.length).replace(/^ +/, "");
    } else if ((phrase = leading(rest)) && !phrases.includes(phrase)) {
      phrases.push(phrase);
      rest = rest.slice(phrase.length).replace(/^ +/, "");
    } else return [null, phrases, rest];
  }
  return [rest && !LIMITS.test(rest) ? sign || 1 : null, phrases, rest];
}

/** [values, whether a comma is what could be either, what follows] */
function numberIn(text) {
  const word = leading(text, WORDS_FIRST);
  if (word) return [[WORDS.get(word)], false, text.slice(word.length)];
  let found = GROUPED.exec(text);
  if (found) {
    const digits = found[1].replace(/[ ']/g, "") + found[2].replace(",", ".");
    return [[Number(digits)], false, text.slice(found[0].length)];
  }
  for (const { form, mark } of [{ form: DOTTED, mark: "." }, { form: COMMAED, mark: "," }]) {
    if ((found = form.exec(text))) {
      const digits = (found[1] ?? found[3]).replaceAll(mark, "") + (found[2] ?? "").replace(",", ".");
      return [[Number(digits)], false, text.slice(found[0].length)];
    }
  }
  if (!(found = PLAIN.exec(text))) return [[], false, text];
  const value = Number(found[0].replace(",", ".")), rest = text.slice(found[0].length), either = EITHER.exec(text);
  if (!either || ANOTHER.test(rest)) return [[value], false, rest];
  return [[value, Number(found[0].replace(/[.,]/, ""))], either[1] === ",", rest];
}

function followed(values, comma, phrases, after) {
  if (ANOTHER.test(after)) return problem("two-numbers");
  let rest = after, phrase;
  while (rest) {
    if ((phrase = leading(rest))) {
      const isShare = UNITS[OF_100].includes(phrase) || UNITS[OF_1000].includes(phrase);
      if (CALCULATION.test(rest) && !isShare) return problem("calculation");
      phrases.push(phrase);
      rest = rest.slice(phrase.length);
    } else if (ENDS.includes(rest[0])) rest = rest.slice(1);
    else if ("([".includes(rest[0])) {
      const [length, found] = inParentheses(rest);
      if (!found) return problem("words", rest);
      phrases.push(...found);
      rest = rest.slice(length);
    } else if (NAMED_INTERVAL.test(rest) && INTERVAL.test(rest)) rest = "";
    else if (RANGE.test(rest)) return problem("two-numbers");
    else if (CALCULATION.test(rest)) return problem("calculation");
    else if ((phrase = leading(rest, AFTER))) rest = rest.slice(phrase.length);
    else return problem("words", rest);
  }
  const unit = joinUnits(phrases);
  if (!unit) return problem("words", phrases.join(" "));
  if (unit.kind === TIMES && unit.direction) return problem("times", phrases.at(-1));
  return { values, unit, comma, problem: "", words: "" };
}

/** [how long the parentheses are, the units in them]: [] for an interval or working, null if not understood. */
function inParentheses(text) {
  if (text.split(/[)\]]/).length !== 2) return [0, null];
  const end = text.search(/[)\]]/), phrases = [];
  let inside = trimmed(text.slice(1, end)), phrase;
  if (INTERVAL.test(inside) || WORKING.test(inside) || AFTER.includes(inside)) return [end + 1, []];
  while (inside && (phrase = leading(inside))) {
    phrases.push(phrase);
    inside = trimmed(inside.slice(phrase.length));
  }
  return [end + 1, inside ? null : phrases];
}
return { MAX_TYPED, readTyped };
})();
// --- task/marking-number.js
const m_task_marking_number = (() => {
const { ask, asShare, either, LEVEL, otherUnit, shareWithSign, TURNED, unitFirst } = m_task_feedback;
const { readTyped } = m_task_typed;
const { askedUnit, PERCENT, POINTS, unitLabel } = m_task_units;
// What a typed number is worth in a Number task. Twin of kunskapsresan/tasks/numbers.py, which says the rule for shares;
// tests/vectors/typed_numbers.json holds both to the same verdicts.

const THOUSAND = 1000;
const judged = (state, message, misconception = null) => ({ state, message, misconception });
const right = (message) => judged("right", message);
const wrong = (message, misconception = null) => judged("wrong", message, misconception);
const within = (x, target, tolerance) => Math.abs(x - target) <= tolerance + 1e-12;

/** {state, message, misconception} of a typed answer; states: right, wrong, or unreadable for what is asked about. */
function judgeNumber(task, value) {
  const read = readTyped(value);
  if (read.problem) return judged("unreadable", ask(read.problem, read.words, task.unit));
  const [first, other] = read.values, verdict = judge(task, first, read.unit);
  const targets = [task.key, ...[...task.also, ...task.wrong].map((each) => each.value)];
  if (other === undefined || Math.max(...targets.map(Math.abs)) < THOUSAND) return verdict;
  // "8.498" is 8 498 or 8,498: the one that the task knows, and a question if it knows none or both. A comma is a
  // decimal comma unless only the other reading makes sense here, and then we ask.
  const thousands = judge(task, other, read.unit);
  const known = isKnown(verdict, task), knownThousands = isKnown(thousands, task);
  if (!knownThousands && (known || read.comma)) return verdict;
  if (knownThousands && !known && !read.comma) return thousands;
  return judged("unreadable", either(other, first));
}

const isKnown = (verdict, task) => !verdict.message.endsWith(task.fallback);

function judge(task, value, unit) {
  const asked = askedUnit(task), factor = asked.factor(unit);
  const isTurned = unit.direction !== 0 && unit.direction !== asked.direction;
  let x = value;
  if (unit.direction && asked.direction) x = isTurned ? -Math.abs(value) : Math.abs(value);
  if (factor === null) return inOtherUnit(task, asked, x, unit);
  if (isTurned) return otherWay(task, asked, x * factor);
  if (!unit.kind) return bare(task, asked, x);
  // Minutes for hours: the same amount is right, the same figure is another amount.
  if (factor !== 1 && confirmation(task, x * factor) === null && confirmation(task, x) !== null) {
    return inOtherUnit(task, asked, x, unit);
  }
  return inItsUnit(task, asked, x * factor);
}

/** null if x is not right. shares: whether a share may stand for the percentage it is. */
function confirmation(task, x, shares = true) {
  if (within(x, task.key, task.tolerance)) return task.right;
  const isShare = (also) => within(100 * also.value, task.key, task.tolerance);
  const also = task.also.find((each) => (shares || !isShare(each)) && within(x, each.value, each.tolerance));
  return also ? also.message : null;
}

const foreseen = (task, x) => task.wrong.find((each) => within(x, each.value, each.tolerance));
const explained = (found) => wrong(found.explanation, found.id);

function bare(task, asked, x) {
  const isShare = asked.isShare && Math.abs(x) > 0 && Math.abs(x) <= 1;
  let message = confirmation(task, x);
  if (message !== null) return right(message);
  if (isShare && (message = confirmation(task, 100 * x)) !== null) return right(asShare(x, message));
  let found = foreseen(task, x);
  if (found) return explained(found);
  if (isShare && (found = foreseen(task, 100 * x))) return wrong(asShare(x, found.explanation), found.id);
  return wrong(task.fallback);
}

function inItsUnit(task, asked, x) {
  const message = confirmation(task, x, !asked.isShare), found = foreseen(task, x);
  if (message !== null) return right(message);
  if (found) return explained(found);
  const isShare = asked.isShare && Math.abs(x) <= 1 && confirmation(task, 100 * x) !== null;
  return isShare ? wrong(shareWithSign(x), "andel-med-procenttecken") : wrong(task.fallback);
}

function inOtherUnit(task, asked, x, unit) {
  const isPercent = unit.kind === PERCENT, isRatio = isPercent && asked.isPlain; // a ratio of 120 % is 1,2
  const message = isRatio ? confirmation(task, x / 100) : null;
  if (message !== null) return unit.direction ? wrong(LEVEL, "skillnad-for-niva") : right(message); // 120 % higher is 2,2
  const found = (isRatio && foreseen(task, x / 100)) || foreseen(task, x) || (isPercent && foreseen(task, x / 100));
  if (found) return explained(found);
  const pair = new Set([unit.kind, ...asked.kinds]);
  const id = pair.has(PERCENT) && pair.has(POINTS) ? "procent-eller-procentenheter" : "annan-enhet";
  if (confirmation(task, x) !== null) return wrong(otherUnit(x, unit.kind, unitLabel(unit), task.unit), id);
  return isRatio ? wrong(task.fallback) : wrong(unitFirst(unitLabel(unit), task.unit, task.fallback), id);
}

/** "135 fler" where the question counts fewer, and "33 fler" where it asks for all of them. */
function otherWay(task, asked, x) {
  // The sign in words: "8 498 lägre" for −8 498.
  if (asked.direction && within(x, task.key, task.tolerance)) return right(task.right);
  let found = foreseen(task, x);
  if (found) return explained(found);
  if (confirmation(task, x) !== null || confirmation(task, -x) !== null) {
    return asked.direction ? wrong(TURNED, "annan-riktning") : wrong(LEVEL, "skillnad-for-niva");
  }
  found = foreseen(task, -x);
  return found ? explained(found) : wrong(task.fallback);
}

/** The number that a guess (Predict) is: in the task's own unit or none, within its limits if one of two readings is. */
function readGuess(task, text) {
  const { values, unit, problem } = readTyped(text), asked = askedUnit(task);
  const factor = unit.kind === PERCENT && asked.isPlain ? 1 / 100 : asked.factor(unit);
  if (problem || factor === null || (unit.direction && !asked.direction)) return null;
  const isTurned = unit.direction !== 0 && unit.direction !== asked.direction;
  const guesses = values.map((value) => (unit.direction ? Math.abs(value) * (isTurned ? -1 : 1) : value) * factor);
  const within = guesses.filter((x) => x >= task.low && x <= task.high);
  if (within.length === 1) return within[0];
  return guesses.length === 1 ? guesses[0] : null;
}
return { judgeNumber, readGuess };
})();
// --- base/values.js
const m_base_values = (() => {
// What a stored value holds. Twin of is_empty and clean in kunskapsresan/entries.py;
// tests/vectors/filled.json and clean_entry.json hold both to it.
const LARGEST = 2 ** 53, MOST_PARTS = 500, LONGEST_TIME = 35, LONGEST_NAME = 100;
// Python's notion of blank: String.prototype.trim would also take U+FEFF and leave U+0085.
const BLANKS = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const BLANK = new RegExp(`^${BLANKS}*$`), OUTER_BLANKS = new RegExp(`^${BLANKS}+|${BLANKS}+$`, "g");
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9]{2}:[0-9]{2})?$/;
const SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A number that an answer can be: larger ones are nobody's guess. */
const isAnswerNumber = (value) => typeof value === "number" && Math.abs(value) < 1e15;

/** A text without blanks around it, as Python strips it. */
const stripped = (text) => text.replace(OUTER_BLANKS, "");

/** How many words a text has: what holds a letter or a digit. */
const countWords = (text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** No answer: null, blank text, or a list or object with nothing but such. */
function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === "object") return Object.values(value).every(isEmpty);
  return typeof value === "string" && BLANK.test(value);
}

const isTime = (value) => typeof value === "string" && value.length <= LONGEST_TIME && TIME.test(value);

const isScalar = (value) =>
  value === null || typeof value === "string" ||
  (typeof value === "number" && Number.isFinite(value) && (!Number.isInteger(value) || Math.abs(value) <= LARGEST));
// A half surrogate pair, which no file can hold, becomes the replacement character.
const cleanScalar = (value) => (typeof value === "string" ? value.replace(SURROGATE, "\ufffd") : value);

/** A value as an answer file may hold it: text, finite number, null, or one level of list or object of these. */
function cleanValue(value) {
  if (Array.isArray(value)) return value.length <= MOST_PARTS && value.every(isScalar) ? value.map(cleanScalar) : null;
  if (isObject(value)) {
    const parts = Object.entries(value);
    if (parts.length > MOST_PARTS || !parts.every(([, part]) => isScalar(part))) return null;
    return Object.fromEntries(parts.map(([key, part]) => [cleanScalar(key), cleanScalar(part)]));
  }
  return isScalar(value) ? cleanScalar(value) : null;
}

/** An entry with nothing but its three keys, or null if its value or time cannot be used. */
function cleanEntry(entry) {
  if (!isObject(entry) || !("value" in entry)) return null;
  const value = cleanValue(entry.value);
  if ((value === null && entry.value !== null) || !isTime(entry.saved)) return null;
  const attempts = (Array.isArray(entry.attempts) ? entry.attempts : []).filter((each) =>
    isObject(each) && isTime(each.at)
  )
    .map((each) => ({
      value: cleanValue(each.value ?? null),
      at: each.at,
      misconception: typeof each.misconception === "string"
        ? [...cleanScalar(each.misconception)].slice(0, LONGEST_NAME).join("")
        : null,
    }));
  return { value, saved: entry.saved, attempts };
}
return { isObject, isAnswerNumber, stripped, countWords, isEmpty, isTime, cleanEntry };
})();
// --- search/words.js
const m_search_words = (() => {
// What a word is. Twin of kunskapsresan/searching/words.py; explicit ranges, because \w, \s and \p{L} differ between
// Python, SQLite and browsers and between their versions.
const NOT_WORD =
  "\\u0000-/:-@\\[-`{-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u1680\\u2000-\\u20cf" +
  "\\u2190-\\u2bff" +
  "\\u2e00-\\u2e7f\\u3000-\\u303f\\ud800-\\udfff\\ufe00-\\ufe1f\\ufe30-\\ufe6f\\ufeff" +
  "\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40" +
  "\\uff5b-\\uff65\\ufff0-\\uffff\\u{1f000}-\\u{1faff}\\u{e0000}-\\u{e0fff}";
const WORD_RUNS = new RegExp(`[^${NOT_WORD}]+`, "gu");
const WORD_CHARACTER = new RegExp(`^[^${NOT_WORD}]$`, "u");
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACE_CHARACTER = /^[ \t\n\r\f\v\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

const isWordCharacter = (character) => character !== undefined && WORD_CHARACTER.test(character);
const isSpaceCharacter = (character) => SPACE_CHARACTER.test(character);

/** Lower case, one character at a time, in old alphabets where it is settled. */
const foldCase = (text) => Array.from(text, (c) => (c < "\u0590" ? c.toLowerCase() : c)).join("");

/** The words of a text as the search sees them: composed, lower case, punctuation gone, accents kept. */
const wordsOf = (text) => foldCase(text.normalize("NFC").replace(INVISIBLE, "")).match(WORD_RUNS) ?? [];
return { isWordCharacter, isSpaceCharacter, foldCase, wordsOf };
})();
// --- search/query.js
const m_search_query = (() => {
const { foldCase, isSpaceCharacter, isWordCharacter, wordsOf } = m_search_words;
// The search language: text in, tree out, with notes and errors that point at a position.
// Twin of kunskapsresan/searching/query.py, which describes it; tests/vectors/search.json holds both to the same.

const SEARCH_FIELDS = ["ti", "ab", "kw", "au", "år"];
const DEFAULT_SEARCH_FIELDS = ["ti", "ab", "kw"];
const SEARCH_OPERATORS = new Map([
  ["and", "AND"],
  ["or", "OR"],
  ["not", "NOT"],
  ["och", "AND"],
  ["eller", "OR"],
  ["inte", "NOT"],
]);
const SWEDISH_SEARCH_OPERATORS = ["och", "eller", "inte"];
const MAX_QUERY_LENGTH = 5000;
const MAX_QUERY_DEPTH = 20;
const MAX_QUERY_TERMS = 300;
const MAX_NEAR_PAIRS = 400;
const SHORT_STEM = 4;
const QUERY_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
const NEAR_CHUNK = /^near\/([0-9]{1,2})$/;
const FOREIGN_CHUNK = /^(?:(?:n|w|adj)[0-9]{1,2}|(?:n|w|pre|p|next)\/[0-9]{1,2})$/;
const FIELD_LIKE = /^[a-zåäö,]+$/;
const YEARS_CHUNK = /^(?:([0-9]{4})|([0-9]{4})?[-\u2013]([0-9]{4})?)$/;

/** A search string that cannot be read; `position` is the character (from 1) where the fault is. */
class QueryError extends Error {
  constructor(message, position) {
    super(`${message}, tecken ${position}.`);
    this.position = position;
  }
}

/**
 * Reads a search string: {text, root, notes, source(node)}. Nodes are {kind, start, end} with
 * term {words, truncated, fields} · near {left, right, distance} · years {low, high} · or {parts} ·
 * and {parts, without}.
 */
function parseQuery(raw) {
  const characters = Array.from(raw);
  if (characters.length > MAX_QUERY_LENGTH) {
    const message = `Söksträngen är för lång. Högst ${MAX_QUERY_LENGTH} tecken går att köra`;
    throw new QueryError(message, MAX_QUERY_LENGTH + 1);
  }
  const text = Array.from(raw.normalize("NFC"));
  const notes = [];
  const tokens = lexQuery(text, notes);
  return new QueryParser(text, tokens, notes).query();
}

const pieceOf = (text, start, end) => text.slice(start, end).join("");

/** A piece of the string between Swedish quotation marks, its end when it is long. */
function shownPiece(piece) {
  const characters = Array.from(piece);
  return `\u201d${characters.length <= 30 ? piece : "…" + characters.slice(-29).join("")}\u201d`;
}

function trimmedEnd(text) {
  let end = text.length;
  while (end && isSpaceCharacter(text[end - 1])) end -= 1;
  return end;
}

function chunkEnd(text, start) {
  let end = start;
  while (end < text.length && !isSpaceCharacter(text[end]) && !`${QUERY_QUOTES}()[]`.includes(text[end])) end += 1;
  return end;
}

function lexQuery(text, notes) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (isSpaceCharacter(character)) {
      at += 1;
    } else if ("()".includes(character)) {
      tokens.push({ kind: character, start: at, end: at + 1 });
      at += 1;
    } else if ("[]".includes(character)) {
      throw new QueryError(
        "Hakparenteser används inte här. Skriv fältet före ordet, till exempel ti:barn i stället för barn[ti]",
        at + 1,
      );
    } else if (QUERY_QUOTES.includes(character)) {
      tokens.push(lexPhrase(text, at, notes));
      at = tokens.at(-1).end;
    } else {
      at = lexChunk(text, at, tokens, notes);
    }
  }
  return tokens;
}

function lexPhrase(text, start, notes) {
  let close = start + 1;
  while (close < text.length && !QUERY_QUOTES.includes(text[close])) close += 1;
  if (close === text.length) {
    const last = trimmedEnd(text);
    throw new QueryError(`Citattecken saknas efter ${shownPiece(pieceOf(text, start + 1, last))}`, last + 1);
  }
  let end = close + 1;
  if (text[start] !== '"' || text[close] !== '"') {
    const message = 'Krokiga citattecken lästes som raka ("). Många databaser kräver raka.';
    notes.push({ message, position: start + 1 });
  }
  let { words, truncated } = termWords(text, start + 1, close);
  if (text[end] === "*" && words.length && !truncated) {
    truncated = true;
    end += 1;
  }
  if (!words.length) throw new QueryError("Frasen är tom. Skriv minst ett ord mellan citattecknen", start + 1);
  return { kind: "term", start, end, words, truncated };
}

/** Reads an operator, a field name or a bare word; returns where it ends. */
function lexChunk(text, start, tokens, notes) {
  const end = chunkEnd(text, start);
  const chunk = pieceOf(text, start, end);
  const folded = foldCase(chunk);
  const note = (message) => notes.push({ message, position: start + 1 });
  const colon = text.slice(start, end).indexOf(":");
  if (colon > 0) {
    const before = folded.slice(0, folded.indexOf(":"));
    const names = before.split(",");
    if (names.every((name) => SEARCH_FIELDS.includes(name))) {
      return lexField(text, start, start + colon + 1, names, tokens);
    }
    const follows = text[start + colon + 1];
    if (follows && (isWordCharacter(follows) || `${QUERY_QUOTES}(`.includes(follows)) && FIELD_LIKE.test(before)) {
      const known = SEARCH_FIELDS.map((name) => `${name}:`).join(", ");
      const shown = shownPiece(pieceOf(text, start, start + colon + 1));
      throw new QueryError(`Fältet ${shown} finns inte. Fälten är ${known}`, start + 1);
    }
  }
  if (SEARCH_OPERATORS.has(folded)) {
    const kind = SEARCH_OPERATORS.get(folded);
    if (SWEDISH_SEARCH_OPERATORS.includes(folded)) {
      note(`${chunk} lästes som ${kind}. Databaserna förstår bara de engelska orden.`);
    } else if (chunk !== kind) {
      note(`${chunk} lästes som ${kind}. Skriv operatorer med versaler, så syns de.`);
    }
    tokens.push({ kind, start, end });
    return end;
  }
  if (chunk === "NEAR" || folded.startsWith("near/")) {
    const near = NEAR_CHUNK.exec(folded);
    if (!near) {
      throw new QueryError("NEAR behöver ett snedstreck och ett antal ord, 0–99, till exempel NEAR/3", start + 1);
    }
    tokens.push({ kind: "NEAR", start, end, distance: Number(near[1]) });
    return end;
  }
  for (let at = start; at < end; at += 1) {
    const between = at > start && at < end - 1 && isWordCharacter(text[at - 1]) && isWordCharacter(text[at + 1]);
    if ("#$".includes(text[at]) || (text[at] === "?" && between)) {
      throw new QueryError(`Tecknet ${text[at]} kan inte användas här. Trunkera med * sist i ordet`, at + 1);
    }
  }
  const { words, truncated } = termWords(text, start, end);
  if (!words.length) {
    note(`${shownPiece(chunk)} innehåller inget ord och hoppades över.`);
    return end;
  }
  if ("-+".includes(text[start])) note(`Tecknet ${text[start]} före ett ord betyder inget här. Använd AND eller NOT.`);
  if (FOREIGN_CHUNK.test(folded)) note(`${chunk} lästes som sökord. Närhet skrivs här NEAR/3.`);
  tokens.push({ kind: "term", start, end, words, truncated });
  return end;
}

function lexField(text, start, after, names, tokens) {
  if (!names.includes("år")) {
    tokens.push({ kind: "field", start, end: after, fields: SEARCH_FIELDS.filter((name) => names.includes(name)) });
    return after;
  }
  let begin = after;
  while (begin < text.length && isSpaceCharacter(text[begin])) begin += 1;
  const end = chunkEnd(text, begin);
  const years = YEARS_CHUNK.exec(pieceOf(text, begin, end));
  if (names.length > 1 || !years || !years.slice(1).some((group) => group !== undefined)) {
    throw new QueryError("Skriv årtal som år:2015, år:2010-2020, år:2010- eller år:-2020", start + 1);
  }
  const [single, first, last] = years.slice(1).map((group) => (group === undefined ? null : Number(group)));
  const [low, high] = single === null ? [first, last] : [single, single];
  if (low !== null && high !== null && low > high) {
    throw new QueryError(`Årtalen står i fel ordning. Skriv år:${high}-${low}`, start + 1);
  }
  tokens.push({ kind: "years", start, end, low, high });
  return end;
}

/** The words between two positions and whether the last is truncated. */
function termWords(text, start, end) {
  let truncated = false;
  for (let at = start; at < end; at += 1) {
    if (text[at] !== "*") continue;
    if (at === start || !isWordCharacter(text[at - 1])) {
      throw new QueryError("Trunkeringstecknet * måste stå direkt efter början av ett ord", at + 1);
    }
    if (text.slice(at + 1, end).some(isWordCharacter)) {
      throw new QueryError("Trunkeringstecknet * kan bara stå sist i ett ord eller en fras", at + 1);
    }
    truncated = true;
  }
  return { words: wordsOf(pieceOf(text, start, end)), truncated };
}

class QueryParser {
  constructor(text, tokens, notes) {
    this.text = text;
    this.tokens = tokens;
    this.notes = notes;
    this.at = 0;
    this.depth = 0;
    this.grouped = new Set();
  }

  query() {
    const { text, tokens, notes } = this;
    if (!tokens.length) throw new QueryError("Söksträngen är tom. Skriv minst ett sökord", 1);
    const terms = tokens.filter((token) => token.kind === "term");
    if (terms.length > MAX_QUERY_TERMS) {
      throw new QueryError(`Söksträngen har fler än ${MAX_QUERY_TERMS} sökord`, terms[MAX_QUERY_TERMS].start + 1);
    }
    const root = this.alternatives(null);
    if (this.kind() === ")") {
      throw new QueryError("Högerparentesen saknar en vänsterparentes framför sig", this.token().start + 1);
    }
    for (const term of terms) {
      const stem = term.words.at(-1);
      if (term.truncated && Array.from(stem).length < SHORT_STEM) {
        this.note(`Stammen i ${shownPiece(`${stem}*`)} är kort och kan fånga ord du inte menar.`, term.start + 1);
      }
    }
    notes.sort((a, b) => a.position - b.position);
    return { text: text.join(""), root, notes, source: (node) => pieceOf(text, node.start, node.end) };
  }

  note(message, position) {
    this.notes.push({ message, position });
  }

  token() {
    return this.tokens[this.at];
  }

  kind() {
    return this.tokens[this.at]?.kind ?? "";
  }

  shown(token) {
    return shownPiece(pieceOf(this.text, token.start, token.end));
  }

  regrouped(node, start) {
    const whole = { ...node, start, end: this.tokens[this.at - 1].end };
    this.grouped.add(whole);
    return whole;
  }

  alternatives(fields) {
    const parts = [this.combination(fields)];
    while (this.kind() === "OR") {
      this.at += 1;
      parts.push(this.combination(fields));
    }
    if (parts.length === 1) return parts[0];
    const mixed = parts.find((part) => part.kind === "and" && !this.grouped.has(part));
    if (mixed) this.note("AND och NOT läses före OR. Sätt parenteser, så gör alla databaser lika.", mixed.start + 1);
    const flat = parts.flatMap((part) => (part.kind === "or" ? part.parts : [part]));
    return { kind: "or", parts: flat, start: parts[0].start, end: parts.at(-1).end };
  }

  combination(fields) {
    const parts = [this.proximity(fields)];
    const without = [];
    let { end } = parts[0];
    let kind = this.kind();
    while (["AND", "NOT", "(", "field", "term", "years"].includes(kind)) {
      if (kind === "AND" || kind === "NOT") {
        this.at += 1;
        if (kind === "AND" && this.kind() === "NOT") {
          kind = "NOT";
          this.at += 1;
        }
      } else {
        const after = this.token();
        const between = `${this.shown(this.tokens[this.at - 1])} och ${this.shown(after)}`;
        this.note(`Operator saknas mellan ${between}. Det lästes som AND.`, after.start + 1);
      }
      const node = this.proximity(fields);
      (kind === "NOT" ? without : parts).push(node);
      end = node.end;
      kind = this.kind();
    }
    return parts.length + without.length > 1 ? { kind: "and", parts, without, start: parts[0].start, end } : parts[0];
  }

  proximity(fields) {
    const first = this.operand(fields);
    if (this.kind() !== "NEAR") return first;
    const near = this.token();
    this.at += 1;
    const second = this.operand(fields);
    const [left, right] = [first, second].map((side) => nearSide(side, near));
    if (new Set([...left, ...right].map((term) => term.fields.join())).size > 1) {
      throw new QueryError("Orden kring NEAR måste gälla samma fält. Skriv fältet före en parentes", near.start + 1);
    }
    if (left.length * right.length > MAX_NEAR_PAIRS) {
      throw new QueryError(`NEAR ger fler än ${MAX_NEAR_PAIRS} ordpar. Korta grupperna`, near.start + 1);
    }
    if (this.kind() === "NEAR") {
      throw new QueryError("Två NEAR i rad är tvetydigt. Skriv (a NEAR/3 b) AND (b NEAR/3 c)", this.token().start + 1);
    }
    return { kind: "near", left, right, distance: near.distance, start: first.start, end: second.end };
  }

  operand(fields) {
    if (this.at === this.tokens.length) throw this.missing(trimmedEnd(this.text) + 1);
    const token = this.token();
    const position = token.start + 1;
    if (token.kind === "(") return this.group(fields);
    if (token.kind === ")") {
      if (this.tokens[this.at - 1]?.kind === "(") {
        throw new QueryError("Parentesen är tom. Skriv minst ett sökord i den", position);
      }
      if (!this.depth) throw new QueryError("Högerparentesen saknar en vänsterparentes framför sig", position);
      throw this.missing(position);
    }
    if (token.kind === "NOT") {
      throw new QueryError("NOT behöver något framför sig att ta bort från, till exempel barn NOT vuxna", position);
    }
    if (["AND", "OR", "NEAR"].includes(token.kind)) {
      throw new QueryError(`Före ${pieceOf(this.text, token.start, token.end)} saknas ett sökord`, position);
    }
    if (["field", "years"].includes(token.kind) && fields) {
      throw new QueryError("Ett fält kan inte stå inne i ett annat fält. Flytta ut det ur parentesen", position);
    }
    this.at += 1;
    if (token.kind === "years") return { ...token };
    if (token.kind === "term") return { ...token, fields: fields ?? DEFAULT_SEARCH_FIELDS };
    if (!["(", "term", "field", "years"].includes(this.kind())) throw this.missing(token.end + 1);
    return this.regrouped(this.operand(token.fields), token.start);
  }

  group(fields) {
    const opening = this.token();
    this.depth += 1;
    if (this.depth > MAX_QUERY_DEPTH) {
      const message = `Fler än ${MAX_QUERY_DEPTH} parenteser inne i varandra går inte att läsa`;
      throw new QueryError(message, opening.start + 1);
    }
    this.at += 1;
    const inner = this.alternatives(fields);
    if (this.kind() !== ")") {
      const last = this.tokens[this.at - 1];
      throw new QueryError(`Parentes saknas efter ${this.shown(last)}`, last.end + 1);
    }
    this.at += 1;
    this.depth -= 1;
    return this.regrouped(inner, opening.start);
  }

  missing(position) {
    const before = this.tokens[this.at - 1];
    if (before.kind === "(") return new QueryError("Efter vänsterparentesen saknas ett sökord", position);
    return new QueryError(`Efter ${this.shown(before)} saknas ett sökord`, position);
  }
}

function nearSide(node, near) {
  const terms = node.kind === "or" ? node.parts : [node];
  if (!terms.every((term) => term.kind === "term")) {
    throw new QueryError("Kring NEAR kan bara ord, fraser och OR-grupper av dem stå", near.start + 1);
  }
  return terms;
}
return { QueryError, parseQuery };
})();
// --- search/engine.js
const m_search_engine = (() => {
const { parseQuery } = m_search_query;
const { wordsOf } = m_search_words;
// The search engine of the static book. The meaning is kunskapsresan/searching/evaluate.py's, word by word; the results
// equal kunskapsresan/searching/engine.py's (tests/vectors/search.json).
// A record: {id, title, year, authors, abstract, keywords}.

const KEYWORD_GAP = "";

/** {records, search(string) → {query, notes, ids, blocks}}; search throws QueryError. ids: newest first. */
function createSearchEngine(records) {
  const documents = records.map(searchDocument);
  const seen = new Set();
  for (const { id } of documents) {
    if (seen.has(id)) throw new RangeError(`Två poster har id '${id}'. Ge varje post ett eget id.`);
    seen.add(id);
  }
  documents.sort((a, b) => (b.year ?? -1) - (a.year ?? -1));
  return { records, search: (string) => runSearch(parseQuery(string), documents) };
}

/** Compares found ids with relevant ids: recall, precision and nnr are null where there is nothing to divide by. */
function evaluateSearch(foundIds, relevantIds) {
  const found = [...new Set(foundIds.map(String))];
  const relevant = [...new Set(relevantIds.map(String))];
  const hits = found.filter((id) => relevant.includes(id));
  return {
    found: found.length,
    relevant: relevant.length,
    hits,
    missed: relevant.filter((id) => !found.includes(id)),
    recall: relevant.length ? hits.length / relevant.length : null,
    precision: found.length ? hits.length / found.length : null,
    nnr: hits.length ? found.length / hits.length : null,
  };
}

function runSearch(query, documents) {
  const cache = new Map();
  const places = (node) => {
    if (!cache.has(node)) {
      const fits = documents.map((each, place) => (searchMatches(node, each) ? place : -1));
      cache.set(node, new Set(fits.filter((place) => place >= 0)));
    }
    return cache.get(node);
  };
  const ids = [...places(query.root)].map((place) => documents[place].id);
  return { query, notes: query.notes, ids, blocks: searchBlocks(query, places, documents.length) };
}

function searchBlocks(query, places, size) {
  const { root } = query;
  const kept = root.kind === "and" ? root.parts : [root];
  const dropped = root.kind === "and" ? root.without : [];
  const sets = [...kept.map((node) => ({ node, removes: false })), ...dropped.map((node) => ({ node, removes: true }))];
  sets.sort((a, b) => a.node.start - b.node.start);
  return sets.map(({ node, removes }) => {
    let others = Array.from({ length: size }, (_, place) => place);
    for (const other of sets) {
      if (other.node !== node) others = others.filter((place) => places(other.node).has(place) !== other.removes);
    }
    const parts = node.kind === "or" ? node.parts : [];
    const times = new Map();
    for (const part of parts) for (const place of places(part)) times.set(place, (times.get(place) ?? 0) + 1);
    const alternatives = parts.map((part) => {
      const only = others.filter((place) => places(part).has(place) && times.get(place) === 1);
      return { text: query.source(part), hits: places(part).size, only: only.length };
    });
    const without = sets.length > 1 ? others.length : null;
    return { text: query.source(node), removes, hits: places(node).size, without, alternatives };
  });
}

function searchDocument(record) {
  if (!["string", "number"].includes(typeof record.id) || `${record.id}` === "") {
    throw new RangeError(`En post saknar id: '${String(record.title).slice(0, 60)}'. Ge varje post ett eget id.`);
  }
  if (typeof record.title !== "string") {
    throw new RangeError(`Posten '${record.id}' saknar titel. Ge den en text i fältet title.`);
  }
  return {
    id: `${record.id}`,
    year: searchYear(record.year),
    ti: wordsOf(record.title),
    ab: wordsOf(record.abstract ?? ""),
    kw: wordsApart(record.keywords),
    au: wordsApart(record.authors),
  };
}

function searchYear(value) {
  const found = ["string", "number"].includes(typeof value) ? /[0-9]{4}/.exec(String(value)) : null;
  return found ? Number(found[0]) : null;
}

function wordsApart(value) {
  const items = typeof value === "string" ? value.split(";") : value ?? [];
  const out = [];
  for (const item of items) {
    const found = wordsOf(String(item));
    if (found.length && out.length) out.push(KEYWORD_GAP);
    out.push(...found);
  }
  return out;
}

function searchMatches(node, record) {
  switch (node.kind) {
    case "and":
      return (
        node.parts.every((part) => searchMatches(part, record)) &&
        !node.without.some((part) => searchMatches(part, record))
      );
    case "or":
      return node.parts.some((part) => searchMatches(part, record));
    case "years":
      return record.year !== null && (node.low ?? 0) <= record.year && record.year <= (node.high ?? 9999);
    case "term":
      return node.fields.some((name) => termPlaces(node, record[name]).length > 0);
    default:
      return node.left[0].fields.some((name) => {
        const spans = (term) => termPlaces(term, record[name]).map((at) => [at, at + term.words.length]);
        const places = (terms) => terms.flatMap(spans);
        const right = places(node.right);
        return places(node.left).some(([a, aEnd]) =>
          right.some(([b, bEnd]) => (a <= b ? b - aEnd : a - bEnd) <= node.distance)
        );
      });
  }
}

/** Where in a field's words the term begins. */
function termPlaces(term, text) {
  const { words, truncated } = term;
  const last = words.length - 1;
  const out = [];
  for (let at = 0; at + last < text.length; at += 1) {
    const fits = (word, i) => (i === last && truncated ? text[at + i].startsWith(word) : text[at + i] === word);
    if (words.every(fits)) out.push(at);
  }
  return out;
}
return { createSearchEngine, evaluateSearch };
})();
// --- task/marking-search.js
const m_task_marking_search = (() => {
const { searchedText } = m_task_feedback;
const { stripped } = m_base_values;
const { createSearchEngine, evaluateSearch } = m_search_engine;
const { QueryError } = m_search_query;
// Marking of a search string. Twin of the search part of kunskapsresan/tasks/marking.py.

const SENTENCE_WORDS = 5; // plain words in a row
const PLAIN_WORD_ENDS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb*)'; // what ends a phrase, a truncated word or a group
const engines = new WeakMap(); // an index is built once for a corpus

/** {ids, notes, query} of a string run over a task's records. Throws QueryError. */
function runTaskSearch(task, value) {
  if (!engines.has(task.records)) engines.set(task.records, createSearchEngine(task.records));
  return engines.get(task.records).search(value);
}

/** {state, score, message, misconception} of a string; states: unreadable, right, wrong. */
function markSearch(task, value) {
  let result;
  try {
    result = runTaskSearch(task, value);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { state: "unreadable", score: 0, message: error.message, misconception: null };
  }
  const found = evaluateSearch(result.ids, task.relevant);
  const recall = shareOfThreshold(found.recall, task.full_recall);
  const precision = shareOfThreshold(found.precision ?? 0, task.full_precision);
  const titles = new Map(task.records.map((record) => [record.id, record.title]));
  const missed = found.missed.map((id) => titles.get(id));
  const score = task.points * Math.min(recall, precision);
  if (recall === 1 && precision === 1) {
    return { state: "right", score, message: searchedText(task.right, found, missed), misconception: null };
  }
  const fault = task.patterns.find((pattern) => fitsPattern(pattern, result.query, found.found)) ??
    (recall <= precision ? task.low_recall : task.low_precision);
  const message = searchedText(fault.explanation, found, missed);
  return { state: "wrong", score, message, misconception: fault.id };
}

const shareOfThreshold = (share, full) => (share >= full - 1e-12 ? 1 : share / full);

/** Is the search string of the kind that the pattern describes? */
function fitsPattern({ when, words }, query, hits) {
  const nodes = nodesBelow(query.root), terms = nodes.filter((node) => node.kind === "term");
  const joins = nodes.filter((node) => node.kind === "and");
  switch (when) {
    case "no-hits":
      return hits === 0;
    case "sentence":
      return longestRun(query, terms) >= SENTENCE_WORDS;
    case "no-or":
      return !nodes.some((node) =>
        node.kind === "or" ||
        (node.kind === "near" && node.left.length + node.right.length > 2)
      );
    case "no-and":
      return !joins.some((node) => node.parts.length > 1) && !nodes.some((node) => node.kind === "near");
    case "mixed": // parentheses would make the group start before its first part
      return nodes.some((node) =>
        node.kind === "or" &&
        node.parts.some((part) => part.kind === "and" && part.start === part.parts[0].start)
      );
    case "no-truncation":
      return !terms.some((term) => term.truncated);
    case "not":
      return joins.some((node) => node.without.length > 0);
    case "years":
      return nodes.some((node) => node.kind === "years");
    case "has-word":
      return terms.some((term) => beginsWithOne(term, words));
    case "lacks-word":
      return !terms.some((term) => beginsWithOne(term, words));
    default:
      return false;
  }
}

/** The node and all below it, in the order written; nothing of what NOT takes away. */
function nodesBelow(node) {
  const parts = node.kind === "near" ? [...node.left, ...node.right] : node.parts ?? [];
  return [node, ...parts.flatMap(nodesBelow)];
}

/** The most words that stand in a row with nothing but space between: no operator, quotation mark or *. */
function longestRun(query, terms) {
  let longest = 0, run = 0, end = null;
  for (const term of terms) {
    if (term.truncated || PLAIN_WORD_ENDS.includes(query.source({ start: term.end - 1, end: term.end }))) {
      [run, end] = [0, null];
      continue;
    }
    const isBeside = end !== null && stripped(query.source({ start: end, end: term.start })) === "";
    [run, end] = [isBeside ? run + 1 : 1, term.end];
    longest = Math.max(longest, run);
  }
  return longest;
}

const beginsWithOne = ({ words, truncated }, beginnings) =>
  words.some((word) =>
    beginnings.some((each) => word.startsWith(each) || (truncated && word === words.at(-1) && each.startsWith(word)))
  );
return { runTaskSearch, markSearch };
})();
// --- task/marking.js
const m_task_marking = (() => {
const { aboutItem, countedRight, EMPTY, leftToChoose, MANUAL, NOT_OFFERED, SAVED, UNREADABLE } = m_task_feedback;
const { judgeNumber } = m_task_marking_number;
const { markSearch } = m_task_marking_search;
const { isAnswerNumber, isEmpty, isObject } = m_base_values;
// Marking: a pure function of a compiled task and an answer. Twin of kunskapsresan/tasks/marking.py;
// tests/vectors/marking.json holds both to it.

const verdict = (state, score, message, misconception = null) => ({ state, score, message, misconception });
const notOffered = () => verdict("unreadable", 0, NOT_OFFERED);
const explained = (score, misconception, message = misconception.explanation) =>
  verdict("wrong", score, message, misconception.id);

/** `parts`: [key, label, right answer, Set of answers offered, misconceptions by wrong answer] per item or cell. */
function markShares(task, value, parts) {
  if (!isObject(value)) return notOffered();
  const missing = [];
  let right = 0, first = null;
  for (const [key, label, wanted, offered, misconceptions] of parts) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof given !== "string" || !offered.has(given)) missing.push(label);
    else if (given === wanted) right += 1;
    else first ??= [label, misconceptions[given]];
  }
  const score = (task.points * right) / parts.length;
  if (missing.length) return verdict("incomplete", score, leftToChoose(missing));
  if (!first) return verdict("right", score, task.right);
  return explained(score, first[1], countedRight(right, parts.length, aboutItem(first[0], first[1].explanation)));
}

const MARKERS = {
  Choice(task, value) {
    if (value === task.key) return verdict("right", task.points, task.right);
    const option = task.options.find((each) => each.key === value);
    return option ? explained(0, option.misconception) : notOffered();
  },

  Choices(task, value) {
    const keys = new Set(task.options.map((option) => option.key));
    if (!Array.isArray(value) || !value.every((key) => keys.has(key))) return notOffered();
    const chosen = new Set(value),
      wanted = new Set(task.options.filter((option) => option.correct).map((option) => option.key));
    const right = [...chosen].filter((key) => wanted.has(key)).length, wrong = chosen.size - right;
    const score = (task.points * Math.max(0, right - wrong)) / wanted.size;
    if (!wrong && right === wanted.size) return verdict("right", score, task.right);
    // Something chosen in error first: leaving out is the milder fault.
    const fault = task.options.find((o) => chosen.has(o.key) && !o.correct) ??
      task.options.find((o) => o.correct && !chosen.has(o.key));
    return explained(score, fault.misconception, aboutItem(fault.label, fault.misconception.explanation));
  },

  Number(task, value) {
    const { state, message, misconception } = judgeNumber(task, value);
    return verdict(state, state === "right" ? task.points : 0, message, misconception);
  },

  Order(task, value) {
    const keys = task.items.map((item) => item.key);
    if (!Array.isArray(value) || !value.every((key) => typeof key === "string")) return notOffered();
    if (JSON.stringify([...value].sort()) !== JSON.stringify([...keys].sort())) return notOffered();
    if (JSON.stringify(value) === JSON.stringify(task.key)) return verdict("right", task.points, task.right);
    const wrong = task.wrong.find((each) => value.indexOf(each.before) < value.indexOf(each.after));
    return wrong ? explained(0, wrong) : verdict("wrong", 0, task.fallback);
  },

  Classify(task, value) {
    const offered = new Set(task.categories.map((category) => category.key));
    return markShares(
      task,
      value,
      task.items.map((item) => [item.key, item.label, item.category, offered, item.misconceptions]),
    );
  },

  Table(task, value) {
    const parts = task.rows.flatMap((row) =>
      task.columns.flatMap((column) => {
        const place = `${row.key}.${column.key}`, cell = task.cells[place];
        const offered = new Set(column.options.map((option) => option.key));
        return cell ? [[place, `${row.label}, ${column.label}`, cell.key, offered, cell.misconceptions]] : [];
      })
    );
    return markShares(task, value, parts);
  },

  Text: (_task, value) => (typeof value === "string" ? verdict("manual", null, MANUAL) : notOffered()),

  SearchString: (task, value) => (typeof value === "string" ? markSearch(task, value) : notOffered()),

  Predict(task, value) {
    if (!isAnswerNumber(value) || value < task.low || value > task.high) return verdict("unreadable", 0, UNREADABLE);
    let score = 0;
    if (task.points && task.key !== null) {
      const away = Math.max(0, Math.abs(value - task.key) - task.full_within);
      score = task.points * Math.min(1, Math.max(0, 1 - away / (task.zero_beyond - task.full_within)));
    }
    return verdict("noted", score, task.reveal);
  },

  Scale(task, value) {
    const offered = isAnswerNumber(value) && Number.isInteger(value) && value >= task.low && value <= task.high;
    return offered ? verdict("noted", 0, SAVED) : notOffered();
  },
};

/** (task, value) → {state, score, message, misconception}; states as in Python. */
function mark(task, value) {
  if (isEmpty(value)) return verdict("empty", 0, EMPTY);
  const result = MARKERS[task.kind](task, value);
  const isHidden = task.feedback === "none" && ["right", "wrong"].includes(result.state);
  return isHidden ? { ...result, state: "noted", message: SAVED } : result;
}
return { mark };
})();
// --- base/names.js
const m_base_names = (() => {
// Names that several modules must spell alike.

/** The knowledge review's name where exercises have theirs: in the store, in drafts, in files. */
const REVIEW = "oversikt";
/** What the name of an exercise's self-tests ends with. */
const SELF_TEST = "/sjalvtest";
/** Whose that is which was answered before an id was given. */
const UNNAMED = "-";
return { REVIEW, SELF_TEST, UNNAMED };
})();
// --- answers/entry.js
const m_answers_entry = (() => {
// One answer: {value, saved, attempts: [{value, misconception, at}]}. Merging is commutative, associative and
// idempotent: the newest value wins and attempts are united. Twin of merge_entry in kunskapsresan/answers.py;
// tests/vectors/merge.json holds both to it.
const isOlder = (a, b) => (a.saved !== b.saved ? a.saved < b.saved : JSON.stringify(a.value) < JSON.stringify(b.value));
// By time and then by content: time alone is no total order.
const attemptKey = ({ at, value = null, misconception = null }) =>
  at + JSON.stringify(value) +
  JSON.stringify(misconception);

function mergeEntry(a, b) {
  if (!a || !b) return a || b || null;
  const newest = isOlder(a, b) ? b : a, attempts = new Map();
  for (const attempt of [...(a.attempts ?? []), ...(b.attempts ?? [])]) attempts.set(attemptKey(attempt), attempt);
  return {
    value: newest.value,
    saved: newest.saved,
    attempts: [...attempts.keys()].sort().map((key) => attempts.get(key)),
  };
}

/** Now, but always later than the previous save: a clock set back must not make a new answer lose. */
function nowAfter(previous, now = Date.now()) {
  const last = Date.parse(previous ?? "");
  return new Date(Number.isNaN(last) ? now : Math.max(now, last + 1)).toISOString();
}
return { mergeEntry, nowAfter };
})();
// --- answers/versions.js
const m_answers_versions = (() => {
const { mergeEntry } = m_answers_entry;
const { isEmpty } = m_base_values;
// Answers by the version of the task that they answer: {task: {version: entry}}. Entries of different versions lie side
// by side and merge separately. Twin of kunskapsresan/tasks/versions.py.

const UNKNOWN = "0".repeat(16);
const VERSION_KEY = /^(?:1\.)?[0-9a-f]{16}$/;

const isVersion = (key) => VERSION_KEY.test(key);

/** Stands for the version of an answer in a file of the first form, which names the whole exercise's content only. */
const aliasOf = (content) => `1.${(content || UNKNOWN).slice(0, 16)}`;

/** Two {task: {version: entry}} as one; neither is changed. */
function mergeAnswers(a, b) {
  const out = { ...a };
  for (const [task, versions] of Object.entries(b)) {
    out[task] = { ...out[task] };
    for (const [version, entry] of Object.entries(versions)) out[task][version] = mergeEntry(out[task][version], entry);
  }
  return out;
}

/** Aliases whose content is known become the task's own hash. `contents`: {content: {task: hash}}. */
function resolveVersions(answers, contents) {
  const known = new Map(Object.entries(contents).map(([content, tasks]) => [aliasOf(content), tasks]));
  let out = {};
  for (const [task, versions] of Object.entries(answers)) {
    for (const [version, entry] of Object.entries(versions)) {
      const hashes = known.get(version) ?? {};
      // Own ones only: a loaded file may hold a task called "constructor".
      const key = Object.hasOwn(hashes, task) ? hashes[task] : version;
      out = mergeAnswers(out, { [task]: { [key]: entry } });
    }
  }
  return out;
}

/** {task: entry} of what answers the tasks as they are now. `present`: {task: hash}. */
const presentEntries = (answers, present) =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([task, versions]) => [task, versions[present[task]]]).filter(([, entry]) => entry),
  );

/** The latest answer that was given to another version, {version, entry}; null when the present one is as late. */
function earlierAnswer(versions = {}, hash = "") {
  const others = Object.entries(versions).filter(([version, entry]) => version !== hash && !isEmpty(entry.value));
  const [version, entry] = others.sort(([, a], [, b]) => (a.saved < b.saved ? 1 : -1))[0] ?? [];
  const now = versions[hash];
  return !entry || (now && !isEmpty(now.value) && now.saved >= entry.saved) ? null : { version, entry };
}

/** Whether a task has any answer, whatever version. */
const hasAnswer = (versions = {}) => Object.values(versions).some((entry) => !isEmpty(entry.value));

/** {task: entry}: of each task the latest answer, whatever version. */
const latestEntries = (answers) =>
  Object.fromEntries(
    Object.entries(answers).map((
      [task, versions],
    ) => [task, Object.values(versions).sort((a, b) => (a.saved < b.saved ? 1 : -1))[0]]).filter(([, entry]) => entry),
  );
return { isVersion, aliasOf, mergeAnswers, resolveVersions, presentEntries, earlierAnswer, hasAnswer, latestEntries };
})();
// --- handin/before-hand-in.js
const m_handin_before_hand_in = (() => {
const { findPersonalData } = m_base_guard;
const { mark } = m_task_marking;
const { REVIEW } = m_base_names;
const { isEmpty, isObject } = m_base_values;
const { earlierAnswer } = m_answers_versions;
// What to look at before a file leaves: what is not answered, what is half done, what may be personal data.

const isHalf = (task, value) => (task.items || task.cells) && mark(task, value).state === "incomplete";
const textsIn = (value) => (isObject(value) || Array.isArray(value) ? Object.values(value) : [value]);
const personalIn = (value) => textsIn(value).flatMap(findPersonalData);

/**
 * [{id, question, number, unanswered, half, earlier, found: [{kind, excerpt}]}], tasks without remarks left out.
 * `answers`: {task: {version: entry}}. The review's remark has the id "oversikt" and no number.
 */
function checkBeforeHandIn(tasks, answers, review = {}) {
  const remarks = tasks.map((task, i) => {
    const versions = answers[task.id] ?? {}, value = versions[task.hash]?.value ?? null;
    const earlier = isEmpty(value) && Boolean(earlierAnswer(versions, task.hash)),
      unanswered = isEmpty(value) && !earlier;
    const half = !isEmpty(value) && ["Classify", "Table"].includes(task.kind) && Boolean(isHalf(task, value));
    const found = Object.values(versions).flatMap((entry) => personalIn(entry.value));
    return { id: task.id, question: task.question, number: i + 1, unanswered, half, earlier, found };
  }).filter((each) => each.unanswered || each.half || each.earlier || each.found.length);
  const found = Object.values(review).flatMap(({ value }) => personalIn(value));
  if (found.length) {
    remarks.push({ id: REVIEW, question: "", number: null, unanswered: false, half: false, earlier: false, found });
  }
  return remarks;
}
return { checkBeforeHandIn };
})();
// --- base/dom.js
const m_base_dom = (() => {
// The little that every view needs of the DOM: building elements, random id prefixes, times of day, paragraphs.

/** An element. Attributes starting with "on" are listeners; false, null and undefined leave an attribute out. */
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** anywidget evaluates a module once per widget, so a counter would collide between widgets. */
const uniqueId = (name) => `kr-${name}-${Math.random().toString(36).slice(2, 8)}`;

/** "14:32" of an ISO time. */
const clockTime = (iso) => new Date(iso).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });

const longDate = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });

/** "14:32" today, else "3 maj 2026 14:32". */
function dayAndTime(iso, now = new Date()) {
  const isToday = new Date(iso).toDateString() === now.toDateString();
  return isToday ? clockTime(iso) : `${new Date(iso).toLocaleDateString("sv-SE", longDate)} ${clockTime(iso)}`;
}

/** Blank lines split paragraphs. */
const paragraphs = (text) => text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);

const sameValue = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Visible to screen readers only. */
const spoken = (text) => h("span", { class: "kr-spoken" }, text);

/** Adds or takes away one id in what an element is described by. */
function describe(node, id, isDescribed = true) {
  const ids = new Set((node.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  ids.delete(id);
  if (isDescribed) ids.add(id);
  if (ids.size) node.setAttribute("aria-describedby", [...ids].join(" "));
  else node.removeAttribute("aria-describedby");
}

const OWN_HEADINGS = ".kr-task, .kr-panel, .kr-who-box, .kr-explorer";

/** The level of a heading for what stands at `place`: below the page's last heading before it; 3 where none is known. */
function headingLevel(place) {
  const page = place.closest("main") ?? document;
  const before = [...page.querySelectorAll("h1, h2, h3, h4, h5")].filter((each) =>
    place.isConnected && (each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    !each.closest(OWN_HEADINGS)
  );
  return before.length ? Number(before.at(-1).tagName[1]) + 1 : 3;
}
return { h, uniqueId, clockTime, dayAndTime, paragraphs, sameValue, spoken, describe, headingLevel };
})();
// --- base/download.js
const m_base_download = (() => {
// Offers a text or bytes as a file. It is made here in the browser and sent nowhere.
function offerDownload(name, content, type = "application/json") {
  const url = URL.createObjectURL(new Blob([content], { type })), link = document.createElement("a");
  Object.assign(link, { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
return { offerDownload };
})();
// --- base/zip.js
const m_base_zip = (() => {
// Store-only zip and SHA-256, synchronous and without libraries: crypto.subtle is missing on http:// to anything but
// localhost.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
function crc32(bytes) {
  let c = ~0;
  for (const b of bytes) c = CRC[(c ^ b) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

function sha256(bytes) {
  const K = [], H = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
      if (n % d === 0) {
        prime = false;
        break;
      }
    }
    if (!prime) continue;
    if (H.length < 8) H.push((n ** 0.5 * 2 ** 32) | 0);
    K.push((n ** (1 / 3) * 2 ** 32) | 0);
  }
  const blocks = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64),
    view = new DataView(blocks.buffer),
    w = new Int32Array(64);
  blocks.set(bytes);
  blocks[bytes.length] = 128;
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(blocks.length - 4, bytes.length << 3);
  const r = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < blocks.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (r(x, 7) ^ r(x, 18) ^ (x >>> 3)) + w[i - 7] + (r(y, 17) ^ r(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, hh] = H;
    for (let i = 0; i < 64; i++) {
      const t1 = (hh + (r(e, 6) ^ r(e, 11) ^ r(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const t2 = ((r(a, 2) ^ r(a, 13) ^ r(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, hh] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, hh].forEach((x, i) => {
      H[i] = (H[i] + x) | 0;
    });
  }
  return H.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

/** {name: Uint8Array} → Uint8Array. */
function zip(files, when = new Date()) {
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  const date = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  const parts = [], directory = [];
  let offset = 0;
  const header = (signature, name, data, extra) => {
    const view = new DataView(new ArrayBuffer(extra ? 46 : 30));
    let p = 0;
    const u16 = (x) => {
        view.setUint16(p, x, true);
        p += 2;
      },
      u32 = (x) => {
        view.setUint32(p, x, true);
        p += 4;
      };
    u32(signature);
    if (extra) u16(20);
    u16(20);
    u16(0x0800);
    u16(0);
    u16(time);
    u16(date);
    u32(crc32(data));
    u32(data.length);
    u32(data.length);
    u16(name.length);
    u16(0);
    if (extra) {
      u16(0);
      u16(0);
      u16(0);
      u32(0);
      u32(offset);
    }
    return [new Uint8Array(view.buffer), name];
  };
  for (const [path, data] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    directory.push(...header(0x02014b50, name, data, true));
    const local = header(0x04034b50, name, data, false);
    parts.push(...local, data);
    offset += local[0].length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0),
    end = new DataView(new ArrayBuffer(22)),
    count = Object.keys(files).length;
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  const all = [...parts, ...directory, new Uint8Array(end.buffer)],
    out = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

async function inflate(data) {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * [[path, bytes or null when it cannot be unpacked]] of every file in a zip, stored or deflated (someone may have zipped
 * again by hand). Throws when it is no zip.
 */
async function unzipAll(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), out = [];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("Filen är ingen zip-fil.");
  let p = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const method = view.getUint16(p + 10, true),
      size = view.getUint32(p + 20, true),
      length = view.getUint16(p + 28, true),
      local = view.getUint32(p + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(p + 46, p + 46 + length)).replaceAll("\\", "/");
    if (!name.endsWith("/")) out.push([name, await unpacked(bytes, view, method, size, local)]);
    p += 46 + length + view.getUint16(p + 30, true) + view.getUint16(p + 32, true);
  }
  return out;
}

async function unpacked(bytes, view, method, size, local) {
  try {
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      data = bytes.subarray(start, start + size);
    return method === 0 ? data : method === 8 ? await inflate(data) : null;
  } catch {
    return null;
  }
}
return { crc32, sha256, zip, unzipAll };
})();
// --- handin/hand-in-file.js
const m_handin_hand_in_file = (() => {
const { mergeEntry } = m_answers_entry;
const { REVIEW, SELF_TEST } = m_base_names;
const { cleanEntry, isEmpty, isObject } = m_base_values;
const { aliasOf, hasAnswer, isVersion, mergeAnswers } = m_answers_versions;
const { sha256, unzipAll, zip } = m_base_zip;
// The files that leave the browser and come back: ONE kind of zip, as backup ("kopia") or to hand in ("inlamning").
// Members: svar.json per exercise, sjalvtest.json (backup only), oversikt.json, and kvitto.json with the checksums.

// The limits of kunskapsresan/strict_json.py and of cohort/handins.py; tests/vectors/limits.json holds both sides.
const MAX_FILE = 2 ** 20, MAX_ZIP = 20_000_000;
const FEWEST_ATTEMPTS = 4;

const asBytes = (data) => new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`);
const stampOf = (created) => created.slice(0, 19).replace(/[:T]/g, "-");
const isSelfTest = (exercise) => exercise.endsWith(SELF_TEST);

/** The knowledge review as oversikt.json has it; null when nothing is entered. A removed row stays, as a removal. */
function reviewBytes(participant, entries = {}) {
  if (!Object.values(entries).some((entry) => !isEmpty(entry.value))) return null;
  return asBytes({ version: 1, exercise: REVIEW, content: "", participant, answers: entries });
}

/** The first attempt and the latest: what is left out is what least is asked for. */
const fewerAttempts = (
  attempts,
  most,
) => (attempts.length <= most ? attempts : [attempts[0], ...attempts.slice(1 - most)]);

/** svar.json. Attempts in the middle are left out where the file would else be refused by those who read it. */
function answersBytes(head, answers) {
  for (let most = Infinity;; most = Math.ceil(Math.min(most, 512) / 2)) {
    const kept = Object.fromEntries(
      Object.entries(answers).map((
        [task, versions],
      ) => [
        task,
        Object.fromEntries(
          Object.entries(versions).map((
            [version, entry],
          ) => [version, { ...entry, attempts: fewerAttempts(entry.attempts ?? [], most) }]),
        ),
      ]),
    );
    const bytes = asBytes({ version: 2, ...head, answers: kept });
    if (bytes.length <= MAX_FILE || most <= FEWEST_ATTEMPTS) return bytes;
  }
}

function refuseLarge(bytes, what) {
  if (bytes.length <= MAX_FILE) return;
  const size = (bytes.length / MAX_FILE).toFixed(1).replace(".", ",");
  throw new Error(`${what} är ${size} MB, och en fil kan vara högst 1 MB. Korta den längsta texten och försök igen.`);
}

/** How many tasks have an answer. */
const answeredIn = (answers, taskIds) => taskIds.filter((id) => hasAnswer(answers[id])).length;

/**
 * {name, bytes, receipt}. `kind`: "kopia" or "inlamning". `exercises`: {exercise: {answers, content, taskIds}}; a
 * hand-in of one exercise has its svar.json at the top, all else lies in a folder per exercise. `review`: {key: entry};
 * `titles`: {exercise: title}.
 * Throws an Error in Swedish when a part is larger than its readers take.
 */
function workFile({ kind, edition, participant, exercises, review, titles = {} }, now = new Date()) {
  const created = now.toISOString(), files = {}, sums = {};
  const wanted = Object.entries(exercises).filter(([exercise]) => kind === "kopia" || !isSelfTest(exercise));
  const single = kind === "inlamning" && wanted.length === 1 ? wanted[0][0] : "";
  const put = (name, bytes) => {
    files[name] = bytes;
    sums[name] = { bytes: bytes.length, sha256: sha256(bytes) };
  };
  let answered = 0, total = 0;
  for (const [exercise, { answers, content = "", taskIds = Object.keys(answers) }] of wanted) {
    const bytes = answersBytes({ exercise, content, participant, edition }, answers);
    refuseLarge(bytes, `Svaren på ${titles[exercise] ? `”${titles[exercise]}”` : exercise}`);
    const folder = exercise.replace(SELF_TEST, "");
    put(single ? "svar.json" : `${folder}/${isSelfTest(exercise) ? "sjalvtest" : "svar"}.json`, bytes);
    if (isSelfTest(exercise)) continue;
    answered += answeredIn(answers, taskIds);
    total += taskIds.length;
  }
  const oversikt = reviewBytes(participant, review);
  if (oversikt) {
    refuseLarge(oversikt, "Din kunskapsöversikt");
    put("oversikt.json", oversikt);
  }
  /** @type {any} */
  const receipt = { kind, edition, exercise: single, participant, created, answered, total, files: sums };
  if (single) Object.assign(receipt, sums["svar.json"]);
  if (oversikt) {
    Object.assign(receipt, { oversikt_bytes: oversikt.length, oversikt_sha256: sums["oversikt.json"].sha256 });
  }
  files["kvitto.json"] = asBytes(receipt);
  const start = kind === "kopia" ? "kunskapsresan" : single || "inlamning";
  return { name: `${start}_${participant}_${stampOf(created)}.zip`, bytes: zip(files, now), receipt };
}

// --- reading ------------------------------------------------------------------------------------------------------

function parsedJson(bytes) {
  if (bytes.length > MAX_FILE) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** {task: {version: entry}} of either form of svar.json. */
function answersOf({ version, content, answers }) {
  const out = {};
  for (const [task, given] of Object.entries(answers)) {
    const byVersion = version === 2 ? given : { [aliasOf(typeof content === "string" ? content : "")]: given };
    for (const [key, entry] of isObject(byVersion) ? Object.entries(byVersion) : []) {
      const cleaned = isVersion(key) ? cleanEntry(entry) : null;
      if (cleaned) (out[task] ??= {})[key] = cleaned;
    }
  }
  return out;
}

const isAnswerFile = (data) => isObject(data) && isObject(data.answers) && typeof data.exercise === "string";

/**
 * The work in a file of any age: {participant, exercises: {exercise: {task: {version: entry}}}, contents: {exercise:
 * content of the tasks that were answered}, review: {key: entry}, unread: names of members that could not be read}. Throws an Error in Swedish if nothing can be used.
 */
async function readWork(bytes) {
  if (bytes.length > MAX_ZIP) throw new Error("Filen är för stor för att vara en svarsfil.");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b, members = isZip ? await workMembers(bytes) : [["filen", bytes]];
  const out = { participant: "", exercises: {}, contents: {}, review: {}, unread: [] };
  let parts = 0;
  for (const [name, content] of members) {
    const data = content ? parsedJson(content) : null;
    if (!isAnswerFile(data)) {
      out.unread.push(name);
      continue;
    }
    parts += 1;
    out.participant ||= String(data.participant ?? "");
    if (data.exercise === REVIEW) {
      for (const [key, entry] of Object.entries(data.answers)) {
        const cleaned = cleanEntry(entry);
        if (cleaned) out.review[key] = mergeEntry(out.review[key], cleaned);
      }
    } else {
      if (typeof data.content === "string") out.contents[data.exercise] = data.content;
      out.exercises[data.exercise] = mergeAnswers(out.exercises[data.exercise] ?? {}, answersOf(data));
    }
  }
  if (!parts) {
    throw new Error(
      isZip || !parsedJson(bytes)
        ? "Filen är trasig eller ingen svarsfil. Välj filen som du laddade ner här, den slutar på .zip."
        : "Filen är ingen svarsfil från kursen.",
    );
  }
  return out;
}

/** [[name, bytes or null]] of the parts of a zip that hold work. */
async function workMembers(bytes) {
  try {
    return (await unzipAll(bytes)).filter(([name]) => /(?:^|\/)(?:svar|sjalvtest|oversikt)\.json$/.test(name));
  } catch {
    throw new Error("Filen är trasig eller ingen svarsfil. Välj filen som du laddade ner här, den slutar på .zip.");
  }
}
return { MAX_FILE, workFile, readWork };
})();
// --- handin/panel-words.js
const m_handin_panel_words = (() => {
const { personalDataWarning } = m_base_guard;
// What the panel "Ditt arbete" says of what is left to do, and of a file that has been made.

/** What a remark of `checkBeforeHandIn` says. */
function remarkText({ unanswered, half, earlier, found }) {
  const parts = [
    unanswered
      ? "Inte besvarad."
      : half
      ? "Påbörjad men inte klar."
      : earlier
      ? "Uppgiften har ändrats sedan du svarade. Det gamla svaret följer med."
      : null,
    ...found.map(personalDataWarning),
  ];
  return parts.filter(Boolean).join(" ");
}

/** What is said of a file with this receipt; `review`: whether the knowledge review is in it. */
function saidOf(kind, name, { answered, total, sha256, exercise, files }, review) {
  if (kind === "kopia") {
    return `Filen ${name} är nedladdad. Den är din egen kopia av allt du har svarat och skrivit. Lägg den där du hittar den: ` +
      "med Läs in en fil kommer allt tillbaka, också på en annan dator.";
  }
  const along = review ? " Din kunskapsöversikt följer med." : "";
  if (!exercise) {
    const exercises = Object.keys(files).filter((each) => each.endsWith("svar.json")).length;
    const held = exercises
      ? `, med svaren på ${exercises} ${exercises === 1 ? "övning" : "övningar"}.${along}`
      : ". Den innehåller allt du har skrivit i översikten.";
    return `Filen ${name} är nedladdad${held} Lämna den till din handledare.`;
  }
  return `Filen ${name} är nedladdad. Den har ${answered} av ${total} svar och kontrollsumman ${
    sha256.slice(0, 8)
  }.${along}` +
    " Lämna den till din handledare.";
}
return { remarkText, saidOf };
})();
// --- base/voice.js
const m_base_voice = (() => {
const { h } = m_base_dom;
// What a page says aloud. ONE live region for all its forms, whichever script or widget shows them: what is said in the
// same moment is said as one message, in the order it was asked for.

const PAUSE = 40; // so that the same words are a change, and are said again
const STAYS = 10000; // who reads on through the page should not meet what was said long ago
let waiting = [], saying = 0, clearing = 0;

/** The region, which must be in the page before it speaks: a view asks for it when it is shown. */
function voice() {
  const found = document.querySelector(".kr-voice");
  if (found) return found;
  const made = h("div", { class: "kr-voice kr-spoken", role: "status", lang: "sv" });
  document.body.append(made);
  return made;
}

function speak() {
  const text = waiting.join(" ");
  waiting = [];
  voice().textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    voice().textContent = "";
  }, STAYS);
}

/** Says a text when the reader has a moment. A timer, since requestAnimationFrame rests in hidden tabs. */
function say(text) {
  if (!text) return;
  if (!waiting.length) voice().textContent = "";
  waiting.push(text);
  clearTimeout(saying);
  saying = setTimeout(speak, PAUSE);
}

/**
 * A fault at a control that a message describes: focus goes there, and so the message is read. Where focus is there
 * already nothing would be read, and it is said.
 */
function focusOrSay(control, message) {
  if (document.activeElement === control) say(message);
  else control.focus();
}
return { voice, say, focusOrSay };
})();
// --- base/participant-id.js
const m_base_participant_id = (() => {
// The participant's id: its form, what it must not look like, and the check letter of the ids that the course makes.
// Twin of kunskapsresan/participant_id.py; tests/vectors/ids.json holds both to it.
const PARTICIPANT_ID = /^[a-z0-9-]{3,20}$/;
const MADE = /^([a-z]{2}[0-9]{2}-[0-9]{2})([a-z])$/, LETTERS = "abcdefghjkmnpqrstuvwxyz"; // no i, l, o

/** What somebody typed, as an id is written. */
const asId = (text) => text.trim().toLowerCase();

/** Eight to twelve digits, with or without hyphens: a date of birth or a personnummer. */
const looksPersonal = (id) => /^[0-9]{8,12}$/.test(id.replaceAll("-", ""));

/** The letter that follows "kr26-07": the weighted sum of letters (a = 0) and digits, modulo 23. */
function checkLetter(stem) {
  const sum = [...stem.replace("-", "")].reduce(
    (total, c, i) => total + (i + 1) * (/[0-9]/.test(c) ? Number(c) : c.charCodeAt(0) - 97),
    0,
  );
  return LETTERS[sum % LETTERS.length];
}

/** Whether an id has the form of those that the course makes, but another last letter. Other forms are never doubted. */
function looksMistyped(id) {
  const parts = MADE.exec(id);
  return Boolean(parts) && checkLetter(parts[1]) !== parts[2];
}
return { PARTICIPANT_ID, asId, looksPersonal, checkLetter, looksMistyped };
})();
// --- handin/who-form.js
const m_handin_who_form = (() => {
const { describe, h, uniqueId } = m_base_dom;
const { asId, looksMistyped, looksPersonal, PARTICIPANT_ID } = m_base_participant_id;
const { focusOrSay } = m_base_voice;
// Who answers, as an ordinary part of the page: asked for before the first task, never by a dialog over a feedback.

const RULE =
  "3–20 tecken: små bokstäver a–z, siffror och bindestreck. Det är varken ditt namn eller ditt personnummer.";
const WHY =
  "Id:t följer med i filen som du lämnar in, så att din handledare vet vems svaren är. Inget skickas härifrån. " +
  "Du kan börja svara och skriva id:t sedan: svaren följer med.";
const FORGOTTEN = "Det står i namnet på en fil som du har laddat ner, mellan understrecken, till exempel " +
  "03-larandets-logiker_kr26-07_2026-05-03.zip. Hittar du ingen fil? Fråga din handledare.";
const PERSONAL_ID =
  "Det där ser ut som ett födelsedatum eller ett personnummer, och så ser inget deltagar-id ut. Ditt står i " +
  "inbjudan, till exempel kr26-07.";
/** The id of the panel "Ditt arbete" in a page. */
const PANEL_PLACE = "kr-ditt-arbete";
const WAY_WORDS = {
  moved: () => "Jag skrev fel id: flytta mina svar till det nya",
  other: (id) => `En annan person ska svara här: svaren under ${id} ligger kvar`,
};

/** What keeps a typed id from being taken, in words; "" when nothing does. */
function idFault(id) {
  if (!PARTICIPANT_ID.test(id)) return id ? `”${id}” har inte formen av ett deltagar-id.` : "Skriv ditt deltagar-id.";
  return looksPersonal(id) ? PERSONAL_ID : "";
}

/** The form's elements. `act`: {submitted(event), giveUp()}. */
function whoParts(uid, level, act) {
  const input = h("input", {
    id: `${uid}-ruta`,
    class: "kr-id",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    maxlength: 24,
    "aria-describedby": `${uid}-regel`,
  });
  const message = h("p", { class: "kr-error", id: `${uid}-fel` });
  const title = h(`h${level}`, { class: "kr-title", id: `${uid}-rubrik` }), label = h("label", { for: input.id });
  const ways = h("fieldset", { class: "kr-ways", role: "radiogroup" });
  const submit = h("button", { type: "submit", class: "kr-primary" });
  const cancel = h("button", { type: "button", onclick: act.giveUp }, "Avbryt");
  const why = h("p", {}), again = h("p", { class: "kr-again" });
  const lost = h("details", { class: "kr-lost" }, h("summary", {}, "Har du glömt ditt id?"), h("p", {}, FORGOTTEN));
  const form = h(
    "form",
    {
      class: "kr-who-form",
      novalidate: true,
      "aria-labelledby": title.id,
      onsubmit: act.submitted,
      onkeydown: (event) => {
        if (event.key === "Escape" && !cancel.hidden) act.giveUp();
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      },
    },
    title,
    why,
    h("p", {}, label),
    message,
    h("p", { class: "kr-inline" }, input),
    h("p", { class: "kr-note", id: `${uid}-regel` }, RULE),
    ways,
    h("div", { class: "kr-actions" }, submit, cancel),
    lost,
    again,
  );
  const line = h("p", { class: "kr-who-line" });
  const node = h("div", { class: "kr-who-box", lang: "sv" }, form, line);
  return { input, message, title, label, ways, submit, cancel, why, again, lost, form, line, node };
}

/** `change()`: opens the form. Never made anew for the same id: a click whose press saves an answer, and so draws, would
 * lose its button. */
function drawLine(line, id, panelIsFar, change) {
  if (line.hidden || line.dataset.id === id) return;
  line.dataset.id = id;
  line.replaceChildren(
    "Du svarar som ",
    h("strong", {}, id),
    ". ",
    h("button", { type: "button", class: "kr-link", onclick: change }, "Byt deltagar-id"),
    panelIsFar ? h("a", { href: `#${PANEL_PLACE}` }, "Till Ditt arbete, sist på sidan") : "",
  );
}

function drawWays(ways, id, keys, uid) {
  if (ways.hidden || ways.dataset.id === id) return;
  ways.dataset.id = id;
  ways.replaceChildren(
    h("legend", {}, "Varför byter du?"),
    ...keys.map((key) => {
      const radio = h("input", { type: "radio", name: `${uid}-skal`, id: `${uid}-${key}`, value: key });
      return h("label", { class: "kr-option", for: radio.id }, radio, h("span", {}, WAY_WORDS[key](id)));
    }),
  );
}

function drawAgain(again, pickFile) {
  if (again.hidden || again.childNodes.length) return;
  again.append(
    "Har du svarat förut, på en annan dator eller innan webbläsaren rensades? ",
    h("button", { type: "button", class: "kr-link", onclick: () => pickFile() }, "Läs in din fil"),
  );
}

/** The message, before the field; `group`: what it is about, the field for the id if nothing else. */
function complainIn({ input, message, ways }, text, group = input, control = input) {
  message.textContent = text;
  for (const each of [input, ways]) {
    const isFault = Boolean(text) && each === group;
    each.toggleAttribute("aria-invalid", isFault);
    if (isFault) each.setAttribute("aria-invalid", "true");
    describe(each, message.id, isFault);
  }
  if (!text) return;
  focusOrSay(control, text);
  message.scrollIntoView({ block: "nearest" });
}

/** What is said of an id whose last letter is another than its own. */
const doubtWords = (id, button) =>
  `Jämför ${id} med inbjudan: efter ${id.slice(0, -1)} brukar en annan bokstav stå. Stämmer det ändå trycker du på ` +
  `${button} en gång till.`;

// Long: one form in its four states, which share its fields and where focus goes.
/**
 * `source`: {participant(), become(id, how): promise, ways: ["moved", "other"] or fewer, pickFile() or null, isEmpty():
 * nothing is answered here, panelIsFar}. `always`: shown also when nobody asks; `level`: of its heading, so that it ends no
 * section of the page. Returns {node, draw(), ask(then), change()}.
 */
function whoForm(source, { always = true, level = 3 } = {}) {
  const uid = uniqueId("vem"), parts = whoParts(uid, level, { submitted, giveUp });
  const { input, message, ways, submit, cancel, again, form, line, node } = parts;
  // Decided once: were it to go at the first answer, the page would move under the button that is being pressed.
  const offersFile = Boolean(source.pickFile) && source.isEmpty();
  let mode = null, doubted = "", afterwards = null, asked = always, busy = false, opener = null;

  // No way is chosen beforehand: the wrong one gives a person another's answers.
  const way = () => (source.ways.length < 2 ? source.ways[0] : ways.querySelector("input:checked")?.value);

  function draw() {
    const id = source.participant(), isOpen = mode === "change" || (!id && asked);
    const hadFocus = form.contains(document.activeElement);
    form.hidden = !isOpen;
    line.hidden = isOpen || !id || !always;
    node.hidden = form.hidden && line.hidden;
    drawLine(line, id, source.panelIsFar, change);
    if (isOpen) drawForm(id);
    else if (hadFocus && !busy) goBack();
  }

  function drawForm(id) {
    const isChange = mode === "change";
    parts.title.textContent = isChange ? "Byt deltagar-id" : "Ditt deltagar-id";
    parts.why.textContent = isChange ? `Nu sparas svaren under ${id}.` : WHY;
    parts.label.textContent = isChange ? "Nytt deltagar-id" : "Ditt deltagar-id (står i inbjudan)";
    submit.textContent = isChange ? "Byt" : "Spara mitt id";
    cancel.hidden = !isChange && always;
    ways.hidden = !isChange || source.ways.length < 2;
    drawWays(ways, id, source.ways, uid);
    parts.lost.hidden = isChange;
    again.hidden = isChange || !offersFile;
    drawAgain(again, source.pickFile);
  }

  const complain = (text, group, control) => complainIn(parts, text, group, control);

  function submitted(event) {
    event.preventDefault();
    if (busy) return;
    const id = asId(input.value), fault = idFault(id);
    if (fault) complain(fault);
    else if (mode === "change" && !way()) {
      complain("Välj varför du byter, så att svaren hamnar hos rätt person.", ways, ways.querySelector("input"));
    } else if (looksMistyped(id) && doubted !== id) {
      doubted = id;
      complain(doubtWords(id, submit.textContent));
    } else become(id);
  }

  async function become(id) {
    complain("");
    busy = true; // the form stays until all is done: it may not close what is opened meanwhile
    submit.setAttribute("aria-disabled", "true"); // not disabled: the button that is pressed keeps focus
    try {
      await source.become(id, mode === "change" ? way() : "named");
    } catch (error) {
      complain(error.message);
      return;
    } finally {
      submit.removeAttribute("aria-disabled");
      busy = false;
    }
    mode = null;
    asked = always;
    const then = afterwards;
    afterwards = null;
    const isHere = node.contains(document.activeElement) || document.activeElement === document.body;
    draw();
    if (isHere) goBack(); // else somebody writes already
    then?.();
  }

  function open(text = "") {
    complain("");
    message.textContent = text;
    describe(input, message.id, Boolean(text));
    draw();
    input.value = "";
    input.focus();
    form.scrollIntoView({ block: "nearest" });
  }

  /** Focus goes back to where the form was asked for: in the panel that is a button beside it. */
  function goBack() {
    (line.hidden ? opener : line.querySelector("button"))?.focus();
  }

  function giveUp() {
    if (busy) return;
    mode = null;
    asked = always;
    afterwards = null;
    draw();
    goBack();
  }

  function change() {
    if (busy) return;
    opener = document.activeElement;
    mode = source.participant() ? "change" : null;
    asked = true;
    doubted = "";
    for (const radio of ways.querySelectorAll("input")) radio.checked = false;
    open();
  }

  draw();
  return {
    node,
    draw,
    change,
    /** Asks for the id and goes on with `then` when it is given; `from`: the button that asked. */
    ask(then, from) {
      afterwards = then;
      opener = from;
      asked = true;
      open("Skriv ditt deltagar-id, så görs filen sedan.");
    },
  };
}
return { PANEL_PLACE, whoForm };
})();
// --- handin/panel.js
const m_handin_panel = (() => {
const { checkBeforeHandIn } = m_handin_before_hand_in;
const { h, paragraphs, uniqueId } = m_base_dom;
const { offerDownload } = m_base_download;
const { workFile } = m_handin_hand_in_file;
const { remarkText, saidOf } = m_handin_panel_words;
const { isEmpty } = m_base_values;
const { say, voice } = m_base_voice;
const { whoForm } = m_handin_who_form;
// "Ditt arbete": who answers, how much is answered, what to look at before handing in, the two files, and the way back in.
// The same panel in the book's pages and in notebooks.

const PERSONAL = "Det här kan vara uppgifter om en person. Ta bort eller ändra dem om de går att koppla till någon:";
const ABOUT_HAND_IN =
  "en fil med svaren och din kunskapsöversikt, till din handledare på det sätt ni har kommit överens om.";
const ABOUT_COPY = "en kopia till dig själv av det du har gjort på alla sidor. Med Läs in en fil kommer det tillbaka.";
const ABOUT_COPY_HERE = "en kopia till dig själv av svaren på den här övningen och av din kunskapsöversikt.";
const MADE_HERE = "Filerna skapas här i webbläsaren och skickas ingenstans.";
const shorten = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);

/** What a remark is about, as a link where one can go there. `close()`: the check goes before focus does. */
function remarkItem(remark, { goTo }, close) {
  const title = remark.number === null
    ? "Din kunskapsöversikt"
    : `Uppgift ${remark.number}: ${shorten(paragraphs(remark.question)[0] ?? "")}`;
  function follow(event) {
    event.preventDefault();
    close();
    goTo(remark.id);
  }
  const head = goTo
    ? h("a", { href: remark.number === null ? "#" : `#uppgift-${remark.id}`, onclick: follow }, title)
    : h("span", { class: "kr-strong" }, title);
  return h("li", {}, head, h("br"), remarkText(remark));
}

/** The panel's elements. `form`: the one that asks who answers; `act`: {handIn(), copy()}. */
function panelParts(source, form, act) {
  const uid = uniqueId("panel"), bar = h("progress", { id: `${uid}-stapel`, value: 0, max: 1 });
  const who = h("p", { class: "kr-who" }), count = h("span", { class: "kr-count" });
  const kept = h("p", { class: "kr-kept kr-note" }), message = h("div", { class: "kr-feedback kr-message" });
  const check = h("section", { class: "kr-check", hidden: true, tabindex: "-1", "aria-labelledby": `${uid}-kontroll` });
  const handInButton = button("Lämna in", act.handIn, "kr-primary kr-hand-in");
  const copyButton = button("Ladda ner allt", act.copy, "kr-copy");
  const actions = h("p", { class: "kr-actions" }, handInButton, copyButton);
  const node = h(
    "section",
    {
      class: "kr-panel",
      lang: "sv",
      "aria-labelledby": `${uid}-rubrik`,
      onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation(),
    },
    h("h2", { id: `${uid}-rubrik`, class: "kr-title" }, "Ditt arbete"),
    who,
    h("p", { hidden: !source.tasks.length }, h("label", { for: bar.id }, "Besvarade uppgifter: "), count, bar),
    form.node,
    check,
    actions,
    message,
    kept,
    ...[["Lämna in", ABOUT_HAND_IN], ["Ladda ner allt", source.pickFile ? ABOUT_COPY : ABOUT_COPY_HERE]]
      .map(([name, text]) => h("p", { class: "kr-note" }, h("strong", {}, name), `: ${text}`)),
    h("p", { class: "kr-note" }, MADE_HERE),
  );
  return { uid, who, count, bar, kept, message, check, handInButton, copyButton, actions, node };
}

const button = (text, onclick, look = null) => h("button", { type: "button", class: look, onclick }, text);

/**
 * `source`: {tasks, edition, participant(), answers(): {task: {version: entry}}, parts(kind): promise of {exercises, review},
 * review(): {key: entry}, goTo(id) or null, become(id, how), ways, isEmpty(), pickFile() or null, downloaded(kind, name)}.
 * Returns {node, actions, tell(text, look), choose(text, choices), draw(), handIn(), copy()}.
 */
function workPanel(source) {
  const form = whoForm(source, { always: false });
  const { uid, who, count, bar, kept, message, check, handInButton, copyButton, actions, node } = panelParts(
    source,
    form,
    { handIn: () => handIn(), copy: () => copy() },
  );
  voice();

  function tell(text, look = "kr-info") {
    message.className = `kr-feedback kr-message ${look}`;
    message.textContent = text;
    say(text);
  }

  function draw() {
    const id = source.participant(), answers = source.answers();
    const answered = source.tasks.filter((task) => !isEmpty(answers[task.id]?.[task.hash]?.value)).length;
    who.textContent = id ? `Deltagar-id: ${id}` : "Inget deltagar-id ännu.";
    count.textContent = `${answered} av ${source.tasks.length}`;
    bar.max = Math.max(1, source.tasks.length);
    bar.value = answered;
    form.draw();
  }

  function close() {
    check.hidden = true;
    actions.hidden = false;
    check.replaceChildren();
  }

  const remarkList = (lead, remarks) =>
    remarks.length
      ? [h("p", {}, lead), h("ul", {}, ...remarks.map((remark) => remarkItem(remark, source, close)))]
      : [];

  /** A question with buttons, in the place of the panel's own: [[words, what to do]]; the first one is the likely one. */
  function choose(title, content, choices) {
    const act = (then) => () => {
      close();
      handInButton.focus();
      then?.();
    };
    check.replaceChildren(
      h("h3", { id: `${uid}-kontroll`, class: "kr-title" }, title),
      ...content,
      h(
        "p",
        { class: "kr-actions" },
        ...choices.map(([words, then], i) => button(words, act(then), i ? null : "kr-primary")),
      ),
    );
    check.hidden = false;
    actions.hidden = true;
    tell("", "");
    check.focus();
  }

  /** `from`: the button that asks, where focus stands when all is done. */
  function whenNamed(then, from) {
    // What is being typed is saved when its field loses focus.
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur?.();
    from.focus();
    if (source.participant()) then();
    else form.ask(then, from);
  }

  function handIn() {
    whenNamed(() => {
      const remarks = checkBeforeHandIn(source.tasks, source.answers(), source.review());
      const personal = remarks.filter((each) => each.found.length), open = remarks.filter((each) => !each.found.length);
      if (!remarks.length) {
        deliver("inlamning");
        return;
      }
      choose("Innan du lämnar in", [
        ...remarkList(PERSONAL, personal),
        ...remarkList("De här uppgifterna är inte klara:", open),
      ], [["Lämna in ändå", () => deliver("inlamning")], ["Gå tillbaka", null]]);
    }, handInButton);
  }

  function copy(then = null) {
    whenNamed(() => deliver("kopia", then), copyButton);
  }

  async function deliver(kind, then = null) {
    try {
      const parts = await source.parts(kind);
      const { name, bytes, receipt } = workFile({
        kind,
        edition: source.edition,
        participant: source.participant(),
        ...parts,
      });
      if (!Object.keys(receipt.files).length) {
        tell("Det finns inget att ladda ner än. Svara på något eller skriv i översikten först.");
        return;
      }
      offerDownload(name, bytes, "application/zip");
      tell(saidOf(kind, name, receipt, Boolean(receipt.oversikt_bytes)), "kr-right");
      await source.downloaded?.(kind, name);
      then?.();
    } catch (error) {
      tell(`Ingen fil gjordes. ${error.message}`, "kr-wrong");
    }
  }

  return { node, actions, tell, choose, draw, handIn, copy, change: form.change, kept };
}
return { workPanel };
})();
// --- handin/hand-in.js
const m_handin_hand_in = (() => {
const { workPanel } = m_handin_panel;
// The panel "Ditt arbete" in a notebook. Keys to the view: exercise, edition, content, tasks ([{id, hash, question, kind}]),
// answers ({id: {version: entry}}), review ({key: entry}). Both ways: participant, which the view sets when nobody else
// knows it.

function render({ model, el }) {
  const tasks = model.get("tasks") ?? [];
  const panel = workPanel({
    tasks,
    edition: model.get("edition") ?? "",
    ways: ["moved"],
    goTo: null,
    pickFile: null,
    participant: () => model.get("participant") ?? "",
    answers: () => model.get("answers") ?? {},
    review: () => model.get("review") ?? {},
    isEmpty: () => false,
    async parts() {
      const answers = model.get("answers") ?? {}, taskIds = tasks.map((task) => task.id);
      return {
        exercises: { [model.get("exercise")]: { answers, content: model.get("content"), taskIds } },
        review: model.get("review") ?? {},
      };
    },
    async become(id) {
      model.set("participant", id);
      model.save_changes();
      panel.draw();
    },
  });
  const change = document.createElement("button");
  Object.assign(change, { type: "button", textContent: "Byt deltagar-id", onclick: () => panel.change() });
  panel.actions.append(change);
  const listener = () => panel.draw();
  const keys = ["change:answers", "change:review", "change:participant"];
  for (const key of keys) model.on(key, listener);
  panel.draw();
  el.replaceChildren(panel.node);
  return () => keys.forEach((key) => model.off(key, listener));
}

const _default = { render };
return { default: _default };
})();
export default m_handin_hand_in.default;
