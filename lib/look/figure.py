"""A Plotly figure as a quiet museum wall: no frame, no legend, hairlines only, labels on the lines.

Every figure of the site starts with ``blank`` and adds what it has to say with the few strokes
below, one a voice: what we calculate, what was reported, a line not to cross.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
from numpy.typing import ArrayLike

from lib.look.palette import GROUND, INK, LIMIT, MODEL, OBSERVED, QUIET, Token

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"
HEIGHT = 420

# Nothing to press on a chart; its range stays where the story needs it.
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


@dataclass(frozen=True)
class Axis:
    """One axis: what it shows, from where to where, and which ticks it names.

    A log axis takes the same plain values and says "log scale" in words.
    """

    title: str
    low: float
    high: float
    ticks: Iterable[float]
    labels: Sequence[str] | None = None
    log: bool = False

    def layout(self) -> dict[str, Any]:
        """As Plotly wants it."""
        ends = [math.log10(self.low), math.log10(self.high)] if self.log else [self.low, self.high]
        ticks = list(self.ticks)
        return {
            "title": {"text": f"{self.title} (log scale)" if self.log else self.title},
            "type": "log" if self.log else "linear",
            "range": ends,
            "tickmode": "array",
            "tickvals": ticks,
            "ticktext": list(self.labels or [f"{tick:g}" for tick in ticks]),
        }


def blank(x: Axis, y: Axis, *, height: int = HEIGHT, right: int = 24) -> go.Figure:
    """An empty figure with its two axes; ``right`` leaves pixels for labels at the lines' ends."""
    common = {
        "showline": False,
        "zeroline": False,
        "gridcolor": QUIET.hairline,
        "gridwidth": 1,
        "ticks": "",
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": QUIET.figure, "size": 14},
    }
    title_font = {"color": INK.figure, "size": 14}
    axes = {}
    for name, axis in (("xaxis", x), ("yaxis", y)):
        axes[name] = {**common, **axis.layout()}
        axes[name]["title"] |= {"font": title_font, "standoff": 12}
    layout = {
        "template": "none",
        "font": {"family": FONT, "size": 14, "color": INK.figure},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "height": height,
        "margin": {"l": 8, "r": right, "t": 16, "b": 8},
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"font": {"family": FONT, "size": 14}},
        "dragmode": False,
        **axes,
    }
    return go.Figure(layout=layout)


def line(
    figure: go.Figure, x: ArrayLike, y: ArrayLike, *, name: str, token: Token = MODEL,
    dash: str = "solid", hover: str = "",
) -> None:  # fmt: skip
    """A calculated curve: solid, two pixels."""
    figure.add_trace(
        go.Scatter(
            x=x, y=y, mode="lines", name=name, line={"color": token.figure, "width": 2.5,
            "dash": dash}, hovertemplate=(hover or "%{x:.3g}, %{y:.3g}") + f"<extra>{name}</extra>",
        )
    )  # fmt: skip


def band(
    figure: go.Figure, x: ArrayLike, low: ArrayLike, high: ArrayLike, *, name: str,
    token: Token = MODEL, hatched: bool = False,
) -> None:  # fmt: skip
    """How sure we are: a pale band of the voice's colour; hatched where people reported a range."""
    edge = {"color": token.figure, "width": 0.8 if hatched else 0}
    quiet = {"mode": "lines", "hoverinfo": "skip", "line": edge}
    figure.add_trace(go.Scatter(x=x, y=high, name=name, **quiet))
    if hatched:
        fill: dict[str, Any] = {
            "fillpattern": {"shape": "/", "fgcolor": token.figure, "size": 8, "solidity": 0.15,
                            "bgcolor": "rgba(0,0,0,0)"},
        }  # fmt: skip
    else:
        fill = {"fillcolor": token.pale}
    figure.add_trace(go.Scatter(x=x, y=low, name=name, fill="tonexty", **fill, **quiet))


def points(
    figure: go.Figure, x: ArrayLike, y: ArrayLike, *, name: str, token: Token = OBSERVED,
    symbol: str = "circle", text: Sequence[str] = (), hover: Sequence[str] = (),
) -> None:  # fmt: skip
    """What was reported or measured: points, with words beside them where there is room."""
    figure.add_trace(
        go.Scatter(
            x=x, y=y, mode="markers+text" if text else "markers", name=name, text=list(text),
            textposition="middle right", textfont={"color": token.figure, "size": 14},
            marker={"color": token.figure, "symbol": symbol, "size": 11,
                    "line": {"color": GROUND.figure, "width": 1.5}},
            customdata=list(hover) or None,
            hovertemplate=("%{customdata}" if hover else "%{x:.3g}, %{y:.3g}")
            + f"<extra>{name}</extra>",
        )
    )  # fmt: skip


def label(
    figure: go.Figure, x: float, y: float, text: str, *, token: Token = INK, anchor: str = "left",
    above: bool = True,
) -> None:  # fmt: skip
    """A word on the picture, in the colour of what it names; on a log axis give log10."""
    figure.add_annotation(
        x=x, y=y, text=text, showarrow=False, xanchor=anchor, yanchor="bottom" if above else "top",
        font={"color": token.figure, "size": 14, "family": FONT}, align=anchor,
    )  # fmt: skip


def limit(figure: go.Figure, y: float, text: str, *, vertical: bool = False) -> None:
    """A line not to cross, dashed, with its name on it."""
    draw = figure.add_vline if vertical else figure.add_hline
    draw(y, line={"color": LIMIT.figure, "width": 1.5, "dash": "dash"})
    where = {"x": y, "y": 1.0, "yref": "paper"} if vertical else {"x": 0, "y": y, "xref": "paper"}
    figure.add_annotation(
        **where, text=text, showarrow=False, xanchor="left", xshift=6,
        yanchor="top",
        font={"color": LIMIT.figure, "size": 14, "family": FONT},
    )  # fmt: skip
