"""What people really answer, one file per session, loaded by path.

Each file has
RIGHT     (task, value as stored): right answers that give all points, the simplest first for each task;
WRONG     (task, value, points, misconception): every foreseen wrong answer and what it is worth;
BANK      the misconceptions that the course wants this session to meet;
OWN_IDS   what the id of each of the session's tasks begins with;
ONE_THOUGHT, where there is one: (task, values that may get the same explanation).
"""
