// The file that an evaluation leaves as: {version, form, answers}. No id, no time, and a name drawn at random, so that
// the files of a group fit in one folder. Read by kunskapsresan/evaluation.py.
import { stripped } from "../base/values.js";

const SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"; // 32, none easily taken for another

/** Eight signs drawn at random; getRandomValues works on plain http too. */
export const randomCode = () =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => SIGNS[byte % SIGNS.length]).join("");

const isAnswered = (value) => (typeof value === "string" ? stripped(value) !== "" : Number.isInteger(value));

/** {name, text, answered}. `values`: {question id: integer or text}; what was skipped is left out of the file. */
export function evaluationFile({ version, form, questions }, values, code) {
  const given = questions.map(({ id }) => [id, values[id]]).filter(([, value]) => isAnswered(value));
  const answers = Object.fromEntries(
    given.map(([id, value]) => [id, typeof value === "string" ? stripped(value) : value]),
  );
  const text = `${JSON.stringify({ version, form, answers }, null, 1)}\n`;
  return { name: `utvardering-${form}-${code}.json`, text, answered: given.length };
}
