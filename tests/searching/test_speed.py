"""Does a search string over 10 000 records answer at once?"""

import statistics
import time
from itertools import accumulate
from random import Random

from kunskapsresan.searching import SearchEngine

TEMPLATES = (
    "{0}",
    "{0}* AND {1}",
    "({0} OR {1} OR {2}*) AND ({3} OR {4}*)",
    '({0}* OR {1}* OR "{2} {3}") AND ({4} OR {5} OR {6}) NOT ti:{7}',
    "({0} OR {1}) NEAR/3 ({2} OR {3}*) AND år:2005-2015",
    "ti,kw:({0} OR {1} OR {2} OR {3} OR {4}) AND ({5}* OR {6}* OR {7}*)",
)


def test_the_median_string_takes_less_than_50_ms():
    random = Random(3)
    vocabulary = [
        "".join(random.choice("abdegiklmnorstuåäö") for _ in range(random.randint(3, 10))) for _ in range(8000)
    ]
    # few words are frequent, most are rare
    common = list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary))))

    def text(words: int) -> str:
        return " ".join(random.choices(vocabulary, cum_weights=common, k=words))

    engine = SearchEngine(
        {
            "id": i,
            "title": text(12),
            "year": 1990 + i % 35,
            "abstract": text(120),
            "keywords": [text(2) for _ in range(5)],
        }
        for i in range(10_000)
    )
    times = []
    for i in range(120):
        string = TEMPLATES[i % len(TEMPLATES)].format(*random.choices(vocabulary[:1500], k=8))
        start = time.perf_counter()
        engine.search(string)
        times.append(time.perf_counter() - start)
    assert statistics.median(times) < 0.05, f"{1000 * statistics.median(times):.0f} ms"
