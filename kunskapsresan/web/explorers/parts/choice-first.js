// Predict by choosing among answers, then reveal. For numbers there is predictFirst in shell.js.
import { h, uniqueId } from "../../base/dom.js";

/** Radio buttons under a legend: `options` are { key, label, note? }. `value()` is the chosen key or null. */
export function radioGroup({ legend, step = null, options, value = null, change = (_key) => {} }) {
  const name = uniqueId("val"), inputs = new Map();
  const choices = options.map(({ key, label, note }) => {
    const id = uniqueId("svar"), noteId = note ? `${id}-om` : null;
    const input = h("input", {
      type: "radio",
      name,
      id,
      value: key,
      "aria-describedby": noteId,
      onchange: () => change(key),
    });
    inputs.set(key, input);
    return h(
      "div",
      { class: "kr-pick" },
      input,
      h("div", {}, h("label", { for: id }, label), note ? h("p", { class: "kr-note", id: noteId }, note) : null),
    );
  });
  const node = h(
    "fieldset",
    { class: "kr-picks" },
    h("legend", {}, step ? h("span", { class: "kr-step" }, step) : null, legend),
    ...choices,
  );
  const set = (key) => {
    for (const [each, input] of inputs) input.checked = each === key;
  };
  set(value);
  return {
    node,
    set,
    first: inputs.values().next().value,
    value: () => [...inputs].find(([, input]) => input.checked)?.[0] ?? null,
  };
}

/** "Gissa först": `done(key)` once, with null when skipped. */
export function choiceFirst({ question, options, done }) {
  const radios = radioGroup({ legend: question, step: "Gissa först", options });
  const error = h(
    "p",
    { class: "kr-error", role: "alert", hidden: true },
    "Välj ett av svaren, eller hoppa över gissningen.",
  );
  const node = h(
    "form",
    {
      class: "kr-predict",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        if (radios.value() !== null) return done(radios.value());
        error.hidden = false;
        radios.first.focus();
      },
    },
    radios.node,
    error,
    h(
      "div",
      { class: "kr-actions" },
      h("button", { type: "submit", class: "kr-primary" }, "Visa svaret"),
      h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
    ),
  );
  return { node, focus: () => radios.first.focus() };
}
