"""The participant's own knowledge review: one file, `oversikt.json`, filled in from the first session to the last."""
