// The forest-plot builder without its screen: what the chosen studies say together, in numbers and in Swedish.
import { pool, subgroups } from "../../numbers/synthesis.js";
import { capital, formatNumber, formatPercent } from "../../base/swedish.js";
import { axisLimits, headText, nullText, pText, rangeText, scaleOf, valueText } from "../parts/study-scale.js";
import { readDirections, readStudies, studyCount } from "../parts/study-table.js";

const PEOPLE = 100;

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. measure: "odds_ratio" (default), "risk_ratio", "risk_difference", "mean_difference" or "g". studies: see
 * readStudies; at least two. directions: [text for the left, text for the right]. group_by: [{key, label}], columns of the
 * studies that may divide them ("efter" label). outcome, group_1, group_2, unit_many: "begår nya brott", "med programmet",
 * "utan programmet", "ungdomar"; with them, and with counts, the result is also told in people. tau2: "REML" (default) or
 * "DL". model: "random" (default) or "common". predict: null, or {question} (optional). show_advanced: choice of tau².
 */
export function readForest(config) {
  const usual = {
    title: "Väg ihop studierna själv",
    measure: "odds_ratio",
    group_by: [],
    outcome: "",
    group_1: "",
    group_2: "",
    unit_many: "personer",
    model: "random",
    tau2: "REML",
    predict: null,
    show_advanced: true,
  };
  const words = { ...usual, ...config }, scale = scaleOf(words.measure);
  const studies = readStudies(words.studies, words.measure, 2), directions = readDirections(words.directions);
  if (!["random", "common"].includes(words.model)) throw new Error(`model är ${words.model}; välj random eller common`);
  if (!["REML", "DL"].includes(words.tau2)) throw new Error(`tau2 är ${words.tau2}; välj REML eller DL`);
  for (const { key, label } of words.group_by) {
    if (typeof label !== "string" || !label) throw new Error("group_by: label saknas");
    const missing = studies.find(({ record }) => typeof record[key] !== "string" || !record[key]);
    if (missing) throw new Error(`group_by: ${missing.name} saknar ${key}`);
    if (new Set(studies.map(({ record }) => record[key])).size < 2) {
      throw new Error(`group_by: ${key} är lika för alla studier`);
    }
  }
  return { ...words, scale, studies, directions };
}

/** What the reader starts with: every study, the author's model, no division. */
export const startState = (words) => ({
  kept: words.studies.map(() => true),
  model: words.model,
  tau2: words.tau2,
  group: "",
});

function pooledOf(studies, { model, tau2 }) {
  return pool(studies.map(({ effect }) => effect), studies.map(({ variance }) => variance), { model, tau2 });
}

const wholes = new WeakMap();

/** Every study together: asked for at each change, and the same until the model changes. */
function poolAll(studies, state) {
  const key = `${state.model} ${state.tau2}`;
  if (!wholes.has(studies)) wholes.set(studies, new Map());
  const known = wholes.get(studies);
  if (!known.has(key)) known.set(key, pooledOf(studies, state));
  return known.get(key);
}

/**
 * { pooled (null without studies), all (every study, same model), shares (per study, null when left out), groups: Map name →
 * { members (places), pooled, kept }, between (null without division) }.
 */
export function synthesise(words, state) {
  const { studies } = words, chosen = studies.filter((_, i) => state.kept[i]);
  const pooled = chosen.length ? pooledOf(chosen, state) : null;
  const shares = studies.map(() => null);
  let place = 0;
  state.kept.forEach((kept, i) => {
    if (kept) {
      shares[i] = pooled.weights[place];
      place += 1;
    }
  });
  const groups = new Map();
  if (state.group) {
    studies.forEach(({ record }, i) => {
      const name = record[state.group];
      if (!groups.has(name)) groups.set(name, { members: [], kept: 0, pooled: null });
      groups.get(name).members.push(i);
      if (state.kept[i]) groups.get(name).kept += 1;
    });
  }
  const inUse = [...groups].filter(([, { kept }]) => kept);
  const between = inUse.length > 1
    ? subgroups(
      chosen.map(({ effect }) => effect),
      chosen.map(({ variance }) => variance),
      chosen.map(({ record }) => record[state.group]),
      state,
    )
    : null;
  for (const [name, one] of inUse) one.pooled = between ? between.groups.get(name) : pooled;
  const all = poolAll(studies, state);
  return { pooled, count: chosen.length, all, shares, groups, between };
}

