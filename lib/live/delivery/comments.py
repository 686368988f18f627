"""Comments are for who reads the browser's modules: visitors need not load them.

A text, a template or a pattern can hold what looks like a comment.  So a script is read token by
token, and refused where a slash may be a division as well as the start of a pattern.
"""

import re
from functools import lru_cache

TOKEN = re.compile(
    r"""(?P<comment> //[^\n]* | /\*.*?\*/ )
    | (?P<text> "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' )
    | (?P<word> [\w$]+ ) | (?P<space> \s+ ) | (?P<mark> \+\+ | -- | . )""",
    re.DOTALL | re.VERBOSE,
)
PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/\w*")
PIECE = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)", re.DOTALL)  # of a template
AFTER_VALUE = re.compile(r"[\w$)\]\"'`]$")
AFTER_SIGN = re.compile(r"[(\[,;:=!&|?+*%<>~^{-]$|^(?:return|typeof|case|in|of|void)?$")


@lru_cache(maxsize=128)
def without_comments(script: str) -> str:
    """The script without its comments and the lines that only they filled.

    ``ValueError`` says where it cannot be told what something is.

    >>> without_comments('/** Halves. */\\nconst half = (x) => x / 2; // so\\nsay("//", half);\\n')
    'const half = (x) => x / 2;\\nsay("//", half);\\n'
    >>> without_comments("const site = `${root ? `https://${root}` : /[/*]/.source}`;\\n")
    'const site = `${root ? `https://${root}` : /[/*]/.source}`;\\n'
    """
    kept: list[str] = []
    braces: list[int] = []  # open within each template's value in which we are
    last, at = "", 0

    def take(rule: re.Pattern[str]) -> str:
        found = rule.match(script, at)
        if not found:
            raise ValueError(f"what is this, a comment or not: {script[at : at + 40]!r}")
        return found.group()

    while at < len(script):
        found = TOKEN.match(script, at)
        assert found  # any character is a mark
        kind, token = found.lastgroup, found.group()
        if kind == "comment":
            at = found.end()
            at += _closed(kept, token, script[at : at + 1])
            continue
        if token == "/" and not (AFTER_VALUE.search(last) and not AFTER_SIGN.search(last)):
            if not AFTER_SIGN.search(last) or last in ("++", "--"):
                raise ValueError(f"a division or a pattern: {script[at : at + 40]!r}")
            token = take(PATTERN)
        elif token == "`" or (token == "}" and braces and not braces[-1]):
            if token == "}":
                braces.pop()
            at += 1
            piece = take(PIECE)
            kept.append(token)
            if piece.endswith("${"):
                braces.append(0)
            token = piece
        elif token in "{}" and braces:
            braces[-1] += 1 if token == "{" else -1
        elif token in "\"'":
            raise ValueError(f"a text without an end: {script[at : at + 40]!r}")
        kept.append(token)
        at += len(token)
        last = last if kind == "space" else token
    return "".join(kept)


def _closed(kept: list[str], comment: str, after: str) -> int:
    """Close the gap where a comment stood; how many of the characters after it go along."""
    before = kept[-1] if kept else ""
    if after in ("", "\n"):
        if before.isspace():
            kept[-1] = before.rstrip(" \t")
        alone = not any(kept) or kept[-1].endswith("\n")
        return len(after) if alone else 0
    if "\n" in comment:  # it ends a line, and with it perhaps a statement
        kept.append("\n")
    elif not before.isspace() and not after.isspace():
        kept.append(" ")
    return 0
