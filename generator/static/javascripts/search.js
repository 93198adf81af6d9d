/* The search for a keyboard: Tab leads through the results, and out of them back to the page. */
(() => {
  "use strict";

  const toggle = document.getElementById("__search");
  const search = document.querySelector(".md-search");
  const list = search && search.querySelector(".md-search-result__list");
  if (!toggle || !list) return;

  const reach = () =>
    list.querySelectorAll(":is(a, summary)[tabindex]").forEach((it) => it.removeAttribute("tabindex"));
  new MutationObserver(reach).observe(list, { childList: true, subtree: true });

  search.addEventListener("focusout", (event) => {
    if (!toggle.checked || !event.relatedTarget || search.contains(event.relatedTarget)) return;
    toggle.checked = false;
    toggle.dispatchEvent(new Event("change"));
  });
})();
