"""Leg Cramp Guide: an Alexa skill that listens to people with leg cramps at night."""
