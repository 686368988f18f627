"""For all tests: random examples are the same on every run, so that a pass here is a pass there.

And no page waits for a browser that is not there.
"""

from hypothesis import settings

from lib.frame import figure

figure.HEAD_START = 0.0
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
