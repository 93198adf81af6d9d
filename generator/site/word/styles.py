"""The styles, lists and settings of our Word files, in Word's own XML.

Everything about the look is here and nothing of it is on single paragraphs, so that a
reader can change a style once. Sizes are in half points, lengths in twentieths of a point.
"""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

ROOM = 720
"""What is left free above a paragraph for a signature."""

LETTERHEAD = 1400
"""What is left free at the top of the first page."""


def styles_xml(size: int, language: str, *, rightwards: bool, more: str = "") -> str:
    """The styles for a size of type in points; `rightwards` is false for right-to-left text.

    `more` are headings and further styles, in the same XML, in place of a letter's headings.
    """
    half, tag = 2 * size, quoteattr(language)
    bidi = "" if rightwards else "<w:bidi/>"
    return f"""<w:styles {_W}>
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>
    <w:sz w:val="{half}"/><w:szCs w:val="{half}"/>
    <w:lang w:val={tag} w:eastAsia={tag} w:bidi={tag}/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr>
    <w:spacing w:after="{10 * size}" w:line="288" w:lineRule="auto"/>
  </w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/><w:pPr>{bidi}</w:pPr>
</w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>
    <w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
{more or heading_xml(1, half + 4, 160) + heading_xml(2, half, 200) + heading_xml(3, half, 160)}
<w:style w:type="paragraph" w:styleId="ListBullet">
  <w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:qFormat/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="{4 * size}"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="AfterRoom">
  <w:name w:val="After Room"/><w:basedOn w:val="Normal"/><w:qFormat/>
  <w:pPr><w:spacing w:before="{ROOM}"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Letterhead">
  <w:name w:val="Letterhead"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:spacing w:after="0" w:line="{LETTERHEAD}" w:lineRule="exact"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="OtherLanguage">
  <w:name w:val="Other Language"/><w:basedOn w:val="Normal"/>
</w:style>
<w:style w:type="character" w:styleId="PlaceholderText">
  <w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>
  <w:rPr><w:color w:val="4D3700"/><w:shd w:val="clear" w:color="auto" w:fill="FDF3D6"/></w:rPr>
</w:style>
</w:styles>"""


def heading_xml(level: int, half: int, before: int) -> str:
    """The style of a heading: its size in half points, and the space before it."""
    return f"""<w:style w:type="paragraph" w:styleId="Heading{level}">
  <w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
  <w:uiPriority w:val="9"/><w:qFormat/>
  <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="80"/>
    <w:outlineLvl w:val="{level - 1}"/></w:pPr>
  <w:rPr><w:b/><w:bCs/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>
</w:style>"""


NUMBERING_XML = f"""<w:numbering {_W}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>
    <w:lvlText w:val="&#8226;"/><w:lvlJc w:val="left"/>
    <w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr>
  </w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""


def settings_xml(language: str) -> str:
    """The settings: Word of today, so that no "compatibility mode" is announced."""
    tag = quoteattr(language)
    return f"""<w:settings {_W}>
<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode"
  w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val={tag} w:bidi={tag}/>
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>
</w:settings>"""
