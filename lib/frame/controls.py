"""Controls that own their part of the address, and the real events that set them all at once."""

from datetime import date

import streamlit as st

from lib.live.controls import Choice, Day


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


def day(control: Day) -> date:
    """A calendar that owns its part of the address."""
    value = st.date_input(
        control.label, control.default, control.low, control.high,
        format="YYYY-MM-DD", key=control.name, bind="query-params",
    )  # fmt: skip
    return value or control.default  # an emptied calendar shows the default day
