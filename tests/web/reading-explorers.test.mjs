// The models of base-rate-tree, two-distributions, gissa-d, kappa and grade-path: numbers, sentences, wrong input, configs.
import assert from "node:assert/strict";
import test from "node:test";
import { cohensD } from "../../kunskapsresan/web/numbers/conversions.js";
import { GRADE_DOWN } from "../../kunskapsresan/web/numbers/grade.js";
import * as tree from "../../kunskapsresan/web/explorers/base-rate-tree/base-rate-tree-logic.js";
import * as gissa from "../../kunskapsresan/web/explorers/gissa-d/gissa-d-logic.js";
import * as path from "../../kunskapsresan/web/explorers/grade-path/grade-path-logic.js";
import * as kappa from "../../kunskapsresan/web/explorers/kappa/kappa-logic.js";
import * as curves from "../../kunskapsresan/web/explorers/two-distributions/two-distributions-logic.js";

const plain = (text) => text.replace(/[\u202f\u00a0]/g, " ");
const bad = /undefined|NaN|Infinity|null|\d\.\d/;

test("base rates: 40 of 230, and what a guess of 80 answers", () => {
  const words = tree.readConfig({ base_rate: 0.05, sensitivity: 0.8, specificity: 0.8 }),
    state = tree.startOf(words),
    found = tree.treeOf(state);
  const told = tree.describe(found, words);
  assert.equal(told.headline.join(""), "Av 230 personer som flaggas är det 40 som har problemet.");
  assert.equal(told.share, "Det är 17 av 100. De andra 190 flaggas fast de inte har problemet.");
  assert.equal(
    told.rest,
    "Av 770 som inte flaggas är det 760 som inte har problemet. 10 missas: de har problemet men inte flaggas.",
  );
  assert.match(
    tree.guessWords(80, found, state, words),
    /17 av 100 \(40 av 230\)\. 80 av 100 är svaret åt andra hållet/,
  );
  assert.match(tree.guessWords(18, found, state, words), /mycket nära/);
  assert.doesNotMatch(tree.guessWords(50, found, state, words), /hållet|nära/);
  assert.match(tree.question(found, state, words), /hittar 80 procent av dem.*Tänk på 100 som flaggas/);
  assert.deepEqual(tree.tableRows(found, words).rows.at(-1).map(plain), [
    "Andel som har problemet",
    "17,4 %",
    "1,3 %",
    "5,0 %",
  ]);
});

test("base rates: nobody flagged, everybody flagged, rounding, and no broken sentence", () => {
  const words = tree.readConfig({ base_rate: 0.05, sensitivity: 0.8, specificity: 0.8 });
  const told = (base, sensitivity, specificity) =>
    tree.describe(tree.treeOf({ base, sensitivity, specificity }), words);
  assert.equal(told(50, 0, 100).headline.join(""), "Ingen flaggas här.");
  assert.equal(told(50, 100, 0).rest, "Alla flaggas.");
  assert.equal(told(50, 100, 80).rest.endsWith("Ingen missas."), true);
  const rare = { base: 1, sensitivity: 80, specificity: 99 }, { ppv } = tree.measures(tree.treeOf(rare), rare, words);
  assert.deepEqual([ppv.text, ppv.sentence].map(plain), [
    "7 %",
    "1 av de 11 som flaggas har problemet. Andelen är räknad före avrundningen till hela personer.",
  ]);
  for (const base of [1, 2, 50, 500, 999]) {
    for (const sensitivity of [0, 1, 63, 100]) {
      for (const specificity of [0, 50, 99, 100]) {
        const state = { base, sensitivity, specificity }, found = tree.treeOf(state);
        const all = JSON.stringify([
          tree.describe(found, words),
          tree.tableRows(found, words),
          tree.guessWords(5, found, state, words),
        ]) +
          Object.values(tree.measures(found, state, words)).map(({ text, sentence }) => text + sentence).join();
        assert.doesNotMatch(all, bad, JSON.stringify(state));
      }
    }
  }
});

