"""A page from its question to its foot, and the places in it."""

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st
from streamlit.errors import StreamlitAPIException

from lib.facts.reading import typeset
from lib.live.controls import Control, complaints
from lib.look.figure import CONFIG
from lib.look.words import MODEL_DATE

MODEL = Path(__file__).parents[1] / "physics" / "MODEL.md"


@contextmanager
def page(question: str, lead: str, controls: Sequence[Control] = ()) -> Iterator[None]:
    """The whole page: its question, what it is about, what the ``with`` holds, and the foot."""
    st.set_page_config(page_title=f"{question} · Two Millimetres")
    if st.session_state.get("page") != question:  # What was chosen on one page is of that page.
        st.session_state["page"] = question
        st.session_state.pop("chosen", None)
    _forgive(controls)
    with st.container(key="page", gap="medium"):
        st.title(question, anchor=False)
        with st.container(key="lead"):
            st.html(f'<p class="tm-lead">{escape(lead)}</p>')
        yield
        _foot()


def _forgive(controls: Sequence[Control]) -> None:
    """Take out of the address what cannot be used, start again without it, and say so once.

    The page starts again because a control that has read a bad value would keep what it made of it.
    """
    said = {name: st.query_params.get_all(name) for name in st.query_params}
    notes = complaints(said, controls)
    try:
        for name in notes:
            del st.query_params[name]
    except StreamlitAPIException:
        return  # a control of this visit owns the name already, and has corrected it itself
    if notes:
        st.session_state["notes"] = list(notes.values())
        # A tab remembers where live controls stood: what the note says is shown must stand there.
        shown = {c.name: str(c.default) for c in controls if c.name in notes}
        st.session_state["chosen"] = (str(time.time_ns()), shown)
        st.rerun()
    for note in st.session_state.pop("notes", ()):
        st.toast(note, duration="long")


def _foot() -> None:
    st.html(
        '<footer class="tm-footer"><p>Two Millimetres is free software (MIT licence). This site'
        " sets no cookie, counts nobody and asks no other site for anything. Who drilled the hole"
        f" was never shown in public. Model of {MODEL_DATE}.</p></footer>"
    )


def stage(name: str) -> Any:
    """The place of a headline and its picture, above the controls that will decide them.

    It keeps its height before it is filled, so that nothing below jumps; the empty line is there
    because Streamlit does not draw a container that holds nothing.
    """
    place = st.container(key=f"stage_{name}")
    place.html('<span class="tm-anchor"></span>')
    return place


def heading(question: str) -> None:
    """A question that a part of the page answers.

    As plain HTML: Streamlit's own heading costs a first visit some 10 ms in the browser, each.
    """
    st.html(f"<h2>{escape(question)}</h2>")


def headline(text: str) -> None:
    """The answer in one line, above its picture."""
    st.html(f'<p class="tm-headline">{escape(text)}</p>')


def picture(figure: go.Figure, subject: str, key: str) -> None:
    """A Plotly figure that follows the theme; ``subject`` names it for those who do not see it."""
    st.plotly_chart(figure, theme="streamlit", config=CONFIG, alt=subject, key=key)


@contextmanager
def on_demand(label: str, key: str) -> Iterator[bool]:
    """A fold that says whether it is open, for what is worth the wait only then."""
    with st.expander(label, key=f"on_demand_{key}", on_change="rerun") as place:
        yield bool(place.open)


def answer(sentence: str) -> None:
    """The answer in full, with the numbers of the picture; announced politely when it changes."""
    st.html(f'<p class="tm-answer" role="status" aria-live="polite">{escape(sentence)}</p>')


def prose(text: str) -> None:
    """Paragraphs in Markdown, set as the site sets numbers and units."""
    st.markdown(typeset(text))


def next_question(page_script: str, question: str) -> None:
    """Where a reader who has come to the end of a page goes on."""
    st.page_link(f"pages/{page_script}.py", label=f"Next: {question}")


def limits(*chapters: str) -> None:
    """What the models of this page leave out, as ``lib/physics/MODEL.md`` says it."""
    with st.expander("What this model leaves out"):
        # As one text: each text of its own would cost a first visit some 30 ms in the browser.
        st.markdown("\n\n".join(map(left_out, chapters)))


@cache
def left_out(chapter: str) -> str:
    """The part "Leaves out" of one chapter of ``MODEL.md``."""
    text = MODEL.read_text(encoding="utf-8")
    found = re.search(
        rf"^## {re.escape(chapter)}$.*?^### Leaves out$\n(.*?)(?=^##|\Z)", text, re.M | re.S
    )
    if not found:
        raise KeyError(f"MODEL.md has no chapter {chapter!r} with a part 'Leaves out'")
    return typeset(f"**{chapter}**\n\n{found.group(1).strip()}")
