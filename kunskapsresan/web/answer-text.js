// A stored answer as a person reads it, one line per part: labels, never keys. Twin of kunskapsresan/tasks/wording.py;
// tests/vectors/answer_text.json holds both to it.
import { formatNumber } from "./swedish.js";
import { isEmpty } from "./values.js";

const NO_ANSWER = "Inget svar.", FOREIGN = "Ett svar som inte hör till uppgiften.", NO_CHOICE = "(inget val)";
const labelsOf = (parts) => new Map(parts.map(({ key, label }) => [key, label]));
const lineBreaks = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;

function found(labels, key) {
  if (!labels.has(key)) throw new TypeError("an answer that is not offered");
  return labels.get(key);
}

function linesOf(text) {
  const lines = text.replace(/^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/g, "").split(lineBreaks);
  return lines;
}

function numberOf(value) {
  if (typeof value !== "number") throw new TypeError("no number");
  return formatNumber(value);
}

const WORDERS = {
  Choice: (task, value) => [found(labelsOf(task.options), value)],
  Choices: (task, value) => value.map((key) => found(labelsOf(task.options), key)),
  Order: (task, value) => value.map((key, i) => `${i + 1}. ${found(labelsOf(task.items), key)}`),
  Classify(task, value) {
    const categories = labelsOf(task.categories);
    return task.items.map(({ key, label }) => `${label}: ${categories.get(value[key]) ?? NO_CHOICE}`);
  },
  Table: (task, value) => task.rows.flatMap((row) => task.columns.filter((column) => `${row.key}.${column.key}` in task.cells)
    .map((column) => `${row.label}, ${column.label}: `
      + (labelsOf(column.options).get(value[`${row.key}.${column.key}`]) ?? NO_CHOICE))),
  Number(task, value) {
    const text = value.trim();
    return [!task.unit || text.endsWith(task.unit) ? text : `${text} ${task.unit}`];
  },
  Predict: (task, value) => [`${numberOf(value)} ${task.unit}`.trim()],
  Scale: (task, value) =>
    [`${numberOf(value)} (${task.low} = ${task.low_label}, ${task.high} = ${task.high_label})`],
  Text: (task, value) => linesOf(value),
  SearchString: (task, value) => linesOf(value),
};

/** Lines of text; never throws on an answer. */
export function answerText(task, value) {
  if (isEmpty(value)) return [NO_ANSWER];
  try { return WORDERS[task.kind](task, value); } catch { return [FOREIGN]; }
}
