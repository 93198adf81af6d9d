/* A table that is wider than the screen scrolls in a frame of its own. The page has the frame;
   here the keyboard reaches it, and a screen reader hears what it is. */
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
      frame.tabIndex = 0;
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", `Table, scrolls sideways: ${heading(frame)}`);
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
    }
  };

  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => mark(entry.target)));
  const frames = () =>
    document.querySelectorAll(".md-typeset__scrollwrap:not([data-watched])").forEach((frame) => {
      frame.dataset.watched = "";
      sizes.observe(frame);
    });

  frames();
  new MutationObserver(frames).observe(document.querySelector("article") || document.body, {
    childList: true,
    subtree: true,
  });
})();
