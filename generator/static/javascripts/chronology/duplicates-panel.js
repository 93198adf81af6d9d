/* Events that may stand there twice, side by side. A person says what stays; nothing goes by itself. */
(function (chronology) {
  "use strict";

  const { make, button } = window.pathwayChecker;
  const GROUPS = 20;

  function keyOf(group) {
    return group.map((event) => event.id).sort((one, other) => one - other).join(" ");
  }

  /* The groups about which nobody has said yet that all of them stay. */
  function open(list) {
    const { exact, probable, crowded } = chronology.duplicates(list.events, list.shape);
    const left = (groups) => groups.filter((group) => !list.settled.has(keyOf(group)));
    return { exact: left(exact), probable: left(probable), crowded };
  }

  function eventCard(list, event, columns, remove) {
    const rows = columns.filter((index) => event.cells[index]).flatMap((index) => [
      make("dt", null, list.shape.columns[index]),
      make("dd", { dir: "auto", translate: "no" }, index === list.shape.date ? chronology.dateWords(list, event) : event.cells[index]),
    ]);
    const origin = event.origin ? `${event.origin.file}, row ${event.origin.row}` : "typed on this page";
    const drop = button("Remove this one", remove);
    drop.append(make("span", { class: "visually-hidden" }, ` (${chronology.nameOf(list, event)}; ${origin})`));
    return make("div", { class: "twin" }, make("dl", null, ...rows), make("p", { class: "form-hint", translate: "no" }, origin), drop);
  }

  function groupCard(list, group, words, columns, actions) {
    const title = make("p", { class: "title-3", role: "heading", "aria-level": "3" }, `${chronology.nameOf(list, group[0])}: ${words}`);
    const keep = button("Keep all of these", () => actions.keep([group]));
    keep.append(make("span", { class: "visually-hidden" }, ` (${chronology.nameOf(list, group[0])})`));
    const cards = group.map((event) => eventCard(list, event, columns, () => actions.remove([event])));
    return make("div", { class: "twins" }, title, make("div", { class: "twin-cards" }, ...cards), keep);
  }

  /* What the panel shows; empty where nothing may be there twice. */
  function duplicatesParts(list, columns, actions) {
    const { exact, probable, crowded } = open(list);
    const groups = [...exact.map((group) => [group, "the same, word for word"]), ...probable.map((group) => [group, "perhaps the same event"])];
    const parts = [];
    if (!groups.length) return { count: 0, parts };
    const copies = exact.flatMap((group) => group.slice(1));
    const all = make("div", { class: "letter-buttons" });
    if (copies.length) all.append(button(`Remove ${chronology.counted(copies.length, "exact copy", "exact copies")}, keep one of each`, () => actions.remove(copies), { class: "remove-copies" }));
    all.append(button("Keep everything as it is", () => actions.keep(groups.map(([group]) => group)), { class: "keep-all" }));
    parts.push(all, ...groups.slice(0, GROUPS).map(([group, words]) => groupCard(list, group, words, columns, actions)));
    if (groups.length > GROUPS) parts.push(make("p", null, `And ${chronology.counted(groups.length - GROUPS, "more group")}. They follow when these are settled.`));
    if (crowded) parts.push(make("p", { class: "form-hint" }, `On ${chronology.counted(crowded, "day")} there are so many events that only equal words were compared.`));
    return { count: groups.length, parts };
  }

  function settle(list, groups) {
    for (const group of groups) list.settled.add(keyOf(group));
  }

  Object.assign(chronology, { duplicatesParts, settle });
})((window.pathwayChronology = window.pathwayChronology || {}));
