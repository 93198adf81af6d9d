"""Checks of names: unknown, written twice, never used, or unfit to be a file's name."""
