"""Translates a search string to the syntax of six databases, and says what does not go over.

What a database has no known code for is reported instead of guessed. Years are
never written into the string: every database has a filter for them. A field stands around one block at a time, never
around an AND, since `TI (a AND b) OR AB (a AND b)` would miss a title with a and a summary with b.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import product

from kunskapsresan.searching.query import OPERATORS, SHORT_STEM, parse
from kunskapsresan.searching.tree import And, Near, Node, Or, Query, Term, Years

DATABASES = ("PubMed", "EBSCO", "ProQuest", "Ovid", "Cochrane", "Web of Science")
_TEXT = ("ti", "ab", "kw")
_NAMES = {"ti": "titel", "ab": "sammanfattning", "kw": "ämnesord", "au": "författare"}


@dataclass(frozen=True)
class Translation:
    """string: to paste into the database. notes: to check there. lost: what could not be translated."""

    database: str
    string: str
    notes: tuple[str, ...]
    lost: tuple[str, ...]


def translate(string: str | Query, database: str) -> Translation:
    """The string for one of DATABASES. Raises QueryError for a string that cannot be read."""
    query = string if isinstance(string, Query) else parse(string)
    if database not in _WRITERS:
        raise ValueError(f"Databasen {database!r} finns inte. Välj bland {', '.join(DATABASES)}.")
    writer = _WRITERS[database](query)
    root = writer.without_years(query.root, top=True)
    text = writer.write(root) if root is not None else ""
    return Translation(database, text, tuple(dict.fromkeys(writer.notes)), tuple(dict.fromkeys(writer.lost)))


class _Writer:
    """What the databases share. A subclass spells operators, phrases, proximity and fields its own way."""

    operators = ("AND", "OR", "NOT")

    def __init__(self, query: Query):
        self.query = query
        self.notes: list[str] = []
        self.lost: list[str] = []

    def without_years(self, node: Node, *, top: bool) -> Node | None:
        """The tree without years: a filter replaces those that the whole string requires (`top`), others are lost."""
        if isinstance(node, Years):
            if top:
                self.notes.append(f"Avgränsa till {_years(node)} med databasens filter.")
            else:
                self.lost.append(f"{self.query.source(node)}: ett filter kan inte ersätta årtal inne i OR eller NOT.")
            return None
        if isinstance(node, Or):
            parts = self._kept(node.parts, top=False)
            return replace(node, parts=parts) if len(parts) > 1 else next(iter(parts), None)
        if isinstance(node, And):
            parts, without = self._kept(node.parts, top=top), self._kept(node.without, top=False)
            if not parts and without:
                self.lost.append(f"NOT {self.query.source(without[0])}: inget är kvar att ta bort från.")
                return None
            return replace(node, parts=parts, without=without) if len(parts + without) > 1 else next(iter(parts), None)
        return node

    def _kept(self, nodes: tuple[Node, ...], *, top: bool) -> tuple[Node, ...]:
        return tuple(kept for node in nodes if (kept := self.without_years(node, top=top)) is not None)

    def write(self, node: Node) -> str:
        """A node with its fields: one field around a term, a proximity or an OR group of one field."""
        fields = _one_field(node)
        if fields is None:
            return self.joined(node, self.write)
        return self.field(self.bare(node), fields, single=isinstance(node, Term))

    def bare(self, node: Node) -> str:
        """A node without its field."""
        match node:
            case Term():
                return self.term(node)
            case Near():
                return self.near(node)
        return self.joined(node, self.bare)

    def joined(self, node: Or | And, write: Callable[[Node], str]) -> str:
        word_and, word_or, word_not = self.operators
        if isinstance(node, Or):
            return f" {word_or} ".join(self.grouped(part, write) for part in node.parts)
        text = f" {word_and} ".join(self.grouped(part, write) for part in node.parts)
        for place, part in enumerate(node.without):
            text = f"({text})" if place or len(node.parts) > 1 else text
            text += f" {word_not} {self.grouped(part, write)}"
        return text

    def grouped(self, part: Node, write: Callable[[Node], str]) -> str:
        """A part of a larger expression, in parentheses unless it is one word or a field already closes it."""
        inside_field = write == self.bare
        loose = isinstance(part, Or | Near) if inside_field else isinstance(part, And) or self.loose(part)
        return f"({write(part)})" if loose else write(part)

    def loose(self, part: Node) -> bool:
        """Does a part with its field still need parentheses around it?"""
        return isinstance(part, Or) and _one_field(part) is None

    def term(self, term: Term) -> str:
        text = " ".join(term.words) + ("*" if term.truncated else "")
        if len(term.words) > 1:
            return self.phrase(text, term)
        return f'"{text}"' if text in OPERATORS else text  # a word that the database would take for an operator

    def phrase(self, text: str, term: Term) -> str:
        return f'"{text}"'

    def near(self, node: Near) -> str:
        self.notes.append("Databaserna räknar avståndet lite olika. Se efter i databasens hjälp hur orden räknas.")
        left, right = (self._side(side) for side in (node.left, node.right))
        return f"{left} {self.near_operator(node.distance)} {right}"

    def _side(self, terms: tuple[Term, ...]) -> str:
        text = f" {self.operators[1]} ".join(map(self.term, terms))
        return f"({text})" if len(terms) > 1 else text

    def near_operator(self, distance: int) -> str:
        return f"NEAR/{distance}"

    def field(self, text: str, fields: tuple[str, ...], *, single: bool) -> str:
        raise NotImplementedError

    def broader(self, fields: tuple[str, ...], instead: str) -> None:
        """Notes that the table has no code for a field."""
        names = ", ".join(_NAMES[name] for name in fields)
        self.notes.append(f"Fältet {names} har ingen egen kod i kursens tabell. Här söks i stället {instead}.")

    def author(self) -> None:
        """Notes that the author's field is not in the table; its code is the same word everywhere."""
        self.notes.append("Fältet för författare ingår inte i kursens tabell. Kontrollera koden i databasens hjälp.")


