// Small parts that several explorers share: a measure with its sentence, and buttons for ready-made examples.
import { h } from "../../base/dom.js";

/**
 * The result in one sentence: [before, what is strong, after].
 * @param {HTMLElement} node
 * @param {any[]} sentence
 */
export const tellHeadline = (node, [before, strong, after]) =>
  node.replaceChildren(before, h("strong", {}, strong), after);

/** [[node, text]]: each text in its paragraph; a paragraph without one is not shown. */
export function writeOrHide(pairs) {
  for (const [node, text] of pairs) {
    node.textContent = text;
    node.hidden = !text;
  }
}

/** A measure: name, value, interval, and what it says in words; with a bar when `share` is a number 0–1. */
export function measureCard(name) {
  const value = h("p", { class: "kr-big" }), interval = h("p", { class: "kr-note" }), say = h("p");
  const fill = h("span", {}), bar = h("div", { class: "kr-share-bar", "aria-hidden": "true", hidden: true }, fill);
  const node = h("div", { class: "kr-measure" }, h("p", { class: "kr-measure-name" }, name), value, bar, interval, say);
  return {
    node,
    update({ text, limits = "", sentence = "", share = null }) {
      value.textContent = text;
      interval.textContent = limits;
      interval.hidden = !limits;
      say.textContent = sentence;
      say.hidden = !sentence;
      bar.hidden = share === null;
      if (share !== null) fill.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
    },
  };
}

/** Buttons for examples [{label}]; `choose(example)` when one is pressed. Null when there are none. */
export function exampleButtons(title, examples, choose) {
  if (!examples.length) return null;
  const buttons = examples.map((example) =>
    h("button", { type: "button", "aria-pressed": "false", onclick: () => choose(example) }, example.label)
  );
  const node = h(
    "div",
    { class: "kr-examples", role: "group", "aria-label": title },
    h("p", { class: "kr-note" }, `${title}:`),
    ...buttons,
  );
  /** Marks the example that is shown, or none. */
  const mark = (shown) =>
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(examples[i] === shown)));
  return { node, mark };
}
