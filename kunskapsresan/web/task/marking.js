// Marking: a pure function of a compiled task and an answer. Twin of kunskapsresan/tasks/marking.py;
// tests/vectors/marking.json holds both to it.
import { aboutItem, countedRight, EMPTY, leftToChoose, MANUAL, NOT_OFFERED, SAVED, UNREADABLE } from "./feedback.js";
import { judgeNumber } from "./marking-number.js";
import { markSearch } from "./marking-search.js";
import { isAnswerNumber, isEmpty, isObject } from "../base/values.js";

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
export function mark(task, value) {
  if (isEmpty(value)) return verdict("empty", 0, EMPTY);
  const result = MARKERS[task.kind](task, value);
  const isHidden = task.feedback === "none" && ["right", "wrong"].includes(result.state);
  return isHidden ? { ...result, state: "noted", message: SAVED } : result;
}
