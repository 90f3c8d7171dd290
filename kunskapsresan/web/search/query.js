// The search language: text in, tree out, with notes and errors that point at a position.
// Twin of kunskapsresan/searching/query.py, which describes it; tests/vectors/search.json holds both to the same.
import { foldCase, isSpaceCharacter, isWordCharacter, wordsOf } from "./words.js";

const SEARCH_FIELDS = ["ti", "ab", "kw", "au", "år"];
const DEFAULT_SEARCH_FIELDS = ["ti", "ab", "kw"];
const SEARCH_OPERATORS = new Map([
  ["and", "AND"],
  ["or", "OR"],
  ["not", "NOT"],
  ["och", "AND"],
  ["eller", "OR"],
  ["inte", "NOT"],
]);
const SWEDISH_SEARCH_OPERATORS = ["och", "eller", "inte"];
const MAX_QUERY_LENGTH = 5000;
const MAX_QUERY_DEPTH = 20;
const MAX_QUERY_TERMS = 300;
const MAX_NEAR_PAIRS = 400;
const SHORT_STEM = 4;
const QUERY_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
const NEAR_CHUNK = /^near\/([0-9]{1,2})$/;
const FOREIGN_CHUNK = /^(?:(?:n|w|adj)[0-9]{1,2}|(?:n|w|pre|p|next)\/[0-9]{1,2})$/;
const FIELD_LIKE = /^[a-zåäö,]+$/;
const YEARS_CHUNK = /^(?:([0-9]{4})|([0-9]{4})?[-\u2013]([0-9]{4})?)$/;

/** A search string that cannot be read; `position` is the character (from 1) where the fault is. */
export class QueryError extends Error {
  constructor(message, position) {
    super(`${message}, tecken ${position}.`);
    this.position = position;
  }
}

/**
 * Reads a search string: {text, root, notes, source(node)}. Nodes are {kind, start, end} with
 * term {words, truncated, fields} · near {left, right, distance} · years {low, high} · or {parts} ·
 * and {parts, without}.
 */
export function parseQuery(raw) {
  const characters = Array.from(raw);
  if (characters.length > MAX_QUERY_LENGTH) {
    const message = `Söksträngen är för lång. Högst ${MAX_QUERY_LENGTH} tecken går att köra`;
    throw new QueryError(message, MAX_QUERY_LENGTH + 1);
  }
  const text = Array.from(raw.normalize("NFC"));
  const notes = [];
  const tokens = lexQuery(text, notes);
  return new QueryParser(text, tokens, notes).query();
}

const pieceOf = (text, start, end) => text.slice(start, end).join("");

/** A piece of the string between Swedish quotation marks, its end when it is long. */
function shownPiece(piece) {
  const characters = Array.from(piece);
  return `\u201d${characters.length <= 30 ? piece : "…" + characters.slice(-29).join("")}\u201d`;
}

function trimmedEnd(text) {
  let end = text.length;
  while (end && isSpaceCharacter(text[end - 1])) end -= 1;
  return end;
}

function chunkEnd(text, start) {
  let end = start;
  while (end < text.length && !isSpaceCharacter(text[end]) && !`${QUERY_QUOTES}()[]`.includes(text[end])) end += 1;
  return end;
}

function lexQuery(text, notes) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (isSpaceCharacter(character)) {
      at += 1;
    } else if ("()".includes(character)) {
      tokens.push({ kind: character, start: at, end: at + 1 });
      at += 1;
    } else if ("[]".includes(character)) {
      throw new QueryError(
        "Hakparenteser används inte här. Skriv fältet före ordet, till exempel ti:barn i stället för barn[ti]",
        at + 1,
      );
    } else if (QUERY_QUOTES.includes(character)) {
      tokens.push(lexPhrase(text, at, notes));
      at = tokens.at(-1).end;
    } else {
      at = lexChunk(text, at, tokens, notes);
    }
  }
  return tokens;
}

