// Explorer: a two-by-two table as two groups of 1 000 people. Guess, see, then move the base rate with the risk ratio fixed.
import { h } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { iconPanel, iconSample } from "../parts/icon-panel.js";
import { announcer, asTable, frame, numberField, patientButton, predictFirst, slider } from "../parts/controls.js";
import {
  baseLimits,
  calculate,
  capital,
  describe,
  people,
  PER,
  readConfig,
  readCounts,
  tableRows,
} from "./two-by-two-logic.js";

/** A named group of 1 000: heading with its number, and the people. */
function groupFigure() {
  const panel = iconPanel(), name = h("span"), count = h("span", { class: "kr-count" });
  const node = h("div", { class: "kr-group" }, h("p", { class: "kr-group-name" }, name, " ", count), panel.node);
  function update({ label, events, compared = events, guess = null, words }) {
    name.textContent = `${capital(label)}:`;
    count.textContent = `${formatNumber(events)} av ${formatNumber(PER)}`;
    const marked = guess === null ? "" : ` Ett streck visar din gissning, ${formatNumber(guess)}.`;
    const said = `${capital(label)}: ${formatNumber(events)} ifyllda av ${
      formatNumber(PER)
    }. De ifyllda ${words.outcome}.${marked}`;
    panel.update({ events, compared, guess, label: said });
  }
  return { node, update };
}

const keyLine = (kind, text) => h("li", {}, iconSample(kind), text);

/** What the shapes mean. The guess keeps its place when it does not apply, so that nothing jumps while a slider is moved. */
function updateKey(node, { events, compared, words, guessed = false, marked = false }) {
  const [kind, way] = events < compared ? ["fewer", "färre"] : ["more", "fler"];
  const lines = [keyLine("event", words.outcome)];
  if (events !== compared) lines.push(keyLine(kind, `så många ${way} ${words.group_1.label}`));
  lines.push(keyLine("rest", "övriga"));
  if (guessed) {
    const sample = h("span", { class: "kr-guess-sample", "aria-hidden": "true" });
    lines.push(h("li", { class: marked ? null : "kr-absent" }, sample, "din gissning"));
  }
  node.replaceChildren(...lines);
}

/** A measure: name, value, interval, and what it says in words. */
function measure(name, unit = "") {
  const value = h("p", { class: "kr-big" }), interval = h("p", { class: "kr-note" }), say = h("p");
  const node = h("div", { class: "kr-measure" }, h("p", { class: "kr-measure-name" }, name), value, interval, say);
  return {
    node,
    update(told, sentence) {
      value.textContent = told ? `${told.value}${unit}` : "Kan inte räknas ut";
      interval.textContent = told ? `95 % konfidensintervall ${told.interval}` : "";
      say.textContent = sentence;
    },
  };
}

/** Counts of the study, open to change; `use(table)` gets four valid numbers. */
function countFields(words, use) {
  const start = [words.group_1.events, words.group_1.n, words.group_2.events, words.group_2.n];
  const status = h("p", { class: "kr-note", role: "status" });
  const read = () => readCounts(fields.map(({ input }) => input.value));
  const fields = start.map((value, i) =>
    numberField({
      label: i % 2 ? "Alla i gruppen" : `Antal som ${words.outcome}`,
      value,
      input: () => { // while typing only good news: a half-written number is no mistake
        const { table } = read();
        if (table) accept(table);
      },
      change: () => {
        const { table, errors } = read();
        fields.forEach((field, k) => field.complain(errors[k]));
        if (table) accept(table);
        else status.textContent = "Figuren visar fortfarande de förra talen.";
      },
    })
  );
  function accept(table) {
    fields.forEach((field) => field.complain(""));
    status.textContent = "";
    use(table);
  }
  const group = (label, first) =>
    h("fieldset", {}, h("legend", {}, capital(label)), fields[first].node, fields[first + 1].node);
  const node = h(
    "details",
    {},
    h("summary", {}, "Ändra talen i studien"),
    h(
      "p",
      { class: "kr-note" },
      "Pröva en annan studie, eller samma andelar i en mindre grupp. Vad händer med intervallen?",
    ),
    h("div", { class: "kr-columns" }, group(words.group_2.label, 2), group(words.group_1.label, 0)),
    status,
  );
  return {
    node,
    start,
    reset() {
      fields.forEach((field, i) => field.set(start[i]));
      status.textContent = "";
      node.open = false;
    },
  };
}

