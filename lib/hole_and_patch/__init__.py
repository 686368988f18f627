"""The room of the page "Leak": what a visitor can set, and one file a question."""
