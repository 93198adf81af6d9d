"""Checks of the scenarios: each is a test of the route, and together they should walk all of it."""
