"""Appraising studies: how far reviewers agree. Numbers in, `Estimate` out."""
