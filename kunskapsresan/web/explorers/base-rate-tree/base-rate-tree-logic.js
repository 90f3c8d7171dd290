// The base-rate tree without its screen: whole people of 1 000, and the Swedish sentences about them.
import { naturalFrequencies } from "../../numbers/base-rates.js";
import { capital, formatNumber, formatPercent } from "../../base/swedish.js";
import { needNumber, needPredict, needTexts } from "../parts/config-checks.js";

export const PEOPLE = 1000;

/**
 * The config with its defaults; throws an Error that names the fault.
 * base_rate, sensitivity, specificity (all needed): shares; the first in whole thousandths, the others in whole per cent.
 * has, has_not, flagged, not_flagged: verb phrases read after "som" ("har problemet", "inte har problemet", "flaggas",
 * "inte flaggas"). instrument: what flags, in definite form ("formuläret"). unit_one, unit_many. title.
 * presets: [{label, base_rate, sensitivity, specificity}]. predict: null or {question, start}, both optional; the guess
 * is a number of 100 who are flagged. show_test: whether sensitivity and specificity can be changed, true unless said otherwise.
 */
export function readConfig(config) {
  const usual = {
    title: "Vad är en flagga värd?",
    unit_one: "person",
    unit_many: "personer",
    instrument: "formuläret",
    has: "har problemet",
    has_not: "inte har problemet",
    flagged: "flaggas",
    not_flagged: "inte flaggas",
    presets: [],
    predict: null,
    show_test: true,
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "unit_one", "unit_many", "instrument", "has", "has_not", "flagged", "not_flagged"]);
  needRates(words, "");
  if (!Array.isArray(words.presets)) throw new Error("presets ska vara en lista");
  words.presets.forEach((preset, i) => {
    needTexts(preset, ["label"]);
    needRates(preset, `presets[${i}].`);
  });
  needPredict(words.predict, 0, 100);
  return words;
}

function needRates(given, where) {
  needNumber(given.base_rate, `${where}base_rate`, 0.001, 0.999);
  if (!whole(given.base_rate * PEOPLE)) {
    throw new Error(`${where}base_rate ska vara hela tusendelar, till exempel 0.05`);
  }
  for (const name of ["sensitivity", "specificity"]) {
    needNumber(given[name], where + name, 0, 1);
    if (!whole(given[name] * 100)) throw new Error(`${where}${name} ska vara hela procent, till exempel 0.8`);
  }
}

const whole = (x) => Math.abs(x - Math.round(x)) < 1e-9;

/** What the sliders hold: people of 1 000 with the problem, and two whole percentages. */
export const startOf = ({ base_rate, sensitivity, specificity }) => ({
  base: Math.round(base_rate * PEOPLE),
  sensitivity: Math.round(sensitivity * 100),
  specificity: Math.round(specificity * 100),
});

export const treeOf = ({ base, sensitivity, specificity }) =>
  naturalFrequencies(base / PEOPLE, sensitivity / 100, specificity / 100, PEOPLE);

const per100 = (part, all) => formatNumber((part / all) * 100, part / all < 0.01 && part > 0 ? 1 : 0);
const unit = (count, words) => (count === 1 ? words.unit_one : words.unit_many);
const many = formatNumber;

/** The sentences about a tree. headline: [before, the number, after]; "" where there is nothing to say. */
export function describe(tree, words) {
  const { positives, negatives, truePositives, falsePositives, falseNegatives, trueNegatives } = tree;
  return {
    headline: positives
      ? [
        `Av ${many(positives)} ${unit(positives, words)} som ${words.flagged} är det `,
        many(truePositives),
        ` som ${words.has}.`,
      ]
      : ["", "Ingen", ` ${words.flagged} här.`],
    share: !positives ? "" : `Det är ${per100(truePositives, positives)} av 100.` +
      (falsePositives ? ` De andra ${many(falsePositives)} ${words.flagged} fast de ${words.has_not}.` : ""),
    rest: !negatives
      ? `Alla ${words.flagged}.`
      : `Av ${many(negatives)} som ${words.not_flagged} är det ${many(trueNegatives)} som ${words.has_not}. ` +
        (falseNegatives
          ? `${capital(many(falseNegatives))} missas: de ${words.has} men ${words.not_flagged}.`
          : "Ingen missas."),
  };
}

