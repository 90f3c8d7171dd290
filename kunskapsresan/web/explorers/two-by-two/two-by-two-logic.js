// The two-by-two explorer without its screen: numbers from the table, and the Swedish sentences about them.
import { numberNeeded, numberNeededFrom, oddsRatio, riskDifference, riskRatio } from "../../numbers/stats.js";
import { capital, formatNumber, formatPercent, parseNumber } from "../../base/swedish.js";

export const PER = 1000;
const LARGEST = 1000000;

/** "0,53–1,00"; "−16,6 till −0,1" when a limit is negative, since a dash beside a minus misleads. */
export const intervalText = (low, high, decimals) =>
  `${formatLimit(low, decimals)}${low < 0 || high < 0 ? " till " : "\u2013"}${formatLimit(high, decimals)}`;
const formatLimit = (x, decimals) => (Number.isFinite(x) ? formatNumber(x, decimals) : "∞");

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. outcome: verb phrase after "som" ("grips igen inom ett år"). group_1 (intervention) and group_2 (comparison):
 * {label read after "personer" ("med bidrag"), events, n}. unit_one, unit_many: "person", "personer".
 * predict: null (no guess) or {question, start}, both optional. show_advanced: odds ratio and NNT, true unless said otherwise.
 */
export function readConfig(config) {
  const usual = {
    title: "Två grupper om tusen",
    unit_one: "person",
    unit_many: "personer",
    show_advanced: true,
    predict: null,
  };
  const words = { ...usual, ...config };
  if (typeof words.outcome !== "string" || !words.outcome) throw new Error("outcome saknas");
  for (const key of ["group_1", "group_2"]) {
    const group = words[key];
    if (!group || typeof group.label !== "string" || !group.label) throw new Error(`${key}.label saknas`);
    if (![group.events, group.n].every(Number.isInteger) || group.events < 0 || group.n < 1 || group.events > group.n) {
      throw new Error(`${key}: ${group.events} av ${group.n} är inte ett möjligt antal`);
    }
  }
  return words;
}

/** Typed counts [events 1, n 1, events 2, n 2] → { table, errors }; table is null when any field has an error. */
export function readCounts(raws) {
  const values = raws.map((raw) => parseNumber(raw));
  const errors = raws.map((raw, i) => {
    const text = raw.trim(), value = values[i];
    if (!text) return "Skriv ett antal, till exempel 48.";
    if (value === null) {
      return `”${text.slice(0, 20)}” går inte att läsa som ett antal. Skriv med siffror, till exempel 48.`;
    }
    if (!Number.isInteger(value)) return "Personer räknas i hela tal. Skriv antalet, inte andelen.";
    if (value < 0) return "Ett antal kan inte vara mindre än 0.";
    if (value > LARGEST) return `Skriv högst ${formatNumber(LARGEST)}.`;
    if (i % 2 === 1 && value < 1) return "Gruppen behöver minst en person.";
    return "";
  });
  for (const i of [0, 2]) {
    if (!errors[i] && !errors[i + 1] && values[i] > values[i + 1]) {
      errors[i] = `Det kan inte vara fler (${formatNumber(values[i])}) än alla i gruppen (${
        formatNumber(values[i + 1])
      }).`;
    }
  }
  return { table: errors.some(Boolean) ? null : values, errors };
}

