/* The walk-through: one place of the procedure at a time on the whole screen, the way so far
   lit on the chart beside it.

   The way is a list of places with the answers taken. It lives in `history.state`, so that a
   reload loses nothing; the address names the place, so that anybody can resume there. */
(function () {
  "use strict";

  const root = document.querySelector(".walk");
  if (!root) return;

  const slides = new Map([...root.querySelectorAll(".slide")].map((slide) => [slide.dataset.node, slide]));
  const chart = window.pathwayChart.view(root.querySelector(".walk-chart svg"), 1);
  const start = document.querySelector(".walk-start");
  const stage = window.pathwayStage(root, { next, back, up: () => mark(-1), down: () => mark(1), notes, left });
  let way = [];
  let index = 0;
  let title = "";
  let withNotes = false;

  /* --- the graph, as it stands on the page ---------------------------------------------- */

  const answersOf = (name) => [...slides.get(name).querySelectorAll("[data-answer]")];
  const answerOf = (name, id) => answersOf(name).find((item) => item.dataset.answer === id);

  function onward(name) {
    const { then } = slides.get(name).dataset;
    const going = answersOf(name).filter((item) => item.dataset.way === "go");
    return then ? [{ node: then, answer: null }] : going.map((item) => ({ node: item.dataset.target, answer: item.dataset.answer }));
  }

  /* The way with the fewest places from the beginning to a place. */
  function shortestWay(name) {
    const waiting = [[{ node: root.dataset.first, answer: null }]];
    const seen = new Set([root.dataset.first]);
    while (waiting.length) {
      const found = waiting.shift();
      const last = found[found.length - 1];
      if (last.node === name) return found;
      for (const { node, answer } of onward(last.node)) {
        if (seen.has(node)) continue;
        seen.add(node);
        waiting.push([...found.slice(0, -1), { ...last, answer }, { node, answer: null }]);
      }
    }
    return [{ node: name, answer: null }];
  }

  /* --- showing --------------------------------------------------------------------------- */

  function markedAt(name) {
    const items = answersOf(name);
    return items.find((item) => item.classList.contains("marked")) || null;
  }

  function markAnswer(name, id) {
    const offered = answersOf(name).find((item) => (id ? item.dataset.answer === id : "offered" in item.dataset));
    for (const item of answersOf(name)) {
      item.classList.toggle("marked", item === offered);
      item.toggleAttribute("data-taken", item.dataset.answer === id);
    }
  }

  /* Where an answer leaves you at a step, the step says so first. */
  function showStay() {
    for (const old of root.querySelectorAll(".slide-stay")) old.remove();
    const before = way[index - 1];
    const taken = before && before.answer && answerOf(before.node, before.answer);
    if (!taken || taken.dataset.way === "go") return;
    const said = taken.querySelector(".slide-answer-say");
    const words = taken.dataset.way === "at" ? "You stay here. " : "You come back here. ";
    const note = window.pathwayChart.make("p", { class: "slide-stay" }, words + (said ? said.textContent : ""));
    slides.get(way[index].node).querySelector(".slide-body").prepend(note);
  }

  function canGoOn() {
    const { node } = way[index];
    return index < way.length - 1 || (!title && (markedAt(node) !== null || onward(node).length > 0));
  }

  function show() {
    const { node, answer } = way[index];
    stage.open();
    for (const [name, slide] of slides) slide.classList.toggle("shown", name === node);
    const slide = slides.get(node);
    slide.querySelector(".slide-notes").open = withNotes;
    const body = slide.querySelector(".slide-body");
    body.tabIndex = 0; // it scrolls, and keys must be able to reach it
    body.scrollTop = 0;
    markAnswer(node, answer);
    showStay();
    stage.at(title ? `${title}: ${index + 1} of ${way.length}` : "", index > 0, canGoOn());
    chart.showWay(way.slice(0, index + 1).map((each) => each.node));
    focusOn(slide.querySelector("h2"));
    history.replaceState({ way, index, title }, "", `#at-${node}`);
  }

  function focusOn(heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /* --- moving ---------------------------------------------------------------------------- */

  function begin(newWay, at, newTitle) {
    [way, index, title] = [newWay, at, newTitle];
    show();
  }

  /* Take the marked answer; else go on along the way that is known, or to what follows. */
  function next() {
    const here = way[index];
    const marked = markedAt(here.node);
    if (!canGoOn()) return;
    if (marked && marked.dataset.answer !== here.answer) take(here.node, marked);
    else {
      if (index === way.length - 1) way.push({ node: onward(here.node)[0].node, answer: null });
      index += 1;
      show();
    }
  }

  function back() {
    if (index === 0) return;
    index -= 1;
    show();
  }

  /* Take another answer than before: what followed is forgotten. */
  function take(name, item) {
    way = [...way.slice(0, index), { node: name, answer: item.dataset.answer }, { node: item.dataset.target, answer: null }];
    index += 1;
    title = "";
    show();
  }

  function choose(item) {
    markAnswer(way[index].node, item.dataset.answer);
    next();
  }

  function mark(by) {
    const { node } = way[index];
    const items = answersOf(node);
    if (!items.length) return false;
    const place = items.indexOf(markedAt(node));
    const wanted = items[(place + by + items.length) % items.length];
    for (const item of items) item.classList.toggle("marked", item === wanted);
    wanted.querySelector("a").focus();
  }

  function notes() {
    withNotes = !withNotes;
    slides.get(way[index].node).querySelector(".slide-notes").open = withNotes;
  }

  function left() {
    history.replaceState(null, "", location.pathname + location.search);
    start.querySelector("button").focus();
  }

  /* --- beginning ------------------------------------------------------------------------- */

  function caseWay(item) {
    return item.dataset.steps.split(" ").map((step) => {
      const [node, answer] = step.split(":");
      return { node, answer: answer || null };
    });
  }

  function jump(name) {
    const place = way.findIndex((each) => each.node === name);
    if (stage.isOpen() && place >= 0 && place <= index) begin(way, place, title);
    else begin(shortestWay(name), shortestWay(name).length - 1, "");
  }

  /* Ids are plain letters, so nothing is decoded: a mangled address would stop the script. */
  function follow(hash) {
    const named = document.getElementById(hash.slice(1));
    if (named && named.dataset.steps) begin(caseWay(named), 0, named.dataset.title);
    else if (named && slides.has(named.dataset.node)) jump(named.dataset.node);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href*='#']");
    if (!link) return;
    const hash = link.getAttribute("href").replace(/^walk-through\.html/, "");
    const item = link.closest("[data-answer]");
    if (!/^#(at|case)-/.test(hash)) return;
    event.preventDefault();
    if (item && stage.isOpen()) choose(item);
    else if (link.closest(".slide-then") && stage.isOpen()) next();
    else follow(hash);
  });

  window.addEventListener("hashchange", () => follow(location.hash));
  start.hidden = false;
  start.querySelector("button").addEventListener("click", () => begin(shortestWay(root.dataset.first), 0, ""));

  const kept = history.state;
  if (kept && kept.way && location.hash === `#at-${kept.way[kept.index].node}`) begin(kept.way, kept.index, kept.title);
  else if (location.hash) follow(location.hash);
})();
