/* Files out: the events as CSV, and as Word in the table of the paper; asking before they are lost. */
(function (chronology) {
  "use strict";

  const { make } = window.pathwayChecker;
  const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const SAVED = "Keep it in your agency’s records. Send it only by your agency’s secure route. Then delete it from the downloads of this device.";
  const LEAVE = "Leave this page? What you did not save will be lost.";

  function fileName({ about, ownAgency }, ending) {
    const words = ownAgency().toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").slice(0, 40).replace(/^-+|-+$/g, "");
    return `${about.name}${words ? `-${words}` : ""}.${ending}`;
  }

  function download(editor, bytes, type, ending) {
    const name = fileName(editor, ending);
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = make("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    editor.parts.saved.textContent = `Made ${name} with ${chronology.counted(editor.list.events.length, "event")}. ${SAVED}`;
  }

  /* What has no column in the paper stands in its last one, below its heading: nothing is lost. */
  function wordRow(list, event, further) {
    const cells = event.cells.slice(0, list.own);
    cells[list.shape.date] = chronology.dateWords(list, event);
    const more = further.filter((index) => event.cells[index]).map((index) => `${list.shape.columns[index]}: ${event.cells[index]}`);
    cells[list.own - 1] = [cells[list.own - 1], ...more].filter(Boolean).join("\n");
    return cells.map((cell) => window.pathwayLetters.clean(cell, true));
  }

  function wordFile(editor) {
    const { list, about } = editor;
    const further = chronology.shownColumns(list, editor.ofOneAgency()).filter((index) => index >= list.own);
    const rows = editor.ordered().map((event) => wordRow(list, event, further));
    const values = about.field ? { [about.field]: editor.ownAgency() } : {};
    return chronology.wordWithRows(window.pathwayWordFiles[about.name], about.table, rows, values);
  }

  function csvFile({ list, ordered }) {
    return chronology.writeTable(chronology.tableOf(list, ordered()));
  }

  const FILES = {
    csv: (editor) => download(editor, csvFile(editor), "text/csv;charset=utf-8", "csv"),
    word: (editor) => download(editor, wordFile(editor), WORD, "docx"),
  };

  /* Only CSV can be read in again: after Word alone the page still asks before it goes. */
  function startSaving(editor) {
    const { root, parts, several, ownAgency } = editor;
    for (const each of root.querySelectorAll("[data-save]")) {
      each.addEventListener("click", () => {
        const missing = !several && !ownAgency();
        if (!several) parts["agency-error"].hidden = !missing;
        if (missing) return parts.agency.focus();
        FILES[each.dataset.save](editor);
        if (each.dataset.save === "csv") editor.unsaved = false;
        return undefined;
      });
    }
  }

  /* The browser asks before the page goes; phones often do not, so links ask as well. */
  function guardLeaving(editor) {
    window.addEventListener("beforeunload", (event) => {
      if (editor.unsaved) event.preventDefault();
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      const leaves = link && !link.hasAttribute("download") && !link.getAttribute("href").startsWith("#") && link.protocol !== "tel:" && link.protocol !== "mailto:";
      if (!editor.unsaved || !leaves) return;
      if (window.confirm(LEAVE)) editor.unsaved = false;
      else event.preventDefault();
    });
  }

  Object.assign(chronology, { startSaving, guardLeaving });
})((window.pathwayChronology = window.pathwayChronology || {}));
