/* The events as a table, a page of it at a time: a file of ten thousand rows must stay usable. */
(function (chronology) {
  "use strict";

  const { make, button } = window.pathwayChecker;
  const PAGE = 100;
  const NUMERIC = /^\d{1,2}\D+\d/;

  function hidden(words) {
    return make("span", { class: "visually-hidden" }, words);
  }

  /* Written out where it is beyond doubt, else as it came. */
  function dateWords(list, event) {
    const written = (event.cells[list.shape.date] || "").trim();
    return event.date.at === null || event.date.doubt ? written : event.date.words;
  }

  function nameOf(list, event) {
    return dateWords(list, event) || "no date";
  }

  function text(words) {
    return make("span", { dir: "auto", translate: "no", class: "event-words" }, words);
  }

  function dateCell(list, event) {
    const written = (event.cells[list.shape.date] || "").trim();
    const shown = dateWords(list, event);
    const cell = make("span", { class: "event-date" }, text(shown || "No date"));
    if (shown !== written && NUMERIC.test(written) && !/[a-z]/i.test(written)) cell.append(make("span", { class: "form-hint" }, "written ", text(written)));
    for (const doubt of chronology.doubtsOf(list, event)) cell.append(make("span", { class: "event-doubt" }, make("b", null, "Check: "), doubt));
    return cell;
  }

  function cellsOf(list, event, columns) {
    return columns.map((index) => make("td", { role: "cell", "data-heading": list.shape.columns[index] },
      index === list.shape.date ? dateCell(list, event) : text(event.cells[index] || "")));
  }

  function rowOf(list, event, columns, actions) {
    const name = nameOf(list, event);
    const change = button("Change", () => actions.change(event), { class: "plain change-event" });
    const remove = button("Remove", () => actions.remove(event), { class: "plain remove-event" });
    change.append(hidden(` the event of ${name}`));
    remove.append(hidden(` the event of ${name}`));
    const origin = event.origin && make("span", { class: "form-hint event-origin" }, text(event.origin.file), `, row ${event.origin.row}`);
    const row = make("tr", { role: "row", "data-event": event.id }, ...cellsOf(list, event, columns),
      make("td", { role: "cell", class: "event-actions" }, change, remove, origin));
    row.classList.toggle("to-check", chronology.doubtsOf(list, event).length > 0);
    return row;
  }

  /* Where an event was removed, until something else is done. */
  function goneRow(list, event, columns, actions) {
    const back = button("Bring it back", () => actions.bringBack(event), { class: "plain bring-back" });
    return make("tr", { role: "row", class: "event-gone", "data-event": event.id },
      make("td", { role: "cell", colspan: String(columns.length + 1) }, `Removed: ${nameOf(list, event)}. `, back));
  }

  function changingRow(event, columns, { form }) {
    return make("tr", { role: "row", "data-event": event.id },
      make("td", { role: "cell", colspan: String(columns.length + 1), class: "event-changing" }, form.form));
  }

  function headRow(list, columns) {
    const titles = columns.map((index) => make("th", { scope: "col", role: "columnheader" }, list.shape.columns[index]));
    return make("tr", { role: "row" }, ...titles, make("th", { scope: "col", role: "columnheader" }, hidden("What you can do")));
  }

  /* The table of these events, which are in order already. `gone` were removed just now;
     `changing` is the one whose form is open, if any. */
  function eventsTable(list, events, { columns, gone, changing, actions, caption }) {
    const rows = events.map((event) => {
      if (changing && event === changing.event) return changingRow(event, columns, changing);
      return (gone.includes(event) ? goneRow : rowOf)(list, event, columns, actions);
    });
    return make("table", { class: "events", role: "table" }, make("caption", { class: "visually-hidden" }, caption),
      make("thead", { role: "rowgroup" }, headRow(list, columns)), make("tbody", { role: "rowgroup" }, ...rows));
  }

  /* Events that hold these words, in a cell or in the date as it is read. */
  function found(list, events, words) {
    const wanted = words.toLowerCase().trim();
    if (!wanted) return events;
    return events.filter((event) => [dateWords(list, event), ...event.cells].some((cell) => cell && cell.toLowerCase().includes(wanted)));
  }

  /* The columns to show: ours, without the agency while there is only one, and those in use. */
  function shownColumns(list, oneAgency) {
    return list.shape.columns.map((_, index) => index).filter((index) => {
      if (index === list.shape.agency) return !oneAgency;
      return index < list.own || list.events.some((event) => event.cells[index]);
    });
  }

  Object.assign(chronology, { eventsTable, found, shownColumns, dateWords, nameOf, PAGE });
})((window.pathwayChronology = window.pathwayChronology || {}));
