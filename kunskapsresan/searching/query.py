"""The search language: text in, tree out, with notes and with errors that point at a position. Standard library only.

    (barn* OR unga) AND "funktionell familjeterapi" NOT ti:vuxna
    våld NEAR/3 (mamma OR mor)        ti,ab:(umgänge OR boende) AND år:2010-2020

AND and NOT bind before OR, `*` stands last in a word or a phrase, fields are `ti: ab: kw: au: år:`, and a word
without a field is looked for in title, description and key words. OCH, ELLER and INTE are read as AND, OR and NOT,
with a note.

The tree is that of `tree.py`, and `meaning.py` says what it means. `web/search/query.js` is the twin of this file, and
`tests/vectors/search.json` holds both to the same trees, notes and errors. Positions count characters (code points)
from 1.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from kunskapsresan.searching.tree import FIELDS, And, Near, Node, Note, Or, Query, QueryError, Term, Years
from kunskapsresan.searching.words import SPACE, WORD, fold, words

DEFAULT_FIELDS = ("ti", "ab", "kw")
OPERATORS = {"and": "AND", "or": "OR", "not": "NOT", "och": "AND", "eller": "OR", "inte": "NOT"}
SWEDISH_OPERATORS = ("och", "eller", "inte")
MAX_LENGTH = 5000
MAX_DEPTH = 20
MAX_TERMS = 300
MAX_PAIRS = 400
SHORT_STEM = 4  # PubMed truncates only stems of at least this many letters
QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'

_SPACE = re.compile(f"[{SPACE}]")
_CHUNK_END = re.compile(f"[{SPACE}{QUOTES}()\\[\\]]")
_NEAR = re.compile("near/([0-9]{1,2})")
_FOREIGN = re.compile("(?:n|w|adj)[0-9]{1,2}|(?:n|w|pre|p|next)/[0-9]{1,2}")
_FIELD_LIKE = re.compile("[a-zåäö,]+")
_YEARS = re.compile("([0-9]{4})|([0-9]{4})?[-\u2013]([0-9]{4})?")


def parse(text: str) -> Query:
    """Reads a search string. Raises QueryError, in Swedish and with a position, for one that cannot be read."""
    if len(text) > MAX_LENGTH:
        raise QueryError(f"Söksträngen är för lång. Högst {MAX_LENGTH} tecken går att köra", MAX_LENGTH + 1)
    text = unicodedata.normalize("NFC", text)
    notes: list[Note] = []
    return _Parser(text, _lex(text, notes), notes).query()


@dataclass(frozen=True)
class _Token:
    kind: str  # ( ) AND OR NOT NEAR field term years
    start: int
    end: int
    words: tuple[str, ...] = ()
    truncated: bool = False
    fields: tuple[str, ...] = ()
    value: tuple[int | None, ...] = ()


def _lex(text: str, notes: list[Note]) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        char = text[at]
        if _SPACE.match(char):
            at += 1
        elif char in "()":
            tokens.append(_Token(char, at, at + 1))
            at += 1
        elif char in "[]":
            raise QueryError(
                "Hakparenteser används inte här. Skriv fältet före ordet, till exempel ti:barn i stället för barn[ti]",
                at + 1,
            )
        elif char in QUOTES:
            tokens.append(_phrase(text, at, notes))
            at = tokens[-1].end
        else:
            at = _chunk(text, at, tokens, notes)
    return tokens


def _phrase(text: str, start: int, notes: list[Note]) -> _Token:
    close = next((i for i in range(start + 1, len(text)) if text[i] in QUOTES), None)
    if close is None:
        end = len(_rstrip(text))
        raise QueryError(f"Citattecken saknas efter {_shown(text[start + 1 : end])}", end + 1)
    end = close + 1
    if text[start] != '"' or text[close] != '"':
        notes.append(Note('Krokiga citattecken lästes som raka ("). Många databaser kräver raka.', start + 1))
    found, truncated = _term_words(text, start + 1, close)
    if end < len(text) and text[end] == "*" and found and not truncated:
        truncated, end = True, end + 1
    if not found:
        raise QueryError("Frasen är tom. Skriv minst ett ord mellan citattecknen", start + 1)
    return _Token("term", start, end, tuple(found), truncated)


def _chunk(text: str, start: int, tokens: list[_Token], notes: list[Note]) -> int:
    """Reads an operator, a field name or a bare word; returns where it ends."""
    stop = _CHUNK_END.search(text, start)
    end = stop.start() if stop else len(text)
    chunk = text[start:end]
    folded = fold(chunk)
    if (colon := chunk.find(":")) > 0:
        before = folded.partition(":")[0]
        names = before.split(",")
        if all(name in FIELDS for name in names):
            return _field(text, start, start + colon + 1, names, tokens)
        follows = text[start + colon + 1 : start + colon + 2]
        if follows and (WORD.match(follows) or follows in QUOTES + "(") and _FIELD_LIKE.fullmatch(before):
            known = ", ".join(f"{name}:" for name in FIELDS)
            raise QueryError(f"Fältet {_shown(chunk[: colon + 1])} finns inte. Fälten är {known}", start + 1)
    if folded in OPERATORS:
        kind = OPERATORS[folded]
        if folded in SWEDISH_OPERATORS:
            notes.append(Note(f"{chunk} lästes som {kind}. Databaserna förstår bara de engelska orden.", start + 1))
        elif chunk != kind:
            notes.append(Note(f"{chunk} lästes som {kind}. Skriv operatorer med versaler, så syns de.", start + 1))
        tokens.append(_Token(kind, start, end))
        return end
    if chunk == "NEAR" or folded.startswith("near/"):
        if not (near := _NEAR.fullmatch(folded)):
            raise QueryError("NEAR behöver ett snedstreck och ett antal ord, 0–99, till exempel NEAR/3", start + 1)
        tokens.append(_Token("NEAR", start, end, value=(int(near[1]),)))
        return end
    for offset, char in enumerate(chunk):
        between = 0 < offset < len(chunk) - 1 and WORD.match(chunk[offset - 1]) and WORD.match(chunk[offset + 1])
        if char in "#$" or (char == "?" and between):
            raise QueryError(f"Tecknet {char} kan inte användas här. Trunkera med * sist i ordet", start + offset + 1)
    found, truncated = _term_words(text, start, end)
    if not found:
        notes.append(Note(f"{_shown(chunk)} innehåller inget ord och hoppades över.", start + 1))
        return end
    if chunk[0] in "-+":
        notes.append(Note(f"Tecknet {chunk[0]} före ett ord betyder inget här. Använd AND eller NOT.", start + 1))
    if _FOREIGN.fullmatch(folded):
        notes.append(Note(f"{chunk} lästes som sökord. Närhet skrivs här NEAR/3.", start + 1))
    tokens.append(_Token("term", start, end, tuple(found), truncated))
    return end


def _field(text: str, start: int, end: int, names: list[str], tokens: list[_Token]) -> int:
    if "år" not in names:
        tokens.append(_Token("field", start, end, fields=tuple(name for name in FIELDS if name in names)))
        return end
    begin = end
    while begin < len(text) and _SPACE.match(text[begin]):
        begin += 1
    stop = _CHUNK_END.search(text, begin)
    end = stop.start() if stop else len(text)
    years = _YEARS.fullmatch(text, begin, end)
    if len(names) > 1 or not years or begin == end or not any(years.groups()):
        raise QueryError("Skriv årtal som år:2015, år:2010-2020, år:2010- eller år:-2020", start + 1)
    single, low, high = (int(group) if group else None for group in years.groups())
    low, high = (single, single) if single is not None else (low, high)
    if low is not None and high is not None and low > high:
        raise QueryError(f"Årtalen står i fel ordning. Skriv år:{high}-{low}", start + 1)
    tokens.append(_Token("years", start, end, value=(low, high)))
    return end


def _term_words(text: str, start: int, end: int) -> tuple[list[str], bool]:
    """The words between two positions and whether the last is truncated."""
    truncated = False
    for at in range(start, end):
        if text[at] != "*":
            continue
        if at == start or not WORD.match(text[at - 1]):
            raise QueryError("Trunkeringstecknet * måste stå direkt efter början av ett ord", at + 1)
        if WORD.search(text, at + 1, end):
            raise QueryError("Trunkeringstecknet * kan bara stå sist i ett ord eller en fras", at + 1)
        truncated = True
    return words(text[start:end]), truncated


class _Parser:
    def __init__(self, text: str, tokens: list[_Token], notes: list[Note]):
        self.text, self.tokens, self.notes, self.at, self.depth = text, tokens, notes, 0, 0
        self.grouped: list[Node] = []  # what stood in parentheses, for the note on mixed operators

    def query(self) -> Query:
        if not self.tokens:
            raise QueryError("Söksträngen är tom. Skriv minst ett sökord", 1)
        terms = [token for token in self.tokens if token.kind == "term"]
        if len(terms) > MAX_TERMS:
            raise QueryError(f"Söksträngen har fler än {MAX_TERMS} sökord", terms[MAX_TERMS].start + 1)
        root = self.alternatives(())
        if self.kind() == ")":
            raise QueryError("Högerparentesen saknar en vänsterparentes framför sig", self.token().start + 1)
        self.warn_about_stems(terms)
        return Query(self.text, root, tuple(sorted(self.notes, key=lambda note: note.position)))

    def warn_about_stems(self, terms: list[_Token]) -> None:
        for term in terms:
            if term.truncated and len(term.words[-1]) < SHORT_STEM:
                shown = _shown(term.words[-1] + "*")
                self.notes.append(Note(f"Stammen i {shown} är kort och kan fånga ord du inte menar.", term.start + 1))

    def token(self) -> _Token:
        return self.tokens[self.at]

    def kind(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else ""

    def alternatives(self, fields: tuple[str, ...]) -> Node:
        parts = [self.combination(fields)]
        while self.kind() == "OR":
            self.at += 1
            parts.append(self.combination(fields))
        if len(parts) == 1:
            return parts[0]
        mixed = [part for part in parts if isinstance(part, And) and not any(part is each for each in self.grouped)]
        if mixed:
            self.notes.append(
                Note("AND och NOT läses före OR. Sätt parenteser, så gör alla databaser lika.", mixed[0].start + 1)
            )
        flat: list[Node] = []
        for part in parts:
            flat.extend(part.parts if isinstance(part, Or) else (part,))
        return Or(tuple(flat), parts[0].start, parts[-1].end)

    def combination(self, fields: tuple[str, ...]) -> Node:
        parts, without = [self.proximity(fields)], []
        start, end = parts[0].start, parts[0].end
        while (kind := self.kind()) in ("AND", "NOT", "(", "field", "term", "years"):
            if kind in ("AND", "NOT"):
                self.at += 1
                if kind == "AND" and self.kind() == "NOT":
                    kind = "NOT"
                    self.at += 1
            else:
                before, after = self.tokens[self.at - 1], self.token()
                self.notes.append(
                    Note(
                        f"Operator saknas mellan {_shown(self.text[before.start : before.end])} och "
                        f"{_shown(self.text[after.start : after.end])}. Det lästes som AND.",
                        after.start + 1,
                    )
                )
            node = self.proximity(fields)
            (without if kind == "NOT" else parts).append(node)
            end = node.end
        return And(tuple(parts), tuple(without), start, end) if len(parts) + len(without) > 1 else parts[0]

    def proximity(self, fields: tuple[str, ...]) -> Node:
        left = self.operand(fields)
        if self.kind() != "NEAR":
            return left
        near = self.token()
        self.at += 1
        right = self.operand(fields)
        sides = [self.near_side(side, near) for side in (left, right)]
        if len({term.fields for side in sides for term in side}) > 1:
            raise QueryError("Orden kring NEAR måste gälla samma fält. Skriv fältet före en parentes", near.start + 1)
        if len(sides[0]) * len(sides[1]) > MAX_PAIRS:
            raise QueryError(f"NEAR ger fler än {MAX_PAIRS} ordpar. Korta grupperna", near.start + 1)
        if self.kind() == "NEAR":
            raise QueryError("Två NEAR i rad är tvetydigt. Skriv (a NEAR/3 b) AND (b NEAR/3 c)", self.token().start + 1)
        return Near(*sides, near.value[0], left.start, right.end)

    def near_side(self, node: Node, near: _Token) -> tuple[Term, ...]:
        terms = node.parts if isinstance(node, Or) else (node,)
        if not all(isinstance(term, Term) for term in terms):
            raise QueryError("Kring NEAR kan bara ord, fraser och OR-grupper av dem stå", near.start + 1)
        return terms

    def operand(self, fields: tuple[str, ...]) -> Node:
        if self.at == len(self.tokens):
            raise self.missing(len(_rstrip(self.text)) + 1)
        token = self.token()
        if token.kind == "(":
            return self.group(fields)
        if token.kind == ")":
            if self.at and self.tokens[self.at - 1].kind == "(":
                raise QueryError("Parentesen är tom. Skriv minst ett sökord i den", token.start + 1)
            if not self.depth:
                raise QueryError("Högerparentesen saknar en vänsterparentes framför sig", token.start + 1)
            raise self.missing(token.start + 1)
        if token.kind == "NOT":
            raise QueryError(
                "NOT behöver något framför sig att ta bort från, till exempel barn NOT vuxna", token.start + 1
            )
        if token.kind in ("AND", "OR", "NEAR"):
            raise QueryError(f"Före {self.text[token.start : token.end]} saknas ett sökord", token.start + 1)
        if token.kind in ("field", "years") and fields:
            raise QueryError(
                "Ett fält kan inte stå inne i ett annat fält. Flytta ut det ur parentesen", token.start + 1
            )
        self.at += 1
        if token.kind == "years":
            return Years(*token.value, token.start, token.end)
        if token.kind == "term":
            return Term(token.words, token.truncated, fields or DEFAULT_FIELDS, token.start, token.end)
        if self.kind() not in ("(", "term", "field", "years"):
            raise self.missing(token.end + 1)
        inner = self.operand(token.fields)
        whole = replace(inner, start=token.start, end=self.tokens[self.at - 1].end)
        self.grouped.append(whole)
        return whole

    def group(self, fields: tuple[str, ...]) -> Node:
        opening = self.token()
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise QueryError(f"Fler än {MAX_DEPTH} parenteser inne i varandra går inte att läsa", opening.start + 1)
        self.at += 1
        inner = self.alternatives(fields)
        if self.kind() != ")":
            last = self.tokens[self.at - 1]
            raise QueryError(f"Parentes saknas efter {_shown(self.text[last.start : last.end])}", last.end + 1)
        self.at += 1
        self.depth -= 1
        whole = replace(inner, start=opening.start, end=self.tokens[self.at - 1].end)
        self.grouped.append(whole)
        return whole

    def missing(self, position: int) -> QueryError:
        before = self.tokens[self.at - 1]
        if before.kind == "(":
            return QueryError("Efter vänsterparentesen saknas ett sökord", position)
        return QueryError(f"Efter {_shown(self.text[before.start : before.end])} saknas ett sökord", position)


def _rstrip(text: str) -> str:
    end = len(text)
    while end and _SPACE.match(text[end - 1]):
        end -= 1
    return text[:end]


def _shown(text: str) -> str:
    """A piece of the string between Swedish quotation marks, its end when it is long."""
    return f"\u201d{text if len(text) <= 30 else '…' + text[-29:]}\u201d"
