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
// --- review/review-checks.js
const m_review_review_checks = (() => {
const { formatNumber, parseNumber } = m_base_swedish;
const { isEmpty, isObject } = m_base_values;
// A review's numbers against each other, and what is still missing. Twin of kunskapsresan/review/checks.py, where the
// rules are written down; tests/vectors/review.json holds both to the same sentences.

const LARGEST_COUNT = 1e9;
const FLOW_LABELS = {
  "prisma-found": "Träffar i databaser",
  "prisma-other": "Funna på andra vägar",
  "prisma-duplicates": "Dubbletter som togs bort",
  "prisma-screened": "Lästa titlar och sammanfattningar",
  "prisma-excluded": "Bortvalda efter titel och sammanfattning",
  "prisma-notretrieved": "Gick inte att få tag på",
  "prisma-assessed": "Lästa i fulltext",
  "prisma-excludedfull": "Bortvalda efter fulltext",
  "prisma-included": "Studier med i översikten",
};
const trimmed = (value) => (typeof value === "string" ? value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") : "");
const isKnown = (value) => value !== null && value !== undefined;
const shown = (count) => formatNumber(count);

/** Whether a value holds anything that a person has entered. */
const isFilled = (value) => !isEmpty(value);

/** [{id, row}] of a table in the order the rows were made; empty rows are left out. */
function filledRows(values, table) {
  const prefix = `${table}-`;
  return Object.keys(values).filter((key) => key.startsWith(prefix) && isObject(values[key]) && isFilled(values[key]))
    .sort().map((key) => ({ id: key.slice(prefix.length), row: values[key] }));
}

/** A whole number, 0 or more, in what somebody typed; null for anything else. */
function wholeCount(raw) {
  const value = parseNumber(raw);
  return value !== null && value >= 0 && value <= LARGEST_COUNT && Number.isInteger(value) ? value : null;
}

function balance(what, value, plus, minus) {
  const added = plus.filter(([count]) => isKnown(count)), taken = minus.filter(([count]) => count);
  const sum = (parts) => parts.reduce((total, [count]) => total + count, 0), expected = sum(added) - sum(taken);
  const written = added.map(([count, label]) => `${shown(count)} ${label}`).join(" plus ") +
    taken.map(([count, label]) => ` minus ${shown(count)} ${label}`).join("");
  if (expected < 0) {
    return [`${written} är mindre än noll: fler har tagits bort än det fanns. Kontrollera talen.`];
  }
  return expected === value ? [] : [`${what} är ${shown(value)}, men ${written} är ${shown(expected)}.`];
}

/** The flow of records: screened is what was found less the duplicates, assessed is screened less excluded … */
function flowTexts(values) {
  const out = [], known = [];
  for (const [key, label] of Object.entries(FLOW_LABELS)) {
    const raw = trimmed(values[key]), count = wholeCount(values[key]);
    known.push(count);
    if (raw && count === null) {
      const written = [...raw].slice(0, 40).join("");
      out.push(`${label}: ”${written}” är inget antal. Skriv ett heltal, 0 eller mer.`);
    }
  }
  const [found, other, duplicates, screened, excluded, lost, assessed, excludedFull, included] = known;
  if (isKnown(screened) && (isKnown(found) || isKnown(other))) {
    out.push(
      ...balance("Lästa titlar och sammanfattningar", screened, [[found, "träffar"], [other, "på andra vägar"]], [[
        duplicates,
        "dubbletter",
      ]]),
    );
  }
  if (isKnown(assessed) && isKnown(screened) && isKnown(excluded)) {
    out.push(
      ...balance("Lästa i fulltext", assessed, [[screened, "lästa titlar"]], [[excluded, "bortvalda"], [
        lost,
        "som inte gick att få tag på",
      ]]),
    );
  }
  if (isKnown(assessed) && isKnown(included)) {
    const left = assessed - (excludedFull ?? 0);
    if (included > assessed) {
      out.push(`${shown(included)} studier är med, men bara ${shown(assessed)} är lästa i fulltext.`);
    } else if (isKnown(excludedFull) && left < 0) {
      out.push(`${shown(excludedFull)} är bortvalda efter fulltext, men bara ${shown(assessed)} är lästa.`);
    } else if (isKnown(excludedFull) && left !== included) {
      out.push(
        `${shown(assessed)} lästa i fulltext minus ${shown(excludedFull)} bortvalda är ${shown(left)}, men ` +
          `${shown(included)} studier är med. Flera texter om samma studie kan förklara skillnaden.`,
      );
    }
  }
  return out;
}

const remarksAbout = (about, texts) => texts.map((text) => ({ about, text }));

/** The flow's own arithmetic: [{about: "flow", text}]. */
const flowRemarks = (values) => remarksAbout("flow", flowTexts(values));

function effectTexts(values, names) {
  const out = [];
  filledRows(values, "effect").forEach(({ row }, i) => {
    const place = `Resultat ${i + 1}`;
    if (!names.has(trimmed(row.study))) out.push(`${place} hör inte till någon studie.`);
    if (trimmed(row.form) === "2x2") {
      for (
        const [events, size, group] of [["events1", "n1", "insatsgruppen"], ["events2", "n2", "jämförelsegruppen"]]
      ) {
        const some = wholeCount(row[events]), all = wholeCount(row[size]);
        if (isKnown(some) && isKnown(all) && some > all) {
          out.push(`${place}: ${shown(some)} med utfallet är fler än ${shown(all)} i ${group}.`);
        }
      }
    }
    if (trimmed(row.form) === "angivet") {
      const [value, low, high] = ["value", "low", "high"].map((key) => parseNumber(row[key]));
      if ([value, low, high].every(isKnown) && !(low <= value && value <= high)) {
        out.push(`${place}: ${shown(value)} ligger utanför intervallet ${shown(low)} till ${shown(high)}.`);
      }
    }
  });
  return out;
}

function totalTexts(values, searches, studies) {
  const out = [], hits = searches.map(({ row }) => wholeCount(row.hits));
  const total = hits.reduce((sum, each) => sum + each, 0);
  const found = wholeCount(values["prisma-found"]), included = wholeCount(values["prisma-included"]);
  if (isKnown(found) && hits.length && hits.every(isKnown) && total !== found) {
    out.push(`Sökloggen har ${shown(total)} träffar tillsammans, men flödet säger ${shown(found)}.`);
  }
  if (isKnown(included) && studies.length && included !== studies.length) {
    out.push(`Flödet säger ${shown(included)} studier, men ${shown(studies.length)} är inskrivna.`);
  }
  return out;
}

function searchTexts(searches) {
  return searches.flatMap(({ row }, i) => {
    const kept = wholeCount(row.kept), of = wholeCount(row.hits);
    return isKnown(kept) && isKnown(of) && kept > of
      ? [`Sökning ${i + 1}: ${shown(kept)} sparade är fler än ${shown(of)} träffar.`]
      : [];
  });
}

function themeTexts(values, names) {
  return filledRows(values, "theme").flatMap(({ row }, i) =>
    names.has(trimmed(row.study)) ? [] : [`Citat ${i + 1} hör inte till någon studie.`]
  );
}

function appraisalTexts(values, names) {
  const out = [], appraisals = filledRows(values, "appraisal");
  const appraised = new Set(appraisals.map(({ row }) => trimmed(row.study)));
  if (appraisals.length) {
    for (const [id, name] of names) if (!appraised.has(id)) out.push(`${name} är med men inte granskad än.`);
  }
  appraisals.forEach(({ row }, i) => {
    if (trimmed(row.judgement) && !trimmed(row.quote)) {
      out.push(`Bedömning ${i + 1} i granskningstabellen saknar belägg.`);
    }
  });
  return out;
}

function summaryTexts(values) {
  const graded = new Set(filledRows(values, "certainty").map(({ id }) => id));
  return filledRows(values, "summary").flatMap(({ row }, i) =>
    graded.has(trimmed(row.certainty))
      ? []
      : [`Rad ${i + 1} i sammanfattningen saknar utfall eller tema, så det syns inte hur säker den är.`]
  );
}

/**
 * What different parts of the review say about the same thing, and claims that rest on no row: [{about, text}]. `about`
 * is "totals", or the key of the table whose row it is.
 */
function acrossRemarks(values) {
  const searches = filledRows(values, "search"), studies = filledRows(values, "study");
  const names = new Map(studies.map(({ id, row }, i) => [id, trimmed(row.name) || `Studie ${i + 1}`]));
  return [
    ...remarksAbout("totals", totalTexts(values, searches, studies)),
    ...remarksAbout("search", searchTexts(searches)),
    ...remarksAbout("effect", effectTexts(values, names)),
    ...remarksAbout("theme", themeTexts(values, names)),
    ...remarksAbout("appraisal", appraisalTexts(values, names)),
    ...remarksAbout("summary", summaryTexts(values)),
  ];
}

/** Everything that does not agree, in the order of the review: [{about, text}]. */
const reviewRemarks = (values) => [...flowRemarks(values), ...acrossRemarks(values)];

const holds = (condition, values) =>
  typeof values[condition.key] === "string" &&
  condition.in.includes(values[condition.key]);

function isMet(need, values, frames) {
  if ((need.unless && holds(need.unless, values)) || (need.only && !holds(need.only, values))) return true;
  if (need.keys) return need.keys.every((key) => isFilled(values[key]));
  if (need.frame) {
    const frame = Object.hasOwn(frames.all, values.frame) ? frames.all[values.frame] : null;
    return frame !== null && frame.needed.every((part) => isFilled(values[frames.prefix + part]));
  }
  const different = new Set(filledRows(values, need.table).map(({ row }) => trimmed(row[need.column]).toLowerCase()));
  different.delete("");
  return different.size >= need.least;
}

/** {section: what is missing}; a complete section has an empty list. `frames` as in the form. */
const remainingParts = (values, sections, frames) =>
  Object.fromEntries(
    sections.map((section) => [
      section.key,
      section.needs.filter((need) => !isMet(need, values, frames)).map((need) => need.missing),
    ]),
  );
return { isFilled, filledRows, wholeCount, flowRemarks, acrossRemarks, reviewRemarks, remainingParts };
})();
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
// --- base/number-field.js
const m_base_number_field = (() => {
// How a number is typed, decided once for every field of the course.
/**
 * Attributes of a field for a number. A phone's number pad is asked for only where no minus sign can be needed: that of
 * iOS has none. Plain text and not type="number", which takes neither decimal comma nor "12 %", and changes by a wheel.
 * No autocomplete="off": WebKit empties such a field when Back brings the page out of its memory.
 * `low`: the least number that can be meant, unknown if left out; `whole`: no decimals.
 */
const typedNumber = ({ low = -Infinity, whole = false } = {}) => ({
  type: "text",
  inputmode: low < 0 ? null : whole ? "numeric" : "decimal",
  spellcheck: "false",
  maxlength: 40,
});
return { typedNumber };
})();
// --- review/review-fields.js
const m_review_review_fields = (() => {
const { h } = m_base_dom;
const { findPersonalData, personalDataWarning } = m_base_guard;
const { isFilled } = m_review_review_checks;
const { typedNumber } = m_base_number_field;
const { formatNumber, parseNumber } = m_base_swedish;
const { countWords } = m_base_values;
// One question of the review as a real control. The same for a single field and for a cell of a table's row.

const REVIEW_SECRECY = "Skriv så att ingen klient, familj eller kollega kan kännas igen.";
const MAX_LINE = 500, MAX_REVIEW_TEXT = 20000;

/** Whether `condition` ({key, in}) holds; `get(key)` reads the field that decides. */
const isShown = (condition, get) => !condition || condition.in.includes(get(condition.key));

/** What a list offers now: [{key, label}]. `work` knows the rows of other tables. */
function offered(item, cell) {
  if (item.options_by) return item.options_by.map[cell.sibling(item.options_by.key)] ?? [];
  if (!item.options_from) return item.options;
  return cell.rowsOf(item.options_from.table).map(({ id, row, place, name }) => ({
    key: id,
    label: row[item.options_from.column]?.trim() || `${name} ${place}, utan namn`,
  }));
}

/** A line, a number or a date. */
function lineField({ item, uid, cell, described, commit }) {
  const type = item.kind === "date" ? "date" : "text", isNumber = item.kind === "number";
  const input = h("input", {
    id: uid,
    ...(isNumber
      ? typedNumber({ low: 0 })
      : { type, maxlength: type === "text" ? MAX_LINE : null, autocomplete: "off" }),
    "aria-describedby": described,
    oninput: () => cell.type(input.value),
    onchange: () => commit(input.value),
  });
  return {
    nodes: [input],
    first: input,
    write: (value) => {
      if (input.value !== value) input.value = value;
    },
  };
}

/** A text with room to grow, its number of words, and a copy for paper. */
function areaField({ item, uid, cell, described, commit }) {
  const count = item.words ? h("span", { class: "kr-note", id: `${uid}-ord` }) : null;
  const mirror = h("div", { class: "kr-print", "aria-hidden": "true" });
  const area = h("textarea", {
    id: uid,
    rows: item.rows ?? 6,
    maxlength: MAX_REVIEW_TEXT,
    "aria-describedby": [described, count?.id].filter(Boolean).join(" "),
    oninput: () => {
      draw();
      cell.type(area.value);
    },
    onchange: () => commit(area.value),
  });
  function draw() {
    mirror.textContent = area.value;
    if (count) {
      count.textContent = `${formatNumber(countWords(area.value))} ord. Ungefär ${
        formatNumber(item.words)
      } brukar räcka.`;
    }
  }
  draw();
  return {
    nodes: [area, mirror, count].filter(Boolean),
    first: area,
    write: (value) => {
      if (area.value !== value) area.value = value;
      draw();
    },
  };
}

/** A list; what it offers may depend on rows of other tables, and an option that is gone is called so. */
function selectField({ item, uid, cell, described, commit }) {
  let known = null;
  const list = h("select", { id: uid, "aria-describedby": described, onchange: () => commit(list.value) });
  function write(value) {
    const options = offered(item, cell), gone = value && !options.some(({ key }) => key === value);
    const all = [
      { key: "", label: options.length ? "Välj" : "Inget att välja på än" },
      ...options,
      ...(gone ? [{ key: value, label: "Borttaget" }] : []),
    ];
    if (JSON.stringify(all) !== known) {
      known = JSON.stringify(all);
      list.replaceChildren(...all.map(({ key, label }) => h("option", { value: key }, label)));
    }
    list.value = value;
  }
  return { nodes: [list], first: list, write };
}

/** Radio buttons, each with its help: a group of its own, with its own legend. */
function choiceField({ item, uid, help, helpId, commit }) {
  const inputs = item.options.map(({ key }, i) =>
    h("input", {
      type: "radio",
      name: uid,
      id: `${uid}-${i}`,
      value: key,
      "aria-labelledby": `${uid}-${i}-namn`,
      "aria-describedby": item.options[i].help ? `${uid}-${i}-om` : null,
      onchange: () => commit(key),
    })
  );
  const options = item.options.map((option, i) =>
    h(
      "label",
      { class: "kr-option", for: inputs[i].id },
      inputs[i],
      h(
        "span",
        {},
        h("span", { id: `${uid}-${i}-namn` }, option.label),
        option.help ? h("span", { class: "kr-note", id: `${uid}-${i}-om` }, option.help) : null,
      ),
    )
  );
  const group = h(
    "fieldset",
    { class: "kr-review-field kr-kind-choice", "data-field": item.key, "aria-describedby": help ? helpId : null },
    h("legend", {}, item.label),
    help,
    ...options,
  );
  return {
    group,
    first: inputs[0],
    write: (value) =>
      inputs.forEach((input) => {
        input.checked = input.value === value;
      }),
  };
}

const KINDS = {
  line: lineField,
  number: lineField,
  date: lineField,
  text: areaField,
  select: selectField,
  choice: choiceField,
};

/**
 * `cell`: {read(), type(value), commit(value), sibling(key), rowsOf(table), texts(), say(text), more: words for screen
 * readers that tell which row it is}. Returns {node, first, refresh(), value()}.
 */
function reviewField(item, uid, cell) {
  const helpId = `${uid}-hjalp`, warnId = `${uid}-varning`, isText = item.kind === "text";
  const secret = isText && !cell.inRow ? h("p", { class: "kr-note", id: `${uid}-sekretess` }, REVIEW_SECRECY) : null;
  const help = item.help ? h("p", { class: "kr-note", id: helpId }, item.help) : null;
  const warning = h("p", { class: "kr-review-warning", id: warnId });
  const described = [help && helpId, secret && secret.id, warnId].filter(Boolean).join(" ");
  const parts = KINDS[item.kind]({ item, uid, cell, described, commit, help, helpId });
  const taker = item.take_from ? takeButton() : null;
  const node = parts.group ??
    h(
      "div",
      { class: `kr-review-field kr-kind-${item.kind}`, "data-field": item.key },
      h("label", { class: "kr-review-label", for: uid }, item.label),
      help,
      secret,
      taker,
      ...parts.nodes,
      warning,
    );
  if (parts.group) parts.group.append(warning);

  function warn(value) {
    const text = String(value), faults = isText || item.kind === "line" ? findPersonalData(text) : [];
    const unreadable = item.kind === "number" && text.trim() && parseNumber(text) === null;
    warning.textContent = unreadable
      ? `”${text.trim().slice(0, 40)}” är inget tal. Skriv med siffror.`
      : faults.length
      ? `${faults.map(personalDataWarning).join(" ")} Ta bort eller ändra det.`
      : "";
    if (item.kind === "number") parts.first.toggleAttribute("aria-invalid", Boolean(unreadable));
    if (unreadable) parts.first.setAttribute("aria-invalid", "true");
  }

  function commit(value) {
    cell.commit(value);
    const before = warning.textContent;
    warn(value);
    if (warning.textContent && warning.textContent !== before) cell.say(warning.textContent); // focus has gone on
  }

  function takeButton() {
    return h("p", { class: "kr-actions", hidden: true }, h("button", { type: "button", onclick: take }));
  }

  function take() {
    const { number, text } = cell.texts()[item.take_from] ?? {}, now = cell.read().trim();
    if (!text?.trim()) {
      cell.say(`Du har inte skrivit något i uppgift ${number} än.`);
      return;
    }
    const isThere = now.includes(text.trim());
    if (!isThere) {
      const next = now ? `${now}\n\n${text.trim()}` : text.trim();
      parts.write(next);
      commit(next);
    }
    cell.say(isThere ? `Texten från uppgift ${number} finns redan här.` : `Texten från uppgift ${number} är hämtad.`);
    parts.first.focus();
  }

  function refresh() {
    const source = item.take_from ? cell.texts()[item.take_from] : null;
    if (taker) {
      taker.hidden = !source;
      if (source) taker.firstChild.textContent = `Hämta det du skrev i uppgift ${source.number}`;
    }
    node.hidden = !isShown(item.show_if, cell.sibling);
    parts.write(cell.read());
  }

  refresh();
  if (isFilled(cell.read())) warn(cell.read());
  return { node, first: parts.first, refresh };
}
return { isShown, reviewField };
})();
// --- review/review-question.js
const m_review_review_question = (() => {
// The question that a frame's parts give, and gentle remarks about it. `composeQuestion` is the twin of compose in
// kunskapsresan/review/frames.py (tests/vectors/review.json).
const trimmedPart = (value) => (typeof value === "string" ? value.replace(/^[ \t\r\n.?]+|[ \t\r\n.?]+$/g, "") : "");

/** The question in Swedish, missing parts in square brackets; "" without a frame or any part. `frames`: form.frames. */
function composeQuestion(name, parts, frames) {
  if (!Object.hasOwn(frames.all, name)) return "";
  const frame = frames.all[name], given = Object.fromEntries(frame.parts.map((key) => [key, trimmedPart(parts[key])]));
  if (!Object.values(given).some(Boolean)) return "";
  return frame.segments.map(([segment, mayBeLeftOut]) => {
    const key = segment.match(/\{(\w+)\}/)?.[1];
    if (mayBeLeftOut && !given[key]) return "";
    return key ? segment.replace(`{${key}}`, () => given[key] || `[${frames.short[key]}]`) : segment;
  }).join("");
}

const WHY_BEST = /(?<!\p{L})varför(?!\p{L}).*(?<!\p{L})(?:bäst|bättre|fungerar|hjälper|viktigt?|effektivt?)(?!\p{L})/su;
const OUGHT = /(?<!\p{L})(?:bör|borde|ska vi|skall vi|måste vi)(?!\p{L})/u;
const ONE_CASE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:mitt|det här|detta) (?:ärende|barn|fall)\p{L}*` +
    String.raw`|(?:min|den här|denna) (?:klient|familj|pojke|flicka|kvinna|man|mamma|pappa|ungdom)\p{L}*` +
    String.raw`|(?:pojken|flickan|mamman|pappan|killen|tjejen) (?:jag|i mitt)` +
    String.raw`|en (?:pojke|flicka|kvinna|man|kille|tjej) på \d+(?: år)?)(?!\p{L})`,
  "u",
);
const FOR_THE_SERVICE = new RegExp(
  String.raw`(?<!\p{L})(?:ärende\p{L}* (?:kan )?avsluta\p{L}*|avslutade ärenden` +
    String.raw`|handläggningstid\p{L}*|vårddygn\p{L}*|kostnad\p{L}*|budget\p{L}*|antal ärenden|sjukfrånvaro\p{L}*` +
    String.raw`|personalomsättning\p{L}*)(?!\p{L})`,
  "u",
);
const LOCAL = /(?<!\p{L})(?:hos oss|våra|vår (?:kommun|enhet|verksamhet|stad)|på vår enhet|i vår kommun)(?!\p{L})/u;
const EXPERIENCE = /(?<!\p{L})(?:upplev\p{L}*|erfarenhet\p{L}*|tycker|känner sig|kände sig)(?!\p{L})/u;

/**
 * What to think about once more: [sentences], empty when nothing strikes. `values` {frame, question, parts}. They are
 * signs in the words, not verdicts.
 */
function questionRemarks({ frame, question, parts }) {
  const words = question.toLowerCase(), outcome = (parts.outcome ?? "").toLowerCase(), out = [];
  if (WHY_BEST.test(words)) {
    out.push(
      "”Varför … bäst” har redan svaret i frågan. Fråga hur det går för dem som får det, jämfört med dem som får " +
        "något annat.",
    );
  }
  if (OUGHT.test(words)) {
    out.push("”Bör” avgörs också av lag och värderingar. Forskningen kan svara på hur det går under olika villkor.");
  }
  if (ONE_CASE.test(`${words} ${(parts.population ?? "").toLowerCase()}`)) {
    out.push(
      "Det ser ut att handla om en enda person. Fråga om en grupp, så går frågan att söka på och ingen kan " +
        "kännas igen.",
    );
  }
  if (FOR_THE_SERVICE.test(`${words} ${outcome}`)) {
    out.push("Utfallet ser ut att vara verksamhetens. Vad skulle barnet eller den vuxne själv märka?");
  }
  if (LOCAL.test(words)) {
    out.push("Hur det går hos er svarar er egen uppföljning på. Forskningen kan säga hur det brukar gå.");
  }
  if (["pico", "picoc"].includes(frame)) {
    if (EXPERIENCE.test(outcome)) {
      out.push("Du undrar hur något upplevs. Då passar ofta PEO, SPICE eller SPIDER bättre än PICO.");
    } else if (!(parts.comparison ?? "").trim() && (parts.intervention ?? "").trim()) {
      out.push("En fråga om effekt behöver något att jämföra med. Vad hade hänt annars?");
    }
  }
  return out;
}
return { composeQuestion, questionRemarks };
})();
// --- review/review-whole.js
const m_review_review_whole = (() => {
const { h } = m_base_dom;
const { filledRows, isFilled, remainingParts, reviewRemarks } = m_review_review_checks;
const { isShown } = m_review_review_fields;
const { composeQuestion } = m_review_review_question;
// The whole review to read and print, with "Återstår" where something is missing.

const paragraphsOf = (text) => text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);

/** A stored value as a reader sees it: the option's label, the row's name, the text. */
function shownValue(item, get, context) {
  const value = get(item.key);
  if (!isFilled(value)) return "";
  if (item.options_from) {
    const found = context.rowsOf(item.options_from.table).find(({ id }) => id === value);
    return found ? found.row[item.options_from.column]?.trim() || `${found.name} ${found.place}` : "(borttaget)";
  }
  const options = item.options_by ? item.options_by.map[get(item.options_by.key)] ?? [] : item.options ?? [];
  return options.find(({ key }) => key === value)?.label ?? String(value);
}

function tableOf(item, context) {
  const rows = filledRows(context.work.values(), item.key);
  if (!rows.length) return null;
  const isUsed = (column) =>
    rows.some(({ row }) => isShown(column.show_if, (key) => row[key] ?? "") && isFilled(row[column.key]));
  const columns = item.columns.filter(isUsed);
  const cell = (
    column,
    row,
  ) => (isShown(column.show_if, (key) => row[key] ?? "") ? shownValue(column, (key) => row[key] ?? "", context) : "");
  return h(
    "div",
    { class: "kr-review-scroll", tabindex: "0", role: "region", "aria-label": item.label },
    h(
      "table",
      {},
      h("caption", {}, item.label),
      h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column.label)))),
      h("tbody", {}, ...rows.map(({ row }) => h("tr", {}, ...columns.map((column) => h("td", {}, cell(column, row)))))),
    ),
  );
}

function sectionOf(section, missing, context) {
  const { form, work } = context, get = (key) => work.value(key) ?? "", body = [];
  for (const key of section.fields) {
    const item = form.fields[key], text = item ? shownValue(item, get, context) : "";
    if (!text) continue;
    if (key.startsWith("draft-")) body.push(...paragraphsOf(text).map((each) => h("p", {}, each)));
    else body.push(h("p", {}, h("strong", {}, `${item.label} `), text));
  }
  if (section.frame) body.push(...frameLines(context));
  body.push(...section.tables.map((key) => tableOf(form.tables[key], context)).filter(Boolean));
  const left = missing.length
    ? h(
      "div",
      { class: "kr-review-left" },
      h("p", {}, h("strong", {}, "Återstår:")),
      h("ul", {}, ...missing.map((each) => h("li", {}, each))),
    )
    : null;
  if (!body.length && !left) return h("div", { hidden: true });
  return h("section", { class: "kr-review-section" }, h("h4", { class: "kr-title" }, section.title), ...body, left);
}

function frameLines({ form, work }) {
  const frame = work.value("frame") ?? "";
  if (!Object.hasOwn(form.frames.all, frame)) return [];
  const parts = Object.fromEntries(
    form.frames.all[frame].parts.map((key) => [key, work.value(form.frames.prefix + key) ?? ""]),
  );
  const composed = composeQuestion(frame, parts, form.frames);
  return composed ? [h("p", {}, h("strong", {}, "Frågan efter ramen "), composed)] : [];
}

function wholeReview(context) {
  const { form, work } = context, body = h("div", {}), agree = h("div", { class: "kr-review-remarks" });
  const print = h("button", { type: "button", onclick: () => window.print() }, "Skriv ut");
  const node = h("div", { class: "kr-review-whole" }, body, agree, h("p", { class: "kr-actions" }, print));
  function refresh() {
    const values = work.values(), missing = remainingParts(values, form.sections, form.frames);
    body.replaceChildren(...form.sections.map((section) => sectionOf(section, missing[section.key], context)));
    const remarks = reviewRemarks(values);
    agree.replaceChildren(
      ...(remarks.length
        ? [
          h("h4", { class: "kr-title" }, "Det här går inte ihop än"),
          h(
            "ul",
            {},
            ...remarks.map(({ text }) => h("li", {}, text)),
          ),
        ]
        : []),
    );
  }
  return { node, refresh, quiet: true };
}
return { wholeReview };
})();
// --- review/review-live.js
const m_review_review_live = (() => {
const { h } = m_base_dom;
const { filledRows, reviewRemarks, wholeCount } = m_review_review_checks;
const { composeQuestion, questionRemarks } = m_review_review_question;
const { wholeReview } = m_review_review_whole;
const { formatNumber } = m_base_swedish;
// What a step shows while one writes: the question that grows, arithmetic, agreement, the whole review.

const AGREED = "Talen går ihop.";

function partsOf(work, frames) {
  const names = new Set(Object.values(frames.all).flatMap((frame) => frame.parts));
  return Object.fromEntries([...names].map((name) => [name, work.value(frames.prefix + name) ?? ""]));
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // no clipboard on plain http, or it is refused
    const area = h("textarea", { class: "kr-spoken", readonly: true, "aria-hidden": "true", tabindex: "-1" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** The composed question, with what can be done with it. */
function questionPart({ work, form, say }) {
  const text = h("p", { class: "kr-review-question" }),
    hint = h("p", { class: "kr-note" }, "Det inom hakparenteser fattas än.");
  const compose = () => composeQuestion(work.value("frame") ?? "", partsOf(work, form.frames), form.frames);
  const copy = h("button", {
    type: "button",
    onclick: async () => {
      const done = await copyText(compose());
      copy.focus();
      say(done ? "Frågan är kopierad." : "Det gick inte att kopiera. Markera frågan och kopiera den själv.");
    },
  }, "Kopiera frågan");
  const use = h("button", {
    type: "button",
    onclick: () => {
      work.set("question-text", compose());
      say("Frågan står nu i rutan nedanför. Ändra den fritt.");
    },
  }, "Använd som min fråga");
  const actions = h("p", { class: "kr-actions" }, copy, use);
  const node = h(
    "div",
    { class: "kr-review-live" },
    h("p", { class: "kr-review-label" }, "Så här blir frågan"),
    text,
    hint,
    actions,
  );
  function refresh() {
    const composed = compose();
    text.textContent = composed || "Välj ram och fyll i rutorna, så växer frågan fram här.";
    hint.hidden = !composed.includes("[");
    actions.hidden = !composed;
  }
  return { node, refresh };
}

/** The sentences about one part of the review. */
const remarksOn = (part, work) =>
  reviewRemarks(work.values()).filter(({ about }) => about === part).map(({ text }) => text);

/** Remarks that are announced once what was typed is saved, not at every key. */
function remarkPart(find, title, empty = () => "") {
  const list = h("ul", {}), lead = h("p", { class: "kr-review-label" }, title), calm = h("p", { class: "kr-note" });
  const node = h("div", { class: "kr-review-live kr-review-remarks", role: "status" }, lead, list, calm);
  let known = null;
  function refresh() {
    const found = find(), text = found.length ? "" : empty();
    if (JSON.stringify([found, text]) === known) return; // or it would be read aloud again
    known = JSON.stringify([found, text]);
    list.replaceChildren(...found.map((each) => h("li", {}, each)));
    list.hidden = lead.hidden = !found.length;
    calm.textContent = text;
    calm.hidden = !text;
  }
  return { node, refresh, quiet: true };
}

function questionCheckPart({ work, form }) {
  return remarkPart(() => {
    const parts = partsOf(work, form.frames), frame = work.value("frame") ?? "";
    const own = (work.value("question-text") ?? "").trim();
    return questionRemarks({ frame, parts, question: own || composeQuestion(frame, parts, form.frames) });
  }, "Tänk en gång till");
}

function flowPart({ work }) {
  const known = () => ["prisma-screened", "prisma-assessed"].some((key) => wholeCount(work.value(key) ?? "") !== null);
  return remarkPart(() => remarksOn("flow", work), "Talen går inte ihop än", () => (known() ? AGREED : ""));
}

function searchPart({ work }) {
  const sources = () =>
    new Set(
      filledRows(work.values(), "search").map(({ row }) => (row.source ?? "").trim().toLowerCase()).filter(Boolean),
    ).size;
  return remarkPart(
    () => remarksOn("search", work),
    "Titta en gång till",
    () =>
      ["Sökloggen har ingen källa än. Återstår: minst två.", "Sökloggen har en källa. Återstår: minst en till."][
        sources()
      ] ?? `Sökloggen har ${formatNumber(sources())} källor.`,
  );
}

function appraisalPart({ work }) {
  return remarkPart(() => remarksOn("appraisal", work), "Återstår");
}

/** How two people sorted the same titles: agreement in plain counts; kappa comes in session 9. */
function screeningPart({ work }) {
  return remarkPart(() => [], "", () => {
    const both = filledRows(work.values(), "record").filter(({ row }) => row.mine && row.other);
    const same = both.filter(({ row }) => row.mine === row.other).length;
    return both.length
      ? `Båda har bedömt ${formatNumber(both.length)} titlar och ni bedömde ${formatNumber(same)} lika.`
      : "";
  });
}

const LIVE_PARTS = {
  question: questionPart,
  "question-checks": questionCheckPart,
  prisma: flowPart,
  search: searchPart,
  screening: screeningPart,
  appraisal: appraisalPart,
  whole: wholeReview,
};
return { LIVE_PARTS };
})();
// --- numbers/stats.js
const m_numbers_stats = (() => {
// Effect measures from a two-by-two table. Twin of kunskapsresan/effects/two_by_two.py, where every convention is written down;
// tests/vectors/two_by_two.json holds both to the same answers. Impossible counts throw RangeError.

/** Inverse of the standard normal distribution (Wichura's algorithm AS 241, as in Python's statistics.NormalDist). */
function normalQuantile(p) {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: ${p} is not between 0 and 1`);
  const q = p - 0.5;
  const poly = (r, terms) => terms.reduce((sum, term) => sum * r + term, 0);
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q *
      poly(r, [
        2509.0809287301226727,
        33430.575583588128105,
        67265.770927008700853,
        45921.953931549871457,
        13731.693765509461125,
        1971.5909503065514427,
        133.14166789178437745,
        3.3871328727963666080,
      ])) /
      poly(r, [
        5226.4952788528545610,
        28729.085735721942674,
        39307.895800092710610,
        21213.794301586595867,
        5394.1960214247511077,
        687.18700749205790830,
        42.313330701600911252,
        1,
      ]);
  }
  let r = Math.sqrt(-Math.log(q <= 0 ? p : 1 - p));
  let x;
  if (r <= 5) {
    r -= 1.6;
    x = poly(r, [
      7.74545014278341407640e-4,
      2.27238449892691845833e-2,
      2.41780725177450611770e-1,
      1.27045825245236838258,
      3.64784832476320460504,
      5.76949722146069140550,
      4.63033784615654529590,
      1.42343711074968357734,
    ]) /
      poly(r, [
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1,
      ]);
  } else {
    r -= 5;
    x = poly(r, [
      2.01033439929228813265e-7,
      2.71155556874348757815e-5,
      1.24266094738807843860e-3,
      2.65321895265761230930e-2,
      2.96560571828504891230e-1,
      1.78482653991729133580,
      5.46378491116411436990,
      6.65790464350110377720,
    ]) /
      poly(r, [
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1,
      ]);
  }
  return q < 0 ? -x : x;
}

