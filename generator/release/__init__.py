"""From a definition in a file to a folder that may be published, and from one edition to the next.

Validated, replaced whole or not at all, listed with digests, exported, served with its headers;
approved, signed, compared with what was published before.
"""
