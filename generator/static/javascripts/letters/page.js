/* The page of a form for letters and papers: which of them, the live preview, copy, print, Word.

   What is typed stays in the form's own fields: nothing is stored, nothing is sent. */
(function (letters) {
  "use strict";

  const form = document.querySelector(".letters-form");
  const words = window.pathwayWordFiles;
  const checker = window.pathwayChecker;
  if (!form || !words || !checker || !window.pathwayData || !window.fflate) return;

  const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const LEAVE = "Leave this page? What you typed will be lost.";
  const SAVED = "Save it in your agency’s records. Then delete it from the downloads of this device.";
  const WHICH = (choice) => `Choose which ${choice.paper ? "structure" : "text"} fits`;
  const part = (selector) => form.querySelector(selector);
  const preview = part(".preview");
  const select = part("#shown-letter");
  const status = part(".letter-status");
  let typed = false;
  let checking = false;

  /* --- which letters ------------------------------------------------------------------ */

  const choices = [...form.querySelectorAll(".which-letter")].map((element) => ({
    id: element.dataset.letter,
    title: element.dataset.title,
    element,
    paper: "paper" in element.dataset,
    fields: [...form.querySelectorAll(".letter-fields-asked")].find((each) => each.dataset.key === element.dataset.key),
    box: element.querySelector("[data-letter-chosen]"),
    large: element.querySelector("[data-large]"),
    which: element.querySelector(".which-sheet"),
  }));

  function sheetOf(choice) {
    const input = choice.element.querySelector(".letter-choices input[type=hidden], .which-sheet input:checked");
    return input ? input.value : null;
  }

  function templateOf(sheet) {
    return [...form.querySelectorAll("template[data-sheet-of]")].find((each) => each.dataset.sheetOf === sheet);
  }

  function recipientsOf(choice) {
    const made = [...choice.fields.querySelectorAll(".recipient")];
    return made.length ? made : [null];
  }

  /* One job for each letter and recipient. */
  function jobs() {
    return choices.filter((choice) => choice.box.checked).flatMap((choice) => {
      const sheet = sheetOf(choice);
      const recipients = recipientsOf(choice);
      return recipients.map((recipient, index) => ({
        key: `${choice.element.dataset.key} ${index}`,
        choice,
        sheet,
        recipient,
        name: recipients.length > 1 ? `${choice.title}, ${index + 1} of ${recipients.length}` : choice.title,
        file: sheet && `${fileOf(choice, sheet)}${recipients.length > 1 ? `-${index + 1}` : ""}.docx`,
      }));
    });
  }

  function fileOf(choice, sheet) {
    return choice.large && choice.large.checked ? `${sheet}-large-print` : sheet;
  }

  function isAsked(group, sheet) {
    return group.dataset.sheets.split(" ").includes(sheet);
  }

  function groupsOf(job) {
    const own = [...choiceGroups(job.choice.fields)].filter((group) => !group.closest(".recipient"));
    const each = job.recipient ? [...choiceGroups(job.recipient)] : [];
    return [...choiceGroups(part(".shared-fields")), ...own, ...each].filter((group) => group.dataset.field && isAsked(group, job.sheet));
  }

  function choiceGroups(holder) {
    return holder.querySelectorAll(".form-group[data-sheets]");
  }

  function showQuestions() {
    const sheets = new Set(jobs().map((job) => job.sheet).filter(Boolean));
    for (const choice of choices) {
      choice.element.querySelector(".letter-choices").hidden = !choice.box.checked;
      choice.fields.hidden = !choice.box.checked || !sheetOf(choice);
    }
    for (const group of choiceGroups(form)) group.hidden = ![...sheets].some((sheet) => isAsked(group, sheet));
    part(".shared-fields").hidden = [...choiceGroups(part(".shared-fields"))].every((group) => group.hidden);
  }

  /* --- what a letter says ------------------------------------------------------------- */

  function filled(job) {
    const template = templateOf(job.sheet);
    const { lang, dir } = template.content.firstElementChild;
    const optional = new Set();
    const values = {};
    for (const group of groupsOf(job)) {
      values[group.dataset.field] = letters.settled(letters.read(group, lang).value, dir);
      if (!("required" in group.dataset) && !job.choice.paper) optional.add(group.dataset.field);
    }
    const sheet = letters.fillSheet(template, values);
    sheet.classList.toggle("large-print", Boolean(job.choice.large && job.choice.large.checked));
    return { sheet, values, optional, text: letters.sheetText(sheet) };
  }

  function wordFile(job) {
    const { values, optional } = filled(job);
    return letters.fillWord(words[fileOf(job.choice, job.sheet)], values, optional);
  }

  function shown() {
    const all = jobs();
    return all.find((job) => job.key === select.value) || all[0];
  }

  function refresh() {
    showQuestions();
    letters.gather(form);
    letters.proposeDates(form);
    const all = jobs();
    const now = shown();
    select.replaceChildren(...all.map((job) => checker.make("option", { value: job.key, selected: job === now || job.key === now.key }, job.name)));
    part(".with-letters").hidden = !all.length;
    part(".nothing-chosen").hidden = all.length > 0;
    part(".for-all").hidden = all.length < 2;
    form.classList.toggle("only-papers", all.length > 0 && all.every((job) => job.choice.paper));
    showPreview(now);
    if (checking) letters.clearMended(form, problemsOf(all));
  }

  function showPreview(job) {
    if (job && job.sheet) preview.replaceChildren(filled(job).sheet);
    else preview.replaceChildren(job ? checker.make("p", { class: "nothing-chosen" }, `${WHICH(job.choice)}. It appears here.`) : "");
  }

  /* --- checking ----------------------------------------------------------------------- */

  function problemsOf(list) {
    const found = new Map();
    for (const job of list) {
      if (!job.sheet) found.set(job.choice.which, `${WHICH(job.choice)}: ${job.choice.title}`);
      for (const group of job.sheet ? groupsOf(job) : []) {
        const { error } = letters.read(group, "en", job.choice.paper);
        const several = job.recipient && job.recipient.contains(group) && recipientsOf(job.choice).length > 1;
        if (error) found.set(group, several ? `${error} (${job.name})` : error);
      }
    }
    return [...found].map(([group, problem]) => ({ group, words: problem })).sort(inOrder);
  }

  function inOrder(one, other) {
    return one.group.compareDocumentPosition(other.group) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  function complete(list) {
    const problems = problemsOf(list);
    checking = problems.length > 0;
    letters.showErrors(form, problems);
    if (problems.length) status.textContent = "";
    return !problems.length;
  }

  /* --- copy, print, Word -------------------------------------------------------------- */

  function download(name, type, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = checker.make("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    status.textContent = `Made ${name}. ${SAVED}`;
  }

  function copy(text) {
    const area = checker.make("textarea", { readonly: true, rows: "8", "aria-label": "Text to copy", spellcheck: "false", translate: "no", autocomplete: "off" });
    const byHand = () => {
      area.value = text;
      part(".copied-text").replaceChildren(area);
      area.focus();
      area.select();
      status.textContent = "The text is selected. Copy it with your browser.";
    };
    part(".copied-text").replaceChildren();
    if (!navigator.clipboard) return byHand();
    return navigator.clipboard.writeText(text).then(() => {
      status.textContent = "Copied.";
    }, byHand);
  }

  function print(list) {
    letters.toPrint(list.map((job) => filled(job).sheet));
    window.print();
  }

  function zipName() {
    const papers = jobs().map((job) => job.choice.paper);
    if (!papers.includes(true)) return "letters.zip";
    return papers.includes(false) ? "letters-and-papers.zip" : "papers.zip";
  }

  const actions = {
    word: () => download(shown().file, WORD, wordFile(shown())),
    print: () => print([shown()]),
    copy: () => copy(filled(shown()).text),
    "word-all": () => download(zipName(), "application/zip", letters.zip(Object.fromEntries(jobs().map((job) => [job.file, wordFile(job)])))),
    "print-all": () => print(jobs()),
  };

  function clear() {
    if (typed && !window.confirm("Clear everything that you typed on this page?")) return;
    for (const holder of form.querySelectorAll(".recipients")) holder.replaceChildren();
    for (const group of form.querySelectorAll("[data-touched]")) delete group.dataset.touched;
    form.reset();
    start();
  }

  /* --- the form ----------------------------------------------------------------------- */

  function start() {
    typed = false;
    checking = false;
    letters.showErrors(form, []);
    part(".copied-text").replaceChildren();
    status.textContent = "";
    for (const choice of choices) {
      if (choice.fields.querySelector(".recipients")) letters.addRecipient(choice.fields);
    }
    refresh();
  }

  function chooseFromAddress() {
    const wanted = choices.find((choice) => location.hash === `#${choice.box.id}`);
    if (!wanted) return;
    wanted.box.checked = true;
    refresh();
    select.value = jobs().find((job) => job.choice === wanted).key;
    refresh();
    wanted.box.focus();
  }

  form.addEventListener("input", (event) => {
    const group = event.target.closest(".form-group");
    if (group && group.dataset.kind) {
      group.dataset.touched = "";
      typed = true;
    }
    status.textContent = "";
    refresh();
  });

  form.addEventListener("submit", (event) => event.preventDefault());

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.do === "clear") clear();
    else if (button.dataset.do) {
      const list = button.dataset.do.endsWith("-all") ? jobs() : [shown()];
      if (complete(list)) actions[button.dataset.do]();
    } else if (button.matches(".add-recipient")) {
      const made = letters.addRecipient(button.closest("[data-fields-of]"));
      refresh();
      made.querySelector("input, textarea").focus();
    } else if (button.matches(".remove-recipient")) {
      remove(button.closest(".recipient"));
    }
  });

  function remove(recipient) {
    const holder = recipient.parentNode;
    recipient.remove();
    letters.countRecipients(holder);
    refresh();
    holder.parentNode.querySelector(".add-recipient").focus();
  }

  /* The browser asks before the page goes; phones often do not, so links ask as well. */
  window.addEventListener("beforeunload", (event) => {
    if (typed) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const leaves = link && !link.hasAttribute("download") && !link.getAttribute("href").startsWith("#") && link.protocol !== "tel:" && link.protocol !== "mailto:";
    if (!typed || !leaves) return;
    if (window.confirm(LEAVE)) typed = false;
    else event.preventDefault();
  });

  window.addEventListener("hashchange", chooseFromAddress);
  letters.whenPrinting = () => (shown() && shown().sheet ? [filled(shown()).sheet] : []);
  form.hidden = false;
  document.querySelector(".letters-blank").remove();
  start();
  chooseFromAddress();
})((window.pathwayLetters = window.pathwayLetters || {}));