function quantileFor(level) {
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level} is not between 0 and 1`);
  return normalQuantile((1 + level) / 2);
}

function checkGroup(events, n) {
  if (!Number.isInteger(events) || !Number.isInteger(n) || n < 1 || events < 0 || events > n) {
    throw new RangeError(`${events} of ${n} is not a possible number of people`);
  }
}

/** Share with the outcome, Wilson's interval. */
function risk(events, n, level = 0.95) {
  checkGroup(events, n);
  const z = quantileFor(level), share = events / n, spread = (z * z) / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))) / (1 + spread);
  return {
    value: share,
    low: events === 0 ? 0 : middle - half,
    high: events === n ? 1 : middle + half,
    se: null,
    through_infinity: false,
  };
}

/** The four cells; 0.5 is added to all of them when one is empty. Without any information about a ratio: RangeError. */
function cellsForRatio(events1, n1, events2, n2) {
  checkGroup(events1, n1);
  checkGroup(events2, n2);
  if (events1 + events2 === 0 || events1 + events2 === n1 + n2) {
    throw new RangeError("the table holds no information about a ratio");
  }
  const cells = [events1, n1 - events1, events2, n2 - events2];
  return cells.includes(0) ? cells.map((cell) => cell + 0.5) : cells;
}

function fromLog(value, se, level) {
  const middle = Math.log(value), z = quantileFor(level);
  return { value, low: Math.exp(middle - z * se), high: Math.exp(middle + z * se), se, through_infinity: false };
}

function riskRatio(events1, n1, events2, n2, level = 0.95) {
  const [a, b, c, d] = cellsForRatio(events1, n1, events2, n2);
  return fromLog((a / (a + b)) / (c / (c + d)), Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)), level);
}

function oddsRatio(events1, n1, events2, n2, level = 0.95) {
  const [a, b, c, d] = cellsForRatio(events1, n1, events2, n2);
  return fromLog((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), level);
}

/** Share in group 1 minus share in group 2, Wald's interval; RangeError where that interval would have no width. */
function riskDifference(events1, n1, events2, n2, level = 0.95) {
  const z = quantileFor(level);
  checkGroup(events1, n1);
  checkGroup(events2, n2);
  const p1 = events1 / n1, p2 = events2 / n2;
  const se = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  if (se === 0) throw new RangeError("the interval would have no width");
  const value = (events1 * n2 - events2 * n1) / (n1 * n2);
  return { value, low: value - z * se, high: value + z * se, se, through_infinity: false };
}

/** 1 / a risk difference with limits: signed, limits in the difference's order; see number_needed in two_by_two.py. */
function numberNeededFrom(difference) {
  const { value, low, high } = difference;
  return {
    value: value ? 1 / value : Infinity,
    low: low ? 1 / low : Infinity,
    high: high ? 1 / high : -Infinity,
    se: null,
    through_infinity: low < 0 && high > 0,
  };
}

function numberNeeded(events1, n1, events2, n2, level = 0.95) {
  return numberNeededFrom(riskDifference(events1, n1, events2, n2, level));
}
return { normalQuantile, risk, riskRatio, oddsRatio, riskDifference, numberNeededFrom, numberNeeded };
})();
// --- review/review-effects.js
const m_review_review_effects = (() => {
const { wholeCount } = m_review_review_checks;
const { risk, riskDifference, riskRatio } = m_numbers_stats;
const { formatNumber, formatPercent } = m_base_swedish;
// What a result in figures says, computed as it is typed.

const pointsText = (difference) => `${formatNumber(Math.abs(difference) * 100, 1)} procentenheter`;
const spanText = ({ low, high }) => `${formatNumber(low, 2)}–${formatNumber(high, 2)}`;

/** One or two sentences about a row of the table "effect"; "" when there is nothing to say yet. */
function effectSentence(row) {
  if (row.form !== "2x2") return "";
  const [events1, n1, events2, n2] = ["events1", "n1", "events2", "n2"].map((key) => wholeCount(row[key]));
  if ([events1, n1, events2, n2].some((each) => each === null)) return "";
  try {
    const first = risk(events1, n1).value,
      second = risk(events2, n2).value,
      gap = riskDifference(events1, n1, events2, n2);
    const head = `${formatPercent(first, 1)} i insatsgruppen mot ${formatPercent(second, 1)} i jämförelsegruppen`;
    const difference = gap.value === 0
      ? "ingen skillnad"
      : `${pointsText(gap.value)} ${gap.value < 0 ? "lägre" : "högre"}`;
    return `${head}: ${difference}.${ratioText(events1, n1, events2, n2)}`;
  } catch (error) {
    if (error instanceof RangeError) return ""; // impossible numbers are told beside the flow
    throw error;
  }
}

function ratioText(events1, n1, events2, n2) {
  if (events1 + events2 === 0 || events1 + events2 === n1 + n2) return "";
  const ratio = riskRatio(events1, n1, events2, n2);
  return ` Riskkvoten är ${formatNumber(ratio.value, 2)}, med 95 procents konfidensintervall ${spanText(ratio)}.`;
}
return { effectSentence };
})();
// --- review/review-table.js
const m_review_review_table = (() => {
const { h } = m_base_dom;
const { filledRows, isFilled } = m_review_review_checks;
const { effectSentence } = m_review_review_effects;
const { reviewField } = m_review_review_fields;
// A table of the review: each row is a small form of its own, so that it works at 320 px and for a screen reader.

const ROW_SECRECY = "Skriv så att ingen klient, familj eller kollega kan kännas igen.";
const RANDOM_PART = 1296; // 36²: two signs

/** Sorts by when it was made: the rows keep their order in every window. */
const newRowId = () =>
  Date.now().toString(36).padStart(9, "0") +
  Math.floor(Math.random() * RANDOM_PART).toString(36).padStart(2, "0");

/** What stands where a row was: {node, offer(name, back)}, with the focus on the button that brings it back. */
function undoOffer() {
  const node = h("p", { class: "kr-review-undo", hidden: true });
  function offer(name, back) {
    const undo = h("button", {
      type: "button",
      "aria-label": `Ångra: lägg tillbaka ${name.toLowerCase()}`,
      onclick: () => {
        node.hidden = true;
        back();
      },
    }, "Ångra");
    node.replaceChildren(`${name} är borttagen. `, undo);
    node.hidden = false;
    undo.focus();
  }
  return { node, offer };
}

const rowBox = (legend, fields, result, remover) =>
  h(
    "fieldset",
    { class: "kr-review-row" },
    legend,
    h("div", { class: "kr-review-columns" }, ...fields.map((field) => field.node)),
    result,
    h("p", { class: "kr-actions" }, remover),
  );

function tableGroup(item, id, inside) {
  const hasText = item.columns.some(({ kind }) => kind === "text");
  return h(
    "div",
    { class: "kr-review-table", role: "group", "data-table": item.key, "aria-labelledby": id },
    h("p", { class: "kr-review-label", id }, item.label),
    item.help ? h("p", { class: "kr-note" }, item.help) : null,
    hasText ? h("p", { class: "kr-note" }, ROW_SECRECY) : null,
    ...inside,
  );
}

/** `context`: {work, rowsOf(table), texts(), say(text)}. Returns {node, refresh(keys), add(values)}. */
function reviewTable(item, uid, context) {
  const { work, say } = context, prefix = `${item.key}-`, rows = new Map();
  const list = h("div", { class: "kr-review-rows" });
  const undone = undoOffer(),
    adder = h("button", { type: "button", class: "kr-review-add", onclick: () => add() }, item.add);
  const node = tableGroup(item, `${uid}-namn`, [list, undone.node, h("p", { class: "kr-actions" }, adder)]);

  const keyOf = (id) => prefix + id;
  const rowValue = (id) => work.value(keyOf(id)) ?? {};
  const place = (id) => [...rows.keys()].indexOf(id) + 1;

  function changed(id, column, value) {
    const next = { ...rowValue(id) };
    if (value === "") delete next[column];
    else next[column] = value;
    return next;
  }

  function build(id) {
    const legend = h("legend", {}), remover = h("button", { type: "button", onclick: () => remove(id) }, "Ta bort");
    const result = item.live === "effect" ? h("p", { class: "kr-review-result", role: "status" }) : null;
    const fields = item.columns.map((column) =>
      reviewField(column, `${uid}-${id}-${column.key}`, {
        inRow: true,
        read: () => rowValue(id)[column.key] ?? "",
        type: (value) => work.typed(keyOf(id), changed(id, column.key, value)),
        commit: (value) => {
          work.typed(keyOf(id), changed(id, column.key, value));
          work.commit(keyOf(id));
        },
        sibling: (key) => rowValue(id)[key] ?? "",
        rowsOf: context.rowsOf,
        texts: context.texts,
        say,
      })
    );
    const box = rowBox(legend, fields, result, remover);
    rows.set(id, { box, fields, legend, remover, result });
  }

  function renumber() {
    for (const [id, { legend, remover }] of rows) {
      legend.textContent = `${item.row} ${place(id)}`;
      remover.setAttribute("aria-label", `Ta bort ${item.row.toLowerCase()} ${place(id)}`);
    }
  }

  /** The rows that are stored, and those on the page that are still empty. */
  function arrange() {
    const stored = filledRows(work.values(), item.key).map(({ id }) => id);
    const gone = [...rows.keys()].filter((id) => work.value(keyOf(id)) === null && rows.get(id).wasStored);
    const left = gone.find((id) => rows.get(id).box.contains(document.activeElement));
    const after = [...rows.keys()].find((id) => id > left && !gone.includes(id));
    for (const id of gone) {
      rows.get(id).box.remove();
      rows.delete(id);
    }
    if (left) (after ? rows.get(after).fields[0].first : adder).focus(); // another window removed the row one was in
    for (const id of stored.filter((each) => !rows.has(each))) build(id);
    for (const id of stored) rows.get(id).wasStored = true;
    const order = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    rows.clear();
    order.forEach(([id, row], i) => {
      rows.set(id, row);
      if (list.children[i] !== row.box) list.insertBefore(row.box, list.children[i] ?? null);
    });
    renumber();
  }

  function refresh(keys = null) {
    arrange();
    for (const [id, row] of rows) {
      const own = keys === null || keys.has(keyOf(id)), others = item.columns.some(({ options_from: from }) => from);
      if (own || others) row.fields.forEach((field) => field.refresh());
      if (row.result) row.result.textContent = effectSentence(rowValue(id));
    }
  }

  /** A new row: empty and focused for the button, filled and left alone when something else adds it. */
  function add(values = null) {
    const id = newRowId();
    build(id);
    if (values) work.set(keyOf(id), values);
    arrange();
    refresh(new Set([keyOf(id)]));
    undone.node.hidden = true;
    say(`${item.row} ${place(id)} är tillagd.`);
    if (!values) rows.get(id).fields[0].first.focus();
    return place(id);
  }

  function remove(id) {
    const was = { ...rowValue(id) }, name = `${item.row} ${place(id)}`;
    rows.get(id).box.remove();
    rows.delete(id);
    if (isFilled(was)) work.set(keyOf(id), null);
    renumber();
    say(`${name} är borttagen.`);
    if (!isFilled(was)) {
      undone.node.hidden = true;
      adder.focus();
      return;
    }
    undone.offer(name, () => {
      work.set(keyOf(id), was);
      refresh();
      rows.get(id).fields[0].first.focus();
      say(`${name} är tillbaka.`);
    });
  }

  refresh();
  return { node, refresh, add };
}
return { reviewTable };
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
// --- answers/drafts.js
const m_answers_drafts = (() => {
const { mergeEntry } = m_answers_entry;
const { UNNAMED } = m_base_names;
const { cleanEntry } = m_base_values;
// What is being typed, kept in localStorage at each keystroke: IndexedDB and the kernel are asynchronous and may not
// finish when a tab closes. The key says whose it is, and which task or field in which version.

const NOTEBOOK = "anteckningsbok";
const folderOf = (edition) => `kunskapsresan/${edition || NOTEBOOK}/utkast/`;

const draftKey = ({ edition, person, exercise, task, version }) =>
  `${folderOf(edition)}${person || UNNAMED}/${exercise}/${task}/${version ?? ""}`;

/** {keep(entry) → was it kept?, drop(), read() → entry or null}. localStorage throws where site data is blocked. */
function draftAt(key) {
  return {
    keep(entry) {
      try {
        localStorage.setItem(key, JSON.stringify(entry));
        return true;
      } catch {
        return false;
      }
    },
    drop() {
      try {
        localStorage.removeItem(key);
      } catch { /* blocked: nothing was kept */ }
    },
    read() {
      try {
        return cleanEntry(JSON.parse(localStorage.getItem(key)));
      } catch {
        return null;
      }
    },
  };
}

/** [{key, person, exercise, task, version, entry}] of every draft of an edition that can be read; of one person if named. */
function draftsOf(edition, person = null) {
  const folder = folderOf(edition);
  let keys = [];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(folder));
  } catch { /* blocked */ }
  return keys.map((key) => {
    const [who, ...rest] = key.slice(folder.length).split("/");
    const version = rest.pop(), task = rest.pop();
    return {
      key,
      person: who === UNNAMED ? "" : who,
      exercise: rest.join("/"),
      task,
      version,
      entry: draftAt(key).read(),
    };
  }).filter((each) => each.entry && each.exercise && each.task && (person === null || each.person === person));
}

/** What one person was typing now belongs to another id. */
function moveDrafts(edition, from, to) {
  for (const { key, exercise, task, version, entry } of draftsOf(edition, from)) {
    const there = draftAt(draftKey({ edition, person: to, exercise, task, version }));
    if (there.keep(mergeEntry(there.read(), entry))) draftAt(key).drop();
  }
}
return { draftKey, draftAt, draftsOf, moveDrafts };
})();
// --- review/review-work.js
const m_review_review_work = (() => {
const { sameValue } = m_base_dom;
const { draftAt, draftKey, draftsOf } = m_answers_drafts;
const { mergeEntry, nowAfter } = m_answers_entry;
const { REVIEW } = m_base_names;
const { isFilled } = m_review_review_checks;
// What a participant has written in the review, as one form sees it: stored entries, what is being typed, what is not
// yet acknowledged. One key has one entry, exactly as in svar.json.

const REVIEW_SAVE_DELAY = 1000;
const REVIEW_ACK_LIMIT = 4000;

/** Merges what another window has stored into `entries`, never over what is being typed; the keys that have changed. */
function mergedInto(entries, stored, isTyping) {
  const changed = [];
  for (const [key, entry] of Object.entries(stored)) {
    if (isTyping(key)) continue; // the next save merges
    const merged = mergeEntry(entries[key], entry);
    if (!sameValue(merged.value, entries[key]?.value)) changed.push(key);
    entries[key] = merged;
  }
  return changed;
}

/** A person's drafts of the review: {newer: {key: entry} than what is stored, older: [keys]}. */
function draftsBeside(entries, { edition, person }, owns) {
  const newer = {}, older = [];
  for (const { exercise, task: key, entry } of draftsOf(edition, person)) {
    if (exercise !== REVIEW || !owns(key)) continue;
    if (!entries[key] || entry.saved > entries[key].saved) newer[key] = entry;
    else older.push(key);
  }
  return { newer, older };
}

/**
 * `model`: stored {key: entry}, unsaved (keys of those that could not be stored), changes (ours: every entry not yet acknowledged), saved {at: {key: time}, error}.
 * `tell`: {saving(), saved(time), notSaved(reason, kept), fetched(time, keys)}.
 */
function reviewWork(model, tell) {
  const whose = () => ({ edition: model.get("edition"), person: model.get("participant") ?? "" }); // may change meanwhile
  const draft = (key) => draftAt(draftKey({ ...whose(), exercise: REVIEW, task: key, version: "" }));
  const entries = {}, pending = {}, typing = new Map(), timers = new Map(), listeners = new Set();
  mergedInto(entries, model.get("stored") ?? {}, () => false);
  let ackTimer = 0;

  const notify = (keys, isTyping = false) => [...listeners].forEach((each) => each(new Set(keys), isTyping));
  const value = (key) => (typing.has(key) ? typing.get(key) : entries[key]?.value ?? null);
  const entryOf = (key, next) => ({ value: next, saved: nowAfter(entries[key]?.saved), attempts: [] });

  /** {key: value} of all that is there, what is being typed included. */
  function values() {
    const keys = [...new Set([...Object.keys(entries), ...typing.keys()])];
    return Object.fromEntries(keys.map((key) => [key, value(key)]).filter(([, each]) => each !== null));
  }

  function typed(key, next) {
    typing.set(key, next);
    draft(key).keep(entryOf(key, next));
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => commit(key), REVIEW_SAVE_DELAY));
    notify([key], true);
  }

  function commit(key) {
    if (!typing.has(key)) return;
    clearTimeout(timers.get(key));
    const next = typing.get(key);
    typing.delete(key);
    set(key, next);
  }

  function set(key, next) {
    const before = entries[key]?.value ?? null;
    // The same text is stored again: what is shown may so far be another tab's draft.
    if (!isFilled(next) && (sameValue(before, next) || (!isFilled(before) && next !== null))) {
      if (!pending[key]) draft(key).drop();
      notify([key]);
      return;
    }
    send({ [key]: entryOf(key, next) });
    notify([key]);
  }

  function send(changed) {
    for (const [key, entry] of Object.entries(changed)) {
      entries[key] = pending[key] = entry;
      draft(key).keep(entry);
    }
    tell.saving();
    clearTimeout(ackTimer);
    ackTimer = setTimeout(() => notSaved("ingen bekräftelse"), REVIEW_ACK_LIMIT);
    model.set("changes", { ...pending }); // all of them: the widget manager may drop messages in between
    model.save_changes();
  }

  function notSaved(reason) {
    const kept = Object.entries(pending).every(([key, entry]) => draft(key).keep(entry));
    tell.notSaved(reason, kept);
  }

  function onSaved() {
    const { at = {}, error = null } = model.get("saved") ?? {};
    const known = Object.keys(at).filter((key) => pending[key] && pending[key].saved <= at[key]);
    if (!known.length) return;
    clearTimeout(ackTimer);
    if (error) {
      notSaved(error);
      return;
    }
    const newest = known.map((key) => at[key]).sort().at(-1);
    for (const key of known) {
      delete pending[key];
      if (!typing.has(key)) draft(key).drop();
    }
    if (Object.keys(pending).length) ackTimer = setTimeout(() => notSaved("ingen bekräftelse"), REVIEW_ACK_LIMIT);
    else tell.saved(newest);
  }

  function onStored() {
    const changed = mergedInto(entries, model.get("stored") ?? {}, (key) => typing.has(key));
    if (!changed.length) return;
    notify(changed);
    tell.fetched(changed.map((key) => entries[key].saved).sort().at(-1), changed);
  }

  /** What was typed when a tab closed, sent again where it is newer than what is stored. */
  function restoreDrafts(owns) {
    const { newer: restored, older } = draftsBeside(entries, whose(), owns);
    for (const key of older) if (!model.get("unsaved")?.includes(key)) draft(key).drop();
    if (!Object.keys(restored).length) return false;
    send(restored);
    notify(Object.keys(restored));
    return true;
  }

  const flush = () => [...typing.keys()].forEach(commit);
  model.on("change:saved", onSaved);
  model.on("change:stored", onStored);
  return {
    value,
    values,
    typed,
    commit,
    set,
    restoreDrafts,
    flush,
    redraw: () => notify(Object.keys(entries)),
    listen: (listener) => listeners.add(listener),
    isUnsaved: () => Object.keys(pending).length > 0,
    stop() {
      flush();
      clearTimeout(ackTimer);
      for (const timer of timers.values()) clearTimeout(timer);
      model.off("change:saved", onSaved);
      model.off("change:stored", onStored);
    },
  };
}
return { reviewWork };
})();
// --- review/review-form.js
const m_review_review_form = (() => {
const { clockTime, h, uniqueId } = m_base_dom;
const { filledRows, isFilled } = m_review_review_checks;
const { isShown, reviewField } = m_review_review_fields;
const { LIVE_PARTS } = m_review_review_live;
const { reviewTable } = m_review_review_table;
const { reviewWork } = m_review_review_work;
// A session's step of the knowledge review. anywidget contract: render({model, el}) → cleanup. Saves by itself, when a
// field is left or after a pause; nothing is marked.
// Keys to the view: form, edition, participant, stored, unsaved, saved, texts, redraw, shown (tables that stand elsewhere on
// the page, or none).
// From the view: changes.

/** Asked by an explorer: {detail: {source, string, hits, date}}. Whoever takes it calls preventDefault. */
const ADD_SEARCH = "kunskapsresan:sokning";
const FORM_READY = "kunskapsresan:oversikt";
const SECRECY_LONG =
  "Också en ovanlig kombination av uppgifter kan peka ut någon. Sekretessen i socialtjänsten (26 kap. " +
  "1 § offentlighets- och sekretesslagen) gäller i cirkeln precis som på jobbet, och det du lämnar in kan bli en allmän " +
  "handling. Byt ålder, kön, ort och händelser, eller utgå från det konstruerade fallet.";

/** What has been done, for a screen reader, and beside the button that was pressed. */
function speaker(el) {
  const spoken = h("p", { class: "kr-spoken", role: "status" }),
    seen = h("span", { class: "kr-note", "aria-hidden": "true" });
  let timer = 0;

  /** Emptied first, so that the same text is announced again. */
  function say(text) {
    clearTimeout(timer);
    spoken.textContent = "";
    seen.remove();
    const actions = document.activeElement?.closest?.(".kr-actions");
    if (actions && el.contains(actions) && !actions.querySelector(".kr-review-add")) {
      seen.textContent = text;
      actions.append(seen);
    }
    timer = setTimeout(() => {
      spoken.textContent = text;
    }, 30);
  }

  return { say, spoken, stop: () => clearTimeout(timer) };
}

/** Whether what was written is saved. `owns(key)`: whether this form asks for it. `tell` is what reviewWork calls. */
function savedStatus(owns) {
  const status = h("span", { class: "kr-status" }), alarm = h("span", { class: "kr-alarm", role: "status" });
  const tell = {
    saving: () => {
      status.textContent = "Sparar …";
    },
    saved: (time) => {
      alarm.textContent = "";
      status.textContent = `Sparat ${clockTime(time)}`;
    },
    notSaved: (reason, kept) => {
      status.textContent = "";
      alarm.textContent = `Inte sparat (${reason}). ` +
        (kept
          ? "Det du skrev finns kvar i den här webbläsaren. Ladda om sidan, så följer det med."
          : "Det finns bara i den här fliken. Ladda ner allt innan du stänger.");
    },
    fetched: (time, keys) => {
      if (keys.some(owns)) status.textContent = `Hämtat det som skrevs ${clockTime(time)}`;
    },
  };
  return { status, alarm, tell };
}

const note = (text) => ({ node: h("p", { class: "kr-note" }, text), refresh() {} });

/** A text that was written in another step, shown again. */
function echoed(item, work) {
  const text = h("p", { class: "kr-review-echo" });
  return {
    node: h("div", { class: "kr-review-live" }, h("p", { class: "kr-review-label" }, item.label), text),
    refresh() {
      const value = work.value(item.key), filled = isFilled(value);
      text.textContent = filled ? value : item.empty;
      text.classList.toggle("kr-note", !filled);
    },
  };
}

/** The form with its heading, what it is for and the word on secrecy; `inside` are its parts. */
function formShell(form, uid, { keydown, flush, inside, foot }) {
  return h(
    "form",
    {
      class: "kr-task kr-review",
      lang: "sv",
      novalidate: true,
      "data-step": form.id,
      "aria-labelledby": `${uid}-rubrik`,
      onkeydown: keydown,
      onsubmit: (event) => event.preventDefault(),
      onfocusout: flush,
    },
    h(
      "p",
      { class: "kr-head" },
      h("span", { class: "kr-number", id: `${uid}-rubrik` }, `Din kunskapsöversikt: ${form.title}`),
      h("span", { class: "kr-tag" }, "Sparas automatiskt"),
    ),
    h("p", {}, form.lead),
    h(
      "details",
      { class: "kr-secrecy" },
      h("summary", {}, "Om sekretess och det du skriver"),
      h("p", {}, SECRECY_LONG),
    ),
    ...inside,
    form.milestone ? h("p", { class: "kr-review-milestone" }, form.milestone) : null,
    ...foot,
  );
}

function renderReview({ model, el }) {
  const form = model.get("form"), uid = uniqueId(`steg-${form.number}`);
  const { say, spoken, stop: fallSilent } = speaker(el);
  const { status, alarm, tell } = savedStatus((key) => owns(key));
  const work = reviewWork(model, tell);
  const context = {
    work,
    form,
    say,
    texts: () => model.get("texts") ?? {},
    rowsOf: (table) =>
      filledRows(work.values(), table).map(({ id, row }, i) => ({
        id,
        row,
        place: i + 1,
        name: rowNames[table] ?? "Rad",
      })),
  };
  const rowNames = { study: "Studie", certainty: "Utfall eller tema" };
  const pieces = [], tables = new Map(), fieldKeys = new Set(), elsewhere = model.get("shown") ?? {};

  function piece(item, place) {
    const id = `${uid}-${place}`;
    if (item.item === "note") return note(item.text);
    if (item.item === "echo") return echoed(item, work);
    if (item.item === "live") return LIVE_PARTS[item.name](context);
    if (item.item === "table") {
      if (elsewhere[item.key]) return note(`${item.label}: står i ”${elsewhere[item.key]}” högre upp på sidan.`);
      const table = reviewTable(item, id, context);
      tables.set(item.key, table);
      return table;
    }
    fieldKeys.add(item.key);
    return {
      ...reviewField(item, id, {
        inRow: false,
        read: () => work.value(item.key) ?? "",
        type: (value) => work.typed(item.key, value),
        commit: (value) => {
          work.typed(item.key, value);
          work.commit(item.key);
        },
        sibling: (key) => work.value(key) ?? "",
        rowsOf: context.rowsOf,
        texts: context.texts,
        say,
      }),
      key: item.key,
    };
  }

  const sections = form.parts.map((part, i) => {
    const made = part.items.map((item, j) => piece(item, `${i}-${j}`));
    pieces.push(...made);
    const head = part.title ? h("h3", { class: "kr-title" }, part.title) : null;
    const node = h(
      "div",
      { class: "kr-review-part" },
      head,
      part.help ? h("p", { class: "kr-note" }, part.help) : null,
      ...made.map((each) => each.node),
    );
    return { node, part };
  });

  function refresh(keys = null, isTyping = false) {
    for (const { node, part } of sections) node.hidden = !isShown(part.show_if, (key) => work.value(key) ?? "");
    for (const each of pieces) if (!(isTyping && each.quiet)) each.refresh(keys);
  }

  function keydown(event) { // as in task-view.js: JupyterLab listens on the document
    if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
  }

  const node = formShell(form, uid, {
    keydown,
    flush: () => work.flush(),
    inside: sections.map((section) => section.node),
    foot: [spoken, h("p", { class: "kr-foot" }, status, alarm)],
  });

  function addSearch(event) {
    const log = tables.get("search");
    if (!log || event.defaultPrevented) return;
    event.preventDefault();
    const wanted = ["source", "date", "string", "limits", "hits", "kept", "note"];
    const row = Object.fromEntries(
      wanted.filter((key) => event.detail?.[key]).map((key) => [key, String(event.detail[key])]),
    );
    log.add(row);
  }

  const owns = (key) => fieldKeys.has(key) || [...tables.keys()].some((table) => key.startsWith(`${table}-`));
  const onTexts = () => refresh();
  const warn = (event) => {
    if (work.isUnsaved() && alarm.textContent) event.preventDefault();
  };
  work.listen(refresh);
  model.on("change:texts", onTexts);
  model.on("change:redraw", work.redraw);
  addEventListener("pagehide", work.flush);
  document.addEventListener("visibilitychange", work.flush); // a hidden tab's timers may rest
  addEventListener("beforeunload", warn);
  document.addEventListener(ADD_SEARCH, addSearch);
  refresh();
  el.replaceChildren(node);
  document.dispatchEvent(new CustomEvent(FORM_READY, { detail: form.id }));
  if (work.restoreDrafts(owns)) status.textContent = "Hämtade det som inte hann sparas";
  return () => {
    work.stop();
    fallSilent();
    model.off("change:texts", onTexts);
    model.off("change:redraw", work.redraw);
    removeEventListener("pagehide", work.flush);
    document.removeEventListener("visibilitychange", work.flush);
    removeEventListener("beforeunload", warn);
    document.removeEventListener(ADD_SEARCH, addSearch);
  };
}

const _default = { render: renderReview };
return { ADD_SEARCH, default: _default };
})();
export const { ADD_SEARCH } = m_review_review_form;
export default m_review_review_form.default;
