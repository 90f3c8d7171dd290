// Explorer: two screeners, four counts. What is left of the agreement when chance has had its share.
import { h } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { exampleButtons, measureCard, tellHeadline } from "../parts/cards.js";
import {
  calculate,
  countsOf,
  describe,
  guessWords,
  question,
  readConfig,
  readCounts,
  tableRows,
} from "./kappa-logic.js";
import { drawn, explorerOf } from "../parts/explorer.js";
import { guessFirst } from "../parts/guess-first.js";
import { announcer, asTable, numberField, predictFirst } from "../parts/controls.js";

/** Two bars: agreement with the part that chance gives, and then only the room above chance. */
function chanceBars() {
  const filled = h("span", { class: "kr-filled" }),
    chance = h("span", { class: "kr-by-chance" }),
    room = h("span", { class: "kr-filled" });
  const chanceText = h("p", {}), roomText = h("p", {});
  const lead = drawn("path", { d: "" });
  const still = { preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" };
  const zoom = drawn("svg", { class: "kr-zoom", viewBox: "0 0 100 100", ...still }, lead);
  const sample = (kind, text) => h("li", {}, h("span", { class: `kr-swatch ${kind}`, "aria-hidden": "true" }), text);
  const node = h(
    "div",
    { class: "kr-chance-bars" },
    h("p", { class: "kr-part-name" }, "Hur mycket är slumpen?"),
    h("div", { class: "kr-wide-bar", "aria-hidden": "true" }, filled, chance),
    zoom,
    h("div", { class: "kr-wide-bar", "aria-hidden": "true" }, room),
    h(
      "ul",
      { class: "kr-key" },
      sample("kr-by-chance", "eniga också vid lottning"),
      sample("kr-filled", "eniga utöver slumpen"),
      sample("", "oeniga"),
    ),
    chanceText,
    roomText,
  );
  function update(view, told) {
    filled.style.width = `${view.agreement.value * 100}%`;
    chance.style.width = `${Math.min(view.expected, view.agreement.value) * 100}%`;
    lead.setAttribute("d", `M${view.expected * 100} 0L0 100M100 0V100`);
    room.style.width = `${Math.max(0, view.kappa?.value ?? 0) * 100}%`;
    chanceText.textContent = told.chance;
    roomText.textContent = told.room;
  }
  return { node, update };
}

/** The table itself, open to change; `use(counts)` gets four valid numbers. */
function fourFields(words, use) {
  const status = h("p", { class: "kr-note", role: "status" });
  const read = () => readCounts(fields.map(({ input }) => input.value));
  const labels = ["båda", `bara ${words.one}`, `bara ${words.two}`, "ingen av dem"];
  const fields = labels.map((label) =>
    numberField({
      label,
      value: 0,
      input: () => {
        const { counts } = read();
        if (counts) accept(counts);
      },
      change: () => {
        const { counts, errors } = read();
        fields.forEach((field, i) => field.complain(errors[i]));
        if (counts) accept(counts);
        else status.textContent = "Bilden visar fortfarande de förra talen.";
      },
    })
  );
  const sums = Array.from({ length: 5 }, () => h("td", {}));
  function accept(counts) {
    fields.forEach((field) => field.complain(""));
    status.textContent = "";
    use(counts);
  }
  const head = (text) => h("th", { scope: "col" }, text), side = (text) => h("th", { scope: "row" }, text);
  const cell = (i) => h("td", {}, fields[i].node);
  const table = h(
    "table",
    { class: "kr-fourfold" },
    h("caption", {}, `Hur många ${words.unit_many} vill de ${words.yes}?`),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td", {}),
        head(`${words.two} vill ${words.yes}`),
        head(`${words.two} vill ${words.no}`),
        head("Alla"),
      ),
    ),
    h(
      "tbody",
      {},
      h("tr", {}, side(`${words.one} vill ${words.yes}`), cell(0), cell(1), sums[0]),
      h("tr", {}, side(`${words.one} vill ${words.no}`), cell(2), cell(3), sums[1]),
      h("tr", {}, side("Alla"), sums[2], sums[3], sums[4]),
    ),
  );
  return {
    node: h("div", {}, table, status),
    set(counts) {
      fields.forEach((field, i) => field.set(counts[i]));
      status.textContent = "";
    },
    /** @param {number[]} counts */
    sum([bothYes, onlyOne, onlyTwo, bothNo]) {
      [bothYes + onlyOne, onlyTwo + bothNo, bothYes + onlyTwo, onlyOne + bothNo, bothYes + onlyOne + onlyTwo + bothNo]
        .forEach((value, i) => {
          sums[i].textContent = formatNumber(value);
        });
    },
  };
}

function build(words, root) {
  const live = announcer(), inTable = asTable(), bars = chanceBars();
  const answer = h("p", { class: "kr-answer" }),
    headline = h("p", { class: "kr-headline", tabindex: -1 }),
    margins = h("p", {}),
    apart = h("p", {});
  const cards = { agreement: measureCard("Eniga"), kappa: measureCard("Kappa"), pabak: measureCard("PABAK") };
  const table = fourFields(words, (next) => {
    counts = next;
    show();
    live.say(spoken);
  });
  const examples = exampleButtons("Pröva", words.presets, (preset) => {
    counts = countsOf(preset);
    table.set(counts);
    show();
    live.say(spoken);
  });
  const result = h("div", { class: "kr-result" }, answer, headline, margins);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    examples.node,
    table.node,
    h("div", { class: "kr-columns kr-three" }, ...Object.values(cards).map((card) => card.node)),
    apart,
    bars.node,
    h(
      "p",
      { class: "kr-note" },
      "Det finns ingen naturlig gräns för ett bra kappa. Fråga i stället vad som händer med det ni är oeniga om.",
    ),
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  const first = countsOf(words.presets[0]);
  let counts = first, guess = null, spoken = "";

  function show() {
    const view = calculate(counts), told = describe(view, words);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, calculate(first), words);
    tellHeadline(headline, told.headline);
    margins.textContent = told.margins;
    apart.textContent = told.apart;
    apart.hidden = !told.apart;
    for (const [name, card] of Object.entries(cards)) card.update(told[name]);
    bars.update(view, told);
    table.sum(counts);
    const { head, rows } = tableRows(view, told);
    inTable.update("Enighet", head, rows);
    examples.mark(words.presets.find((preset) => countsOf(preset).every((count, i) => count === counts[i])));
    spoken = `${
      told.headline.join("")
    } Eniga: ${told.agreement.text}. Kappa: ${told.kappa.text}. PABAK: ${told.pabak.text}.`;
  }

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, details],
    put: (node) => result.before(node),
    makeForm(done) {
      const view = calculate(counts);
      return predictFirst({
        question: words.predict.question ?? question(view, words),
        answerLabel: "Min gissning",
        low: 0,
        high: view.any,
        start: words.predict.start ?? Math.round(view.any / 2),
        preview: () => {},
        format: (value) => `${formatNumber(value)} av ${formatNumber(view.any)}`,
        done,
      });
    },
    shown(guessed) {
      guess = guessed;
      table.set(counts);
      show();
    },
  });
  const asks = Boolean(words.predict && calculate(first).any);

  function restart() {
    counts = first;
    turn.again(asks);
  }

  root.append(result, details, live.node);
  turn.begin(asks);
  return () => live.stop();
}

export default explorerOf(readConfig, build);
