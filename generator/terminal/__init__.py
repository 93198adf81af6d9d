"""The checker in a terminal: what is asked and told, as plain text.

Walks with `graph.walk`, like the site's checker, and says the same. Reads no keyboard and no
clock itself: `cli.walk` hands both in.
"""
