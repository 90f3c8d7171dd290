// Explorer: the search workbench. Write a string, guess, run it, see what each block does and what was missed.
import { h } from "../../base/dom.js";
import { announcer } from "../parts/controls.js";
import { explorerOf, publish, saveButton } from "../parts/explorer.js";
import { searchLogButton } from "../parts/search-log-button.js";
import { searchForm } from "./search-workbench-form.js";
import {
  evaluationSentences,
  headlineWords,
  openCorpus,
  readConfig,
  runString,
  workbenchValue,
} from "./search-workbench-logic.js";
import { attemptsPart, outcomePart } from "./search-workbench-outcome.js";

function build(words, root, model) {
  const corpus = openCorpus(words.corpus), live = announcer(300);
  const find = (id) => corpus.questions.find((each) => each.id === id) ?? null;
  let question = find(words.question), history = [];

  const form = searchForm(words, corpus.questions, {
    choose(id) {
      question = find(id);
      begin();
      live.say(question ? `Du söker nu för frågan: ${question.question}` : "Du söker nu utan fråga.");
    },
    search,
  });
  const latest = () => history.at(-1);
  const toLog = searchLogButton(
    "Sökverkstaden (träningskorpus)",
    () => (latest() ? { string: latest().string, hits: latest().found } : null),
    live.say,
  );
  const outcome = outcomePart(corpus, toLog.node);
  const save = saveButton("Spara mina försök som fil", "sokforsok.json", () => workbenchValue(history), live.say);
  const past = attemptsPart((string) => {
    form.write(string);
    form.focus();
  }, save);

  function begin() {
    outcome.node.hidden = true;
    form.begin(question);
  }

  function search() {
    const string = form.string(), run = runString(string, corpus, question);
    form.complain(run.error ?? null, !outcome.node.hidden);
    if (run.error) {
      live.say(run.error.message);
      return;
    }
    const guess = form.guess(question);
    if (guess === undefined) return;
    history = [
      ...history,
      { question: question?.id ?? null, string, found: run.ids.length, evaluation: run.evaluation, guess },
    ];
    outcome.update(run, question, guess);
    toLog.refresh();
    live.say(run.evaluation ? evaluationSentences(run.evaluation).join(" ") : headlineWords(run, corpus.size).join(""));
    remember();
    form.clearGuess();
  }

  function remember() {
    past.update(history);
    publish(model, workbenchValue(history));
  }

  function restart() {
    history = [];
    form.write(words.start);
    question = find(words.question);
    begin();
    remember();
    form.focus();
  }

  root.classList.add("kr-workbench");
  root.append(
    form.node,
    outcome.node,
    past.node,
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
