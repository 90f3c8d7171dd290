// Two distributions without their screen: what d says in numbers and in Swedish sentences.
import { cohensU3, nntFromD, overlap, probabilityOfSuperiority, rateFromD } from "../../numbers/conversions.js";
import { normalQuantile } from "../../numbers/stats.js";
import { formatNumber, formatPercent, parseNumber } from "../../base/swedish.js";
import { needNumber, needPredict, needTexts } from "../parts/config-checks.js";

export const MOST = 2;

/**
 * The config with its defaults; throws an Error that names the fault.
 * d: group 1 minus group 2 in standard deviations, −2 to 2. good: "high" or "low", the end of the scale that is good.
 * one, two: the groups, read after unit_many ("med insatsen", "utan insatsen"). unit_one, unit_many. measure: what the scale
 * measures ("välbefinnande", "problem"). better: comparison verb phrase ("mår bättre", "har mindre problem"). event: a good
 * outcome as a verb phrase after "som" ("klarar sig"); rate: its share in group 2 at the start, whole per cent. show_nnt.
 * examples: [{label, d}]. predict: null or {question, start}, both optional; the guess is U3 as a number of 100. title.
 */
export function readConfig(config) {
  const usual = {
    title: "Två grupper, en skillnad",
    d: 0.5,
    good: "high",
    one: "med insatsen",
    two: "utan insatsen",
    unit_one: "person",
    unit_many: "personer",
    measure: "välbefinnande",
    better: "mår bättre",
    event: "klarar sig",
    rate: 0.3,
    examples: [],
    predict: null,
    show_nnt: true,
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "one", "two", "unit_one", "unit_many", "measure", "better", "event"]);
  if (!["high", "low"].includes(words.good)) throw new Error('good ska vara "high" eller "low"');
  needNumber(words.d, "d", -MOST, MOST);
  needNumber(words.rate, "rate", 0.01, 0.99);
  if (Math.abs(words.rate * 100 - Math.round(words.rate * 100)) > 1e-9) {
    throw new Error("rate ska vara hela procent, till exempel 0.3");
  }
  if (!Array.isArray(words.examples)) throw new Error("examples ska vara en lista");
  words.examples.forEach((example, i) => {
    needTexts(example, ["label"]);
    needNumber(example.d, `examples[${i}].d`, -MOST, MOST);
  });
  needPredict(words.predict, 0, 100);
  return words;
}

export const directionOf = (words) => (words.good === "high" ? 1 : -1);

/** A typed d: {value} or {error}. */
export function readD(raw) {
  const text = raw.trim(), value = parseNumber(text);
  if (!text) return { error: "Skriv ett tal, till exempel 0,5." };
  if (value === null || text.includes("%")) {
    return { error: `”${text.slice(0, 20)}” går inte att läsa som ett tal. Skriv till exempel 0,5.` };
  }
  if (Math.abs(value) > MOST) return { error: `Skriv ett tal från \u2212${MOST} till ${MOST}.` };
  return { value: Math.round(value * 100) / 100 };
}

/** All numbers, in the direction that is good: benefit is d with the sign turned when low values are good. */
export function calculate(d, rate, words) {
  const benefit = d === 0 ? 0 : d * directionOf(words);
  return {
    d,
    rate,
    benefit,
    u3: cohensU3(benefit),
    superiority: probabilityOfSuperiority(benefit),
    overlap: overlap(benefit),
    rateOne: rateFromD(benefit, rate),
    needed: nntFromD(benefit, rate),
  };
}

/** Where on the drawn scale the good outcome begins, given its share in group 2. */
export const thresholdOf = (view, words) => -normalQuantile(view.rate) * directionOf(words);

const of100 = (share) => formatNumber(share * 100, share > 0.995 || share < 0.005 ? 1 : 0);

