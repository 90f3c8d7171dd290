// The forest plot's rows: a study, a group, the pooled result, the axis; and all of them as one picture.
import { h, uniqueId } from "../../base/dom.js";
import { capital, formatNumber, formatPercent } from "../../base/swedish.js";
import { drawn } from "../parts/explorer.js";
import { lineBetween, markAt, shapeOf, surface, textAt } from "../parts/plotting.js";
import { axisTicks, rangeText, valueText } from "../parts/study-scale.js";
import { studyCount } from "../parts/study-table.js";
import { forestLimits } from "./forest-logic.js";

const aside = (text) => h("span", { class: "kr-hidden" }, text);
const TAKE = "Ta med ", TAKE_GROUP = "Ta med alla i gruppen: "; // what a tick means; for the eye it stands over the column
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
    h("div", { class: "kr-f-name" }, box, h("label", { for: id }, aside(TAKE_GROUP), capital(name))),
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
    label.textContent = `${capital(name)} (${formatNumber(kept)})`;
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

const MANY = 15; // beyond this the studies scroll by themselves, so that the pooled result stays in sight

/**
 * The whole picture. `keep(places, kept)` when studies are ticked or unticked. Returns {node, arrange(groups),
 * update(view)}: `groups` and `view` as synthesise in forest-logic.js gives them.
 */
export function forestPicture(words, keep) {
  const { studies, scale, directions } = words, many = studies.length > MANY;
  const limits = forestLimits(words), draw = forestStrip(limits);
  const list = h("ul", { class: `kr-f-list${many ? " kr-f-many" : ""}` });
  const sums = pooledRows(draw, scale), sumList = h("ul", { class: "kr-f-list kr-f-sums" }, ...sums.nodes);
  const rows = studies.map((study, i) => studyRow(study, scale, draw, many, (kept) => keep([i], kept)));
  const header = h(
    "div",
    { class: "kr-f-header", "aria-hidden": "true" },
    h("span", {}, TAKE.trim()),
    h("span", { class: "kr-f-gap" }),
    h("span", { class: "kr-f-numbers" }, `${scale.name.split(" (")[0]} (95\u00a0% KI)`),
    h("span", { class: "kr-f-weight" }, "Vikt"),
  );
  const node = h("div", { class: "kr-f" }, header, list, sumList, forestAxis(draw, scale, limits, directions));
  let shown = new Map();

  function arrange(groups) {
    shown = new Map();
    const order = [];
    for (const [name, { members }] of groups) {
      const one = groupRows(name, draw, scale, (kept) => keep(members, kept));
      shown.set(name, one);
      order.push(one.head, ...members.map((i) => rows[i].node), ...(many ? [] : [one.sum]));
    }
    const apartSums = many ? [...shown.values()].map(({ sum }) => sum) : []; // the diamonds stay in sight too
    sumList.replaceChildren(...apartSums, ...sums.nodes);
    list.replaceChildren(...(order.length ? order : rows.map((row) => row.node)));
  }

  function update(view) {
    const largest = Math.max(...view.shares);
    rows.forEach((row, i) => row.update({ share: view.shares[i], largest, pooled: view.pooled }));
    for (const [name, one] of shown) one.update(view.groups.get(name), view.pooled);
    sums.update(view, studies.length);
  }

  return { node, arrange, update };
}
