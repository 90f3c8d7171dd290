// How sure one can be of a body of evidence. Twin of GRADE_DOWN, GRADE_UP in kunskapsresan/appraisal/instruments.py and of
// grade_level in grade.py, where sources are written down; tests/vectors/grade.json holds both to the same words.

export const LEVELS = ["mycket låg", "låg", "måttlig", "hög"];

export const SBU_WORDING = {
  "hög": "bedömningen är att resultatet stämmer",
  "måttlig": "det är troligt att resultatet stämmer",
  "låg": "det är möjligt att resultatet stämmer",
  "mycket låg": "det går inte att bedöma om resultatet stämmer",
};

/** Where a body of evidence starts, before any reason is weighed. */
export const START = {
  "randomiserade studier": "hög",
  "observationsstudier": "låg",
  "observationsstudier granskade med ROBINS-I": "hög",
};

export const GRADE_DOWN = {
  name: "GRADE: fem skäl att sänka",
  items: [
    ["bias", "Risk för bias", "Har studierna som väger tungt svagheter i upplägget?"],
    ["samstämmighet", "Bristande samstämmighet", "Pekar studierna åt olika håll, utan att man förstår varför?"],
    ["överförbarhet", "Bristande överförbarhet", "Är personerna, insatsen eller utfallet andra än i frågan?"],
    ["precision", "Bristande precision", "Ryms både nytta och ingen nytta i intervallet, eller är det få personer?"],
    ["publikation", "Risk för publikationsbias", "Kan studier som inte visade något saknas?"],
  ].map(([key, title, lookFor]) => ({ key, title, lookFor })),
  levels: [["inget", "inget avdrag"], ["ett", "ett steg ned"], ["två", "två steg ned"]].map(([key, label]) => ({
    key,
    label,
  })),
};

export const GRADE_UP = {
  name: "GRADE: tre skäl att höja",
  items: [
    ["storlek", "Mycket stor effekt", "Är effekten så stor att svagheter i upplägget knappast förklarar den?"],
    ["dos", "Dos och svar följs åt", "Blir det större skillnad ju mer av insatsen personerna fick?"],
    ["motverkan", "Felen drar åt andra hållet", "Borde kända svagheter ha gjort effekten mindre än den är?"],
  ].map(([key, title, lookFor]) => ({ key, title, lookFor })),
  levels: [["inget", "ingen höjning"], ["ett", "ett steg upp"], ["två", "två steg upp"]].map(([key, label]) => ({
    key,
    label,
  })),
};

/** "⊕⊕○○" */
export const gradeSymbols = (level) => "⊕".repeat(LEVELS.indexOf(level) + 1) + "○".repeat(3 - LEVELS.indexOf(level));

const kept = (place) => LEVELS[Math.max(0, Math.min(LEVELS.length - 1, place))];

/**
 * The level, its Swedish reading, the way there and notes. start: a key of START. down, up: item key → number of steps
 * (0–2); a missing item counts as 0, so that a half-finished judgement has a level "so far". Steps are taken in the
 * instrument's order. The sum decides; only what is shown is kept within the four levels.
 */
export function gradeLevel(start, down, up = {}) {
  if (!(start in START)) throw new RangeError(`unknown start ${start}`);
  const path = [{ what: `Start: ${start}`, level: START[start], key: "start", wanted: LEVELS.indexOf(START[start]) }];
  let place = LEVELS.indexOf(START[start]);
  const step = (instrument, given, direction) =>
    instrument.items.reduce((sum, { key, title }) => {
      const count = given[key] ?? 0;
      if (![0, 1, 2].includes(count)) throw new RangeError(`${key}: ${count} steps`);
      if (count) {
        place += direction * count;
        const what = `${title}: ${count === 1 ? "ett" : "två"} steg ${direction < 0 ? "ned" : "upp"}`;
        path.push({ what, level: kept(place), key, wanted: place });
      }
      return sum + count;
    }, 0);
  const lowered = step(GRADE_DOWN, down, -1), raised = step(GRADE_UP, up, 1), notes = [];
  if (lowered && raised) {
    notes.push("Både sänkt och höjt: ovanligt. Skriv ut varför svagheterna inte förklarar effekten.");
  }
  if (raised && start === "randomiserade studier") {
    notes.push("Höjning är tänkt för observationsstudier. Kontrollera att den behövs här.");
  }
  const level = kept(place);
  return { level, wording: SBU_WORDING[level], path, notes };
}
