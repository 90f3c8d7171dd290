// A review's numbers against each other, and what is still missing. Twin of kunskapsresan/review/checks.py, where the
// rules are written down; tests/vectors/review.json holds both to the same sentences.
import { formatNumber, parseNumber } from "../base/swedish.js";
import { isEmpty, isObject } from "../base/values.js";

const LARGEST_COUNT = 1e9;
const FLOW_LABELS = {
  "prisma-found": "Träffar i databaser",
  "prisma-other": "Funna på andra vägar",
  "prisma-duplicates": "Dubbletter som togs bort",
  "prisma-screened": "Lästa titlar och sammanfattningar",
  "prisma-excluded": "Bortvalda efter titel och sammanfattning",
  "prisma-notretrieved": "Gick inte att få tag på",
  "prisma-assessed": "Lästa i fulltext",
  "prisma-excludedfull": "Bortvalda efter fulltext",
  "prisma-included": "Studier med i översikten",
};
const trimmed = (value) => (typeof value === "string" ? value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") : "");
const isKnown = (value) => value !== null && value !== undefined;
const shown = (count) => formatNumber(count);

/** Whether a value holds anything that a person has entered. */
export const isFilled = (value) => !isEmpty(value);

/** [{id, row}] of a table in the order the rows were made; empty rows are left out. */
export function filledRows(values, table) {
  const prefix = `${table}-`;
  return Object.keys(values).filter((key) => key.startsWith(prefix) && isObject(values[key]) && isFilled(values[key]))
    .sort().map((key) => ({ id: key.slice(prefix.length), row: values[key] }));
}

/** A whole number, 0 or more, in what somebody typed; null for anything else. */
export function wholeCount(raw) {
  const value = parseNumber(raw);
  return value !== null && value >= 0 && value <= LARGEST_COUNT && Number.isInteger(value) ? value : null;
}

function balance(what, value, plus, minus) {
  const added = plus.filter(([count]) => isKnown(count)), taken = minus.filter(([count]) => count);
  const sum = (parts) => parts.reduce((total, [count]) => total + count, 0), expected = sum(added) - sum(taken);
  const written = added.map(([count, label]) => `${shown(count)} ${label}`).join(" plus ") +
    taken.map(([count, label]) => ` minus ${shown(count)} ${label}`).join("");
  if (expected < 0) {
    return [`${written} är mindre än noll: fler har tagits bort än det fanns. Kontrollera talen.`];
  }
  return expected === value ? [] : [`${what} är ${shown(value)}, men ${written} är ${shown(expected)}.`];
}

/** The flow of records: screened is what was found less the duplicates, assessed is screened less excluded … */
function flowTexts(values) {
  const out = [], known = [];
  for (const [key, label] of Object.entries(FLOW_LABELS)) {
    const raw = trimmed(values[key]), count = wholeCount(values[key]);
    known.push(count);
    if (raw && count === null) {
      const written = [...raw].slice(0, 40).join("");
      out.push(`${label}: ”${written}” är inget antal. Skriv ett heltal, 0 eller mer.`);
    }
  }
  const [found, other, duplicates, screened, excluded, lost, assessed, excludedFull, included] = known;
  if (isKnown(screened) && (isKnown(found) || isKnown(other))) {
    out.push(
      ...balance("Lästa titlar och sammanfattningar", screened, [[found, "träffar"], [other, "på andra vägar"]], [[
        duplicates,
        "dubbletter",
      ]]),
    );
  }
  if (isKnown(assessed) && isKnown(screened) && isKnown(excluded)) {
    out.push(
      ...balance("Lästa i fulltext", assessed, [[screened, "lästa titlar"]], [[excluded, "bortvalda"], [
        lost,
        "som inte gick att få tag på",
      ]]),
    );
  }
  if (isKnown(assessed) && isKnown(included)) {
    const left = assessed - (excludedFull ?? 0);
    if (included > assessed) {
      out.push(`${shown(included)} studier är med, men bara ${shown(assessed)} är lästa i fulltext.`);
    } else if (isKnown(excludedFull) && left < 0) {
      out.push(`${shown(excludedFull)} är bortvalda efter fulltext, men bara ${shown(assessed)} är lästa.`);
    } else if (isKnown(excludedFull) && left !== included) {
      out.push(
        `${shown(assessed)} lästa i fulltext minus ${shown(excludedFull)} bortvalda är ${shown(left)}, men ` +
          `${shown(included)} studier är med. Flera texter om samma studie kan förklara skillnaden.`,
      );
    }
  }
  return out;
}

const remarksAbout = (about, texts) => texts.map((text) => ({ about, text }));

/** The flow's own arithmetic: [{about: "flow", text}]. */
export const flowRemarks = (values) => remarksAbout("flow", flowTexts(values));

function effectTexts(values, names) {
  const out = [];
  filledRows(values, "effect").forEach(({ row }, i) => {
    const place = `Resultat ${i + 1}`;
    if (!names.has(trimmed(row.study))) out.push(`${place} hör inte till någon studie.`);
    if (trimmed(row.form) === "2x2") {
      for (
        const [events, size, group] of [["events1", "n1", "insatsgruppen"], ["events2", "n2", "jämförelsegruppen"]]
      ) {
        const some = wholeCount(row[events]), all = wholeCount(row[size]);
        if (isKnown(some) && isKnown(all) && some > all) {
          out.push(`${place}: ${shown(some)} med utfallet är fler än ${shown(all)} i ${group}.`);
        }
      }
    }
    if (trimmed(row.form) === "angivet") {
      const [value, low, high] = ["value", "low", "high"].map((key) => parseNumber(row[key]));
      if ([value, low, high].every(isKnown) && !(low <= value && value <= high)) {
        out.push(`${place}: ${shown(value)} ligger utanför intervallet ${shown(low)} till ${shown(high)}.`);
      }
    }
  });
  return out;
}

function totalTexts(values, searches, studies) {
  const out = [], hits = searches.map(({ row }) => wholeCount(row.hits));
  const total = hits.reduce((sum, each) => sum + each, 0);
  const found = wholeCount(values["prisma-found"]), included = wholeCount(values["prisma-included"]);
  if (isKnown(found) && hits.length && hits.every(isKnown) && total !== found) {
    out.push(`Sökloggen har ${shown(total)} träffar tillsammans, men flödet säger ${shown(found)}.`);
  }
  if (isKnown(included) && studies.length && included !== studies.length) {
    out.push(`Flödet säger ${shown(included)} studier, men ${shown(studies.length)} är inskrivna.`);
  }
  return out;
}

function searchTexts(searches) {
  return searches.flatMap(({ row }, i) => {
    const kept = wholeCount(row.kept), of = wholeCount(row.hits);
    return isKnown(kept) && isKnown(of) && kept > of
      ? [`Sökning ${i + 1}: ${shown(kept)} sparade är fler än ${shown(of)} träffar.`]
      : [];
  });
}

function themeTexts(values, names) {
  return filledRows(values, "theme").flatMap(({ row }, i) =>
    names.has(trimmed(row.study)) ? [] : [`Citat ${i + 1} hör inte till någon studie.`]
  );
}

function appraisalTexts(values, names) {
  const out = [], appraisals = filledRows(values, "appraisal");
  const appraised = new Set(appraisals.map(({ row }) => trimmed(row.study)));
  if (appraisals.length) {
    for (const [id, name] of names) if (!appraised.has(id)) out.push(`${name} är med men inte granskad än.`);
  }
  appraisals.forEach(({ row }, i) => {
    if (trimmed(row.judgement) && !trimmed(row.quote)) {
      out.push(`Bedömning ${i + 1} i granskningstabellen saknar belägg.`);
    }
  });
  return out;
}

function summaryTexts(values) {
  const graded = new Set(filledRows(values, "certainty").map(({ id }) => id));
  return filledRows(values, "summary").flatMap(({ row }, i) =>
    graded.has(trimmed(row.certainty))
      ? []
      : [`Rad ${i + 1} i sammanfattningen saknar utfall eller tema, så det syns inte hur säker den är.`]
  );
}

/**
 * What different parts of the review say about the same thing, and claims that rest on no row: [{about, text}]. `about`
 * is "totals", or the key of the table whose row it is.
 */
export function acrossRemarks(values) {
  const searches = filledRows(values, "search"), studies = filledRows(values, "study");
  const names = new Map(studies.map(({ id, row }, i) => [id, trimmed(row.name) || `Studie ${i + 1}`]));
  return [
    ...remarksAbout("totals", totalTexts(values, searches, studies)),
    ...remarksAbout("search", searchTexts(searches)),
    ...remarksAbout("effect", effectTexts(values, names)),
    ...remarksAbout("theme", themeTexts(values, names)),
    ...remarksAbout("appraisal", appraisalTexts(values, names)),
    ...remarksAbout("summary", summaryTexts(values)),
  ];
}

/** Everything that does not agree, in the order of the review: [{about, text}]. */
export const reviewRemarks = (values) => [...flowRemarks(values), ...acrossRemarks(values)];

const holds = (condition, values) =>
  typeof values[condition.key] === "string" &&
  condition.in.includes(values[condition.key]);

function isMet(need, values, frames) {
  if ((need.unless && holds(need.unless, values)) || (need.only && !holds(need.only, values))) return true;
  if (need.keys) return need.keys.every((key) => isFilled(values[key]));
  if (need.frame) {
    const frame = Object.hasOwn(frames.all, values.frame) ? frames.all[values.frame] : null;
    return frame !== null && frame.needed.every((part) => isFilled(values[frames.prefix + part]));
  }
  const different = new Set(filledRows(values, need.table).map(({ row }) => trimmed(row[need.column]).toLowerCase()));
  different.delete("");
  return different.size >= need.least;
}

/** {section: what is missing}; a complete section has an empty list. `frames` as in the form. */
export const remainingParts = (values, sections, frames) =>
  Object.fromEntries(
    sections.map((section) => [
      section.key,
      section.needs.filter((need) => !isMet(need, values, frames)).map((need) => need.missing),
    ]),
  );
