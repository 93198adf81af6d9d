"""The one place that knows MkDocs: feeds it the pages and files of a `Site`.

A broken definition ends the build before a page is made, with the diagnostics as one
message; the old site is never in MkDocs' hands. Holds no state between builds.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory

from generator.definition.model import Pathway
from generator.mkdocs.allow_option import Allowed
from generator.mkdocs.answering import answering_for_itself
from generator.mkdocs.drawing_cache import DrawingCache
from generator.mkdocs.includes import seen_from_the_project
from generator.mkdocs.layers import find_below
from generator.mkdocs.menu_titles import titled_by
from generator.mkdocs.not_found_page import OF_THE_THEME, TEMPLATE, is_not_here, with_whole_addresses
from generator.mkdocs.preview import keeping_the_last_site, letting_pages_reload
from generator.mkdocs.print_links import with_addresses
from generator.mkdocs.remembering import PREVIEWS, WHOLE, Shown
from generator.mkdocs.site_file import SiteFile
from generator.mkdocs.staging import Staging
from generator.mkdocs.template_cache import compiled_templates
from generator.mkdocs.theme_patches import STYLESHEET, by_name, with_framed_tables
from generator.mkdocs.turns import Turns, look_often
from generator.mkdocs.unused_theme_files import leftovers
from generator.project.examination import KEPT
from generator.release.closing import ClosingError, close_site
from generator.release.history import read_history
from generator.release.host_settings import (
    EXTENSIONS,
    FAVICON,
    FAVICON_OF_THE_THEME,
    GIVES_AWAY,
    LOOK,
    SEARCH_FROM_A_DISK,
    THEME,
)
from generator.release.pages import PageError, read_pages
from generator.release.validate import DefinitionError, as_superseded, project_refusal, read_definition
from generator.site.addresses import NOT_HERE
from generator.site.environment import environment
from generator.site.markup import theme_text
from generator.site.site import ClashError, Site, build_site

log = get_plugin_logger("pathway")

SEARCHED = ("search/search_index.json", "search/search_index.js")
"""Files that hold the words of all pages, and so are right only when all pages are."""

LAST = float("-inf")
"""After every other plugin and hook, whatever number it names."""

NO_DAY = "1980-01-01"
"""The day that stands for all days, so that a site built tomorrow is the same bytes."""


class PathwayConfig(base.Config):
    """The plugin's settings in `mkdocs.yml`."""

    definition = config_options.Type(str, default="pathway.yaml")
    """The definition, relative to `mkdocs.yml`."""
    superseded_on = config_options.Optional(config_options.Type(date))
    """Where this is an old edition: the day from which a newer one holds."""
    superseded_by = config_options.Optional(config_options.Type(str))
    """The version of the newer edition."""
    edit_link = config_options.Type(bool, default=False)
    """Whether pages carry a link that edits the definition (needs `repo_url` or `edit_uri`)."""
    allow = Allowed()
    """What pages may do besides the content security policy, each with its reason."""


