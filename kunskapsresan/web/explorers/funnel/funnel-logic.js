// The funnel without its screen: where small and large studies lie, and what that may mean, in Swedish.
import { egger, pool } from "../../numbers/synthesis.js";
import { formatNumber } from "../../base/swedish.js";
import { headText, pText, rangeText, scaleOf, valueText } from "../parts/study-scale.js";
import { readDirections, readStudies, studyCount } from "../parts/study-table.js";

export const Z95 = 1.959964;
const FEW = 10, LEAST = 3;
/** Two-sided p on the border of each field, with its distance in standard errors. */
export const CONTOURS = [{ p: "0,10", z: 1.644854 }, { p: "0,05", z: Z95 }, { p: "0,01", z: 2.575829 }];

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. measure, studies (at least three), directions: as in the forest explorer. egger: "mixed" (default; regression with
 * REML, as metafor) or "classical". group_1, group_2: "med programmet", "utan programmet", for a study's own counts.
 * contours: fields of p shown from the start, false unless said. predict: null, or {question} (optional).
 */
export function readFunnel(config) {
  const words = {
    title: "Står de små studierna jämnt?",
    measure: "odds_ratio",
    egger: "mixed",
    group_1: "",
    group_2: "",
    contours: false,
    predict: null,
    ...config,
  };
  const scale = scaleOf(words.measure), studies = readStudies(words.studies, words.measure, LEAST);
  if (!["mixed", "classical"].includes(words.egger)) {
    throw new Error(`egger är ${words.egger}; välj mixed eller classical`);
  }
  return { ...words, scale, studies, directions: readDirections(words.directions) };
}

const pooledFrom = (studies) => pool(studies.map(({ effect }) => effect), studies.map(({ variance }) => variance));

