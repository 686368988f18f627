"""The demo in NiceGUI: one chart, updated in place with each move."""

import sys

from demo import HIGH, LOW, START, figure
from nicegui import ui


@ui.page("/")
def page() -> None:
    chart = ui.plotly(figure(START)).classes("w-full h-96")
    ui.slider(min=LOW, max=HIGH, value=START, on_change=lambda e: chart.update_figure(figure(e.value)))


ui.run(host="127.0.0.1", port=int(sys.argv[1]), show=False, reload=False)
