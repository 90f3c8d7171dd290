// Explorer: one standardised difference shown at once as picture, number and sentence.
import { h, uniqueId } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { exampleButtons, measureCard, tellHeadline } from "../parts/cards.js";
import { curvesFigure, groupKey } from "../parts/curves-figure.js";
import { explorerOf } from "../parts/explorer.js";
import { guessFirst } from "../parts/guess-first.js";
import { announcer, asTable, numberField, predictFirst, slider } from "../parts/controls.js";
import {
  axisWords,
  calculate,
  describe,
  directionOf,
  guessWords,
  MOST,
  pictureWords,
} from "./two-distributions-logic.js";
import { question, readConfig, readD, tableRows, thresholdOf } from "./two-distributions-logic.js";

/** Native radio buttons in a row; `choose(key, text)`, without the text when nobody has pressed. */
function shadeChoice(options, choose) {
  const name = uniqueId("visa");
  const inputs = options.map(([key, text], i) =>
    h("input", { type: "radio", name, value: key, checked: i === 0, onchange: () => choose(key, text) })
  );
  const node = h(
    "fieldset",
    { class: "kr-choice" },
    h("legend", {}, "Visa i bilden"),
    ...options.map(([, text], i) => h("label", {}, inputs[i], ` ${text}`)),
  );
  return {
    node,
    reset() {
      inputs[0].checked = true;
      choose(options[0][0]);
    },
  };
}

/** d by slider or in figures, each following the other; `use(d)` when it changes. */
function dControl(use) {
  const slide = slider({
    label: "Skillnaden d",
    min: -MOST,
    max: MOST,
    step: 0.01,
    value: 0,
    format: (value) => formatNumber(value, 2),
    change: (value) => {
      field.set(value);
      use(value);
    },
  });
  function typed(value) {
    slide.set(value);
    use(value);
  }
  const field = numberField({
    label: "Eller skriv d",
    value: 0,
    limits: { low: -MOST, whole: false },
    input: (raw) => {
      const { value } = readD(raw);
      if (value === undefined) return;
      field.complain("");
      typed(value);
    },
    change: (raw) => {
      const { value, error } = readD(raw);
      field.complain(error ?? "");
      if (value === undefined) return;
      typed(value);
      field.set(value);
    },
  });
  return {
    nodes: [slide.node, field.node],
    set(value) {
      slide.set(value);
      field.set(value);
    },
  };
}

/** The number needed to treat, with the starting point that it cannot be without. */
function neededPart(words, change) {
  const card = measureCard("Antal som behövs (NNT)");
  const baseline = slider({
    label: `Hur många av 100 ${words.event} ${words.two}?`,
    min: 1,
    max: 99,
    value: 1,
    help: "NNT finns bara tillsammans med en utgångspunkt. Samma d ger olika NNT.",
    format: (value) => `${formatNumber(value)} av 100`,
    change,
  });
  return { nodes: [h("div", { class: "kr-move" }, baseline.node), card.node], set: baseline.set, update: card.update };
}

const guessForm = (words, view, done) =>
  predictFirst({
    question: words.predict.question ?? question(view, words),
    answerLabel: "Min gissning, antal av 100",
    low: 0,
    high: 100,
    start: words.predict.start ?? 50,
    format: (value) => `${formatNumber(value)} av 100`,
    preview: () => {},
    done,
  });

function build(words, root) {
  const live = announcer(), inTable = asTable(), figure = curvesFigure();
  const answer = h("p", { class: "kr-answer" }),
    headline = h("p", { class: "kr-headline", tabindex: -1 }),
    none = h("p", { class: "kr-note kr-steady" });
  const picture = h(
    "div",
    { class: "kr-figure" },
    figure.node,
    h("div", { class: "kr-scale-ends" }, ...axisWords(words).map((text) => h("span", {}, text))),
    groupKey(words.one, words.two),
  );
  const cards = {
    u3: measureCard("Förbi mitten (U3)"),
    superiority: measureCard("Två och två"),
    overlap: measureCard("Överlapp"),
  };
  const options = [
    ["u3", "förbi mitten"],
    ["overlap", "överlappet"],
    ...(words.show_nnt ? [["nnt", `de som ${words.event}`]] : []),
  ];
  const choice = shadeChoice(options, (key, text = "") => {
    shade = key;
    show();
    if (text) live.say(`Färgat i bilden: ${text}.`);
  });
  const control = dControl((value) => {
    d = value;
    show();
    live.say(spoken);
  });
  const needed = neededPart(words, (value) => {
    rate = value / 100;
    show();
    live.say(`${told.nnt.text}. ${told.nnt.sentence}`);
  });
  const examples = exampleButtons("Pröva", words.examples, (example) => {
    d = example.d;
    control.set(d);
    show();
    live.say(spoken);
  });
  const result = h("div", { class: "kr-result" }, answer, headline, none);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    choice.node,
    h("div", { class: "kr-move" }, ...control.nodes, examples?.node),
    h("div", { class: "kr-columns kr-three" }, ...Object.values(cards).map((card) => card.node)),
    ...(words.show_nnt ? needed.nodes : []),
    h(
      "p",
      { class: "kr-note" },
      "Talen gäller om båda grupperna är klockformade och lika breda. Riktiga grupper är det bara ungefär.",
    ),
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  inTable.node.classList.add("kr-narrow-table");
  let d = words.d, rate = words.rate, shade = "u3", guess = null, spoken = "", told = null;

  function shading(view) {
    if (shade === "overlap") return { kind: "overlap" };
    return shade === "nnt" ? { kind: "both", from: thresholdOf(view, words) } : { kind: "beyond", from: 0 };
  }

  function show() {
    const view = calculate(d, rate, words);
    told = describe(view, words);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, calculate(words.d, rate, words));
    tellHeadline(headline, told.headline);
    none.textContent = told.none;
    figure.update({
      d,
      shade: turn.isAsking() ? null : shading(view),
      better: directionOf(words),
      label: pictureWords(view, words),
    });
    for (const [name, card] of Object.entries(cards)) card.update(told[name]);
    needed.update(told.nnt);
    const { head, rows } = tableRows(view, words);
    inTable.update(`d = ${formatNumber(d, 2)}`, head, rows);
    examples?.mark(words.examples.find((example) => example.d === d));
    spoken = `d = ${formatNumber(d, 2)}. ${told.headline.join("")}`;
  }

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, details],
    put(node) {
      picture.before(node);
      show();
    },
    makeForm: (done) => guessForm(words, calculate(d, rate, words), done),
    shown(guessed) {
      guess = guessed;
      control.set(d);
      needed.set(Math.round(rate * 100));
      show();
    },
  });

  function restart() {
    d = words.d;
    rate = words.rate;
    guess = null;
    choice.reset();
    turn.again(Boolean(words.predict));
  }

  root.append(result, picture, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

export default explorerOf(readConfig, build);
