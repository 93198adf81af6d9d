/* The checker's logic: what a reader has told in, where the reader stands out.

   Pure: reads no clock, no page, no storage. It is the same function as
   generator/graph/walk.py with generator/graph/due_dates.py, and a test holds the two equal.
   Days go in and out as "2025-06-18" and are counted as whole days since 1970, in UTC,
   so that no time zone and no clock change can shift one. */
(function (checker) {
  "use strict";

  const MILLISECONDS = 86400000;
  const LAST_DAY = toDay("9999-12-31");

  /* ids such as "constructor" are allowed: look only at what an object itself holds */
  function own(object, key) {
    return object && Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
  }

  function dayNumber(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date.getTime() / MILLISECONDS;
  }

  function toDay(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    return dayNumber(year, month, day);
  }

  function toIso(day) {
    return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
  }

  function daysInMonth(year, month) {
    return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
  }

  /* The last day in time: `count` of `unit` after `start`; null where it cannot be computed.
     `data` holds the units and the calendar. */
  function dueDate(start, count, unit, data) {
    const { counted, each } = own(data.units, unit) || {};
    const add = { day: addDays, month: addMonths, "working day": addWorkingDays }[counted];
    const due = add ? add(toDay(start), count * each, data.calendar) : null;
    return due === null || due > LAST_DAY ? null : toIso(due);
  }

  function addDays(start, count) {
    return start + count;
  }

  function addMonths(start, count) {
    const from = new Date(start * MILLISECONDS);
    const months = from.getUTCMonth() + count;
    const year = from.getUTCFullYear() + Math.floor(months / 12);
    const month = (months % 12) + 1;
    if (year > 9999) return null;
    return dayNumber(year, month, Math.min(from.getUTCDate(), daysInMonth(year, month)));
  }

  function addWorkingDays(start, count, calendar) {
    const holidays = new Set(calendar ? calendar.holidays : []);
    let day = start;
    for (let left = count; left > 0;) {
      day += 1;
      if (day > LAST_DAY) return null;
      const weekday = new Date(day * MILLISECONDS).getUTCDay();
      if (weekday !== 0 && weekday !== 6 && !holidays.has(toIso(day))) left -= 1;
    }
    return day;
  }

  /* Which date follows from which: [name, the date it counts from, count, unit]. */
  function rules(data) {
    const usual = Object.entries(data.dates)
      .filter(([, date]) => date.usually)
      .map(([name, date]) => [name, ...date.usually]);
    const timed = Object.entries(data.timescales)
      .filter(([, timescale]) => timescale.from)
      .map(([name, timescale]) => [name, timescale.from, timescale.count, timescale.unit]);
    return [...usual, ...timed];
  }

  /* Every date that follows from the given ones. A date given stands. */
  function knownDates(data, given) {
    const known = {};
    for (const [name, day] of Object.entries(given)) if (own(data.dates, name)) known[name] = day;
    const all = rules(data);
    const waiting = Object.keys(known);
    while (waiting.length) {
      const from = waiting.pop();
      for (const [name, start, count, unit] of all) {
        if (start !== from || own(known, name)) continue;
        const day = dueDate(known[from], count, unit, data);
        if (day !== null) {
          known[name] = day;
          waiting.push(name);
        }
      }
    }
    return known;
  }

  /* The answer that a known date chooses, or undefined. */
  function answerByDate(question, known, today) {
    const day = question.date && today ? own(known, question.date.of) : undefined;
    const { earlier, later, dayCounts } = question.date || {};
    return day && { day, answer: today < day || (today === day && dayCounts === "earlier") ? earlier : later };
  }

  function choose(name, question, given, known) {
    const told = own(given.answers, name);
    const byDate = told === undefined || told === null ? answerByDate(question, known, given.today) : undefined;
    const wanted = byDate ? byDate.answer : told;
    const answer = question.answers.find((each) => each.id === wanted);
    return answer && { question: name, answer: answer.id, way: answer.way, target: answer.target, byDate: byDate ? byDate.day : null };
  }

  /* A reader who knows the step already reached goes there, but never round the override. */
  function startingStep(data, given) {
    const step = own(data.nodes, given.start);
    return step && step.kind === "step" ? given.start : null;
  }

  function follow(data, taken, given) {
    const passes = taken.question === data.override && data.onward.includes(taken.answer);
    return (passes && startingStep(data, given)) || (own(data.nodes, taken.target) ? taken.target : null);
  }

  function dueOnTheWay(data, nodes, known) {
    const due = {};
    for (const name of nodes) {
      const node = own(data.nodes, name) || {};
      for (const each of node.timescales || (node.date ? [node.date.of] : [])) {
        if (own(known, each)) due[each] = known[each];
      }
    }
    return due;
  }

  /* Walk the route. `given`: answers by question, dates by name, today, start (a step reached).
     `end` is one of: asking, outcome, at, back, stopped. */
  function decide(data, given) {
    const known = knownDates(data, given.dates || {});
    const nodes = [];
    const seen = new Set();
    const way = [];
    const ended = (end) => ({
      nodes, way, end, known,
      position: nodes[nodes.length - 1],
      due: dueOnTheWay(data, nodes, known),
    });
    let name = (!data.override && startingStep(data, given)) || data.first;
    while (name && !seen.has(name)) {
      const node = data.nodes[name];
      nodes.push(name);
      seen.add(name);
      if (node.kind === "outcome") return ended("outcome");
      if (node.kind === "step") {
        name = own(data.nodes, node.then) ? node.then : null;
        continue;
      }
      const taken = choose(name, node, given, known);
      if (!taken) return ended("asking");
      way.push(taken);
      if (taken.way !== "go") {
        nodes.push(taken.target);
        return ended(taken.way);
      }
      name = follow(data, taken, given);
    }
    return ended("stopped");
  }

  checker.own = own;
  checker.toDay = toDay;
  checker.toIso = toIso;
  checker.daysInMonth = daysInMonth;
  checker.dueDate = dueDate;
  checker.knownDates = knownDates;
  checker.answerByDate = answerByDate;
  checker.decide = decide;
})((window.pathwayChecker = window.pathwayChecker || {}));
