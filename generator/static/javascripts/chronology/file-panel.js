/* A file that was chosen, before its rows are added: what it is, what is wrong, what goes where. */
(function (chronology) {
  "use strict";

  const { make, button } = window.pathwayChecker;
  const { counted } = chronology;
  const SEPARATORS = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };
  const ROWS_NAMED = 12;
  let made = 0;

  function named(words) {
    return make("span", { translate: "no", dir: "auto" }, words);
  }

  /* --- what is wrong ------------------------------------------------------------------ */

  function dateFaults(list, file, into) {
    const column = into.indexOf(list.shape.date);
    if (column < 0) return [];
    return file.rows.flatMap((row) => {
      const { doubt } = chronology.dateOf(list, row.cells[column]);
      return doubt ? [{ row: row.number, column: file.headings[column], words: doubt, cell: row.cells[column].trim() }] : [];
    });
  }

  function monthFirst(list, file, into) {
    const column = into.indexOf(list.shape.date);
    const row = column >= 0 && file.rows.find((each) => chronology.dateOf(list, each.cells[column]).kind === "month-first");
    if (!row) return [];
    return [`“${row.cells[column].trim()}” (row ${row.number}) has the month first. Other dates of this file may have it first too, and were read with the day first. Ask who sent it, and check them.`];
  }

  /* One line for each kind of fault, with the rows in which it is. */
  function faultLines(faults) {
    const kinds = new Map();
    for (const { row, column, words, cell } of faults) {
      const key = JSON.stringify([column, words]);
      const kind = kinds.get(key) || { column, words, rows: [] };
      kind.rows.push(cell ? `${row} (“${cell}”)` : String(row));
      kinds.set(key, kind);
    }
    return [...kinds.values()].map(({ column, words, rows }) => {
      const more = rows.length > ROWS_NAMED ? ` and ${rows.length - ROWS_NAMED} more` : "";
      const where = `${rows.length === 1 ? "Row" : "Rows"} ${rows.slice(0, ROWS_NAMED).join(", ")}${more}`;
      return make("li", { dir: "auto" }, make("b", null, column ? `${where}, “${column}”: ` : `${where}: `), words);
    });
  }

  /* --- what goes where ------------------------------------------------------------------ */

  function columnChoice(list, file, index, into, key, changed) {
    const id = `file-${key}-column-${index}`;
    const choice = make("select", { id, autocomplete: "off" }, make("option", { value: "" }, "a column of its own"));
    list.shape.columns.forEach((name, target) => choice.append(make("option", { value: String(target), selected: into[index] === target }, name)));
    choice.addEventListener("change", () => {
      into[index] = choice.value === "" ? null : Number(choice.value);
      changed();
    });
    return make("div", { class: "column-choice" }, make("label", { for: id }, "“", named(file.headings[index]), "” goes into"), choice);
  }

  function columnsPart(list, file, into, key, changed) {
    const unknown = into.filter((target) => target === null).length;
    if (!unknown) return make("p", null, "Its columns are those of this chronology.");
    const choices = file.headings.map((_, index) => columnChoice(list, file, index, into, key, changed));
    return make("fieldset", null, make("legend", null, `${counted(unknown, "column")} that this chronology does not have. Where do they go?`), ...choices);
  }

  /* --- the panel ------------------------------------------------------------------------ */

  function refusedPanel(name, words, leave) {
    return make("section", { class: "file-panel refused", role: "alert", tabindex: "-1" }, make("p", null, make("b", null, named(name), " was not read in. "), words), button("Close", leave));
  }

  /* `askAgency` says whether rows that name no agency need one. `add(into, agency)` answers
     with an error, or with nothing. */
  function filePanel(list, file, name, { askAgency, add, leave }) {
    const key = made;
    made += 1;
    const into = [...file.into];
    const faults = make("div", { class: "file-faults" });
    const agencyColumn = into.indexOf(list.shape.agency);
    const without = file.rows.filter((row) => agencyColumn < 0 || !row.cells[agencyColumn].trim()).length;
    const agency = make("input", { id: `file-${key}-agency`, type: "text", autocomplete: "off", spellcheck: "false", translate: "no" });
    const error = make("p", { class: "form-error", role: "alert", hidden: true });

    function show() {
      const lines = faultLines([...file.faults, ...file.rows.flatMap((row) => row.faults), ...dateFaults(list, file, into)]);
      const notes = [...file.notes, ...monthFirst(list, file, into)];
      if (!into.includes(list.shape.date)) notes.push(`None of its columns is “${list.shape.columns[list.shape.date]}”. Choose below which one holds the date.`);
      faults.replaceChildren(...notes.map((words) => make("p", { class: "warning", dir: "auto" }, words)));
      if (lines.length) faults.append(make("p", null, make("b", null, "To check. "), "These rows are read in as well, and are marked."), make("ul", null, ...lines));
    }

    const title = make("p", { class: "title-3", role: "heading", "aria-level": "3", tabindex: "-1", id: `file-${key}-title` }, named(name), `: ${counted(file.rows.length, "row")}`);
    const panel = make("section", { class: "file-panel", "aria-labelledby": `file-${key}-title` }, title,
      make("p", { class: "form-hint" }, `${file.encoding}, cells parted by ${SEPARATORS[file.separator]}.`), faults,
      columnsPart(list, file, into, key, show));
    if (askAgency && without) panel.append(make("div", { class: "form-group" }, make("label", { for: agency.id }, `Which agency? ${counted(without, "row names", "rows name")} none.`), error, agency));
    panel.append(make("div", { class: "letter-buttons" },
      button(`Add ${counted(file.rows.length, "row")}`, () => {
        const words = askAgency && without && !agency.value.trim() && !into.some((target, index) => target === list.shape.agency && index !== agencyColumn) ? "Write the name of the agency" : add(into, window.pathwayLetters.clean(agency.value, false));
        error.hidden = !words;
        error.textContent = words ? `Error: ${words}` : "";
        if (words) agency.focus();
      }, { class: "main add-file" }),
      button("Leave this file out", leave)));
    show();
    return panel;
  }

  Object.assign(chronology, { filePanel, refusedPanel });
})((window.pathwayChronology = window.pathwayChronology || {}));
