/* A result: fills what depends on the way into a section that is already on the page. The section
   tells the same to all who come to it; `arrived` is the part of it for the way that was taken. */
(function (checker) {
  "use strict";

  const { make, textOf, own } = checker;

  function slot(section, name) {
    return section.querySelector(`[data-slot="${name}"]`);
  }

  function clones(elements) {
    return [...elements].map((element) => element.cloneNode(true));
  }

  /* Clause links of everything that decided one answer: the question, its hints, the answer. */
  function citesOf(form, section, answer) {
    const reason = form.reasons[answer];
    const links = [
      ...section.querySelectorAll(".question-help > .hint .cites a, .about-question > p:first-child .cites a"),
      ...(reason ? reason.querySelectorAll(":scope > .cites a") : []),
    ];
    const once = new Map(links.map((link) => [link.textContent, link]));
    const cites = make("span", { class: "cites" });
    for (const link of once.values()) {
      if (cites.firstChild) cites.append(", ");
      cites.append(link.cloneNode(true));
    }
    return cites;
  }

  /* What an answer rests on where no clause has it. */
  function grounds(form, answer) {
    const reason = form.reasons[answer];
    return reason ? clones(reason.querySelectorAll(":scope > :is(.added, .decided)")) : [];
  }

  /* One line for each answer on the way: question, answer, what chose it, clauses, Change. */
  function fillWhy(arrived, walk, view) {
    const list = slot(arrived, "why");
    if (!list || !walk.way.length) return;
    const lines = walk.way.map((taken) => whyLine(taken, walk, view));
    const before = lines.slice(0, -1);
    list.replaceChildren(lines[lines.length - 1]);
    const place = slot(arrived, "answers");
    place.replaceChildren(...(before.length
      ? [make("details", { class: "fold" }, make("summary", null, `Your ${before.length === 1 ? "answer" : `${before.length} answers`} before that`), make("ul", { class: "why" }, ...before))] : []));
  }

  function whyLine(taken, walk, view) {
    const form = view.forms[taken.question];
    const say = form.reasons[taken.answer] && form.reasons[taken.answer].querySelector(".reason-say");
    const last = taken === walk.way[walk.way.length - 1];
    return make("li", null,
      make("span", { class: "asked" }, textOf(form.heading)), " ",
      make("b", null, form.words[taken.answer]), " ",
      taken.byDate && make("span", { class: "by-date" }, `${checker.said("chosen-by-date", { day: checker.dayAwayWords(taken.byDate, view.today) })} `),
      say && !last && make("span", { class: "way-say" }, `${textOf(say)} `),
      citesOf(form, view.sections[taken.question], taken.answer), " ",
      ...grounds(form, taken.answer), " ",
      view.changeButton(taken.question));
  }

  /* Of what would change the result, leave out what the reader has answered so already. */
  function fillNear(section, walk) {
    const given = new Map(walk.way.map((taken) => [taken.question, taken.answer]));
    for (const line of section.querySelectorAll(".near-way")) {
      const conditions = [...line.querySelectorAll("[data-if]")];
      for (const condition of conditions) condition.hidden = given.get(condition.dataset.if) === condition.dataset.is;
      for (const and of line.querySelectorAll(".and")) and.hidden = and.previousElementSibling.hidden;
    }
  }

  /* Notes, gaps and conflicts of the questions and answers on the way, each once. */
  function fillRemarks(section, walk, view) {
    const place = slot(section, "remarks");
    const seen = new Set([...section.querySelectorAll(":scope > :is(.decisive, .arrived:not([hidden])) .remark")].map(textOf));
    const found = [];
    for (const taken of walk.way) {
      const reason = view.forms[taken.question].reasons[taken.answer];
      const asked = view.sections[taken.question];
      for (const remark of [...asked.querySelectorAll(".question-help .remark, .about-question .remark"), ...(reason ? reason.querySelectorAll(".remark") : [])]) {
        if (seen.has(textOf(remark))) continue;
        seen.add(textOf(remark));
        found.push(make("li", null, remark.cloneNode(true)));
      }
    }
    place.replaceChildren(...(found.length ? [make("h3", null, checker.said("remarks")), make("ul", { class: "way-remarks" }, ...found)] : []));
  }

  /* What counts here: the timescales of the step, and the dates that its questions ask about. */
  function relevant(data, walk) {
    const from = Math.max(walk.nodes.indexOf(walk.position), 0);
    const names = walk.nodes.slice(from).flatMap((name) => {
      const node = own(data.nodes, name) || {};
      return node.timescales || (node.date ? [node.date.of] : []);
    });
    return [...new Set(names)];
  }

  /* The date to ask for so that `name` can be computed: itself, or what it counts from. */
  function askable(data, name) {
    for (let at = name, left = 20; at && left; left -= 1) {
      const date = own(data.dates, at);
      if (date && date.ask && !date.time) return at;
      const timescale = own(data.timescales, at);
      if (timescale && !data.units[timescale.unit].counted) return null;
      at = timescale ? timescale.from : date && date.usually ? date.usually[0] : null;
    }
    return null;
  }

  function holidays(data, start, due) {
    const { name, first, last } = data.calendar;
    const known = first <= start && due <= last;
    return [
      checker.said("holidays", { region: name }),
      ...(known ? [] : [checker.said("holidays-unknown", { first: checker.dayWords(first), last: checker.dayWords(last) })]),
    ];
  }

  /* `Counted: 3 weeks after 13 June 2025. That day itself is still in time.` */
  function countingWords(data, name, walk) {
    const { from, count, unit } = data.timescales[name];
    const start = own(walk.known, from);
    if (!start) return "";
    const [after, ...usual] = isGiven(walk, from) ? [] : (own(data.dates, from) || {}).usually || [];
    const before = after && own(walk.known, after);
    const counted = checker.said(before ? "counted-from-usual" : "counted", {
      length: checker.lengthWords(data, count, unit),
      start: checker.dayWords(start),
      usual: before && checker.lengthWords(data, ...usual),
      before: before && checker.dayWords(before),
    });
    return [counted, ...(data.units[unit].counted === "working day" ? holidays(data, start, walk.known[name]) : [])].join(" ");
  }

  function isGiven(walk, name) {
    return own(walk.given, name) !== undefined;
  }

  /* What it means that a time has passed: what the answer for that case says. */
  function meaning(data, name, view) {
    const entry = Object.entries(data.nodes).find(([, node]) => node.date && node.date.of === name);
    if (!entry) return "";
    const [question, node] = entry;
    const form = view.forms[question];
    const say = form.reasons[node.date.later] && form.reasons[node.date.later].querySelector(".reason-say");
    return ` ${say ? textOf(say) : checker.said("answer-now", { question: textOf(form.heading), answer: form.words[node.date.later] })}`;
  }

  function dueWords(data, name, walk, view) {
    const due = walk.known[name];
    const passed = due < view.today;
    const words = checker.said(`${passed ? "passed" : "due"}-${data.timescales[name].kind}`, { day: checker.dayAwayWords(due, view.today) });
    return passed ? words + meaning(data, name, view) : words;
  }

  function fillDue(section, data, walk, view) {
    for (const place of section.querySelectorAll("[data-due]")) {
      const name = place.dataset.due;
      if (!name || !own(walk.known, name)) place.replaceChildren();
      else {
        const passed = walk.known[name] < view.today;
        place.replaceChildren(
          make("b", { class: passed ? "passed" : "ahead" }, dueWords(data, name, walk, view)), " ",
          make("span", { class: "counting" }, countingWords(data, name, walk)));
      }
    }
  }

  /* A form for one date; open while nothing is known. */
  function dateForm(data, name, walk, view) {
    const asked = data.dates[name];
    const known = own(walk.known, name);
    const given = isGiven(walk, name);
    const fields = checker.dateFields(asked, `result-${name}`, () => view.today, () => {});
    fields.write(known);
    const form = make("form", { novalidate: true, class: "date-form" }, fields.element,
      make("div", { class: "buttons" },
        make("button", { type: "submit", class: "continue" }, "Work out the date"),
        given && checker.button("Remove this date", () => view.setDate(name, null))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const read = fields.read();
      const problem = !read ? { error: "Enter the date", field: "day" } : read.error ? read : null;
      fields.fail(problem);
      if (problem) fields.inputs[problem.field].focus();
      else view.setDate(name, read.date);
    });
    const words = known
      ? `${asked.ask} ${checker.dateWords(known, view.today, asked.lies)}${given ? "" : " (worked out from another date)"}`
      : `${asked.ask} Give it to have the date worked out`;
    return make("details", { class: "date-ask" }, make("summary", null, words), form);
  }

  function fillDates(section, data, walk, view) {
    const place = slot(section, "dates");
    if (!place) return;
    const names = new Set(relevant(data, walk).map((name) => askable(data, name)).filter(Boolean));
    place.replaceChildren(...[...names].map((name) => dateForm(data, name, walk, view)));
  }

  /* Each thing to do gets a box to tick, for this visit only. */
  function tickable(section) {
    section.querySelectorAll(".actions > .action").forEach((item, index) => {
      const box = item.querySelector("input");
      if (box) box.checked = false;
      else {
        const words = item.querySelector(".words");
        words.id = `${section.id}-action-${index}`;
        item.prepend(make("input", { type: "checkbox", class: "tick", "aria-labelledby": words.id, autocomplete: "off" }));
      }
    });
  }

  /* The one small chart moves to the result on show, and lights up the way. */
  function fillChart(section, walk) {
    const chart = document.getElementById("way-chart");
    if (!chart) return;
    for (const shape of chart.querySelectorAll("[data-node]")) {
      shape.classList.toggle("on-way", walk.nodes.includes(shape.dataset.node));
      shape.classList.toggle("here", shape.dataset.node === walk.position);
    }
    chart.hidden = false;
    slot(section, "chart").append(chart);
  }

  function fillResult(arrived, data, walk, view) {
    const section = arrived.parentElement;
    for (const other of section.querySelectorAll(":scope > .arrived")) other.hidden = other !== arrived;
    fillWhy(arrived, walk, view);
    fillRemarks(section, walk, view);
    fillDue(section, data, walk, view);
    fillDates(section, data, walk, view);
    fillNear(section, walk);
    fillChart(section, walk);
    tickable(section);
    const days = relevant(data, walk).map((name) => own(walk.known, name)).filter((day) => day && day >= view.today);
    slot(section, "take").replaceChildren(...checker.takeAlong(section, data, [...new Set(days)], view));
  }

  Object.assign(checker, { fillResult, relevant, askable, slot });
})((window.pathwayChecker = window.pathwayChecker || {}));
