// A stored answer as a person reads it, one line per part: labels, never keys. Twin of kunskapsresan/tasks/wording.py;
// tests/vectors/answer_text.json holds both to it.
import { formatNumber } from "../base/swedish.js";
import { isAnswerNumber, isEmpty, isObject, stripped } from "../base/values.js";

const NO_ANSWER = "Inget svar.", FOREIGN = "Ett svar som inte hör till uppgiften.", NO_CHOICE = "(inget val)";
const labelsOf = (parts) => new Map(parts.map(({ key, label }) => [key, label]));
const lineBreaks = /\r\n|\r|\n/;

function found(labels, key) {
  if (!labels.has(key)) throw new TypeError("an answer that is not offered");
  return labels.get(key);
}

const linesOf = (text) => stripped(text).split(lineBreaks);

/** The choice made in one place of several; an inherited key is none. */
function chosen(labels, value, place) {
  if (!isObject(value)) throw new TypeError("no choices");
  return (Object.hasOwn(value, place) && labels.get(value[place])) || NO_CHOICE;
}

function numberOf(value) {
  if (!isAnswerNumber(value)) throw new TypeError("no number");
  return formatNumber(value);
}

const WORDERS = {
  Choice: (task, value) => [found(labelsOf(task.options), value)],
  Choices: (task, value) => value.map((key) => found(labelsOf(task.options), key)),
  Order: (task, value) => value.map((key, i) => `${i + 1}. ${found(labelsOf(task.items), key)}`),
  Classify(task, value) {
    const categories = labelsOf(task.categories);
    return task.items.map(({ key, label }) => `${label}: ${chosen(categories, value, key)}`);
  },
  Table: (task, value) =>
    task.rows.flatMap((row) =>
      task.columns.filter((column) => `${row.key}.${column.key}` in task.cells)
        .map((column) =>
          `${row.label}, ${column.label}: ${chosen(labelsOf(column.options), value, `${row.key}.${column.key}`)}`
        )
    ),
  Number(task, value) {
    const text = stripped(value);
    return [task.unit && /[0-9]$/.test(text) ? `${text} ${task.unit}` : text]; // a typed unit stays as typed
  },
  Predict: (task, value) => [stripped(`${numberOf(value)} ${task.unit}`)],
  Scale: (task, value) => [`${numberOf(value)} (${task.low} = ${task.low_label}, ${task.high} = ${task.high_label})`],
  Text: (_task, value) => linesOf(value),
  SearchString: (_task, value) => linesOf(value),
};

/** Lines of text; never throws on an answer. */
export function answerText(task, value) {
  if (isEmpty(value)) return [NO_ANSWER];
  try {
    return WORDERS[task.kind](task, value);
  } catch {
    return [FOREIGN];
  }
}
