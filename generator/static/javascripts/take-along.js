/* What a reader takes along from a result: text, paper, calendar dates, a link.
   Everything is made on the page, when the reader asks for it. */
(function (checker) {
  "use strict";

  const { make, textOf, own } = checker;
  const RECORD_NOTE = "This is not a record until it is in the child’s file.";
  const CONTROL_NOTE = "Nothing leaves this page by itself. The page cannot control the clipboard, files that you download, printouts, or extensions of your browser.";
  const TITLE = "Reminder";
  const LEFT_OUT = "button, form, svg, [hidden], .take, .on-paper, .visually-hidden, [data-start-again]";

  function versionWords(data) {
    return `${data.title}, version ${data.version || "not supplied"}, ${data.status}`;
  }

  function madeWords(data, today) {
    return `${versionWords(data)}. Worked out on ${checker.fullDayWords(today)}.`;
  }

  /* --- text --------------------------------------------------------------------------- */

  function lineOf(element) {
    const words = textOf(element);
    if (!words) return [];
    if (/^H\d$/.test(element.tagName)) return ["", words];
    if (element.matches("li.action")) return [`[${element.dataset.done ? "x" : " "}] ${words}`];
    return [element.tagName === "LI" ? `- ${words}` : words];
  }

  /* The result as plain text, in the order in which it stands on the page. */
  function resultText(section, data, today) {
    section.querySelectorAll(".action > .tick").forEach((box) => {
      if (box.checked) box.parentNode.dataset.done = "1";
      else delete box.parentNode.dataset.done;
    });
    const copy = section.cloneNode(true);
    copy.querySelectorAll(LEFT_OUT).forEach((element) => element.remove());
    const parts = [...copy.querySelectorAll("h2, h3, p, li")].filter((element) => element.tagName === "LI" ? !element.querySelector("ul") : !element.parentNode.closest("li:not(:has(ul)), p"));
    return [madeWords(data, today), RECORD_NOTE, ...parts.flatMap(lineOf), ""].join("\n");
  }

  /* --- calendar ----------------------------------------------------------------------- */

  function escaped(text) {
    return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  }

  /* Lines of at most 75 octets, cut between characters. */
  function folded(line) {
    const encoder = new TextEncoder();
    const parts = [""];
    let octets = 0;
    for (const character of line) {
      const more = encoder.encode(character).length;
      if (octets + more > 75) {
        parts.push(" ");
        octets = 1;
      }
      parts[parts.length - 1] += character;
      octets += more;
    }
    return parts.join("\r\n");
  }

  function compact(iso) {
    return iso.replace(/-/g, "");
  }

  /* One all-day event for each day. `stamp` is the time of making, as "2025-06-18T11:00:00.000Z". */
  function calendarFile(days, title, stamp, unique) {
    const made = `${stamp.slice(0, 19).replace(/[-:]/g, "")}Z`;
    const events = days.flatMap((day, index) => [
      "BEGIN:VEVENT",
      `UID:${unique}-${index + 1}@reminder.invalid`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(checker.toIso(checker.toDay(day) + 1))}`,
      `SUMMARY:${escaped(days.length > 1 ? `${title} (${index + 1} of ${days.length})` : title)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]);
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reminder//Reminder//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...events, "END:VCALENDAR"];
    return lines.map((line) => `${folded(line)}\r\n`).join("");
  }

  function download(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = make("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    URL.revokeObjectURL(address);
  }

  function unique() {
    return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /* --- link --------------------------------------------------------------------------- */

  /* Answers as a fragment: `answers=<route>;from.liaise;harm.no;date.reply-by.2025-06-17`. */
  function toFragment(data, state, dates) {
    const followed = Object.keys(dates).length ? state.byDate : [];
    const answers = Object.entries(state.answers).filter(([name]) => !followed.includes(name));
    return `answers=${[
      data.route,
      ...(state.start ? [`from.${state.start}`] : []),
      ...answers.map(([name, answer]) => `is.${name}.${answer}`),
      ...Object.entries(dates).map(([name, day]) => `date.${name}.${day}`),
    ].join(";")}`;
  }

  /* What such a fragment holds; { changed: true } where it belongs to another route. */
  function fromFragment(data, fragment) {
    const [route, ...parts] = fragment.replace(/^answers=/, "").split(";");
    const read = { start: null, answers: {}, dates: {} };
    const fits = route === data.route && parts.every((part) => {
      const [kind, name, value] = part.split(".");
      const node = own(data.nodes, name);
      if (kind === "from") read.start = name;
      if (kind === "is") read.answers[name] = value;
      if (kind === "date") read.dates[name] = value;
      return (kind === "from" && node && node.kind === "step")
        || (kind === "is" && node && node.answers && node.answers.some((answer) => answer.id === value))
        || (kind === "date" && own(data.dates, name) && /^\d{4}-\d\d-\d\d$/.test(value) && checker.toIso(checker.toDay(value)) === value);
    });
    return fits ? read : { changed: true };
  }

  /* --- the panel ---------------------------------------------------------------------- */

  function selectAll(field) {
    field.focus();
    field.select();
  }

  /* The clipboard where the browser allows it; otherwise the text stands there, selected. */
  function copy(text, place, status) {
    const shown = () => {
      const area = make("textarea", { readonly: true, rows: "8", "aria-label": "Text to copy", spellcheck: "false", translate: "no" });
      area.value = text;
      place.replaceChildren(area);
      selectAll(area);
      status.textContent = "The text is selected. Copy it with your browser.";
    };
    if (!navigator.clipboard) return shown();
    return navigator.clipboard.writeText(text).then(() => {
      status.textContent = "Copied.";
    }, shown);
  }

  function field(label, id, attributes) {
    const input = make("input", { id, type: "text", autocomplete: "off", spellcheck: "false", translate: "no", ...attributes });
    return { input, element: make("p", null, make("label", { for: id }, label), input) };
  }

  function fold(words, ...contents) {
    return make("details", { class: "fold" }, make("summary", null, words), ...contents);
  }

  function calendarPart(days, id) {
    const title = field("Title in your calendar", `${id}-title`, { value: TITLE });
    return fold("Calendar file", make("p", { class: "hint" }, "Keep names out of the title: calendars are often shared."), title.element,
      checker.button("Download the calendar file", () => download("reminder.ics", "text/calendar", calendarFile(days, title.input.value.trim() || TITLE, new Date().toISOString(), unique()))));
  }

  function linkPart(data, view, id, status) {
    const withDates = make("input", { type: "checkbox", id: `${id}-dates`, autocomplete: "off" });
    const link = field("Link", `${id}-link`, { readonly: true, class: "wide" });
    const room = make("div");
    const write = () => {
      link.input.value = `${location.href.split("#")[0]}#${toFragment(data, view.state, withDates.checked ? view.dates : {})}`;
    };
    withDates.addEventListener("change", write);
    write();
    return fold("Link to these answers", make("p", { class: "hint" }, "The link holds your answers. Anyone who has it can read them."),
      Object.keys(view.dates).length ? make("div", { class: "choice" }, withDates, make("label", { for: withDates.id }, "With the dates that I gave")) : null,
      link.element, checker.button("Copy the link", () => copy(link.input.value, room, status)), room);
  }

  /* `days`: what is due from today on. */
  function takeAlong(section, data, days, view) {
    const status = make("p", { role: "status", class: "take-status" });
    const room = make("div");
    const id = `take-${section.id}`;
    return [
      make("p", { class: "on-paper" }, madeWords(data, view.today), " Uncontrolled when printed. ", RECORD_NOTE),
      make("div", { class: "take" },
        make("h3", null, "Take it along"),
        make("p", null, RECORD_NOTE),
        make("div", { class: "buttons" },
          checker.button("Print", () => window.print(), { class: "second" }),
          checker.button("Copy as text", () => copy(resultText(section, data, view.today), room, status), { class: "second" })),
        room, status,
        days.length ? calendarPart(days, id) : null,
        linkPart(data, view, id, status),
        make("p", { class: "hint" }, CONTROL_NOTE)),
    ];
  }

  Object.assign(checker, { takeAlong, resultText, calendarFile, toFragment, fromFragment });
})((window.pathwayChecker = window.pathwayChecker || {}));