test("base rates: faulty configs", () => {
  const fine = { base_rate: 0.05, sensitivity: 0.8, specificity: 0.8 };
  assert.throws(() => tree.readConfig({}), /base_rate ska vara ett tal/);
  assert.throws(() => tree.readConfig({ ...fine, base_rate: 5 }), /base_rate ska vara ett tal från 0.001 till 0.999/);
  assert.throws(() => tree.readConfig({ ...fine, base_rate: 0.0505 }), /hela tusendelar/);
  assert.throws(() => tree.readConfig({ ...fine, sensitivity: 0.805 }), /sensitivity ska vara hela procent/);
  assert.throws(() => tree.readConfig({ ...fine, has: "" }), /has ska vara en text/);
  assert.throws(() => tree.readConfig({ ...fine, presets: [{ ...fine }] }), /label ska vara en text/);
  assert.throws(
    () => tree.readConfig({ ...fine, presets: [{ ...fine, label: "x", base_rate: 2 }] }),
    /presets\[0\]\.base_rate/,
  );
  assert.throws(() => tree.readConfig({ ...fine, predict: { start: 101 } }), /predict\.start/);
  assert.throws(() => tree.readConfig({ ...fine, predict: true }), /predict ska vara null eller ett objekt/);
});

test("d = 0,5 as number and sentence; low values good turn the sign", () => {
  const words = curves.readConfig({}), view = curves.calculate(0.5, 0.3, words), told = curves.describe(view, words);
  assert.equal(
    told.headline.join(""),
    "Av 100 personer med insatsen är det 69 som mår bättre än den mittersta utan insatsen.",
  );
  assert.equal(told.superiority.text, "64 av 100 par");
  assert.equal(plain(told.overlap.text), "80 %");
  assert.equal(told.nnt.text, "NNT 5");
  assert.match(
    told.nnt.sentence,
    /^30 av 100 utan insatsen klarar sig\. .* 49 av 100 med insatsen: 19 fler\. För varje 5 personer/,
  );
  const low = curves.readConfig({ good: "low" }), turned = curves.calculate(-0.5, 0.3, low);
  for (const name of ["u3", "superiority", "overlap", "rateOne", "needed"]) {
    assert.equal(turned[name], view[name], name);
  }
  assert.equal(curves.thresholdOf(turned, low), -curves.thresholdOf(view, words));
  assert.match(curves.pictureWords(turned, low), /0,50 standardavvikelser till vänster .* Bra är åt vänster/);
  assert.deepEqual(curves.axisWords(low), ["← lägre (bra)", "välbefinnande", "högre →"]);
  const harm = curves.describe(curves.calculate(-0.5, 0.3, words), words);
  assert.match(harm.none, /åt fel håll/);
  assert.match(harm.nnt.sentence, /färre/);
  assert.equal(curves.describe(curves.calculate(0, 0.3, words), words).nnt.text, "NNT ∞");
  assert.equal(curves.guessWords(69, view), "Du gissade 69 av 100. Det var 69. Det är mycket nära.");
});

test("distributions: no broken sentence, typed d, faulty configs", () => {
  for (const good of ["high", "low"]) {
    for (const d of [-2, -0.5, -0.01, 0, 0.01, 0.5, 2]) {
      for (const rate of [0.01, 0.5, 0.99]) {
        const words = curves.readConfig({ good }),
          view = curves.calculate(d, rate, words),
          told = curves.describe(view, words);
        const texts = [
          told.headline,
          told.none,
          ...["u3", "superiority", "overlap", "nnt"].map((name) => told[name].text + told[name].sentence),
        ];
        assert.doesNotMatch(
          JSON.stringify([texts, curves.tableRows(view, words), curves.pictureWords(view, words)]),
          bad,
          `${good} ${d} ${rate}`,
        );
      }
    }
  }
  assert.deepEqual(["0,5", "\u22120,5", "-0.444", "2"].map((raw) => curves.readD(raw).value), [0.5, -0.5, -0.44, 2]);
  for (
    const [raw, says] of [["", /Skriv ett tal/], ["halv", /”halv” går inte/], ["50 %", /går inte/], [
      "2,1",
      /från −2 till 2/,
    ]]
  ) {
    assert.match(curves.readD(raw).error, says);
  }
  for (
    const [config, says] of [
      [{ good: "up" }, /good/],
      [{ d: 3 }, /d ska vara/],
      [{ d: "0,5" }, /d ska vara/],
      [{ rate: 0 }, /rate/],
      [{ rate: 0.305 }, /hela procent/],
      [{ examples: [{ label: "x" }] }, /examples\[0\]\.d/],
      [{ one: 1 }, /one ska/],
    ]
  ) assert.throws(() => curves.readConfig(config), says);
});

