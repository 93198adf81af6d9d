/* The editor of the page: its list of events, the parts of the page, and whose events they are. */
(function (chronology) {
  "use strict";

  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /* `root` holds the parts, each named in `data-part`, and says what the chronology is. */
  function newEditor(root) {
    const about = JSON.parse(root.dataset.chronology);
    const list = chronology.newList(about, today());
    const parts = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((element) => [element.dataset.part, element]));
    const { several } = about;

    /* In the chronology of one agency an empty cell means that agency. */
    function ownAgency() {
      return several ? "" : window.pathwayLetters.clean(parts.agency.value, false);
    }

    function ofOneAgency() {
      const own = ownAgency();
      return !several && list.events.every((event) => [own, ""].includes((event.cells[list.shape.agency] || "").trim()));
    }

    /* The events in order of date, each with its agency. */
    function ordered() {
      const { agency, columns } = list.shape;
      return chronology.sorted(list.events, "oldest").map((event) => ({
        ...event,
        cells: columns.map((_, index) => event.cells[index] || (index === agency ? ownAgency() : "")),
      }));
    }

    function say(words) {
      parts.status.textContent = words;
    }

    return { root, parts, list, about, several, ownAgency, ofOneAgency, ordered, say, unsaved: false, page: 0, gone: [], changing: null };
  }

  function counted(count, one, many = `${one}s`) {
    return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
  }

  Object.assign(chronology, { newEditor, counted });
})((window.pathwayChronology = window.pathwayChronology || {}));