/** Values and sentences of the four measures; the first two belong to the instrument, the others also to the group. */
export function measures(tree, state, words) {
  const { has, without, truePositives, trueNegatives, positives, negatives } = tree;
  const predictive = (
    value,
    part,
    all,
    group,
    what,
  ) => (value === null || !all ? { text: "Kan inte räknas ut", sentence: `Det finns ingen som ${group}.` } : {
    text: formatPercent(value),
    share: value,
    sentence: `${many(part)} av de ${many(all)} som ${group} ${what}.${rounding(value, part / all)}`,
  });
  const rounding = (
    value,
    share,
  ) => (Math.round(value * 100) === Math.round(share * 100)
    ? ""
    : ` Andelen är räknad före avrundningen till hela ${words.unit_many}.`);
  return {
    sensitivity: {
      text: formatPercent(state.sensitivity / 100),
      share: state.sensitivity / 100,
      sentence: `${many(truePositives)} av de ${many(has)} som ${words.has} ${words.flagged}.`,
    },
    specificity: {
      text: formatPercent(state.specificity / 100),
      share: state.specificity / 100,
      sentence: without
        ? `För ${many(trueNegatives)} av de ${many(without)} som ${words.has_not} gäller att de ${words.not_flagged}.`
        : "",
    },
    ppv: predictive(tree.ppv, truePositives, positives, words.flagged, words.has),
    npv: negatives && tree.npv !== null
      ? {
        text: formatPercent(tree.npv),
        share: tree.npv,
        sentence: `För ${many(trueNegatives)} av de ${
          many(negatives)
        } som ${words.not_flagged} gäller att de ${words.has_not}.`,
      }
      : { text: "Kan inte räknas ut", sentence: `Det finns ingen som ${words.not_flagged}.` },
  };
}

/** The question before the reveal: percentages, as a manual gives them. */
export function question(tree, state, words) {
  return `Av ${many(PEOPLE)} ${words.unit_many} är det ${many(tree.has)} som ${words.has}. ${
    capital(words.instrument)
  } hittar ` +
    `${state.sensitivity} procent av dem. Av de andra friar ${words.instrument} ${state.specificity} procent. ` +
    `Tänk på 100 som ${words.flagged}. Hur många av dem tror du ${words.has}?`;
}

/** The answer to a guess of 100; says which question a guess near the sensitivity answers. */
export function guessWords(guess, tree, state, words) {
  if (!tree.positives) return `Du gissade ${guess} av 100. Ingen ${words.flagged} här.`;
  const actual = Math.round((tree.truePositives / tree.positives) * 100);
  const start = `Du gissade ${guess} av 100. Det var ${per100(tree.truePositives, tree.positives)} av 100 ` +
    `(${many(tree.truePositives)} av ${many(tree.positives)}).`;
  if (Math.abs(guess - actual) <= 3) return `${start} Det är mycket nära.`;
  if (Math.abs(guess - state.sensitivity) <= 5) {
    return `${start} ${state.sensitivity} av 100 är svaret åt andra hållet: så många av dem som ${words.has} ${words.flagged}.`;
  }
  return start;
}

/** Head and rows of "Visa som tabell". */
export function tableRows(tree, words) {
  const share = (part, all) => (all ? formatPercent(part / all, 1) : "–");
  return {
    head: ["Grupp", capital(words.flagged), capital(words.not_flagged), "Alla"],
    rows: [
      [`Som ${words.has}`, many(tree.truePositives), many(tree.falseNegatives), many(tree.has)],
      [`Som ${words.has_not}`, many(tree.falsePositives), many(tree.trueNegatives), many(tree.without)],
      ["Alla", many(tree.positives), many(tree.negatives), many(tree.n)],
      [
        `Andel som ${words.has}`,
        share(tree.truePositives, tree.positives),
        share(tree.falseNegatives, tree.negatives),
        share(tree.has, tree.n),
      ],
    ],
  };
}

/** What a screen reader hears after a change. */
export const spokenText = (text) => `${text.headline.join("")} ${text.share}`;
