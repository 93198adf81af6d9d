/* The page of a paper: choose one of its structures, and print it blank.

   Without this script every structure is on the page, each section under the name of its own. */
(function () {
  "use strict";

  const page = document.querySelector(".paper-page");
  const structures = page && page.querySelector(".structures");

  function choose(name) {
    structures.querySelector(`input[value="${name}"]`).checked = true;
    for (const part of page.querySelectorAll("[data-structure]")) part.hidden = part.dataset.structure !== name;
  }

  /* A link may lead to a section of another structure than the one on show. */
  function followAddress() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const part = target && target.closest("[data-structure]");
    if (!part || !part.hidden) return;
    choose(part.dataset.structure);
    target.scrollIntoView();
  }

  if (!page) return;
  const print = page.querySelector(".print-blank");
  print.hidden = false;
  print.querySelector("button").addEventListener("click", () => window.print());
  if (!structures) return;
  structures.disabled = false;
  structures.addEventListener("change", (event) => choose(event.target.value));
  choose(structures.querySelector("input").value);
  followAddress();
  window.addEventListener("hashchange", followAddress);
})();
