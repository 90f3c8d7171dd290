"""Tasks of session 04. All questions and needs are constructed; the themes in `frames` are those of published reviews.

20 points: 14 marked at once (`repair` 5, `frames` 6, `needs` 3), 6 by the supervisor (`texts`). The text on two words
without a definition gives none, and neither do the self-tests of the session page (`self_tests`).
"""

from kunskapsresan.tasks import Exercise

from .frames import ramar, rutor_fft, rutor_placering
from .needs import behov
from .repair import REPAIR
from .self_tests import TASKS as SELF_TESTS
from .texts import min_fraga, tva_ord

EXERCISE = Exercise(
    id="04-fran-undran-till-fraga",
    title="Från undran till fråga",
    tasks=[*REPAIR, ramar, rutor_fft, rutor_placering, behov, tva_ord, min_fraga],
    self_tests=SELF_TESTS,
)
