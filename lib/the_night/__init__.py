"""The room of the home page, "The night": 29 to 31 August 2018 told with one time cursor."""
