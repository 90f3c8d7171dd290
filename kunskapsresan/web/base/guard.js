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
export function findPersonalData(text) {
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
export const personalDataWarning = ({ kind, excerpt }) =>
  `”${excerpt}” ser ut som ${kind === "e-postadress" ? "en" : "ett"} ${kind}.`;
