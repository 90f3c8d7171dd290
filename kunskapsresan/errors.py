"""The errors that the project raises on purpose, all below one: edges catch `CourseError` and OSError only.

CourseError
├── BuildError            course/book.py
├── BundleError           course/bundle.py
├── CohortError           cohort/messages.py
│   └── RosterError       cohort/roster.py
├── ComparisonError       comparison.py
├── CurriculumError       curriculum.py
├── DoorError             door.py
├── EvaluationError       evaluation.py
├── ImportFault           searching/importers.py
├── NotebookError         course/notebooks.py
├── OverviewError         course/overview.py
├── PageError             course/page.py
├── PdfError              course/pdf.py
├── ProjectorError        course/projector_screens.py
├── QueryError            searching/tree.py
├── ReleaseError          course/release.py
├── SaveError             saving.py
├── SyncError             course/sync.py
├── TaskError             tasks/compile.py
├── UnknownStep           review/steps.py
├── Unreadable            strict_json.py
└── VersionsError         tasks/versions.py

Each class stands beside what raises it. A wrong argument in a page or a program (`effects`, `figures`, `appraisal`) is
a ValueError or TypeError: a fault to mend in the code, which its author should see with file and line.
"""

from __future__ import annotations


class CourseError(Exception):
    """Something a person can put right; the message says in Swedish what is wrong and what to do."""
