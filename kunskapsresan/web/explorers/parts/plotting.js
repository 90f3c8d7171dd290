// Drawing in percentages, so that a figure follows its place's width while letters, dots and lines keep their size.
import { drawn } from "./explorer.js";

const across = (share) => `${(share * 100).toFixed(3)}%`;

/** A drawing surface, hidden from assistive technology: the text alternative stands on or beside the place that holds it. */
export const surface = (name) =>
  drawn("svg", { class: name, width: "100%", height: "100%", focusable: "false", "aria-hidden": "true" });

/** A straight line between two points; x and y are shares 0–1 of the surface. */
export const lineBetween = (x1, y1, x2, y2, name) =>
  drawn("line", { x1: across(x1), y1: across(y1), x2: across(x2), y2: across(y2), class: name });

/** Children around the point (x, y), in pixels from it. */
export const markAt = (x, y, ...children) =>
  drawn("svg", { x: across(x), y: across(y), overflow: "visible", width: 1, height: 1 }, ...children);

/** A shape in shares of the surface: `points` are [x, y] pairs. */
export const shapeOf = (points, name, closed = true) =>
  drawn(
    "svg",
    { x: 0, y: 0, width: "100%", height: "100%", viewBox: "0 0 1 1", preserveAspectRatio: "none", overflow: "visible" },
    drawn("path", {
      class: name,
      "vector-effect": "non-scaling-stroke",
      d: `M${points.map(([x, y]) => `${x} ${y}`).join("L")}${closed ? "z" : ""}`,
    }),
  );

/** Letters at (x, y); `dx`, `dy` in pixels, `anchor` start, middle or end. */
export const textAt = (x, y, text, name, { dx = 0, dy = 0, anchor = "middle" } = {}) =>
  drawn("text", { x: across(x), y: across(y), dx, dy, "text-anchor": anchor, class: name }, text);