/** Axis for the whole exploration: it does not move when a study is left out. */
export const forestLimits = ({ studies }) =>
  axisLimits(studies.map(({ effect }) => effect), studies.map(({ low }) => low), studies.map(({ high }) => high));

/** −1 left of no difference, 1 right, 0 when the interval covers it. */
export const sideOf = ({ low, high }) => (low > 0 ? 1 : high < 0 ? -1 : 0);

/** Where the pooled estimate itself lies; what a guess is held against. */
export const leaning = ({ value }) => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Share with the outcome when the comparison group's share is `base`. */
function shareAt(measure, base, effect) {
  if (measure === "risk_difference") return base + effect;
  const ratio = Math.exp(effect);
  return measure === "risk_ratio" ? base * ratio : (base * ratio) / (1 - base + base * ratio);
}

/** The result in people of 100, at the share of all comparison groups together; "" where that cannot be said. */
export function peopleWords(words, pooled) {
  const tables = words.studies.map(({ table }) => table);
  if (!words.outcome || !words.group_1 || !words.group_2 || tables.some((table) => !table)) return "";
  const sum = (place) => tables.reduce((total, table) => total + table[place], 0);
  const base = sum(2) / sum(3);
  const [low, value, high] = [pooled.low, pooled.value, pooled.high].map((effect) =>
    formatNumber(PEOPLE * Math.min(1, Math.max(0, shareAt(words.measure, base, effect))), 0)
  );
  return `Om ${formatNumber(base * PEOPLE, 0)} av ${PEOPLE} ${words.unit_many} ${words.outcome} ${words.group_2}, ` +
    `som i studierna, motsvarar det ${value} av ${PEOPLE} ${words.group_1} (${low} till ${high}).`;
}

function spreadWords({ scale, directions }, pooled, count) {
  const differs = pooled.q_p < 0.1, shares = formatPercent(pooled.i2);
  const apart = pooled.tau2 === 0
    ? "Resultaten skiljer sig inte mer än vad slumpen väntas ge (I² 0\u00a0%, tau² 0)."
    : `I² är ${shares}: ungefär så stor del av skillnaderna mellan studiernas resultat är mer än slump. ` +
      `tau² är ${
        formatNumber(pooled.tau2, pooled.tau2 < 0.01 ? 4 : 2)
      }: om medelvärdet stämmer ligger ${scale.definite} i de flesta studier egentligen ` +
      `inom ${
        rangeText(scale, pooled.value - 1.96 * Math.sqrt(pooled.tau2), pooled.value + 1.96 * Math.sqrt(pooled.tau2))
      }.`;
  if (pooled.prediction_low === null) {
    return { apart, next: `Med ${studyCount(count)} går det inte att säga var nästa hamnar.` };
  }
  const { prediction_low: low, prediction_high: high } = pooled, both = low < 0 && high > 0;
  const next =
    `I en ny liknande studie väntas ${scale.definite} hamna mellan ${valueText(scale, low)} och ${
      valueText(scale, high)
    } ` +
    `(95\u00a0% prediktionsintervall). ${
      both
        ? `Det rymmer både ”${directions[0]}” och ”${directions[1]}”.`
        : `Allt ligger på sidan ”${directions[low > 0 ? 1 : 0]}”.`
    }`;
  return { apart, next, differs };
}

function commonWords(pooled) {
  const test = `Q ${formatNumber(pooled.q, 1)}, p ${pText(pooled.q_p)}`;
  const fits = pooled.q_p < 0.1
    ? `Men resultaten skiljer sig mer än slumpen brukar ge (${test}; I² ${
      formatPercent(pooled.i2)
    }). Då passar antagandet dåligt, och intervallet blir för smalt.`
    : `Resultaten skiljer sig inte mer än slumpen brukar ge (${test}; I² ${formatPercent(pooled.i2)}).`;
  return {
    apart: fits,
    next: "Med en gemensam effekt finns inget prediktionsintervall: nästa studie antas mäta samma sak.",
  };
}

