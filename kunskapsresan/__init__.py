"""Kunskapsresan: a course environment for research circles in evidence-based social work."""

__version__ = "0.2.0"
