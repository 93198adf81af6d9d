"""Blocks as one page of HTML that needs nothing else: no script, no file, no network.

Its one style sheet is named by its hash in a policy of the page's own, so that nothing else
can run on it; a server with a stricter policy shows the same page without colours.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape

from generator.definition.words import capital
from generator.diff.render.blocks import (
    Heading,
    NewPage,
    Paragraph,
    ReportBlock,
    ReportItem,
    ReportItems,
    ReportTable,
)

_STYLE = """
:root{color-scheme:light dark;--text:#1b1b1f;--soft:#4a4a55;--line:#8a8a96;--page:#fff;--band:#eef1f6}
@media (prefers-color-scheme:dark){
:root{--text:#ececf0;--soft:#c3c3cd;--line:#7d7d8a;--page:#17181c;--band:#24262d}
}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);
font:1rem/1.5 "Atkinson Hyperlegible Next",Arial,Helvetica,sans-serif;overflow-wrap:anywhere}
main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.3rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.25rem 0 .35rem}
p{margin:.5rem 0}
ul{margin:.35rem 0 .75rem;padding-left:1.25rem}
li{margin:.3rem 0}
ul ul{list-style:none;padding-left:.75rem;border-left:3px solid var(--line);margin:.2rem 0 .6rem}
ul ul li{margin:.15rem 0;color:var(--soft);white-space:pre-line}
.label{font-weight:700}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
caption{text-align:left;font-weight:700;padding:.35rem 0}
th,td{border:1px solid var(--line);padding:.4rem .5rem;text-align:left;vertical-align:top}
th{background:var(--band)}
td:empty{height:2.6rem}
.to-sign{table-layout:fixed;min-width:34rem}
.to-sign th:first-child{width:34%}.to-sign th:last-child{width:15%}
.wide{overflow-x:auto}
.wide:focus-visible{outline:3px solid #1d4fb8;outline-offset:2px}
@media print{
:root{--text:#000;--soft:#000;--line:#666;--page:#fff;--band:#fff}
@page{size:A4;margin:14mm}
body{font-size:9.5pt;line-height:1.32}
main{max-width:none;padding:0}
h1{font-size:15pt;margin-bottom:4pt}h2{font-size:11.5pt;margin:8pt 0 3pt;padding-top:3pt;border-top-width:1px}
h3{font-size:10pt;margin:6pt 0 2pt}
h1,h2,h3{break-after:avoid}li,tr{break-inside:avoid}
ul{margin:2pt 0 4pt}li{margin:1pt 0}th,td{padding:2.5pt 4pt}td:empty{height:25pt}.to-sign{min-width:0}
.new-page{break-before:page}
}
"""


def as_page(blocks: Iterable[ReportBlock]) -> str:
    """A whole page; its title is the first heading."""
    told = list(blocks)
    title = next((block.text for block in told if isinstance(block, Heading)), "Comparison")
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    body = "\n".join(_block(block) for block in told)
    return (
        "<!doctype html>\n"
        '<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n"
        f"</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _block(block: ReportBlock) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{escape(block.text)}</h{block.level}>"
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case ReportItems():
            return f"<ul>\n{''.join(map(_item, block.items))}</ul>"
        case ReportTable():
            return _table(block)
        case NewPage():
            return '<div class="new-page"></div>'


def _item(item: ReportItem) -> str:
    notes = "".join(f"<li>{_label(label)}{escape(words)}</li>" for label, words in item.notes)
    return f"<li>{escape(item.text)}{f'<ul>{notes}</ul>' if notes else ''}</li>\n"


def _label(label: str) -> str:
    return f'<span class="label">{escape(capital(label))}:</span> ' if label else ""


def _table(table: ReportTable) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows)
    caption = escape(table.caption)
    kind = ' class="to-sign"' if any("" in row for row in table.rows) else ""
    return (
        f'<div class="wide" role="region" aria-label="{caption}" tabindex="0">\n<table{kind}>\n'
        f"<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>"
    )
