// Explorer: build a forest plot. Guess, see, then leave studies out, divide them, and choose how they are weighed together.
import { h, uniqueId } from "../../base/dom.js";
import { formatNumber, formatPercent } from "../../base/swedish.js";
import { choiceFirst, radioGroup } from "../parts/choice-first.js";
import {
  describeForest,
  forestLimits,
  forestRows,
  guessTold,
  headlinesOf,
  readForest,
  startState,
  synthesise,
} from "./forest-logic.js";
import { drawn, explorerOf } from "../parts/explorer.js";
import { lineBetween, markAt, shapeOf, surface, textAt } from "../parts/plotting.js";
import { announcer, asTable, patientButton } from "../parts/controls.js";
import { axisTicks, rangeText, valueText } from "../parts/study-scale.js";
import { studyCount } from "../parts/study-table.js";

const aside = (text) => h("span", { class: "kr-hidden" }, text);
const TAKE = "Ta med ", TAKE_GROUP = "Ta med alla i gruppen: "; // what a tick means; for the eye it stands over the column
const MANY = 15; // beyond this the studies scroll by themselves, so that the pooled result stays in sight
const capitalised = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
const DIAMOND = 0.32;

/** Where a value stands across the strip, 0–1, and the marks that every row draws alike. */
function forestStrip(limits) {
  const place = (x) => (x - limits.low) / (limits.high - limits.low),
    inside = (x) => Math.min(1, Math.max(0, place(x)));
  const arrow = (x, way) => markAt(x, 0.5, drawn("path", { class: "kr-f-arrow", d: `M0 -5L${7 * way} 0L0 5z` }));
  const ends = ({ low, high }) =>
    [place(low) < 0 ? arrow(0.012, -1) : null, place(high) > 1 ? arrow(0.988, 1) : null].filter(Boolean);
  const mean = (
    pooled,
  ) => (pooled && inside(pooled.value) === place(pooled.value)
    ? [lineBetween(place(pooled.value), 0, place(pooled.value), 1, "kr-f-mean")]
    : []);
  const reference = (pooled) => [lineBetween(inside(0), 0, inside(0), 1, "kr-f-null"), ...mean(pooled)];
  const diamond = ({ low, value, high }, name) =>
    shapeOf(
      [[inside(low), 0.5], [inside(value), 0.5 - DIAMOND], [inside(high), 0.5], [inside(value), 0.5 + DIAMOND]],
      name,
    );
  const bar = ({ low, high }, name) => lineBetween(inside(low), 0.5, inside(high), 0.5, name);
  return { place, ends, mean, reference, diamond, bar };
}

/** Name, strip, numbers, weight: the same four columns for every row. */
function forestRow(kind, name, strip) {
  const numbers = h("span", { class: "kr-f-numbers" }), weight = h("span", { class: "kr-f-weight" });
  const node = h(
    "li",
    { class: `kr-f-row kr-f-${kind}` },
    name,
    h("div", { class: "kr-f-strip" }, strip),
    numbers,
    weight,
  );
  return { node, numbers, weight };
}

function studyRow(study, scale, draw, many, change) {
  const id = uniqueId("studie"), strip = surface("kr-f-drawn");
  const box = h("input", { type: "checkbox", id, onchange: () => change(box.checked) });
  const row = forestRow(
    "study",
    h("div", { class: "kr-f-name" }, box, h("label", { for: id }, aside(TAKE), study.name)),
    strip,
  );
  row.numbers.append(`${valueText(scale, study.effect)} (${rangeText(scale, study.low, study.high)})`);
  const mean = drawn("g"), square = drawn("rect", { class: "kr-f-square" });
  strip.append(
    ...draw.reference(null),
    mean,
    draw.bar(study, "kr-f-interval"),
    ...draw.ends(study),
    markAt(draw.place(study.effect), 0.5, square),
  );
  function update({ share, largest, pooled }) {
    const kept = share !== null, side = kept ? 4 + 10 * Math.sqrt(share / largest) : 7;
    for (const [name, value] of [["x", -side / 2], ["y", -side / 2], ["width", side], ["height", side]]) {
      square.setAttribute(name, value);
    }
    box.checked = kept;
    row.node.classList.toggle("kr-f-out", !kept);
    mean.replaceChildren(...draw.mean(pooled));
    row.weight.replaceChildren(
      ...(kept
        ? [aside("vikt "), formatPercent(share, many ? 1 : 0)]
        : [h("span", { "aria-hidden": "true" }, "–"), aside("borttagen")]),
    );
  }
  return { node: row.node, update };
}

