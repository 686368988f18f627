"""Controls that own their part of the address, and the real events that set them all at once."""

import time
from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from typing import Any

import streamlit as st

from lib import facts
from lib.live.controls import Choice, Control, Day, Number


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


def find(control: Choice) -> str:
    """A box to type into that offers what fits, owns its part of the address, and may be empty."""
    value = st.selectbox(
        control.label, control.options, index=None, placeholder="Type a name",
        key=control.name, bind="query-params",
    )  # fmt: skip
    return value or control.default


def live_choice(control: Choice) -> str:
    """Where a live choice stands by the address of this run; the browser alone sets it."""
    said = st.query_params.get(control.name, control.default)
    return said if said in control.options else control.default


def day(control: Day) -> date:
    """A calendar that owns its part of the address."""
    value = st.date_input(
        control.label, control.default, control.low, control.high,
        format="YYYY-MM-DD", key=control.name, bind="query-params",
    )  # fmt: skip
    return value or control.default  # an emptied calendar shows the default day


def cases(page_script: str, controls: Sequence[Control]) -> None:
    """The named real events of a page, each a button that sets every control of the page.

    Under them stands what the event chosen last was, and how well that is known.
    """
    named = facts.cases(page_script)
    st.markdown("**Start from a real event**")
    with st.container(horizontal=True, gap="small"):
        for key, case in named.items():
            st.button(case.title, key=f"case_{key}", on_click=_set, args=(key, case, controls))
    chosen = named.get(st.session_state.get("case", ""))
    told = (
        f'{escape(chosen.says)} <span class="tm-mark">{escape(chosen.mark)}</span>'
        if chosen
        else "Each sets the controls to what was reported, as well as they can."
    )
    st.html(f'<p class="tm-case" role="status" aria-live="polite">{told}</p>')


def _set(key: str, case: facts.Case, controls: Sequence[Control]) -> None:
    """Each control takes the value of the case, or goes back to its default.

    Live controls belong to the browser: they hear of it through the figures of the page.
    """
    kinds: dict[type, Callable[[str], Any]] = {
        Number: float, Day: date.fromisoformat, Choice: str,
    }  # fmt: skip
    values = {}
    for control in controls:
        said = case.scenario.get(control.name, control.default)
        values[control.name] = str(said)
        # A box that may be empty holds None then, and not an empty word.
        st.session_state[control.name] = kinds[type(control)](str(said)) if str(said) else None
    st.session_state["chosen"] = (str(time.time_ns()), values)
    st.session_state["case"] = key
