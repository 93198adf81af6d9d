"""`Pathway` to `Site`: every page and file as text, for any host.

Does no I/O of its own beyond reading its own templates and static files; knows neither
MkDocs nor Graphviz.
"""
