"""For all tests: those that open a browser come last, and random examples are always the same.

Playwright keeps an event loop running from the first page to the end of the session, and no other
can run beside it; and a fault that needs no browser shows sooner.
"""

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
