// The search engine of the static book. The meaning is kunskapsresan/searching/evaluate.py's, word by word; the results
// equal kunskapsresan/searching/engine.py's (tests/vectors/search.json).
// A record: {id, title, year, authors, abstract, keywords}.
import { parseQuery } from "./query.js";
import { wordsOf } from "./words.js";

const KEYWORD_GAP = "";

/** {records, search(string) → {query, notes, ids, blocks}}; search throws QueryError. ids: newest first. */
export function createSearchEngine(records) {
  const documents = records.map(searchDocument);
  const seen = new Set();
  for (const { id } of documents) {
    if (seen.has(id)) throw new RangeError(`Två poster har id '${id}'. Ge varje post ett eget id.`);
    seen.add(id);
  }
  documents.sort((a, b) => (b.year ?? -1) - (a.year ?? -1));
  return { records, search: (string) => runSearch(parseQuery(string), documents) };
}

/** Compares found ids with relevant ids: recall, precision and nnr are null where there is nothing to divide by. */
export function evaluateSearch(foundIds, relevantIds) {
  const found = [...new Set(foundIds.map(String))];
  const relevant = [...new Set(relevantIds.map(String))];
  const hits = found.filter((id) => relevant.includes(id));
  return {
    found: found.length,
    relevant: relevant.length,
    hits,
    missed: relevant.filter((id) => !found.includes(id)),
    recall: relevant.length ? hits.length / relevant.length : null,
    precision: found.length ? hits.length / found.length : null,
    nnr: hits.length ? found.length / hits.length : null,
  };
}

function runSearch(query, documents) {
  const cache = new Map();
  const places = (node) => {
    if (!cache.has(node)) {
      const fits = documents.map((each, place) => (searchMatches(node, each) ? place : -1));
      cache.set(node, new Set(fits.filter((place) => place >= 0)));
    }
    return cache.get(node);
  };
  const ids = [...places(query.root)].map((place) => documents[place].id);
  return { query, notes: query.notes, ids, blocks: searchBlocks(query, places, documents.length) };
}

function searchBlocks(query, places, size) {
  const { root } = query;
  const kept = root.kind === "and" ? root.parts : [root];
  const dropped = root.kind === "and" ? root.without : [];
  const sets = [...kept.map((node) => ({ node, removes: false })), ...dropped.map((node) => ({ node, removes: true }))];
  sets.sort((a, b) => a.node.start - b.node.start);
  return sets.map(({ node, removes }) => {
    let others = Array.from({ length: size }, (_, place) => place);
    for (const other of sets) {
      if (other.node !== node) others = others.filter((place) => places(other.node).has(place) !== other.removes);
    }
    const parts = node.kind === "or" ? node.parts : [];
    const times = new Map();
    for (const part of parts) for (const place of places(part)) times.set(place, (times.get(place) ?? 0) + 1);
    const alternatives = parts.map((part) => {
      const only = others.filter((place) => places(part).has(place) && times.get(place) === 1);
      return { text: query.source(part), hits: places(part).size, only: only.length };
    });
    const without = sets.length > 1 ? others.length : null;
    return { text: query.source(node), removes, hits: places(node).size, without, alternatives };
  });
}

function searchDocument(record) {
  if (!["string", "number"].includes(typeof record.id) || `${record.id}` === "") {
    throw new RangeError(`En post saknar id: '${String(record.title).slice(0, 60)}'. Ge varje post ett eget id.`);
  }
  if (typeof record.title !== "string") {
    throw new RangeError(`Posten '${record.id}' saknar titel. Ge den en text i fältet title.`);
  }
  return {
    id: `${record.id}`,
    year: searchYear(record.year),
    ti: wordsOf(record.title),
    ab: wordsOf(record.abstract ?? ""),
    kw: wordsApart(record.keywords),
    au: wordsApart(record.authors),
  };
}

function searchYear(value) {
  const found = ["string", "number"].includes(typeof value) ? /[0-9]{4}/.exec(String(value)) : null;
  return found ? Number(found[0]) : null;
}

function wordsApart(value) {
  const items = typeof value === "string" ? value.split(";") : value ?? [];
  const out = [];
  for (const item of items) {
    const found = wordsOf(String(item));
    if (found.length && out.length) out.push(KEYWORD_GAP);
    out.push(...found);
  }
  return out;
}

function searchMatches(node, record) {
  switch (node.kind) {
    case "and":
      return (
        node.parts.every((part) => searchMatches(part, record)) &&
        !node.without.some((part) => searchMatches(part, record))
      );
    case "or":
      return node.parts.some((part) => searchMatches(part, record));
    case "years":
      return record.year !== null && (node.low ?? 0) <= record.year && record.year <= (node.high ?? 9999);
    case "term":
      return node.fields.some((name) => termPlaces(node, record[name]).length > 0);
    default:
      return node.left[0].fields.some((name) => {
        const spans = (term) => termPlaces(term, record[name]).map((at) => [at, at + term.words.length]);
        const places = (terms) => terms.flatMap(spans);
        const right = places(node.right);
        return places(node.left).some(([a, aEnd]) =>
          right.some(([b, bEnd]) => (a <= b ? b - aEnd : a - bEnd) <= node.distance)
        );
      });
  }
}

/** Where in a field's words the term begins. */
function termPlaces(term, text) {
  const { words, truncated } = term;
  const last = words.length - 1;
  const out = [];
  for (let at = 0; at + last < text.length; at += 1) {
    const fits = (word, i) => (i === last && truncated ? text[at + i].startsWith(word) : text[at + i] === word);
    if (words.every(fits)) out.push(at);
  }
  return out;
}
