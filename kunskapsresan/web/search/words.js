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

export const isWordCharacter = (character) => character !== undefined && WORD_CHARACTER.test(character);
export const isSpaceCharacter = (character) => SPACE_CHARACTER.test(character);

/** Lower case, one character at a time, in old alphabets where it is settled. */
export const foldCase = (text) => Array.from(text, (c) => (c < "\u0590" ? c.toLowerCase() : c)).join("");

/** The words of a text as the search sees them: composed, lower case, punctuation gone, accents kept. */
export const wordsOf = (text) => foldCase(text.normalize("NFC").replace(INVISIBLE, "")).match(WORD_RUNS) ?? [];
