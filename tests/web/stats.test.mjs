// web/numbers/stats.js gives the same answers as effects/two_by_two.py: tests/vectors/two_by_two.json is made from the latter.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  normalQuantile,
  numberNeeded,
  oddsRatio,
  risk,
  riskDifference,
  riskRatio,
} from "../../kunskapsresan/web/numbers/stats.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/two_by_two.json", import.meta.url), "utf-8"));
const measures = {
  risk,
  risk_ratio: riskRatio,
  odds_ratio: oddsRatio,
  risk_difference: riskDifference,
  number_needed: numberNeeded,
};

function near(actual, expected, where) {
  if (typeof expected !== "number") {
    const infinite = { inf: Infinity, "-inf": -Infinity }[expected];
    return assert.equal(actual, infinite ?? expected, where);
  }
  assert.ok(
    Math.abs(actual - expected) <= 1e-11 * Math.max(1e-3, Math.abs(expected)),
    `${where}: ${actual} is not ${expected}`,
  );
}

test("every measure equals Python's", () => {
  assert.ok(vectors.cases.length > 100);
  for (const { measure, arguments: table, level, expected } of vectors.cases) {
    const where = `${measure}(${table}) at ${level}`;
    if (expected.error) {
      assert.throws(() => measures[measure](...table, level), RangeError, where);
      continue;
    }
    const actual = measures[measure](...table, level);
    for (const key of ["value", "low", "high", "se"]) near(actual[key], expected[key], `${where}.${key}`);
    assert.equal(actual.through_infinity, expected.through_infinity, where);
  }
});

test("the level is 95 per cent unless asked otherwise", () => {
  assert.deepEqual(riskRatio(48, 216, 66, 216), riskRatio(48, 216, 66, 216, 0.95));
});

test("impossible counts are refused", () => {
  for (const table of vectors.refused) {
    for (const measure of ["risk_ratio", "odds_ratio", "risk_difference", "number_needed"]) {
      assert.throws(() => measures[measure](...table), RangeError, `${measure}(${JSON.stringify(table)})`);
    }
  }
  for (const level of [0, 1, 95, NaN]) assert.throws(() => risk(1, 2, level), RangeError);
});

test("normal quantiles", () => {
  for (const [p, x] of vectors.normal_quantile) near(normalQuantile(p), x, `quantile ${p}`);
  for (const p of [0, 1, -1, NaN]) assert.throws(() => normalQuantile(p), RangeError);
});
