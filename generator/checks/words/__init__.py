"""Checks of what people read: advice, never an error."""
