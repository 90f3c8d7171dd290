// Does a page name, write and mark an effect measure as the still figure does? tests/vectors/scales.json is figures/scales.py.
import assert from "node:assert/strict";
import test from "node:test";
import {
  axisLimits,
  axisTicks,
  rangeText,
  scaleOf,
  valueText,
} from "../../kunskapsresan/web/explorers/parts/study-scale.js";
import { vectors } from "./vectors.mjs";

const { names, numbers, axes, limits } = vectors("scales");
const near = (is, was, what) =>
  assert.ok(Math.abs(is - was) <= 1e-9 * (1 + Math.abs(was)), `${what}: ${is}, not ${was}`);

test("every measure has the figures' names", () => {
  for (const [measure, [name, short]] of Object.entries(names)) {
    assert.deepEqual([scaleOf(measure).name, scaleOf(measure).short], [name, short]);
  }
});

test("numbers and intervals are written as in the figures", () => {
  assert.ok(numbers.length >= 50);
  for (const [measure, low, value, high, text, interval] of numbers) {
    assert.deepEqual([valueText(scaleOf(measure), value), rangeText(scaleOf(measure), low, high)], [text, interval]);
  }
});

test("an axis has the figures' marks, either side of every border between kinds of marks", () => {
  for (const [measure, low, high, marks, texts] of axes) {
    const scale = scaleOf(measure), ticks = axisTicks(scale, { low, high });
    assert.deepEqual(ticks.map(({ text }) => text), texts, `${measure} ${low} ${high}`);
    ticks.forEach(({ at }, i) => near(scale.ratio ? Math.exp(at) : at * scale.factor, marks[i], measure));
  }
});

test("an axis ends where the figure's does", () => {
  for (const [values, lows, highs, low, high] of limits) {
    const found = axisLimits(values, lows, highs);
    near(found.low, low, "low");
    near(found.high, high, "high");
  }
});
