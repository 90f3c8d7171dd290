// Explorer: a drill. See two groups, guess d, see the answer; the error of the first half is compared with the second's.
import { h } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { curvesFigure, groupKey, peopleFigure } from "../parts/curves-figure.js";
import { answerWords, drawSeries, errorOf, LARGEST_D, meanError, pictureTable, pictureWords } from "./gissa-d-logic.js";
import { readConfig, readGuess, resultOf, resultTable, runningWords, summaryWords } from "./gissa-d-logic.js";
import { explorerOf, publish } from "../parts/explorer.js";
import { announcer, asTable, numberField, slider } from "../parts/controls.js";

/** One bar per picture, high when the guess was far off; the second half has another colour and a word in the list. */
function errorBars(rounds) {
  const node = h("div", { class: "kr-errors", role: "img" });
  function update(played) {
    const top = Math.max(0.5, ...played.map((round) => errorOf(round) ?? 0));
    node.replaceChildren(...Array.from({ length: rounds }, (_, i) => {
      const error = played[i] ? errorOf(played[i]) : null, bar = h("span", { class: "kr-error-bar" });
      if (error !== null) bar.style.height = `${(error / top) * 100}%`;
      const kinds = [i >= rounds / 2 && "kr-late", i === rounds / 2 && "kr-turn", error === null && "kr-open"].filter(
        Boolean,
      );
      return h("div", { class: kinds.join(" ") || null, "aria-hidden": "true" }, bar, String(i + 1));
    }));
    const told = played.map((round, i) =>
      `bild ${i + 1}${round.guess === null ? " hoppades över" : `: ${formatNumber(errorOf(round), 2)}`}`
    );
    node.setAttribute(
      "aria-label",
      `Felet för varje bild. ${told.length ? `${told.join(", ")}.` : "Ingen gissning än."}`,
    );
  }
  return { node, update };
}

const newSeed = () => Math.floor(Math.random() * 1000000);

/** The guess by slider or in figures, each following the other; `answer(d)`, null when skipped. */
function guessForm(words, answer) {
  const field = numberField({
    label: "Min gissning av d",
    value: 0,
    limits: { low: -LARGEST_D, whole: false },
    input: (raw) => {
      const { value } = readGuess(raw);
      if (value !== undefined) {
        field.complain("");
        slide.set(value);
      }
    },
  });
  const slide = slider({
    label: "Eller dra i reglaget",
    min: -LARGEST_D,
    max: LARGEST_D,
    step: 0.05,
    value: 0,
    format: (value) => formatNumber(value, 2),
    change: (value) => field.set(Math.round(value * 100) / 100),
  });
  const onsubmit = (event) => {
    event.preventDefault();
    const { value, error } = readGuess(field.input.value);
    if (!error) return answer(value);
    field.complain(error);
    field.input.focus();
  };
  const node = h(
    "form",
    { class: "kr-predict", novalidate: true, onsubmit },
    h(
      "fieldset",
      {},
      h(
        "legend",
        {},
        h("span", { class: "kr-step" }, "Gissa först"),
        `Hur många standardavvikelser ligger gruppen ${words.one} över gruppen ${words.two}? Ligger den under är d negativt.`,
      ),
      field.node,
      slide.node,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Visa svaret"),
        h("button", { type: "button", onclick: () => answer(null) }, "Hoppa över"),
      ),
    ),
  );
  const reset = () => {
    slide.set(0);
    field.set(0);
  };
  return { node, reset };
}

