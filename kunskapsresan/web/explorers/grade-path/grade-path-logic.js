// The GRADE path without its screen: what is judged, what is left, and the sentences.
import { capital } from "../../base/swedish.js";
import { GRADE_DOWN, GRADE_UP, gradeLevel, gradeSymbols, LEVELS, START } from "../../numbers/grade.js";
import { needTexts } from "../parts/config-checks.js";

export const STARTS = Object.keys(START);

/**
 * The config with its defaults; throws an Error that names the fault.
 * outcome: what the body of evidence is about ("återfall inom två år"). finding: the pooled result as a sentence without a full
 * stop, "" when there is none. start: a key of START that is chosen from the beginning, or null. given: judgements that are
 * filled in from the beginning, {item key: {steps, text}}. show_up: whether reasons to raise can be judged, true unless said
 * otherwise. predict: null or {question}, optional. title.
 */
export function readConfig(config) {
  const usual = {
    title: "Hur säkert är det? Vägen till en GRADE-nivå",
    outcome: "ett utfall",
    finding: "",
    start: null,
    given: {},
    show_up: true,
    predict: null,
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "outcome"]);
  if (typeof words.finding !== "string") throw new Error("finding ska vara en text");
  if (words.start !== null && !STARTS.includes(words.start)) {
    throw new Error(`start ska vara ett av: ${STARTS.join("; ")}`);
  }
  const keys = [...GRADE_DOWN.items, ...GRADE_UP.items].map(({ key }) => key);
  for (const [key, one] of Object.entries(words.given)) {
    if (!keys.includes(key)) throw new Error(`given: ${key} finns inte. Välj bland ${keys.join(", ")}`);
    if (![0, 1, 2].includes(one?.steps) || typeof one.text !== "string") {
      throw new Error(`given.${key} ska vara {"steps": 0–2, "text": …}`);
    }
  }
  if (words.predict !== null && typeof words.predict !== "object") {
    throw new Error("predict ska vara null eller ett objekt");
  }
  return words;
}

/** Nothing judged but what the config gives. steps null: not judged. Reasons to raise start at none, as nearly always. */
export function emptyState(words) {
  const judgements = {};
  for (const { key } of GRADE_DOWN.items) judgements[key] = { steps: null, text: "", ...words.given[key] };
  for (const { key } of GRADE_UP.items) judgements[key] = { steps: 0, text: "", ...words.given[key] };
  return { start: words.start, judgements };
}

const hasText = ({ text }) => text.trim().length > 0;
const complete = (one) => one.steps !== null && hasText(one);

/** Level so far, what is left as sentences, and whether all is judged with a reason. level is null until the start is chosen. */
export function assess({ start, judgements }) {
  const left = start ? [] : ["Välj var underlaget börjar."];
  for (const { key, title } of GRADE_DOWN.items) {
    const one = judgements[key];
    if (one.steps === null) {
      left.push(hasText(one) ? `${title}: välj hur stort avdraget är.` : `${title}: bedöm och motivera.`);
    } else if (!hasText(one)) left.push(`${title}: skriv en motivering.`);
  }
  for (const { key, title } of GRADE_UP.items) {
    if (judgements[key].steps && !hasText(judgements[key])) left.push(`${title}: motivera höjningen.`);
  }
  const steps = (instrument) =>
    Object.fromEntries(instrument.items.map(({ key }) => [key, judgements[key].steps ?? 0]));
  const graded = start ? gradeLevel(start, steps(GRADE_DOWN), steps(GRADE_UP)) : null;
  const done = GRADE_DOWN.items.filter(({ key }) => complete(judgements[key])).length;
  return { left, done, finished: left.length === 0, ...(graded ?? { level: null, wording: "", path: [], notes: [] }) };
}

/** headline: [before, the level, after]. */
export function describe(view, words) {
  const progress = progressWords(view);
  if (!view.level) {
    return { headline: ["Börja med att välja ", "vilka studier", " underlaget består av."], reading: "", progress };
  }
  const symbols = gradeSymbols(view.level);
  const warning = view.level === "mycket låg" ? " Det är inte detsamma som att insatsen saknar effekt." : "";
  const stated = words.finding ? `”${words.finding}”: ` : "";
  return {
    headline: view.finished
      ? ["", `${capital(view.level)} tillförlitlighet`, ` ${symbols}`]
      : ["Hittills: ", view.level, ` ${symbols}`],
    reading: view.finished ? `${capital(`${stated}${view.wording}.`)}${warning}` : "",
    progress,
  };
}

function progressWords({ done, finished, left }) {
  const judged = `${done} av ${GRADE_DOWN.items.length} skäl är bedömda och motiverade.`;
  return finished
    ? `${judged} Nivån gäller hela underlaget för utfallet, aldrig en enskild studie.`
    : `${judged} Näst på tur: ${left[0]}`;
}

const stepsWords = (instrument, steps) => (steps === null ? "inte bedömt" : instrument.levels[steps].label);

/** Head and rows of the summary: reason, then judgement and justification. Reasons to raise only when one is used. */
export function summaryRows({ start, judgements }, view) {
  const row = (
    instrument,
    { key, title },
  ) => [
    title,
    `${capital(stepsWords(instrument, judgements[key].steps))}. ${judgements[key].text.trim() || "Motivering saknas."}`,
  ];
  const raised = GRADE_UP.items.filter(({ key }) => judgements[key].steps);
  const level = view.level ? `${capital(view.level)} ${gradeSymbols(view.level)}` : "–";
  return {
    head: ["Skäl", "Bedömning och motivering"],
    rows: [
      ["Underlaget börjar", start ? `${capital(START[start])}: ${start}.` : "Inte valt."],
      ...GRADE_DOWN.items.map((item) => row(GRADE_DOWN, item)),
      ...raised.map((item) => row(GRADE_UP, item)),
      [view.finished ? "Tillförlitlighet" : "Hittills", view.finished ? `${level}: ${view.wording}.` : level],
    ],
  };
}

/** The summary as plain text, for a file. */
export function summaryText(state, view, words) {
  const told = describe(view, words),
    rows = summaryRows(state, view).rows.map(([what, judged]) => `${what}: ${judged}`);
  const parts = [
    `${words.title}\nUtfall: ${words.outcome}`,
    `${told.headline.join("")}\n${told.reading}`.trim(),
    rows.join("\n"),
    view.notes.join("\n"),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** The path in points for the picture: place from 0 (lowest level) to 3. */
export const pathPoints = (view) =>
  view.path.map(({ what, level, wanted }) => ({
    what,
    level,
    place: LEVELS.indexOf(level),
    over: wanted < 0 || wanted > 3,
  }));

export function pathWords(view) {
  if (!view.path.length) return "Fyra nivåer, från mycket låg till hög. Ingen utgångspunkt är vald.";
  return `Vägen mellan fyra nivåer. ${view.path.map(({ what, level }) => `${what}, nivå ${level}`).join(". ")}.`;
}

export function guessWords(guess, view) {
  return guess === view.level
    ? `Du trodde ${guess}, och där slutade det.`
    : `Du trodde ${guess}. Bedömningen slutade på ${view.level}.`;
}

/** What an exercise may store. */
export function resultOf(state, view, guess) {
  const { start, judgements } = structuredClone(state), { level, finished } = view;
  return { explorer: "grade-path", version: 1, start, judgements, level, finished, guess };
}
