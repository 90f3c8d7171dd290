// The same answers twice, without a screen: how many were right in each area, what changed, and the scales' steps.
import { isEmpty } from "../base/values.js";

/** What became of an answer. `open`: one of the two times is not answered. */
const STATE_WORDS = {
  gained: ["↑", "Rätt nu, inte förut"],
  kept: ["✓", "Rätt båda gångerna"],
  lost: ["↓", "Rätt förut, inte nu"],
  still: ["○", "Inte rätt någon av gångerna"],
  open: ["–", "Inte besvarad båda gångerna"],
};
export const stateWords = (state) => STATE_WORDS[state];

const valueOf = (entries, id) => (isEmpty(entries[id]?.value) ? null : entries[id].value);

function comparedItem({ area, before: idBefore, after: idAfter }, task, before, after) {
  const options = new Map(task.options.map((option) => [option.key, option]));
  const known = (value) => (options.has(value) ? value : null); // an older version may have had other options
  const was = known(valueOf(before, idBefore)), is = known(valueOf(after, idAfter));
  const wasRight = was === task.key, isRight = is === task.key;
  const state = was === null || is === null
    ? "open"
    : wasRight
    ? (isRight ? "kept" : "lost")
    : (isRight ? "gained" : "still");
  const wrong = [...new Set([was, is])].filter((key) => key !== null && key !== task.key);
  return {
    id: idAfter,
    area,
    question: task.question,
    state,
    wasRight,
    isRight,
    changed: state !== "open" && was !== is,
    before: was === null ? null : options.get(was).label,
    after: is === null ? null : options.get(is).label,
    right: options.get(task.key).label,
    why: wrong.map((key) => ({
      label: options.get(key).label,
      text: options.get(key).misconception?.explanation ?? "",
    }))
      .filter(({ text }) => text),
  };
}

const tally = (items) => ({
  of: items.length,
  before: items.filter(({ wasRight }) => wasRight).length,
  after: items.filter(({ isRight }) => isRight).length,
  openBefore: items.filter(({ before }) => before === null).length,
  openAfter: items.filter(({ after }) => after === null).length,
});

/** The words that all questions begin with, so that a table need not repeat them. */
export function sharedStart(texts) {
  const words = texts.map((text) => text.split(" "));
  let same = 0;
  while (words.every((each) => each.length > same + 1 && each[same] === words[0][same])) same += 1;
  return words[0].slice(0, same).join(" ");
}

/**
 * config: {items: [{area, before, after}], scales: [{before, after}]} (ids); tasks: the later exercise's; before and
 * after: {id: entry}. Returns {areas: [{area, of, before, after, openBefore, openAfter}], all, items, scales:
 * [{question, low, high, before, after}], lead, askedNow, answeredNow, answeredBefore}.
 */
export function compareAnswers({ items, scales }, tasks, before, after) {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const compared = items.map((pair) => comparedItem(pair, byId.get(pair.after), before, after));
  const areas = [...new Set(items.map(({ area }) => area))].map((area) => ({
    area,
    ...tally(compared.filter((item) => item.area === area)),
  }));
  const lead = sharedStart(scales.map(({ after: id }) => byId.get(id).question));
  const steps = scales.map(({ before: idBefore, after: idAfter }) => {
    const { question, low, high, low_label: lowLabel, high_label: highLabel } = byId.get(idAfter);
    const step = (value) => (Number.isInteger(value) && value >= low && value <= high ? value : null);
    return {
      question: question.slice(lead.length).trim().replace(/\?$/, ""),
      low,
      high,
      lowLabel,
      highLabel,
      before: step(valueOf(before, idBefore)),
      after: step(valueOf(after, idAfter)),
    };
  });
  const answeredBefore = compared.filter((each) => each.before !== null).length +
    steps.filter((each) => each.before !== null).length;
  const answeredNow = compared.filter((each) => each.after !== null).length +
    steps.filter((each) => each.after !== null).length;
  return {
    areas,
    all: tally(compared),
    items: compared,
    scales: steps,
    lead,
    answeredBefore,
    answeredNow,
    asked: compared.length + steps.length,
  };
}
