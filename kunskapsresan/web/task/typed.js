// A number as people type it: with a unit, thousands, hedges, an interval after it. Nothing is judged here. Twin of
// kunskapsresan/tasks/typed.py; tests/vectors/typed_numbers.json holds both to the same verdicts.
import { joinUnits, leading, longestFirst, OF_100, OF_1000, TIMES, UNITS } from "./units.js";

export const MAX_TYPED = 80;

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
export function readTyped(raw) {
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
