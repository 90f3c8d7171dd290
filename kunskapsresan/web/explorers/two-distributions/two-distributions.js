// Explorer: one standardised difference shown at once as picture, number and sentence.
import { h, uniqueId } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { exampleButtons, measureCard } from "../parts/cards.js";
import { curvesFigure, groupKey } from "../parts/curves-figure.js";
import { explorerOf } from "../parts/explorer.js";
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
  const nnt = measureCard("Antal som behövs (NNT)");
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
  const slide = slider({
    label: "Skillnaden d",
    min: -MOST,
    max: MOST,
    step: 0.01,
    value: 0,
    format: (value) => formatNumber(value, 2),
    change: (value) => {
      d = value;
      field.set(d);
      show();
      live.say(spoken);
    },
  });
  const field = numberField({
    label: "Eller skriv d",
    value: 0,
    limits: { low: -MOST, whole: false },
    input: (raw) => {
      const { value } = readD(raw);
      if (value !== undefined) {
        field.complain("");
        use(value);
      }
    },
    change: (raw) => {
      const { value, error } = readD(raw);
      field.complain(error ?? "");
      if (value !== undefined) {
        use(value);
        field.set(value);
      }
    },
  });
  field.input.inputMode = "text"; // the number keyboards of phones lack the minus sign
  const baseline = slider({
    label: `Hur många av 100 ${words.event} ${words.two}?`,
    min: 1,
    max: 99,
    value: 1,
    help: "NNT finns bara tillsammans med en utgångspunkt. Samma d ger olika NNT.",
    format: (value) => `${formatNumber(value)} av 100`,
    change: (value) => {
      rate = value / 100;
      show();
      live.say(`${told.nnt.text}. ${told.nnt.sentence}`);
    },
  });
  const examples = exampleButtons("Pröva", words.examples, (example) => {
    use(example.d);
    field.set(d);
    live.say(spoken);
  });
  const result = h("div", { class: "kr-result" }, answer, headline, none);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    choice.node,
    h("div", { class: "kr-move" }, slide.node, field.node, examples?.node),
    h("div", { class: "kr-columns kr-three" }, ...Object.values(cards).map((card) => card.node)),
    words.show_nnt ? h("div", { class: "kr-move" }, baseline.node) : null,
    words.show_nnt ? nnt.node : null,
    h(
      "p",
      { class: "kr-note" },
      "Talen gäller om båda grupperna är klockformade och lika breda. Riktiga grupper är det bara ungefär.",
    ),
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  inTable.node.classList.add("kr-narrow-table");
  let d = words.d, rate = words.rate, shade = "u3", guess = null, form = null, spoken = "", told = null;

  function use(value) {
    d = value;
    slide.set(d);
    show();
    live.say(spoken);
  }

  function shading(view) {
    if (shade === "overlap") return { kind: "overlap" };
    return shade === "nnt" ? { kind: "both", from: thresholdOf(view, words) } : { kind: "beyond", from: 0 };
  }

  function show() {
    const view = calculate(d, rate, words);
    told = describe(view, words);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, calculate(words.d, rate, words));
    const [before, strong, after] = told.headline;
    headline.replaceChildren(before, h("strong", {}, strong), after);
    none.textContent = told.none;
    figure.update({
      d,
      shade: form ? null : shading(view),
      better: directionOf(words),
      label: pictureWords(view, words),
    });
    for (const [name, card] of Object.entries(cards)) card.update(told[name]);
    nnt.update(told.nnt);
    const { head, rows } = tableRows(view, words);
    inTable.update(`d = ${formatNumber(d, 2)}`, head, rows);
    examples?.mark(words.examples.find((example) => example.d === d));
    spoken = `d = ${formatNumber(d, 2)}. ${told.headline.join("")}`;
  }

  function reveal(guessed) {
    guess = guessed;
    form?.remove();
    form = null;
    root.classList.remove("kr-guessing");
    [result, details].forEach((part) => {
      part.hidden = false;
    });
    slide.set(d);
    field.set(d);
    baseline.set(Math.round(rate * 100));
    show();
  }

  function ask() {
    form = predictFirst({
      question: words.predict.question ?? question(calculate(d, rate, words), words),
      answerLabel: "Min gissning, antal av 100",
      low: 0,
      high: 100,
      start: words.predict.start ?? 50,
      format: (value) => `${formatNumber(value)} av 100`,
      preview: () => {},
      done: (value) => {
        reveal(value);
        headline.focus({ preventScroll: true });
        result.scrollIntoView({ block: "nearest" });
      },
    }).node;
    root.classList.add("kr-guessing");
    [result, details].forEach((part) => {
      part.hidden = true;
    });
    picture.before(form);
    show();
  }

  function restart() {
    d = words.d;
    rate = words.rate;
    guess = null;
    choice.reset();
    if (!words.predict) {
      reveal(null);
      headline.focus();
      return;
    }
    ask();
    form.querySelector("input").focus();
  }

  root.append(result, picture, details, live.node);
  if (words.predict) ask();
  else reveal(null);
  return () => live.stop();
}

export default explorerOf(readConfig, build);
