"""The one place that knows MkDocs, beside the commands: it gets the pages and files of a `Site`."""
