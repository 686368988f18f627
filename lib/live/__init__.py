"""Live figures: answers worked out once in Python, picked and drawn in the browser as a hand moves.

``controls`` is every setting of every address.  A page's ``sweep`` holds ``positions`` and
``layers``; ``pack`` and ``travel`` send it, ``still`` and ``section`` draw its default, ``page``
puts it alone on a page.  ``browser/`` is the half that moves.
"""
