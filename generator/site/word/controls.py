"""Content controls: the places of a Word file that a person, or the browser, fills in.

A control is found by its tag. While it is empty it shows its prompt as Word's own
placeholder. `rows` repeats: one paragraph (or, in a table, one row) for each entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

_LONGEST = 64
"""Word refuses a file with a longer tag or title of a control."""

WORD_2013 = "http://schemas.microsoft.com/office/word/2012/wordml"


@dataclass(frozen=True)
class Control:
    """A place to fill in: its tag, its name for the person, what it shows while empty."""

    tag: str
    title: str
    prompt: str
    kind: str = "text"
    choices: tuple[str, ...] = ()


def element(name: str, val: str | None = None, **attributes: str) -> Any:
    """A Word element such as `w:tag` with its `w:val` and other attributes."""
    made = OxmlElement(name)
    for key, text in {**({} if val is None else {"val": val}), **attributes}.items():
        made.set(qn(f"w:{key}"), text)
    return made


def inline_control(control: Control, number: int, language: str) -> Any:
    """A control inside a paragraph."""
    properties = _properties(control, number)
    properties.append(element("w:showingPlcHdr"))
    properties.extend(_kind(control, language))
    return _control(properties, [_prompt(control)])


def rows_control(control: Control, number: int, row: Any) -> Any:
    """A control whose content, `row`, can be repeated; `row` is a paragraph or a table row."""
    properties = _properties(control, number)
    properties.append(_word_2013("repeatingSection"))
    inner = element("w:sdtPr")
    inner.append(element("w:id", str(number + 1)))
    inner.append(_word_2013("repeatingSectionItem"))
    return _control(properties, [_control(inner, [row])])


def _word_2013(name: str) -> Any:
    return parse_xml(f'<w15:{name} xmlns:w15="{WORD_2013}"/>')


def _control(properties: Any, content: Sequence[Any]) -> Any:
    made, inside = element("w:sdt"), element("w:sdtContent")
    inside.extend(content)
    made.extend([properties, inside])
    return made


def _properties(control: Control, number: int) -> Any:
    made = element("w:sdtPr")
    made.append(element("w:alias", control.title[:_LONGEST]))
    made.append(element("w:tag", control.tag[:_LONGEST]))
    made.append(element("w:id", str(number)))
    return made


def _kind(control: Control, language: str) -> Iterator[Any]:
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


def _prompt(control: Control) -> Any:
    run, properties = element("w:r"), element("w:rPr")
    properties.append(element("w:rStyle", "PlaceholderText"))
    text = element("w:t")
    text.text = f"[{control.prompt}]"
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.extend([properties, text])
    return run