function build(words, root, model) {
  const live = announcer(150), pictureInTable = asTable(), results = asTable(), bars = errorBars(words.rounds);
  results.node.querySelector("summary").textContent = "Visa resultatet som tabell";
  const figures = { kurvor: curvesFigure(), personer: peopleFigure() };
  const keys = { kurvor: groupKey(words.one, words.two), personer: groupKey(words.one, words.two, "people") };
  const round = h("p", { class: "kr-round", tabindex: -1 });
  const stage = h("div", { class: "kr-figure" });
  const form = guessForm(words, answer);
  const told = h("p", { class: "kr-answer", tabindex: -1 }), running = h("p", {});
  const onward = () => {
    if (played.length < words.rounds) ask();
    else finish();
  };
  const next = h("button", { type: "button", class: "kr-primary", onclick: onward }, "Nästa bild");
  const after = h("div", { class: "kr-result" }, told, h("div", { class: "kr-actions" }, next));
  const end = h("div", { class: "kr-result" });
  const score = h(
    "div",
    { class: "kr-more-parts" },
    running,
    bars.node,
    h(
      "p",
      { class: "kr-note" },
      `Staplarna visar hur långt ifrån du var, bild för bild. De första ${words.rounds / 2} och de sista ` +
        `${words.rounds / 2} är lika svåra.`,
    ),
    results.node,
  );
  const foot = h(
    "div",
    { class: "kr-actions" },
    h("button", { type: "button", onclick: () => restart(true) }, "Börja om"),
  );
  pictureInTable.node.classList.add("kr-narrow-table");
  let seed = 0, series = [], played = [];

  function draw(open) {
    const picture = series[open ? played.length - 1 : played.length], figure = figures[picture.kind];
    const ends = h("div", { class: "kr-scale-ends" }, h("span", {}, "← lägre"), h("span", {}, "högre →"));
    stage.replaceChildren(figure.node, ends, keys[picture.kind]);
    figure.update({ ...picture, showD: open, label: pictureWords(picture, words) });
    const { head, rows } = pictureTable(picture, words);
    pictureInTable.update(
      picture.kind === "kurvor" ? "Antal av 100 i varje grupp" : "Antal personer i varje grupp",
      head,
      rows,
    );
  }

  function count() {
    bars.update(played);
    running.textContent = runningWords(played);
    const { head, rows } = resultTable(played);
    results.update("Dina gissningar", head, rows);
    results.node.hidden = score.hidden = played.length === 0;
  }

  function ask(focus = true) {
    round.textContent = `Bild ${played.length + 1} av ${words.rounds}`;
    [after, end].forEach((part) => {
      part.hidden = true;
    });
    [form.node, stage, pictureInTable.node].forEach((part) => {
      part.hidden = false;
    });
    form.reset();
    draw(false);
    count();
    if (focus) {
      round.focus({ preventScroll: true });
      root.scrollIntoView({ block: "nearest" });
    }
  }

  function answer(guess) {
    played.push({ d: series[played.length].d, guess });
    form.node.hidden = true;
    after.hidden = false;
    told.textContent = answerWords(played.at(-1), words);
    next.textContent = played.length < words.rounds ? "Nästa bild" : "Visa hur det gick";
    draw(true);
    count();
    next.focus({ preventScroll: true });
    live.say(`${told.textContent} ${running.textContent}`);
  }

  function finish() {
    const result = resultOf(seed, played), [first, ...rest] = summaryWords(played);
    [after, form.node, stage, pictureInTable.node].forEach((part) => {
      part.hidden = true;
    });
    end.hidden = false;
    round.textContent = "Så gick det";
    running.textContent = meanError(played) === null
      ? ""
      : `I genomsnitt ${formatNumber(meanError(played), 2)} ifrån på alla bilder.`;
    end.replaceChildren(h("p", { class: "kr-headline" }, first), ...rest.map((text) => h("p", {}, text)));
    round.focus({ preventScroll: true });
    root.dataset.result = JSON.stringify(result);
    root.dispatchEvent(new CustomEvent("kr-result", { bubbles: true, detail: result }));
    publish(model, result);
    live.say([first, ...rest].join(" "));
  }

  /** A fixed seed gives the same first series to everybody; a new turn takes the next one. */
  function restart(again) {
    seed = again ? (words.seed === null ? newSeed() : seed + 1) : words.seed ?? newSeed();
    series = drawSeries(seed, words);
    played = [];
    delete root.dataset.result;
    ask(again);
  }

  root.append(round, end, stage, form.node, after, pictureInTable.node, score, foot, live.node);
  restart(false);
  return () => live.stop();
}

export default explorerOf(readConfig, build);
