// Agreement between two screeners without its screen: numbers and Swedish sentences from four counts.
import { cohensKappa, expectedAgreement, pabak, percentAgreement } from "../../numbers/agreement.js";
import { formatNumber, formatPercent, parseNumber } from "../../base/swedish.js";
import { needPredict, needTexts } from "../parts/config-checks.js";

export const CELLS = ["both_yes", "only_one", "only_two", "both_no"];
const MOST_COUNT = 1000000;

// The first is a real pair (FRIENDS review, 2 589 records screened twice); the other two are Cohen's paradox pair.
const PRESETS = [
  { label: "Två verkliga granskare", both_yes: 55, only_one: 7, only_two: 15, both_no: 2512 },
  { label: "Eniga om 60 av 100, ungefär lika frikostiga", both_yes: 45, only_one: 15, only_two: 25, both_no: 15 },
  { label: "Eniga om 60 av 100, olika frikostiga", both_yes: 25, only_one: 35, only_two: 5, both_no: 35 },
];

/**
 * The config with its defaults; throws an Error that names the fault.
 * one, two: the screeners ("Granskare 1"). yes, no: what they can decide, read after "vill" ("ta med", "inte ta med").
 * unit_one, unit_many: "titel", "titlar". presets: [{label, both_yes, only_one, only_two, both_no}], the first is shown at the
 * start. predict: null or {question, start}, both optional; asked about the first preset. title.
 */
export function readConfig(config) {
  const usual = {
    title: "Hur eniga är två granskare?",
    one: "Granskare 1",
    two: "Granskare 2",
    yes: "ta med",
    no: "inte ta med",
    unit_one: "titel",
    unit_many: "titlar",
    presets: PRESETS,
    predict: null,
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "one", "two", "yes", "no", "unit_one", "unit_many"]);
  if (!Array.isArray(words.presets) || !words.presets.length) {
    throw new Error("presets ska vara en lista med minst en tabell");
  }
  words.presets.forEach((preset, i) => {
    needTexts(preset, ["label"]);
    if (!CELLS.every((cell) => Number.isInteger(preset[cell]) && preset[cell] >= 0 && preset[cell] <= MOST_COUNT)) {
      throw new Error(`presets[${i}]: ${CELLS.join(", ")} ska vara hela tal`);
    }
    if (!CELLS.some((cell) => preset[cell])) throw new Error(`presets[${i}] är tom`);
  });
  const { both_yes, only_one, only_two } = words.presets[0];
  needPredict(words.predict, 0, both_yes + only_one + only_two);
  return words;
}

export const countsOf = (preset) => CELLS.map((cell) => preset[cell]);

/** Typed counts → {counts, errors}; counts is null when any field has an error. */
export function readCounts(raws) {
  const values = raws.map((raw) => parseNumber(raw));
  const errors = raws.map((raw, i) => {
    const text = raw.trim(), value = values[i];
    if (!text) return "Skriv ett antal, 0 om det inte är någon.";
    if (value === null || text.includes("%")) {
      return `”${text.slice(0, 20)}” går inte att läsa som ett antal. Skriv med siffror.`;
    }
    if (!Number.isInteger(value)) return "Skriv ett helt tal.";
    if (value < 0) return "Ett antal kan inte vara mindre än 0.";
    return value > MOST_COUNT ? `Skriv högst ${formatNumber(MOST_COUNT)}.` : "";
  });
  if (!errors.some(Boolean) && values.every((value) => value === 0)) {
    errors[0] = "Minst en ruta behöver ett antal större än 0.";
  }
  return { counts: errors.some(Boolean) ? null : values, errors };
}