test("gissa d: ten pictures from a seed, the people's own d is the answer, both halves alike", () => {
  const words = gissa.readConfig({ seed: 5 });
  assert.deepEqual(gissa.drawSeries(5, words), gissa.drawSeries(5, words));
  assert.notDeepEqual(gissa.drawSeries(5, words)[0].one, gissa.drawSeries(6, words)[0].one);
  const seen = new Set();
  for (let seed = 0; seed < 200; seed += 1) {
    const series = gissa.drawSeries(seed, words);
    assert.equal(series.length, 10);
    for (const { d, one, two, kind } of series) {
      assert.ok(Math.abs(cohensD(one, two) - d) < 1e-9 && Math.abs(d) <= 1.6 && one.length === 40, `${seed}`);
      seen.add(Math.sign(d)).add(kind);
    }
    const halves = [series.slice(0, 5), series.slice(5)].map((half) =>
      half.map(({ d }) => Math.abs(d)).sort((a, b) => a - b)
    );
    halves.forEach((half) =>
      half.forEach((size, i) =>
        assert.ok(size >= 1.6 * (i / 5) ** 1.4 - 0.03 && size <= 1.6 * ((i + 1) / 5) ** 1.4 + 0.03)
      )
    );
    assert.deepEqual(series.slice(0, 5).map(({ kind }) => kind), series.slice(5).map(({ kind }) => kind));
  }
  assert.ok([1, -1, "kurvor", "personer"].every((each) => seen.has(each)));
});

test("gissa d: answers, halves, result and tables", () => {
  const words = gissa.readConfig({ seed: 5 }),
    played = [0.5, 0.5, -0.5, 0.2].map((d, i) => ({ d, guess: [0.9, 0.6, 0.5, 0.3][i] }));
  assert.equal(
    gissa.answerWords(played[0], words),
    "Du gissade 0,90, d är 0,50. Det är 0,40 ifrån. Vid ett sådant d ligger ungefär 69 av 100 " +
      "med insatsen högre än den mittersta utan insatsen. Utan skillnad: 50.",
  );
  assert.match(
    gissa.answerWords(played[2], words),
    /Titta på riktningen: gruppen med insatsen ligger lägre, så d är negativt/,
  );
  assert.match(gissa.answerWords({ d: 0.2, guess: 0.25 }, words), /Nära nog på pricken/);
  assert.match(gissa.answerWords({ d: 0.5, guess: null }, words), /^d är 0,50/);
  assert.equal(gissa.meanError(played), (0.4 + 0.1 + 1 + 0.1) / 4);
  assert.equal(gissa.meanError([{ d: 1, guess: null }]), null);
  assert.deepEqual(gissa.summaryWords(played), [
    "De första 2 bilderna: i genomsnitt 0,25 ifrån. De sista 2: 0,55 ifrån.",
    "Felet växte. Det händer: slumpen spelar stor roll när bilderna är få.",
    "Dina gissningar var oftast för stora: i genomsnitt 0,15 över.",
  ]);
  assert.match(gissa.summaryWords(played.map(({ d }) => ({ d, guess: null })))[0], /hoppade över alla/);
  assert.match(
    gissa.summaryWords([played[0], played[1], { d: 1, guess: null }, { d: 1, guess: null }])[0],
    /båda halvorna/,
  );
  const result = gissa.resultOf(5, played);
  assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
  assert.deepEqual([result.seed, result.mean_error_first, result.mean_error_last, result.rounds[0]], [5, 0.25, 0.55, {
    d: 0.5,
    guess: 0.9,
    error: 0.4,
  }]);
  for (const picture of gissa.drawSeries(5, words)) {
    const { rows } = gissa.pictureTable(picture, words),
      sum = (i) => rows.reduce((all, row) => all + Number(row[i]), 0);
    for (const i of [1, 2]) assert.ok(picture.kind === "kurvor" ? Math.abs(sum(i) - 100) <= 3 : sum(i) === 40);
    assert.doesNotMatch(JSON.stringify([rows, gissa.pictureWords(picture, words)]), bad);
  }
  assert.equal(gissa.readGuess("0,456").value, 0.46);
  for (const raw of ["", "stor", "2,5", "40 %"]) assert.ok(gissa.readGuess(raw).error, raw);
  for (
    const config of [{ rounds: 5 }, { rounds: 22 }, { seed: -1 }, { seed: 1.5 }, { picture: "bild" }, { people: 5 }, {
      one: "",
    }]
  ) {
    assert.throws(() => gissa.readConfig(config), /ska vara/, JSON.stringify(config));
  }
});