function asymmetry(studies, model) {
  try {
    return egger(studies.map(({ effect }) => effect), studies.map(({ variance }) => variance), { model });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How many of the smallest studies may be left out: at least three remain. */
export const mostDropped = ({ studies }) => studies.length - LEAST;

/** { kept (per study), pooled, test (null when it cannot be done, and when studies are left out), count, inside (per study), significant } without the smallest. */
export function readAsymmetry(words, dropped) {
  const { studies } = words, order = studies.map((_, i) => i).sort((a, b) => studies[b].se - studies[a].se);
  const out = new Set(order.slice(0, dropped)), kept = studies.map((_, i) => !out.has(i));
  const chosen = studies.filter((_, i) => kept[i]), pooled = pooledFrom(chosen);
  return {
    kept,
    pooled,
    test: dropped ? null : asymmetry(chosen, words.egger),
    count: chosen.length,
    inside: studies.map(({ effect, se }) => Math.abs(effect - pooled.value) <= Z95 * se),
    significant: chosen.filter(({ effect, se }) => Math.abs(effect) > Z95 * se).length,
  };
}

/** Limits of the picture: x on the scale of the analysis, around the pooled value of all studies; y standard errors from 0. */
export function funnelLimits({ studies }) {
  const middle = pooledFrom(studies).value, deepest = Math.max(...studies.map(({ se }) => se)) * 1.06;
  const reach = 1.06 * Math.max(Z95 * deepest, ...studies.map(({ effect }) => Math.abs(effect - middle)));
  return { low: Math.min(middle - reach, -0.05 * reach), high: Math.max(middle + reach, 0.05 * reach), deepest };
}

function chanceOf(p) {
  if (p < 0.001) return "mer sällan än en gång på tusen";
  return p < 0.0995
    ? `ungefär ${formatNumber(Math.max(1, Math.round(p * 1000)))} gånger på tusen`
    : `ungefär ${formatNumber(Math.round(p * 100))} gånger på hundra`;
}

const uneven = ({ test, count }) => test !== null && count >= FEW && test.p < 0.1;

/** The sentences: headline [before, emphasised, after], numbers and test are about all studies; moved and fields about those left. */
export function describeFunnel(words, full, view) {
  const { scale } = words, dropped = full.count - view.count;
  const said = full.test
    ? `Eggers test ger p ${
      pText(full.test.p)
    }. Om små och stora studier egentligen visade samma sak skulle slumpen ge en minst så här sned bild ${
      chanceOf(full.test.p)
    }.`
    : "Eggers test går inte att räkna ut här: studierna är lika stora, eller ligger precis på en linje.";
  const caution = full.count < FEW
    ? " Med färre än tio studier missar testet det mesta, så ett högt p lugnar inte."
    : uneven(full)
    ? " En sned tratt är en varning, inte ett bevis för att studier saknas."
    : " Det utesluter inte att studier saknas.";
  return {
    headline: headlineOf(words, full),
    numbers: `${scale.name.split(" (")[0]} ${valueText(scale, full.pooled.value)} (${
      rangeText(scale, full.pooled.low, full.pooled.high)
    }) när alla ${studyCount(full.count)} vägs ihop.`,
    test: said + caution,
    moved: dropped
      ? `Med alla ${studyCount(full.count)}: ${valueText(scale, full.pooled.value)}. Utan de ${
        formatNumber(dropped)
      } minsta: ${valueText(scale, view.pooled.value)} ` +
        `(${rangeText(scale, view.pooled.low, view.pooled.high)}). ${
          movedWords(scale, full.pooled.value, view.pooled.value)
        }`
      : "",
    fields:
      `Av ${studyCount(view.count)} är det ${
        formatNumber(view.significant)
      } som var för sig visar en säker skillnad (p under 0,05). De övriga ligger i det grå fältet. ` +
      "Ser det ut att saknas små studier just där, kan det vara för att de aldrig publicerades. Saknas de utanför fältet är andra förklaringar rimligare.",
  };
}

function headlineOf({ directions }, { test, count }) {
  if (count < FEW) return ["", studyCount(count, true), " är för få för att säga om tratten är sned."];
  if (!test) return ["Det går inte att säga om tratten är ", "sned", "."];
  if (!uneven({ test, count })) return ["Små och stora studier visar ", "ungefär samma sak", "."];
  return ["Tratten är ", "sned", `: de små studierna drar mer åt ”${directions[test.bias > 0 ? 1 : 0]}” än de stora.`];
}

function movedWords(scale, before, after) {
  if (valueText(scale, before) === valueText(scale, after)) return "Mitten flyttar sig inte.";
  return Math.abs(after) < Math.abs(before)
    ? "Mitten flyttar sig närmare ingen skillnad."
    : "Mitten flyttar sig längre från ingen skillnad.";
}

/** One study in words. */
export function tellStudy({ scale, group_1: one, group_2: two }, { name, effect, low, high, table }) {
  const counts = table && one && two
    ? ` ${formatNumber(table[0])} av ${formatNumber(table[1])} ${one}, ${formatNumber(table[2])} av ${
      formatNumber(table[3])
    } ${two}.`
    : "";
  return `${name}: ${scale.short} ${valueText(scale, effect)} (${rangeText(scale, low, high)}).${counts}`;
}

/** The answer to a guess: -1, 0 or 1 for where the small studies pull. */
export function pullTold(guess, words, view) {
  const say = (side) => (side === 0 ? "åt samma håll som de stora" : `mer åt ”${words.directions[side > 0 ? 1 : 0]}”`);
  const side = uneven(view) ? Math.sign(view.test.bias) : 0, same = Number(guess) === side;
  return `Du trodde att de små studierna drar ${say(Number(guess))}. ${
    same ? "Så ser det ut här." : `Här drar de ${say(side)}.`
  }`;
}

/** The text alternative of the picture. */
export function funnelAlt({ scale, studies, directions }, view) {
  const errors = studies.map(({ se }) => se).sort((a, b) => a - b), middle = errors[Math.floor(errors.length / 2)];
  const small = studies.filter(({ se }) => se >= middle),
    left = small.filter(({ effect }) => effect < view.pooled.value).length;
  return `Trattdiagram med ${studyCount(studies.length)}, mitten vid ${scale.short} ${
    valueText(scale, view.pooled.value)
  }. Av de ${formatNumber(small.length)} minsta studierna ligger ` +
    `${formatNumber(left)} till vänster om mitten (${directions[0]}) och ${
      formatNumber(small.length - left)
    } till höger (${directions[1]}).`;
}

/** Head and rows of "Visa som tabell", the largest study first. */
export function funnelRows({ scale, studies }, view) {
  const order = studies.map((_, i) => i).sort((a, b) => studies[a].se - studies[b].se);
  return {
    head: ["Studie", headText(scale), "Standard\u00adfel", "Plats"],
    rows: order.map((i) => {
      const { name, effect, se } = studies[i], side = effect < view.pooled.value ? "vänster" : "höger";
      const place = `${side} om mitten, ${view.inside[i] ? "i tratten" : "utanför tratten"}`;
      return [
        name,
        valueText(scale, effect),
        formatNumber(se * (scale.ratio ? 1 : scale.factor), 2),
        view.kept[i] ? place : "borträknad",
      ];
    }),
  };
}
