/*
 * Stands in for the theme's own first script, which keeps things in the browser's storage.
 * Under the names that the theme reads and writes, nothing is kept and nothing is found:
 * no page of this site stores anything. A file, not a script in the page, so that the content
 * security policy allows no inline script at all. It knows the site's root by where it lies.
 */
"use strict";

window.__md_scope = new URL("..", document.currentScript.src);
window.__md_hash = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0);
window.__md_get = () => null;
window.__md_set = () => undefined;
