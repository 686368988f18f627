"""A page from its question to its foot, and the places in it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st

from lib.facts.reading import typeset
from lib.look.words import MODEL_DATE

MODEL = Path(__file__).parents[1] / "physics" / "MODEL.md"


@contextmanager
def page(question: str, lead: str) -> Iterator[None]:
    """The whole page: its question, what it is about, what the ``with`` holds, and the foot."""
    st.set_page_config(page_title=f"{question} · Two Millimetres")
    with st.container(key="page", gap="medium"):
        st.title(question, anchor=False)
        with st.container(key="lead"):
            st.html(f'<p class="tm-lead">{escape(lead)}</p>')
        yield
        _foot()


def _foot() -> None:
    st.html(
        '<footer class="tm-footer"><p>Two Millimetres is free software (MIT licence). This site'
        " sets no cookie, counts nobody and asks no other site for anything. Who drilled the hole"
        f" was never shown in public. Model of {MODEL_DATE}.</p></footer>"
    )


def heading(question: str) -> None:
    """A question that a part of the page answers.

    As plain HTML: Streamlit's own heading costs a first visit some 10 ms in the browser, each.
    """
    st.html(f"<h2>{escape(question)}</h2>")


def headline(text: str) -> None:
    """The answer in one line, above its picture."""
    st.html(f'<p class="tm-headline">{escape(text)}</p>')


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
