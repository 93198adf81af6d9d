/* One date by itself: a day, a month or a year, in each form in which people write it. Pure.

   The day stands before the month. What has two meanings is not decided: `doubt` names them. */
(function (chronology) {
  "use strict";

  const checker = window.pathwayChecker;
  const MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
  const SHORT = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  const FIRST_YEAR = 1900;
  const LAST_YEAR = 2199;
  const EXCEL_BEGAN = "1899-12-30";

  /* Every form, with what its parts mean. */
  const FORMS = [
    ["(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", (today, y, m, d) => day(d, m, y, today)],
    ["(\\d{1,2})(?:\\s*[-/.]\\s*|\\s+)(\\d{1,2})(?:\\s*[-/.]\\s*|\\s+)(\\d{4}|\\d{2})", (today, d, m, y) => day(d, m, y, today)],
    [`(\\d{1,2})[\\s.-]*(${MONTH})[\\s.,-]*(\\d{4}|\\d{2})`, (today, d, m, y) => day(d, monthOf(m), y, today)],
    [`(${MONTH})\\.?\\s*(\\d{1,2})(?:,\\s*|\\s+)(\\d{4})`, (today, m, d, y) => day(d, monthOf(m), y, today)],
    [`(\\d{4})[\\s-]+(${MONTH})[\\s-]+(\\d{1,2})`, (today, y, m, d) => day(d, monthOf(m), y, today)],
    ["(\\d{4})(\\d{2})(\\d{2})", (today, y, m, d) => day(d, m, y, today)],
    [`(${MONTH})[\\s.,-]*(\\d{4})`, (today, m, y) => month(monthOf(m), y, today)],
    [`(\\d{4})[\\s-]+(${MONTH})`, (today, y, m) => month(monthOf(m), y, today)],
    ["(\\d{1,2})[/.](\\d{4})", (today, m, y) => month(m, y, today)],
    ["(\\d{4})[-/](\\d{2})", (today, y, two) => monthOrYears(y, two, today)],
    ["(\\d{4})", (today, y) => years(y, Number(y), today)],
    ["(\\d{5})", (today, number) => excelNumber(Number(number))],
    [`(?:${MONTH})[\\s.-]*\\d{1,2}`, () => unread("It could be a day without a year, or a month of a year. Write the year with four digits.")],
    [`\\d{1,2}[\\s.-]*(?:${MONTH})|\\d{1,2}[-/.]\\d{1,2}`, () => unread("The year is missing.")],
  ].map(([form, meaning]) => [RegExp(`^(?:${form})$`), meaning]);

  function unread(doubt, kind) {
    return { at: null, width: 0, words: "", doubt, kind };
  }

  function iso(year, month, day) {
    return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }

  function isoOf(at) {
    return new Date(Math.floor(at) * 86400000).toISOString().slice(0, 10);
  }

  function monthOf(name) {
    return SHORT.indexOf(name.slice(0, 3)) + 1;
  }

  function monthWords(number, year) {
    return checker.dayWords(iso(year, number, 1)).slice(2);
  }

  /* Two digits are a year up to this one. Where one of the next twenty years can be meant as
     well as one of the last century, it is left to the reader. */
  function yearOf(digits, today) {
    const number = Number(digits);
    if (digits.length === 4) return number >= FIRST_YEAR && number <= LAST_YEAR ? number : unread(`${digits} is not a likely year.`);
    const now = Number(today.slice(2, 4));
    if (number <= now) return 2000 + number;
    if (number > now + 20) return 1900 + number;
    return unread(`The year could be 19${digits} or 20${digits}. Write four digits.`);
  }

  function day(dayDigits, monthDigits, digits, today) {
    const [number, named, year] = [Number(dayDigits), Number(monthDigits), yearOf(digits, today)];
    if (year.doubt) return year;
    if (named < 1 || named > 12) return noMonth(number, named, year);
    if (number < 1 || number > checker.daysInMonth(year, named)) return unread(`There is no ${number} ${monthWords(named, year)}.`);
    const date = iso(year, named, number);
    return { at: checker.toDay(date), width: 1, words: checker.dayWords(date), doubt: "" };
  }

  /* 04/13/2025 is written with the month first. Then the file's other dates may be so too. */
  function noMonth(number, named, year) {
    const turned = number >= 1 && number <= 12 && named >= 1 && named <= checker.daysInMonth(year, number);
    const meant = turned ? ` If the month stands first here, it is ${named} ${monthWords(number, year)}. Write it so.` : "";
    return unread(`There is no month ${named}.${meant}`, turned ? "month-first" : undefined);
  }

  function month(monthDigits, digits, today) {
    const [named, year] = [Number(monthDigits), yearOf(digits, today)];
    if (year.doubt) return year;
    if (named < 1 || named > 12) return unread(`There is no month ${named}.`);
    return { at: checker.toDay(iso(year, named, 1)), width: checker.daysInMonth(year, named), words: monthWords(named, year), doubt: "" };
  }

  function years(first, last, today) {
    const begin = yearOf(first, today);
    if (begin.doubt) return begin;
    const at = checker.toDay(iso(begin, 1, 1));
    return { at, width: checker.toDay(iso(last + 1, 1, 1)) - at, words: last === begin ? first : "", doubt: "" };
  }

  /* 2023-24 are two years, 2023-05 is a month, 2011-12 could be either. */
  function monthOrYears(first, two, today) {
    const following = (Number(first) + 1) % 100 === Number(two);
    const isMonth = Number(two) >= 1 && Number(two) <= 12;
    if (following && isMonth) return unread(`It could be ${monthWords(Number(two), Number(first))}, or from ${first} to ${Number(first) + 1}. Write it in words.`);
    return following ? years(first, Number(first) + 1, today) : month(two, first, today);
  }

  function excelNumber(number) {
    if (number < 10000 || number > 60000) return unread("This number is not a date.");
    const at = checker.toDay(EXCEL_BEGAN) + number;
    const words = checker.dayWords(isoOf(at));
    return { at, width: 1, words, doubt: `A number as Excel keeps it for a date. Read as ${words}.` };
  }

  /* The reading of a single date in small letters; null where it has none of the forms. */
  function readSingleDate(text, today) {
    for (const [form, meaning] of FORMS) {
      const found = form.exec(text);
      if (found) return meaning(today, ...found.slice(1));
    }
    return null;
  }

  Object.assign(chronology, { readSingleDate, unreadDate: unread, isoOf, MONTH });
})((window.pathwayChronology = window.pathwayChronology || {}));
