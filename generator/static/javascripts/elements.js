/* Elements made by a script: text is never read as HTML. */
(function (checker) {
  "use strict";

  /* An element with attributes and contents; `text` is never read as HTML. */
  function make(tag, attributes, ...contents) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...contents.filter((content) => content));
    return element;
  }

  function textOf(element) {
    return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
  }

  function button(words, action, more) {
    const made = make("button", { type: "button", class: "plain", ...more }, words);
    made.addEventListener("click", action);
    return made;
  }

  Object.assign(checker, { make, textOf, button });
})((window.pathwayChecker = window.pathwayChecker || {}));
