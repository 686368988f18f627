"""Text in lines as a reader and a difference want them: one sentence a line, long ones wrapped."""

import re
from difflib import unified_diff
from textwrap import fill


def wrapped(text: str, indent: str = "") -> str:
    """A paragraph with each of its sentences on a line of its own."""
    sentences = re.split(r"(?<=[.?!”]) (?=[A-Z“])", text)
    return "\n".join(
        fill(
            sentence,
            100,
            initial_indent=indent + "  " * (k > 0),
            subsequent_indent=indent + "    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for k, sentence in enumerate(sentences)
    )


def difference(approved: str, told: str, name: str) -> str:
    """What changed, line by line; a narrow space, which nobody would see, is written out."""
    lines = ([line.replace("\u202f", "⸱") for line in text.splitlines()] for text in (approved, told))
    return "\n".join(unified_diff(*lines, f"{name}, approved", f"{name}, today", lineterm="", n=1))
