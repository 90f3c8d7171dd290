// Explorer: National Supported Work. See the experiment, guess what another comparison group says, and see the sign turn.
import { h } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { choiceFirst, radioGroup } from "../parts/choice-first.js";
import { drawn, explorerOf } from "../parts/explorer.js";
import {
  ANSWERS,
  changeWordsOf,
  compared,
  comparisonName,
  COMPARISONS,
  describeNsw,
  GROUPS,
  incomeAlt,
  incomeRows,
  nswGuessTold,
  readNsw,
  traitRows,
  YEARS,
} from "./nsw-logic.js";
import { lineBetween, markAt, shapeOf, surface, textAt } from "../parts/plotting.js";
import { announcer, asTable } from "../parts/controls.js";

const TOP = 16500, GRID = [0, 5000, 10000, 15000], LEFT = 0.06, RIGHT = 0.72;
const QUESTION =
  "Tänk dig nu att ingen hade lottat. En utredare tar i stället 15\u202f992 personer ur en befolkningsundersökning (CPS) som jämförelse, " +
  "för samma 185 deltagare. Vad kommer utredaren fram till?";
const acrossYears = (year) => LEFT + ((RIGHT - LEFT) * (year - YEARS[0])) / (YEARS[YEARS.length - 1] - YEARS[0]);
const upTo = (dollars) => 1 - dollars / TOP;

function incomeLine({ incomes }, name, mark) {
  const points = YEARS.map((year, i) => [acrossYears(year), upTo(incomes[i].mean)]);
  return [shapeOf(points, name, false), ...points.map(([x, y]) => markAt(x, y, mark()))];
}

function incomePicture() {
  const svg = surface("kr-n-drawn"), node = h("div", { class: "kr-n-box", role: "img" }, svg);
  const dot = () => drawn("circle", { class: "kr-n-dot", r: 5.5 }),
    square = () => drawn("rect", { class: "kr-n-square", x: -5, y: -5, width: 10, height: 10 });
  const frameLines = GRID.flatMap((
    dollars,
  ) => [
    lineBetween(0, upTo(dollars), 1, upTo(dollars), dollars ? "kr-n-grid" : "kr-f-axis"),
    textAt(0, upTo(dollars), dollars ? formatNumber(dollars) : "0 dollar", "kr-f-tick", { anchor: "start", dy: -4 }),
  ]);
  const years = YEARS.map((year) => textAt(acrossYears(year), 1, String(year), "kr-f-tick", { dy: 18 }));
  function update(key) {
    const one = GROUPS.programme.incomes[2].mean,
      two = GROUPS[key].incomes[2].mean,
      gap = compared(key).value,
      above = one > two;
    const name = comparisonName(key), end = RIGHT;
    const label = (text, dollars, up) =>
      textAt(
        end,
        upTo(dollars),
        text,
        "kr-n-label",
        up ? { anchor: "end", dx: 40, dy: -13 } : { anchor: "start", dx: -50, dy: 40 },
      );
    const bracket = drawn(
      "svg",
      { x: 18, overflow: "visible" },
      lineBetween(end, upTo(one), end, upTo(two), "kr-n-gap"),
      ...[one, two].map((dollars) => markAt(end, upTo(dollars), drawn("path", { class: "kr-n-gap", d: "M-6 0H0" }))),
    );
    node.setAttribute("aria-label", incomeAlt(key));
    svg.replaceChildren(
      ...frameLines,
      ...years,
      ...incomeLine(GROUPS[key], "kr-n-two", square),
      ...incomeLine(GROUPS.programme, "kr-n-one", dot),
      bracket,
      label(`Programmet ${formatNumber(one, 0)}`, one, above),
      label(`${name} ${formatNumber(two, 0)}`, two, !above),
      textAt(end, upTo((one + two) / 2), `${gap > 0 ? "+" : ""}${formatNumber(gap, 0)}`, "kr-n-label kr-n-change", {
        anchor: "start",
        dx: 24,
        dy: 6,
      }),
    );
  }
  return { node, update };
}

