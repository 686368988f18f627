"""A worksheet and its answer key on paper: as a page to print, and as a PDF.

The PDF is set by Typst: its Python package brings compiler and fonts, so that nothing else has to
be installed, its files are tagged for screen readers, and its fonts are embedded.
"""

import json
from functools import lru_cache
from html import escape
from io import BytesIO
from pathlib import Path

import segno
import typst

from lib.live.page import document, head
from lib.look.words import MODEL_DATE
from lib.teach.question import Question
from lib.teach.sheet import LEVEL_TEXTS, Sheet

TEMPLATE = Path(__file__).with_name("sheet.typ").read_bytes()
# A sheet and its key are two papers: the one is handed out.
SHEET, KEY = "Worksheet", "Answer key"


def page(sheet: Sheet, key: bool, home: str, suffix: str = "") -> str:
    """The page to print; ``home`` is where the site stands, or "" where nobody knows.

    Without a known home its links are relative, and there is no square to scan.
    """
    title = f"{KEY if key else SHEET} {sheet.seed}"
    asked = "".join(_asked(question, key, home, suffix) for question in sheet.questions)
    notes = "".join(f'<p class="tm-live-note">{escape(note)}</p>' for note in sheet.notes)
    names = (
        ""
        if key
        else '<p class="tm-names"><span>Name</span><span>Class</span><span>Date</span></p>'
    )
    body = (
        f'<main class="tm-sheet">{notes}<h1>A hole two millimetres wide</h1>'
        f"<p>{title}, {LEVEL_TEXTS[sheet.level]}</p>{names}<ol>{asked}</ol>"
        f"<footer><p>Two Millimetres. {_where(sheet, key, home)}"
        f"Worked out with the models of {MODEL_DATE}.</p></footer></main>"
    )
    return document(title, head("."), [body], suffix)


def file(level: str, seed: int, key: bool) -> str:
    """What a ready paper is called, where there is no server."""
    return f"{'answers' if key else 'worksheet'}-{level}-{seed}"


def _where(sheet: Sheet, key: bool, home: str) -> str:
    return f"{escape(address(sheet, key, home))} " if home else ""


def address(sheet: Sheet, key: bool, home: str) -> str:
    """Where this very paper is found again."""
    return f"{home}/worksheet?{sheet.query}{'&key' if key else ''}"


def _asked(question: Question, key: bool, home: str, suffix: str) -> str:
    path, _, place = question.picture.partition("#")
    name, _, query = path.partition("?")
    file = f"{name or 'index'}{suffix}" if suffix else name
    link = f"{home or '.'}/{file}{'?' + query if query else ''}#{place}"
    code = _code(link) if home and not key else ""
    rest = (
        f'<p class="tm-answer">{escape(question.answer)}</p><p>{escape(question.working)}</p>'
        if key
        else f'<div class="tm-room" style="--lines: {question.lines}"></div>'
    )
    shown = escape(link.split("://")[-1] if home else link.removeprefix("./"))
    return (
        f"<li><div>{code}<p>{escape(question.text)}</p>"
        f'<p class="tm-quiet"><a href="{escape(link)}">{shown}</a></p></div>{rest}</li>'
    )


def _code(link: str) -> str:
    """A square that phones read, as SVG."""
    return str(segno.make(link, error="m").svg_inline(border=2, svgclass="tm-code", omitsize=True))


@lru_cache(maxsize=64)  # some 200 ms each
def pdf(sheet: Sheet, key: bool, home: str) -> bytes:
    """The same as a PDF/UA file."""
    told = {
        "title": f"{KEY if key else SHEET} {sheet.seed}",
        "level": LEVEL_TEXTS[sheet.level],
        "key": key,
        "foot": f"{address(sheet, key, home)} · models of {MODEL_DATE}",
        "questions": [
            {"text": q.text, "answer": q.answer, "working": q.working, "lines": q.lines,
             "link": f"{home}/{q.picture}", "code": _drawn(f"{home}/{q.picture}")}
            for q in sheet.questions
        ],
    }  # fmt: skip
    return bytes(
        typst.compile(
            TEMPLATE, ignore_system_fonts=True, sys_inputs={"told": json.dumps(told)},
            pdf_standards=["ua-1"], timestamp=0,
        )
    )  # fmt: skip


def _drawn(link: str) -> str:
    into = BytesIO()
    segno.make(link, error="m").save(into, kind="svg", border=1, xmldecl=False)
    return into.getvalue().decode()
