// Explorer: the search workbench. Write a string, guess, run it, see what each block does and what was missed.
import { h, uniqueId } from "../../base/dom.js";
import { formatNumber, parseNumber } from "../../base/swedish.js";
import { hitPanel } from "../parts/hit-panel.js";
import { explorerOf, publish, saveButton } from "../parts/explorer.js";
import {
  attemptWords,
  evaluationSentences,
  guessAnswer,
  headlineWords,
  historyRows,
  measures,
  openCorpus,
  pointedAt,
  readConfig,
  readGuess,
  runString,
  workbenchValue,
} from "./search-workbench-logic.js";
import { blockCards, missedCards, recordCards, syntaxHelp } from "./search-workbench-parts.js";
import { searchLogButton } from "../parts/search-log-button.js";
import { announcer, asTable, numberField } from "../parts/controls.js";

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

function build(words, root, model) {
  const corpus = openCorpus(words.corpus),
    live = announcer(300),
    inTable = asTable(),
    panel = hitPanel();
  const find = (id) => corpus.questions.find((each) => each.id === id) ?? null;
  const ids = {
    string: uniqueId("strang"),
    help: uniqueId("hjalp"),
    fault: uniqueId("fel"),
    question: uniqueId("fraga"),
  };
  let question = find(words.question),
    history = [];

  const area = h("textarea", {
    id: ids.string,
    rows: 4,
    maxlength: LONGEST,
    spellcheck: "false",
    autocapitalize: "off",
    class: "kr-string-field",
    "aria-describedby": ids.help,
    onkeydown: (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        search();
      }
    },
  });
  area.value = words.start;
  const fault = faultBox(ids.fault);
  const guess = numberField({ label: "", value: 0 }),
    guessLabel = guess.node.querySelector("label");
  const options = [
    ...corpus.questions.map((each) => h("option", { value: each.id }, each.question)),
    h("option", { value: "" }, "Ingen fråga, jag vill bara söka"),
  ];
  const chooser = h(
    "select",
    {
      id: ids.question,
      onchange: () => {
        question = find(chooser.value);
        begin();
        live.say(question ? `Du söker nu för frågan: ${question.question}` : "Du söker nu utan fråga.");
      },
    },
    ...options,
  );
  const mayChoose = words.choose && corpus.questions.length > 0;
  const choice = mayChoose
    ? h("div", { class: "kr-question" }, h("label", { for: ids.question }, "Frågan du söker för"), chooser)
    : null;
  const asked = h("p", { class: "kr-asked" });
  const form = h(
    "form",
    {
      class: "kr-search",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        search();
      },
    },
    choice,
    asked,
    h(
      "div",
      { class: "kr-search-field" },
      h("label", { for: ids.string }, "Söksträng"),
      area,
      h("p", { class: "kr-note", id: ids.help }, "Enter söker. Skift + Enter ger ny rad."),
    ),
    fault.node,
    syntaxHelp(),
    guess.node,
    h("div", { class: "kr-actions" }, h("button", { type: "submit", class: "kr-primary" }, "Sök")),
  );

  const headline = h("p", { class: "kr-headline" }),
    answer = h("p", { class: "kr-answer" }),
    notes = h("ul", { class: "kr-notes" });
  const numbers = h("div", { class: "kr-columns" }),
    blocks = h("div", { class: "kr-blocks" });
  const latest = () => history.at(-1),
    toLog = searchLogButton(
      "Sökverkstaden (träningskorpus)",
      () => (latest() ? { string: latest().string, hits: latest().found } : null),
      (text) => live.say(text),
    );
  const missed = listPart("Relevanta som missades"),
    hits = listPart("Träffar");
  const blocksPart = h("details", { open: true }, h("summary", {}, "Vad varje block gör"), blocks);
  const outcome = h(
    "section",
    { class: "kr-outcome kr-more-parts", "aria-label": "Resultat" },
    headline,
    answer,
    toLog.node,
    panel.node,
    numbers,
    notes,
    blocksPart,
    missed.node,
    hits.node,
  );
  const attempts = h("ol", { class: "kr-attempts", reversed: true });
  const past = h(
    "section",
    { class: "kr-past", "aria-label": "Dina försök" },
    h("p", { class: "kr-measure-name" }, "Dina försök, det senaste först"),
    attempts,
    inTable.node,
    h(
      "div",
      { class: "kr-actions" },
      saveButton("Spara mina försök som fil", "sokforsok.json", () => workbenchValue(history), live.say),
    ),
  );

  function begin() {
    outcome.hidden = true;
    fault.update(null);
    const ask = Boolean(words.predict && question);
    guess.node.hidden = !ask;
    guess.input.value = "";
    guess.complain("");
    if (question) {
      guessLabel.textContent = `Gissa först, om du vill: hur många av de ` +
        `${formatNumber(question.relevant.length)} relevanta hittar strängen?`;
    }
    chooser.value = question ? question.id : "";
    asked.textContent = question ? question.question : "";
    asked.hidden = !question;
  }

  function search() {
    const string = area.value.normalize("NFC"),
      run = runString(string, corpus, question);
    if (string !== area.value) area.value = string;
    const wanted = question && words.predict
      ? readGuess(guess.input.value, parseNumber(guess.input.value), question.relevant.length)
      : null;
    fault.update(run.error ?? null, string, !outcome.hidden);
    if (run.error) {
      complain(run.error, string);
      return;
    }
    area.removeAttribute("aria-invalid");
    area.setAttribute("aria-describedby", ids.help);
    guess.complain(
      wanted === undefined
        ? `Skriv ett helt tal mellan 0 och ${formatNumber(question.relevant.length)}, eller lämna rutan tom.`
        : "",
    );
    if (wanted === undefined) {
      guess.input.focus();
      return;
    }
    history = [
      ...history,
      { question: question?.id ?? null, string, found: run.ids.length, evaluation: run.evaluation, guess: wanted },
    ];
    show(run, wanted);
    remember();
    guess.input.value = "";
  }

  function complain({ message, position }, string) {
    const start = pointedAt(string, position).before.length;
    area.setAttribute("aria-invalid", "true");
    area.setAttribute("aria-describedby", `${ids.fault} ${ids.help}`);
    area.focus();
    area.setSelectionRange(start, Math.min(string.length, start + 1));
    live.say(message);
  }

  function show(run, guessed) {
    const { evaluation } = run,
      record = corpus.record;
    outcome.hidden = false;
    const [before, strong, after] = headlineWords(run, corpus.size);
    headline.replaceChildren(before, ...(after ? [h("strong", {}, strong), after] : [strong]));
    answer.textContent = evaluation ? guessAnswer(guessed, evaluation) : "";
    answer.hidden = !answer.textContent;
    panel.node.hidden = numbers.hidden = !evaluation;
    missed.node.hidden = !evaluation?.missed.length;
    if (evaluation) {
      panel.update({
        hits: evaluation.hits.length,
        others: evaluation.found - evaluation.hits.length,
        missed: evaluation.missed.length,
      });
      numbers.replaceChildren(
        ...measures(evaluation).map(({ name, value, text }) =>
          h(
            "div",
            { class: "kr-measure" },
            h("p", { class: "kr-measure-name" }, name),
            h("p", { class: "kr-big" }, value),
            h("p", {}, text),
          )
        ),
      );
      missed.node.open = true;
      missed.update(missedCards(run, record));
    }
    notes.replaceChildren(
      ...run.notes.map(({ message, position }) => h("li", {}, `${message} (Tecken ${formatNumber(position)}.)`)),
    );
    notes.hidden = !run.notes.length;
    blocks.replaceChildren(...blockCards(run, corpus.size, question));
    hits.update(recordCards(run.ids, record, question));
    toLog.refresh();
    live.say(evaluation ? evaluationSentences(evaluation).join(" ") : headlineWords(run, corpus.size).join(""));
  }

  function remember() {
    past.hidden = !history.length;
    attempts.replaceChildren(
      ...history
        .map((each, i) =>
          h(
            "li",
            {},
            h("code", {}, each.string),
            h("span", { class: "kr-note" }, attemptWords(each)),
            h(
              "button",
              {
                type: "button",
                "aria-label": `Hämta försök ${i + 1}`,
                onclick: () => {
                  area.value = each.string;
                  area.focus();
                },
              },
              "Hämta",
            ),
          )
        )
        .reverse(),
    );
    const { head, rows } = historyRows(history);
    inTable.update("Dina försök, det första först", head, rows);
    publish(model, workbenchValue(history));
  }

  function restart() {
    history = [];
    area.value = words.start;
    question = find(words.question);
    area.removeAttribute("aria-invalid");
    begin();
    remember();
    area.focus();
  }

  root.classList.add("kr-workbench");
  root.append(
    form,
    outcome,
    past,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
    live.node,
  );
  begin();
  remember();
  return () => {
    toLog.stop();
    live.stop();
  };
}

export default explorerOf(readConfig, build);