function lexPhrase(text, start, notes) {
  let close = start + 1;
  while (close < text.length && !QUERY_QUOTES.includes(text[close])) close += 1;
  if (close === text.length) {
    const last = trimmedEnd(text);
    throw new QueryError(`Citattecken saknas efter ${shownPiece(pieceOf(text, start + 1, last))}`, last + 1);
  }
  let end = close + 1;
  if (text[start] !== '"' || text[close] !== '"') {
    const message = 'Krokiga citattecken lästes som raka ("). Många databaser kräver raka.';
    notes.push({ message, position: start + 1 });
  }
  let { words, truncated } = termWords(text, start + 1, close);
  if (text[end] === "*" && words.length && !truncated) {
    truncated = true;
    end += 1;
  }
  if (!words.length) throw new QueryError("Frasen är tom. Skriv minst ett ord mellan citattecknen", start + 1);
  return { kind: "term", start, end, words, truncated };
}

/** Reads an operator, a field name or a bare word; returns where it ends. */
function lexChunk(text, start, tokens, notes) {
  const end = chunkEnd(text, start);
  const chunk = pieceOf(text, start, end);
  const folded = foldCase(chunk);
  const note = (message) => notes.push({ message, position: start + 1 });
  const colon = text.slice(start, end).indexOf(":");
  if (colon > 0) {
    const before = folded.slice(0, folded.indexOf(":"));
    const names = before.split(",");
    if (names.every((name) => SEARCH_FIELDS.includes(name))) {
      return lexField(text, start, start + colon + 1, names, tokens);
    }
    const follows = text[start + colon + 1];
    if (follows && (isWordCharacter(follows) || `${QUERY_QUOTES}(`.includes(follows)) && FIELD_LIKE.test(before)) {
      const known = SEARCH_FIELDS.map((name) => `${name}:`).join(", ");
      const shown = shownPiece(pieceOf(text, start, start + colon + 1));
      throw new QueryError(`Fältet ${shown} finns inte. Fälten är ${known}`, start + 1);
    }
  }
  if (SEARCH_OPERATORS.has(folded)) {
    const kind = SEARCH_OPERATORS.get(folded);
    if (SWEDISH_SEARCH_OPERATORS.includes(folded)) {
      note(`${chunk} lästes som ${kind}. Databaserna förstår bara de engelska orden.`);
    } else if (chunk !== kind) {
      note(`${chunk} lästes som ${kind}. Skriv operatorer med versaler, så syns de.`);
    }
    tokens.push({ kind, start, end });
    return end;
  }
  if (chunk === "NEAR" || folded.startsWith("near/")) {
    const near = NEAR_CHUNK.exec(folded);
    if (!near) {
      throw new QueryError("NEAR behöver ett snedstreck och ett antal ord, 0–99, till exempel NEAR/3", start + 1);
    }
    tokens.push({ kind: "NEAR", start, end, distance: Number(near[1]) });
    return end;
  }
  for (let at = start; at < end; at += 1) {
    const between = at > start && at < end - 1 && isWordCharacter(text[at - 1]) && isWordCharacter(text[at + 1]);
    if ("#$".includes(text[at]) || (text[at] === "?" && between)) {
      throw new QueryError(`Tecknet ${text[at]} kan inte användas här. Trunkera med * sist i ordet`, at + 1);
    }
  }
  const { words, truncated } = termWords(text, start, end);
  if (!words.length) {
    note(`${shownPiece(chunk)} innehåller inget ord och hoppades över.`);
    return end;
  }
  if ("-+".includes(text[start])) note(`Tecknet ${text[start]} före ett ord betyder inget här. Använd AND eller NOT.`);
  if (FOREIGN_CHUNK.test(folded)) note(`${chunk} lästes som sökord. Närhet skrivs här NEAR/3.`);
  tokens.push({ kind: "term", start, end, words, truncated });
  return end;
}

