"""The screens: what they show, whether it fits, and what a touch means."""
