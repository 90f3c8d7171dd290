// What to look at before a file leaves: what is not answered, what is half done, what may be personal data.
import { findPersonalData } from "../base/guard.js";
import { mark } from "../task/marking.js";
import { REVIEW } from "../base/names.js";
import { isEmpty, isObject } from "../base/values.js";
import { earlierAnswer } from "../answers/versions.js";

const isHalf = (task, value) => (task.items || task.cells) && mark(task, value).state === "incomplete";
const textsIn = (value) => (isObject(value) || Array.isArray(value) ? Object.values(value) : [value]);
const personalIn = (value) => textsIn(value).flatMap(findPersonalData);

/**
 * [{id, question, number, unanswered, half, earlier, found: [{kind, excerpt}]}], tasks without remarks left out.
 * `answers`: {task: {version: entry}}. The review's remark has the id "oversikt" and no number.
 */
export function checkBeforeHandIn(tasks, answers, review = {}) {
  const remarks = tasks.map((task, i) => {
    const versions = answers[task.id] ?? {}, value = versions[task.hash]?.value ?? null;
    const earlier = isEmpty(value) && Boolean(earlierAnswer(versions, task.hash)),
      unanswered = isEmpty(value) && !earlier;
    const half = !isEmpty(value) && ["Classify", "Table"].includes(task.kind) && Boolean(isHalf(task, value));
    const found = Object.values(versions).flatMap((entry) => personalIn(entry.value));
    return { id: task.id, question: task.question, number: i + 1, unanswered, half, earlier, found };
  }).filter((each) => each.unanswered || each.half || each.earlier || each.found.length);
  const found = Object.values(review).flatMap(({ value }) => personalIn(value));
  if (found.length) {
    remarks.push({ id: REVIEW, question: "", number: null, unanswered: false, half: false, earlier: false, found });
  }
  return remarks;
}
