// What a search in the workbench gave, and the attempts so far.
import { h } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { hitPanel } from "../parts/hit-panel.js";
import { asTable } from "../parts/controls.js";
import { attemptWords, guessAnswer, headlineWords, historyRows, measures } from "./search-workbench-logic.js";
import { blockCards, missedCards, recordCards } from "./search-workbench-parts.js";

/** "Träffar": a heading with its number and cards, the first twenty until the reader asks for all. */
function listPart(name) {
  const most = 20,
    list = h("ul", { class: "kr-records" });
  const summary = h("summary", {}),
    more = h("button", {
      type: "button",
      onclick: () => {
        show(Infinity);
        list.children[most]?.focus();
      },
    });
  const node = h("details", {}, summary, list, more);
  let cards = [];
  function show(limit) {
    list.replaceChildren(...cards.slice(0, limit));
    more.hidden = cards.length <= limit;
    more.textContent = `Visa alla ${formatNumber(cards.length)}`;
  }
  return {
    node,
    update(next) {
      cards = next;
      cards.slice(most, most + 1).forEach((card) => card.setAttribute("tabindex", -1));
      summary.textContent = `${name} (${formatNumber(next.length)})`;
      show(most);
    },
  };
}

const measureOf = ({ name, value, text }) =>
  h(
    "div",
    { class: "kr-measure" },
    h("p", { class: "kr-measure-name" }, name),
    h("p", { class: "kr-big" }, value),
    h("p", {}, text),
  );

/** The result of a search: {node, update(run, question, guessed)}; `log` is the button that adds it to the search log. */
export function outcomePart(corpus, log) {
  const headline = h("p", { class: "kr-headline" }), answer = h("p", { class: "kr-answer" });
  const notes = h("ul", { class: "kr-notes" }), numbers = h("div", { class: "kr-columns" });
  const blocks = h("div", { class: "kr-blocks" }), panel = hitPanel();
  const missed = listPart("Relevanta som missades"), hits = listPart("Träffar");
  const node = h(
    "section",
    { class: "kr-outcome kr-more-parts", "aria-label": "Resultat" },
    headline,
    answer,
    log,
    panel.node,
    numbers,
    notes,
    h("details", { open: true }, h("summary", {}, "Vad varje block gör"), blocks),
    missed.node,
    hits.node,
  );

  function updateEvaluation(run) {
    const { evaluation } = run;
    panel.node.hidden = numbers.hidden = !evaluation;
    missed.node.hidden = !evaluation?.missed.length;
    if (!evaluation) return;
    panel.update({
      hits: evaluation.hits.length,
      others: evaluation.found - evaluation.hits.length,
      missed: evaluation.missed.length,
    });
    numbers.replaceChildren(...measures(evaluation).map(measureOf));
    missed.node.open = true;
    missed.update(missedCards(run, corpus.record));
  }

  function update(run, question, guessed) {
    node.hidden = false;
    const [before, strong, after] = headlineWords(run, corpus.size);
    headline.replaceChildren(before, ...(after ? [h("strong", {}, strong), after] : [strong]));
    answer.textContent = run.evaluation ? guessAnswer(guessed, run.evaluation) : "";
    answer.hidden = !answer.textContent;
    updateEvaluation(run);
    notes.replaceChildren(
      ...run.notes.map(({ message, position }) => h("li", {}, `${message} (Tecken ${formatNumber(position)}.)`)),
    );
    notes.hidden = !run.notes.length;
    blocks.replaceChildren(...blockCards(run, corpus.size, question));
    hits.update(recordCards(run.ids, corpus.record, question));
  }

  return { node, update };
}

/** All attempts, the latest first: {node, update(history)}; `fetch(string)` takes one back, `save` is a button. */
export function attemptsPart(fetch, save) {
  const attempts = h("ol", { class: "kr-attempts", reversed: true }), inTable = asTable();
  const node = h(
    "section",
    { class: "kr-past", "aria-label": "Dina försök" },
    h("p", { class: "kr-measure-name" }, "Dina försök, det senaste först"),
    attempts,
    inTable.node,
    h("div", { class: "kr-actions" }, save),
  );
  const attempt = (each, i) =>
    h(
      "li",
      {},
      h("code", {}, each.string),
      h("span", { class: "kr-note" }, attemptWords(each)),
      h(
        "button",
        { type: "button", "aria-label": `Hämta försök ${i + 1}`, onclick: () => fetch(each.string) },
        "Hämta",
      ),
    );
  function update(history) {
    node.hidden = !history.length;
    attempts.replaceChildren(...history.map(attempt).reverse());
    const { head, rows } = historyRows(history);
    inTable.update("Dina försök, det första först", head, rows);
  }
  return { node, update };
}
