// Two hints and a worked example, one at a time. Always there to ask for; after each miss the next one is offered in
// words.
import { h } from "../base/dom.js";
import { say } from "../base/voice.js";

/**
 * {button, offer, list, offerAfter(misses)}; `offerAfter` returns the words of the offer. `place`: which task it is.
 * `onLast` is told when the button disappears, so that focus does not fall to the page.
 */
export function hintBox(task, place, onLast) {
  const steps = task.feedback === "none" ? [] : [...task.hints, ...(task.worked_example ? [task.worked_example] : [])];
  const list = h("ul", { class: "kr-hints", hidden: true }), offer = h("p", { class: "kr-offer" });
  const button = h("button", { type: "button", class: "kr-hint", onclick: revealNext });
  let revealed = 0;

  const isExample = (step) => step >= task.hints.length;
  function draw() {
    button.textContent = isExample(revealed)
      ? "Visa ett genomräknat exempel"
      : `Visa ledtråd ${revealed + 1} av ${task.hints.length}`;
    if (place) button.setAttribute("aria-label", `${button.textContent} till ${place}`);
    button.hidden = revealed >= steps.length;
  }
  function revealNext() {
    const example = isExample(revealed), head = example ? "Ett genomräknat exempel" : `Ledtråd ${revealed + 1}`;
    list.append(h("li", { class: example ? "kr-example" : null }, h("strong", {}, `${head}. `), steps[revealed]));
    list.hidden = false;
    revealed += 1;
    offer.textContent = "";
    say(list.lastChild.textContent);
    draw();
    if (button.hidden) onLast();
  }
  draw();
  return {
    button,
    offer,
    list,
    offerAfter(misses) {
      const due = misses > revealed && revealed < steps.length;
      offer.textContent = !due
        ? ""
        : isExample(revealed)
        ? "Vill du se hur ett liknande exempel räknas igenom?"
        : "Vill du ha en ledtråd på vägen?";
      return offer.textContent;
    },
  };
}
