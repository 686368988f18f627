"""The demo in Dash: one callback that answers while the slider moves."""

import sys

from dash import Dash, Input, Output, dcc, html
from demo import HIGH, LOW, START, figure

app = Dash(__name__)
app.layout = html.Div(
    [
        dcc.Slider(LOW, HIGH, 1, value=START, id="hole", updatemode="drag", marks=None),
        dcc.Graph(id="chart", figure=figure(START)),
    ]
)
app.callback(Output("chart", "figure"), Input("hole", "value"))(figure)
app.run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
