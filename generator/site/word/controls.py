"""Content controls: the places of a Word file that a person, or the browser, fills in.

A control is found by its tag. While it is empty it shows its prompt as Word's own
placeholder. `rows` repeats: one paragraph (or, in a table, one row) for each entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

_LONGEST = 64
"""Word refuses a file with a longer tag or title of a control."""

WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
WORD_2013 = "http://schemas.microsoft.com/office/word/2012/wordml"

_EMPTY = "\u2002" * 5
"""What an empty place shows that has no prompt: room to click into, and nothing in print."""

_BOX, _CROSSED = "\u2610", "\u2612"
_BOX_FONT = "MS Gothic"
"""Word's own font for boxes."""


@dataclass(frozen=True)
class ContentControl:
    """A place to fill in: its tag, its name for the person, what it shows while empty.

    Without a prompt it shows `lines` empty lines.
    """

    tag: str
    title: str
    prompt: str = ""
    kind: str = "text"
    choices: tuple[str, ...] = ()
    lines: int = 1


def element(name: str, val: str | None = None, **attributes: str) -> Any:
    """A Word element such as `w:tag` with its `w:val` and other attributes."""
    made = OxmlElement(name)
    for key, text in {**({} if val is None else {"val": val}), **attributes}.items():
        made.set(qn(f"w:{key}"), text)
    return made


def inline_control(control: ContentControl, number: int, language: str) -> Any:
    """A control inside a paragraph."""
    properties = _properties(control, number)
    if control.kind == "tick":
        properties.append(_box())
        return _control(properties, [_boxed(_BOX)])
    properties.append(element("w:showingPlcHdr"))
    properties.extend(_kind(control, language))
    return _control(properties, [_prompt(control)])


def rows_control(control: ContentControl, number: Callable[[], int], rows: Sequence[Any]) -> Any:
    """A control whose content can be repeated: `rows` are paragraphs, or rows of a table."""
    properties = _properties(control, number())
    properties.append(_word_2013("repeatingSection"))
    return _control(properties, [_repeated(row, number()) for row in rows])


def _repeated(row: Any, number: int) -> Any:
    properties = element("w:sdtPr")
    properties.append(element("w:id", str(number)))
    properties.append(_word_2013("repeatingSectionItem"))
    return _control(properties, [row])


def _word_2013(name: str) -> Any:
    return parse_xml(f'<w15:{name} xmlns:w15="{WORD_2013}"/>')


def _control(properties: Any, content: Sequence[Any]) -> Any:
    made, inside = element("w:sdt"), element("w:sdtContent")
    inside.extend(content)
    made.extend([properties, inside])
    return made


def _properties(control: ContentControl, number: int) -> Any:
    made = element("w:sdtPr")
    made.append(element("w:alias", control.title[:_LONGEST]))
    made.append(element("w:tag", control.tag[:_LONGEST]))
    made.append(element("w:id", str(number)))
    return made


def _kind(control: ContentControl, language: str) -> Iterator[Any]:
    """What can be filled in.

    For several lines it is rich text, which has no mark: of a plain one LibreOffice loses
    the ends of the lines.
    """
    match control.kind:
        case "date":
            yield _date(language)
        case "choice":
            made = element("w:dropDownList")
            made.extend(element("w:listItem", displayText=words, value=words) for words in control.choices)
            yield made
        case "text":
            yield element("w:text")


def _date(language: str) -> Any:
    made = element("w:date")
    made.append(element("w:dateFormat", "dddd d MMMM yyyy"))
    made.append(element("w:lid", language))
    made.append(element("w:storeMappedDataAs", "dateTime"))
    made.append(element("w:calendar", "gregorian"))
    return made


def _prompt(control: ContentControl) -> Any:
    run, properties = element("w:r"), element("w:rPr")
    properties.append(element("w:rStyle", "PlaceholderText" if control.prompt else "EmptyPlace"))
    run.append(properties)
    lines = [f"[{control.prompt}]"] if control.prompt else [_EMPTY] * control.lines
    for place, line in enumerate(lines):
        if place:
            run.append(element("w:br"))
        run.append(words(line))
    return run


def words(line: str) -> Any:
    """The words of a run."""
    text = element("w:t")
    text.text = line
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return text


def _box() -> Any:
    """A box that a click ticks."""
    made = parse_xml(f'<w14:checkbox xmlns:w14="{WORD_2010}"><w14:checked w14:val="0"/></w14:checkbox>')
    for state, sign in (("checkedState", _CROSSED), ("uncheckedState", _BOX)):
        made.append(
            parse_xml(
                f'<w14:{state} xmlns:w14="{WORD_2010}" w14:val="{ord(sign):04X}" w14:font="{_BOX_FONT}"/>'
            )
        )
    return made


def _boxed(sign: str) -> Any:
    run, properties = element("w:r"), element("w:rPr")
    properties.append(
        element("w:rFonts", ascii=_BOX_FONT, eastAsia=_BOX_FONT, hAnsi=_BOX_FONT, hint="eastAsia")
    )
    run.extend([properties, words(sign)])
    return run