/** Who is compared with whom: always in sight, since it is the explanation. */
function traitTable() {
  const table = h("table", { class: "kr-n-traits" });
  function update(key) {
    const { name } = COMPARISONS.find((one) => one.key === key);
    const cell = (text, i) => h("td", i === 2 && text === "mycket olika" ? { class: "kr-n-much" } : {}, text);
    table.replaceChildren(
      h("caption", {}, "Vilka var de, före programmet?"),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["", "Pro\u00adgram\u00admet", name, "Grup\u00adperna är"].map((
            text,
          ) => (text ? h("th", { scope: "col" }, text) : h("td"))),
        ),
      ),
      h(
        "tbody",
        {},
        ...traitRows(key).map(([trait, ...cells]) => h("tr", {}, h("th", { scope: "row" }, trait), ...cells.map(cell))),
      ),
    );
  }
  return { node: table, update };
}

function buildNsw(words, root) {
  const live = announcer(), inTable = asTable(), picture = incomePicture(), traits = traitTable();
  const about = h(
    "div",
    {},
    h(
      "p",
      {},
      "National Supported Work var ett arbetsmarknadsprogram i USA på 1970-talet. 185 män långt från arbetsmarknaden lottades till programmet. Vad tjänade de 1978?",
    ),
  );
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline kr-long", tabindex: -1 });
  const numbers = h("p", { class: "kr-f-said" }), why = h("p"), chance = h("p");
  const radios = radioGroup({
    legend: "Vilka ska de 185 jämföras med?",
    options: COMPARISONS.map(({ key, label, note }) => ({ key, label, note })),
    change: (key) => {
      chosen = key;
      show();
      live.say(told);
    },
  });
  const switcher = h("div", { class: "kr-move" }, radios.node);
  const change = h(
    "details",
    {},
    h("summary", {}, "Fördjupning: räcker det att jämföra förändringen?"),
    ...changeWordsOf().map((text) => h("p", {}, text)),
  );
  const source = h(
    "p",
    { class: "kr-note" },
    "De 185 och 260 är den del av försöket som Dehejia och Wahba valde ut. I hela försöket var skillnaden 886 dollar.",
  );
  const more = h(
    "div",
    { class: "kr-more-parts" },
    switcher,
    why,
    traits.node,
    chance,
    change,
    inTable.node,
    source,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  let chosen = "drawn", guess = null, form = null, told = "";

  function show() {
    const said = describeNsw(chosen), [before, strong, after] = said.headline, { head, rows } = incomeRows(chosen);
    headline.replaceChildren(before, h("strong", {}, strong), after);
    for (const [node, text] of [[numbers, said.numbers], [why, said.why], [chance, said.chance]]) {
      node.textContent = text;
    }
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = nswGuessTold(guess);
    picture.update(chosen);
    traits.update(chosen);
    inTable.update("Medelinkomst i dollar", head, rows);
    told = said.headline.join("");
  }

  function place(key) {
    chosen = key;
    radios.set(key);
    show();
  }

  function reveal(answered) {
    guess = answered;
    form.node.remove();
    form = null;
    more.hidden = false;
    place("survey");
    headline.focus({ preventScroll: true });
    root.scrollIntoView({ block: "nearest" });
  }

  function ask() {
    guess = null;
    more.hidden = true;
    form = choiceFirst({ question: words.predict.question ?? QUESTION, options: ANSWERS, done: reveal });
    more.before(form.node);
    place("drawn");
  }

  function restart() {
    if (words.predict) {
      ask();
      form.focus();
      return;
    }
    place("drawn");
    headline.focus();
  }

  inTable.node.classList.add("kr-small");
  root.append(about, h("div", { class: "kr-result" }, answer, headline, numbers), picture.node, more, live.node);
  if (words.predict) ask();
  else place("drawn");
  return () => live.stop();
}

export default explorerOf(readNsw, buildNsw);
