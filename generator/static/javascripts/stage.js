/* A part of a page that fills the screen in front of a group: its keys, its bar, its colours.

   What is behind it is hidden by classes; the danger that stands before everything stays. */
(function () {
  "use strict";

  const { make } = window.pathwayChart;

  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  }

  /* Light or dark, for as long as the page is open. */
  function otherColours() {
    const { dataset } = document.documentElement;
    const shown = dataset.colours || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    dataset.colours = shown === "dark" ? "light" : "dark";
  }

  const KEYS = {
    ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back",
    ArrowDown: "down", ArrowUp: "up", n: "notes", N: "notes", f: "full", F: "full", Escape: "leave",
  };

  /* `moves` may hold: next, back, up, down, notes, left. Each tells by `false` that it did nothing. */
  window.pathwayStage = function (root, moves) {
    const place = make("span", { class: "stage-place", role: "status" });
    const acts = { ...moves, full: fullScreen, colours: otherColours, leave: close };
    const bar = make("div", { class: "stage-bar", role: "group", "aria-label": "Show" });
    const buttons = {};
    let isOpen = false;

    function button(name, words, keys) {
      const made = make("button", { type: "button", "data-move": name }, words);
      if (keys) made.setAttribute("aria-keyshortcuts", keys);
      made.addEventListener("click", () => acts[name]());
      buttons[name] = made;
      return made;
    }

    bar.append(
      button("back", "Back", "ArrowLeft PageUp"), button("next", "Next", "ArrowRight PageDown"), place,
      button("notes", "Notes (N)", "N"), button("colours", "Light or dark"),
      button("full", "Full screen (F)", "F"), button("leave", "Leave (Esc)", "Escape"),
    );
    root.append(bar);

    function open() {
      isOpen = true;
      document.body.classList.add("on-stage");
      root.classList.add("stage");
    }

    function close() {
      if (!isOpen) return;
      isOpen = false;
      document.body.classList.remove("on-stage");
      root.classList.remove("stage");
      if (document.fullscreenElement) document.exitFullscreen();
      if (moves.left) moves.left();
    }

    document.addEventListener("keydown", (event) => {
      const act = acts[KEYS[event.key]];
      if (!isOpen || !act || event.ctrlKey || event.altKey || event.metaKey) return;
      event.stopPropagation(); // the theme has keys of its own
      if (act() !== false) event.preventDefault();
    });

    return {
      open,
      close,
      isOpen: () => isOpen,
      /* Say where the show has got to, and which buttons lead on. */
      at(words, hasBack, hasNext) {
        place.textContent = words;
        buttons.back.disabled = !hasBack;
        buttons.next.disabled = !hasNext;
      },
    };
  };
})();
