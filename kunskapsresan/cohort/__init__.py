"""The supervisor's tools: a working folder per group, collecting, marking and feedback.

Each tool is a plain function that returns a `messages.Report` in Swedish; the command line only prints it.
"""
