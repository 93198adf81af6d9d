/* A table or a block of code that is wider than the screen scrolls in a frame of its own. The page has
   the frame; here the keyboard reaches it, and a screen reader hears what it is. */
(() => {
  "use strict";

  const heading = (frame) => {
    const before = [...document.querySelectorAll("article :is(h1, h2, h3, h4)")].filter(
      (it) => it.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING
    );
    return before.length ? before[before.length - 1].textContent.trim() : "";
  };

  const mark = (frame) => {
    if (frame.scrollWidth > frame.clientWidth) {
      const kind = frame.matches("pre") ? "Code" : "Table";
      frame.tabIndex = 0;
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", `${kind}, scrolls sideways: ${heading(frame)}`);
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
    }
  };

  // What is inside can grow alone, when a reader spaces words and letters wider.
  const sizes = new ResizeObserver((entries) => {
    const touched = new Set(entries.map((entry) => entry.target.closest("[data-watched]")));
    touched.delete(null); // what has been taken out of its frame
    touched.forEach(mark);
  });
  const frames = () =>
    document
      .querySelectorAll(":is(.md-typeset__scrollwrap, .md-typeset pre:has(> code)):not([data-watched])")
      .forEach((frame) => {
        frame.dataset.watched = "";
        for (const it of [frame, frame.firstElementChild]) sizes.observe(it);
      });

  frames();
  new MutationObserver(frames).observe(document.querySelector("article") || document.body, {
    childList: true,
    subtree: true,
  });
})();
