// Two groups on one scale: as normal curves one standard deviation wide, or as people. Group 2 has its middle at 0, group 1 at d.
import { h } from "../../base/dom.js";
import { normalDensity } from "../../numbers/normal.js";
import { formatNumber } from "../../base/swedish.js";
import { drawn } from "./explorer.js";

const WIDTH = 600, HEIGHT = 212, FOOT = 208, PEAK = 176, REACH = 4.6;
const toX = (u) => ((u + REACH) / (2 * REACH)) * WIDTH;
const toY = (density) => FOOT - (density / normalDensity(0)) * PEAK;
const POINTS = 160;

function curve(heightAt, zoom, from, to) {
  let path = "";
  for (let i = 0; i <= POINTS; i += 1) {
    const u = from + ((to - from) * i) / POINTS;
    path += `${i ? "L" : "M"}${toX(u * zoom).toFixed(1)} ${toY(heightAt(u)).toFixed(1)}`;
  }
  return path;
}

const area = (
  heightAt,
  zoom,
  from,
  to,
) => (from < to
  ? `${curve(heightAt, zoom, from, to)}L${toX(to * zoom).toFixed(1)} ${FOOT}L${toX(from * zoom).toFixed(1)} ${FOOT}z`
  : "");

const CURVE_PATHS = [
  "kr-shade-two",
  "kr-shade-one",
  "kr-shade-common",
  "kr-limit",
  "kr-mid-two",
  "kr-mid-one",
  "kr-curve-two",
  "kr-curve-one",
  "kr-arrow",
];

/**
 * `update({d, shade, better, label, showD, zoom})`. shade: null, {kind: "overlap"}, {kind: "beyond", from} (the part of group 1
 * past a point) or {kind: "both", from} (both groups past it). better: 1 when high values are good, else −1: which side is
 * "past". label: the text alternative. showD: the arrow with its number. zoom: width of a standard deviation, 1 as a rule.
 */
export function curvesFigure() {
  const paths = Object.fromEntries(CURVE_PATHS.map((name) => [name, drawn("path", { class: name, d: "" })]));
  const picture = drawn(
    "svg",
    { class: "kr-curves", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", focusable: "false" },
    drawn("path", { class: "kr-scale-line", d: `M0 ${FOOT}H${WIDTH}` }),
    ...Object.values(paths),
  );
  const tag = h("span", { class: "kr-d-tag", "aria-hidden": "true" });
  const node = h("div", { class: "kr-curves-box" }, tag, picture);
  function update({ d, shade = null, better = 1, label, showD = true, zoom = 1 }) {
    const one = (u) => normalDensity(u - d),
      two = normalDensity,
      set = (name, path) => paths[name].setAttribute("d", path);
    const reach = REACH / zoom, top = toY(normalDensity(0));
    const past = (
      heightAt,
      from,
    ) => (better > 0 ? area(heightAt, zoom, from, reach) : area(heightAt, zoom, -reach, from));
    set("kr-curve-one", curve(one, zoom, -reach, reach));
    set("kr-curve-two", curve(two, zoom, -reach, reach));
    set("kr-mid-one", `M${toX(d * zoom)} ${FOOT}V${top}`);
    set("kr-mid-two", `M${toX(0)} ${FOOT}V${top}`);
    set("kr-shade-common", shade?.kind === "overlap" ? area((u) => Math.min(one(u), two(u)), zoom, -reach, reach) : "");
    set("kr-shade-one", shade?.kind === "beyond" || shade?.kind === "both" ? past(one, shade.from) : "");
    set("kr-shade-two", shade?.kind === "both" ? past(two, shade.from) : "");
    set("kr-limit", shade?.kind === "both" ? `M${toX(shade.from * zoom)} ${FOOT}V${top - 10}` : "");
    set("kr-arrow", showD ? arrow(toX(0), toX(d * zoom), top - 16) : "");
    tag.textContent = showD ? `d = ${formatNumber(d, 2)}` : "";
    tag.style.left = `${(toX((d * zoom) / 2) / WIDTH) * 100}%`;
    picture.setAttribute("aria-label", label);
  }
  return { node, update };
}

function arrow(from, to, y) {
  const length = Math.abs(to - from), way = Math.sign(to - from), tip = Math.min(8, length / 2);
  return length < 1
    ? ""
    : `M${from} ${y}H${to}M${to - way * tip} ${y - 5}L${to} ${y}L${to - way * tip} ${y + 5}M${from} ${y - 6}V${y + 6}`;
}

const BIN = 0.24, DOT = 5.6;
const roundMark = (x, y) => `M${x - DOT} ${y}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
const pointedMark = (x, y) => `M${x - DOT} ${y}l${DOT} ${-DOT} ${DOT} ${DOT} ${-DOT} ${DOT}z`;

/**
 * People as marks stacked over a scale: group 1 as circles above, group 2 as diamonds below.
 * `update({one, two, zoom, label, d, showD})`: with showD their middles are marked.
 */
export function peopleFigure() {
  const paths = ["kr-event", "kr-more", "kr-mid-one", "kr-mid-two"].map((name) =>
    drawn("path", { class: name, d: "" })
  );
  const lines = [105, 225].map((y) => drawn("path", { class: "kr-scale-line", d: `M0 ${y}H${WIDTH}` }));
  const picture = drawn(
    "svg",
    { class: "kr-curves", viewBox: `0 0 ${WIDTH} 234`, role: "img", focusable: "false" },
    ...lines,
    ...paths,
  );
  const node = h("div", { class: "kr-people-box" }, picture);
  function update({ one, two, zoom = 1, label, d = 0, showD = false }) {
    paths[0].setAttribute("d", stacked(one, zoom, 105, roundMark));
    paths[1].setAttribute("d", stacked(two, zoom, 225, pointedMark));
    paths[2].setAttribute("d", showD ? `M${toX(d * zoom)} 113V2` : "");
    paths[3].setAttribute("d", showD ? `M${toX(0)} 233V122` : "");
    picture.setAttribute("aria-label", label);
  }
  return { node, update };
}

function stacked(values, zoom, foot, mark) {
  const seen = new Map();
  return values.map((value) => {
    const bin = Math.round((value * zoom) / BIN), level = seen.get(bin) ?? 0;
    seen.set(bin, level + 1);
    return mark(Math.round(toX(bin * BIN) * 10) / 10, Math.round((foot - 8 - level * (2 * DOT + 0.6)) * 10) / 10);
  }).join("");
}

/** What the two looks mean; kind "curves" or "people". */
export function groupKey(one, two, kind = "curves") {
  const look = { class: "kr-sample kr-line-sample", viewBox: "0 0 24 10", "aria-hidden": "true", focusable: "false" };
  const sample = (name, mark) => drawn("svg", look, drawn("path", { class: name, d: mark ?? "M1 5H23" }));
  const shapes = kind === "people"
    ? [["kr-event", "M7.5 5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"], ["kr-more", "M7.5 5l4.5 -4.5 4.5 4.5 -4.5 4.5z"]]
    : [["kr-curve-one"], ["kr-curve-two"]];
  return h("ul", { class: "kr-key" }, ...[one, two].map((text, i) => h("li", {}, sample(...shapes[i]), text)));
}
