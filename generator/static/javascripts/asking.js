/* The questions of the page in use: a date ticks an answer, what is missing is said, an answer is
   handed on. `page` is the checker on its page: it knows the dates so far, and what comes next. */
(function (checker) {
  "use strict";

  const { textOf } = checker;

  checker.asking = function (data, page) {
    const forms = {};

    /* Which date a question asks for: its own, or the one that its timescale counts from. */
    function dateToAsk(node) {
      return node.date ? checker.askable(data, node.date.of) : null;
    }

    function byTypedDate(name) {
      const form = forms[name];
      const read = form.typed();
      if (!read || !read.date) return null;
      const known = checker.knownDates(data, { ...page.dates(), [form.asked]: read.date });
      return { date: read.date, ...checker.answerByDate(data.nodes[name], known, page.today()) };
    }

    /* While nothing else is chosen, the date ticks the answer, and says so. */
    function dateTyped(name) {
      const form = forms[name];
      const node = data.nodes[name];
      const picked = byTypedDate(name);
      const pair = node.date ? [node.date.earlier, node.date.later] : [];
      if (!picked) {
        if (form.fields) form.fields.say("");
        return;
      }
      const chosen = form.chosen();
      if (chosen === null || pair.includes(chosen)) form.choose(picked.answer);
      const asked = data.dates[form.asked];
      const due = picked.day !== picked.date ? ` That makes ${checker.dayAwayWords(picked.day, page.today())}.` : "";
      const words = `${checker.dateWords(picked.date, page.today(), asked.lies)}${due}`;
      form.fields.say(`${words} So the answer is “${form.words[picked.answer]}”.`);
    }

    function submitted(name) {
      const form = forms[name];
      const typed = form.typed();
      const problems = [];
      form.clearErrors();
      const node = data.nodes[name];
      const picked = byTypedDate(name);
      if (typed && typed.error) problems.push(form.fields.fail(typed));
      if (form.chosen() === null) dateTyped(name);
      const chosen = form.chosen();
      if (picked && [node.date.earlier, node.date.later].includes(chosen) && chosen !== picked.answer) {
        problems.push(form.fields.fail({ error: `By this date the answer is “${form.words[picked.answer]}”. Change the date or the answer`, field: "day" }));
      }
      if (!chosen && !problems.length) problems.push({ words: form.fields ? "Choose an answer, or give the date" : "Choose an answer" });
      if (problems.length) {
        document.title = `Error: ${textOf(form.heading)} – ${page.title}`;
        form.fail(problems);
        return;
      }
      if (form.asked) {
        const dates = { ...page.dates() };
        if (picked) dates[form.asked] = picked.date;
        else delete dates[form.asked];
        page.keepDates(dates);
      }
      page.answered(name, chosen, Boolean(picked && picked.answer === chosen));
    }

    function prepareQuestion(section) {
      const name = section.dataset.question;
      const node = data.nodes[name];
      const asked = dateToAsk(node);
      const form = checker.questionForm(section, node, asked && data.dates[asked], page.today);
      forms[name] = form;
      form.asked = asked;
      form.dateTyped = () => dateTyped(name);
      form.back = checker.button("Back", page.back);
      form.buttons.append(form.back);
      form.element.addEventListener("submit", (event) => {
        event.preventDefault();
        submitted(name);
      });
      return form;
    }

    return { forms, prepareQuestion };
  };
})((window.pathwayChecker = window.pathwayChecker || {}));
