/* The theme acts on single letters: some open the search, some leave the page. Whoever dictates, or
   rests a hand on the keyboard, would lose what is filled in (WCAG 2.1.4). In the search any key but
   these, and Tab and Shift with them, would lead away from the results. So no others reach the theme;
   they do what they do on any page. */
(() => {
  "use strict";

  const FOR_THE_THEME = ["Enter", "Escape", "ArrowUp", "ArrowDown"];

  document.addEventListener("keydown", (event) => {
    if (!FOR_THE_THEME.includes(event.key)) event.stopPropagation();
  });
})();
