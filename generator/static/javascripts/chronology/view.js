/* What the page shows of its events: the table, how many there are, what was removed. */
(function (chronology) {
  "use strict";

  const { make, button } = window.pathwayChecker;
  const { counted, PAGE } = chronology;

  /* The events that are asked for, in the order that is asked for; those removed just now too. */
  function shownEvents({ list, parts, gone }) {
    const all = [...list.events, ...gone];
    const toCheck = (event) => gone.includes(event) || chronology.doubtsOf(list, event).length > 0;
    const asked = parts["only-to-check"].checked ? all.filter(toCheck) : all;
    return chronology.sorted(chronology.found(list, asked, parts.find.value), parts.order.value);
  }

  /* `actions` are { change, remove, bringBack, turn }. `whole` shows every page, for paper. */
  function showTable(editor, actions, whole = false) {
    const { list, parts, gone, changing } = editor;
    const events = shownEvents(editor);
    const pages = Math.max(1, Math.ceil(events.length / PAGE));
    editor.page = Math.min(editor.page, pages - 1);
    const visible = whole ? events : events.slice(editor.page * PAGE, (editor.page + 1) * PAGE);
    const columns = chronology.shownColumns(list, editor.ofOneAgency());
    const table = chronology.eventsTable(list, visible, { columns, gone, changing, actions, caption: "Events in order of date" });
    const any = list.events.length + gone.length > 0;
    parts.table.replaceChildren(any ? table : make("p", null, "No events yet. Add one above, or read in a file."));
    parts["find-and-order"].hidden = !any;
    parts.count.hidden = !any;
    parts.save.hidden = !list.events.length;
    parts.count.textContent = countWords(list, events.filter((event) => !gone.includes(event)).length, editor.page, pages);
    showPages(editor, actions, pages);
  }

  function countWords(list, shown, page, pages) {
    const doubts = list.events.filter((event) => chronology.doubtsOf(list, event).length).length;
    const check = doubts ? `, ${doubts.toLocaleString("en-GB")} to check` : "";
    const some = shown === list.events.length ? "" : ` ${shown.toLocaleString("en-GB")} of them shown.`;
    return `${counted(list.events.length, "event")}${check}.${some}${pages > 1 ? ` Page ${page + 1} of ${pages}.` : ""}`;
  }

  function showPages(editor, actions, pages) {
    const turn = (words, to, possible) => button(words, () => actions.turn(to), { class: "plain", disabled: !possible });
    for (const holder of editor.root.querySelectorAll(".pages")) {
      holder.hidden = pages < 2;
      holder.replaceChildren(turn("First page", 0, editor.page > 0), turn("Previous page", editor.page - 1, editor.page > 0),
        make("span", null, `Page ${editor.page + 1} of ${pages}`),
        turn("Next page", editor.page + 1, editor.page < pages - 1), turn("Last page", pages - 1, editor.page < pages - 1));
    }
  }

  /* Turn to the page of the table on which an event stands. */
  function turnTo(editor, event) {
    const place = shownEvents(editor).indexOf(event);
    if (place >= 0) editor.page = Math.floor(place / PAGE);
  }

  function rowElement(editor, event) {
    return editor.root.querySelector(`tr[data-event="${event.id}"]`);
  }

  function showRemoved({ list, parts }, bringBack) {
    parts.removed.hidden = !list.removed.length;
    parts["removed-title"].textContent = `Removed: ${counted(list.removed.length, "event")}`;
    const rows = list.removed.slice(-PAGE).reverse().map((event) => {
      const words = event.cells.filter((cell, index) => cell && index !== list.shape.date).join("; ").slice(0, 200);
      return make("li", { dir: "auto" }, `${chronology.nameOf(list, event)}: `, make("span", { translate: "no" }, words), " ", button("Bring it back", () => bringBack([event])));
    });
    const all = button("Bring all back", () => bringBack([...list.removed]), { class: "plain bring-all-back" });
    parts["removed-list"].replaceChildren(all, make("ul", null, ...rows));
  }

  Object.assign(chronology, { showTable, turnTo, rowElement, showRemoved });
})((window.pathwayChronology = window.pathwayChronology || {}));
