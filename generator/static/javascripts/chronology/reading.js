/* Files in: each file that is chosen gets a panel; its rows come in when a person says so. */
(function (chronology) {
  "use strict";

  const { counted } = chronology;

  async function read(file, shape) {
    const refused = chronology.refusedSize(file.size);
    if (refused) return { refused };
    try {
      return chronology.readEventsFile(new Uint8Array(await file.arrayBuffer()), shape);
    } catch {
      return { refused: "The file could not be read. It may be open in another program, or no longer there." };
    }
  }

  /* The first file of one agency says whose chronology it is. */
  function takeAgency({ list, parts, several, ownAgency }, events) {
    const names = new Set(events.map((event) => event.cells[list.shape.agency].trim()).filter(Boolean));
    if (!several && !ownAgency() && names.size === 1) [parts.agency.value] = names;
  }

  function addedWords(list, events, name, twice) {
    const doubts = events.filter((event) => chronology.doubtsOf(list, event).length).length;
    const check = doubts ? ` ${counted(doubts, "row")} to check.` : "";
    return `Added ${counted(events.length, "row")} from ${name}. ${counted(list.events.length, "event")} now.${check}${twice ? ` ${counted(twice, "group")} perhaps there twice.` : ""}`;
  }

  /* `changed()` shows everything anew and answers how many groups may be there twice. */
  function startReading(editor, changed) {
    const { list, parts, several, say } = editor;

    function next(other) {
      (parts.files.querySelector("[tabindex]") || other).focus();
    }

    function panelOf(file, found) {
      const leave = () => {
        panel.remove();
        next(parts.choose);
      };
      const add = (into, agency) => {
        const events = chronology.addFile(list, found, file.name, into, agency);
        takeAgency(editor, events);
        panel.remove();
        const twice = changed();
        say(addedWords(list, events, file.name, twice));
        next(parts[twice ? "duplicates-title" : "events-title"]);
      };
      const panel = found.refused
        ? chronology.refusedPanel(file.name, found.refused, leave)
        : chronology.filePanel(list, found, file.name, { askAgency: several, leave, add });
      return panel;
    }

    parts.choose.addEventListener("change", async () => {
      const files = [...parts.choose.files];
      parts.choose.value = "";
      parts.reading.textContent = `Reading ${counted(files.length, "file")} …`;
      for (const file of files) parts.files.append(panelOf(file, await read(file, list.shape)));
      parts.reading.textContent = "";
      next(parts.choose);
    });
  }

  Object.assign(chronology, { startReading });
})((window.pathwayChronology = window.pathwayChronology || {}));
