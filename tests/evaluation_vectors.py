"""Writes tests/vectors/evaluation.json: what evaluation.py reads from the files that web/evaluation/evaluation-file.js
writes. Each case is what somebody filled in; `read` is what the supervisor's page then has."""

from __future__ import annotations

import json
from random import Random

from kunskapsresan import evaluation

WORDS = ("Kaffet", " Mer tid. ", "", "  \t", "Två\nrader", "å" * 400, "”Citat” — och 😀", "\u0085\u2003", "0")


def content() -> str:
    """{name: form's config, cases: [{form, values, text, read}]}: text is the file that the browser must write."""
    rng = Random(20261130)
    cases = []
    for number in range(40):
        form = (evaluation.MIDDLE, evaluation.FINAL)[number % 2]
        values = {question.id: _value(rng, question) for question in form.questions if rng.random() < 0.85}
        said = {name: each.strip() if isinstance(each, str) else each for name, each in values.items()}
        answers = {name: each for name, each in said.items() if each not in (None, "")}
        data = {"version": evaluation.VERSION, "form": form.name, "answers": answers}
        text = f"{json.dumps(data, ensure_ascii=False, indent=1)}\n"
        cases.append({"form": form.name, "values": values, "text": text, "read": evaluation.parse(text.encode())[1]})
    forms = {name: evaluation.config(name) for name in evaluation.FORMS}
    rows = ",\n".join(json.dumps(each, ensure_ascii=False) for each in cases)
    return f'{{"forms": {json.dumps(forms, ensure_ascii=False)},\n"cases": [\n{rows}\n]}}\n'


def _value(rng: Random, question: evaluation.Question) -> object:
    if question.is_scale:
        return rng.choice([None, *range(evaluation.LOW, evaluation.HIGH + 1)])
    return rng.choice(WORDS)
