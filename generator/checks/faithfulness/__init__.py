"""Checks that the pathway says what its sources say: no more, no less, as strongly."""
