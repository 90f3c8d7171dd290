// The explorers of several studies (forest, funnel, comparison groups): their numbers and sentences, without a screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  describeForest,
  forestLimits,
  forestRows,
  guessTold,
  peopleWords,
  readForest,
  sideOf,
  startState,
  synthesise,
} from "../../kunskapsresan/web/explorers/forest/forest-logic.js";
import {
  describeFunnel,
  funnelAlt,
  funnelLimits,
  funnelRows,
  mostDropped,
  pullTold,
  readAsymmetry,
  readFunnel,
  tellStudy,
} from "../../kunskapsresan/web/explorers/funnel/funnel-logic.js";
import {
  changeCompared,
  changeWordsOf,
  compared,
  COMPARISONS,
  describeNsw,
  GROUPS,
  incomeAlt,
  incomeRows,
  nswGuessTold,
  readNsw,
  traitRows,
} from "../../kunskapsresan/web/explorers/nsw/nsw-logic.js";
import {
  axisTicks,
  pText,
  rangeText,
  scaleOf,
  valueText,
} from "../../kunskapsresan/web/explorers/parts/study-scale.js";
import { readStudies, studyCount } from "../../kunskapsresan/web/explorers/parts/study-table.js";

const csv = (name) => {
  const [head, ...rows] = readFileSync(new URL(`../../datasets/${name}.csv`, import.meta.url), "utf8").trim().split(
    "\n",
  ).map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i]])));
};
const studies = (name) =>
  csv(name).map((row) => ({
    study: row.studie,
    design: row.upplagg,
    events_1: Number(row.nya_brott_program),
    n_1: Number(row.n_program),
    events_2: Number(row.nya_brott_kontroll),
    n_2: Number(row.n_kontroll),
  }));
const TRIALS = studies("scared_straight"),
  PROGRAMMES = studies("landenberger"),
  DIRECTIONS = ["färre nya brott", "fler nya brott"];
const scared = (more = {}) =>
  readForest({
    studies: TRIALS,
    directions: DIRECTIONS,
    outcome: "begår nya brott",
    group_1: "med programmet",
    group_2: "utan programmet",
    unit_many: "ungdomar",
    ...more,
  });
const cbt = readForest({
  studies: PROGRAMMES,
  directions: DIRECTIONS,
  group_by: [{ key: "design", label: "upplägg" }],
});
const told = (words, changes = {}) => {
  const state = { ...startState(words), ...changes }, view = synthesise(words, state);
  return { view, text: describeForest(words, state, view), rows: forestRows(words, state, view) };
};
const without = (words, ...names) => ({ kept: words.studies.map(({ name }) => !names.includes(name)) });
const CLEAN = /undefined|NaN|Infinity|null|\d\.\d/;

test("Scared Straight: the known numbers and what they mean", () => {
  const words = scared(), { view, text } = told(words);
  assert.equal(text.headline.join(""), "Sju studier tillsammans: fler nya brott.");
  assert.equal(text.numbers, "Oddskvot 1,71, 95\u00a0% konfidensintervall 1,14\u20132,55.");
  assert.equal(
    text.people,
    "Om 27 av 100 ungdomar begår nya brott utan programmet, som i studierna, motsvarar det 39 av 100 med programmet (30 till 49).",
  );
  assert.match(text.next, /mellan 0,72 och 4,03 .* både ”färre nya brott” och ”fler nya brott”/);
  assert.match(text.apart, /^I² är 24\u00a0%/);
  assert.match(text.weight, /^Tyngst väger Yarborough, 22\u00a0%/);
  assert.equal(text.compare, "");
  assert.equal(told(words, { tau2: "DL" }).text.numbers, "Oddskvot 1,72, 95\u00a0% konfidensintervall 1,13\u20132,62.");
  assert.equal(
    told(words, { model: "common" }).text.numbers,
    "Oddskvot 1,64, 95\u00a0% konfidensintervall 1,16\u20132,32.",
  );
  assert.match(told(words, { model: "common" }).text.next, /inget prediktionsintervall/);
  assert.ok(Math.abs(view.shares.reduce((sum, share) => sum + share) - 1) < 1e-12);
});

