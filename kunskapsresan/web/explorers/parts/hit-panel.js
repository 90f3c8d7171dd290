// A search as dots: relevant hits, other hits, and beside them the relevant records that were missed.
import { h } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { iconSample } from "./icon-panel.js";
import { drawn } from "./explorer.js";

const DOT_COLUMNS = 24,
  DOT_PITCH = 12;
const dotAt = (i) => [
  (i % DOT_COLUMNS) * DOT_PITCH + DOT_PITCH / 2,
  Math.floor(i / DOT_COLUMNS) * DOT_PITCH + DOT_PITCH / 2,
];
const ring = ([x, y], r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const rhomb = ([x, y], r) => `M${x - r} ${y}l${r} ${-r} ${r} ${r} ${-r} ${r}z`;
const series = (from, count, shape, r) => Array.from({ length: count }, (_, i) => shape(dotAt(from + i), r)).join("");

/** {node, update({hits, others, missed})}, counts. */
export function hitPanel() {
  const svg = drawn("svg", { class: "kr-dots-map", role: "img", focusable: "false" });
  const key = h("ul", { class: "kr-key" }),
    node = h("div", { class: "kr-hit-panel" }, svg, key);
  function update({ hits, others, missed }) {
    const found = hits + others,
      rows = Math.max(1, Math.ceil(found / DOT_COLUMNS));
    const start = (rows + (missed ? 1 : 0)) * DOT_COLUMNS,
      all = missed ? rows + 1 + Math.ceil(missed / DOT_COLUMNS) : rows;
    const line = (rows + 0.5) * DOT_PITCH,
      wide = DOT_COLUMNS * DOT_PITCH;
    svg.setAttribute("viewBox", `-1 -1 ${wide + 2} ${all * DOT_PITCH + 2}`);
    svg.replaceChildren(
      drawn("path", { class: "kr-event", d: series(0, hits, ring, 4.6) }),
      drawn("path", { class: "kr-rest", d: series(hits, others, ring, 3.6) }),
      drawn("path", { class: "kr-fewer", d: series(start, missed, rhomb, 4.8) }),
      drawn("path", { class: "kr-shore", d: missed ? `M0 ${line}H${wide}` : "" }),
    );
    const lines = [
      ["event", hits, "relevanta träffar"],
      ["rest", others, "andra träffar"],
      ["fewer", missed, "relevanta som missades"],
    ];
    svg.setAttribute("aria-label", `${lines.map(([, count, name]) => `${formatNumber(count)} ${name}`).join(", ")}.`);
    key.replaceChildren(
      ...lines.map(([kind, count, name]) =>
        h("li", {}, iconSample(kind), h("span", { class: "kr-count" }, formatNumber(count)), name)
      ),
    );
  }
  return { node, update };
}
