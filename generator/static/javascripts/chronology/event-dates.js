/* Dates of events as people write them: exact or about, with a time, from … to. Pure.

   What cannot be read, or in two ways, is kept as it was written, and `doubt` says why.
   A reading is { at, width, words, doubt }: when it begins and how long it lasts (in days, for
   sorting; `at` is null where nothing could be read), how it is shown, what to check. */
(function (chronology) {
  "use strict";

  const checker = window.pathwayChecker;
  const { readSingleDate, unreadDate, isoOf, MONTH } = chronology;
  const DAYS = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];
  const WEEKDAY = /\b(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|s|nesday|nes|rsday|rs|r|urday|ur)?\b\.?,?\s*/;
  const TIME = /(?:,|\s|(?<=\d)t)\s*(?:at )?(?:(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(am|pm)|(\d{1,2})\s*(am|pm)|(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)\s*(?:hrs|h|z)?$/;
  const ABOUT = /^(?:(?:c|ca|approx)\.?(?=[\s\d])|circa|about|approximately|around|roughly|~|≈|probably|possibly|maybe|before|after|by|since|from|until|till|up to|early(?: in)?|(?:the )?(?:beginning|start) of|mid(?:dle of)?|late(?: in)?|(?:the )?end of|spring|summer|autumn|winter)[\s-]*(?:of )?/;
  const LATER = [[/^mid/, 1 / 3], [/^(?:late|(?:the )?end)/, 2 / 3]];
  const WEEK = /^(?:w\/c|week (?:commencing|beginning|of))\.?\s*/;
  const PLAIN = /^(?:on|in|the)\s+/;
  const TO = /\s*(?:\bto\b|\buntil\b|\band\b|[-/&])\s*/g;
  const TAILS = [RegExp(`(?:${MONTH})\\D*\\d{4}$`), /[/.]\d{1,2}[/.](?:\d{4}|\d{2})$/, /\d{4}$/];
  const LONGEST = 60;
  const DEEPEST = 3;

  function withTime(text, inner) {
    const found = TIME.exec(text);
    const day = found && inner(text.slice(0, found.index));
    if (!day || day.width !== 1) return null;
    const minutes = minutesOf(found);
    if (minutes === null) return unreadDate("The time cannot be read.");
    const two = (number) => String(number).padStart(2, "0");
    const clock = minutes ? `, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : "";
    return { ...day, at: day.at + minutes / 1440, words: day.words + clock };
  }

  function minutesOf(found) {
    const hour = Number(found[1] || found[4] || found[6]);
    const past = Number(found[2] || found[7] || 0);
    const half = found[3] || found[5];
    if (past > 59 || hour > (half ? 12 : 23) || (half && !hour)) return null;
    return ((half ? hour % 12 : hour) + (half === "pm" ? 12 : 0)) * 60 + past;
  }

  function withWeekday(text, inner) {
    const found = WEEKDAY.exec(text);
    const rest = found && (text.slice(0, found.index) + text.slice(found.index + found[0].length)).trim();
    const day = rest && inner(rest);
    if (!day || day.width !== 1 || day.doubt) return day || null;
    const right = DAYS[((Math.floor(day.at) % 7) + 7) % 7] === found[1];
    return right ? day : { ...day, doubt: `It is a ${checker.fullDayWords(isoOf(day.at)).replace(" ", ", ")}: the day of the week differs.` };
  }

  /* A week lasts as long as a week. */
  function withPrefix(text, inner) {
    if (PLAIN.test(text)) return inner(text.replace(PLAIN, ""));
    const week = WEEK.test(text) && inner(text.replace(WEEK, ""));
    return week ? { ...week, width: week.width + 6, words: "" } : null;
  }

  /* About, early, late: shown as written, sorted inside of what it is about. A season says
     no more than its year: nobody agrees when it begins. */
  function withAbout(text, inner) {
    const word = (ABOUT.exec(text) || [""])[0];
    const bare = text.slice(word.length).replace(/\s*\(?\?\)?$/, "");
    const about = bare === text ? null : inner(bare);
    if (!about || about.at === null) return about;
    const [, share] = LATER.find(([form]) => form.test(word)) || [null, 0];
    return { ...about, at: about.at + Math.floor((about.width - 1) * share), width: about.width + 1, words: "" };
  }

  /* `3-5 April 2025`, `March to May 2024`: what the first date lacks, the second one has. */
  function range(text, inner, today) {
    const bare = text.replace(/^(?:from|between)\s+/, "");
    for (const found of bare.matchAll(TO)) {
      const right = bare.slice(found.index + found[0].length);
      const last = inner(right);
      const first = last && last.at !== null && beginning(bare.slice(0, found.index), right, today);
      if (!first) continue;
      const width = last.at + last.width - first.at;
      return width > 0 ? { at: first.at, width: width + 1, words: "", doubt: first.doubt || last.doubt } : unreadDate("It ends before it begins.");
    }
    return null;
  }

  function beginning(left, right, today) {
    const tails = TAILS.map((tail) => tail.exec(right)).filter(Boolean).map(([tail]) => ` ${tail}`);
    const readings = ["", ...tails].map((tail) => readSingleDate(left + tail, today));
    return readings.find((reading) => reading && reading.at !== null);
  }

  const AROUND = [withTime, withWeekday, withPrefix, range, withAbout];

  /* One thing after another is taken away from around a date, a few times and no more: a
     cell made to be hard to read must not hold the page up. */
  function dated(text, today, depth) {
    const bare = text.trim();
    const single = readSingleDate(bare, today);
    if (single || depth > DEEPEST) return single;
    const inner = (rest) => dated(rest, today, depth + 1);
    for (const way of AROUND) {
      const found = way === range && depth > 1 ? null : way(bare, inner, today);
      if (found) return found;
    }
    return null;
  }

  /* In small letters, with one kind of dash and of space, `3rd of` as `3`. */
  function plain(typed) {
    return typed.toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s+/g, " ")
      .replace(/(\d)\s*(?:st|nd|rd|th)\b(?: of\b)?/g, "$1").replace(/[.,;\s]+$/, "").trim();
  }

  /* The reading of what was typed. `today` is a date such as 2026-11-21. */
  function readEventDate(typed, today) {
    if (typed.length > LONGEST) return unreadDate("This cannot be read as a date.");
    const text = plain(typed);
    if (!text) return unreadDate("The date is missing.");
    const found = dated(text, today, 0);
    if (!found) return unreadDate("This cannot be read as a date.");
    const words = found.at === null ? "" : found.words || typed.trim();
    const coming = found.at !== null && !found.doubt && found.at >= checker.toDay(today) + 1;
    return { ...found, words, doubt: coming ? "This date is still to come." : found.doubt };
  }

  Object.assign(chronology, { readEventDate });
})((window.pathwayChronology = window.pathwayChronology || {}));
