// Explorer: the five steps of evidence-based practice. Put them in order, then walk them in a case.
import { h, uniqueId } from "../../base/dom.js";
import { EBP_STEPS } from "./five-steps-case.js";
import { describeOrder, describePath, movedStep, pathRows, readConfig, startOrder } from "./five-steps-logic.js";
import { explorerOf } from "../parts/explorer.js";
import { announcer, asTable, patientButton } from "../parts/controls.js";

/** The steps in the reader's order, moved with buttons. `done(order)`, or null when skipped. */
function orderForm(live, done) {
  let order = startOrder();
  const list = h("ol", { class: "kr-order" });
  const rows = new Map(
    EBP_STEPS.map(({ key, label }) => {
      const mover = (by, sign, way) => {
        const button = patientButton({
          label: sign,
          press: () => shift(key, by),
          why: () => `${label} står redan ${by < 0 ? "först" : "sist"}.`,
          say: live.say,
        });
        button.node.setAttribute("aria-label", `Flytta ${way}: ${label}`);
        return button;
      };
      const up = mover(-1, "\u2191", "upp"),
        down = mover(1, "\u2193", "ner");
      return [
        key,
        {
          node: h("li", {}, h("span", {}, label), h("span", { class: "kr-movers" }, up.node, down.node)),
          up,
          down,
          label,
        },
      ];
    }),
  );
  function place() {
    list.replaceChildren(...order.map((key) => rows.get(key).node));
    order.forEach((key, i) => {
      rows.get(key).up.setUsable(i > 0);
      rows.get(key).down.setUsable(i < order.length - 1);
    });
  }
  /** The row is laid in its new place, so its button gets the focus back. */
  function shift(key, by) {
    order = movedStep(order, key, by);
    place();
    const { up, down, label } = rows.get(key);
    (by < 0 ? up : down).node.focus();
    live.say(`${label}, plats ${order.indexOf(key) + 1} av ${order.length}.`);
  }
  place();
  const node = h(
    "form",
    {
      class: "kr-predict",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        done(order);
      },
    },
    h(
      "fieldset",
      {},
      h("legend", {}, h("span", { class: "kr-step" }, "Gissa först"), "I vilken ordning går de fem stegen?"),
      list,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Visa ordningen"),
        h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
      ),
    ),
  );
  return { node, focus: () => rows.get(order[0]).down.node.focus() };
}

/**
 * One step of the case: what it is, what has happened, what one does. An answer is given with a button, since the first
 * arrow key in a group of radio buttons has already chosen one. Changing one's mind is allowed.
 */
function stepCard(step, i, { now, options }, choose, say) {
  const name = uniqueId("val"), reply = h("p", { class: "kr-answer", hidden: true });
  const inputs = options.map(() =>
    h("input", {
      type: "radio",
      name,
      onchange: () => {
        reply.hidden = true; // it was about another answer
        answer.setUsable(true);
      },
    })
  );
  const answer = patientButton({
    label: "Det här väljer jag",
    press: () => {
      const place = inputs.findIndex((input) => input.checked), { reply: text, right } = options[place];
      reply.textContent = text;
      reply.hidden = false;
      reply.classList.toggle("kr-agrees", Boolean(right));
      choose(place);
    },
    why: () => "Välj först vad du gör.",
    say,
  });
  answer.setUsable(false);
  const heading = h(
    "p",
    { class: "kr-path-name", tabindex: -1 },
    h("span", { class: "kr-path-number", "aria-hidden": "true" }, i + 1),
    h("span", { class: "kr-hidden" }, `Steg ${i + 1}: `),
    step.label,
  );
  const node = h(
    "li",
    { class: "kr-path-step" },
    heading,
    h("p", { class: "kr-note" }, step.does),
    h(
      "fieldset",
      {},
      h("legend", {}, now),
      ...options.map(({ label }, place) => h("label", { class: "kr-check" }, inputs[place], label)),
      h("div", { class: "kr-actions" }, answer.node),
    ),
    reply,
  );
  return { node, heading };
}

function build(words, root) {
  root.classList.add("kr-steps");
  const live = announcer(),
    inTable = asTable(),
    { story, steps } = words.case;
  const answer = h("p", { class: "kr-answer" }),
    status = h("p", { class: "kr-headline", tabindex: -1 });
  const path = h("ol", { class: "kr-path" });
  const onward = h("button", {
    type: "button",
    class: "kr-primary",
    onclick: () => {
      open += 1;
      show();
      cards[open].heading.focus();
    },
  });
  const overview = h("ol", { class: "kr-overview" }, ...EBP_STEPS.map(({ label }) => h("li", {}, label)));
  const walk = h(
    "div",
    { class: "kr-more-parts" },
    answer,
    overview,
    h("p", { class: "kr-story" }, story),
    path,
    status,
    h("div", { class: "kr-actions" }, onward, h("button", { type: "button", onclick: restart }, "Börja om")),
    inTable.node,
    h("p", { class: "kr-note" }, "Stegen efter Kunskapsguiden, med våra ord."),
  );
  let chosen = steps.map(() => null),
    open = 0,
    cards = [],
    form = null;

  function show() {
    const told = describePath(chosen, words),
      { head, rows } = pathRows(chosen, words),
      last = open === steps.length - 1;
    if (cards[open].node.parentNode !== path) path.append(cards[open].node); // the others keep their focus
    [...overview.children].forEach((item, i) =>
      i === open ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current")
    );
    onward.hidden = last || chosen[open] === null;
    if (!last) onward.textContent = `Gå till steg ${open + 2}: ${EBP_STEPS[open + 1].label.toLowerCase()}`;
    status.textContent = told.text;
    status.hidden = told.done < steps.length;
    inTable.update("De fem stegen", head, rows);
  }

  function deal() {
    chosen = steps.map(() => null);
    open = 0;
    cards = steps.map((step, i) =>
      stepCard(EBP_STEPS[i], i, step, (place) => {
        chosen[i] = place;
        show();
        live.say([step.options[place].reply, status.hidden ? "" : status.textContent].join(" "));
      }, live.say)
    );
    path.replaceChildren();
  }

  function reveal(order) {
    form?.remove();
    form = null;
    walk.hidden = false;
    answer.textContent = describeOrder(order);
    answer.hidden = order === null;
    deal();
    show();
  }

  function ask() {
    const made = orderForm(live, (order) => {
      reveal(order);
      if (order === null) cards[0].heading.focus();
      else {
        answer.setAttribute("tabindex", -1);
        answer.focus();
      }
    });
    form = made.node;
    walk.hidden = true;
    root.insertBefore(form, walk);
    return made;
  }

  function restart() {
    if (words.predict) {
      ask().focus();
      return;
    }
    reveal(null);
    cards[0].heading.focus();
  }

  root.append(walk, live.node);
  if (words.predict) ask();
  else reveal(null);
  return () => live.stop();
}

export default explorerOf(readConfig, build);
