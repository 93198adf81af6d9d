"""Checks of the graph: what cannot be reached, left, ended at or told apart."""
