/* The sections of the page as forms: a question with its choices, and a date to fill in. */
(function (checker) {
  "use strict";

  const { make, textOf, button } = checker;

  function errorLine(id) {
    return make("p", { class: "error-message", id, hidden: true });
  }

  function setError(line, words) {
    line.hidden = !words;
    line.textContent = words ? `Error: ${words}` : "";
  }

  function describe(element, ...ids) {
    const known = ids.filter(Boolean).join(" ");
    if (known) element.setAttribute("aria-describedby", known);
    else element.removeAttribute("aria-describedby");
  }

  /* Day, month and year for one date. `changed` is told whenever what is typed changes. */
  function dateFields(asked, prefix, today, changed) {
    const error = errorLine(`${prefix}-error`);
    const status = make("p", { class: "date-status", role: "status" });
    const hintId = `${prefix}-hint`;
    const hint = make("p", { class: "hint", id: hintId }, `${asked.hint ? `${asked.hint} ` : ""}For example 27 3 ${today().slice(0, 4)}.`);
    const inputs = {};
    const row = make("div", { class: "date-inputs" });
    for (const [part, width] of [["day", 2], ["month", 2], ["year", 4]]) {
      const input = make("input", {
        id: `${prefix}-${part}`, type: "text", inputmode: "numeric", class: `width-${width}`,
        autocomplete: "off", spellcheck: "false", translate: "no",
      });
      input.addEventListener("input", () => changed(fields));
      row.append(make("div", null, make("label", { for: input.id }, part[0].toUpperCase() + part.slice(1)), input));
      inputs[part] = input;
    }
    const element = make("fieldset", { class: "date-group" }, make("legend", null, asked.ask), hint, error, row, status);
    describe(element, hintId);
    const fields = {
      element,
      inputs,
      read: () => checker.readTyped({ day: inputs.day.value, month: inputs.month.value, year: inputs.year.value }, today(), asked.lies),
      write(date) {
        const [year, month, day] = date ? date.split("-").map(Number) : ["", "", ""];
        Object.assign(inputs.day, { value: day });
        Object.assign(inputs.month, { value: month });
        Object.assign(inputs.year, { value: year });
      },
      say(words) {
        if (status.textContent !== words) status.textContent = words;
      },
      fail(problem) {
        setError(error, problem ? problem.error : "");
        describe(element, hintId, problem && error.id);
        for (const [part, input] of Object.entries(inputs)) {
          if (problem && part === problem.field) input.setAttribute("aria-invalid", "true");
          else input.removeAttribute("aria-invalid");
        }
        return problem && { words: problem.error, target: inputs[problem.field] };
      },
    };
    return fields;
  }

  /* What a date means in words: the day, how far away, and whether it lies on the odd side. */
  function dateWords(date, today, lies) {
    const odd = checker.oddWords(date, today, lies);
    return `${checker.dayAwayWords(date, today)}.${odd ? ` ${odd}` : ""}`;
  }

  function errorSummary() {
    const title = make("h2", { id: "error-title" }, "There is a problem");
    return make("div", { class: "error-summary", role: "group", "aria-labelledby": "error-title", tabindex: "-1" }, title, make("ul"));
  }

  function choiceOf(item, question, index) {
    const id = `choice-${question}-${index}`;
    const hint = item.querySelector(".choice-hint");
    const input = make("input", { type: "radio", name: `answer-${question}`, id, value: item.dataset.choice });
    if (hint) hint.id = `${id}-hint`;
    describe(input, hint && hint.id);
    const label = make("label", { for: id }, textOf(item.querySelector("a")));
    return { input, element: make("div", { class: "choice" }, input, label, hint), words: label.textContent, reason: item.querySelector(".reason") };
  }

  /* Turn the section of a question into a form. Its links become choices; what is said
     about each answer is kept for the result. The question and its help stay where they
     are: what a reader has begun to read does not move. */
  function questionForm(section, node, dateAsked, today) {
    const name = section.dataset.question;
    const heading = section.querySelector("h2");
    const help = section.querySelector(".question-help");
    const choices = [...section.querySelectorAll(".choices > li")].map((item, index) => choiceOf(item, name, index));
    const error = errorLine(`error-${name}`);
    const left = make("p", { class: "left" });
    const reached = make("p", { class: "reached", hidden: true });
    const hints = [...help.querySelectorAll(".hint")].map((hint, index) => Object.assign(hint, { id: `hint-${name}-${index}` }).id);
    const group = make("fieldset", { class: "choice-group", tabindex: "-1", "aria-labelledby": heading.id },
      error, ...choices.map((choice) => choice.element));
    const fields = dateAsked && dateFields(dateAsked, `date-${name}`, today, () => form.dateTyped());
    const absent = fields && make("input", { type: "checkbox", id: `no-date-${name}` });
    if (fields) {
      fields.element.append(make("div", { class: "choice" }, absent, make("label", { for: absent.id }, "I don’t have the date")));
      absent.addEventListener("change", () => form.dateTyped());
    }
    const element = make("form", { novalidate: true, class: "question-form" }, group, fields && fields.element,
      make("div", { class: "buttons" }, make("button", { type: "submit", class: "continue" }, "Continue")), left);
    section.querySelector(".choices").replaceWith(element);
    section.prepend(reached);
    describe(group, ...hints);

    const form = {
      element, group, heading, fields, left, reached,
      buttons: element.querySelector(".buttons"),
      words: Object.fromEntries(choices.map((choice) => [choice.input.value, choice.words])),
      reasons: Object.fromEntries(choices.map((choice) => [choice.input.value, choice.reason])),
      chosen: () => (choices.find((choice) => choice.input.checked) || { input: { value: null } }).input.value,
      choose(answer) {
        for (const choice of choices) choice.input.checked = choice.input.value === answer;
      },
      typed: () => (fields && !absent.checked ? fields.read() : null),
      dateTyped() {},
      show(answer, date) {
        form.choose(answer);
        form.clearErrors();
        if (fields) {
          fields.write(date);
          absent.checked = false;
        }
      },
      clearErrors() {
        const summary = section.querySelector(".error-summary");
        if (summary) summary.remove();
        setError(error, "");
        describe(group, ...hints);
        if (fields) fields.fail(null);
      },
      /* `problems`: { words, target }, or { words } for the choices themselves. */
      fail(problems) {
        const summary = errorSummary();
        for (const problem of problems) {
          const target = problem.target || choices[0].input;
          if (!problem.target) {
            setError(error, problem.words);
            describe(group, ...hints, error.id);
          }
          summary.lastChild.append(make("li", null, make("a", { href: `#${target.id}` }, problem.words)));
        }
        section.prepend(summary);
        summary.focus();
      },
    };
    return form;
  }

  Object.assign(checker, { dateFields, dateWords, questionForm });
})((window.pathwayChecker = window.pathwayChecker || {}));