test("studies left out: the rest is pooled, the whole is remembered", () => {
  const words = scared(), { view, text, rows } = told(words, without(words, "Finckenauer"));
  assert.equal(view.count, 6);
  assert.equal(view.shares[0], null);
  assert.match(text.numbers, /^Oddskvot 1,47/);
  assert.equal(text.compare, "Med alla sju studier: 1,71 (1,14\u20132,55).");
  assert.equal(rows.rows[0][3], "bort\u00adtagen");
  assert.equal(
    told(words, without(words, "Finckenauer", "Michigan D.O.C.")).text.headline.join(""),
    "Fem studier tillsammans: ingen säker skillnad.",
  );
  assert.match(
    told(words, without(words, "Finckenauer", "Michigan D.O.C.")).text.open,
    /^Mitten ligger åt ”fler nya brott”, men intervallet täcker 1/,
  );
  const two = told(words, { kept: words.studies.map((_, i) => i < 2) });
  assert.match(two.text.next, /två studier går det inte/);
  const one = told(words, { kept: words.studies.map((_, i) => i === 0) });
  assert.equal(one.text.headline.join(""), "En studie ensam: fler nya brott.");
  assert.match(one.text.apart, /inget att vägas ihop med/);
  const none = told(words, { kept: words.studies.map(() => false) });
  assert.equal(none.view.pooled, null);
  assert.match(none.text.headline.join(""), /Bocka för minst en/);
});

test("58 programmes divided by design: the published values", () => {
  const { view, text } = told(cbt, { group: "design" });
  assert.deepEqual([...view.groups].map(([name, { kept }]) => [name, kept]), [["lottade", 19], ["ej likvärdiga", 16], [
    "matchade",
    23,
  ]]);
  assert.match(text.groups, /^Lottade 0,72 \(0,62\u20130,84\), ej likvärdiga 0,67 .* kan vara slump \(p 0,69\)\.$/);
  assert.match(text.apart, /^I² är 71\u00a0%/);
  assert.match(text.next, /0,34 och 1,27/);
  assert.match(told(cbt, { model: "common" }).text.apart, /skiljer sig mer än slumpen .*Q 213,7, p mindre än 0,001/);
  const only = told(cbt, { group: "design", kept: cbt.studies.map(({ record }) => record.design === "lottade") });
  assert.match(only.text.groups, /minst två grupper/);
  assert.equal(only.view.groups.get("matchade").pooled, null);
});

test("other measures, effects given directly, and people", () => {
  const g = readForest({
    measure: "g",
    directions: ["sämre", "bättre"],
    studies: [{ study: "A", effect: 0.2, se: 0.1 }, { study: "B", effect: 0.5, se: 0.2 }, {
      study: "C",
      effect: -0.1,
      se: 0.3,
    }],
  });
  const { text } = told(g);
  assert.equal(text.people, "");
  assert.equal(text.numbers, "Standardiserad skillnad 0,24, 95\u00a0% konfidensintervall 0,02\u20130,46.");
  const points = scared({ measure: "risk_difference" }), view = told(points).view;
  assert.match(told(points).text.numbers, /^Riskskillnad \d/);
  assert.match(peopleWords(points, view.pooled), /^Om 27 av 100 .* motsvarar det 3\d av 100/);
  assert.match(
    peopleWords(scared({ measure: "risk_ratio" }), told(scared({ measure: "risk_ratio" })).view.pooled),
    /motsvarar det 3\d av 100/,
  );
  assert.equal(peopleWords(scared({ outcome: "" }), view.pooled), "");
});

test("guesses are answered without blame", () => {
  const words = scared(), { view } = told(words);
  assert.equal(
    guessTold("-1", words, view.pooled),
    "Du trodde ”färre nya brott”. Sju studier tillsammans pekar mot ”fler nya brott”.",
  );
  assert.match(guessTold("1", words, view.pooled), /, som du trodde\.$/);
  assert.deepEqual([sideOf({ low: 0.1, high: 1 }), sideOf({ low: -1, high: -0.1 }), sideOf({ low: -1, high: 1 })], [
    1,
    -1,
    0,
  ]);
});

test("no sentence or table holds undefined, NaN or a decimal point", () => {
  for (const words of [scared(), scared({ measure: "risk_difference" }), scared({ measure: "risk_ratio" }), cbt]) {
    for (const model of ["random", "common"]) {
      for (const tau2 of ["REML", "DL"]) {
        for (const count of [0, 1, 2, 3, 5, 7]) {
          const { text, rows } = told(words, {
            model,
            tau2,
            kept: words.studies.map((_, i) => i < count),
            group: words.group_by[0]?.key ?? "",
          });
          assert.doesNotMatch(JSON.stringify([text, rows]).replaceAll("D.O.C.", ""), CLEAN);
        }
      }
    }
  }
});

