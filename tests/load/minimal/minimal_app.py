"""The smallest Streamlit site with a slider and a chart: what our pages are measured against."""

import numpy as np
import plotly.graph_objects as go
import streamlit as st

hole = st.slider("Hole, mm", 1, 500, 50, key="hole")
time = np.linspace(0, 10, 400)
figure = go.Figure(go.Scatter(x=time, y=np.exp(-time * (hole / 100) ** 2), mode="lines"))
figure.update_layout(xaxis_title="time, h", yaxis_title="pressure, atm", height=400)
st.plotly_chart(figure, key="chart")
