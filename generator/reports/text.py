"""The findings for people: each with its line, what is to be done, and what has been proved."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.diagnostics import Diagnostic, Severity, describe, summary
from generator.reports.report import Report

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_CYAN = "\x1b[36m"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.ADVICE: "\x1b[1;34m"}


def as_text(report: Report) -> str:
    """What is to be mended, what is left to do before publishing, the figures and the count."""
    blocks = [_finding(report, found) for found in report.to_mend]
    if report.before_publishing:
        blocks.append(_in(report, _BOLD, "Before you publish"))
        blocks += [_finding(report, found) for found in report.before_publishing]
    if report.figures is not None:
        blocks.append("\n".join(_figures(report)))
    blocks.append(f"{report.file}: {summary(list(report.diagnostics))}")
    return "\n\n".join(blocks) + "\n"


def _in(report: Report, colour: str, words: str) -> str:
    return f"{colour}{words}{_RESET}" if report.colour else words


def _finding(report: Report, found: Diagnostic) -> str:
    lines = describe(found, report.file, report.lines).split("\n")
    if not report.colour:
        return "\n".join(lines)
    kind = f"{found.severity}[{found.check}]"
    lines[0] = lines[0].replace(kind, _in(report, _COLOURS[found.severity], kind), 1)
    shaded = [_in(report, _CYAN, line) if _is_marker(line) else line for line in lines[1:]]
    return "\n".join([lines[0], *shaded])


def _is_marker(line: str) -> bool:
    return line.lstrip().startswith("| ") and line.rstrip().endswith("^")


def _figures(report: Report) -> Iterator[str]:
    figures = report.figures
    if figures is None:
        return
    yield _in(report, _BOLD, "What was looked at" if report.count(Severity.ERROR) else "What has been proved")
    yield (
        f"  {figures.nodes} nodes ({figures.steps} steps, {figures.questions} questions, "
        f"{figures.outcomes} outcomes), {figures.answers} answers, {figures.ways:,} ways to an end"
    )
    if figures.clauses:
        yield f"  {figures.clauses} clauses of the sources"
    shares = ", ".join(f"{name} {share.percent} %" for name, share in figures.coverage.shares.items())
    yield f"  {figures.passed} of {len(figures.runs)} scenarios come out; they walk: {shares}"