/** A group's heading, with a box for all its studies, and its diamond. */
function groupRows(name, draw, scale, change) {
  const id = uniqueId("grupp"), box = h("input", { type: "checkbox", id, onchange: () => change(box.checked) });
  const headStrip = surface("kr-f-drawn"), strip = surface("kr-f-drawn");
  const head = forestRow(
    "group",
    h("div", { class: "kr-f-name" }, box, h("label", { for: id }, aside(TAKE_GROUP), capitalised(name))),
    headStrip,
  );
  const label = h("span", { class: "kr-f-name" }), sum = forestRow("groupsum", label, strip);
  function update({ members, kept, pooled: one }, pooled) {
    box.checked = kept === members.length;
    box.indeterminate = kept > 0 && kept < members.length;
    headStrip.replaceChildren(...draw.reference(pooled));
    strip.replaceChildren(
      ...draw.reference(pooled),
      ...(one ? [draw.diamond(one, "kr-f-open"), ...draw.ends(one)] : []),
    );
    label.textContent = `${capitalised(name)} (${formatNumber(kept)})`;
    sum.numbers.textContent = one ? `${valueText(scale, one.value)} (${rangeText(scale, one.low, one.high)})` : "–";
  }
  return { head: head.node, sum: sum.node, update };
}

function pooledRows(draw, scale) {
  const names = [h("span", { class: "kr-f-name" }), h("span", { class: "kr-f-name" }, "Ny liknande studie")];
  const strips = names.map(() => surface("kr-f-drawn"));
  const [sum, next] = names.map((name, i) => forestRow(i ? "next" : "sum", name, strips[i]));
  function update({ pooled, all, count }, total) {
    names[0].textContent = count === total ? `Alla ${studyCount(total)}` : studyCount(count, true);
    const ghost = count === total ? [] : [draw.diamond(all, "kr-f-ghost")];
    strips[0].replaceChildren(
      ...draw.reference(pooled),
      ...ghost,
      ...(pooled ? [draw.diamond(pooled, "kr-f-full"), ...draw.ends(pooled)] : []),
    );
    sum.numbers.textContent = pooled
      ? `${valueText(scale, pooled.value)} (${rangeText(scale, pooled.low, pooled.high)})`
      : "–";
    const reach = pooled && pooled.prediction_low !== null
      ? { low: pooled.prediction_low, high: pooled.prediction_high }
      : null;
    const ticks = reach
      ? [reach.low, reach.high].map(draw.place).filter((x) => x >= 0 && x <= 1).map((x) =>
        lineBetween(x, 0.28, x, 0.72, "kr-f-reach")
      )
      : [];
    strips[1].replaceChildren(
      ...draw.reference(pooled),
      ...(reach ? [draw.bar(reach, "kr-f-reach"), ...ticks, ...draw.ends(reach)] : []),
    );
    next.numbers.textContent = reach ? rangeText(scale, reach.low, reach.high) : "inget intervall";
  }
  return { nodes: [sum.node, next.node], update };
}

function forestAxis(draw, scale, limits, directions) {
  const strip = surface("kr-f-drawn"), ticks = axisTicks(scale, limits);
  strip.append(
    lineBetween(0, 0, 1, 0, "kr-f-axis"),
    ...ticks.flatMap(({ at, text }) => [
      lineBetween(draw.place(at), 0, draw.place(at), 0.2, "kr-f-axis"),
      textAt(draw.place(at), 0.78, text, "kr-f-tick"),
    ]),
  );
  return h(
    "div",
    { class: "kr-f-axisrow", "aria-hidden": "true" },
    h("span", { class: "kr-f-name" }, scale.name),
    h("div", { class: "kr-f-strip" }, strip),
    h("p", { class: "kr-f-sides" }, h("span", {}, `← ${directions[0]}`), h("span", {}, `${directions[1]} →`)),
  );
}

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

