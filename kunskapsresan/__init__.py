"""Kunskapsresan: a course environment for research circles in evidence-based social work."""
