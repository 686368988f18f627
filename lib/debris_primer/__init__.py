"""The room of the page "Debris primer": what a visitor can set, and one file a question."""
