"""A mistake in a template that a site names, in words for its owner."""

from __future__ import annotations

from jinja2 import TemplateError, TemplateNotFound

from generator.crash import is_in_our_template


def words_about(problem: Exception) -> str:
    """What is wrong and what to do; nothing where it is no such mistake, or one in a template of ours."""
    if not isinstance(problem, TemplateError) or is_in_our_template(problem):
        return ""
    if isinstance(problem, TemplateNotFound):
        return (
            f'the template "{problem.name}" is not there. A page by hand asks for it in its first lines '
            "(template: ...), or mkdocs.yml does; mend the name there."
        )
    return f"a template of the theme has a mistake: {problem.message}"
