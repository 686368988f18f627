"""The room of the page "Seats": what a visitor can set, and one file a question."""
