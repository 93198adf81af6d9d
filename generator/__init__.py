"""One definition of a multi-agency procedure in, a whole web site out.

The rooms, in the order in which data flows through them: `definition` (text to a
typed `Pathway`), `logic` (what its graph means), `checks` (what is wrong with it),
`site` (its pages). `plugin` and `cli` are the edge; nobody imports them.
"""

__version__ = "0.1.0"
