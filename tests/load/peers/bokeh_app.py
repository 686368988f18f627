"""The demo as a Bokeh server app: only the points travel.

Drawn as SVG, since the clock reads path data; Bokeh's own choice is a canvas.
"""

from bokeh.layouts import column
from bokeh.models import ColumnDataSource, Slider
from bokeh.plotting import curdoc, figure
from demo import HIGH, LOW, START, TIME, pressure

points = ColumnDataSource({"x": TIME, "y": pressure(START)})
chart = figure(width=700, height=400, y_range=(0, 1.05), output_backend="svg")
chart.line("x", "y", source=points)
slider = Slider(start=LOW, end=HIGH, value=START, step=1, title="Hole, mm")
slider.on_change("value", lambda _, __, new: points.data.update({"x": TIME, "y": pressure(new)}))
curdoc().add_root(column(slider, chart))
