/* The form of one event: a field for each column, the date read back while it is typed. */
(function (chronology) {
  "use strict";

  const { make } = window.pathwayChecker;
  let made = 0;

  const TYPED = { autocomplete: "off", autocapitalize: "sentences", spellcheck: "false", translate: "no", dir: "auto" };

  function field(name, index, shape, key) {
    const id = `event-${key}-${index}`;
    const short = index === shape.date || index === shape.agency;
    const input = short
      ? make("input", { id, type: "text", ...TYPED })
      : make("textarea", { id, rows: "3", ...TYPED });
    const group = make("div", { class: `form-group${short ? " short" : ""}` }, make("label", { for: id }, name));
    if (index === shape.date) {
      group.append(make("p", { class: "form-hint", id: `${id}-hint` }, "The day first: 3/4/2025, 3 April 2025. Also April 2025, 2025, about March 2024."));
      input.setAttribute("aria-describedby", `${id}-hint ${id}-read`);
      group.append(input, make("p", { class: "date-read", id: `${id}-read`, "data-read": true }));
    } else {
      group.append(input);
    }
    return group;
  }

  /* What a date was read as, or why it was not. */
  function readWords(list, typed) {
    if (!typed.trim()) return "";
    const { words, doubt, at } = chronology.dateOf(list, typed);
    if (at === null) return `${doubt} It is kept as you wrote it, and stands at the end.`;
    return doubt ? `${words}. ${doubt}` : words;
  }

  /* A form for a new event, or for `event`. `done(cells)` is told what was typed; it answers
     with an error, or with nothing. `columns` are the numbers of those that are asked for. */
  function eventForm(list, columns, { title, submit, event, done, cancel, touched }) {
    const { shape } = list;
    const groups = columns.map((index) => field(shape.columns[index], index, shape, made));
    const inputs = groups.map((group) => group.querySelector("input, textarea"));
    const filled = [];
    const titleId = `event-${made}-title`;
    made += 1;
    const error = make("p", { class: "form-error", role: "alert", hidden: true });
    const buttons = make("div", { class: "letter-buttons" }, make("button", { type: "submit", class: "main" }, submit));
    if (cancel) buttons.append(window.pathwayChecker.button("Leave it as it was", cancel));
    const heading = make("p", { class: "title-3", id: titleId, role: "heading", "aria-level": "3" }, title);
    const form = make("form", { class: "event-form", novalidate: true, autocomplete: "off", "aria-labelledby": titleId }, heading, error, make("div", { class: "event-fields" }, ...groups), buttons);
    const dateInput = inputs[columns.indexOf(shape.date)];

    function readBack() {
      form.querySelector("[data-read]").textContent = readWords(list, dateInput.value);
    }

    /* What was not touched stays as it is: a field of one line cannot even show line ends. */
    function typed() {
      const cells = shape.columns.map((_, index) => (event && event.cells[index]) || "");
      columns.forEach((column, place) => {
        const { value } = inputs[place];
        if (value !== filled[place]) cells[column] = window.pathwayLetters.clean(value, inputs[place].matches("textarea"));
      });
      return cells;
    }

    function fill(cells) {
      columns.forEach((column, place) => {
        inputs[place].value = cells[column] || "";
        filled[place] = event ? inputs[place].value : null;
      });
      readBack();
    }

    form.addEventListener("input", () => {
      readBack();
      touched();
    });
    form.addEventListener("keydown", (key) => {
      if (key.key === "Enter" && (key.ctrlKey || key.metaKey)) form.requestSubmit();
      if (key.key === "Escape" && cancel) cancel();
    });
    form.addEventListener("submit", (submitted) => {
      submitted.preventDefault();
      const words = done(typed());
      error.textContent = words ? `Error: ${words}` : "";
      error.hidden = !words;
      if (words) dateInput.focus();
    });
    if (event) fill(event.cells);
    return {
      form,
      fill,
      focus: () => dateInput.focus(),
      pending: () => inputs.some((input, place) => input.value.trim() && columns[place] !== shape.agency),
      changed: () => inputs.some((input, place) => input.value !== filled[place]),
    };
  }

  Object.assign(chronology, { eventForm });
})((window.pathwayChronology = window.pathwayChronology || {}));