test("the axis holds every estimate and no difference", () => {
  for (const words of [scared(), cbt]) {
    const { low, high } = forestLimits(words);
    assert.ok(low < 0 && high > 0 && words.studies.every(({ effect }) => effect > low && effect < high));
    assert.ok(axisTicks(words.scale, { low, high }).some(({ text }) => text === "1"));
  }
  assert.deepEqual(axisTicks(scaleOf("risk_difference"), { low: -0.12, high: 0.23 }).map(({ text }) => text), [
    "\u221210",
    "0",
    "10",
    "20",
  ]);
  assert.equal(rangeText(scaleOf("g"), -0.5, 0.25), "\u22120,50 till 0,25");
  assert.equal(rangeText(scaleOf("odds_ratio"), Math.log(0.5), 0), "0,50\u20131,00");
  assert.match(valueText(scaleOf("odds_ratio"), 50), /stort/);
  assert.deepEqual([pText(0.0002), pText(0.0066), pText(0.69)], ["mindre än 0,001", "0,007", "0,69"]);
});

test("the funnel: 58 programmes lean, seven trials are too few", () => {
  const words = readFunnel({ studies: PROGRAMMES, directions: DIRECTIONS, group_1: "med programmet", group_2: "utan" }),
    full = readAsymmetry(words, 0);
  const text = describeFunnel(words, full, full);
  assert.equal(text.headline.join(""), "Tratten är sned: de små studierna drar mer åt ”färre nya brott” än de stora.");
  assert.match(text.test, /^Eggers test ger p 0,007\. .* 7 gånger på tusen\. En sned tratt är en varning/);
  const left = readAsymmetry(words, 20), moved = describeFunnel(words, full, left);
  assert.equal(left.count, 38);
  assert.equal(moved.headline.join(""), text.headline.join(""));
  assert.match(moved.moved, /^Med alla 58 studier: 0,66\. Utan de 20 minsta: 0,70 .* närmare ingen skillnad\.$/);
  const largest = Math.max(...words.studies.map(({ se }) => se));
  assert.equal(left.kept[words.studies.findIndex(({ se }) => se === largest)], false);
  assert.equal(
    pullTold("0", words, full),
    "Du trodde att de små studierna drar åt samma håll som de stora. Här drar de mer åt ”färre nya brott”.",
  );
  assert.match(pullTold("-1", words, full), /Så ser det ut här\.$/);
  assert.equal(
    tellStudy(words, words.studies[0]),
    "Guerra 1990: oddskvot 0,66 (0,26\u20131,70). 10 av 29 med programmet, 23 av 52 utan.",
  );
  const few = readFunnel({ studies: TRIALS, directions: DIRECTIONS }), seven = readAsymmetry(few, 0);
  assert.match(describeFunnel(few, seven, seven).headline.join(""), /^Sju studier är för få/);
  assert.match(describeFunnel(few, seven, seven).test, /färre än tio studier/);
  const alike = readFunnel({
      measure: "g",
      directions: DIRECTIONS,
      studies: ["A", "B", "C"].map((study, i) => ({ study, effect: i, se: 1 })),
    }),
    same = readAsymmetry(alike, 0);
  assert.match(describeFunnel(alike, same, same).test, /går inte att räkna ut/);
  for (const each of [words, few, alike]) {
    for (const dropped of [0, 1, mostDropped(each)].filter((n) => n <= mostDropped(each))) {
      const all = readAsymmetry(each, 0),
        view = readAsymmetry(each, dropped),
        { low, high, deepest } = funnelLimits(each);
      assert.doesNotMatch(
        JSON.stringify([describeFunnel(each, all, view), funnelRows(each, view), funnelAlt(each, view)]).replaceAll(
          "D.O.C.",
          "",
        ),
        CLEAN,
      );
      assert.ok(each.studies.every(({ effect, se }) => effect > low && effect < high && se < deepest));
      assert.ok(view.count >= 3);
    }
  }
});

