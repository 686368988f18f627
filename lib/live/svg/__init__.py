"""How a figure is drawn where no script runs yet: where things stand, and each as SVG."""
