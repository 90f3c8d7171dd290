// Explorer: what a flag is worth. A thousand people split by the problem and by the instrument; move how common it is.
import { h } from "../../base/dom.js";
import { capital, formatNumber } from "../../base/swedish.js";
import { describe, guessWords, measures, PEOPLE, question, readConfig } from "./base-rate-tree-logic.js";
import { spokenText, startOf, tableRows, treeOf } from "./base-rate-tree-logic.js";
import { exampleButtons, measureCard, tellHeadline } from "../parts/cards.js";
import { crowdPanel, crowdSample } from "../parts/crowd-panel.js";
import { explorerOf } from "../parts/explorer.js";
import { guessFirst } from "../parts/guess-first.js";
import { announcer, asTable, predictFirst, slider } from "../parts/controls.js";

const BRANCHES = [["has", "truePositives", "falseNegatives", "kr-tree-has"], [
  "without",
  "falsePositives",
  "trueNegatives",
  "kr-tree-not",
]];

/** The tree as nested lists, so that it is read in order without its lines. */
function treeFigure(words) {
  const numbers = {};
  const box = (name, text, kind = "") => {
    numbers[name] = h("b", {});
    return h("span", { class: `kr-tree-box ${kind}` }, numbers[name], h("span", {}, ` ${text}`));
  };
  const text = { has: words.has, without: words.has_not };
  const node = h(
    "ul",
    { class: "kr-tree" },
    h(
      "li",
      {},
      box("n", words.unit_many),
      h(
        "ul",
        {},
        ...BRANCHES.map(([all, positive, negative, kind]) =>
          h(
            "li",
            { class: kind },
            box(all, `som ${text[all]}`),
            h(
              "ul",
              {},
              h("li", {}, box(positive, `som ${words.flagged}`, "kr-tree-flag")),
              h("li", {}, box(negative, `som ${words.not_flagged}`)),
            ),
          )
        ),
      ),
    ),
  );
  /** With hidden leaves while the reader guesses. */
  function update(tree, leaves = true) {
    for (const [name, place] of Object.entries(numbers)) {
      const shown = leaves || ["n", "has", "without"].includes(name);
      place.textContent = shown ? formatNumber(tree[name]) : "?";
    }
  }
  return { node, update };
}

function keyList(words) {
  const line = (kind, text) => h("li", {}, crowdSample(kind), text);
  return h(
    "ul",
    { class: "kr-key" },
    line("right", `${words.flagged} och ${words.has}`),
    line("wrong", `${words.flagged} men ${words.has_not}`),
    line("missed", `missas: ${words.has}`),
    line("rest", "övriga"),
    h(
      "li",
      {},
      h("span", { class: "kr-guess-sample", "aria-hidden": "true" }),
      `till vänster om strecket: alla som ${words.flagged}`,
    ),
  );
}

/** The three numbers that can be moved; `move(name)` gives what takes the new value. */
function rateSliders(words, move) {
  const percent = (value) => `${formatNumber(value)}\u00a0%`;
  const most = Math.max(500, ...[words, ...words.presets].map((each) => startOf(each).base));
  return {
    base: slider({
      label: `Hur många av ${formatNumber(PEOPLE)} ${words.has}? (förekomst)`,
      min: 1,
      max: most,
      value: 1,
      help: `${
        capital(words.instrument)
      } är detsamma. Vad händer med dem som ${words.flagged} när problemet blir ovanligare?`,
      format: (value) => `${formatNumber(value)} av ${formatNumber(PEOPLE)}`,
      change: move("base"),
    }),
    sensitivity: slider({
      label: `Hittar av dem som ${words.has} (sensitivitet)`,
      min: 0,
      max: 100,
      value: 0,
      format: percent,
      change: move("sensitivity"),
    }),
    specificity: slider({
      label: `Friar av dem som ${words.has_not} (specificitet)`,
      min: 0,
      max: 100,
      value: 0,
      format: percent,
      change: move("specificity"),
    }),
  };
}

