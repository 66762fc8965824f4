"""Whole conversations, as scripts: one file each, read and held to by these modules."""