/**
 * The answer to a guess, with the study's own count, so that nobody thinks that a thousand people took part.
 * @param {number} guess
 * @param {number[]} table
 * @param {any} words
 */
function guessWords(guess, [events, n, eventsOther, nOther], words) {
  const compared = people(eventsOther / nOther), actual = people(events / n);
  const away = guess === compared
    ? "lika många"
    : `${formatNumber(Math.abs(guess - compared))} ${guess < compared ? "färre" : "fler"}`;
  const close = Math.abs(guess - actual) <= 10 ? " Det är mycket nära." : "";
  return `Du gissade ${formatNumber(guess)}, alltså ${away}${
    guess === compared ? " som" : " än"
  } ${words.group_2.label}.${close} ` +
    `I studien blev det ${formatNumber(actual)} (${formatNumber(events)} av ${formatNumber(n)}).`;
}

const question = (events, { unit_many, outcome, group_1, group_2 }) =>
  `Av ${formatNumber(PER)} ${unit_many} ${group_2.label} är det ${formatNumber(events)} som ${outcome}. ` +
  `Hur många tror du att det är av ${formatNumber(PER)} ${group_1.label}?`;

function build(words, root) {
  const live = announcer(), inTable = asTable();
  const upper = groupFigure(), lower = groupFigure();
  const key = h("ul", { class: "kr-key" });
  const icons = h("div", { class: "kr-groups" }, upper.node, lower.node, key);
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline", tabindex: -1 });
  const rounding = h("p", { class: "kr-note" }), chance = h("p", { class: "kr-chance" });
  const difference = measure("Riskskillnad", " procentenheter"), ratio = measure("Riskkvot");
  const odds = measure("Oddskvot"), needed = measure("NNT");
  const corrected = h(
    "p",
    { class: "kr-note" },
    "En ruta i tabellen är 0. Till kvoterna har därför 0,5 lagts till i alla fyra rutor, som man brukar göra.",
  );
  const fixed = h("p", { class: "kr-note" }, "Intervallen kommer från studiens riskkvot. Basrisken räknas som känd.");
  const counts = countFields(words, (next) => {
    table = next;
    base = null;
    guess = null;
    place();
    show();
    speak();
  });
  const slide = slider({
    label: `Hur vanligt är det ${words.group_2.label}? (basrisk)`,
    min: 0,
    max: PER,
    value: 0,
    help: "Riskkvoten hålls fast.",
    format: (value) => `${formatNumber(value)} av ${formatNumber(PER)}`,
    change: (value) => {
      base = value === baseLimits(table).study ? null : value;
      show();
      speak();
    },
  });
  const back = patientButton({
    label: "Tillbaka till studiens basrisk",
    press: () => {
      base = null;
      place();
      show();
      speak();
      slide.input.focus();
    },
    why: () => "Det här är studiens basrisk. Flytta reglaget först.",
    say: live.say,
  });
  const move = h("div", { class: "kr-move" }, slide.node, back.node);
  const result = h("div", { class: "kr-result" }, answer, headline);
  const advanced = h(
    "details",
    {},
    h("summary", {}, "Fördjupning: oddskvot och NNT"),
    h("div", { class: "kr-columns" }, odds.node, needed.node),
  );
  const details = h(
    "div",
    { class: "kr-more-parts" },
    move,
    rounding,
    chance,
    h("div", { class: "kr-columns" }, difference.node, ratio.node),
    corrected,
    fixed,
    words.show_advanced ? advanced : null,
    counts.node,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  let table = counts.start, base = null, guess = null, form = null, spoken = "";

  function place() {
    const limits = baseLimits(table);
    move.hidden = !limits;
    if (limits) slide.set(base ?? limits.study, limits);
  }

  function show() {
    const view = calculate(table, base), told = describe(view, words), study = calculate(table);
    const events = people(view.p1), compared = people(view.p2), mark = view.moved ? null : guess;
    upper.update({ label: words.group_2.label, events: compared, words });
    lower.update({ label: words.group_1.label, events, compared, guess: mark, words });
    updateKey(key, { events, compared, words, guessed: guess !== null, marked: mark !== null });
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, table, words);
    const [before, strong, after] = told.headline;
    headline.replaceChildren(before, h("strong", {}, strong), after);
    if (told.ratio) {
      const there = describe(study, words).whole, value = told.ratio.value;
      slide.explain(
        view.moved
          ? `Räknat om till en annan basrisk med samma riskkvot (${value}). I studien: ${there}. Här: ${told.whole}.`
          : `Riskkvoten hålls fast på ${value}. Dra, eller använd piltangenterna. Blir det fortfarande ${there}?`,
      );
    }
    rounding.textContent = told.rounding;
    rounding.hidden = !told.rounding;
    chance.textContent = told.chance;
    difference.update(told.difference, told.differenceWords);
    ratio.update(told.ratio, told.ratioWords);
    odds.update(told.odds, told.oddsWords);
    needed.update(told.needed, told.neededWords);
    corrected.hidden = !view.corrected;
    fixed.hidden = !view.moved;
    back.setUsable(view.moved);
    const { head, rows } = tableRows(view, told, words);
    inTable.update(`${capital(words.outcome)}${view.moved ? ", vid vald basrisk" : ""}`, head, rows);
    spoken = `${told.headline.join("")} ${told.ratio ? `Riskkvot ${told.ratio.value}.` : ""}`;
  }

  const speak = () => live.say(spoken);

  function reveal(guessed) {
    guess = guessed;
    form?.remove();
    form = null;
    root.classList.remove("kr-guessing");
    [result, details].forEach((part) => {
      part.hidden = false;
    });
    place();
    show();
  }

  function ask() {
    const events = people(table[2] / table[3]);
    const preview = (value) => {
      upper.update({ label: words.group_2.label, events, words });
      lower.update({ label: `din gissning, ${words.group_1.label}`, events: value, compared: events, words });
      updateKey(key, { events: value, compared: events, words });
    };
    form = predictFirst({
      question: words.predict.question ?? question(events, words),
      answerLabel: "Min gissning, antal av 1\u202f000",
      low: 0,
      high: PER,
      start: words.predict.start ?? events,
      format: (value) => `${formatNumber(value)} av ${formatNumber(PER)}`,
      preview,
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
    icons.before(form);
    preview(words.predict.start ?? events);
  }

  function restart() {
    table = counts.start;
    base = guess = null;
    counts.reset();
    if (!words.predict) {
      reveal(null);
      headline.focus();
      return;
    }
    ask();
    form.querySelector("input").focus();
  }

  root.append(result, icons, details, live.node);
  if (words.predict) ask();
  else reveal(null);
  return () => live.stop();
}

/** Throws on a faulty config, so that a page keeps its still figure; a config that becomes faulty is explained in place. */
function render({ model, el }) {
  let stop = () => {};
  function mount() {
    const words = readConfig(model.get("config")), root = frame(words.title);
    stop();
    stop = build(words, root);
    el.replaceChildren(root);
  }
  function remount() {
    try {
      mount();
    } catch (error) {
      el.replaceChildren(
        h("p", { class: "kr-explorer", role: "alert", lang: "sv" }, `Utforskaren kan inte visas: ${error.message}.`),
      );
    }
  }
  mount();
  model.on("change:config", remount);
  return () => {
    model.off("change:config", remount);
    stop();
  };
}

export default { render };