function lexField(text, start, after, names, tokens) {
  if (!names.includes("år")) {
    tokens.push({ kind: "field", start, end: after, fields: SEARCH_FIELDS.filter((name) => names.includes(name)) });
    return after;
  }
  let begin = after;
  while (begin < text.length && isSpaceCharacter(text[begin])) begin += 1;
  const end = chunkEnd(text, begin);
  const years = YEARS_CHUNK.exec(pieceOf(text, begin, end));
  if (names.length > 1 || !years || !years.slice(1).some((group) => group !== undefined)) {
    throw new QueryError("Skriv årtal som år:2015, år:2010-2020, år:2010- eller år:-2020", start + 1);
  }
  const [single, first, last] = years.slice(1).map((group) => (group === undefined ? null : Number(group)));
  const [low, high] = single === null ? [first, last] : [single, single];
  if (low !== null && high !== null && low > high) {
    throw new QueryError(`Årtalen står i fel ordning. Skriv år:${high}-${low}`, start + 1);
  }
  tokens.push({ kind: "years", start, end, low, high });
  return end;
}

/** The words between two positions and whether the last is truncated. */
function termWords(text, start, end) {
  let truncated = false;
  for (let at = start; at < end; at += 1) {
    if (text[at] !== "*") continue;
    if (at === start || !isWordCharacter(text[at - 1])) {
      throw new QueryError("Trunkeringstecknet * måste stå direkt efter början av ett ord", at + 1);
    }
    if (text.slice(at + 1, end).some(isWordCharacter)) {
      throw new QueryError("Trunkeringstecknet * kan bara stå sist i ett ord eller en fras", at + 1);
    }
    truncated = true;
  }
  return { words: wordsOf(pieceOf(text, start, end)), truncated };
}

class QueryParser {
  constructor(text, tokens, notes) {
    this.text = text;
    this.tokens = tokens;
    this.notes = notes;
    this.at = 0;
    this.depth = 0;
    this.grouped = new Set();
  }

  query() {
    const { text, tokens, notes } = this;
    if (!tokens.length) throw new QueryError("Söksträngen är tom. Skriv minst ett sökord", 1);
    const terms = tokens.filter((token) => token.kind === "term");
    if (terms.length > MAX_QUERY_TERMS) {
      throw new QueryError(`Söksträngen har fler än ${MAX_QUERY_TERMS} sökord`, terms[MAX_QUERY_TERMS].start + 1);
    }
    const root = this.alternatives(null);
    if (this.kind() === ")") {
      throw new QueryError("Högerparentesen saknar en vänsterparentes framför sig", this.token().start + 1);
    }
    for (const term of terms) {
      const stem = term.words.at(-1);
      if (term.truncated && Array.from(stem).length < SHORT_STEM) {
        this.note(`Stammen i ${shownPiece(`${stem}*`)} är kort och kan fånga ord du inte menar.`, term.start + 1);
      }
    }
    notes.sort((a, b) => a.position - b.position);
    return { text: text.join(""), root, notes, source: (node) => pieceOf(text, node.start, node.end) };
  }

  note(message, position) {
    this.notes.push({ message, position });
  }

  token() {
    return this.tokens[this.at];
  }

  kind() {
    return this.tokens[this.at]?.kind ?? "";
  }

  shown(token) {
    return shownPiece(pieceOf(this.text, token.start, token.end));
  }

  regrouped(node, start) {
    const whole = { ...node, start, end: this.tokens[this.at - 1].end };
    this.grouped.add(whole);
    return whole;
  }

  alternatives(fields) {
    const parts = [this.combination(fields)];
    while (this.kind() === "OR") {
      this.at += 1;
      parts.push(this.combination(fields));
    }
    if (parts.length === 1) return parts[0];
    const mixed = parts.find((part) => part.kind === "and" && !this.grouped.has(part));
    if (mixed) this.note("AND och NOT läses före OR. Sätt parenteser, så gör alla databaser lika.", mixed.start + 1);
    const flat = parts.flatMap((part) => (part.kind === "or" ? part.parts : [part]));
    return { kind: "or", parts: flat, start: parts[0].start, end: parts.at(-1).end };
  }

  combination(fields) {
    const parts = [this.proximity(fields)];
    const without = [];
    let { end } = parts[0];
    let kind = this.kind();
    while (["AND", "NOT", "(", "field", "term", "years"].includes(kind)) {
      if (kind === "AND" || kind === "NOT") {
        this.at += 1;
        if (kind === "AND" && this.kind() === "NOT") {
          kind = "NOT";
          this.at += 1;
        }
      } else {
        const after = this.token();
        const between = `${this.shown(this.tokens[this.at - 1])} och ${this.shown(after)}`;
        this.note(`Operator saknas mellan ${between}. Det lästes som AND.`, after.start + 1);
      }
      const node = this.proximity(fields);
      (kind === "NOT" ? without : parts).push(node);
      end = node.end;
      kind = this.kind();
    }
    return parts.length + without.length > 1 ? { kind: "and", parts, without, start: parts[0].start, end } : parts[0];
  }

