"""Stands in for `kunskapsresan.course.builder`: says two lines and fails."""

import sys

print("å ✓ \U0001f600", flush=True)
print("fel", file=sys.stderr, flush=True)
sys.exit(3)
