"""The steps at a glance as a small picture: a length is drawn only where one is stated."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.definition.model import Pathway, Step, Timescale
from generator.site.formatting import TIMESCALE_WORDS

_WIDTH = 960
_LINE, _BAR, _BOTTOM = 20, 44, 88
_RADIUS = 17
_GAP = 18


@dataclass(frozen=True)
class _Stretch:
    """One step on the line: where it begins, how wide it is, and what is drawn below it."""

    step: Step
    x: float
    width: float
    timescale: Timescale | None
    share: float


def timeline(pathway: Pathway) -> Markup:
    """The picture as SVG; empty without steps. For screen readers the list below it says the same."""
    if not pathway.steps:
        return Markup("")
    stretches = _stretches(pathway)
    drawn = Markup("\n").join(_draw(stretch) for stretch in stretches)
    end = stretches[-1].x + stretches[-1].width
    return Markup(
        '<svg class="timeline-picture" viewBox="0 0 {} {}" role="img" aria-label="{}" '
        'xmlns="http://www.w3.org/2000/svg">\n'
        '<line class="timeline-line" x1="{}" y1="{}" x2="{}" y2="{}"/>\n{}\n</svg>'
    ).format(_WIDTH, _BOTTOM, escape(_in_words(pathway)), _RADIUS, _LINE, end - _RADIUS, _LINE, drawn)


def _in_words(pathway: Pathway) -> str:
    parts = (f"{step.heading}: {_time_of(step)}" for step in pathway.steps)
    return f"The steps and their times. {'. '.join(parts)}."


def _time_of(step: Step) -> str:
    times = ", ".join(f"{TIMESCALE_WORDS[t.kind].lower()} {t.length}" for t in step.timescale)
    return times or "no time is stated"


def _stretches(pathway: Pathway) -> list[_Stretch]:
    """Equal stretches; a bar fills its stretch in proportion to the longest length."""
    chosen = [_drawable(step) for step in pathway.steps]
    longest = max((t.length.usual for t in chosen if t), default=1.0)
    width = _WIDTH / len(pathway.steps)
    return [
        _Stretch(step, index * width, width, t, t.length.usual / longest if t else 0.0)
        for index, (step, t) in enumerate(zip(pathway.steps, chosen, strict=True))
    ]


def _drawable(step: Step) -> Timescale | None:
    return step.timescale[0] if step.timescale else None


def _draw(stretch: _Stretch) -> Markup:
    centre = stretch.x + _RADIUS
    number = stretch.step.number if stretch.step.number is not None else ""
    dot = Markup(
        '<circle class="timeline-step" cx="{0}" cy="{1}" r="{2}"/>'
        '<text class="timeline-number" x="{0}" y="{3}" text-anchor="middle">{4}</text>'
    ).format(centre, _LINE, _RADIUS, _LINE + 6, number)
    return dot + _time(stretch)


def _time(stretch: _Stretch) -> Markup:
    timescale = stretch.timescale
    if timescale is None:
        return Markup('<text class="timeline-none" x="{}" y="{}">{}</text>').format(
            stretch.x, _BOTTOM - 8, "no time stated"
        )
    width = max(6.0, (stretch.width - _GAP) * stretch.share)
    return Markup(
        '<rect class="timeline-{}" x="{}" y="{}" width="{:.1f}" height="12" rx="6"/>'
        '<text class="timeline-words" x="{}" y="{}">{}</text>'
    ).format(
        timescale.kind,
        stretch.x,
        _BAR,
        width,
        stretch.x,
        _BOTTOM - 8,
        f"{TIMESCALE_WORDS[timescale.kind].lower()} {timescale.length}",
    )