@answering_for_itself
class PathwayPlugin(BasePlugin[PathwayConfig]):
    """Adds the pages of the definition to the site, with its menu, styles and scripts."""

    staging: Staging | None = None
    """None in a preview, whose folder is MkDocs' own."""

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the definition first of all: with an error in it the last good site stays.

        Runs before other plugins: `offline` would name another host where we have not named a script.
        """
        self.settings = Path(config.config_file_path or "mkdocs.yml")
        if refusal := project_refusal(self.settings):
            raise PluginError(f"\n{refusal}")
        seen_from_the_project(config.mdx_configs, self.settings.parent.resolve())
        self.file = self.settings.parent / self.config.definition
        config.watch.append(str(self.file.resolve()))
        self.unfinished = PREVIEWS.unfinished(config.site_dir)
        self.pathway = self.unfinished[0] if self.unfinished else self._read()
        self.stopped: set[str] = set()
        self.staging = None if PREVIEWS.on else Staging(config)
        _set_what_every_site_needs(config)
        if self.config.edit_link:
            config.theme["features"] = [*config.theme.get("features", []), "content.action.edit"]
        config.site_name = theme_text(self.pathway.about.short or self.pathway.about.title)
        config.site_description = config.site_description or theme_text(self.pathway.about.summary or "")
        return config

    def _read(self) -> Pathway:
        try:
            pathway = read_definition(self.file, log.warning)
        except DefinitionError as problem:
            raise PluginError(f"\n{problem}") from None
        on = self.config.superseded_on
        return as_superseded(pathway, on, self.config.superseded_by) if on else pathway

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the whole site before MkDocs writes a page."""
        pages = {
            page.src_uri: Path(str(page.abs_src_path)) for page in get_files(config).documentation_pages()
        }
        environment().bytecode_cache = compiled_templates()
        try:
            self.handwritten = read_pages(pages)
            self.site = self.unfinished[1] if self.unfinished else self._make()
        except (PageError, ClashError, DefinitionError) as problem:
            raise PluginError(str(problem)) from None

    def _make(self) -> Site:
        history = read_history(self.file, self.pathway)
        drawings = DrawingCache(self.settings.parent / KEPT)
        return build_site(self.pathway, self.handwritten, drawings, history, self.config.allow)

    @event_priority(50)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the site's files; pages by hand give way to their wrapped form. Set the menu."""
        site = self.site
        self.before = self._shown_before(config)
        # Without the titles of all pages no menu is right: then all are made.
        self.makes = (PREVIEWS.turn if self.before.titles else WHOLE).makes
        self.made: list[SiteFile] = []
        for path, content in site.files.items():
            existing = files.get_file_from_path(path)
            if existing is not None:
                files.remove(existing)
            files.append(self._file(path, content, config))
        config.nav = site.nav
        config.extra_css = [*site.stylesheets, *config.extra_css]
        config.extra_javascript = [*site.scripts, *config.extra_javascript]
        _leave_out_what_nobody_asks_for(files, config)
        _lighten_the_stylesheet(files, config)
        return files

    def _shown_before(self, config: MkDocsConfig) -> Shown:
        """What the site's folder shows that is still right: nothing, but in a preview."""
        site = self.site
        on_all = (config.site_name, site.nav, site.stylesheets, site.scripts)
        titled = titled_by(site, self.handwritten)
        common = (self.settings.read_bytes(), on_all, titled, set(site.files))
        before = PREVIEWS.take(config.site_dir)
        if before and (self.unfinished or before.common == common):
            return before
        if before:
            clean_directory(config.site_dir)
        known = before.titles if before and before.titled_by == titled else {}
        return Shown(common, titled, titles=known)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """In a preview pages that are not read again keep their titles; the search forgets the others.

        Nor does it know pages that are gone.
        """
        for page in nav.pages:
            if page.title is None and page.file.src_uri in self.before.titles:
                page.title = self.before.titles[page.file.src_uri]
        known = getattr(config.plugins.get("material/search"), "search_index_prev", None)
        if known:
            anew = {file.url for file in self.made if file.is_modified()}
            stay = {file.url for file in files} - anew
            known.entries = [one for one in known.entries if one["location"].split("#")[0] in stay]
        return nav

    @event_priority(LAST)
    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let templates extend the one below them, and give "not found" the stylesheets."""
        env.bytecode_cache = compiled_templates()
        find_below(env, config.theme.dirs)
        own = (file.src_uri for file in files if PurePosixPath(file.src_uri).match(STYLESHEET))
        env.globals["stylesheets"] = [*own, *config.extra_css]
        return env

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Close every page and publish the site, once all others have written their files.

        A preview remembers what it shows.
        """
        self.close(Path(config.site_dir))
        before = self.before
        titles = {file.src_uri: file.page.title for file in self.made if isinstance(file.page, Page)}
        owed = {file.src_uri: file.dest_uri for file in self.made if file.is_owed}
        fresh = {path: content for path, content in self.site.files.items() if path not in owed}
        edit = (self.pathway, self.site) if owed else None
        shown = Shown(before.common, before.titled_by, fresh, titles, edit)
        PREVIEWS.keep(config.site_dir, shown, {*owed.values(), *SEARCHED} if owed else ())
        if self.staging:
            self.staging.publish(config)

    def on_build_error(self, *, error: Exception, **_others: Any) -> None:
        """Leave the site as it was."""
        if self.staging:
            self.staging.give_up(error)

    def close(self, folder: Path) -> list[str]:
        """Put the policy into every page; gives what it will stop and has not been told yet.

        `PluginError` where a page cannot carry it.
        """
        try:
            stopped = close_site(folder, self.config.allow, only_open=PREVIEWS.on)
        except ClosingError as problem:
            raise PluginError(f"\n{problem}") from None
        fresh = [words for words in stopped if words not in self.stopped]
        for words in fresh:
            log.warning(words)
        self.stopped.update(fresh)
        return fresh

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Under `serve`, show an edit at once, and go on showing the last good site when a rebuild fails."""
        turns = Turns(server, keeping_the_last_site(builder, partial(project_refusal, self.settings)))
        server.builder = turns.rebuild
        look_often(server)
        app = server.get_app()
        if app:
            server.set_app(letting_pages_reload(turns.answering(app)))
        return server

    def _file(self, path: str, content: str | bytes, config: MkDocsConfig) -> SiteFile:
        file = cast("SiteFile", SiteFile.generated(config, path, content=content))
        file.makes = self.makes
        file.changed = self.before.files.get(path) != content
        self.made.append(file)
        file.edit_uri = self.file.name if self.config.edit_link else None
        if path == NOT_HERE:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        return file

    def on_page_markdown(self, markdown: str, *, page: Page, **_others: Any) -> str:
        """Readers report a mistake; they do not edit the page, unless the owner wants it.

        The day of the build, with which the host stamps a zipped file, becomes the same for ever.
        What people call the page becomes its tags: other hosts would show those, this one only searches them.
        """
        if "search_words" in page.meta:
            page.meta["tags"] = page.meta["search_words"]
        page.update_date = NO_DAY
        if not self.config.edit_link:
            page.edit_url = None
        if is_not_here(page):
            page.meta["template"] = TEMPLATE
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_others: Any) -> str:
        """On paper a link says where it leads. A table stands in its frame before any script runs."""
        return with_framed_tables(with_addresses(html, page.url))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Note which pages this build has made: in a preview it may leave some for the next."""
        if isinstance(page.file, SiteFile):
            page.file.written = True
        return with_whole_addresses(output, config) if is_not_here(page) else output


