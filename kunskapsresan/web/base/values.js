// What a stored value holds. Twin of is_empty and clean in kunskapsresan/entries.py;
// tests/vectors/filled.json and clean_entry.json hold both to it.
const LARGEST = 2 ** 53, MOST_PARTS = 500, LONGEST_TIME = 35, LONGEST_NAME = 100;
// Python's notion of blank: String.prototype.trim would also take U+FEFF and leave U+0085.
const BLANKS = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const BLANK = new RegExp(`^${BLANKS}*$`), OUTER_BLANKS = new RegExp(`^${BLANKS}+|${BLANKS}+$`, "g");
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9]{2}:[0-9]{2})?$/;
const SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A number that an answer can be: larger ones are nobody's guess. */
export const isAnswerNumber = (value) => typeof value === "number" && Math.abs(value) < 1e15;

/** A text without blanks around it, as Python strips it. */
export const stripped = (text) => text.replace(OUTER_BLANKS, "");

/** How many words a text has: what holds a letter or a digit. */
export const countWords = (text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** No answer: null, blank text, or a list or object with nothing but such. */
export function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === "object") return Object.values(value).every(isEmpty);
  return typeof value === "string" && BLANK.test(value);
}

export const isTime = (value) => typeof value === "string" && value.length <= LONGEST_TIME && TIME.test(value);

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
export function cleanEntry(entry) {
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
