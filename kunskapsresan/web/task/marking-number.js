// What a typed number is worth in a Number task. Twin of kunskapsresan/tasks/numbers.py, which says the rule for shares;
// tests/vectors/typed_numbers.json holds both to the same verdicts.
import { ask, asShare, either, LEVEL, otherUnit, shareWithSign, TURNED, unitFirst } from "./feedback.js";
import { readTyped } from "./typed.js";
import { askedUnit, PERCENT, POINTS, unitLabel } from "./units.js";

const THOUSAND = 1000;
const judged = (state, message, misconception = null) => ({ state, message, misconception });
const right = (message) => judged("right", message);
const wrong = (message, misconception = null) => judged("wrong", message, misconception);
const within = (x, target, tolerance) => Math.abs(x - target) <= tolerance + 1e-12;

/** {state, message, misconception} of a typed answer; states: right, wrong, or unreadable for what is asked about. */
export function judgeNumber(task, value) {
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
export function readGuess(task, text) {
  const { values, unit, problem } = readTyped(text), asked = askedUnit(task);
  const factor = unit.kind === PERCENT && asked.isPlain ? 1 / 100 : asked.factor(unit);
  if (problem || factor === null || (unit.direction && !asked.direction)) return null;
  const isTurned = unit.direction !== 0 && unit.direction !== asked.direction;
  const guesses = values.map((value) => (unit.direction ? Math.abs(value) * (isTurned ? -1 : 1) : value) * factor);
  const within = guesses.filter((x) => x >= task.low && x <= task.high);
  if (within.length === 1) return within[0];
  return guesses.length === 1 ? guesses[0] : null;
}