def _set_what_every_site_needs(config: MkDocsConfig) -> None:
    """Settings that a site's `mkdocs.yml` need not repeat; what it says of its own look stays."""
    theme = config.theme
    theme.dirs.insert(1 if theme.custom_dir else 0, str(THEME))
    theme.static_templates.discard(OF_THE_THEME)
    theme["font"] = False  # else the theme asks another host for it
    theme["palette"] = None  # our colours have meanings, and follow the reader's own setting
    for name, value in LOOK.items():
        if not theme.get(name):
            theme[name] = deepcopy(value)
    theme["features"] = [feature for feature in theme["features"] if feature not in GIVES_AWAY]
    if theme.get("favicon") == FAVICON_OF_THE_THEME:
        theme["favicon"] = FAVICON
    config.use_directory_urls = False
    config.markdown_extensions = list(dict.fromkeys([*config.markdown_extensions, *EXTENSIONS]))
    config.extra.setdefault("generator", False)
    polyfills = config.extra.setdefault("polyfills", [])
    if not any("iframe-worker" in script for script in polyfills):
        polyfills.append(SEARCH_FROM_A_DISK)
    _warn_of_broken_links(config)


def _leave_out_what_nobody_asks_for(files: Files, config: MkDocsConfig) -> None:
    """Of the theme's files, ship only those that a page of this site may load."""
    search = config.plugins.get("material/search")
    languages = search.config.lang if search else ()
    used = {str(config.theme.get("favicon"))}
    for path in leftovers((file.src_uri for file in files), languages):
        file = files.get_file_from_path(path)
        if file is not None and path not in used:
            files.remove(file)


def _lighten_the_stylesheet(files: Files, config: MkDocsConfig) -> None:
    for file in [file for file in files if PurePosixPath(file.src_uri).match(STYLESHEET)]:
        files.remove(file)
        files.append(File.generated(config, file.src_uri, content=by_name(file.content_string)))


def _warn_of_broken_links(config: MkDocsConfig) -> None:
    """A link that leads nowhere is a warning, unless the site ignores it on purpose."""
    navigation, links = config.validation.nav, config.validation.links
    for section, names in (
        (navigation, ("omitted_files", "absolute_links")),
        (links, ("absolute_links", "unrecognized_links", "anchors")),
    ):
        for name in names:
            if section[name] == logging.INFO:
                section[name] = logging.WARNING