test("kappa: the real pair and Cohen's paradox pair", () => {
  const words = kappa.readConfig({}),
    [real, same, other] = words.presets.map((preset) => kappa.calculate(kappa.countsOf(preset)));
  const told = kappa.describe(real, words);
  assert.equal(told.headline.join(""), "Av de 77 titlar som någon av dem vill ta med är de eniga om 55.");
  assert.deepEqual([told.agreement.text, told.kappa.text, told.pabak.text].map(plain), ["99,2 %", "0,83", "0,98"]);
  assert.equal(plain(told.kappa.limits), "95 % konfidensintervall 0,76–0,90");
  assert.match(told.apart, /lägre än PABAK .* samma ruta \(inte ta med\)/);
  assert.match(plain(kappa.question(real, words)), /2 589 titlar .* samma bedömning av 99 %.* 77\. /);
  assert.match(plain(kappa.guessWords(74, real, words)), /55 av 77\. Enigheten kommer mest från de 2 512/);
  assert.match(kappa.guessWords(55, real, words), /mycket nära\.$/);
  const [first, second] = [same, other].map((view) => kappa.describe(view, words));
  assert.deepEqual([first.agreement.text, second.agreement.text, first.pabak.text, second.pabak.text].map(plain), [
    "60,0 %",
    "60,0 %",
    "0,20",
    "0,20",
  ]);
  assert.deepEqual([first.kappa.text, second.kappa.text], ["0,13", "0,26"]);
  assert.match(second.apart, /högre än PABAK .* olika ofta/);
});

test("kappa: empty rows, disagreement, typed counts, faulty configs", () => {
  const words = kappa.readConfig({});
  for (
    const counts of [[0, 0, 0, 9], [9, 0, 0, 0], [5, 5, 0, 0], [0, 5, 5, 0], [5, 0, 0, 5], [1, 0, 0, 0], [1, 5, 5, 1], [
      0,
      1,
      0,
      5,
    ], [25, 25, 25, 25]]
  ) {
    const view = kappa.calculate(counts), told = kappa.describe(view, words), { share: _, ...shown } = told.kappa;
    const all = JSON.stringify([
      told.headline,
      told.margins,
      told.chance,
      told.room,
      told.apart,
      shown,
      kappa.tableRows(view, told),
      kappa.question(view, words),
    ]);
    assert.doesNotMatch(all, bad, JSON.stringify(counts));
  }
  assert.match(kappa.describe(kappa.calculate([5, 5, 0, 0]), words).kappa.sentence, /samma bedömning av allt/);
  assert.match(kappa.describe(kappa.calculate([1, 5, 5, 1]), words).kappa.sentence, /mer sällan/);
  assert.match(kappa.describe(kappa.calculate([1, 5, 5, 1]), words).kappa.limits, / till /);
  assert.deepEqual(kappa.readCounts(["55", "7", "15", "2 512"]).counts, [55, 7, 15, 2512]);
  for (
    const [raw, says] of [
      ["", /0 om det inte är någon/],
      ["sju", /”sju” går inte/],
      ["1,5", /helt tal/],
      ["-1", /mindre än 0/],
      ["9999999", /högst/],
      ["5 %", /går inte/],
    ]
  ) {
    assert.match(kappa.readCounts([raw, "1", "1", "1"]).errors[0], says);
  }
  assert.match(kappa.readCounts(["0", "0", "0", "0"]).errors[0], /större än 0/);
  const preset = { label: "x", both_yes: 1, only_one: 1, only_two: 1, both_no: 1 };
  for (
    const config of [
      { presets: [] },
      { presets: [{ ...preset, label: "" }] },
      { presets: [{ ...preset, both_no: 0.5 }] },
      { yes: "" },
      { presets: [preset], predict: { start: 4 } },
    ]
  ) assert.throws(() => kappa.readConfig(config), /ska vara/, JSON.stringify(config));
  assert.throws(
    () => kappa.readConfig({ presets: [{ ...preset, both_yes: 0, only_one: 0, only_two: 0, both_no: 0 }] }),
    /är tom/,
  );
});

