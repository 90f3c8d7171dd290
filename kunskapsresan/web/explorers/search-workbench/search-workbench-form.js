// The search workbench's form: the question, the string with its fault marked, the guess.
import { h, uniqueId } from "../../base/dom.js";
import { formatNumber, parseNumber } from "../../base/swedish.js";
import { numberField } from "../parts/controls.js";
import { pointedAt, readGuess } from "./search-workbench-logic.js";
import { syntaxHelp } from "./search-workbench-parts.js";

const LONGEST = 5000;

/** The string with its fault marked, and what is wrong. */
function faultBox(id) {
  const message = h("p", { class: "kr-error", id }),
    stale = h("p", { class: "kr-note" }, "Resultatet nedan gäller förra strängen."),
    place = h("p", { class: "kr-string", "aria-hidden": "true" });
  const node = h("div", { class: "kr-fault", hidden: true }, message, place, stale);
  function update(error, string = "", older = false) {
    stale.hidden = !older;
    node.hidden = !error;
    message.textContent = error ? error.message : "";
    if (!error) {
      place.replaceChildren();
      return;
    }
    const { before, at, after } = pointedAt(string, error.position);
    place.replaceChildren(before, h("mark", {}, at.trim() ? at : "\u00a0"), after);
  }
  return { node, update };
}

/** The field for the string: Enter searches, and a fault is marked where it is. */
function stringField(search) {
  const id = uniqueId("strang"), helpId = uniqueId("hjalp"), faultId = uniqueId("fel"), fault = faultBox(faultId);
  const area = h("textarea", {
    id,
    rows: 4,
    maxlength: LONGEST,
    spellcheck: "false",
    autocapitalize: "off",
    class: "kr-string-field",
    "aria-describedby": helpId,
    onkeydown: (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        search();
      }
    },
  });
  const node = h(
    "div",
    { class: "kr-search-field" },
    h("label", { for: id }, "Söksträng"),
    area,
    h("p", { class: "kr-note", id: helpId }, "Enter söker. Skift + Enter ger ny rad."),
  );
  /** Marks what is wrong and goes there; null takes the mark away. */
  function complain(error, older) {
    fault.update(error, area.value, older);
    area.setAttribute("aria-describedby", error ? `${faultId} ${helpId}` : helpId);
    if (!error) {
      area.removeAttribute("aria-invalid");
      return;
    }
    const start = pointedAt(area.value, error.position).before.length;
    area.setAttribute("aria-invalid", "true");
    area.focus();
    area.setSelectionRange(start, Math.min(area.value.length, start + 1));
  }
  return { nodes: [node, fault.node], area, complain };
}

/** Which question one searches for; `choose(id)`. */
function questionChooser(questions, choose) {
  const id = uniqueId("fraga");
  const chooser = h(
    "select",
    { id, onchange: () => choose(chooser.value) },
    ...questions.map((each) => h("option", { value: each.id }, each.question)),
    h("option", { value: "" }, "Ingen fråga, jag vill bara söka"),
  );
  return { node: h("div", { class: "kr-question" }, h("label", { for: id }, "Frågan du söker för"), chooser), chooser };
}

/**
 * `choose(id)` when another question is chosen, `search()` when one searches. Returns {node, begin(question), string(),
 * write(string), complain(error, older), guess(question), clearGuess(), focus()}: `guess` is a number, null when none is given, and
 * undefined when what is written is none, which it then says.
 */
export function searchForm(words, questions, { choose, search }) {
  const { nodes, area, complain } = stringField(search), { node: choice, chooser } = questionChooser(questions, choose);
  const guess = numberField({ label: "", value: 0 }), asked = h("p", { class: "kr-asked" });
  const node = h(
    "form",
    {
      class: "kr-search",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        search();
      },
    },
    words.choose && questions.length ? choice : null,
    asked,
    ...nodes,
    syntaxHelp(),
    guess.node,
    h("div", { class: "kr-actions" }, h("button", { type: "submit", class: "kr-primary" }, "Sök")),
  );
  area.value = words.start;

  return {
    node,
    complain,
    focus: () => area.focus(),
    clearGuess() {
      guess.input.value = "";
    },
    write(string) {
      area.value = string;
    },
    string() {
      const string = area.value.normalize("NFC");
      if (string !== area.value) area.value = string;
      return string;
    },
    begin(question) {
      complain(null);
      guess.node.hidden = !(words.predict && question);
      guess.input.value = "";
      guess.complain("");
      if (question) {
        guess.node.querySelector("label").textContent = `Gissa först, om du vill: hur många av de ` +
          `${formatNumber(question.relevant.length)} relevanta hittar strängen?`;
      }
      chooser.value = question ? question.id : "";
      asked.textContent = question ? question.question : "";
      asked.hidden = !question;
    },
    guess(question) {
      if (!words.predict || !question) return null;
      const most = question.relevant.length, read = readGuess(guess.input.value, parseNumber(guess.input.value), most);
      guess.complain(
        read === undefined ? `Skriv ett helt tal mellan 0 och ${formatNumber(most)}, eller lämna rutan tom.` : "",
      );
      if (read === undefined) guess.input.focus();
      return read;
    },
  };
}
