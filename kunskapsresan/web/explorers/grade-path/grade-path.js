// Explorer: from studies to a level of certainty. Start, five reasons down, three up, each with its justification.
import { tellHeadline } from "../parts/cards.js";
import { h, uniqueId } from "../../base/dom.js";
import { GRADE_DOWN, GRADE_UP, gradeSymbols, LEVELS, START } from "../../numbers/grade.js";
import { assess, describe, emptyState, guessWords, pathPoints, pathWords } from "./grade-path-logic.js";
import { readConfig, resultOf, STARTS, summaryRows, summaryText } from "./grade-path-logic.js";
import { drawn, explorerOf, publish, saveButton } from "../parts/explorer.js";
import { guessFirst } from "../parts/guess-first.js";
import { announcer, asTable } from "../parts/controls.js";

/** Native radio buttons under a legend; `choose(value)`. Values are told apart by their place. */
function radios(legend, options, choose) {
  const name = uniqueId("val");
  const inputs = options.map(([value], i) =>
    h("input", { type: "radio", name, value: i, onchange: () => choose(value) })
  );
  return {
    inputs,
    labels: options.map(([, text], i) => h("label", {}, inputs[i], h("span", {}, text))),
    legend: h("legend", {}, legend),
    set(value) {
      inputs.forEach((input, i) => {
        input.checked = options[i][0] === value;
      });
    },
  };
}

/** Four levels as lines, and the path over them as a stair. */
function stairs() {
  const line = drawn("path", { d: "", class: "kr-stair" });
  const still = { preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" };
  const plot = h("div", { class: "kr-plot" }, drawn("svg", { viewBox: "0 0 100 100", ...still }, line));
  const marks = h("div", { class: "kr-marks", "aria-hidden": "true" });
  plot.append(marks);
  const rows = [...LEVELS].reverse().map((level) =>
    h(
      "p",
      { class: "kr-level", "aria-hidden": "true" },
      h("span", {}, level),
      h("span", { class: "kr-note" }, gradeSymbols(level)),
    )
  );
  const node = h("div", { class: "kr-stairs", role: "img" }, ...rows, plot);
  const list = h("ol", { class: "kr-grade-steps" });
  function update(view) {
    const points = pathPoints(view),
      x = (i) => ((i + 0.5) / Math.max(points.length, 6)) * 100,
      y = (place) => 87.5 - place * 25;
    line.setAttribute(
      "d",
      points.map(({ place }, i) => (i ? `H${x(i)}V${y(place)}` : `M${x(i)} ${y(place)}`)).join(""),
    );
    marks.replaceChildren(...points.map(({ place }, i) => {
      const mark = h("span", { class: i === points.length - 1 ? "kr-here" : null }, String(i + 1));
      mark.style.left = `${x(i)}%`;
      mark.style.top = `${y(place)}%`;
      return mark;
    }));
    rows.forEach((row, i) => row.classList.toggle("kr-level-now", LEVELS[3 - i] === view.level));
    node.setAttribute("aria-label", pathWords(view));
    list.replaceChildren(
      ...points.map(({ what, level, over }) =>
        h("li", {}, `${what} → ${level}${over ? " (skalan tar slut här)" : ""}`)
      ),
    );
  }
  return { node, list, update };
}

/** One reason: its question, how many steps, and why. */
function reason(instrument, { key, title, lookFor }, changed) {
  const id = uniqueId("motiv"), error = h("p", { class: "kr-error", id: `${id}-fel`, hidden: true });
  const choice = radios(title, instrument.levels.map(({ label }, i) => [i, label]), (steps) => {
    changed(key, { steps });
    if (!needed()) complain();
  });
  const area = h("textarea", {
    id,
    rows: 2,
    maxlength: 2000,
    onblur: () => complain(),
    oninput: () => {
      changed(key, { text: area.value });
      if (area.value.trim()) complain();
    },
  });
  // Complains when the reader has left the field, not at the first choice.
  const needed = () => choice.inputs.some((input, i) => input.checked && (i > 0 || instrument === GRADE_DOWN));
  function complain() {
    const missing = needed() && !area.value.trim();
    error.textContent = missing ? "Skriv varför, med sida eller studie. Också när du inte drar av något." : "";
    error.hidden = !missing;
    if (missing) area.setAttribute("aria-describedby", error.id);
    else area.removeAttribute("aria-describedby");
  }
  const node = h(
    "fieldset",
    { class: "kr-judge" },
    choice.legend,
    h("p", { class: "kr-note" }, lookFor),
    h("div", { class: "kr-choices" }, ...choice.labels),
    h("label", { for: id }, "Motivering"),
    area,
    error,
  );
  return {
    key,
    node,
    set({ steps, text }) {
      choice.set(steps);
      area.value = text;
      error.hidden = true;
      area.removeAttribute("aria-describedby");
    },
  };
}

/** Prints a copy of the summary alone, from a hidden frame, so that the rest of the page stays out of the print. */
function printAlone(title, node, root, after) {
  root.querySelector("iframe")?.remove();
  const frame = h("iframe", { class: "kr-hidden", title: "Utskrift", "aria-hidden": "true", tabindex: -1 });
  root.append(frame);
  const page = frame.contentDocument, sheet = new frame.contentWindow.CSSStyleSheet(); // a strict server stops <style>
  sheet.replaceSync(
    "body{font:12pt/1.4 system-ui,sans-serif}table{border-collapse:collapse;width:100%}" +
      "th,td{border:1px solid #666;padding:4pt;text-align:left;vertical-align:top}" +
      "caption{text-align:left;font-weight:700}.kr-actions,summary{display:none}details>*{display:block}",
  );
  page.documentElement.lang = "sv";
  page.title = title;
  page.adoptedStyleSheets = [sheet];
  page.body.append(page.importNode(node, true));
  for (const each of page.querySelectorAll("details")) each.open = true;
  frame.contentWindow.addEventListener("afterprint", () => {
    frame.remove();
    after();
  });
  frame.contentWindow.focus(); // without it some browsers print the whole page
  frame.contentWindow.print();
}

/** The guess: one of the four levels, the highest first; `done(level)`, null when skipped. */
function levelForm(words, done) {
  let chosen = null;
  const levels = [...LEVELS].reverse().map((level) => [level, `${level} ${gradeSymbols(level)}`]);
  const error = h("p", { class: "kr-error", role: "alert", hidden: true }, "Välj en nivå, eller hoppa över.");
  const choice = radios("", levels, (level) => {
    chosen = level;
    error.hidden = true;
  });
  const question = words.predict.question ?? `Vilken nivå tror du att bedömningen av ${words.outcome} slutar på?`;
  choice.legend.append(h("span", { class: "kr-step" }, "Gissa först"), question);
  const onsubmit = (event) => {
    event.preventDefault();
    if (chosen) return done(chosen);
    error.hidden = false;
    choice.inputs[0].focus();
  };
  const node = h(
    "form",
    { class: "kr-predict", novalidate: true, onsubmit },
    h(
      "fieldset",
      { class: "kr-plain" },
      choice.legend,
      h("div", { class: "kr-choices" }, ...choice.labels),
      error,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Börja bedöma"),
        h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
      ),
    ),
  );
  return { node, focus: () => choice.inputs[0].focus() };
}

