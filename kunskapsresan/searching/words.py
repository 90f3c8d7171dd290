"""What a word is: the one definition behind indexing, search strings and their truncation. Standard library only.

`web/search/words.js` is the twin.
"""

from __future__ import annotations

import re
import unicodedata

# Explicit ranges, because \w, \s and "letter" differ between Python, SQLite and browsers and between their versions.
SPACE = " \t\n\r\f\v\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NOT_WORD = (
    "\u0000-/:-@\\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u1680\u2000-\u20cf\u2190-\u2bff"
    "\u2e00-\u2e7f\u3000-\u303f\ud800-\udfff\ufe00-\ufe1f\ufe30-\ufe6f\ufeff\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40"
    "\uff5b-\uff65\ufff0-\uffff\U0001f000-\U0001faff\U000e0000-\U000e0fff"
)
WORD = re.compile(f"[^{_NOT_WORD}]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens and joiners from PDF files split no word


def words(text: str) -> list[str]:
    """The words of a text as the search sees them: composed (NFC), lower case, punctuation gone, accents kept.

    "Barnets bästa – en evidence-based STUDIE" → barnets bästa en evidence based studie
    """
    return WORD.findall(fold(_INVISIBLE.sub("", unicodedata.normalize("NFC", text))))


def fold(text: str) -> str:
    """Lower case, one character at a time (Greek final sigma is no exception), in old alphabets where it is settled."""
    return "".join(c.lower() if c < "\u0590" else c for c in text)
