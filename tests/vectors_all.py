"""`python -m tests.vectors_all` (`make vectors`): writes every file in tests/vectors, which hold Python and the
browser to the same answers. Read the difference before you keep it; a file that is still right is not touched.

Each file has one maker, which gives its text; `tests/test_vectors.py` asks whether it would still write the same, and
`tests/test_twins.py` who is held by it on each side.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests import (
    clean_entry_vectors,
    comparison_vectors,
    evaluation_vectors,
    filled_vectors,
    id_vectors,
    limit_vectors,
    number_vectors,
    vector_files,
    version_vectors,
)
from tests.appraisal import agreement_vectors, grade_vectors
from tests.effects import base_rates_vectors, conversions_vectors, synthesis_vectors, two_by_two_vectors
from tests.figures import scale_vectors, self_map_vectors
from tests.review import review_vectors
from tests.searching import search_vectors, workbench_vectors
from tests.tasks import typed_numbers
from tests.tasks import vectors as task_vectors

FOLDER = Path(__file__).parent / "vectors"
MAKERS: dict[str, Callable[[], str]] = {
    "agreement": agreement_vectors.content,
    "answer_text": task_vectors.answer_text_content,
    "base_rates": base_rates_vectors.content,
    "clean_entry": clean_entry_vectors.content,
    "comparison": comparison_vectors.content,
    "conversions": conversions_vectors.content,
    "evaluation": evaluation_vectors.content,
    "filled": filled_vectors.content,
    "grade": grade_vectors.content,
    "ids": id_vectors.content,
    "limits": limit_vectors.content,
    "marking": task_vectors.marking_content,
    "merge": task_vectors.merge_content,
    "numbers": number_vectors.content,
    "review": review_vectors.content,
    "scales": scale_vectors.content,
    "search": search_vectors.content,
    "search_workbench": workbench_vectors.content,
    "self_maps": self_map_vectors.content,
    "synthesis": synthesis_vectors.content,
    "two_by_two": two_by_two_vectors.content,
    "typed_numbers": typed_numbers.content,
    "versions": version_vectors.content,
}


def path(name: str) -> Path:
    return FOLDER / f"{name}.json"


def write() -> list[str]:
    """Writes what is missing or would be said otherwise, and gives the names."""
    fresh = {name: make() for name, make in MAKERS.items()}
    old = [name for name, text in fresh.items() if not path(name).exists() or vector_files.difference(path(name), text)]
    for name in old:
        path(name).write_text(fresh[name], encoding="utf-8", newline="\n")
    return old


if __name__ == "__main__":
    print(f"Written: {', '.join(write()) or 'nothing, all are as they would be'}.")
