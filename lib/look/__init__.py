"""How things look and read: palette, Plotly figures, numbers and units.  The one place for it."""
