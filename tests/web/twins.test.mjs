// The numbers of base-rates.js, conversions.js, normal.js, agreement.js and grade.js equal Python's: the files in ../vectors are
// made from the latter by the generators named in tests/test_twin_vectors.py.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { cohensKappa, expectedAgreement, pabak, percentAgreement } from "../../kunskapsresan/web/numbers/agreement.js";
import { naturalFrequencies } from "../../kunskapsresan/web/numbers/base-rates.js";
import {
  cohensD,
  cohensU3,
  nntFromD,
  overlap,
  probabilityOfSuperiority,
  rateFromD,
} from "../../kunskapsresan/web/numbers/conversions.js";
import {
  GRADE_DOWN,
  GRADE_UP,
  gradeLevel,
  gradeSymbols,
  LEVELS,
  SBU_WORDING,
  START,
} from "../../kunskapsresan/web/numbers/grade.js";
import { normalCdf, normalDensity } from "../../kunskapsresan/web/numbers/normal.js";
import { seededRandom, shuffled } from "../../kunskapsresan/web/base/random.js";

const read = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));

function near(actual, expected, where) {
  if (expected === null || expected === undefined) return assert.equal(actual ?? null, null, where);
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${where}: ${actual} is not ${expected}`,
  );
}

test("base rates: 1 000 trees", () => {
  const { cases, refused } = read("base_rates");
  assert.equal(cases.length, 1000);
  for (const [input, whole, ppv, npv] of cases) {
    const tree = naturalFrequencies(...input), where = JSON.stringify(input);
    assert.deepEqual([tree.has, tree.truePositives, tree.falsePositives, tree.positives, tree.negatives], whole, where);
    assert.equal(tree.has + tree.without, tree.n);
    assert.equal(tree.truePositives + tree.falseNegatives, tree.has);
    assert.equal(tree.falsePositives + tree.trueNegatives, tree.without);
    near(tree.ppv, ppv, where);
    near(tree.npv, npv, where);
  }
  for (const input of refused) assert.throws(() => naturalFrequencies(...input), RangeError);
});

test("d in people: 1 000 values, the normal curve and d from samples", () => {
  const { cases, normal, samples } = read("conversions");
  assert.equal(cases.length, 1000);
  for (const [d, rate, u3, superiority, shared, needed] of cases) {
    const where = `d ${d}, rate ${rate}`;
    near(cohensU3(d), u3, where);
    near(probabilityOfSuperiority(d), superiority, where);
    near(overlap(d), shared, where);
    if (needed === "inf") assert.equal(nntFromD(d, rate), Infinity, where);
    else {
      near(nntFromD(d, rate), needed, where);
      near(rateFromD(d, rate), rate + 1 / needed, where);
    }
  }
  for (const [x, cdf, height] of normal) {
    near(normalCdf(x), cdf, `Φ(${x})`);
    near(normalDensity(x), height, `φ(${x})`);
  }
  assert.deepEqual([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(0)], [0, 1, 0.5]);
  for (const [one, two, d] of samples) near(cohensD(one, two), d, JSON.stringify([one, two]));
  assert.equal(nntFromD(-1e-17, 0.5), -Infinity);
  for (const bad of [NaN, Infinity, "0,5", null]) assert.throws(() => cohensU3(bad), RangeError);
  assert.throws(() => normalCdf(NaN), RangeError);
  for (const rate of [0, 1, NaN]) assert.throws(() => nntFromD(0.5, rate), RangeError);
  assert.throws(() => cohensD([1, 1], [1, 1]), RangeError);
  assert.throws(() => cohensD([1], [1, 2]), RangeError);
});

test("agreement: 1 000 tables", () => {
  const { cases, refused } = read("agreement");
  assert.equal(cases.length, 1000);
  for (const [table, level, share, kappa, adjusted] of cases) {
    const same = (found, expected) =>
      [found.value, found.low, found.high, ...(expected.length > 3 ? [found.se] : [])]
        .forEach((x, i) => near(x, expected[i], `${JSON.stringify(table)} ${i}`));
    same(percentAgreement(table, level), share);
    if (kappa) same(cohensKappa(table, level), kappa);
    else assert.throws(() => cohensKappa(table, level), RangeError);
    if (adjusted) same(pabak(table, level), adjusted);
    else assert.throws(() => pabak(table, level), RangeError);
    if (kappa) {
      near((percentAgreement(table).value - expectedAgreement(table)) / (1 - expectedAgreement(table)), kappa[0], "Pe");
    }
  }
  for (const table of refused) {
    for (const measure of [percentAgreement, cohensKappa]) assert.throws(() => measure(table), RangeError);
  }
});

test("GRADE: the same words, 1 000 paths", () => {
  const python = read("grade"), starts = Object.keys(python.start);
  assert.deepEqual([LEVELS, SBU_WORDING, START], [python.levels, python.wording, python.start]);
  assert.deepEqual([GRADE_DOWN, GRADE_UP], [python.down, python.up]);
  assert.deepEqual(LEVELS.map(gradeSymbols), python.symbols);
  assert.equal(python.cases.length, 1000);
  const steps = (instrument, text) =>
    Object.fromEntries(instrument.items.map(({ key }, i) => [key, Number(text[i] ?? 0)]));
  for (const [start, down, up, level, path, what, notes] of python.cases) {
    const found = gradeLevel(starts[start], steps(GRADE_DOWN, down), steps(GRADE_UP, up)),
      where = `${start} ${down} ${up}`;
    assert.equal(found.level, LEVELS[level], where);
    assert.equal(found.wording, SBU_WORDING[found.level]);
    assert.equal(found.path.map((each) => LEVELS.indexOf(each.level)).join(""), path, where);
    if (what) assert.deepEqual([found.path.map((each) => each.what), found.notes], [what, notes], where);
  }
  assert.throws(() => gradeLevel("gissningar", {}), RangeError);
  assert.throws(() => gradeLevel(starts[0], { bias: 3 }), RangeError);
});

test("the same seed gives the same numbers, spread over 0–1", () => {
  const one = seededRandom(7), two = seededRandom(7), other = seededRandom(8);
  const first = Array.from({ length: 2000 }, one);
  assert.deepEqual(first, Array.from({ length: 2000 }, two));
  assert.notEqual(first[0], other());
  assert.ok(first.every((x) => x >= 0 && x < 1));
  assert.ok(Math.abs(first.reduce((a, b) => a + b) / 2000 - 0.5) < 0.03);
  const mixed = shuffled([1, 2, 3, 4, 5], seededRandom(1));
  assert.deepEqual([...mixed].sort(), [1, 2, 3, 4, 5]);
});
