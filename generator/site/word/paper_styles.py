"""The styles that only papers have: details on a line, room in a box, ticks, tables, small print.

Sizes are in half points, lengths in twentieths of a point.
"""

from __future__ import annotations

from generator.site.word.styles import heading_xml


def paper_styles_xml(size: int) -> str:
    """The styles for a size of type in points."""
    small = 2 * (size - 1)
    line = 'w:val="single" w:sz="4" w:space="{}" w:color="595959"'
    box = "".join(f"<w:{side} {line.format(4)}/>" for side in ("top", "left", "bottom", "right"))
    grid = "".join(
        f"<w:{side} {line.format(0)}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return f"""
{heading_xml(1, 2 * size + 10, 160)}
{heading_xml(2, 2 * size + 4, 360)}
<w:style w:type="character" w:customStyle="1" w:styleId="EmptyPlace">
  <w:name w:val="Empty Place"/><w:basedOn w:val="DefaultParagraphFont"/>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Required">
  <w:name w:val="Required"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr>
  <w:rPr><w:b/><w:bCs/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="About">
  <w:name w:val="About"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Detail">
  <w:name w:val="Detail"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:keepLines/><w:pBdr><w:bottom {line.format(2)}/><w:between {line.format(2)}/></w:pBdr>
    <w:tabs><w:tab w:val="left" w:pos="3400"/></w:tabs>
    <w:spacing w:before="120" w:after="60"/><w:ind w:left="3400" w:hanging="3400"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Label">
  <w:name w:val="Label"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="80"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Room">
  <w:name w:val="Room"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:pBdr>{box}</w:pBdr><w:ind w:left="100" w:right="100"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Tick">
  <w:name w:val="Tick"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="454"/></w:tabs>
    <w:spacing w:after="80"/><w:ind w:left="454" w:hanging="454"/></w:pPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Origin">
  <w:name w:val="Origin"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="80" w:after="80"/></w:pPr>
  <w:rPr><w:color w:val="595959"/><w:sz w:val="{small}"/><w:szCs w:val="{small}"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="ItemNote">
  <w:name w:val="Item Note"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:spacing w:after="40"/><w:ind w:left="700"/></w:pPr>
  <w:rPr><w:sz w:val="{small}"/><w:szCs w:val="{small}"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Footer">
  <w:name w:val="footer"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr>
  <w:rPr><w:sz w:val="{small}"/><w:szCs w:val="{small}"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText">
  <w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="259"/></w:pPr>
  <w:rPr><w:sz w:val="{small}"/><w:szCs w:val="{small}"/></w:rPr>
</w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeading">
  <w:name w:val="Table Heading"/><w:basedOn w:val="TableText"/><w:pPr><w:keepNext/></w:pPr>
  <w:rPr><w:b/><w:bCs/></w:rPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="PaperTable">
  <w:name w:val="Paper Table"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr><w:tblBorders>{grid}</w:tblBorders></w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E7ECEF"/></w:tcPr></w:tblStylePr>
</w:style>"""
