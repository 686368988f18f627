"""The room of the page "Lifeboat timeline": what a visitor can set, and one file a question."""
