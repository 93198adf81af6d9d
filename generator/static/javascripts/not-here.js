/* The page "not found" stands at whatever address was asked for, so its links may start from a wrong
   folder. A script that was found knows where it lies itself, and so where the site begins. */
(() => {
  "use strict";

  const root = new URL("..", document.currentScript.src);
  if (document.documentElement.dataset.site) return; // found twice: the nearer one is of this site
  document.documentElement.dataset.site = root.href;

  for (const link of document.links) {
    const said = link.getAttribute("href");
    if (!/^([a-z]+:|[#/])/i.test(said)) link.href = new URL(said, root).href;
  }
})();
