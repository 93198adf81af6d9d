"""What the reader of a file may find before any check runs: the rules, without functions.

The findings themselves are made in `definition`, which knows no other room.
"""

from __future__ import annotations

from generator.checks.base import Rule, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

READING: tuple[Rule, ...] = (
    Rule(
        "unreadable-file", _ERROR, "The file cannot be opened",
        "A file that is not there, is a folder, or may not be read.",
        "Nothing can be said about it.",
        "Check the name and the folder. `pathway check` without a name looks for `pathway.yaml` in "
        "the folder "
        "in which you are.",
    ),
    Rule(
        "edition-not-there", _ERROR, "An old edition that is not there",
        "A `file` under `changes` that names no file. It is looked for beside the definition.",
        "The page that says what changed could not compare the editions.",
        "Put the old definition where the line says, or take the line away.",
    ),
    Rule(
        "outside-project", _ERROR, "A path that leads out of the project",
        "A path in the definition or in `mkdocs.yml` that begins elsewhere, goes up by `..`, leads out by a "
        "link, into a folder whose name begins with a dot, or to a pipe or a device. In `mkdocs.yml` also a "
        "tag that reads the machine or runs code. In a folder that is read whole also a link that leads out. "
        "Windows' ways of writing a path count everywhere.",
        "Whoever may change the definition could otherwise put any file of the machine that builds the "
        "site into it.",
        "Put the file into the folder of the project, and write its path as seen from there.",
    ),
    Rule(
        "not-utf-8", _ERROR, "The file is not UTF-8 text",
        "Bytes that are no text, or text that was saved in another encoding.",
        "Letters with accents and quotation marks would come out wrong.",
        "Save the file as UTF-8. In Notepad: Save as, Encoding: UTF-8.",
    ),
    Rule(
        "too-large", _ERROR, "The file is too large",
        "A file of more than 20 million bytes.",
        "A definition is a text of a few thousand lines. This is probably another file.",
        "Check that it is the right file.",
    ),
    Rule(
        "too-deep", _ERROR, "The file is nested too deeply",
        "More than 40 levels of lists and groups inside one another.",
        "A definition needs six or so. Usually a bracket is not closed.",
        "Look for brackets that are not closed.",
    ),
    Rule(
        "not-a-definition", _ERROR, "The file is no definition",
        "A file that is empty, or that is a list or a plain text.",
        "There is nothing to build from.",
        "Begin with `pathway:` and go on as in the example.",
    ),
    Rule(
        "not-yaml", _ERROR, "The file cannot be read as YAML",
        "A fault in the notation for which there is no better explanation.",
        "What stands behind it cannot be read.",
        "Compare the spaces at the start of the line, and its signs, with the lines above and below.",
    ),
    Rule(
        "unprintable-character", _ERROR, "A character that no text may hold",
        "A control character, such as one from a file that is no text, or the mark at the beginning of "
        "a file in the midst of it, where two files were joined.",
        "It cannot be shown, and may hide something.",
        "Delete it.",
    ),
    Rule(
        "tab", _ERROR, "A tab",
        "A tab where the line is indented, or between words that are not in quotes.",
        "How wide a tab is differs from screen to screen, and not all programs read it alike.",
        "Put a space in its place. Indent with spaces, two for each level. Most editors can be told to "
        "do it when you press the tab key.",
    ),
    Rule(
        "hidden-space", _ERROR, "A space that only looks like one",
        "A no-break space, or a space of no width, at the start of a line. Word processors and web "
        "pages have them.",
        "The line seems to be indented and is not.",
        "Delete the spaces at the start of the line, and type them again.",
    ),
    Rule(
        "indentation", _ERROR, "A line that does not line up",
        "A line that begins further left or right than the lines to which it belongs.",
        "The spaces at the start of a line say what belongs to what.",
        "Bring it in line with its neighbours.",
    ),
    Rule(
        "colon-in-value", _ERROR, "A colon inside a text",
        "A colon and a space in a text that is not in quotes, as in `title: Step 2: visit`.",
        "A colon and a space part a key from its value.",
        'Put the whole text in double quotes: `title: "Step 2: visit"`.',
    ),
    Rule(
        "colon-missing", _ERROR, "A line without a colon",
        "A line in a group of keys that has no colon, or a colon without a space behind it.",
        "It cannot be told which part is the key.",
        "Write the key, a colon, a space and the value. If the line goes on with the sentence above, "
        "indent it further.",
    ),
    Rule(
        "list-on-one-line", _ERROR, "A list behind a colon",
        "A dash on the same line as the key, as in `answers: - is: Yes`.",
        "YAML does not allow it.",
        "Begin the list on the next line.",
    ),
    Rule(
        "text-after-quote", _ERROR, "Text behind a closing quotation mark",
        'A text that is only partly in quotes, as in `say: "Not yet" is not no`.',
        "What begins with a quotation mark ends with the next one.",
        "Put the quotes around the whole text, and use single ones inside it.",
    ),
    Rule(
        "quote-not-closed", _ERROR, "A quotation mark that is not closed",
        "A text that begins with a quotation mark and does not end with one.",
        "Everything behind it is taken for part of the text.",
        "Add the closing mark, or remove the opening one.",
    ),
    Rule(
        "backslash", _ERROR, "A backslash in double quotes",
        "A backslash, as in the path of a Windows folder, in a text in double quotes.",
        "In double quotes a backslash gives the next letter another meaning.",
        "Put the text in single quotes.",
    ),
    Rule(
        "bracket-not-closed", _ERROR, "A bracket that is not closed",
        "A `[` or `{` without its counterpart, or a comma missing between two items.",
        "Everything behind it is taken for part of the list.",
        "Close it. If the bracket belongs to the sentence, put the sentence in quotes.",
    ),
    Rule(
        "quotes-needed", _ERROR, "A sign between brackets that needs quotes",
        "A question mark in a text between `{` and `}` or `[` and `]` that is not in quotes, as in "
        "`{ask: Has she come?, go: seen}`. Also a colon there right before a comma or a bracket.",
        "Not all programs read it alike: one takes it for part of the text, another for a mark of YAML.",
        'Put the whole text in double quotes: `{ask: "Has she come?", go: seen}`. Between a key and a '
        "bracket, write a space behind the colon.",
    ),
    Rule(
        "reserved-character", _ERROR, "A sign that no text may begin with",
        "A text that begins with `@`, `` ` ``, `%` or the like.",
        "YAML keeps these signs for itself.",
        "Put the whole text in double quotes.",
    ),
    Rule(
        "alias", _ERROR, "A star or an ampersand at the start of a text",
        "`*name` or `&name`, with which YAML refers to another part of the file.",
        "Definitions do not use it: it hides what stands where, and can blow a small file up without end.",
        "Write the words out. If the sign belongs to the text, put the text in quotes.",
    ),
    Rule(
        "tag", _ERROR, "An exclamation mark at the start of a text",
        "`!name`, with which YAML gives a value a type.",
        "Every value is text here; the field decides what it means.",
        "Remove it. If it belongs to the text, put the text in quotes.",
    ),
    Rule(
        "second-document", _ERROR, "A second document in one file",
        "A line `---` in the middle of the file.",
        "One file holds one definition; what follows would not be read.",
        "Remove the line.",
    ),
    Rule(
        "key-not-text", _ERROR, "A key that is no word",
        "A list or a group where a key should stand.",
        "There is no name for the value.",
        "Write the key, a colon, a space and the value.",
    ),
    Rule(
        "duplicate-key", _ERROR, "A key that is written twice",
        "The same key twice in one group.",
        "Only one of the two could count, and nobody would see which.",
        "Keep one. If there should be two parts, begin each with a dash.",
    ),
    Rule(
        "comment-in-value", _WARNING, "A text that is cut short by a #",
        "A space and a # in a text that is not in quotes, as in `call extension #2 first`.",
        "Everything from there on is taken for a comment and left out.",
        "Put the whole text in double quotes. If it is meant as a comment, write a space behind the #.",
    ),
    Rule(
        "curly-quotes", _WARNING, "Typographic quotation marks around a text",
        "A text in “curly” quotation marks, as word processors make them.",
        "YAML does not know them: they become part of the text, and readers see them.",
        'Use straight ones ("), or none.',
    ),
    Rule(
        "unknown-key", _ERROR, "A key that is not known",
        "A key that the part in which it stands does not have. Usually it is misspelt, or stands too "
        "far left or right.",
        "What it says would be left out in silence.",
        "Correct it. The message offers the nearest key, or all that are known there.",
    ),
    Rule(
        "missing-key", _ERROR, "A key that is missing",
        "A part without a key that it cannot do without, such as the `title` of a step. `override` may never "
        "be left out: a definition without one says `none`, and why.",
        "The page would have a hole.",
        "Add the line.",
    ),
    Rule(
        "wrong-shape", _ERROR, "A list, a text or a group in the wrong place",
        "A text where a list belongs, a list where a text belongs, or a part of the route that does "
        "not begin "
        "with `step`, `question` or `outcome`.",
        "It cannot be told what is meant.",
        "Compare it with another part of the same kind. Every item of a list begins with a dash.",
    ),
    Rule(
        "wrong-value", _ERROR, "A value that does not fit",
        "A date that is none, a length of time without a unit, a word that is none of the choices, "
        "or keys of "
        "which only one may be given.",
        "It cannot be told what is meant.",
        "The message says what fits.",
    ),
)  # fmt: skip
"""In the order of the documentation: the file, its notation, its keys and values."""