function buildForest(words, root) {
  const { studies, scale, directions } = words, limits = forestLimits(words), draw = forestStrip(limits);
  const live = announcer(), inTable = asTable();
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline kr-long", tabindex: -1 });
  const numbers = h("p", { class: "kr-f-said" }), people = h("p", {}), compare = h("p", { class: "kr-note" });
  const open = h("p", {}),
    next = h("p", {}),
    apart = h("p", {}),
    weight = h("p", { class: "kr-note" }),
    divided = h("p", {});
  const list = h("ul", { class: `kr-f-list${studies.length > MANY ? " kr-f-many" : ""}` });
  const sums = pooledRows(draw, scale), sumList = h("ul", { class: "kr-f-list kr-f-sums" }, ...sums.nodes);
  const rows = studies.map((study, i) =>
    studyRow(study, scale, draw, studies.length > MANY, (kept) => {
      state.kept[i] = kept;
      show();
      speak();
    })
  );
  const header = h(
    "div",
    { class: "kr-f-header", "aria-hidden": "true" },
    h("span", {}, TAKE.trim()),
    h("span", { class: "kr-f-gap" }),
    h("span", { class: "kr-f-numbers" }, `${scale.name.split(" (")[0]} (95\u00a0% KI)`),
    h("span", { class: "kr-f-weight" }, "Vikt"),
  );
  const picture = h("div", { class: "kr-f" }, header, list, sumList, forestAxis(draw, scale, limits, directions));
  const model = radioGroup({
    legend: "Hur ska studierna vägas ihop?",
    options: MODELS_TOLD,
    change: (key) => {
      state.model = key;
      show();
      speak();
    },
  });
  const estimator = radioGroup({
    legend: "Hur ska skillnaden mellan studierna (tau²) skattas?",
    options: ESTIMATORS_TOLD,
    change: (key) => {
      state.tau2 = key;
      show();
      speak();
    },
  });
  const selectId = uniqueId("dela");
  const select = h(
    "select",
    {
      id: selectId,
      onchange: () => {
        state.group = select.value;
        arrange();
        show();
        live.say(divided.textContent || "Studierna är inte uppdelade.");
      },
    },
    h("option", { value: "" }, "inte alls"),
    ...words.group_by.map(({ key, label }) => h("option", { value: key }, `efter ${label}`)),
  );
  const everything = patientButton({
    label: "Ta med alla",
    press: () => {
      state.kept.fill(true);
      show();
      speak();
    },
    why: () => "Alla studier är redan med.",
    say: live.say,
  });
  const controls = h(
    "div",
    { class: "kr-move" },
    words.group_by.length
      ? h("div", { class: "kr-field" }, h("label", { for: selectId }, "Dela upp studierna"), select)
      : null,
    model.node,
  );
  const advanced = h("details", {}, h("summary", {}, "Fördjupning: tau²"), estimator.node);
  const result = h("div", { class: "kr-result" }, answer, headline, numbers, people);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    picture,
    h("div", { class: "kr-actions" }, everything.node),
    divided,
    compare,
    open,
    next,
    apart,
    weight,
    controls,
    words.show_advanced ? advanced : null,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  let width = 0, state = startState(words), groups = new Map(), guess = null, form = null, told = "";

  function arrange() {
    groups = new Map();
    const order = [];
    for (const [name, { members }] of synthesise(words, state).groups) {
      const one = groupRows(name, draw, scale, (kept) => {
        members.forEach((i) => {
          state.kept[i] = kept;
        });
        show();
        speak();
      });
      groups.set(name, one);
      order.push(one.head, ...members.map((i) => rows[i].node), ...(studies.length > MANY ? [] : [one.sum]));
    }
    const apartSums = studies.length > MANY ? [...groups.values()].map(({ sum }) => sum) : []; // the diamonds stay in sight too
    sumList.replaceChildren(...apartSums, ...sums.nodes);
    list.replaceChildren(...(order.length ? order : rows.map(({ node }) => node)));
  }

  /** @param {any[]} sentence */
  const tell = ([before, strong, after]) => headline.replaceChildren(before, h("strong", {}, strong), after);

  /** As high as the longest headline in this width, measured again only when the width has changed. */
  function keepRoom() {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    headline.style.minHeight = "";
    const heights = headlinesOf(words).map((text) => {
      tell(text);
      return headline.getBoundingClientRect().height;
    });
    headline.style.minHeight = `${Math.ceil(Math.max(...heights))}px`;
  }

  function show() {
    keepRoom(); // first: it reads the layout, which is still whole
    const view = synthesise(words, state),
      said = describeForest(words, state, view),
      largest = Math.max(...view.shares);
    rows.forEach((row, i) => row.update({ share: view.shares[i], largest, pooled: view.pooled }));
    for (const [name, one] of groups) one.update(view.groups.get(name), view.pooled);
    sums.update(view, studies.length);
    tell(said.headline);
    for (
      const [node, text] of [
        [numbers, said.numbers],
        [open, said.open],
        [people, said.people],
        [compare, said.compare],
        [next, said.next],
        [apart, said.apart],
        [weight, said.weight],
        [divided, said.groups],
      ]
    ) {
      node.textContent = text;
      node.hidden = !text;
    }
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
    select.value = "";
    arrange();
    show();
  }

  function reveal(chosen) {
    guess = chosen;
    form?.node.remove();
    form = null;
    [result, details].forEach((part) => {
      part.hidden = false;
    });
    start();
  }

  function ask() {
    [result, details].forEach((part) => {
      part.hidden = true;
    });
    form = choiceFirst({
      question: words.predict.question ??
        `${studyCount(studies.length, true)} har prövat samma sak. Vad tror du att de visar tillsammans?`,
      options: [{ key: "-1", label: directions[0] }, { key: "0", label: "ingen säker skillnad" }, {
        key: "1",
        label: directions[1],
      }],
      done: (chosen) => {
        reveal(chosen);
        headline.focus({ preventScroll: true });
        root.scrollIntoView({ block: "nearest" });
      },
    });
    result.before(form.node);
  }

  function restart() {
    if (words.predict) {
      guess = null;
      ask();
      form.focus();
      return;
    }
    reveal(null);
    headline.focus();
  }

  inTable.node.classList.add("kr-small", "kr-tight");
  root.append(result, details, live.node);
  if (words.predict) ask();
  else reveal(null);
  return () => live.stop();
}

export default explorerOf(readForest, buildForest);
