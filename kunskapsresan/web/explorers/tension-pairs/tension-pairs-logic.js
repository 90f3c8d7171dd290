// The tension pairs without their screen: the pairs, where the reader stands, and the Swedish sentences about it.
import { capital, formatNumber } from "../../base/swedish.js";

/** From Kunskapsresan's slides; the same as figures/tension_pairs.py. Neither end is the right one. */
export const TENSION_PAIRS = [
  ["drift", "utveckling"],
  ["kontroll", "kreativitet"],
  ["standardisering", "flexibilitet"],
  ["gammalt", "nytt"],
  ["struktur", "kaos"],
  ["i dag", "i morgon"],
  ["kortsiktiga resultat", "långsiktiga effekter"],
  ["tydliga uppgifter", "otydliga uppgifter"],
];
export const STEPS = [-2, -1, 0, 1, 2];
const FEWEST_IN_GROUP = 5;

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. question: what the reader places. pairs: [[left, right], …], two to twelve, the slides' eight unless given.
 * group: null, or {size, median: [one number −2…2 per pair]}, of at least five people; shown when all pairs are placed.
 */
export function readConfig(config) {
  const usual = {
    title: "Åtta par som drar åt var sitt håll",
    question: "Tänk på en vanlig arbetsvecka. Vad drar mest?",
    pairs: TENSION_PAIRS,
    group: null,
  };
  const words = { ...usual, ...config };
  const isPair = (pair) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((end) => typeof end === "string" && end);
  if (!Array.isArray(words.pairs) || words.pairs.length < 2 || words.pairs.length > 12 || !words.pairs.every(isPair)) {
    throw new Error("pairs ska vara två till tolv par av två ord");
  }
  if (words.group !== null) {
    const { size, median } = words.group;
    if (!Number.isInteger(size) || size < FEWEST_IN_GROUP) {
      throw new Error(`group.size är ${size}; en grupp visas först när minst ${FEWEST_IN_GROUP} har svarat`);
    }
    const fits = Array.isArray(median) &&
      median.length === words.pairs.length &&
      median.every((mark) => typeof mark === "number" && mark >= -2 && mark <= 2);
    if (!fits) throw new Error(`group.median ska vara ${words.pairs.length} tal från -2 till 2`);
  }
  return words;
}

/** What a step means between two ends. */
export function stepWords(step, [left, right]) {
  if (step === 0) return `lika mycket ${left} som ${right}`;
  const [here, there] = step < 0 ? [left, right] : [right, left];
  return Math.abs(step) === 2 ? `nästan bara ${here}` : `mer ${here} än ${there}`;
}

const COUNTS = ["inget", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
const pairName = ([left, right]) => `${left}\u2013${right}`;
const listed = (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`);

/** The sentences about the placed pairs. values: a step or null per pair. Says where, never how good. */
export function describePairs(values, { pairs, group }) {
  const left = values.filter((value) => value < 0).length,
    right = values.filter((value) => value > 0).length;
  const middle = values.filter((value) => value === 0).length,
    placed = left + right + middle;
  const counted = `${formatNumber(placed)} av ${formatNumber(pairs.length)} par är placerade.`;
  if (placed < pairs.length) return { placed, counted, summary: "", far: "", apart: "" };
  const parts = [
    [left, "åt vänster"],
    [right, "åt höger"],
  ]
    .filter(([count]) => count)
    .map(([count, way]) => `${COUNTS[count]} drar ${way}`);
  if (middle) parts.push(`${COUNTS[middle]} ligger mitt emellan`);
  const most = Math.max(...values.map(Math.abs));
  const furthest = pairs.filter((_, i) => Math.abs(values[i]) === most);
  const far = most === 0 || furthest.length > 3 ? "" : `Längst från mitten: ${listed(furthest.map(pairName))}.`;
  return {
    placed,
    counted,
    summary: `Av ${formatNumber(pairs.length)} par: ${listed(parts)}.`,
    far,
    apart: apartWords(values, pairs, group),
  };
}

function apartWords(values, pairs, group) {
  if (!group) return "";
  const distance = values.map((value, i) => Math.abs(value - group.median[i])),
    most = Math.max(...distance);
  if (most < 1) return "Du ligger nära gruppens mitt i alla par.";
  const names = pairs
    .filter((_, i) => distance[i] === most)
    .slice(0, 3)
    .map(pairName);
  return `Du skiljer dig mest från gruppens mitt i ${listed(names)}. Vad ser du som de andra inte ser, och tvärtom?`;
}

/** Head and rows of "Visa som tabell". */
export function pairRows(values, { pairs, group }) {
  const said = (value, pair) => value === null ? "inte placerat" : `${formatNumber(value)}: ${stepWords(value, pair)}`;
  const head = ["Par", "Du", ...(group ? [`Gruppens mitt (median av ${formatNumber(group.size)})`] : [])];
  const rows = pairs.map((pair, i) => [
    capital(pairName(pair)),
    said(values[i], pair),
    ...(group ? [formatNumber(group.median[i])] : []),
  ]);
  return { head, rows };
}

/** What is handed on: {kind, scale, pairs: [{left, right, value}]}; value is null where nothing is chosen. */
export const pairValue = (values, { pairs }) => ({
  kind: "tension-pairs",
  scale: [-2, 2],
  pairs: pairs.map(([left, right], i) => ({ left, right, value: values[i] })),
});
