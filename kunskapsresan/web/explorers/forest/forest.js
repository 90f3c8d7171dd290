// Explorer: build a forest plot. Guess, see, then leave studies out, divide them, and choose how they are weighed together.
import { h, uniqueId } from "../../base/dom.js";
import { choiceFirst, radioGroup } from "../parts/choice-first.js";
import {
  describeForest,
  forestRows,
  guessTold,
  headlinesOf,
  readForest,
  startState,
  synthesise,
} from "./forest-logic.js";
import { explorerOf } from "../parts/explorer.js";
import { tellHeadline, writeOrHide } from "../parts/cards.js";
import { forestPicture } from "./forest-rows.js";
import { guessFirst } from "../parts/guess-first.js";
import { announcer, asTable, patientButton } from "../parts/controls.js";
import { studyCount } from "../parts/study-table.js";

const MODELS_TOLD = [
  {
    key: "random",
    label: "Studiernas verkliga effekt får skilja sig åt",
    note: "Slumpeffektmodell (random): små studier får säga mer.",
  },
  {
    key: "common",
    label: "Alla studier mäter samma effekt",
    note: "Gemensam effekt (common): stora studier bestämmer nästan allt.",
  },
];
const ESTIMATORS_TOLD = [
  { key: "REML", label: "REML", note: "Restricted maximum likelihood, det som oftast rekommenderas i dag." },
  { key: "DL", label: "DerSimonian–Laird", note: "Den äldre metoden, vanlig i tidigare översikter." },
];

/** What the reader can choose: the model, how tau² is estimated, and by what the studies are divided. */
function choices(words, change) {
  const model = radioGroup({
    legend: "Hur ska studierna vägas ihop?",
    options: MODELS_TOLD,
    change: change.model,
  });
  const estimator = radioGroup({
    legend: "Hur ska skillnaden mellan studierna (tau²) skattas?",
    options: ESTIMATORS_TOLD,
    change: change.tau2,
  });
  const id = uniqueId("dela");
  const select = h(
    "select",
    { id, onchange: () => change.group(select.value) },
    h("option", { value: "" }, "inte alls"),
    ...words.group_by.map(({ key, label }) => h("option", { value: key }, `efter ${label}`)),
  );
  const node = words.group_by.length
    ? h("div", { class: "kr-field" }, h("label", { for: id }, "Dela upp studierna"), select)
    : null;
  const set = (key) => {
    select.value = key;
  };
  return { model, estimator, division: { node, set } };
}

/** What is said beside the picture; a text that says nothing is not shown. */
function forestTexts() {
  const numbers = h("p", { class: "kr-f-said" }), people = h("p", {}), compare = h("p", { class: "kr-note" });
  const open = h("p", {}), next = h("p", {}), apart = h("p", {}), weight = h("p", { class: "kr-note" });
  const divided = h("p", {});
  const write = (said) =>
    writeOrHide([
      [numbers, said.numbers],
      [open, said.open],
      [people, said.people],
      [compare, said.compare],
      [next, said.next],
      [apart, said.apart],
      [weight, said.weight],
      [divided, said.groups],
    ]);
  return { numbers, people, divided, below: [divided, compare, open, next, apart, weight], write };
}

/** Gives the headline the height of the longest one in this width, measured again only when the width has changed. */
function roomKeeper(root, headline, longest) {
  let width = 0;
  return () => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    headline.style.minHeight = "";
    const heights = longest.map((text) => {
      tellHeadline(headline, text);
      return headline.getBoundingClientRect().height;
    });
    headline.style.minHeight = `${Math.ceil(Math.max(...heights))}px`;
  };
}

function buildForest(words, root) {
  const { studies, directions } = words;
  const live = announcer(), inTable = asTable();
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline kr-long", tabindex: -1 });
  const texts = forestTexts();
  const changed = (change) => {
    change();
    show();
    speak();
  };
  const picture = forestPicture(words, (places, kept) =>
    changed(() => {
      for (const place of places) state.kept[place] = kept;
    }));
  const { model, estimator, division } = choices(words, {
    model: (key) =>
      changed(() => {
        state.model = key;
      }),
    tau2: (key) =>
      changed(() => {
        state.tau2 = key;
      }),
    group(key) {
      state.group = key;
      picture.arrange(synthesise(words, state).groups);
      show();
      live.say(texts.divided.textContent || "Studierna är inte uppdelade.");
    },
  });
  const everything = patientButton({
    label: "Ta med alla",
    press: () =>
      changed(() => {
        state.kept.fill(true);
      }),
    why: () => "Alla studier är redan med.",
    say: live.say,
  });
  const controls = h("div", { class: "kr-move" }, division.node, model.node);
  const advanced = h("details", {}, h("summary", {}, "Fördjupning: tau²"), estimator.node);
  const result = h("div", { class: "kr-result" }, answer, headline, texts.numbers, texts.people);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    picture.node,
    h("div", { class: "kr-actions" }, everything.node),
    ...texts.below,
    controls,
    words.show_advanced ? advanced : null,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: () => restart() }, "Börja om")),
  );
  let state = startState(words), guess = null, told = "";

  const keepRoom = roomKeeper(root, headline, headlinesOf(words));

  function show() {
    keepRoom(); // first: it reads the layout, which is still whole
    const view = synthesise(words, state),
      said = describeForest(words, state, view);
    picture.update(view);
    tellHeadline(headline, said.headline);
    texts.write(said);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessTold(guess, words, view.all);
    everything.setUsable(view.count < studies.length);
    const { head, rows: cells } = forestRows(words, state, view);
    inTable.update(`${words.title}. ${said.headline.join("")}`, head, cells);
    told = [said.headline.join(""), said.numbers, said.open, said.compare].join(" ");
  }

  const speak = () => live.say(told);

  function start() {
    state = startState(words);
    model.set(state.model);
    estimator.set(state.tau2);
    division.set("");
    picture.arrange(synthesise(words, state).groups);
    show();
  }

  const turn = guessFirst({
    headline,
    seen: root,
    waiting: [result, details],
    put: (node) => result.before(node),
    makeForm: (done) =>
      choiceFirst({
        question: words.predict.question ??
          `${studyCount(studies.length, true)} har prövat samma sak. Vad tror du att de visar tillsammans?`,
        options: [{ key: "-1", label: directions[0] }, { key: "0", label: "ingen säker skillnad" }, {
          key: "1",
          label: directions[1],
        }],
        done,
      }),
    shown(chosen) {
      guess = chosen;
      start();
    },
  });
  const restart = () => turn.again(Boolean(words.predict));

  inTable.node.classList.add("kr-small", "kr-tight");
  root.append(result, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

export default explorerOf(readForest, buildForest);
