/* The menu on a small screen, for a keyboard and a screen reader. The theme opens it with a
   checkbox that nobody can reach and a label that no key presses; here a button takes its place. */
(() => {
  "use strict";

  const toggle = document.getElementById("__drawer");
  const label = document.getElementById("menu-button");
  const menu = document.getElementById("menu");
  if (!toggle || !label || !menu) return;

  const button = document.createElement("button");
  button.type = "button";
  button.id = label.id;
  button.className = label.className;
  button.setAttribute("aria-controls", menu.id);
  button.append(...label.childNodes);
  label.replaceWith(button);

  const open = (yes) => {
    toggle.checked = yes;
    toggle.dispatchEvent(new Event("change"));
  };

  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));

  tell();
  toggle.addEventListener("change", tell);

  button.addEventListener("click", () => {
    open(!toggle.checked);
    if (toggle.checked) menu.querySelector("a, summary").focus();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return;
    open(false);
    button.focus();
  });

  // Whoever tabs out at the end of the menu is done with it.
  menu.addEventListener("focusout", (event) => {
    if (toggle.checked && event.relatedTarget && !menu.contains(event.relatedTarget)) open(false);
  });
})();
