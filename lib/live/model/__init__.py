"""What a figure is: its controls and their positions, and all that it says at each of them."""
