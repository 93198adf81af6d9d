/* The checker on its page: shows one section at a time and keeps what was answered.

   Answer ids live in `history.state`, so that Back, Forward and a reload lose nothing.
   Dates and typed text live in `dates`, in memory, and nowhere else. */
(function (checker) {
  "use strict";

  const root = document.getElementById("checker");
  const data = window.pathwayData;
  if (!root || !data) return;

  const { make, textOf, own } = checker;
  const baseTitle = document.title;
  const sections = {};
  const startElements = document.querySelectorAll("[data-at-start]");
  let onShow = null;
  let dates = {};
  let state = null;

  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  const { forms, prepareQuestion } = checker.asking(data, {
    title: baseTitle,
    today,
    dates: () => dates,
    keepDates: (typed) => { dates = typed; },
    answered,
    back,
  });

  /* --- where the reader is ------------------------------------------------------------ */

  function fresh(more) {
    return { run: state ? state.run : 1, depth: 0, answers: {}, byDate: [], start: null, view: null, ...more };
  }

  /* Answers that a date chose follow the date for as long as it is known. */
  function given() {
    const known = checker.knownDates(data, dates);
    const answers = { ...state.answers };
    for (const name of state.byDate) {
      if (checker.answerByDate(data.nodes[name], known, today())) delete answers[name];
    }
    return { answers, dates, today: today(), start: state.start };
  }

  function decide() {
    const walk = checker.decide(data, given());
    walk.given = dates;
    return walk;
  }

  /* A date ticks an answer. Where the question has other answers too, the reader confirms. */
  function toConfirm(walk) {
    const taken = walk.way.find((each) => each.byDate && data.nodes[each.question].answers.length > 2
      && !state.byDate.includes(each.question));
    return taken && taken.question;
  }

  function questionOnShow(walk) {
    const onTheWay = state.view && walk.nodes.includes(state.view) && own(forms, state.view);
    return (onTheWay && state.view) || toConfirm(walk) || (walk.end === "asking" ? walk.position : null);
  }

  /* The part of a result for those who came this way. */
  function arrivedBy(walk) {
    const last = walk.way[walk.way.length - 1];
    const before = walk.end === "stopped" ? walk.position : walk.nodes[walk.nodes.length - 2];
    const direct = last && last.target === walk.position && document.getElementById(`result-${last.question}-${last.answer}`);
    return direct || document.getElementById(`end-${before}`);
  }

  /* --- moving ------------------------------------------------------------------------- */

  function remember(next) {
    state = next;
    history.replaceState(state, "", location.href.split("#")[0]);
  }

  function go(next) {
    state = { ...next, depth: state.depth + 1 };
    notice.hidden = true;
    history.pushState(state, "", location.href.split("#")[0]);
    render(true);
  }

  /* What was answered further on is kept while the new way can still reach it. */
  function stillAsked(walk) {
    const seen = new Set(walk.nodes);
    const waiting = walk.end === "asking" ? [walk.position] : [];
    while (waiting.length) {
      const node = own(data.nodes, waiting.pop()) || {};
      const targets = node.answers ? node.answers.filter((answer) => answer.way === "go").map((answer) => answer.target) : [node.then];
      for (const target of targets) {
        if (target && !seen.has(target)) {
          seen.add(target);
          waiting.push(target);
        }
      }
    }
    return seen;
  }

  function answered(name, answer, byDate) {
    remember({ ...state, view: name, answers: { ...state.answers, [name]: answer } });
    const next = { ...state, view: null, byDate: state.byDate.filter((each) => each !== name).concat(byDate ? [name] : []) };
    const before = state;
    state = next;
    const kept = stillAsked(decide());
    state = before;
    next.answers = Object.fromEntries(Object.entries(next.answers).filter(([each]) => kept.has(each)));
    next.byDate = next.byDate.filter((each) => kept.has(each));
    go(next);
  }

  function change(name) {
    go({ ...state, view: name });
  }

  function back() {
    if (state.depth > 0) history.back();
    else {
      const walk = decide();
      const on = questionOnShow(walk);
      const place = on ? walk.way.findIndex((taken) => taken.question === on) : -1;
      const before = walk.way[(place < 0 ? walk.way.length : place) - 1];
      if (before) go({ ...state, view: before.question });
    }
  }

  function startAgain(start) {
    dates = {};
    for (const form of root.querySelectorAll("form")) form.reset();
    go({ ...fresh({ start }), run: state.run + 1, depth: state.depth });
  }

  /* Go on from a step, or answer a question again: the override's answer stays as it is. */
  function returnTo(kind, name) {
    const walk = decide();
    const place = walk.way.findIndex((taken) => taken.question === name);
    if (kind === "step") {
      const first = own(state.answers, data.override);
      go({ ...fresh({ start: name }), depth: state.depth, answers: first ? { [data.override]: first } : {} });
    } else if (place >= 0) {
      const kept = walk.way.slice(0, place).map((taken) => taken.question);
      const answers = Object.fromEntries(Object.entries(state.answers).filter(([each]) => kept.includes(each)));
      go({ ...state, answers, byDate: state.byDate.filter((each) => kept.includes(each)), view: null });
    } else startAgain(null);
  }

  /* A date that becomes known decides every answer that only a date can decide. */
  function setDate(name, date) {
    dates = { ...dates };
    if (date) dates[name] = date;
    else delete dates[name];
    const known = checker.knownDates(data, dates);
    const decided = Object.keys(state.answers).filter((each) => {
      const node = data.nodes[each];
      return node.date && own(known, node.date.of) && [node.date.earlier, node.date.later].includes(state.answers[each]);
    });
    remember({ ...state, byDate: [...new Set([...state.byDate, ...decided])] });
    render(true);
  }

  /* --- showing ------------------------------------------------------------------------ */

  function changeButton(name) {
    const made = checker.button("Change", () => change(name), { class: "plain change" });
    made.append(make("span", { class: "visually-hidden" }, ` the answer to: ${textOf(forms[name].heading)}`));
    return made;
  }

  const notice = make("p", { class: "notice", hidden: true });
  const answersList = make("section", { class: "answers-so-far", "aria-labelledby": "answers-so-far", hidden: true });

  function showAnswers(walk, on) {
    const place = walk.way.findIndex((taken) => taken.question === on);
    const rows = (place < 0 ? walk.way : walk.way.slice(0, place)).map((taken) => make("div", null,
      make("dt", null, textOf(forms[taken.question].heading)),
      make("dd", null, forms[taken.question].words[taken.answer], taken.byDate ? ` (chosen by the date, ${checker.dayWords(taken.byDate)})` : ""),
      make("dd", { class: "change-cell" }, changeButton(taken.question))));
    answersList.hidden = !rows.length && !state.start;
    answersList.replaceChildren(
      make("h2", { id: "answers-so-far" }, "Your answers so far"), make("dl", null, ...rows),
      checker.button("Start again", () => startAgain(null)));
  }

  function leftWords(name) {
    const onward = state.start && name === data.override ? own(data.nodes[state.start], "left") : undefined;
    const left = onward === undefined ? data.nodes[name].left : onward + 1;
    if (!left || left > 5) return "";
    return left === 1 ? "This is the last question." : `At most ${left} questions are left, this one included.`;
  }

  function reachedWords(walk, name) {
    const passed = walk.nodes.slice(0, walk.nodes.indexOf(name)).filter((each) => data.nodes[each].kind === "step");
    const step = passed.pop();
    const heading = (id) => document.getElementById(`step-${id}`).dataset;
    if (step) return `You have reached ${heading(step).heading}.`;
    return state.start ? `You go on from ${heading(state.start).name}. First, wherever you are:` : "";
  }

  function showQuestion(name, walk) {
    const form = forms[name];
    const taken = walk.way.find((each) => each.question === name);
    const asked = form.asked;
    form.show(taken ? taken.answer : own(state.answers, name), asked && own(checker.knownDates(data, dates), asked));
    form.dateTyped();
    form.left.textContent = leftWords(name);
    form.reached.textContent = reachedWords(walk, name);
    form.reached.hidden = !form.reached.textContent;
    form.back.hidden = !state.depth && walk.way.findIndex((each) => each.question === name) <= 0 && !walk.way.length;
    showAnswers(walk, name);
    return { section: sections[name], heading: form.heading, target: form.group };
  }

  function showResult(walk) {
    const arrived = arrivedBy(walk);
    const heading = arrived.querySelector("h2");
    heading.tabIndex = -1;
    checker.fillResult(arrived, data, walk, view());
    answersList.hidden = true;
    return { section: arrived.parentElement, heading, target: heading };
  }

  function view() {
    return { forms, sections, state, dates, today: today(), changeButton, setDate };
  }

  function render(moved) {
    const walk = decide();
    const name = questionOnShow(walk);
    const shown = name ? showQuestion(name, walk) : showResult(walk);
    if (onShow) onShow.hidden = true;
    onShow = shown.section;
    onShow.hidden = false;
    const atStart = !walk.way.length && !state.start;
    for (const element of startElements) element.hidden = !atStart;
    document.title = `${textOf(shown.heading)} – ${baseTitle}`;
    if (moved) moveTo(shown.target, shown.heading);
  }

  /* The override stays in view where it takes little room. */
  function stick() {
    const override = document.querySelector(".override");
    const sticks = Boolean(override) && override.offsetHeight < window.innerHeight * 0.15;
    document.documentElement.classList.toggle("override-sticks", sticks);
  }

  /* What is folded together on the screen is open on paper. */
  function printing(open) {
    for (const fold of root.querySelectorAll('section:not([hidden]) [data-slot="answers"] details')) fold.open = open;
  }

  /* The page's top, with the override, comes into view again if the new place fits below it. */
  function moveTo(target, heading) {
    window.scrollTo(0, 0);
    target.focus({ preventScroll: true });
    if (heading.getBoundingClientRect().bottom > window.innerHeight * 0.8) heading.scrollIntoView();
  }

  /* --- coming in ---------------------------------------------------------------------- */

  /* A link into the page: a step reached, or any section of it. */
  function follow(fragment) {
    if (fragment.startsWith("answers=")) return open(fragment);
    const [, kind, name] = /^(from|step|question)-(.+)$/.exec(fragment) || [];
    if (kind === "from" || (kind === "step" && !state)) return enter(own(data.nodes, name) ? name : null);
    return kind ? returnTo(kind, name) : null;
  }

  /* A link that another reader made. Of another route nothing is guessed: it starts again. */
  function open(fragment) {
    const read = checker.fromFragment(data, fragment);
    dates = read.dates || {};
    remember(fresh({ start: read.start || null, answers: read.answers || {} }));
    if (read.changed) {
      notice.textContent = "The procedure has changed since this link was made. Start again with the first question.";
      notice.hidden = false;
    }
  }

  function enter(start) {
    if (state) startAgain(start);
    else remember(fresh({ start }));
  }

  function clicked(event) {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const target = document.getElementById(link.getAttribute("href").slice(1));
    if (!target) return;
    event.preventDefault();
    if (target.matches("input")) target.focus();
    else if (link.hasAttribute("data-start-again")) startAgain(null);
    else follow(target.id);
  }

  function arrive() {
    if (history.state && history.state.run) state = history.state;
    else {
      follow(location.hash.slice(1));
      if (!state) remember(fresh());
    }
  }

  window.addEventListener("popstate", (event) => {
    if (!event.state) {
      follow(location.hash.slice(1));
      return render(true);
    }
    if (event.state.run === state.run) state = event.state;
    else remember(fresh({ depth: event.state.depth }));
    return render(true);
  });

  for (const section of root.querySelectorAll(".checker-question")) {
    sections[section.dataset.question] = section;
    prepareQuestion(section);
  }
  for (const section of root.children) section.hidden = true;
  root.prepend(notice);
  root.append(answersList);
  window.addEventListener("resize", stick);
  window.addEventListener("beforeprint", () => printing(true));
  window.addEventListener("afterprint", () => printing(false));
  root.addEventListener("click", clicked);
  for (const element of startElements) element.addEventListener("click", clicked);
  arrive();
  root.classList.add("ready");
  render(false);
  document.documentElement.classList.add("checking");
  stick(); // last, for it measures: by now the section on show is on show again
})((window.pathwayChecker = window.pathwayChecker || {}));