/** The sentences. headline: [before, the number, after]. Each measure: {text, share, sentence}. */
export function describe(view, words) {
  const { one, two, unit_many, unit_one, better, event } = words;
  const before = of100(view.rate),
    after = of100(view.rateOne),
    rounded = Math.round(view.rateOne * 100) - Math.round(view.rate * 100);
  const change = rounded
    ? `${formatNumber(Math.abs(rounded))} ${rounded > 0 ? "fler" : "färre"}`
    : "ungefär lika många";
  return {
    headline: [`Av 100 ${unit_many} ${one} är det `, of100(view.u3), ` som ${better} än den mittersta ${two}.`],
    none: view.benefit === 0
      ? "d = 0: kurvorna ligger på varandra."
      : `Utan någon skillnad hade det varit 50. ${
        view.benefit < 0 ? `Här går det åt fel håll: det är sämre ${one}.` : ""
      }`.trim(),
    u3: {
      text: `${of100(view.u3)} av 100`,
      share: view.u3,
      sentence: `Så många ${one} som ${better} än den mittersta ${two}.`,
    },
    superiority: {
      text: `${of100(view.superiority)} av 100 par`,
      share: view.superiority,
      sentence: `Välj en ${unit_one} ur varje grupp på måfå. I så många av paren är det den ${one} som ${better}.`,
    },
    overlap: {
      text: formatPercent(view.overlap),
      share: view.overlap,
      sentence: view.overlap > 0.5
        ? "Så stor del av kurvorna ligger över varandra. De flesta kunde ha hört till vilken grupp som helst."
        : "Så stor del av kurvorna ligger över varandra.",
    },
    nnt: {
      text: neededText(view.needed),
      share: null,
      sentence: `${before} av 100 ${two} ${event}. Med samma d blir det ${after} av 100 ${one}: ${change}.${
        neededWords(view.needed, words)
      }`,
    },
  };
}

const neededText = (
  needed,
) => (Number.isFinite(needed) && Math.abs(needed) < 1e6
  ? `NNT ${formatNumber(Math.round(Math.abs(needed)))}`
  : "NNT ∞");

function neededWords(needed, { unit_one, unit_many, one, event }) {
  if (!Number.isFinite(needed) || Math.abs(needed) >= 1e6) return "";
  const count = Math.round(Math.abs(needed)), each = count === 1 ? unit_one : `${formatNumber(count)} ${unit_many}`;
  return ` För varje ${each} ${one} är det i genomsnitt en ${needed > 0 ? "till" : "färre"} som ${event}.`;
}

/** The text alternative of the curves. */
export function pictureWords(view, words) {
  const apart = formatNumber(Math.abs(view.d), 2), side = view.d > 0 ? "höger" : "vänster";
  const place = view.d === 0 ? "på samma plats som" : `${apart} standardavvikelser till ${side} om`;
  const end = words.good === "high" ? "höger" : "vänster";
  return `Två klockformade kurvor över en skala för ${words.measure}. Gruppen ${words.one} har sin mitt ${place} gruppen ${words.two}. ` +
    `Bra är åt ${end}. ${formatPercent(view.overlap)} av kurvorna ligger över varandra.`;
}

/** Under the scale: its low end, what it measures, its high end; the good end is marked. */
export const axisWords = (
  { good, measure },
) => [`← lägre${good === "low" ? " (bra)" : ""}`, measure, `${good === "high" ? "(bra) " : ""}högre →`];

export const question = (view, { one, two, unit_many, better }) =>
  `Bilden visar två grupper ${unit_many} med d = ${
    formatNumber(view.d, 2)
  }. Den streckade kurvan är gruppen ${two}, och linjen under dess topp ` +
  `visar den mittersta. Hur många av 100 ${one} tror du ${better} än den mittersta ${two}?`;

export function guessWords(guess, view) {
  const actual = Math.round(view.u3 * 100), close = Math.abs(guess - actual) <= 3 ? " Det är mycket nära." : "";
  return `Du gissade ${guess} av 100. Det var ${of100(view.u3)}.${close}`;
}

/** Head and rows of "Visa som tabell". */
export function tableRows(view, words) {
  const { one, two, better, event } = words;
  const rows = [
    ["d", "0", formatNumber(view.d, 2)],
    [
      `Förbi mitten (U3): andel ${one} som ${better} än den mittersta ${two}`,
      formatPercent(0.5),
      formatPercent(view.u3, 1),
    ],
    [`Två och två: andel par där den ${one} ${better}`, formatPercent(0.5), formatPercent(view.superiority, 1)],
    ["Överlapp", formatPercent(1), formatPercent(view.overlap, 1)],
  ];
  if (words.show_nnt) {
    rows.push([
      `Andel ${one} som ${event}, om det är ${of100(view.rate)} av 100 ${two}`,
      formatPercent(view.rate),
      formatPercent(view.rateOne, 1),
    ], ["NNT", "∞", neededText(view.needed).replace("NNT ", "")]);
  }
  return { head: ["Mått", "Utan skillnad", "Här"], rows };
}
