"""What every page shares, top to bottom: opening, controls, picture, answer, sources, limits, foot.

Pages read as prose between calls of this file.  A page never shows a traceback: what a link says
wrongly is answered with the default and a quiet note before any control is drawn.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st
from streamlit.errors import StreamlitAPIException

from lib import facts
from lib.live.controls import Choice, Control, Day, Number, complaints
from lib.look.picture import CONFIG

HERE = Path(__file__).parent
MODEL = HERE / "physics" / "MODEL.md"

# Changes when any published number changes, so that an old talk can be understood.
MODEL_DATE = "2026-11-23"

MARKS = {
    "confirmed": "confirmed: read in the source, or worked out from it",
    "quoted": "quoted: second hand",
    "recalled": "unverified: widely known, primary source not opened",
    "disputed": "disputed: sources disagree",
    "judgement": "our assumption: no source measured it",
}


@contextmanager
def page(question: str, lead: str, controls: Sequence[Control] = ()) -> Iterator[None]:
    """The whole page: its question, what it is about, what the ``with`` holds, and the foot."""
    st.set_page_config(page_title=f"{question} · Two Millimetres")
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
        st.rerun()
    for note in st.session_state.pop("notes", ()):
        st.toast(note, duration="long")


def _foot() -> None:
    st.html(
        '<footer class="tm-footer"><p>Two Millimetres is free software (MIT licence). This site'
        " sets no cookie, counts nobody and asks no other site for anything. Who drilled the hole"
        f" was never established. Model of {MODEL_DATE}.</p></footer>"
    )


def slider(control: Number) -> float:
    """A slider that owns its part of the address."""
    value: float = st.slider(
        f"{control.label} [{control.unit}]" if control.unit else control.label,
        float(control.low), float(control.high), float(control.default), float(control.step),
        format="%g", key=control.name, bind="query-params",
    )  # fmt: skip
    return value


def choose(control: Choice) -> str:
    """A row of words, one of them chosen, that owns its part of the address."""
    value = st.segmented_control(
        control.label, list(control.options), default=control.default, required=True,
        key=control.name, bind="query-params",
    )  # fmt: skip
    return value if value in control.options else control.default


def day(control: Day) -> date:
    """A calendar that owns its part of the address."""
    value = st.date_input(
        control.label, control.default, control.low, control.high,
        format="YYYY-MM-DD", key=control.name, bind="query-params",
    )  # fmt: skip
    return value or control.default  # an emptied calendar shows the default day


def stage(name: str) -> Any:
    """The place of a headline and its picture, above the controls that will decide them.

    It keeps its height before it is filled, so that nothing below jumps; the empty line is there
    because Streamlit does not draw a container that holds nothing.
    """
    place = st.container(key=f"stage_{name}")
    place.html('<span class="tm-anchor"></span>')
    return place


def headline(text: str) -> None:
    """The answer in one line, above its picture."""
    st.html(f'<p class="tm-headline">{escape(text)}</p>')


def picture(figure: go.Figure, subject: str, key: str) -> None:
    """A Plotly figure that follows the theme; ``subject`` names it for those who do not see it."""
    st.plotly_chart(figure, theme="streamlit", config=CONFIG, alt=subject, key=key)


def answer(sentence: str) -> None:
    """The answer in full, with the numbers of the picture; announced politely when it changes."""
    st.html(f'<p class="tm-answer" role="status" aria-live="polite">{escape(sentence)}</p>')


def take_row(
    *,
    who: Sequence[str],
    working: tuple[str, Sequence[tuple[str, str]], str],
    table: tuple[str, Sequence[str], Sequence[Sequence[str]], str],
    question: str,
) -> None:
    """The row under each figure: says who, the working, the table, and how to take it along.

    They open over the page, so nothing below them ever jumps.
    """
    with st.container(horizontal=True, gap="small"):
        says_who(*who)
        show_working(*working)
        show_table(*table)
        take_it(question)


def says_who(*keys: str) -> None:
    """A popover with the facts behind a figure: what, by whom, how well known."""
    with st.popover("Says who?", type="tertiary"):
        st.html("".join(told(facts.fact(key)) for key in keys))


def told(fact: facts.Fact) -> str:
    """A fact as HTML: the sentence, its mark, its sources."""
    where = "; ".join(_cited(key) for key in fact.source)
    when = f", {escape(fact.date)}" if fact.date else ""
    note = f'<p class="tm-quiet">{escape(fact.note)}</p>' if fact.note else ""
    return (
        f'<div class="tm-source"><p>{escape(fact.says)}</p>'
        f'<p class="tm-quiet"><span class="tm-mark">{escape(fact.mark)}</span> {where}{when}</p>'
        f"{note}</div>"
    )


def _cited(key: str) -> str:
    source = facts.source(key)
    address = source.document_or_address
    parts = [
        source.author_or_agency,
        source.title_or_subject,
        *([address] if address != "-" else []),
    ]
    return escape(", ".join(parts))


def show_working(formula: str, symbols: Sequence[tuple[str, str]], function: str) -> None:
    """A popover with the formula, the value of each symbol, and the one function that did it."""
    with st.popover("Show the working", type="tertiary"):
        st.latex(formula)
        st.html(
            "<ul>" + "".join(f"<li>{escape(s)}: {escape(v)}</li>" for s, v in symbols) + "</ul>"
        )
        st.html(f"<p>Worked out by <code>{escape(function)}</code>.</p>")


def show_table(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], file: str
) -> None:
    """A popover with the picture's numbers as a table, and the same as a CSV file."""
    with st.popover("Table", type="tertiary"):
        st.html(as_table(title, columns, rows))
        text = io.StringIO()
        csv.writer(text).writerows([columns, *rows])
        st.download_button("Download as CSV", text.getvalue(), f"{file}.csv", "text/csv",
                           key=f"csv_{file}", on_click="ignore")  # fmt: skip


