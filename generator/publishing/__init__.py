"""From a definition in a file to a folder that may be published: whole, listed, with its headers."""
