"""Checks of dates and lengths of time."""
