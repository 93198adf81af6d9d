/* The events on the page, and what a person does with them: add, change, remove, bring back. Pure.

   Nothing that was removed is gone while the page is open. Cells are told apart by the number
   of their column; columns are only ever added. */
(function (chronology) {
  "use strict";

  /* `columns` are the paper's, the date first; `agency` is one of them where there are
     several agencies, else it stands behind them. */
  function newList({ columns, agency, several }, today) {
    const shape = { columns: several ? [...columns] : [...columns, agency], date: 0, agency: several ? columns.indexOf(agency) : columns.length, today };
    return { shape, several, own: columns.length, events: [], removed: [], settled: new Set(), next: 1, readings: new Map() };
  }

  /* A big file has the same days many times. */
  function dateOf(list, cell) {
    const known = list.readings.get(cell);
    if (known) return known;
    const made = chronology.readEventDate(cell, list.shape.today);
    list.readings.set(cell, made);
    return made;
  }

  /* `origin` is { file, row } for what came from a file; `faults` are what was wrong there. */
  function addEvent(list, cells, origin = null, faults = []) {
    const event = { id: list.next, cells, origin, faults, date: dateOf(list, cells[list.shape.date] || "") };
    list.next += 1;
    list.events.push(event);
    return event;
  }

  /* A person has looked at it: what was wrong with the row in its file is settled. */
  function changeEvent(list, event, cells) {
    event.cells = cells;
    event.date = dateOf(list, event.cells[list.shape.date] || "");
    event.faults = [];
  }

  function removeEvents(list, events) {
    const gone = new Set(events);
    list.events = list.events.filter((event) => !gone.has(event));
    list.removed.push(...events);
  }

  function bringBack(list, events) {
    const back = new Set(events);
    list.removed = list.removed.filter((event) => !back.has(event));
    list.events.push(...events);
  }

  /* The number of a column by its name; a new one is added behind the others. */
  function columnOf(list, name) {
    const { columns } = list.shape;
    const found = columns.findIndex((each) => chronology.sameName(each) === chronology.sameName(name));
    return found < 0 ? columns.push(name) - 1 : found;
  }

  /* What a person must look at in an event, in words. */
  function doubtsOf(list, event) {
    const nobody = list.several && !(event.cells[list.shape.agency] || "").trim() ? "No agency is named." : "";
    return [event.date.doubt, nobody, ...event.faults.map((each) => (each.column ? `${each.column}: ${each.words}` : each.words))].filter(Boolean);
  }

  /* Put the rows of a file into the list. `into` says for each of its headings which of our
     columns it is, or null for one of its own; `agency` stands where a row names none. */
  function addFile(list, file, name, into, agency) {
    const targets = into.map((target, index) => target ?? columnOf(list, file.headings[index]));
    return file.rows.map((row) => {
      const cells = list.shape.columns.map(() => "");
      row.cells.forEach((cell, index) => {
        if (cell) cells[targets[index]] = [cells[targets[index]], cell].filter(Boolean).join("\n");
      });
      if (!cells[list.shape.agency].trim()) cells[list.shape.agency] = agency;
      return addEvent(list, cells, { file: name, row: row.number }, row.faults);
    });
  }

  /* The whole list as a table of text: headings, then events. */
  function tableOf(list, events) {
    const { columns } = list.shape;
    return [columns, ...events.map((event) => columns.map((_, index) => event.cells[index] || ""))];
  }

  Object.assign(chronology, { newList, addEvent, changeEvent, removeEvents, bringBack, addFile, tableOf, doubtsOf, dateOf });
})((window.pathwayChronology = window.pathwayChronology || {}));
