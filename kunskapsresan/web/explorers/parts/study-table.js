// Studies as an author gives them, read once into effects and variances on the scale of the analysis.
import { capital } from "../../base/swedish.js";
import { normalQuantile, oddsRatio, riskDifference, riskRatio } from "../../numbers/stats.js";
import { scaleOf } from "./study-scale.js";

const FROM_TABLE = { odds_ratio: oddsRatio, risk_ratio: riskRatio, risk_difference: riskDifference };
const COUNTS = ["events_1", "n_1", "events_2", "n_2"];

/** [{…}] as it is; { columns: […], rows: [[…]] } says the same in less room. */
function asRecords(studies) {
  if (Array.isArray(studies)) return studies;
  if (!Array.isArray(studies?.columns) || !Array.isArray(studies?.rows)) throw new Error("studies saknas");
  return studies.rows.map((row, i) => {
    if (!Array.isArray(row) || row.length !== studies.columns.length) {
      throw new Error(`studies: rad ${i + 1} har fel antal värden`);
    }
    return Object.fromEntries(studies.columns.map((name, place) => [name, row[place]]));
  });
}

function effectOf(record, measure) {
  const table = COUNTS.map((name) => record[name]);
  if (table.some((count) => count !== undefined)) {
    if (!FROM_TABLE[measure]) {
      throw new Error(`${record.study}: antal går inte att räkna om till ${measure}; ge effect och se`);
    }
    let found;
    try {
      found = FROM_TABLE[measure](...table);
    } catch (error) {
      if (error instanceof RangeError) {
        throw new Error(`${record.study}: ${table.join(", ")} ger inget mått (${measure})`);
      }
      throw error;
    }
    return { effect: scaleOf(measure).ratio ? Math.log(found.value) : found.value, se: found.se, table };
  }
  if (![record.effect, record.se].every(Number.isFinite) || record.se <= 0) {
    throw new Error(`${record.study}: ge events_1, n_1, events_2, n_2, eller effect och se (större än 0)`);
  }
  return { effect: record.effect, se: record.se, table: null };
}

/**
 * Studies → [{ name, effect, se, variance, low, high, table, record }], at least `least`; an Error names the study at fault.
 * A study is { study, events_1, n_1, events_2, n_2 } (group 1 the intervention; 0.5 is added to all cells when one is 0) or
 * { study, effect, se } on the scale of the analysis: natural logarithms for ratios, shares for risk differences.
 */
export function readStudies(studies, measure, least) {
  scaleOf(measure);
  const records = asRecords(studies), z = normalQuantile(0.975), names = new Set();
  if (records.length < least) throw new Error(`studies har ${records.length} studier, minst ${least} behövs`);
  return records.map((record, i) => {
    if (typeof record?.study !== "string" || !record.study) throw new Error(`studies: nummer ${i + 1} saknar study`);
    if (names.has(record.study)) throw new Error(`studies: ${record.study} står två gånger`);
    names.add(record.study);
    const { effect, se, table } = effectOf(record, measure);
    return {
      name: record.study,
      effect,
      se,
      variance: se * se,
      low: effect - z * se,
      high: effect + z * se,
      table,
      record,
    };
  });
}

/** ["färre …", "fler …"]: what the left and the right of no difference mean. */
export function readDirections(directions) {
  if (
    !Array.isArray(directions) || directions.length !== 2 ||
    !directions.every((text) => typeof text === "string" && text)
  ) {
    throw new Error("directions ska vara två texter: vad vänster och höger betyder");
  }
  return directions;
}

const NUMBER_WORDS = ["inga", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/** "sju studier", "58 studier", "en studie"; `start` for the beginning of a sentence. */
export function studyCount(count, start = false) {
  const word = NUMBER_WORDS[count] ?? String(count), text = `${word} ${count === 1 ? "studie" : "studier"}`;
  return start ? capital(text) : text;
}
