/* A file that somebody sent, as events: its headings, its rows, and all that is wrong with it. Pure.

   Every row is read, also one with faults. Rows are numbered as in a spreadsheet. */
(function (chronology) {
  "use strict";

  const HEADINGS_WITHIN = 20;
  const DAMAGED = /[\u00C3\u00C2][\u0080-\u00BF]|\u00E2\u20AC/;
  const NOT_PLAIN = /[\p{L}\p{N}]*[^\u0000-\u007F][\p{L}\p{N}]*/u;

  /* Headings are the same whatever their case, spaces and signs. */
  function sameName(name) {
    return name.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function fault(row, column, words) {
    return { row, column, words };
  }

  /* Where the headings stand: in the first row that names the date, else in the first row that
     is not empty. -1 where that row is an event already. */
  function headingsAt(rows, shape) {
    const date = sameName(shape.columns[shape.date]);
    const named = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => row.some((cell) => sameName(cell) === date));
    if (named >= 0) return named;
    const known = new Set(shape.columns.map(sameName));
    const filled = rows.findIndex((row) => row.some((cell) => cell.trim()));
    const first = filled < 0 ? [] : rows[filled];
    const event = !first.some((cell) => known.has(sameName(cell))) && first.some((cell) => chronology.readEventDate(cell, shape.today).at !== null);
    return event ? -1 : filled;
  }

  /* A heading for every column; no two alike. */
  function headingsOf(row, count) {
    const used = new Set();
    return Array.from({ length: count }, (_, index) => {
      const given = (row[index] || "").replace(/\s+/g, " ").trim() || `Column ${index + 1}`;
      let name = given;
      for (let copy = 2; used.has(sameName(name)); copy += 1) name = `${given} (${copy})`;
      used.add(sameName(name));
      return name;
    });
  }

  /* For each heading the number of our column that it names; null where it names none. */
  function matched(headings, shape) {
    const known = new Map(shape.columns.map((name, index) => [sameName(name), index]));
    return headings.map((heading) => known.get(sameName(heading)) ?? null);
  }

  function widthOf(rows) {
    return rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell.trim()) + 1), 0);
  }

  /* `named` is the number of columns that have a heading. A row that lacks cells at its end may
     be half of one that a line break tore apart. */
  function readRow(cells, number, headings, named, torn) {
    const { fit } = window.pathwayLetters;
    const faults = torn.map((each) => fault(number, headings[each.column - 1] || null, each.words));
    if (cells.length < named) faults.push(fault(number, null, "It has fewer cells than there are headings. The others were left empty."));
    if (cells.slice(named).some((cell) => cell.trim())) faults.push(fault(number, null, "It has more cells than there are headings. The others stand in columns of their own."));
    const read = headings.map((heading, index) => {
      const cell = cells[index] || "";
      if (fit(cell).length < oneEnd(cell).length) faults.push(fault(number, heading, "Signs that cannot be seen, and that no file should hold, were left out."));
      if (cell.includes("\uFFFD")) faults.push(fault(number, heading, "A letter was lost before the file came here (�)."));
      return fit(cell);
    });
    return { number, cells: read, faults };
  }

  function oneEnd(cell) {
    return cell.replace(/\r\n/g, "\n");
  }

  function notesOn(text, encoding) {
    if (encoding === "Windows-1252") return [`Its letters were read as Windows-1252, as older programs write them. Check this word: “${NOT_PLAIN.exec(text)[0]}”.`];
    const damaged = DAMAGED.exec(text);
    return damaged ? [`Some letters look damaged (“${damaged[0]}”). They came so. Ask for the file as CSV UTF-8.`] : [];
  }

  function above(rows) {
    const words = rows.map((row) => row.filter((cell) => cell.trim()).join(" "));
    return words.flatMap((line, index) => (line ? [fault(index + 1, null, `It stands above the headings and is no event: “${line}”`)] : []));
  }

  function byRow(problems) {
    const found = new Map();
    for (const each of problems) found.set(each.row, [...(found.get(each.row) || []), each]);
    return found;
  }

  /* `shape` is { columns, date, agency, today }: our column names, and which two of them are
     the date and the agency. Gives { refused }, or the file with `into`: for each of its
     headings our column, or null. */
  function readEventsFile(bytes, shape) {
    const { text, encoding, refused } = chronology.readBytes(bytes);
    if (refused) return { refused };
    const known = new Set(shape.columns.map(sameName));
    const table = chronology.readTable(text, (cell) => known.has(sameName(cell)));
    if (table.refused) return table;
    const at = headingsAt(table.rows, shape);
    const body = table.rows.slice(at + 1);
    const own = at < 0 ? shape.columns : table.rows[at];
    const named = widthOf([own]);
    const headings = headingsOf(own, Math.max(named, widthOf(body)));
    const torn = byRow(table.problems);
    const rows = body.map((cells, index) => [cells, at + index + 2]).filter(([cells]) => cells.some((cell) => cell.trim()))
      .map(([cells, number]) => readRow(cells, number, headings, named, torn.get(number) || []));
    if (!rows.length) return { refused: "It has no rows below its headings." };
    const notes = notesOn(text, encoding);
    if (at < 0) notes.unshift("The file has no headings. Its columns were taken in our order. Check them.");
    return { encoding, separator: table.separator, headings, into: matched(headings, shape), rows, notes, faults: above(table.rows.slice(0, Math.max(at, 0))) };
  }

  Object.assign(chronology, { readEventsFile, sameName });
})((window.pathwayChronology = window.pathwayChronology || {}));
