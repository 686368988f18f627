"""A Plotly figure as a quiet museum wall: no frame, no legend, hairlines only, labels on the lines.

Every figure to explore starts as a ``Picture`` with two axes and says what it has to say with a
few strokes, one a voice: what we calculate, what was reported, a line not to cross.  The strokes
gather plain dictionaries, and Plotly sees them once, at the end: its own step-by-step building
would cost the server more than the rest of a page.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import plotly.graph_objects as go
from numpy.typing import ArrayLike

from lib.look.palette import GROUND, INK, MODEL, OBSERVED, QUIET, Token
from lib.look.words import number

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"
HEIGHT = 420
SIZE = 14  # px, the smallest type of the site
CLEAR = "rgba(0,0,0,0)"


class Scale(NamedTuple):
    """Between which ends something is drawn, and whether evenly or by the logarithm."""

    low: float
    high: float
    log: bool = False


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

    @property
    def scale(self) -> Scale:
        """What is drawn along it lies on this."""
        return Scale(self.low, self.high, self.log)

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
            "ticktext": list(self.labels or [number(tick, 6) for tick in ticks]),
        }


class Picture:
    """A figure in the making: axes first, then strokes in the order they lie on each other."""

    def __init__(self, x: Axis, y: Axis, *, height: int = HEIGHT, right: int = 24) -> None:
        """An empty figure; ``right`` leaves pixels for labels at the lines' ends."""
        self.traces: list[dict[str, Any]] = []
        self.words: list[dict[str, Any]] = []
        self.x, self.y = _axis(x), _axis(y)
        self.layout: dict[str, Any] = {
            "template": {},
            "font": {"family": FONT, "size": SIZE, "color": INK.figure},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "height": height,
            "margin": {"l": 8, "r": right, "t": 16, "b": 8},
            "showlegend": False,
            "hovermode": "closest",
            "hoverlabel": {"font": {"family": FONT, "size": SIZE}},
            "dragmode": False,
        }

    def figure(self) -> go.Figure:
        """The finished figure.

        Plotly's own check of every property is left to the tests, which build each figure of the
        site once with it.
        """
        layout = {**self.layout, "xaxis": self.x, "yaxis": self.y, "annotations": self.words}
        return go.Figure({"data": self.traces, "layout": layout}, _validate=False)

    def line(
        self,
        x: ArrayLike,
        y: ArrayLike,
        *,
        name: str,
        token: Token = MODEL,
        dash: str = "solid",
        hover: str = "%{x:.3g}, %{y:.3g}",
        **more: Any,
    ) -> None:
        """A calculated curve: solid, two and a half pixels; ``more`` as Plotly's scatter has it."""
        self.traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "x": x,
                "y": y,
                "name": name,
                "line": {"color": token.figure, "width": 2.5, "dash": dash, **more.pop("line", {})},
                "hovertemplate": f"{hover}<extra>{name}</extra>",
                **more,
            }
        )

    def band(
        self,
        x: ArrayLike,
        low: ArrayLike,
        high: ArrayLike,
        *,
        name: str,
        token: Token = MODEL,
        hatched: bool = False,
        **more: Any,
    ) -> None:
        """How sure we are: a pale band; hatched where people reported a range."""
        edge = {"color": token.figure, "width": 0.8 if hatched else 0, **more.pop("line", {})}
        side = {"type": "scatter", "mode": "lines", "x": x, "name": name, "hoverinfo": "skip",
                "line": edge, **more}  # fmt: skip
        fill = {"fillpattern": _pattern(token)} if hatched else {"fillcolor": token.pale}
        self.traces += [{**side, "y": high}, {**side, "y": low, "fill": "tonexty", **fill}]

    def points(
        self,
        x: ArrayLike,
        y: ArrayLike,
        *,
        name: str,
        token: Token = OBSERVED,
        symbol: str | Sequence[str] = "circle",
        hover: Sequence[str] = (),
        **more: Any,
    ) -> None:
        """What was reported or measured: points."""
        edge = {"color": GROUND.figure, "width": 1.5}
        marker = {"color": token.figure, "symbol": symbol, "size": 11, "line": edge}
        marker |= more.pop("marker", {})
        shown = "%{customdata}" if hover else "%{x:.3g}, %{y:.3g}"
        self.traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": x,
                "y": y,
                "name": name,
                "marker": marker,
                "customdata": list(hover) or None,
                "hovertemplate": f"{shown}<extra>{name}</extra>",
                **more,
            }
        )

    def bars(
        self,
        start: ArrayLike,
        length: ArrayLike,
        row: ArrayLike,
        *,
        name: str,
        token: Token = MODEL,
        hatched: bool = False,
        hover: Sequence[str] = (),
        **more: Any,
    ) -> None:
        """Stretches that lie in rows: pale, or hatched where people reported them."""
        fill: dict[str, Any] = {"color": token.pale}
        if hatched:
            fill = {"color": CLEAR, "pattern": _pattern(token)}
        label = {"customdata": list(hover), "hovertemplate": "%{customdata}<extra></extra>"}
        self.traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "base": start,
                "x": length,
                "y": row,
                "width": 0.8,
                "name": name,
                "marker": fill | {"line": {"color": token.figure, "width": 0.8}},
                **(label if hover else {"hoverinfo": "skip"}),
                **more,
            }
        )

    def label(
        self,
        x: Any,
        y: float,
        text: str,
        *,
        token: Token = INK,
        anchor: str = "left",
        above: bool = True,
        **more: Any,
    ) -> None:
        """A word on the picture, in the colour of what it names; on a log axis give log10."""
        self.words.append(
            {
                "x": x,
                "y": y,
                "text": text,
                "showarrow": False,
                "xanchor": anchor,
                "align": anchor,
                "yanchor": "bottom" if above else "top",
                "font": {"color": token.figure, "size": SIZE, "family": FONT},
                **more,
            }
        )


def _pattern(token: Token) -> dict[str, Any]:
    """The hatching of what people reported."""
    return {"shape": "/", "fgcolor": token.figure, "bgcolor": CLEAR, "size": 8, "solidity": 0.15}


def _axis(axis: Axis) -> dict[str, Any]:
    """An axis without line or box: hairlines at named ticks, words at the side."""
    shown = axis.layout()
    shown["title"] |= {"font": {"color": INK.figure, "size": SIZE}, "standoff": 12}
    return {
        **shown,
        "showline": False,
        "zeroline": False,
        "gridcolor": QUIET.hairline,
        "gridwidth": 1,
        "ticks": "",
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": QUIET.figure, "size": SIZE},
    }
