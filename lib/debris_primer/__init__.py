"""The room of the page "Dust": what a visitor can set, and one file a question."""
