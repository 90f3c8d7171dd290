// The four-field of staff and leadership without its screen: axis texts, where the points lie, and the sentences.
import { formatNumber } from "../../base/swedish.js";

/** Axis texts after Per-Erik Ellström's four-field in Kunskapsresan's slides; the same as figures/four_field.py. */
export const STAFF = ["passiv, regelstyrd och rutiniserad", "aktiv, flexibel och problemlösande"];
export const LEADERSHIP = ["aktiv och detaljstyrande", "utvecklingsinriktad och stödjande"];
export const SIDES = ["administration och drift", "lärande och utveckling"];
export const MOST = 10;
const NAMES = { now: "Vi i dag", wanted: "Hit vill vi" };

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. question: what the reader places. wanted: ask also where one wants to be, true unless said otherwise.
 * names: {now, wanted}, what the two points are called.
 */
export function readConfig(config) {
  const usual = {
    title: "Var står vår arbetsplats?",
    question: "Tänk på den enhet där du själv arbetar.",
    wanted: true,
  };
  const words = { ...usual, ...config, names: { ...NAMES, ...config.names } };
  for (const key of ["now", "wanted"]) {
    if (typeof words.names[key] !== "string" || !words.names[key]) throw new Error(`names.${key} saknas`);
  }
  if (typeof words.wanted !== "boolean") throw new Error("wanted ska vara true eller false");
  return words;
}

/**
 * Where a number 0–10 lies between two ends, in words.
 * @param {number} value
 * @param {string[]} ends
 */
export function between(value, [low, high]) {
  if (value === 5) return `mitt emellan ${low} och ${high}`;
  const [end, away] = value < 5 ? [low, value] : [high, MOST - value];
  return away === 0 ? end : `${away <= 2 ? "nära" : "lite mer åt"} ${end}`;
}

const steps = (count) => (count === 1 ? "ett steg" : `${formatNumber(count)} steg`);

/** One sentence per point, and one about the way from the one to the other. A point is {leadership, staff}. */
export function describeField({ now, wanted }, words) {
  const point = (name, { leadership, staff }) =>
    `${name}: ledningen är ${between(leadership, LEADERSHIP)}, personalen är ${between(staff, STAFF)}.`;
  const places = [point(words.names.now, now), ...(words.wanted ? [point(words.names.wanted, wanted)] : [])];
  return { places, way: words.wanted ? wayWords(now, wanted) : "" };
}

function wayWords(now, wanted) {
  const leadership = Math.abs(wanted.leadership - now.leadership),
    staff = Math.abs(wanted.staff - now.staff);
  if (!leadership && !staff) return "Punkterna ligger på samma plats: ni är där du vill att ni ska vara.";
  if (!staff) return `Vägen gäller bara ledningen: ${steps(leadership)}.`;
  if (!leadership) return `Vägen gäller bara personalen: ${steps(staff)}.`;
  const longest = leadership === staff
    ? `Vägen är lika lång för ledningen och personalen: ${steps(staff)}.`
    : `Vägen är längst för ${leadership > staff ? "ledningen" : "personalen"}: ` +
      `${steps(Math.max(leadership, staff))} ` +
      `mot ${steps(Math.min(leadership, staff))}.`;
  return `${longest} Vad skulle behöva ändras först?`;
}

/** Head and rows of "Visa som tabell". */
export function fieldRows({ now, wanted }, words) {
  const row = (name, { leadership, staff }) => [name, formatNumber(leadership), formatNumber(staff)];
  const rows = [
    ["Från (0)", LEADERSHIP[0], STAFF[0]],
    ["Till (10)", LEADERSHIP[1], STAFF[1]],
    row(words.names.now, now),
  ];
  return {
    head: ["Axel eller plats", "Ledning", "Personal"],
    rows: words.wanted ? [...rows, row(words.names.wanted, wanted)] : rows,
  };
}

/** What is handed on: {kind, scale, points: [{name, leadership, staff}]}; only points that the reader has placed. */
export const fieldValue = ({ now, wanted }, placed, words) => ({
  kind: "four-field",
  scale: [0, MOST],
  points: [
    ["now", now],
    ["wanted", wanted],
  ]
    .filter(([key]) => placed[key])
    .map(([key, { leadership, staff }]) => ({ name: words.names[key], leadership, staff })),
});

/** A place in the field as whole steps; x and y are shares 0–1 from the left and from the bottom. */
export const stepAt = (x, y) => {
  const step = (share) => Math.round(Math.min(1, Math.max(0, share)) * MOST);
  return { leadership: step(x), staff: step(y) };
};
