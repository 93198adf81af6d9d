"""Pages as templates and programs write them, some of them hardly pages: each tries to run a script.

What is written here, a browser reads by the rules of the HTML standard; so the same pages are tried in one.
"""

from __future__ import annotations

RUN = "<script>window.ran = true</script>"
WEAKER = "<meta http-equiv='Content-Security-Policy' content=\"script-src 'unsafe-inline'\">"

ODD = {
    "usual": f"<!doctype html>\n<html lang=en>\n<head>\n<meta charset='utf-8'>\n<title>t</title>{RUN}</head>",
    "capitals": f"<!DOCTYPE HTML><HTML LANG='en'><HEAD><META CHARSET=UTF-8>{RUN}</HEAD><BODY></BODY></HTML>",
    "no-head": f"<!doctype html><html lang='en'><body>{RUN}</body></html>",
    "no-html": f"<!doctype html><title>t</title>{RUN}",
    "nothing-but-a-script": RUN,
    "text-first": f"Words first. {RUN}",
    "script-before-html": f"<!doctype html>{RUN}<html lang='en'><head><title>t</title></head></html>",
    "script-between-html-and-head": f"<html lang='en'>{RUN}<head><title>t</title></head></html>",
    "head-in-a-comment": f"<!doctype html><!-- <head> --><html><!-- <head>--><head>{RUN}</head>",
    "comment-that-ends-at-once": f"<!--><html><head>{RUN}</head><!-- -->",
    "comment-that-ends-oddly": f"<!doctype html><!-- a --!><html><head>{RUN}</head><!-- -->",
    "comment-never-closed": f"<!doctype html><html><head>{RUN}</head><!-- and so on",
    "xml-declaration": f"<?xml version='1.0'?>\n<!doctype html><html><head>{RUN}</head></html>",
    "quotation-mark-in-a-tag": f'<html a">{RUN}<head b"><title>t</title></head></html>',
    "sign-in-an-attribute": f"<!doctype html><html data-a='>' data-b=\"<head>\"><head>{RUN}</head></html>",
    "head-with-attributes": f"<!doctype html><html><head prefix='og: a#' data-x>{RUN}</head></html>",
    "sign-in-the-tag-of-the-head": f"<!doctype html><html><head data-a='>'>{RUN}</head></html>",
    "two-heads": f"<html><head></head><head>{RUN}</head></html>",
    "closed-before-it-is-opened": f"</head></html><head>{RUN}</head>",
    "weaker-policy-first": f"<!doctype html><html><head>{WEAKER}{RUN}</head></html>",
    "weaker-policy-before-html": f"{WEAKER}<!doctype html><html><head>{RUN}</head></html>",
    "frames": f"<html><head>{RUN}</head><frameset><frame></frameset></html>",
    "drawing-first": f"<svg xmlns='http://www.w3.org/2000/svg'><script>window.ran = true</script></svg>{RUN}",
    "handler": "<!doctype html><html><body onload='window.ran = true'></body></html>",
    "byte-order-mark": f"\ufeff<!doctype html><html><head>{RUN}</head></html>",
    "charset-that-says-more": f"<head><meta charset=utf-8 x='>'>{RUN}</head>",
}
"""By name; the text of each, in UTF-8 where nothing else is said."""
