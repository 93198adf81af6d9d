/* Events of several agencies in one order, and which of them may be the same. Pure.

   Nothing is dropped here: what may be the same is shown, and a person decides.
   An event is { id, cells, date, … }; `shape` says which cells are the date and the agency. */
(function (chronology) {
  "use strict";

  const ALIKE = 0.6;
  const FEWEST_WORDS = 3;
  const MOST_TO_COMPARE = 200;

  /* By the day; the wider date first (April before 1 April); what has no date at the end.
     Equals stay in the order in which they came. */
  function byDate(one, other) {
    if (one.date.at === null || other.date.at === null) return (one.date.at === null) - (other.date.at === null) || one.id - other.id;
    return one.date.at - other.date.at || other.date.width - one.date.width || one.id - other.id;
  }

  const ORDERS = {
    oldest: byDate,
    newest: (one, other) => (one.date.at === null) - (other.date.at === null) || byDate(other, one),
    entered: (one, other) => one.id - other.id,
  };

  function sorted(events, order) {
    return [...events].sort(ORDERS[order]);
  }

  /* --- what may be the same ------------------------------------------------------------ */

  function plain(words) {
    return words.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function groupsBy(events, keyOf) {
    const groups = new Map();
    for (const event of events) {
      const key = keyOf(event);
      if (!key) continue;
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  }

  /* What is compared, worked out once for the cells of an event. `whole`: every cell, without
     spaces at the ends and empty cells at the end. `telling`: what happened. */
  const known = new WeakMap();

  function facts({ cells }, telling) {
    if (!known.has(cells)) {
      const words = plain(cells[telling] || "");
      known.set(cells, {
        whole: JSON.stringify(cells.map((cell) => cell.trim())).replace(/(,"")*\]$/, ""),
        telling: words,
        words: new Set(words.split(" ").filter(Boolean)),
      });
    }
    return known.get(cells);
  }

  function dayOf(event) {
    return event.date.at === null ? null : `${Math.floor(event.date.at)} ${event.date.width === 1}`;
  }

  function shareInCommon(one, other) {
    let common = 0;
    for (const word of one) if (other.has(word)) common += 1;
    return common / (one.size + other.size - common || 1);
  }

  /* Pairs that tell of one day in much the same words. */
  function alikeOn(day, telling) {
    const words = day.map((event) => facts(event, telling).words);
    const pairs = [];
    for (let one = 0; one < day.length; one += 1) {
      for (let other = one + 1; other < day.length; other += 1) {
        if (Math.min(words[one].size, words[other].size) >= FEWEST_WORDS && shareInCommon(words[one], words[other]) >= ALIKE) pairs.push([day[one], day[other]]);
      }
    }
    return pairs;
  }

  /* Pairs as groups: what is like one of a group is in it. */
  function joined(pairs) {
    const of = new Map();
    for (const [one, other] of pairs) {
      const group = [...new Set([...(of.get(one) || [one]), ...(of.get(other) || [other])])];
      for (const event of group) of.set(event, group);
    }
    return [...new Set(of.values())];
  }

  /* One of each set of exact copies stands for all of them. */
  function withoutCopies(events, copies) {
    const further = new Set(copies.flatMap((group) => group.slice(1)));
    return events.filter((event) => !further.has(event));
  }

  /* { exact, probable, unread }: groups of events that are copies, groups that tell the same
     day in the same or nearly the same words, and how many days had too many to compare all. */
  function duplicates(events, shape) {
    const telling = shape.columns.findIndex((_, index) => index !== shape.date && index !== shape.agency);
    const exact = groupsBy(events, (event) => facts(event, telling).whole);
    const single = withoutCopies(events, exact);
    const sameWords = groupsBy(single, (event) => {
      const words = facts(event, telling).telling;
      return words && `${dayOf(event) ?? plain(event.cells[shape.date] || "")} ${words}`;
    });
    const days = groupsBy(single, dayOf);
    const alike = days.filter((day) => day.length <= MOST_TO_COMPARE).flatMap((day) => alikeOn(day, telling));
    const equal = sameWords.flatMap((group) => group.slice(1).map((event) => [group[0], event]));
    return { exact, probable: joined([...equal, ...alike]), crowded: days.filter((day) => day.length > MOST_TO_COMPARE).length };
  }

  Object.assign(chronology, { sorted, duplicates });
})((window.pathwayChronology = window.pathwayChronology || {}));
