// The search workbench without its screen: the corpus, one run of a string, and the Swedish sentences about it.
import { createSearchEngine, evaluateSearch } from "../../search/engine.js";
import { parseQuery, QueryError } from "../../search/query.js";
import { formatNumber, formatPercent } from "../../base/swedish.js";

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. corpus: {fields, records, questions: [{id, question, relevant, near}]}, made by searching/workbench.py; the
 * directive's `:korpus: traningskorpus` puts it there.
 * question: id of the question to start with, the first unless given, null for none. choose: the reader may take
 * another question, true unless said otherwise. predict: ask for a guess, true unless said otherwise. start: a search
 * string to begin with.
 */
export function readConfig(config) {
  const words = { title: "Sökverkstad", choose: true, predict: true, start: "", ...config };
  const { corpus } = words;
  if (!corpus || !Array.isArray(corpus.records) || !Array.isArray(corpus.fields)) {
    throw new Error("corpus saknas; skriv :korpus: traningskorpus i direktivet");
  }
  const questions = corpus.questions ?? [];
  const size = corpus.records.length,
    inside = (list) => Array.isArray(list) && list.every((i) => Number.isInteger(i) && i >= 0 && i < size);
  for (const each of questions) {
    if (!inside(each.relevant) || !inside(each.near)) throw new Error(`frågan ${each.id} pekar utanför korpusen`);
  }
  const question = words.question === undefined ? (questions[0]?.id ?? null) : words.question;
  if (question !== null && !questions.some(({ id }) => id === question)) {
    throw new Error(`frågan ${question} finns inte; det finns ${questions.map(({ id }) => id).join(", ") || "ingen"}`);
  }
  return { ...words, question };
}

/** {size, record(id), engine, questions: [{id, question, relevant, near}] with ids}. */
export function openCorpus({ fields, records, questions = [] }) {
  const rows = records.map((values) => Object.fromEntries(fields.map((name, i) => [name, values[i]])));
  const ids = (places) => places.map((i) => rows[i].id),
    byId = new Map(rows.map((row) => [row.id, row]));
  return {
    size: rows.length,
    engine: createSearchEngine(rows),
    record: (id) => byId.get(id),
    questions: questions.map((each) => ({ ...each, relevant: ids(each.relevant), near: ids(each.near) })),
  };
}

const firstFields = (node) => {
  if (node.kind === "term") return node.fields.join();
  if (node.kind === "near") return node.left[0].fields.join();
  return (node.parts ?? []).map(firstFields).find((found) => found !== null) ?? null;
};

/** Per block the ids that fit it on its own. A block that stood inside a field keeps that field. */
export function blockIds({ query, blocks }, engine) {
  const { root } = query,
    nodes = root.kind === "and" ? [...root.parts, ...root.without] : [root];
  nodes.sort((a, b) => a.start - b.start);
  return blocks.map(({ text }, i) => {
    const fields = firstFields(nodes[i]),
      alone = firstFields(parseQuery(text).root);
    return new Set(engine.search(fields === alone ? text : `${fields}:(${text})`).ids);
  });
}

/**
 * One run; question may be null. → {error: {message, position}} or {ids, notes, blocks: [{text, removes,
 * hits, without, relevant, alternatives}], evaluation, missed: [{id, dropped: [place of block, …]}]}.
 */
export function runString(string, corpus, question) {
  let result;
  try {
    result = corpus.engine.search(string);
  } catch (error) {
    if (error instanceof QueryError) return { error: { message: error.message, position: error.position } };
    throw error;
  }
  const { ids, notes, blocks } = result;
  if (!question) {
    return { ids, notes, blocks: blocks.map((block) => ({ ...block, relevant: null })), evaluation: null, missed: [] };
  }
  const evaluation = evaluateSearch(ids, question.relevant),
    sets = blockIds(result, corpus.engine);
  const dropped = (id) => blocks.map((_, i) => i).filter((i) => sets[i].has(id) === blocks[i].removes);
  return {
    ids,
    notes,
    evaluation,
    missed: evaluation.missed.map((id) => ({ id, dropped: dropped(id) })),
    blocks: blocks.map((block, i) => ({
      ...block,
      relevant: question.relevant.filter((id) => sets[i].has(id)).length,
    })),
  };
}

const hitWord = (count) => (count === 1 ? "träff" : "träffar");

/** The same sentences as searching/metrics.py's Evaluation.sentences. */
export function evaluationSentences({ found, relevant, hits, recall, precision, nnr }) {
  if (!relevant) return ["Ingen post är märkt som relevant, så sökningen går inte att bedöma."];
  const out = [`Du hittade ${hits.length} av ${relevant} relevanta: återfinning (recall) ${formatPercent(recall)}.`];
  if (!found) return [...out, "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."];
  out.push(
    `Av ${formatNumber(found)} ${hitWord(found)} är ${hits.length} ${hits.length === 1 ? "relevant" : "relevanta"}: ` +
      `träffsäkerhet (precision) ${formatPercent(precision)}.`,
  );
  if (nnr !== null) out.push(`Du läser i genomsnitt ${formatNumber(nnr, 1)} titlar för varje relevant (NNR).`);
  return out;
}

/** The three measures: name, value as text, sentence. */
export function measures({ found, relevant, hits, recall, precision, nnr }) {
  const none = "går inte att räkna ut";
  return [
    {
      name: "Återfinning (recall)",
      value: recall === null ? none : formatPercent(recall),
      text: `${hits.length} av ${relevant} relevanta poster är med.`,
    },
    {
      name: "Träffsäkerhet (precision)",
      value: precision === null ? none : formatPercent(precision),
      text: found
        ? `${hits.length} av ${formatNumber(found)} ${hitWord(found)} är relevanta.`
        : "Det finns inga träffar.",
    },
    {
      name: "Att läsa per relevant (NNR)",
      value: nnr === null ? none : formatNumber(nnr, 1),
      text: nnr === null ? "Ingen träff är relevant." : "Så många titlar läser du i genomsnitt för varje relevant.",
    },
  ];
}

