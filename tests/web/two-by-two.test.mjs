// The two-by-two explorer's numbers and sentences, without a screen.
import assert from "node:assert/strict";
import test from "node:test";
import {
  baseLimits,
  calculate,
  changeWords,
  describe,
  people,
  readConfig,
  readCounts,
  tableRows,
} from "../../kunskapsresan/web/explorers/two-by-two/two-by-two-logic.js";

const ROSSI = [48, 216, 66, 216], JOBS = [207, 600, 86, 299];
const words = readConfig({
  outcome: "grips igen inom ett år",
  group_1: { label: "med bidrag", events: 48, n: 216 },
  group_2: { label: "utan bidrag", events: 66, n: 216 },
});
const told = (table, base) => describe(calculate(table, base), words);

test("Rossi in natural frequencies", () => {
  const text = told(ROSSI);
  assert.equal(
    text.headline.join(""),
    "Av 1\u202f000 personer är det 83 färre som grips igen inom ett år med bidrag än utan bidrag.",
  );
  assert.equal(text.rounding, "306 minus 222 är 84. Före avrundning är skillnaden 83,3.");
  assert.match(text.chance, /^Studien har 216 och 216 personer\. .*från 166 färre till 1 färre/);
  assert.doesNotMatch(text.chance, /åt båda hållen/);
  assert.deepEqual(text.difference, { value: "\u22128,3", interval: "\u221216,6 till \u22120,1" });
  assert.deepEqual(text.ratio, { value: "0,73", interval: "0,53\u20131,00" });
  assert.deepEqual(text.odds, { value: "0,65", interval: "0,42\u20131,00" });
  assert.deepEqual(text.needed, { value: "12", interval: "6\u20131\u202f715" });
  assert.match(text.neededWords, /^För varje 12 personer med bidrag är det i genomsnitt en färre/);
});

test("JOBS II: more with the course, and a number needed through infinity", () => {
  const text = told(JOBS);
  assert.equal(text.whole, "57 fler");
  assert.equal(text.rounding, "");
  assert.match(text.chance, /från 6 färre till 121 fler .*åt båda hållen/);
  assert.deepEqual(text.needed, { value: "17", interval: "8 till ∞, och på andra sidan ∞ till 154" });
  assert.match(text.neededWords, /en till som .*oändligheten/);
  assert.match(text.ratioWords, /1,20 gånger så stor/);
});

test("another base rate keeps the risk ratio and its interval, and the difference follows", () => {
  const study = calculate(ROSSI);
  for (const base of [10, 50, 500, 900]) {
    const view = calculate(ROSSI, base);
    assert.deepEqual(view.ratio, study.ratio);
    assert.ok(Math.abs(view.p1 / view.p2 - study.ratio.value) < 1e-12);
    assert.ok(view.difference.low < view.difference.value && view.difference.value < view.difference.high);
    assert.ok(view.p1 <= 1 && view.odds.value < view.ratio.value, "the odds ratio lies further from 1");
  }
  assert.equal(told(ROSSI, 50).whole, "14 färre");
  assert.equal(told(ROSSI, 600).whole, "164 färre");
  const near = calculate([1, 10, 1, 100], 99);
  assert.ok(near.difference.high <= 1 && near.odds.high === Infinity);
  assert.match(describe(near, words).odds.interval, /–∞$/);
});

test("the slider stops where the risk ratio would pass 100 per cent, and holds the study's own rate", () => {
  assert.deepEqual(baseLimits(ROSSI), { min: 10, max: 950, study: 306 });
  const steep = baseLimits([30, 100, 10, 100]);
  assert.deepEqual(steep, { min: 10, max: 330, study: 100 });
  assert.equal(baseLimits([99, 100, 98, 100]).study, 980);
  assert.ok(baseLimits([99, 100, 98, 100]).max >= 980);
  assert.equal(baseLimits([0, 10, 0, 10]), null);
});

test("tables with an empty cell, with nobody and with everybody", () => {
  assert.equal(calculate([0, 20, 5, 20]).corrected, true);
  assert.equal(calculate(ROSSI).corrected, false);
  for (const [table, who] of [[[0, 20, 0, 30], "Ingen"], [[20, 20, 30, 30], "Alla"]]) {
    const text = told(table, null);
    assert.deepEqual([text.ratio, text.odds, text.difference, text.needed], [null, null, null, null]);
    assert.ok(text.ratioWords.startsWith(`${who} i båda grupperna`));
    assert.match(text.headline.join(""), /lika många som .* med bidrag som utan bidrag\.$/);
  }
  const apart = told([0, 20, 20, 20]);
  assert.equal(apart.difference, null);
  assert.ok(apart.ratio);
  assert.equal(told([10, 50, 10, 50]).needed.value, "∞");
});

test("no sentence holds undefined, NaN or a decimal point", () => {
  const tables = [ROSSI, JOBS, [0, 20, 5, 20], [20, 20, 5, 20], [0, 1, 1, 1], [10, 50, 10, 50], [0, 3, 0, 4], [
    3,
    3,
    4,
    4,
  ], [1, 1000000, 999999, 1000000]];
  for (const table of tables) {
    for (const base of [null, ...(baseLimits(table) ? [baseLimits(table).min, baseLimits(table).max] : [])]) {
      const view = calculate(table, base),
        text = describe(view, words),
        all = JSON.stringify([text, tableRows(view, text, words)]);
      assert.doesNotMatch(all, /undefined|NaN|Infinity|\d\.\d/, JSON.stringify([table, base]));
    }
  }
});

test("typed counts: Swedish numbers pass, mistakes get a message with a remedy", () => {
  assert.deepEqual(readCounts(["48", " 216 ", "66", "1 000"]), {
    table: [48, 216, 66, 1000],
    errors: ["", "", "", ""],
  });
  const message = (...raws) => readCounts(raws).errors;
  assert.match(message("åtta", "10", "1", "10")[0], /”åtta” går inte att läsa .* siffror/);
  assert.match(message("", "10", "1", "10")[0], /Skriv ett antal/);
  assert.match(message("2,5", "10", "1", "10")[0], /hela tal/);
  assert.match(message("22 %", "216", "1", "10")[0], /hela tal/);
  assert.match(message("-1", "10", "1", "10")[0], /mindre än 0/);
  assert.match(message("0", "0", "1", "10")[1], /minst en person/);
  assert.match(message("1", "10", "11", "10")[2], /fler \(11\) än alla i gruppen \(10\)/);
  assert.match(message("1", "99999999", "1", "10")[1], /högst 1\u202f000\u202f000/);
  assert.equal(readCounts(["x", "10", "1", "10"]).table, null);
});

test("small helpers", () => {
  assert.deepEqual([changeWords(-83.3), changeWords(57.4), changeWords(0.4), changeWords(-0.4)], [
    "83 färre",
    "57 fler",
    "lika många",
    "lika många",
  ]);
  assert.equal(people(66 / 216), 306);
});

test("a faulty config names the fault", () => {
  assert.throws(() => readConfig({}), /outcome saknas/);
  assert.throws(() => readConfig({ outcome: "x", group_1: { label: "a", events: 3, n: 2 } }), /group_1: 3 av 2/);
  assert.throws(() => readConfig({ outcome: "x", group_1: { label: "a", events: 1, n: 2 } }), /group_2.label saknas/);
});