test("GRADE path: nothing counts without its justification", () => {
  const words = path.readConfig({ outcome: "återfall", finding: "Kursen minskar återfall" }),
    state = path.emptyState(words);
  let view = path.assess(state);
  assert.deepEqual([view.level, view.finished, view.left.length], [null, false, 6]);
  assert.match(path.describe(view, words).headline.join(""), /välja vilka studier/);
  state.start = "randomiserade studier";
  for (const { key } of GRADE_DOWN.items) state.judgements[key] = { steps: 0, text: "s. 4" };
  state.judgements.bias = { steps: 2, text: " " };
  view = path.assess(state);
  assert.deepEqual([view.level, view.finished, view.left, view.done], ["låg", false, [
    "Risk för bias: skriv en motivering.",
  ], 4]);
  assert.equal(path.describe(view, words).headline.join(""), "Hittills: låg ⊕⊕○○");
  state.judgements.bias.text = "Hälften försvann, s. 7";
  view = path.assess(state);
  const told = path.describe(view, words);
  assert.equal(told.headline.join(""), "Låg tillförlitlighet ⊕⊕○○");
  assert.equal(told.reading, "”Kursen minskar återfall”: det är möjligt att resultatet stämmer.");
  assert.match(told.progress, /aldrig en enskild studie/);
  state.judgements.dos = { steps: 1, text: "" };
  assert.deepEqual(path.assess(state).left, ["Dos och svar följs åt: motivera höjningen."]);
  state.judgements.dos.text = "tabell 3";
  view = path.assess(state);
  assert.deepEqual([view.level, view.notes.length], ["måttlig", 2]);
  assert.deepEqual(path.pathPoints(view).map(({ place }) => place), [3, 1, 2]);
  assert.match(
    path.pathWords(view),
    /nivå hög\. Risk för bias: två steg ned, nivå låg\. Dos och svar följs åt: ett steg upp, nivå måttlig/,
  );
  assert.match(path.summaryText(state, view, words), /Risk för bias: Två steg ned\. Hälften försvann, s\. 7\n/);
  assert.equal(path.summaryRows(state, view).rows.length, 8);
  assert.equal(path.guessWords("hög", view), "Du trodde hög. Bedömningen slutade på måttlig.");
  assert.deepEqual(JSON.parse(JSON.stringify(path.resultOf(state, view, "hög"))).level, "måttlig");
  state.start = "observationsstudier";
  state.judgements.dos = { steps: 0, text: "" };
  assert.deepEqual(path.pathPoints(path.assess(state)).map(({ place, over }) => [place, over]), [[1, false], [
    0,
    true,
  ]]);
  assert.match(path.describe(path.assess(state), words).reading, /går inte att bedöma.* inte detsamma/);
});

test("GRADE path: configs", () => {
  const words = path.readConfig({ given: { bias: { steps: 1, text: "s. 2" } }, start: "observationsstudier" });
  assert.deepEqual(path.emptyState(words).judgements.bias, { steps: 1, text: "s. 2" });
  assert.notEqual(path.emptyState(words).judgements, path.emptyState(words).judgements);
  for (
    const config of [
      { start: "gissningar" },
      { outcome: "" },
      { finding: 1 },
      { given: { bias: { steps: 3, text: "" } } },
      { given: { bias: { steps: 1 } } },
      { predict: true },
    ]
  ) assert.throws(() => path.readConfig(config), /ska vara/, JSON.stringify(config));
  assert.throws(() => path.readConfig({ given: { tur: { steps: 1, text: "" } } }), /tur finns inte/);
});
