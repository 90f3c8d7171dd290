"""Writes tests/vectors/ids.json: what both languages make of a participant's id."""

from __future__ import annotations

import json

from kunskapsresan import participant_id

STEMS = [
    f"{prefix}-{number:02d}" for prefix in ("kr26", "ht26", "aa00", "zz99", "il01") for number in (0, 1, 7, 42, 99)
]
ODD = [
    "",
    "ab",
    "abc",
    "kr26-07",
    "KR26-07",
    " kr26-07 ",
    "kr26-07i",
    "kr26-07l",
    "kr26-07o",
    "kr26_07",
    "å26-07a",
    "kr26-07kk",
    "anna-svensson",
    "19900101-1234",
    "199001011234",
    "900101-1234",
    "9001011234",
    "19900101",
    "900101",
    "1990-01-01",
    "1990010112345",
    "19900101-123",
    "kr26-07\n",
    "\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661",
    "a" * 20,
    "a" * 21,
    "12345678",
    "1234567",
    "123456789",
    "kr26-7k",
    "k26-07k",
    "kr26-0 7k",
    "---",
    "kr26-07\u200b",
]


def content() -> str:
    """JSON: letters as [stem, letter], ids as {text, participant, personal, mistyped}."""
    letters = [[stem, participant_id.check_letter(stem)] for stem in STEMS]
    right = [stem + letter for stem, letter in letters]
    swapped = [text[:2] + text[3] + text[2] + text[4:] for text in right]
    wrong = [stem + ("a" if letter != "a" else "b") for stem, letter in letters]
    ids = [
        {
            "text": text,
            "participant": participant_id.is_participant(text),
            "personal": participant_id.looks_personal(text),
            "mistyped": participant_id.is_mistyped(text),
        }
        for text in dict.fromkeys([*right, *swapped, *wrong, *ODD])
    ]
    lines = {"letters": letters, "ids": ids}
    parts = (
        f'"{name}": [\n' + ",\n".join(json.dumps(each, separators=(",", ":")) for each in group) + "\n]"
        for name, group in lines.items()
    )
    return "{" + ",\n".join(parts) + "}\n"