class _PubMed(_Writer):
    """Every word has its own tag; proximity is a tag on a quoted pair and takes neither truncation nor groups."""

    def write(self, node: Node) -> str:
        return self.joined(node, self.write) if isinstance(node, Or | And) else self.bare(node)

    def loose(self, part: Node) -> bool:
        return isinstance(part, Or)

    def term(self, term: Term) -> str:
        text = super().term(term)
        if term.truncated:
            self.notes.append("Trunkering stänger av PubMeds automatiska ämnesord.")
            if len(term.words[-1]) < SHORT_STEM:
                self.notes.append(f"{text}: PubMed kräver minst fyra bokstäver före *.")
        return self._tagged(text, term.fields)

    def near(self, node: Near) -> str:
        fields = node.left[0].fields
        if any(term.truncated for term in (*node.left, *node.right)) or "au" in fields:
            source = self.query.source(node)
            self.lost.append(f"{source}: PubMeds närhet tar inte trunkering. Här står AND, som ger fler träffar.")
            left, right = (self._side(side) for side in (node.left, node.right))
            return f"({left} AND {right})"
        self.notes.append("PubMeds närhet gäller orden i valfri ordning, så en fras hålls inte ihop.")
        if fields != ("ti",) and fields != ("ti", "ab"):
            self.broader(fields, "titel och sammanfattning")
        tag = "ti" if fields == ("ti",) else "tiab"
        pairs = [
            f'"{" ".join((*a.words, *b.words))}"[{tag}:~{node.distance}]' for a, b in product(node.left, node.right)
        ]
        return pairs[0] if len(pairs) == 1 else f"({' OR '.join(pairs)})"

    def _tagged(self, text: str, fields: tuple[str, ...]) -> str:
        if "au" in fields:
            self.author()
            return f"{text}[au]"
        if fields == ("ti",):
            return f"{text}[ti]"
        if fields == ("kw",):
            self.notes.append("[mh] söker MeSH-termer. Slå upp varje term i MeSH och byt ut den.")
            return f"{text}[mh]"
        if "kw" in fields:
            self.notes.append("[tiab] söker titel och sammanfattning. Lägg till MeSH-termer med [mh].")
        elif fields == ("ab",):
            self.broader(fields, "titel och sammanfattning")
        return f"{text}[tiab]"


