"""Controls that own their part of the address, and the real events that set them all at once."""

import streamlit as st

from lib.live.controls import Choice, Number


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


def live_choice(control: Choice) -> str:
    """Where a live choice stands by the address of this run; the browser alone sets it."""
    said = st.query_params.get(control.name, control.default)
    return said if said in control.options else control.default
