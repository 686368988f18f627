"""The demo of every peer: a line of 400 points that one slider from 1 to 500 changes.

The same line as in ``minimal/minimal_app.py``, with the axes held still.
"""

import numpy as np

LOW, HIGH, START = 1, 500, 50
TIME = np.linspace(0, 10, 400)


def pressure(hole):
    """The line at one position of the slider."""
    return np.exp(-TIME * (float(hole) / 100) ** 2)


def figure(hole):
    """The line as a Plotly figure, for the peers that draw with it."""
    import plotly.graph_objects as go

    drawn = go.Figure(go.Scatter(x=TIME, y=pressure(hole), mode="lines"))
    return drawn.update_layout(
        xaxis_title="time, h", yaxis_title="pressure, atm", yaxis_range=[0, 1.05], height=400
    )
