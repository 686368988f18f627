"""Live figures: answers worked out once in Python, picked and drawn in the browser as a hand moves.

``model/`` is what a figure is, ``svg/`` how it is drawn where no script runs yet, ``delivery/`` how
it reaches a browser.  ``browser/`` is the half that moves.
"""