class _Ebsco(_Writer):
    codes = {"ti": "TI", "ab": "AB", "kw": "DE", "au": "AU"}

    def near_operator(self, distance: int) -> str:
        return f"N{distance}"

    def field(self, text: str, fields: tuple[str, ...], *, single: bool) -> str:
        if "kw" in fields:
            self.notes.append("DE söker ämnesord (i vissa databaser MH). Slå upp dem i databasens lista.")
        if "au" in fields:
            self.author()
        inner = text if single else f"({text})"
        parts = [f"{self.codes[name]} {inner}" for name in fields]
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


class _ProQuest(_Writer):
    def field(self, text: str, fields: tuple[str, ...], *, single: bool) -> str:
        if "au" in fields:
            self.author()
        if "kw" in fields:
            if fields != _TEXT:
                self.broader(fields, "allt utom fulltexten")
            return f"noft({text})"
        parts = [f"{name}({text})" for name in fields]
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


class _Ovid(_Writer):
    operators = ("and", "or", "not")

    def phrase(self, text: str, term: Term) -> str:
        return f'"{text}"' if set(term.words) & set(OPERATORS) else text  # words in a row are a phrase

    def near_operator(self, distance: int) -> str:
        return f"adj{distance}"

    def field(self, text: str, fields: tuple[str, ...], *, single: bool) -> str:
        if "au" in fields:
            self.author()
        if "kw" in fields:
            self.notes.append(".ti,ab. söker titel och sammanfattning. Lägg till databasens ämnesord på en egen rad.")
        codes = [name for name in fields if name != "kw"] or ["ti", "ab"]
        return f"{text if single else f'({text})'}.{','.join(codes)}."


class _Cochrane(_Writer):
    def phrase(self, text: str, term: Term) -> str:
        # Inside quotation marks Cochrane takes no truncation; NEXT keeps the words together.
        return f"({' NEXT '.join(text.split(' '))})" if term.truncated else f'"{text}"'

    def field(self, text: str, fields: tuple[str, ...], *, single: bool) -> str:
        if "au" in fields:
            self.author()
        return f"{text if single else f'({text})'}:{','.join(fields)}"


class _WebOfScience(_Writer):
    def field(self, text: str, fields: tuple[str, ...], *, single: bool) -> str:
        if fields == ("au",):
            self.author()
            return f"AU=({text})"
        if fields == ("ti",):
            return f"TI=({text})"
        if fields != _TEXT:
            self.broader(fields, "titel, sammanfattning och nyckelord")
        return f"TS=({text})"


_WRITERS: dict[str, type[_Writer]] = dict(
    zip(DATABASES, (_PubMed, _Ebsco, _ProQuest, _Ovid, _Cochrane, _WebOfScience), strict=True)
)


def _one_field(node: Node) -> tuple[str, ...] | None:
    """The field of a term, a proximity or an OR group of one field; None for anything with an AND in it."""
    match node:
        case Term():
            return node.fields
        case Near():
            return node.left[0].fields
        case Or():
            found = {_one_field(part) for part in node.parts}
            return found.pop() if len(found) == 1 else None
    return None


def _years(node: Years) -> str:
    if node.low is None:
        return f"till och med {node.high}"
    if node.high is None:
        return f"från och med {node.low}"
    return str(node.low) if node.low == node.high else f"{node.low}–{node.high}"
