"""The room of the home page, "Night": 29 to 31 August 2018 told with one time cursor."""
