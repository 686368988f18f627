"""For all tests: random examples are the same on every run, so that a pass here is a pass there."""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
