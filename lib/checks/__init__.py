"""Our models beside what people reported: one check a comparison, for every page that shows one.

A room of its own because several pages need it.  ``check`` says what a check is; the other files
hold them by subject.
"""
