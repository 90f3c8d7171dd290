"""Tasks of session 09: the reports of book/granskning appraised, and what may be said on the strength of them.

20 points: 14 marked at once (`trial_a`, `interviews_d`, `certainty`), 6 by the supervisor (`texts`). The extra part
(`extra`) and the self-tests of the session page (`self_tests`) give none. All reports are constructed; the flaws planted
in them are written down for the supervisor on the session page only.
"""

from kunskapsresan.swedish import number
from kunskapsresan.tasks import Exercise

from .certainty import granska_308, granska_cerqual, granska_grade
from .extra import TASKS as EXTRA
from .interviews_d import granska_d, granska_d_mening
from .self_tests import TASKS as SELF_TESTS
from .texts import granska_citat, granska_rad
from .trial_a import LOST_OTHER, LOST_STAY, N, granska_a, granska_a_mening

EXERCISE = Exercise(
    id="09-kritisk-granskning",
    title="Kritisk granskning",
    tasks=[
        granska_a,
        granska_a_mening,
        granska_d,
        granska_d_mening,
        granska_grade,
        granska_cerqual,
        granska_308,
        granska_rad,
        granska_citat,
        *EXTRA,
    ],
    self_tests=SELF_TESTS,
    numbers={
        "lottade": number(2 * N),
        "saknas": number(LOST_STAY + LOST_OTHER),
    },
)
