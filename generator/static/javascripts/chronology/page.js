/* The page of a chronology: events added, changed, removed, brought back; duplicates settled.

   What is on the page stays in it: nothing is stored, nothing is sent. */
(function (chronology) {
  "use strict";

  const root = document.querySelector(".chronology-editor");
  if (!root || !window.pathwayChecker || !window.pathwayLetters || !window.fflate) return;

  const { counted, nameOf } = chronology;
  const editor = chronology.newEditor(root);
  const { list, parts, several, say, ofOneAgency } = editor;
  const actions = { change: startChange, remove: removeOne, bringBack: (event) => bringBack([event]), turn };
  let adding = null;

  /* --- what is shown ------------------------------------------------------------------ */

  /* Everything anew. `gone` were removed just now: their rows offer to bring them back. */
  function show(gone = []) {
    editor.gone = gone;
    if (editor.changing && !list.events.includes(editor.changing.event)) editor.changing = null;
    chronology.showTable(editor, actions);
    chronology.showRemoved(editor, bringBack);
  }

  function showDuplicates() {
    const columns = chronology.shownColumns(list, ofOneAgency());
    const { count, parts: shown } = chronology.duplicatesParts(list, columns, { remove: removeCopies, keep });
    parts.duplicates.hidden = !count;
    parts["duplicates-title"].textContent = `Perhaps there twice: ${counted(count, "group")}`;
    parts["duplicates-list"].replaceChildren(...shown);
    return count;
  }

  /* After every change: the list, what may be there twice, and that it is not saved. */
  function changed(gone = []) {
    editor.unsaved = true;
    show(gone);
    return showDuplicates();
  }

  function focusOnRow(event, selector) {
    const row = chronology.rowElement(editor, event);
    ((row && row.querySelector(selector)) || parts["events-title"]).focus();
  }

  function focusAfterDuplicates() {
    parts[parts.duplicates.hidden ? "events-title" : "duplicates-title"].focus();
  }

  function turn(to) {
    editor.page = to;
    show();
    parts["events-title"].focus();
    say(parts.count.textContent);
  }

  function placeWords(event) {
    const place = chronology.sorted(list.events, "oldest").indexOf(event) + 1;
    const doubts = chronology.doubtsOf(list, event).join(" ");
    return `${nameOf(list, event)}, number ${place} of ${list.events.length} by date.${doubts ? ` Check: ${doubts}` : ""}`;
  }

  /* --- one event ---------------------------------------------------------------------- */

  function lacking(cells) {
    return cells.every((cell, index) => !cell || index === list.shape.agency) ? "Write the date, or what happened" : "";
  }

  function touched() {
    editor.unsaved = true;
  }

  function showAdding() {
    if (adding && adding.pending()) return;
    const columns = chronology.shownColumns(list, !several);
    adding = chronology.eventForm(list, columns, { title: "Add an event", submit: "Add this event", done: addOne, touched });
    parts.add.replaceChildren(adding.form);
  }

  function addOne(cells) {
    const problem = lacking(cells);
    if (problem) return problem;
    const event = chronology.addEvent(list, cells);
    chronology.turnTo(editor, event);
    changed();
    adding.fill(several ? cells.map((cell, index) => (index === list.shape.agency ? cell : "")) : []);
    adding.focus();
    say(`Added: ${placeWords(event)}`);
    return "";
  }

  /* The form stands in the row, and stays open whatever else is done. */
  function startChange(event) {
    const { changing } = editor;
    if (changing && changing.form.changed() && !window.confirm(`Leave the event of ${nameOf(list, changing.event)} as it was?`)) return;
    const form = chronology.eventForm(list, chronology.shownColumns(list, ofOneAgency()), {
      title: `Change the event of ${nameOf(list, event)}`,
      submit: "Keep the change",
      event,
      touched,
      cancel: () => finishChange(event, "Left as it was."),
      done: (cells) => {
        const problem = lacking(cells);
        if (!problem) chronology.changeEvent(list, event, cells);
        if (!problem) finishChange(event, `Changed: ${placeWords(event)}`);
        return problem;
      },
    });
    editor.changing = { event, form };
    show();
    form.focus();
  }

  function finishChange(event, words) {
    editor.changing = null;
    chronology.turnTo(editor, event);
    show();
    showDuplicates();
    focusOnRow(event, ".change-event");
    say(words);
  }

  function removeOne(event) {
    chronology.removeEvents(list, [event]);
    changed([event]);
    focusOnRow(event, ".bring-back");
    say(`Removed: ${nameOf(list, event)}. You can bring it back. ${counted(list.events.length, "event")} left.`);
  }

  function bringBack(events) {
    chronology.bringBack(list, events);
    chronology.turnTo(editor, events[0]);
    changed();
    focusOnRow(events[0], ".remove-event");
    say(`Brought back: ${events.length === 1 ? placeWords(events[0]) : counted(events.length, "event")}`);
  }

  /* --- duplicates --------------------------------------------------------------------- */

  function removeCopies(events) {
    chronology.removeEvents(list, events);
    changed();
    focusAfterDuplicates();
    say(`Removed ${counted(events.length, "event")}. You can bring them back under “Removed”.`);
  }

  function keep(groups) {
    chronology.settle(list, groups);
    showDuplicates();
    focusAfterDuplicates();
    say(`Kept ${counted(groups.length, "group")} as it is.`);
  }

  /* --- the page ------------------------------------------------------------------------ */

  for (const each of ["find", "order", "only-to-check"]) {
    parts[each].addEventListener("input", () => {
      editor.page = 0;
      show();
      say(parts.count.textContent);
    });
  }

  if (!several) {
    parts.agency.addEventListener("input", () => {
      parts["agency-error"].hidden = true;
      touched();
    });
    parts.agency.addEventListener("change", () => show());
  }

  window.addEventListener("beforeprint", () => chronology.showTable(editor, actions, true));
  window.addEventListener("afterprint", () => show());

  chronology.startReading(editor, () => {
    const twice = changed();
    showAdding();
    return twice;
  });
  chronology.startSaving(editor);
  chronology.guardLeaving(editor);
  showAdding();
  show();
  root.hidden = false;
  document.querySelector(".chronology-blank").remove();
})((window.pathwayChronology = window.pathwayChronology || {}));
