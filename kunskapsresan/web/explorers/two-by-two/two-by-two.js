// Explorer: a two-by-two table as two groups of 1 000 people. Guess, see, then move the base rate with the risk ratio fixed.
import { tellHeadline } from "../parts/cards.js";
import { h } from "../../base/dom.js";
import { capital, formatNumber } from "../../base/swedish.js";
import { iconPanel, iconSample } from "../parts/icon-panel.js";
import { guessFirst } from "../parts/guess-first.js";
import { explorerOf } from "../parts/explorer.js";
import { announcer, asTable, numberField, patientButton, predictFirst, slider } from "../parts/controls.js";
import { baseLimits, calculate, describe, people, PER, readConfig, readCounts, tableRows } from "./two-by-two-logic.js";

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

/** All that a table says beside its picture: chance, the measures, and what to know about them. */
function measuresPart(words) {
  const rounding = h("p", { class: "kr-note" }), chance = h("p", { class: "kr-chance" });
  const difference = measure("Riskskillnad", " procentenheter"), ratio = measure("Riskkvot");
  const odds = measure("Oddskvot"), needed = measure("NNT");
  const corrected = h(
    "p",
    { class: "kr-note" },
    "En ruta i tabellen är 0. Till kvoterna har därför 0,5 lagts till i alla fyra rutor, som man brukar göra.",
  );
  const fixed = h("p", { class: "kr-note" }, "Intervallen kommer från studiens riskkvot. Basrisken räknas som känd.");
  const advanced = h(
    "details",
    {},
    h("summary", {}, "Fördjupning: oddskvot och NNT"),
    h("div", { class: "kr-columns" }, odds.node, needed.node),
  );
  const columns = h("div", { class: "kr-columns" }, difference.node, ratio.node);
  function update(view, told) {
    rounding.textContent = told.rounding;
    rounding.hidden = !told.rounding;
    chance.textContent = told.chance;
    difference.update(told.difference, told.differenceWords);
    ratio.update(told.ratio, told.ratioWords);
    odds.update(told.odds, told.oddsWords);
    needed.update(told.needed, told.neededWords);
    corrected.hidden = !view.corrected;
    fixed.hidden = !view.moved;
  }
  return { nodes: [rounding, chance, columns, corrected, fixed, words.show_advanced ? advanced : null], update };
}

/** The base rate's slider, and the way back to the study's own: `moved(value)`, with null for the study's. */
function baseRateMover(words, say, moved) {
  const slide = slider({
    label: `Hur vanligt är det ${words.group_2.label}? (basrisk)`,
    min: 0,
    max: PER,
    value: 0,
    help: "Riskkvoten hålls fast.",
    format: (value) => `${formatNumber(value)} av ${formatNumber(PER)}`,
    change: moved,
  });
  const back = patientButton({
    label: "Tillbaka till studiens basrisk",
    press: () => {
      moved(null);
      slide.input.focus();
    },
    why: () => "Det här är studiens basrisk. Flytta reglaget först.",
    say,
  });
  const node = h("div", { class: "kr-move" }, slide.node, back.node);
  return { node, set: slide.set, explain: slide.explain, canGoBack: back.setUsable };
}

function build(words, root) {
  const live = announcer(), inTable = asTable();
  const upper = groupFigure(), lower = groupFigure();
  const key = h("ul", { class: "kr-key" });
  const icons = h("div", { class: "kr-groups" }, upper.node, lower.node, key);
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline", tabindex: -1 });
  const told = measuresPart(words);
  const counts = countFields(words, (next) => {
    table = next;
    base = null;
    guess = null;
    place();
    show();
    speak();
  });
  const move = baseRateMover(words, live.say, (value) => {
    base = value === null || value === baseLimits(table).study ? null : value;
    if (value === null) place();
    show();
    speak();
  });
  const result = h("div", { class: "kr-result" }, answer, headline);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    move.node,
    ...told.nodes,
    counts.node,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  let table = counts.start, base = null, guess = null, spoken = "";

  function place() {
    const limits = baseLimits(table);
    move.node.hidden = !limits;
    if (limits) move.set(base ?? limits.study, limits);
  }

  function show() {
    const view = calculate(table, base), text = describe(view, words), study = calculate(table);
    const events = people(view.p1), compared = people(view.p2), mark = view.moved ? null : guess;
    upper.update({ label: words.group_2.label, events: compared, words });
    lower.update({ label: words.group_1.label, events, compared, guess: mark, words });
    updateKey(key, { events, compared, words, guessed: guess !== null, marked: mark !== null });
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, table, words);
    tellHeadline(headline, text.headline);
    if (text.ratio) {
      const there = describe(study, words).whole, value = text.ratio.value;
      move.explain(
        view.moved
          ? `Räknat om till en annan basrisk med samma riskkvot (${value}). I studien: ${there}. Här: ${text.whole}.`
          : `Riskkvoten hålls fast på ${value}. Dra, eller använd piltangenterna. Blir det fortfarande ${there}?`,
      );
    }
    told.update(view, text);
    move.canGoBack(view.moved);
    const { head, rows } = tableRows(view, text, words);
    inTable.update(`${capital(words.outcome)}${view.moved ? ", vid vald basrisk" : ""}`, head, rows);
    spoken = `${text.headline.join("")} ${text.ratio ? `Riskkvot ${text.ratio.value}.` : ""}`;
  }

  const speak = () => live.say(spoken);

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, details],
    put: (node) => icons.before(node),
    makeForm(done) {
      const events = people(table[2] / table[3]), start = words.predict.start ?? events;
      const preview = (value) => {
        upper.update({ label: words.group_2.label, events, words });
        lower.update({ label: `din gissning, ${words.group_1.label}`, events: value, compared: events, words });
        updateKey(key, { events: value, compared: events, words });
      };
      preview(start);
      return predictFirst({
        question: words.predict.question ?? question(events, words),
        answerLabel: "Min gissning, antal av 1\u202f000",
        low: 0,
        high: PER,
        start,
        format: (value) => `${formatNumber(value)} av ${formatNumber(PER)}`,
        preview,
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
    table = counts.start;
    base = null;
    counts.reset();
    turn.again(Boolean(words.predict));
  }

  root.append(result, icons, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

export default explorerOf(readConfig, build);