function attempt(measure, table) {
  try {
    return measure(...table);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Everything the screen shows. table: [events 1, n 1, events 2, n 2]. base: people of 1 000 in group 2 when the reader has
 * moved the base rate, else null. A measure that cannot be computed is null. With a base, the study's risk ratio and its
 * interval are kept and the other measures follow from them, the base rate taken as known.
 */
export function calculate(table, base = null) {
  const ratio = attempt(riskRatio, table), sizes = [table[1], table[3]];
  const corrected = ratio !== null && [table[0], table[1] - table[0], table[2], table[3] - table[2]].includes(0);
  if (base === null || ratio === null) {
    const p1 = table[0] / table[1], p2 = table[2] / table[3];
    const [difference, odds, needed] = [riskDifference, oddsRatio, numberNeeded].map((measure) =>
      attempt(measure, table)
    );
    return { p1, p2, ratio, corrected, sizes, moved: false, difference, odds, needed };
  }
  const p2 = base / PER;
  const share = (rr) => Math.min(1, rr * p2), oddsAt = (rr) => (share(rr) / (1 - share(rr))) / (p2 / (1 - p2));
  const follow = (f) => ({ value: f(ratio.value), low: f(ratio.low), high: f(ratio.high) });
  const difference = follow((rr) => share(rr) - p2);
  const odds = follow(oddsAt), needed = numberNeededFrom(difference);
  return { p1: share(ratio.value), p2, ratio, corrected, sizes, moved: true, difference, odds, needed };
}

/** The base rates the slider may take: where the risk ratio still gives a possible share, and always the study's own. */
export function baseLimits(table) {
  const study = Math.round((table[2] / table[3]) * PER), ratio = attempt(riskRatio, table);
  if (ratio === null) return null;
  const most = Math.floor(Math.min(0.95, 0.99 / ratio.value) * PER);
  return { min: Math.min(study, 10), max: Math.max(study, most), study };
}

export const people = (share) => Math.round(share * PER);

/** "83 färre", "57 fler" or "lika många", from people of 1 000. */
export function changeWords(difference) {
  const whole = Math.round(Math.abs(difference));
  return whole ? `${formatNumber(whole)} ${difference < 0 ? "färre" : "fler"}` : "lika många";
}

/** The sentences and table rows for a calculation; "" where there is nothing to say. */
export function describe(view, words) {
  const { p1, p2, ratio, difference, odds, needed } = view, one = words.group_1.label, two = words.group_2.label;
  const change = (p1 - p2) * PER, whole = changeWords(change), all = formatNumber(PER), same = whole === "lika många";
  const apart = Math.abs(people(p1) - people(p2));
  const points = (low, high) => intervalText(low * 100, high * 100, 1);
  return {
    whole,
    headline: [
      `Av ${all} ${words.unit_many} är det `,
      whole,
      ` som ${words.outcome} ${one} ${same ? "som" : "än"} ${two}.`,
    ],
    rounding: apart === Math.round(Math.abs(change))
      ? ""
      : `${formatNumber(people(Math.max(p1, p2)))} minus ${formatNumber(people(Math.min(p1, p2)))} är ${
        formatNumber(apart)
      }. ` +
        `Före avrundning är skillnaden ${formatNumber(Math.abs(change), 1)}.`,
    chance: difference
      ? chanceWords(difference, view.sizes)
      : "Ingen av grupperna har både personer med och utan utfallet. Då går det inte att räkna ut hur mycket slumpen kan betyda.",
    difference: difference
      ? { value: formatNumber(difference.value * 100, 1), interval: points(difference.low, difference.high) }
      : null,
    differenceWords: `${formatPercent(p2, 1)} ${two}, ${formatPercent(p1, 1)} ${one}.`,
    ratio: ratio ? { value: formatNumber(ratio.value, 2), interval: intervalText(ratio.low, ratio.high, 2) } : null,
    ratioWords: ratio ? ratioSentence(ratio.value, one, two) : nothingWords(view),
    odds: odds ? { value: formatLimit(odds.value, 2), interval: intervalText(odds.low, odds.high, 2) } : null,
    oddsWords: odds ? oddsSentence(odds.value) : nothingWords(view),
    needed: needed ? { value: neededNumber(needed.value), interval: neededInterval(needed) } : null,
    neededWords: neededSentence(needed, words),
  };
}

function chanceWords({ low, high }, [n1, n2]) {
  const from = changeWords(low * PER),
    to = changeWords(high * PER),
    both = from.endsWith("färre") && to.endsWith("fler");
  return `Studien har ${formatNumber(n2)} och ${
    formatNumber(n1)
  } personer. Slumpen gör att skillnaden rimligen kan vara allt från ` +
    `${from} till ${to} av ${formatNumber(PER)} (95 % konfidensintervall).${
      both ? " Det kan alltså gå åt båda hållen." : ""
    }`;
}

/** The odds ratio lies further from 1 than the risk ratio, unless both are 1. */
function oddsSentence(value) {
  const further = Math.abs(value - 1) < 1e-12
    ? ""
    : " Den ligger längre från 1 än riskkvoten, och avståndet växer när utfallet blir vanligare.";
  return `Jämför odds, inte andelar.${further} Läs den inte som ”gånger så vanligt”.`;
}

function ratioSentence(value, one, two) {
  const shown = formatNumber(value, 2);
  if (shown === "1,00") return `Andelen är lika stor ${one} som ${two}.`;
  if (value < 1) return `Andelen ${one} är ${formatPercent(value)} av andelen ${two}.`;
  return `Andelen ${one} är ${shown} gånger så stor som andelen ${two}.`;
}

const nothingWords = ({ p1 }) =>
  `${p1 === 0 ? "Ingen" : "Alla"} i båda grupperna har utfallet. Då säger tabellen inget om en kvot.`;
const neededNumber = (value) => (Number.isFinite(value) ? formatNumber(Math.round(Math.abs(value))) : "∞");

/** In people, smallest first. Through infinity: the side of the estimate first, then the other. */
function neededInterval({ value, low, high, through_infinity }) {
  const [lowest, highest] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  if (!through_infinity) return `${neededNumber(lowest)}\u2013${neededNumber(highest)}`;
  const [near, far] = value > 0 ? [high, low] : [low, high];
  return `${neededNumber(near)} till ∞, och på andra sidan ∞ till ${neededNumber(far)}`;
}

function neededSentence(needed, words) {
  if (!needed) return "Kan inte räknas ut här.";
  if (!Number.isFinite(needed.value)) return "Ingen skillnad, så antalet är oändligt stort.";
  const count = neededNumber(needed.value), each = count === "1" ? words.unit_one : `${count} ${words.unit_many}`;
  const way = needed.value < 0 ? "färre" : "till";
  const sentence = `För varje ${each} ${words.group_1.label} är det i genomsnitt en ${way} som ${words.outcome}.`;
  return needed.through_infinity
    ? `${sentence} Intervallet går genom oändligheten: det rymmer ingen skillnad alls, och en skillnad åt andra hållet.`
    : sentence;
}

/** Head and rows of "Visa som tabell". */
export function tableRows(view, told, words) {
  const rows = [[words.group_2, view.p2], [words.group_1, view.p1]].map(([group, share]) => [
    `${capital(group.label)}, av ${formatNumber(PER)}`,
    formatNumber(share * PER, 1),
    formatPercent(share, 1),
  ]);
  const measures = [["Riskskillnad (procent\u00adenheter)", told.difference], ["Riskkvot", told.ratio]];
  if (words.show_advanced) measures.push(["Oddskvot", told.odds], ["NNT", told.needed]);
  const measured = measures.map((
    [name, text],
  ) => [name, text ? text.value : "kan inte räknas ut", text ? text.interval : "–"]);
  return { head: ["Grupp eller mått", "Värde", "Andel, eller 95\u00a0% KI"], rows: [...rows, ...measured] };
}
