// How a question is shown: its first paragraph names the field (legend or label), the others describe it.
import { h, paragraphs } from "../base/dom.js";

/** {title, rest: paragraphs as elements, describedBy: their ids or null}. */
export function questionParts(task, uid, more = []) {
  const [title, ...others] = paragraphs(task.question);
  const rest = others.map((text, i) => h("p", { class: "kr-more", id: `${uid}-stycke${i}` }, text));
  return { title, rest, describedBy: [...rest.map((node) => node.id), ...more].join(" ") || null };
}