/** The sentences about a synthesis; headline is [before, emphasised, after]. */
export function describeForest(words, state, view) {
  const { scale, directions } = words, { pooled, all, count } = view, dropped = words.studies.length - count;
  if (!pooled) {
    return {
      headline: ["", "Ingen studie är förbockad", ". Bocka för minst en."],
      numbers: "",
      open: "",
      people: "",
      apart: "",
      next: "",
      compare: "",
      weight: "",
      groups: "",
    };
  }
  const numbers = `${scale.name.split(" (")[0]} ${valueText(scale, pooled.value)}, 95\u00a0% konfidensintervall ${
    rangeText(scale, pooled.low, pooled.high)
  }.`;
  const side = sideOf(pooled), lean = leaning(pooled);
  const told = side ? directions[side > 0 ? 1 : 0] : "ingen säker skillnad";
  const open = side || !lean
    ? ""
    : `Mitten ligger åt ”${directions[lean > 0 ? 1 : 0]}”, men intervallet täcker ${nullText(scale)}, ingen skillnad.`;
  const { apart, next } = count === 1
    ? { apart: "En studie ensam har inget att vägas ihop med.", next: "" }
    : state.model === "common"
    ? commonWords(pooled)
    : spreadWords(words, pooled, count);
  const heaviest = view.shares.reduce(
    (best, share, i) => (share !== null && share > (view.shares[best] ?? 0) ? i : best),
    0,
  );
  return {
    headline: [`${studyCount(count, true)}${count > 1 ? " tillsammans" : " ensam"}: `, told, "."],
    numbers,
    open,
    people: peopleWords(words, pooled),
    apart,
    next,
    compare: dropped
      ? `Med alla ${studyCount(words.studies.length)}: ${valueText(scale, all.value)} (${
        rangeText(scale, all.low, all.high)
      }).`
      : "",
    weight: count > 1
      ? `Tyngst väger ${words.studies[heaviest].name}, ${
        formatPercent(view.shares[heaviest])
      } av vikten. Ju större fyrkant, desto tyngre.`
      : "",
    groups: groupWords(words, view),
  };
}

function groupWords({ scale }, { groups, between }) {
  if (![...groups.values()].some(({ pooled }) => pooled)) return "";
  const parts = [...groups].filter(([, { pooled }]) => pooled).map(([name, { pooled }]) =>
    `${name} ${valueText(scale, pooled.value)} (${rangeText(scale, pooled.low, pooled.high)})`
  );
  const [first, ...rest] = parts, list = [capital(first), ...rest].join(", ");
  if (!between) return `${list}. Det behövs minst två grupper för att jämföra.`;
  return `${list}. ${
    between.q_p < 0.05 ? "Grupperna skiljer sig mer än slumpen brukar ge" : "Skillnaden mellan grupperna kan vara slump"
  } (p ${pText(between.q_p)}).`;
}

/** Every headline there can be for so many studies: room is kept for the longest, so that nothing jumps while boxes are ticked. */
export const headlinesOf = ({ directions, studies }) =>
  [...directions, "ingen säker skillnad"].map((
    told,
  ) => [`${studyCount(studies.length, true)} tillsammans: `, told, "."]);

/** The answer to a guess: -1, 0 or 1 for left, no difference, right. */
export function guessTold(guess, { directions, studies }, pooled) {
  const say = (side) => (side === 0 ? "ingen skillnad" : `”${directions[side > 0 ? 1 : 0]}”`), side = sideOf(pooled);
  const same = Number(guess) === side;
  return `Du trodde ${say(Number(guess))}. ${studyCount(studies.length, true)} tillsammans ${
    side ? `pekar mot ${say(side)}` : "visar ingen säker skillnad"
  }${same ? ", som du trodde" : ""}.`;
}

/** Head and rows of "Visa som tabell". */
export function forestRows({ scale, studies }, _state, view) {
  const row = (
    name,
    one,
    weight,
  ) => [name, valueText(scale, one.value ?? one.effect), rangeText(scale, one.low, one.high), weight];
  const rows = studies.map((study, i) =>
    row(study.name, study, view.shares[i] === null ? "bort\u00adtagen" : formatPercent(view.shares[i], 1))
  );
  for (const [name, { pooled, kept }] of view.groups) {
    if (pooled) rows.push(row(`Sammanvägt: ${name}`, pooled, studyCount(kept)));
  }
  if (view.pooled) {
    rows.push(row("Samman\u00advägt", view.pooled, studyCount(view.count)));
    if (view.pooled.prediction_low !== null) {
      rows.push([
        "Ny liknande studie (predik\u00adtions\u00adintervall)",
        "–",
        rangeText(scale, view.pooled.prediction_low, view.pooled.prediction_high),
        "–",
      ]);
    }
  }
  return { head: ["Studie", headText(scale), "95\u00a0% inter\u00advall", "Vikt"], rows };
}