  proximity(fields) {
    const first = this.operand(fields);
    if (this.kind() !== "NEAR") return first;
    const near = this.token();
    this.at += 1;
    const second = this.operand(fields);
    const [left, right] = [first, second].map((side) => nearSide(side, near));
    if (new Set([...left, ...right].map((term) => term.fields.join())).size > 1) {
      throw new QueryError("Orden kring NEAR måste gälla samma fält. Skriv fältet före en parentes", near.start + 1);
    }
    if (left.length * right.length > MAX_NEAR_PAIRS) {
      throw new QueryError(`NEAR ger fler än ${MAX_NEAR_PAIRS} ordpar. Korta grupperna`, near.start + 1);
    }
    if (this.kind() === "NEAR") {
      throw new QueryError("Två NEAR i rad är tvetydigt. Skriv (a NEAR/3 b) AND (b NEAR/3 c)", this.token().start + 1);
    }
    return { kind: "near", left, right, distance: near.distance, start: first.start, end: second.end };
  }

  operand(fields) {
    if (this.at === this.tokens.length) throw this.missing(trimmedEnd(this.text) + 1);
    const token = this.token();
    const position = token.start + 1;
    if (token.kind === "(") return this.group(fields);
    if (token.kind === ")") {
      if (this.tokens[this.at - 1]?.kind === "(") {
        throw new QueryError("Parentesen är tom. Skriv minst ett sökord i den", position);
      }
      if (!this.depth) throw new QueryError("Högerparentesen saknar en vänsterparentes framför sig", position);
      throw this.missing(position);
    }
    if (token.kind === "NOT") {
      throw new QueryError("NOT behöver något framför sig att ta bort från, till exempel barn NOT vuxna", position);
    }
    if (["AND", "OR", "NEAR"].includes(token.kind)) {
      throw new QueryError(`Före ${pieceOf(this.text, token.start, token.end)} saknas ett sökord`, position);
    }
    if (["field", "years"].includes(token.kind) && fields) {
      throw new QueryError("Ett fält kan inte stå inne i ett annat fält. Flytta ut det ur parentesen", position);
    }
    this.at += 1;
    if (token.kind === "years") return { ...token };
    if (token.kind === "term") return { ...token, fields: fields ?? DEFAULT_SEARCH_FIELDS };
    if (!["(", "term", "field", "years"].includes(this.kind())) throw this.missing(token.end + 1);
    return this.regrouped(this.operand(token.fields), token.start);
  }

  group(fields) {
    const opening = this.token();
    this.depth += 1;
    if (this.depth > MAX_QUERY_DEPTH) {
      const message = `Fler än ${MAX_QUERY_DEPTH} parenteser inne i varandra går inte att läsa`;
      throw new QueryError(message, opening.start + 1);
    }
    this.at += 1;
    const inner = this.alternatives(fields);
    if (this.kind() !== ")") {
      const last = this.tokens[this.at - 1];
      throw new QueryError(`Parentes saknas efter ${this.shown(last)}`, last.end + 1);
    }
    this.at += 1;
    this.depth -= 1;
    return this.regrouped(inner, opening.start);
  }

  missing(position) {
    const before = this.tokens[this.at - 1];
    if (before.kind === "(") return new QueryError("Efter vänsterparentesen saknas ett sökord", position);
    return new QueryError(`Efter ${this.shown(before)} saknas ett sökord`, position);
  }
}

function nearSide(node, near) {
  const terms = node.kind === "or" ? node.parts : [node];
  if (!terms.every((term) => term.kind === "term")) {
    throw new QueryError("Kring NEAR kan bara ord, fraser och OR-grupper av dem stå", near.start + 1);
  }
  return terms;
}
