"""Reads BibTeX: entries with their fields as plain text. Accents written as LaTeX become letters; braces disappear."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
_LETTERS = {
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "ss": "ß", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_ACCENT = re.compile(
    r"\\(?:([`'^~=.\"])\s*|([urHvdck])(?=[\s{\\]))\s*(?:\{\s*(\\[ij]\b|[^\W\d_])\s*\}|(\\[ij]\b|[^\W\d_]))"
)
_LETTER = re.compile(r"\\(" + "|".join(sorted(_LETTERS, key=len, reverse=True)) + r")(?![A-Za-z])\s*(?:\{\})?")
PEOPLE = ("author", "editor")
_MONTHS = dict.fromkeys(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), "")


@dataclass(frozen=True)
class Entry:
    """One entry: its kind ("article"), its key and its fields, names in lower case; `people` reads those in PEOPLE."""

    kind: str
    key: str
    fields: dict[str, str]


def parse(text: str) -> tuple[list[Entry], list[str]]:
    """The entries of a BibTeX text, and Swedish warnings about those that could not be read."""
    entries: list[Entry] = []
    warnings: list[str] = []
    strings = dict(_MONTHS)
    at = 0
    while (start := re.compile(r"@\s*(\w+)\s*([{(])").search(text, at)) is not None:
        kind = start[1].lower()
        end = _closing(text, start.end(), "}" if start[2] == "{" else ")")
        line = text.count("\n", 0, start.start()) + 1
        if end is None:
            following = re.compile(r"\n@").search(text, start.end())
            end = following.start() if following else len(text)
            warnings.append(f"Rad {line}: @{kind} saknar avslutande klammer. Posten lästes så långt det gick.")
        body, at = text[start.end() : end], end
        if kind == "string":
            strings.update(_fields(body, strings))
        elif kind not in ("comment", "preamble"):
            key, comma, rest = body.partition(",")
            if "=" in key or not comma:
                key, rest = "", body
                warnings.append(f"Rad {line}: @{kind} saknar nyckel.")
            fields = {name: _read(name, value) for name, value in _fields(rest, strings).items()}
            entries.append(Entry(kind, key.strip(), fields))
    return entries, warnings


def _read(name: str, value: str) -> str:
    if name in PEOPLE:
        return value
    return re.sub(r"\\([&%$#_])", r"\1", value).strip("{} ") if name in ("doi", "url") else plain(value)


def plain(value: str) -> str:
    """LaTeX text as ordinary text: `{\\"o}` → ö, `--` → –, braces gone, white space collapsed."""
    value = _ACCENT.sub(_accented, value)
    value = _LETTER.sub(lambda m: _LETTERS[m[1]], value)
    value = re.sub(r"\\([&%$#_{}])", lambda m: "\u0000" + str(ord(m[1])) + ";", value)
    value = value.replace("---", "\u2014").replace("--", "\u2013").replace("``", "\u201c").replace("''", "\u201d")
    value = re.sub(r"\\(?:emph|textit|textbf|textrm|text|url|href|mbox)\b\s*", "", value)
    value = value.replace("~", " ").replace("{", "").replace("}", "")
    value = re.sub("\u0000(\\d+);", lambda m: chr(int(m[1])), value)
    return unicodedata.normalize("NFC", " ".join(value.split()))


def people(value: str) -> list[str]:
    """Authors between "and", family name first: `Per Carlbring and Jonsson, Jakob` → Carlbring, Per · Jonsson, Jakob.

    Takes the raw field, since braces hold an organisation's name together: `{FoU Helsingborg}`.
    """
    out = []
    for name in re.split(r"\s+and\s+(?![^{]*\})", value.strip()):
        if not name:
            continue
        text = plain(name)
        if text.lower() == "others":
            out.append("m.fl.")
        elif "," in text or name.startswith("{") or " " not in text:
            out.append(text)
        else:
            *given, family = text.split(" ")
            while given and given[-1][:1].islower():
                family = f"{given.pop()} {family}"
            out.append(f"{family}, {' '.join(given)}")
    return out


def _accented(match: re.Match[str]) -> str:
    letter = match[3] or match[4]
    letter = _DOTLESS.get(_LETTERS.get(letter[1:], letter), letter) if letter.startswith("\\") else letter
    return unicodedata.normalize("NFC", letter + _ACCENTS[match[1] or match[2]])


def _closing(text: str, at: int, bracket: str) -> int | None:
    """Where the entry that began before `at` ends, counting braces."""
    depth = 0
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 1
        elif char == bracket and depth == 0:
            return at
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        at += 1
    return None


def _fields(body: str, strings: dict[str, str]) -> dict[str, str]:
    """Field name → raw value; the first of a repeated field counts."""
    found: dict[str, str] = {}
    at = 0
    while (name := re.compile(r"\s*,?\s*([\w-]+)\s*=\s*").match(body, at)) is not None:
        at = name.end()
        value, at = _value(body, at, strings)
        found.setdefault(name[1].lower(), value)
        at = body.find(",", at) if body.find(",", at) >= 0 else len(body)
    return found


def _value(body: str, at: int, strings: dict[str, str]) -> tuple[str, int]:
    """A braced, quoted or bare value, or several joined by #."""
    parts = []
    while at < len(body):
        char = body[at]
        if char == "{":
            end = _closing(body, at + 1, "}")
            end = len(body) if end is None else end
            parts.append(body[at + 1 : end])
            at = end + 1
        elif char == '"':
            end, depth = at + 1, 0
            while end < len(body) and (body[end] != '"' or depth):
                depth += (body[end] == "{") - (body[end] == "}")
                end += 2 if body[end] == "\\" else 1
            parts.append(body[at + 1 : end])
            at = end + 1
        else:
            word = re.compile(r"[^\s,#}]*").match(body, at)[0]
            parts.append(strings.get(word.lower(), word))
            at += len(word)
        more = re.compile(r"\s*#\s*").match(body, at)
        if not more:
            break
        at = more.end()
    return "".join(parts), at
