"""Checks of what keeps a child safe: the override, "not sure", whom to talk to."""
