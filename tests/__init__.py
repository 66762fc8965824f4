"""Tests mirror the rooms of the skill."""
