/* Dates as people type them and as people read them. Pure: "today" is handed in. */
(function (checker) {
  "use strict";

  const MONTHS = ["January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December"];
  const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const FILLERS = /^(of|the|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)$/;
  const FIRST_YEAR = 1900;
  const LAST_YEAR = 2199;

  function problem(words, field) {
    return { error: words, field };
  }

  /* `1 6 25`, `01/06/2025`, `1 June`, `2025-06-01`, in one field or over three.
     Returns { date } or { error, field }; null where nothing was typed. */
  function readTyped(typed, today, lies) {
    const parts = [typed.day, typed.month, typed.year].map(words);
    if (!parts.some((part) => part.length)) return null;
    const several = parts.find((part) => part.length > 1);
    const whole = several && (several.length > 2 ? several : parts.flat());
    const [day, month, year] = whole ? inOrder(whole) : parts.map(([word]) => word);
    if (!day || !month) return problem(`Enter the day and the month${year ? "" : ", for example 27 3 2026"}`, day ? "month" : "day");
    const number = /^(\d{1,2})(st|nd|rd|th)?$/.exec(day);
    if (!number) return problem("The day must be a number from 1 to 31", "day");
    const named = monthNumber(month);
    if (!named) return problem("The month must be a number from 1 to 12, or its name", "month");
    const full = year ? yearNumber(year, today) : likelyYear(Number(number[1]), named, today, lies);
    if (!full) return problem(`The year must be a number such as ${today.slice(0, 4)}`, "year");
    return onCalendar(Number(number[1]), named, full);
  }

  function words(text) {
    return (text || "").toLowerCase().split(/[\s/.,-]+/).filter((word) => word && !FILLERS.test(word));
  }

  /* One field holds it all: day first, unless a year of four digits or a month's name leads. */
  function inOrder(all) {
    const [first, second, third, more] = all;
    if (more) return [];
    if (/^\d{4}$/.test(first)) return [third, second, first];
    if (/^[a-z]/.test(first)) return [second, first, third];
    return [first, second, third];
  }

  function monthNumber(text) {
    if (/^\d{1,2}$/.test(text)) return Number(text) <= 12 ? Number(text) : 0;
    if (text.length < 3) return 0;
    return (text === "sept" ? 8 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(text))) + 1;
  }

  /* Two digits: this century, or the last one where that would be more than 20 years ahead. */
  function yearNumber(text, today) {
    if (!/^(\d{2}|\d{4})$/.test(text)) return 0;
    const number = Number(text);
    const full = text.length === 4 ? number : number + (number > Number(today.slice(2, 4)) + 20 ? 1900 : 2000);
    return full >= FIRST_YEAR && full <= LAST_YEAR ? full : 0;
  }

  /* No year typed: the date nearest to today, on the side of today where it normally lies. */
  function likelyYear(day, month, today, lies) {
    const now = checker.toDay(today);
    const near = [-1, 0, 1].map((more) => Number(today.slice(0, 4)) + more);
    const away = (year) => checker.toDay(iso(day, month, year)) - now;
    const fitting = near.filter((year) => (lies === "past" ? away(year) <= 0 : lies === "future" ? away(year) >= 0 : true));
    return fitting.sort((one, other) => Math.abs(away(one)) - Math.abs(away(other)))[0];
  }

  function iso(day, month, year) {
    const two = (number) => String(number).padStart(2, "0");
    return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  }

  function onCalendar(day, month, year) {
    const last = checker.daysInMonth(year, month);
    if (day < 1 || day > 31) return problem("The day must be a number from 1 to 31", "day");
    if (day > last) return problem(`There is no ${day} ${MONTHS[month - 1]} ${year}: that month has ${last} days`, "day");
    return { date: iso(day, month, year) };
  }

  /* `24 June 2025` */
  function dayWords(date) {
    const [year, month, day] = date.split("-").map(Number);
    return `${day} ${MONTHS[month - 1]} ${year}`;
  }

  /* `Tuesday 24 June 2025` */
  function fullDayWords(date) {
    return `${WEEKDAYS[new Date(checker.toDay(date) * 86400000).getUTCDay()]} ${dayWords(date)}`;
  }

  /* A sentence of the checker's words (`site/checker_words.py`), with its gaps filled in. */
  function said(name, values) {
    return window.pathwayData.sentences[name].replace(/\{(\w+)\}/g, (_, gap) => values[gap]);
  }

  /* `Tuesday 24 June 2025, in 6 days` */
  function dayAwayWords(date, today) {
    const days = checker.toDay(date) - checker.toDay(today);
    const near = { 0: "today", 1: "tomorrow", "-1": "yesterday" }[days];
    const away = said(near || (days > 0 ? "days-ahead" : "days-ago"), { days: Math.abs(days) });
    const [weekday, ...day] = fullDayWords(date).split(" ");
    return said("day-away", { weekday, day: day.join(" "), away });
  }

  /* `3 weeks` */
  function lengthWords(data, count, unit) {
    return `${count} ${count === 1 ? unit : data.units[unit].many}`;
  }

  /* Whether a date lies on the other side of today than such dates normally do. */
  function oddWords(date, today, lies) {
    if (lies === "past" && date > today) return said("odd-past");
    if (lies === "future" && date < today) return said("odd-future");
    return "";
  }

  Object.assign(checker, { readTyped, said, dayWords, fullDayWords, dayAwayWords, lengthWords, oddWords });
})((window.pathwayChecker = window.pathwayChecker || {}));
