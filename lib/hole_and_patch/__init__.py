"""The room of the page "Hole and patch": what a visitor can set, and one file a question."""
