"""Searching: a query language, an engine, measures, importers, de-duplication, translation and PRISMA counts.

Standard library only, so that a form that marks a search string starts fast.
"""

from kunskapsresan.searching.engine import Block, Result, SearchEngine, Share, engine_of, training_corpus
from kunskapsresan.searching.metrics import Evaluation, evaluate
from kunskapsresan.searching.query import parse
from kunskapsresan.searching.tree import Note, Query, QueryError

__all__ = [
    "Block",
    "Evaluation",
    "Note",
    "Query",
    "QueryError",
    "Result",
    "SearchEngine",
    "Share",
    "engine_of",
    "evaluate",
    "parse",
    "training_corpus",
]