function build(words, root) {
  const live = announcer(), inTable = asTable(), figure = treeFigure(words), crowd = crowdPanel();
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline", tabindex: -1 });
  const share = h("p", {}), rest = h("p", {});
  const cards = {
    ppv: measureCard("Positivt prediktivt värde (PPV)"),
    npv: measureCard("Negativt prediktivt värde (NPV)"),
    sensitivity: measureCard("Sensitivitet"),
    specificity: measureCard("Specificitet"),
  };
  const move = (name) => (value) => {
    state = { ...state, [name]: value };
    show();
    live.say(spoken);
  };
  const slides = rateSliders(words, move);
  const examples = exampleButtons("Pröva", words.presets, (preset) => {
    state = startOf(preset);
    place();
    show();
    live.say(spoken);
  });
  const result = h("div", { class: "kr-result" }, answer, headline, share, rest);
  const panel = h("div", { class: "kr-crowd" }, crowd.node, keyList(words));
  const test = h(
    "details",
    {},
    h("summary", {}, "Ändra hur träffsäkert det är"),
    slides.sensitivity.node,
    slides.specificity.node,
  );
  const group = (title, ...nodes) =>
    h(
      "section",
      { class: "kr-part" },
      h("p", { class: "kr-part-name" }, title),
      h("div", { class: "kr-columns" }, ...nodes),
    );
  const details = h(
    "div",
    { class: "kr-more-parts" },
    h("div", { class: "kr-move" }, slides.base.node, examples?.node),
    group("Beror också på hur vanligt det är", cards.ppv.node, cards.npv.node),
    group(`Hör till ${words.instrument}`, cards.sensitivity.node, cards.specificity.node),
    words.show_test ? test : null,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  inTable.node.classList.add("kr-narrow-table");
  let state = startOf(words), guess = null, spoken = "";

  const place = () => Object.entries(slides).forEach(([name, each]) => each.set(state[name]));

  function show() {
    const tree = treeOf(state),
      text = describe(tree, words),
      told = measures(tree, state, words),
      start = startOf(words);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, treeOf(start), start, words);
    tellHeadline(headline, text.headline);
    share.textContent = text.share;
    rest.textContent = text.rest;
    figure.update(tree);
    crowd.update(
      [["right", tree.truePositives], ["wrong", tree.falsePositives], ["missed", tree.falseNegatives], [
        "rest",
        tree.trueNegatives,
      ]]
        .map(([kind, count]) => ({ kind, count })),
      tree.positives,
      `Bild av ${formatNumber(PEOPLE)} ${words.unit_many}. ${text.headline.join("")} ${text.rest}`,
    );
    for (const [name, card] of Object.entries(cards)) card.update(told[name]);
    const { head, rows } = tableRows(tree, words);
    inTable.update(`Av ${formatNumber(PEOPLE)} ${words.unit_many}`, head, rows);
    examples?.mark(words.presets.find((preset) => JSON.stringify(startOf(preset)) === JSON.stringify(state)));
    spoken = spokenText(text);
  }

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, details, panel],
    put: (node) => figure.node.before(node),
    makeForm(done) {
      const tree = treeOf(state);
      figure.update(tree, false);
      return predictFirst({
        question: words.predict.question ?? question(tree, state, words),
        answerLabel: "Min gissning, antal av 100",
        low: 0,
        high: 100,
        start: words.predict.start ?? 50,
        format: (value) => `${formatNumber(value)} av 100`,
        preview: () => {},
        done,
      });
    },
    shown(guessed) {
      guess = guessed;
      place();
      show();
    },
  });

  function restart() {
    state = startOf(words);
    test.open = false;
    turn.again(Boolean(words.predict));
  }

  root.append(result, figure.node, panel, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

export default explorerOf(readConfig, build);