/** Everything the screen shows, from [both yes, only one, only two, both no]; kappa is null when it cannot be computed. */
export function calculate(counts) {
  const [bothYes, onlyOne, onlyTwo, bothNo] = counts, table = [[bothYes, onlyOne], [onlyTwo, bothNo]];
  let kappa = null;
  try {
    kappa = cohensKappa(table);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return {
    counts,
    total: bothYes + onlyOne + onlyTwo + bothNo,
    agreed: bothYes + bothNo,
    any: bothYes + onlyOne + onlyTwo,
    one: bothYes + onlyOne,
    two: bothYes + onlyTwo,
    agreement: percentAgreement(table),
    expected: expectedAgreement(table),
    kappa,
    pabak: pabak(table),
  };
}

const span = (low, high, write) =>
  `95\u00a0% konfidensintervall ${write(low)}${low < 0 ? " till " : "\u2013"}${write(high)}`;
const two = (x) => formatNumber(x, 2);
const percents = (low, high) => span(low * 100, high * 100, (x) => formatNumber(x, 1));

/** The sentences. headline: [before, the number, after]. Each measure: {text, limits, share, sentence}. */
export function describe(view, words) {
  const { total, agreed, any, counts, kappa, agreement, expected } = view, things = words.unit_many;
  const chance = formatPercent(expected, 1);
  return {
    headline: any
      ? [
        `Av de ${formatNumber(any)} ${
          any === 1 ? words.unit_one : things
        } som någon av dem vill ${words.yes} är de eniga om `,
        formatNumber(counts[0]),
        ".",
      ]
      : ["Ingen av dem vill ", words.yes, ` någon ${words.unit_one}.`],
    margins: `${words.one} vill ${words.yes} ${formatNumber(view.one)} av ${
      formatNumber(total)
    } ${things}, ${words.two} ${formatNumber(view.two)}.`,
    agreement: {
      text: formatPercent(agreement.value, 1),
      share: agreement.value,
      limits: percents(agreement.low, agreement.high),
      sentence: `De gör samma bedömning av ${formatNumber(agreed)} av ${formatNumber(total)} ${things}.`,
    },
    kappa: kappa
      ? {
        text: two(kappa.value),
        share: kappa.value,
        limits: span(kappa.low, kappa.high, two),
        sentence: kappaWords(kappa.value),
      }
      : {
        text: "Kan inte räknas ut",
        limits: "",
        share: null,
        sentence: "Minst en av dem har gjort samma bedömning av allt. Då säger kappa ingenting.",
      },
    pabak: {
      text: two(view.pabak.value),
      share: view.pabak.value,
      limits: span(view.pabak.low, view.pabak.high, two),
      sentence: `Två gånger andelen eniga, minus 1. Tar inte hänsyn till hur ofta någon vill ${words.yes}.`,
    },
    chance: `Om de hade dragit lott, var och en med sin egen fördelning, hade de ändå varit eniga om ${chance}.`,
    room: kappa ? roomWords(kappa.value, chance) : "Inget utrymme att mäta i: minst en av dem svarar likadant på allt.",
    apart: kappa && Math.abs(kappa.value - view.pabak.value) >= 0.05 ? apartWords(view, words) : "",
  };
}

function kappaWords(value) {
  if (value < 0) return "De är eniga mer sällan än lottning skulle ge.";
  if (value < 0.005) return "De är eniga lika ofta som lottning skulle ge.";
  return "Andel av det som finns kvar när slumpen är borträknad.";
}

function roomWords(value, chance) {
  const room = `Den undre stapeln förstorar det som är kvar, från ${chance} till 100\u00a0%.`;
  if (value <= 0) return `${room} De når inte dit: kappa är ${two(value)}.`;
  return `${room} Av det utrymmet fyller de ${formatPercent(value)}. Det är kappa ${two(value)}.`;
}

/** Why kappa and PABAK differ: nearly everything in one cell, or screeners who say yes differently often. */
function apartWords({ one, two: other, total, kappa, pabak: adjusted }, words) {
  const rate = (one + other) / 2 / total, higher = kappa.value > adjusted.value ? "högre" : "lägre";
  const why = Math.abs(rate - 0.5) * 2 > Math.abs(one - other) / total
    ? `de flesta ${words.unit_many} hamnar i samma ruta (${rate < 0.5 ? words.no : words.yes})`
    : `de vill ${words.yes} olika ofta`;
  return `Kappa är ${higher} än PABAK här, mest för att ${why}. Redovisa tabellen, inte bara ett av talen.`;
}

export const question = (view, words) =>
  `${words.one} och ${words.two} har bedömt ${formatNumber(view.total)} ${words.unit_many} var för sig. ` +
  `De gör samma bedömning av ${formatPercent(view.agreement.value)}. Minst en av dem vill ${words.yes} ${
    formatNumber(view.any)
  }. ` +
  `Hur många av de ${formatNumber(view.any)} tror du att båda vill ${words.yes}?`;

export function guessWords(guess, view, words) {
  const [bothYes, , , bothNo] = view.counts,
    near = Math.abs(guess - bothYes) <= Math.max(1, view.any * 0.03) ? " Det är mycket nära." : "";
  const why = guess > bothYes && bothNo > view.any
    ? ` Enigheten kommer mest från de ${formatNumber(bothNo)} som båda vill ${words.no}.`
    : "";
  return `Du gissade ${formatNumber(guess)}. Det var ${formatNumber(bothYes)} av ${formatNumber(view.any)}.${near}${
    near ? "" : why
  }`;
}

/** Head and rows of "Visa som tabell". */
export function tableRows(view, told) {
  const row = (name, { text, limits }) => [name, text, limits.replace(/^.*konfidensintervall /, "") || "–"];
  return {
    head: ["Mått", "Värde", "95\u00a0% KI"],
    rows: [row("Eniga", told.agreement), row("Kappa", told.kappa), row("PABAK", told.pabak), [
      "Eniga av en slump",
      formatPercent(view.expected, 1),
      "–",
    ], ["Eniga om ja, av dem någon sagt ja till", view.any ? formatPercent(view.counts[0] / view.any, 1) : "–", "–"]],
  };
}
