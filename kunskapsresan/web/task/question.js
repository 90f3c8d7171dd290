// Ids: what a task names itself (an option, an item) stands below `-val-`, so that no key can be one of the names here.
// How a question is shown: its first paragraph names the field (legend or label), the others describe it. Then the place
// for what is wrong with an answer, before the field.
import { h, paragraphs } from "../base/dom.js";
import { isEmpty } from "../base/values.js";

/** {title, rest: paragraphs as elements, describedBy: their ids or null, error: an empty element with an id}. */
export function questionParts(task, uid, more = []) {
  const [title, ...others] = paragraphs(task.question);
  const rest = others.map((text, i) => h("p", { class: "kr-more", id: `${uid}-stycke${i}` }, text));
  const error = h("p", { class: "kr-error", id: `${uid}-fel`, hidden: true });
  return { title, rest, error, describedBy: [...rest.map((node) => node.id), ...more].join(" ") || null };
}

/** The one place of a field that is typed in (see fields.js). */
export const typedPlace = (control) => ({
  invalid: [control],
  described: control,
  focus: control,
  isFilled: () => !isEmpty(control.value),
});
