"""Find a check by words of its name."""

from lib.checks import grains, head_counts, leaks

ALL = (*leaks.checks(), *grains.checks(), *head_counts.checks())


def find(*words):
    """The one check whose name holds all these words."""
    (one,) = [c for c in ALL if all(word in c.what.replace("\u202f", " ") for word in words)]
    return one
