"""What does a search string over 10 000 records cost? The engine against the brute-force evaluator, in the same run.

Run: `python -m bench.search`
"""

from __future__ import annotations

import statistics
import time
from itertools import accumulate
from random import Random

from bench.ending import ended
from kunskapsresan.searching import SearchEngine, parse
from kunskapsresan.searching.meaning import search as brute_force

TEMPLATES = (
    "{0}",
    "{0}* AND {1}",
    "({0} OR {1} OR {2}*) AND ({3} OR {4}*)",
    '({0}* OR {1}* OR "{2} {3}") AND ({4} OR {5} OR {6}) NOT ti:{7}',
    "({0} OR {1}) NEAR/3 ({2} OR {3}*) AND år:2005-2015",
    "ti,kw:({0} OR {1} OR {2} OR {3} OR {4}) AND ({5}* OR {6}* OR {7}*)",
)


def main() -> None:
    random = Random(3)
    vocabulary = [
        "".join(random.choice("abdegiklmnorstuåäö") for _ in range(random.randint(3, 10))) for _ in range(8000)
    ]
    # few words are frequent, most are rare
    common = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))

    def text(words: int) -> str:
        return " ".join(random.choices(vocabulary, cum_weights=common, k=words))

    records = [
        {
            "id": i,
            "title": text(12),
            "year": 1990 + i % 35,
            "abstract": text(120),
            "keywords": [text(2) for _ in range(5)],
        }
        for i in range(10_000)
    ]
    engine = SearchEngine(records)
    strings = [TEMPLATES[i % len(TEMPLATES)].format(*random.choices(vocabulary[:1500], k=8)) for i in range(120)]
    times = [_seconds(engine.search, string) for string in strings]
    few = strings[: len(TEMPLATES)]
    brute = [_seconds(lambda each: brute_force(parse(each), records), string) for string in few]
    median, slow = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{len(strings)} strings over {len(records)} records")
    print(f"engine: median {1000 * median:.1f} ms, p95 {1000 * slow:.1f} ms")
    print(f"brute force, {len(brute)} strings: median {1000 * statistics.median(brute):.0f} ms")
    print(f"ratio of medians, brute force to engine: {statistics.median(brute) / median:.0f}")


def _seconds(function, string: str) -> float:
    start = time.perf_counter()
    function(string)
    return time.perf_counter() - start


if __name__ == "__main__":
    raise SystemExit(ended(main))