function build(words, root, model) {
  const live = announcer(), figure = stairs(), inTable = asTable();
  inTable.node.querySelector("summary").textContent = "Visa som tabell";
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline", tabindex: -1 });
  const reading = h("p", { class: "kr-reading" }), progress = h("p", {}), notes = h("div", {});
  const about = h("p", { class: "kr-note" }, `Utfall: ${words.outcome}`);
  const result = h("div", { class: "kr-result" }, about, answer, headline, reading, progress, notes);
  const starting = radios(
    "Vilka studier består underlaget av?",
    STARTS.map((start) => [start, `${start} (börjar på ${START[start]})`]),
    (start) => {
      state.start = start;
      show();
    },
  );
  const changed = (key, change) => {
    Object.assign(state.judgements[key], change);
    show();
  };
  const down = GRADE_DOWN.items.map((item) => reason(GRADE_DOWN, item, changed));
  const up = words.show_up ? GRADE_UP.items.map((item) => reason(GRADE_UP, item, changed)) : [];
  const raise = up.length
    ? h("details", {}, h("summary", {}, "Skäl att höja (ovanligt)"), ...up.map(({ node }) => node))
    : null;
  const print = h(
    "button",
    { type: "button", onclick: () => printAlone(words.title, summary, root, () => print.focus()) },
    "Skriv ut sammanfattningen",
  );
  const save = saveButton(
    "Spara som textfil",
    "grade-bedomning.txt",
    () => summaryText(state, assess(state), words),
    live.say,
  );
  const printed = h("div", { class: "kr-only-print" });
  const summary = h("div", { class: "kr-summary" }, printed, inTable.node);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    h("fieldset", { class: "kr-judge" }, starting.legend, h("div", { class: "kr-choices" }, ...starting.labels)),
    h(
      "p",
      { class: "kr-note kr-only-screen" },
      "Det du skriver stannar i den här sidan och försvinner när du stänger den. Spara eller skriv ut innan du går vidare. " +
        "Skriv om studierna, aldrig om en klient.",
    ),
    ...down.map(({ node }) => node),
    raise,
    summary,
    h("div", { class: "kr-actions" }, print, save, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  const stage = h("div", { class: "kr-stage" }, figure.node, figure.list);
  let state = emptyState(words), guess = null, sent = 0;

  function show(quiet = false) {
    const view = assess(state), told = describe(view, words);
    tellHeadline(headline, told.headline);
    reading.textContent = told.reading;
    reading.hidden = !told.reading;
    progress.textContent = told.progress;
    notes.replaceChildren(...view.notes.map((text) => h("p", { class: "kr-note" }, text)));
    answer.hidden = guess === null || !view.finished;
    if (guess !== null && view.finished) answer.textContent = guessWords(guess, view);
    figure.update(view);
    const { head, rows } = summaryRows(state, view);
    inTable.update(`Bedömning av ${words.outcome}`, head, rows);
    printed.replaceChildren(
      h("p", {}, h("strong", {}, `${words.title}. ${told.headline.join("")}`)),
      h("p", {}, told.reading || told.progress),
    );
    if (quiet) return;
    live.say(`${told.headline.join("").replace(/[⊕○]+/u, "")} ${told.reading}`);
    clearTimeout(sent);
    sent = setTimeout(() => hand(view), 600);
  }

  /** Gives the judgement on, once the reader has paused. */
  function hand(view) {
    const value = resultOf(state, view, guess);
    root.dispatchEvent(new CustomEvent("kr-result", { bubbles: true, detail: value }));
    publish(model, value);
  }

  function place() {
    starting.set(state.start);
    for (const each of [...down, ...up]) each.set(state.judgements[each.key]);
  }

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, stage, details],
    put: (node) => result.before(node),
    makeForm: (done) => levelForm(words, done),
    shown(guessed) {
      guess = guessed;
      place();
      show(true);
    },
  });

  function restart() {
    clearTimeout(sent);
    state = emptyState(words);
    if (raise) raise.open = false;
    turn.again(Boolean(words.predict));
  }

  root.append(result, stage, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => {
    live.stop();
    clearTimeout(sent);
  };
}

export default explorerOf(readConfig, build);
