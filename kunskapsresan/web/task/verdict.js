// What is said of an answer: shown below the field, said in one message, and linked to the field when there is something
// to go on with.
import { describe, h } from "../base/dom.js";

const HEADS = { right: ["kr-right", "✓", "Ja."], wrong: ["kr-wrong", "↻", "Inte riktigt än."] };
const LOCKED = "Din gissning är låst.";

/** {node, show(result) → what to say, clear()} for a field; `result` as `mark` gives it. */
export function verdictBox(task, uid, field) {
  // Focus is moved here when a guess is locked and its button goes.
  const node = h("div", { class: "kr-feedback", id: `${uid}-svar`, tabindex: "-1" });

  function clear() {
    node.className = "kr-feedback";
    node.replaceChildren();
    describe(field.about, node.id, false);
  }

  return {
    node,
    clear,
    show({ state, message }) {
      clear();
      const [look, symbol, known] = HEADS[state] ?? ["kr-info", null, null];
      const head = known ?? (task.kind === "Predict" && state === "noted" ? LOCKED : null);
      const rest = known && message.startsWith(known) ? message.slice(known.length).trim() : message;
      node.classList.add(look);
      node.append(
        ...(symbol ? [h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol)] : []),
        ...(head ? [h("strong", {}, head), " "] : []),
        rest,
      );
      if (state === "wrong") describe(field.about, node.id);
      return [head, rest].filter(Boolean).join(" ");
    },
  };
}
