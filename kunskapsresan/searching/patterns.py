"""What kind of search string it is: a sentence, one without OR, one that mixes AND and OR … Pure, on the parsed string.

Twin of `web/task/marking-search.js`; `tests/vectors/marking.json` holds both to the same verdicts.
"""

from __future__ import annotations

from collections.abc import Iterator

from kunskapsresan.searching.tree import And, Near, Node, Or, Query, Term, Years

_SENTENCE = 5  # plain words in a row
_MARKS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb*)'  # what ends a phrase, a truncated word or a group


def fits(pattern: dict, query: Query, hits: int) -> bool:
    """Whether a search string, which found so many `hits`, is of the kind that an author's pattern describes.

    pattern: {"when": one of `tasks.kinds.SEARCH_PATTERNS`, "words": beginnings of words, for two of them}.
    """
    nodes = list(_nodes(query.root))
    terms = [node for node in nodes if isinstance(node, Term)]
    match pattern["when"]:
        case "no-hits":
            return hits == 0
        case "sentence":
            return _longest_run(query, terms) >= _SENTENCE
        case "no-or":
            return not any(isinstance(n, Or) or (isinstance(n, Near) and len(n.left) + len(n.right) > 2) for n in nodes)
        case "no-and":
            return not any((isinstance(node, And) and len(node.parts) > 1) or isinstance(node, Near) for node in nodes)
        case "mixed":  # parentheses would make the group start before its first part
            sides = [part for node in nodes if isinstance(node, Or) for part in node.parts if isinstance(part, And)]
            return any(side.start == side.parts[0].start for side in sides)
        case "no-truncation":
            return not any(term.truncated for term in terms)
        case "not":
            return any(isinstance(node, And) and node.without for node in nodes)
        case "years":
            return any(isinstance(node, Years) for node in nodes)
        case "has-word":
            return any(_begins(term, pattern["words"]) for term in terms)
        case "lacks-word":
            return not any(_begins(term, pattern["words"]) for term in terms)
    return False


def _nodes(node: Node) -> Iterator[Node]:
    """The node and all below it, in the order written; nothing of what NOT takes away."""
    yield node
    parts = (*node.left, *node.right) if isinstance(node, Near) else getattr(node, "parts", ())
    for part in parts:
        yield from _nodes(part)


def _longest_run(query: Query, terms: list[Term]) -> int:
    """The most words that stand in a row with nothing but space between: no operator, quotation mark or *."""
    longest = run = 0
    end = None
    for term in terms:
        if term.truncated or query.text[term.end - 1] in _MARKS:
            run, end = 0, None
            continue
        beside = end is not None and not query.text[end : term.start].strip()
        run, end = (run + 1 if beside else 1), term.end
        longest = max(longest, run)
    return longest


def _begins(term: Term, beginnings: list[str]) -> bool:
    return any(
        word.startswith(each) or (term.truncated and word == term.words[-1] and each.startswith(word))
        for word in term.words
        for each in beginnings
    )