def as_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A plain HTML table that scrolls sideways on a phone instead of breaking the page."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        f'<div class="tm-scroll" tabindex="0" role="region" aria-label="{escape(title)}"><table>'
        f"<caption>{escape(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )


def take_it(question: str, height: int = 900) -> None:
    """A popover that says how to pass this view on: as a link, or inside another page."""
    with st.popover("Take it with you", type="tertiary"):
        st.markdown("The address of this page holds all you have set. Copy it, or this link:")
        address = _address()
        st.code(address, language=None, wrap_lines=True)
        st.markdown("To show it inside a talk or a school page:")
        sign = "&" if "?" in address else "?"
        st.code(
            f'<iframe src="{address}{sign}embed=true" title="{question}" width="100%"'
            f' height="{height}" style="border:0"></iframe>',
            language="html", wrap_lines=True,
        )  # fmt: skip


def _address() -> str:
    """This page's address with what the visitor has set, as the browser gave both."""
    from urllib.parse import urlencode

    pairs = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    base = str(st.context.url or "")
    return f"{base}?{urlencode(pairs)}" if pairs else base


def cases(page_script: str, controls: Sequence[Control]) -> None:
    """The named real events of a page, each a button that sets every control of the page."""
    st.markdown("**Start from a real event**")
    with st.container(horizontal=True, gap="small"):
        for key, case in facts.cases(page_script).items():
            st.button(case.title, key=f"case_{key}", on_click=_set, args=(case, controls))


def _set(case: facts.Case, controls: Sequence[Control]) -> None:
    """Each control takes the value of the case, or goes back to its default."""
    kinds: dict[type, Callable[[str], Any]] = {
        Number: float, Day: date.fromisoformat, Choice: str,
    }  # fmt: skip
    for control in controls:
        said = case.scenario.get(control.name, control.default)
        st.session_state[control.name] = kinds[type(control)](str(said))


def limits(*chapters: str) -> None:
    """What the models of this page leave out, as ``lib/physics/MODEL.md`` says it."""
    with st.expander("What this model leaves out"):
        for chapter in chapters:
            st.markdown(left_out(chapter))


@cache
def left_out(chapter: str) -> str:
    """The part "Leaves out" of one chapter of ``MODEL.md``."""
    text = MODEL.read_text(encoding="utf-8")
    found = re.search(
        rf"^## {re.escape(chapter)}$.*?^### Leaves out$\n(.*?)(?=^##|\Z)", text, re.M | re.S
    )
    if not found:
        raise KeyError(f"MODEL.md has no chapter {chapter!r} with a part 'Leaves out'")
    return f"**{chapter}**\n\n{found.group(1).strip()}"
