"""Appraising studies: instruments and rules for judgement, certainty of evidence, and how far reviewers agree."""
