/* Tables as text (CSV): read kindly, written so that no spreadsheet runs what a cell says. Pure.

   `readTable(writeTable(rows))` gives the same rows again, whatever stands in the cells. */
(function (chronology) {
  "use strict";

  const SEPARATORS = [",", ";", "\t", "|"];
  const SAMPLE = 20;
  const MOST_ROWS = 20000;
  const MOST_COLUMNS = 100;

  /* A spreadsheet takes a cell that begins so for a formula, some also behind what cannot be
     seen; some take the wide signs of East Asian keyboards for the same. A mark that we set
     before counts too, so that setting one more and taking one away are each other's opposite. */
  const FORMULA = /^['\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r\n]/u;

  function defused(cell) {
    return FORMULA.test(cell) ? `'${cell}` : cell;
  }

  function restored(cell) {
    return cell[0] === "'" && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
  }

  /* --- writing ------------------------------------------------------------------------ */

  function quoted(cell) {
    return /[",;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
  }

  /* A row of one empty cell would be an empty line, which readers pass over. */
  function lineOf(row) {
    return row.map((cell) => quoted(defused(cell))).join(",") || '""';
  }

  /* Rows of cells as text; the mark at the front tells Excel that it is UTF-8. */
  function writeTable(rows) {
    return `\uFEFF${rows.map((row) => `${lineOf(row)}\r\n`).join("")}`;
  }

  /* --- reading ------------------------------------------------------------------------ */

  function problem(row, column, words) {
    return { row, column, words };
  }

  /* One cell from `start`: its words, where it ends, and what was wrong with it. */
  function quotedCell(text, start, open, plain) {
    let from = open + 1;
    let words = "";
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) return rawCell(text, start, start, plain, "A quotation mark opens here and is never closed. It was kept as a sign.");
      words += text.slice(from, close);
      if (text[close + 1] !== '"') return afterQuote(text, start, close + 1, words, plain);
      words += '"';
      from = close + 2;
    }
  }

  function afterQuote(text, start, at, words, plain) {
    plain.lastIndex = at;
    const more = plain.exec(text)[0];
    if (!more.trim()) return { words, end: at + more.length };
    return rawCell(text, start, at, plain, "There are words behind a closing quotation mark. The cell was kept as it is written.");
  }

  function rawCell(text, start, from, plain, fault) {
    plain.lastIndex = from;
    const end = from + plain.exec(text)[0].length;
    return { words: text.slice(start, end), end, fault };
  }

  /* { rows, problems } or { refused }. Rows and columns of problems count from 1. */
  function parse(text, separator, most = MOST_ROWS) {
    const plain = new RegExp(`[^${separator === "|" ? "\\|" : separator}\\r\\n]*`, "y");
    const opening = separator === "\t" ? /"/y : /[ \t]*"/y;
    const rows = [];
    const problems = [];
    let row = [];
    for (let at = 0; at < text.length;) {
      opening.lastIndex = at;
      const quote = opening.test(text) && opening.lastIndex - 1;
      const cell = quote === false ? rawCell(text, at, at, plain) : quotedCell(text, at, quote, plain);
      row.push(restored(cell.words));
      if (cell.fault) problems.push(problem(rows.length + 1, row.length, cell.fault));
      if (row.length > MOST_COLUMNS) return { refused: `Row ${rows.length + 1} has more than ${MOST_COLUMNS} cells. This does not look like a chronology.` };
      at = cell.end;
      if (text[at] === separator) {
        at += 1;
        if (at < text.length) continue;
        row.push("");
      } else {
        at += text.startsWith("\r\n", at) ? 2 : 1;
      }
      if (rows.length >= most) return most < MOST_ROWS ? { rows, problems } : { refused: `The file has more than ${MOST_ROWS.toLocaleString("en-GB")} rows. Save it in several files.` };
      rows.push(row);
      row = [];
    }
    return { rows, problems };
  }

  /* How well a separator fits: by the headings that it shows and we know, then by how many
     rows of the sample are as long as the first, and how long that is. */
  function fit(text, separator, isHeading) {
    const { rows = [] } = parse(text, separator, SAMPLE);
    const filled = rows.filter((row) => row.some(Boolean));
    const cells = filled.length ? filled[0].length : 0;
    const known = Math.max(0, ...filled.map((row) => row.filter(isHeading).length));
    if (cells < 2) return known;
    return known * MOST_COLUMNS + (cells * filled.filter((row) => row.length === cells).length) / filled.length;
  }

  /* The sign between cells. Excel names it in a first line `sep=;`; else the one that fits best. */
  function separatorOf(text, isHeading) {
    const named = /^"?sep=([,;\t|])"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(text);
    if (named) return { separator: named[1], rest: text.slice(named[0].length) };
    const fits = SEPARATORS.map((separator) => fit(text, separator, isHeading));
    return { separator: SEPARATORS[fits.indexOf(Math.max(...fits))], rest: text };
  }

  /* { rows, problems, separator } or { refused }. `isHeading` knows the headings that may be there. */
  function readTable(text, isHeading = () => false) {
    const { separator, rest } = separatorOf(text.replace(/^\uFEFF/, ""), isHeading);
    return { ...parse(rest, separator), separator };
  }

  Object.assign(chronology, { readTable, writeTable, MOST_ROWS });
})((window.pathwayChronology = window.pathwayChronology || {}));
