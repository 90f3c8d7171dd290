"""The author's tools: from sources to release, book and front end."""
