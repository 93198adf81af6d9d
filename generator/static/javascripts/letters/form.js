/* The questions of a letters' form: what is typed, what is proposed, what is missing.

   Reads and writes the form alone; nothing is kept anywhere else. Dates are read and counted
   by the checker's own functions. */
(function (letters) {
  "use strict";

  const checker = window.pathwayChecker;

  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function inputOf(group) {
    return group.querySelector("input:checked") || group.querySelector("input, textarea");
  }

  function dateIn(group) {
    return checker.readTyped({ day: inputOf(group).value }, today(), group.dataset.lies);
  }

  /* A date as people read it, in the language of the letter; always by the same calendar. */
  function dateWords(date, language) {
    if (/^en\b/.test(language)) return checker.fullDayWords(date);
    const words = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: "full", timeZone: "UTC" });
    return words.format(new Date(checker.toDay(date) * 86400000));
  }

  function isRequired(group, onPaper) {
    if ("required" in group.dataset && !onPaper) return true;
    const { requiredIf, requiredIs } = group.dataset;
    const other = requiredIf && group.closest("form").querySelector(`.form-group[data-field="${requiredIf}"] input:checked`);
    return Boolean(other) && other.value === requiredIs;
  }

  /* What one question gives: { value } or { error }. On a paper only that is
     required which an answer makes so. */
  function read(group, language, onPaper) {
    const { kind, label } = group.dataset;
    const required = isRequired(group, onPaper);
    if (kind === "date") return readDate(group, language, required);
    if (kind === "list") return given(letters.rowsOf(inputOf(group).value), required, `Fill in “${label}”`);
    const chosen = group.querySelector("input[type=radio]:checked");
    if (kind === "choice") return given(chosen ? chosen.value : "", required, `Choose an answer for “${label}”`);
    return given(letters.clean(inputOf(group).value, kind === "long-text"), required, `Fill in “${label}”`);
  }

  function given(value, required, error) {
    return required && !value.length ? { value, error } : { value };
  }

  function readDate(group, language, required) {
    const found = dateIn(group);
    if (!found) return given("", required, `Fill in “${group.dataset.label}”`);
    return found.error ? { value: "", error: `“${group.dataset.label}”: ${found.error}` } : { value: dateWords(found.date, language) };
  }

  /* --- dates that are proposed -------------------------------------------------------- */

  function dateGroups(form) {
    return [...form.querySelectorAll(".form-group[data-kind=date]")];
  }

  function gives(group) {
    return group.dataset.helper || group.dataset.proposed;
  }

  /* Every date that the form gives, with all that follow from them. */
  function knownDates(groups) {
    const data = window.pathwayData;
    const dates = {};
    for (const group of groups) {
      const found = ("touched" in group.dataset || "today" in group.dataset) && dateIn(group);
      if (found && found.date && checker.own(data.dates, gives(group))) dates[gives(group)] = found.date;
    }
    return checker.knownDates(data, dates);
  }

  function proposal(group, known) {
    const timescale = checker.own(window.pathwayData.timescales, group.dataset.proposed);
    const date = "today" in group.dataset ? today() : checker.own(known, group.dataset.proposed);
    if (!date) return null;
    const reason = timescale
      ? `${checker.lengthWords(window.pathwayData, timescale.count, timescale.unit)} after ${checker.fullDayWords(known[timescale.from])}, and that day still counts`
      : "today" in group.dataset ? "today" : "from the other dates";
    return { date, reason, limit: Boolean(timescale) && timescale.kind === "limit" };
  }

  /* An untouched date shows what is proposed; a limit is named, never filled in by itself. */
  function propose(group, known) {
    const line = group.querySelector("[data-read]");
    const untouched = !("touched" in group.dataset);
    const offer = "helper" in group.dataset ? null : proposal(group, known);
    if (untouched) inputOf(group).value = offer && !offer.limit ? checker.dayWords(offer.date) : "";
    const found = dateIn(group);
    line.replaceChildren();
    if (found && found.date) line.append(readWords(group, found.date, untouched && offer));
    else if (offer) line.append(offerWords(offer), checker.button(`Use ${checker.fullDayWords(offer.date)}`, () => take(group, offer.date)));
  }

  function readWords(group, date, offer) {
    const odd = checker.oddWords(date, today(), group.dataset.lies);
    const from = offer ? ` Proposed: ${offer.reason}. Change it if it does not fit.` : "";
    return `${checker.fullDayWords(date)}.${from}${odd ? ` ${odd}` : ""}`;
  }

  function offerWords(offer) {
    return `${offer.limit ? "At the latest" : "Proposed"}: ${offer.reason}. `;
  }

  function take(group, date) {
    const input = inputOf(group);
    input.value = checker.dayWords(date);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  }

  function proposeDates(form) {
    const groups = dateGroups(form);
    for (const group of groups) if ("today" in group.dataset) propose(group, {});
    const known = knownDates(groups);
    for (const group of groups) propose(group, known);
  }

  /* --- what papers gather ------------------------------------------------------------- */

  /* A detail that letters ask of each recipient: a paper has all of them, until it is typed over. */
  function gather(form) {
    for (const group of form.querySelectorAll(".form-group[data-gathered]:not([data-touched])")) {
      const same = `.recipient .form-group[data-field="${group.dataset.field}"]`;
      const given = [...form.querySelectorAll(same)].map((each) => letters.clean(inputOf(each).value, true));
      inputOf(group).value = [...new Set(given)].filter(Boolean).join(inputOf(group).matches("textarea") ? "\n" : "; ");
    }
  }

  /* --- recipients --------------------------------------------------------------------- */

  const NUMBER = /NUMBER/g;

  function number(element, count) {
    for (const part of [element, ...element.querySelectorAll("*")]) {
      for (const { name, value } of [...part.attributes]) part.setAttribute(name, value.replace(NUMBER, count));
    }
  }

  /* Ids keep the number with which they were made; what people read counts anew. */
  function addRecipient(fields) {
    const holder = fields.querySelector(".recipients");
    const made = fields.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
    holder.dataset.made = Number(holder.dataset.made || 0) + 1;
    number(made, holder.dataset.made);
    holder.append(made);
    countRecipients(holder);
    return made;
  }

  function countRecipients(holder) {
    const all = [...holder.children];
    all.forEach((recipient, index) => {
      const words = all.length > 1 ? `Recipient ${index + 1} of ${all.length}` : "Recipient";
      recipient.querySelector(".recipient-title").textContent = words;
      const remove = recipient.querySelector(".remove-recipient");
      remove.textContent = `Remove recipient ${index + 1}`;
      remove.hidden = all.length < 2;
    });
  }

  /* --- errors ------------------------------------------------------------------------- */

  function showError(group, words) {
    const line = group.querySelector(".form-error");
    line.hidden = !words;
    line.textContent = words ? `Error: ${words}` : "";
    group.classList.toggle("with-error", Boolean(words));
    for (const input of group.querySelectorAll("input, textarea")) {
      if (words) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  }

  /* `problems`: [{ group, words }]. Without any, what was shown goes. */
  function showErrors(form, problems) {
    const summary = form.querySelector(".error-summary");
    for (const group of form.querySelectorAll(".form-group.with-error")) showError(group, "");
    for (const { group, words } of problems) showError(group, words);
    summary.hidden = !problems.length;
    summary.querySelector("ul").replaceChildren(...problems.map(errorLink));
    if (problems.length) summary.focus();
  }

  function errorLink({ group, words }) {
    const link = checker.make("a", { href: `#${inputOf(group).id}` }, words);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      inputOf(group).focus();
    });
    return checker.make("li", null, link);
  }

  /* What has been put right loses its message at once; new ones wait for the next try. */
  function clearMended(form, problems) {
    const open = new Set(problems.map((problem) => problem.group));
    const left = [...form.querySelectorAll(".with-error")].filter((group) => {
      if (!open.has(group)) showError(group, "");
      return open.has(group);
    });
    form.querySelector(".error-summary").hidden = !left.length;
    form.querySelector(".error-summary ul").replaceChildren(...problems.filter(({ group }) => left.includes(group)).map(errorLink));
  }

  Object.assign(letters, { read, gather, proposeDates, addRecipient, countRecipients, showErrors, clearMended });
})((window.pathwayLetters = window.pathwayLetters || {}));
