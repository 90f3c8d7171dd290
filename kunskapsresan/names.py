"""Names that several rooms share: of files, of a file's parts, and the patterns that name whose a file is.

No other file of the package types them (a test holds it). What participants' files are called is typed once more in
`web/`, since a page makes them. Standard library only: nbgrader reads this at every start.
"""

from __future__ import annotations

# What a participant's files are called, in a zip from a page and in a folder.
ANSWERS = "svar.json"
REVIEW_KEY = "oversikt"  # the review is an answers file whose exercise is this
REVIEW = f"{REVIEW_KEY}.json"
RECEIPT = "kvitto.json"
SELF_TEST_ANSWERS = "sjalvtest.json"
SCREENING = "sortering.json"
REVIEW_SHA256 = "oversikt_sha256"  # in a receipt
PUT_ASIDE = ".trasig-"  # after the name of a file that could not be read, before the time
COPY = "kopia"  # a receipt's kind, when the zip holds everything and not one exercise

# What the course keeps beside a released exercise, and adds to an exercise's id for the self-tests of its page.
TASKS, SELF_TESTS = ".tasks", ".selftest"
VERSIONS, SELF_TEST_VERSIONS = ".versions", ".selftest-versions"
SELF_TEST_SUFFIX = "/sjalvtest"

# What lies in a cohort's folder: in it, and in the folder of each hand-in.
GRADE_BOOK = "gradebook.db"
SETTINGS = "nbgrader_config.py"
PARTICIPANTS = "deltagare.csv"
FLAG = "granska.json"
TIMESTAMP = "timestamp.txt"
GIVEN_OUT = "given-out.versions"

# The cell that a participant need not write in, because the answer is written in the box above it.
STUB = "*Svaret skrivs i rutan ovan.*"

# A hand-in is called <exercise>_<participant>_<when>.zip, a copy of everything kunskapsresan_<participant>_<when>.zip.
EXERCISE_ID = "[0-9]{2}-[a-z0-9-]+"
PARTICIPANT_ID = "[a-z0-9-]{3,20}"
WHEN = "[0-9]{4}(?:-[0-9]{2}){5}"
HAND_IN_FILE = f"(?P<exercise>{EXERCISE_ID})_(?P<participant>{PARTICIPANT_ID})_{WHEN}"
COPY_FILE = f"kunskapsresan_(?P<participant>{PARTICIPANT_ID})_{WHEN}"