test("NSW: the numbers are those of datasets/nsw.csv, and the sign turns", () => {
  const rows = csv("nsw");
  Object.values(GROUPS).forEach((group, i) => {
    const row = rows[i], pair = (name) => [Number(row[`${name}_medel`]), Number(row[`${name}_sd`])];
    assert.deepEqual([group.n, group.age, group.school, group.unfinished, group.married], [
      Number(row.n),
      pair("alder"),
      pair("skolar"),
      Number(row.andel_utan_examen),
      Number(row.andel_gifta),
    ]);
    assert.deepEqual(group.incomes.map(Object.values), ["1974", "1975", "1978"].map((year) => pair(`inkomst_${year}`)));
  });
  const { real_means: golden } = JSON.parse(readFileSync(new URL("../effects/golden.json", import.meta.url), "utf8"));
  for (const [key, name] of [["drawn", "nsw_dehejia_wahba_experimental"], ["survey", "nsw_treated_vs_cps"]]) {
    const { MD, lo, hi } = golden.cases[name], result = compared(key);
    [[result.value, MD], [result.low, lo], [result.high, hi]].forEach(([mine, theirs]) =>
      assert.ok(Math.abs(mine - theirs) < 1e-6 * Math.abs(theirs))
    );
  }
  assert.match(describeNsw("drawn").headline.join(""), /1\u202f794 dollar mer 1978 än de som lottades/);
  assert.match(describeNsw("drawn").numbers, /Skillnad \+1\u202f794, .* 474 till 3\u202f115/);
  assert.match(
    describeNsw("survey").headline.join("").replace("\u00ad", ""),
    /8\u202f498 dollar mindre 1978 än personerna i befolknings/,
  );
  assert.match(describeNsw("survey").why, /ungefär nio gånger så mycket: 13\u202f651 mot 1\u202f532/);
  assert.deepEqual(traitRows("survey").map((row) => row[3]), Array(6).fill("mycket olika"));
  assert.ok(traitRows("drawn").every((row) => row[3] !== "mycket olika"));
  assert.ok(changeCompared("survey").value > 2 * changeCompared("drawn").value, "the sentence says more than twice");
  for (const { key } of COMPARISONS) {
    assert.doesNotMatch(
      JSON.stringify([describeNsw(key), incomeRows(key), incomeAlt(key), traitRows(key), changeWordsOf()]),
      CLEAN,
    );
  }
  assert.match(nswGuessTold("more"), /tvärtom/);
  assert.match(nswGuessTold("loss"), /Just så/);
});

test("a faulty config names the fault", () => {
  const good = { studies: TRIALS, directions: DIRECTIONS }, bad = (change) => () => readForest({ ...good, ...change });
  assert.throws(bad({ studies: undefined }), /studies saknas/);
  assert.throws(bad({ studies: TRIALS.slice(0, 1) }), /1 studier, minst 2/);
  assert.throws(bad({ studies: [{ ...TRIALS[0], events_1: 47 }, TRIALS[1]] }), /Finckenauer: 47, 46, 4, 35/);
  assert.throws(bad({ studies: [{ study: "A", effect: 1 }, TRIALS[1]] }), /A: ge events_1/);
  assert.throws(bad({ studies: [{ effect: 1, se: 1 }, TRIALS[1]] }), /nummer 1 saknar study/);
  assert.throws(bad({ studies: [TRIALS[0], TRIALS[0]] }), /två gånger/);
  assert.throws(bad({ studies: { columns: ["study", "effect", "se"], rows: [["A", 1, 1], ["B", 2]] } }), /rad 2/);
  assert.throws(bad({ measure: "hr" }), /measure är hr; välj ett av odds_ratio/);
  assert.throws(bad({ measure: "g" }), /ge effect och se/);
  assert.throws(bad({ directions: ["x"] }), /directions/);
  assert.throws(bad({ model: "fixed" }), /random eller common/);
  assert.throws(bad({ tau2: "PM" }), /REML eller DL/);
  assert.throws(bad({ group_by: [{ key: "land", label: "land" }] }), /Finckenauer saknar land/);
  assert.throws(() => readFunnel({ ...good, studies: TRIALS.slice(0, 2) }), /minst 3/);
  assert.throws(() => readFunnel({ ...good, egger: "x" }), /mixed eller classical/);
  assert.throws(() => readNsw({ title: "" }), /title saknas/);
  assert.equal(readStudies({ columns: ["study", "effect", "se"], rows: [["A", 1, 0.5]] }, "g", 1)[0].variance, 0.25);
  assert.deepEqual([studyCount(1), studyCount(7, true), studyCount(58)], ["en studie", "Sju studier", "58 studier"]);
});
