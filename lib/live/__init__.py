"""What a visitor can set, and how it travels: the controls behind every address of the site."""
