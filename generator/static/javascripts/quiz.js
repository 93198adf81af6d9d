/* The quiz for one person: one case at a time. It remembers the first answer to each case, in
   memory only, and tells how many were right. */
(function () {
  "use strict";

  const root = document.querySelector(".quiz");
  if (!root) return;

  const cases = [...root.querySelectorAll(".quiz-case")];
  const first = new Map();
  let place = 0;

  function make(tag, attributes, words) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = words || "";
    return element;
  }

  function button(words, by) {
    const made = make("button", { type: "button", class: "md-button" }, words);
    made.addEventListener("click", () => go(by));
    return made;
  }

  const bar = make("div", { class: "quiz-bar", role: "group", "aria-label": "Cases of the quiz" });
  const score = make("p", { class: "quiz-score", role: "status" });
  const [previous, next] = [button("Previous case", -1), button("Next case", 1)];
  bar.append(previous, next);
  root.append(score, bar);

  function say() {
    const right = [...first.values()].filter((choice) => choice.dataset.right === "yes").length;
    const done = first.size === cases.length ? " That was the last one." : "";
    score.textContent = first.size
      ? `Case ${place + 1} of ${cases.length}. Right at the first try: ${right} of ${first.size}.${done}`
      : `Case ${place + 1} of ${cases.length}.`;
  }

  function show() {
    cases.forEach((each, at) => (each.hidden = at !== place));
    previous.disabled = place === 0;
    next.disabled = place === cases.length - 1;
    say();
  }

  function go(by) {
    place += by;
    show();
    const heading = cases[place].querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: "start" });
  }

  /* A press counts, by pointer or key. What printing or a search in the page opens is nobody's answer. */
  root.addEventListener("click", (event) => {
    const summary = event.target.closest(".quiz-choice > summary");
    const choice = summary && summary.parentElement;
    if (!choice || choice.open) return;
    choice.classList.add("chosen");
    const each = choice.closest(".quiz-case");
    if (!first.has(each)) first.set(each, choice);
    say();
  });

  show();
})();
