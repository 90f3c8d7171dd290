// Explorer: which structures for knowledge do we have, need, want and set up? With a timer for the discussion.
import { h, uniqueId } from "../../base/dom.js";
import { discussionTimer } from "./discussion-timer.js";
import { explorerOf, publish, saveButton } from "../parts/explorer.js";
import { announcer, asTable } from "../parts/controls.js";
import {
  cellKey,
  describeInventory,
  inventoryRows,
  inventoryText,
  inventoryValue,
  readConfig,
} from "./structure-inventory-logic.js";

const CONFIDENTIAL =
  "Skriv om strukturer, inte om människor: inget som gör att en klient, en familj eller en kollega kan kännas igen. " +
  "Sekretessen i socialtjänsten gäller också här (26 kap. 1 § offentlighets- och sekretesslagen).";

/** Asks before what was written is removed. */
function secondThought({ keep, remove }) {
  const button = (text, then) =>
    h("button", {
      type: "button",
      onclick: () => {
        node.hidden = true;
        then();
      },
    }, text);
  const first = button("Behåll texten", keep);
  const node = h(
    "div",
    { class: "kr-answer kr-sure", role: "group", "aria-label": "Börja om?", hidden: true },
    h("p", {}, "Allt ni har skrivit här försvinner."),
    h("div", { class: "kr-actions" }, first, button("Ta bort och börja om", remove)),
  );
  const ask = () => {
    node.hidden = false;
    first.focus();
  };
  return { node, ask };
}

function build(words, root, model) {
  const live = announcer(1000),
    inTable = asTable(),
    status = h("p", { class: "kr-note" });
  const timer = words.phases.length ? discussionTimer(words.phases) : null;
  let texts = {};
  const areas = [];

  function cell(category, question) {
    const id = uniqueId("ruta");
    const area = h("textarea", {
      id,
      rows: 2,
      maxlength: 2000,
      oninput: () => {
        texts = { ...texts, [cellKey(category, question)]: area.value };
        show();
        live.say(status.textContent);
      },
      onchange: () => publish(model, inventoryValue(texts, words)),
    });
    areas.push(area);
    return h("div", { class: "kr-cell" }, h("label", { for: id }, question.label), area);
  }

  const groups = words.categories.map((category) =>
    h(
      "fieldset",
      { class: "kr-category" },
      h("legend", {}, category.label),
      category.help ? h("p", { class: "kr-note" }, category.help) : null,
      h("div", { class: "kr-cells" }, ...words.questions.map((question) => cell(category, question))),
    )
  );

  function show() {
    status.textContent = describeInventory(texts, words).text;
    const { head, rows } = inventoryRows(texts, words);
    inTable.update(words.title, head, rows);
  }

  function restart() {
    texts = {};
    areas.forEach((area) => {
      area.value = "";
    });
    timer?.reset();
    show();
    publish(model, inventoryValue(texts, words));
    areas[0].focus();
  }

  /** Text that took time to write is not thrown away by one press. */
  function askFirst() {
    if (!describeInventory(texts, words).filled) {
      restart();
      return;
    }
    sure.ask();
  }

  const again = h("button", { type: "button", onclick: askFirst }, "Börja om");
  const sure = secondThought({ keep: () => again.focus(), remove: restart });

  root.classList.add("kr-inventory");
  root.append(
    ...[
      h("p", {}, words.question),
      timer?.node,
      h("p", { class: "kr-note" }, CONFIDENTIAL),
      ...groups,
      status,
      h(
        "p",
        { class: "kr-note" },
        "Det ni skriver stannar på den här sidan och försvinner när den stängs. Spara det som en fil om ni vill " +
          "ha det kvar.",
      ),
      inTable.node,
      h(
        "div",
        { class: "kr-actions" },
        saveButton("Spara som textfil", "strukturinventering.txt", () => inventoryText(texts, words), live.say),
        saveButton("Spara som JSON", "strukturinventering.json", () => inventoryValue(texts, words), live.say),
        again,
      ),
      sure.node,
      live.node,
    ].filter(Boolean),
  );
  show();
  return () => {
    live.stop();
    timer?.stop();
  };
}

export default explorerOf(readConfig, build);