/** The one sentence above everything. */
export function headlineWords(run, size) {
  const count = `${formatNumber(run.ids.length)} ${hitWord(run.ids.length)} bland ${formatNumber(size)} poster`;
  if (!run.evaluation) return [count, "."];
  const { hits, relevant } = run.evaluation;
  return [`${count}. Du hittade `, `${hits.length} av ${relevant}`, " relevanta."];
}

export function guessAnswer(guess, { hits, relevant }) {
  if (guess === null) return "";
  const tail = guess === hits.length
    ? "Det stämde."
    : hits.length < guess
    ? "Strängen släppte förbi fler än du trodde."
    : "Strängen fångade fler än du trodde.";
  return `Du gissade ${formatNumber(guess)} av ${formatNumber(relevant)}. ${tail}`;
}

/** What a block does to the whole string; "" for a single block. all: hits of the whole string. */
export function blockWords({ removes, without }, all) {
  if (without === null) return "";
  if (removes && without === all) return "Tar inte bort något som annars hade varit med. Behövs det?";
  if (removes) return `Tar bort ${formatNumber(without - all)} ${hitWord(without - all)} som annars hade varit med.`;
  return without === all
    ? "Utan det här blocket blir träffarna lika många. Behövs det?"
    : `Utan det här blocket blir det ${formatNumber(without)} ${hitWord(without)} i stället för ${formatNumber(all)}.`;
}

/** Alternatives that nothing would be lost without, and those that fit nothing. */
export function alternativeWords({ hits, only }, removes) {
  if (!hits) return "Inga träffar. Stavat rätt? Finns det på det andra språket?";
  if (!only) return "Ger inget eget i den här strängen.";
  return removes ? `Tar ensamt bort ${formatNumber(only)}.` : `Ger ensamt ${formatNumber(only)} av träffarna.`;
}

const blockList = (places) => places.map((i) => formatNumber(i + 1)).join(" och ");

/** Why a relevant record was not found. dropped: places of the blocks that shut it out. */
export function missedWords(dropped, blocks) {
  if (blocks.length < 2) return "Inget av orden i strängen finns i posten, eller de finns i ett annat fält.";
  const lacking = dropped.filter((i) => !blocks[i].removes),
    removing = dropped.filter((i) => blocks[i].removes);
  const parts = [];
  if (lacking.length) parts.push(`Den saknar ord ur block ${blockList(lacking)}.`);
  if (removing.length) parts.push(`Block ${blockList(removing)} (NOT) tar bort den.`);
  return parts.join(" ");
}

/** The string before, at and after an error's position; at is "" when the fault is at the end. */
export function pointedAt(string, position) {
  const characters = Array.from(string.normalize("NFC")),
    text = (from, to) => characters.slice(from, to).join("");
  return { before: text(0, position - 1), at: text(position - 1, position), after: text(position) };
}

/** A typed guess: a whole number 0–most, null when empty, undefined when it cannot be used. */
export function readGuess(raw, value, most) {
  if (!raw.trim()) return null;
  return Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
}

const share = (value) => (value === null ? "\u2013" : formatPercent(value));

/** One attempt as a line under its string. */
export function attemptWords({ found, evaluation }) {
  if (!evaluation) return `${formatNumber(found)} ${hitWord(found)}`;
  const { hits, relevant, precision, nnr } = evaluation;
  return (
    `${formatNumber(found)} ${hitWord(found)} · ${hits.length} av ${relevant} relevanta · träffsäkerhet ` +
    `${share(precision)} · NNR ${nnr === null ? "\u2013" : formatNumber(nnr, 1)}`
  );
}

/** Head and rows of "Visa som tabell": every attempt, oldest first. */
export function historyRows(history) {
  const row = ({ hits, relevant, recall, precision, nnr }) => [
    `${hits.length} av ${relevant} (${share(recall)})`,
    share(precision),
    nnr === null ? "\u2013" : formatNumber(nnr, 1),
  ];
  return {
    head: ["Sök\u00adsträng", "Träffar", "Åter\u00adfinning", "Träff\u00adsäker\u00adhet", "NNR"],
    rows: history.map(({ string, found, evaluation }) => [
      string,
      formatNumber(found),
      ...(evaluation ? row(evaluation) : ["\u2013", "\u2013", "\u2013"]),
    ]),
  };
}

/** What is handed on: {kind, attempts: [{question, string, found, hits, relevant, recall, precision, nnr, guess}]}. */
export const workbenchValue = (history) => ({
  kind: "search-workbench",
  attempts: history.map(({ question, string, found, evaluation, guess }) => ({
    question,
    string,
    found,
    guess,
    hits: evaluation ? evaluation.hits.length : null,
    relevant: evaluation ? evaluation.relevant : null,
    recall: evaluation?.recall ?? null,
    precision: evaluation?.precision ?? null,
    nnr: evaluation?.nnr ?? null,
  })),
});

/** "Aaltio, Elina; Kannasoja, Sirpa" → "Aaltio och Kannasoja"; more than three become "Aaltio m.fl." */
export function shortAuthors(text) {
  const names = (text ?? "")
    .split(";")
    .map((name) => name.split(",")[0].trim())
    .filter(Boolean);
  if (names.length > 3) return `${names[0]} m.fl.`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} och ${names.at(-1)}`;
}
