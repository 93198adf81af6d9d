"""The small flowchart of the checker: every node that is drawn, and no box that only refers to one."""

from __future__ import annotations

from generator.site.mini_chart import mini_chart

DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<path class="pw-lines" d="M1,1L2,2"/>
<a id="node-one" data-node="one"><title>One</title><path class="pw-shape" d="M0,0"/><text>One</text></a>
<a class="pw-reference" data-node="one"><path class="pw-shape" d="M5,5"/></a>
</svg>"""


def test_it_holds_shapes_and_lines_and_no_words():
    small = mini_chart(DRAWN)
    assert small.count('class="mini-shape"') == 2
    assert small.count('data-node="one"') == 1
    assert 'class="mini-lines" d="M1,1L2,2"' in small
    assert "One" not in small
    assert "aria-hidden" in small


def test_without_a_drawing_there_is_none():
    assert mini_chart("") == ""
    assert mini_chart("<svg></svg>") == ""
