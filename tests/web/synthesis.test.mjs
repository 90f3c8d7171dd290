// web/numbers/synthesis.js and web/numbers/distributions.js give the same answers as Python: tests/vectors/synthesis.json is made there.
import assert from "node:assert/strict";
import test from "node:test";
import { chiSquareSurvival, tQuantile, tSurvival } from "../../kunskapsresan/web/numbers/distributions.js";
import { egger, meanDifference, pool, subgroups } from "../../kunskapsresan/web/numbers/synthesis.js";
import { vectors } from "./vectors.mjs";

const all = vectors("synthesis");

/** Relative 1e-9; near 0 absolute, on a scale of its own such as the standard error. */
function near(actual, expected, where, scale = 1e-6) {
  if (expected === null) return assert.equal(actual, null, where);
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(scale, Math.abs(expected)),
    `${where}: ${actual} is not ${expected}`,
  );
}

function samePooled(result, expected, where) {
  const se = expected[all.fields.indexOf("se")];
  all.fields.forEach((name, i) => near(result[name], expected[i], `${where} ${name}`, name === "q_p" ? 1e-12 : se));
}

test("1 000 random sets of studies are pooled as in Python", () => {
  assert.equal(all.cases.length, 1000);
  for (const [model, tau2, effects, variances, expected] of all.cases) {
    const result = pool(effects, variances, { model, tau2 });
    samePooled(result, expected, `${model} ${tau2} ${JSON.stringify([effects, variances])}`);
    assert.ok(Math.abs(result.weights.reduce((sum, w) => sum + w) - 1) < 1e-12);
  }
});

test("published reviews: pooled, by subgroup, and small-study effects", () => {
  for (const { name, effects, variances, labels, pooled, groups, between, egger: tests } of all.real) {
    for (const [kind, expected] of Object.entries(pooled)) {
      const [model, tau2] = kind.split(" ");
      samePooled(pool(effects, variances, { model, tau2 }), expected, `${name} ${kind}`);
    }
    const split = subgroups(effects, variances, labels);
    assert.deepEqual([...split.groups.keys()], [...new Set(labels)]);
    for (const [label, value] of Object.entries(groups)) near(split.groups.get(label).value, value, `${name} ${label}`);
    [split.q, split.q_df, split.q_p].forEach((number, i) => near(number, between[i], `${name} between ${i}`));
    for (const expected of tests) sameEgger(effects, variances, expected, name);
  }
});

function sameEgger(effects, variances, { model, df, ...numbers }, where) {
  const result = egger(effects, variances, { model });
  assert.equal(result.df, df);
  for (const [name, expected] of Object.entries(numbers)) {
    near(result[name], expected, `${where} ${model} ${name}`, numbers.se);
  }
}

test("Egger's test on random studies", () => {
  for (const [effects, variances, tests] of all.eggers) {
    for (const expected of tests) sameEgger(effects, variances, expected, JSON.stringify([effects, variances]));
  }
});

test("distributions", () => {
  for (const [p, df, expected] of all.t_quantile) near(tQuantile(p, df), expected, `t quantile ${p}, ${df}`);
  for (const [t, df, expected] of all.t_survival) near(tSurvival(t, df), expected, `t survival ${t}, ${df}`, 1e-12);
  for (const [x, df, expected] of all.chi_square_survival) {
    near(chiSquareSurvival(x, df), expected, `chi-square ${x}, ${df}`, 1e-60);
  }
  for (const [row, expected] of all.mean_difference) {
    const result = meanDifference(...row);
    ["value", "low", "high", "se"].forEach((name, i) =>
      near(result[name], expected[i], `means ${row} ${name}`, result.se)
    );
  }
});

test("what cannot be pooled is refused", () => {
  for (
    const bad of [
      () => pool([], []),
      () => pool([1], [1, 2]),
      () => pool([1, 2], [1, 0]),
      () => pool([1, NaN], [1, 1]),
      () => pool([1, 2], [1, 1], { model: "fixed" }),
      () => pool([1, 2], [1, 1], { tau2: "PM" }),
      () => subgroups([1, 2], [1, 1], ["a", "a"]),
      () => egger([1, 2], [1, 2]),
      () => egger([1, 2, 4], [1, 1, 1]),
      () => egger([1, 2, 3], [1, 4, 9]),
      () => meanDifference(1, 0, 9, 2, 0, 9),
      () => meanDifference(1, 2, 1, 2, 2, 9),
      () => tQuantile(1, 3),
      () => tQuantile(0.9, 0),
      () => tSurvival(NaN, 3),
      () => chiSquareSurvival(1, 0),
    ]
  ) {
    assert.throws(bad, RangeError);
  }
});

test("equal effects leave nothing between the studies", () => {
  const result = pool([0.3, 0.3, 0.3], [0.1, 0.2, 0.3]);
  assert.deepEqual([result.value, result.tau2, result.i2, result.q], [0.3, 0, 0, 0]);
  assert.equal(pool([0.3, 0.3], [0.1, 0.2], { model: "common" }).i2, 0);
});
