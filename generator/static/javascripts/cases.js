/* A case told to a group: one event at a time, then the questions, then the answer, then the
   way on the chart. It also prints the case, without the answer or with it. */
(function () {
  "use strict";

  const root = document.querySelector(".case");
  if (!root) return;

  const { make, view } = window.pathwayChart;
  const tools = root.querySelector(".case-tools");
  const events = [...root.querySelectorAll(".event")];
  const think = root.querySelector(".case-think");
  const answer = root.querySelector("details.case-answer");
  const onChart = root.querySelector("details.case-chart");
  const trainer = root.querySelector("details.case-trainer");
  const parts = [answer, onChart, trainer];
  const beats = events.length + 3;
  const stage = window.pathwayStage(root, { next: () => step(1), back: () => step(-1), notes, left });
  let chart = null;
  let beat = 1;

  /* The chart comes when it is first wanted, with the way of this case lit. */
  function showChart() {
    const frame = onChart.querySelector(".chart-frame");
    if (!chart) frame.innerHTML = window.pathwayChartDrawn;
    chart = chart || view(frame.querySelector("svg"), 1);
    chart.showWay(root.dataset.steps.split(" ").map((step) => step.split(":")[0]));
  }

  onChart.addEventListener("toggle", () => {
    if (onChart.open) showChart();
  });

  /* --- telling it ------------------------------------------------------------------------ */

  function show() {
    stage.open();
    events.forEach((event, place) => (event.hidden = place >= beat));
    root.querySelector(".story-today").hidden = beat < events.length;
    think.hidden = beat !== events.length + 1;
    only(answer, beat === events.length + 2);
    only(onChart, beat === events.length + 3);
    stage.at(`${Math.min(beat, events.length)} of ${events.length}`, beat > 1, beat < beats);
    focusOn([think, answer.querySelector("summary"), onChart.querySelector("summary")][beat - events.length - 1]
      || events[beat - 1]);
  }

  function only(part, isOn) {
    part.hidden = !isOn;
    part.open = isOn;
  }

  function focusOn(element) {
    if (element.tagName !== "SUMMARY") element.tabIndex = -1;
    element.focus();
  }

  function step(by) {
    if (beat + by < 1 || beat + by > beats) return;
    beat += by;
    show();
  }

  function notes() {
    trainer.open = !trainer.open;
  }

  function left() {
    for (const part of [...events, think, answer, onChart, root.querySelector(".story-today")]) part.hidden = false;
    for (const part of parts) part.open = false;
    tools.querySelector("button").focus();
  }

  /* --- printing -------------------------------------------------------------------------- */

  /* The style sheet leaves the answers out, unless the class asks for them. */
  function print(withAnswers) {
    const before = parts.map((part) => part.open);
    root.classList.toggle("with-answers", withAnswers);
    for (const part of parts) part.open = withAnswers;
    if (withAnswers) showChart();
    window.addEventListener("afterprint", () => {
      root.classList.remove("with-answers");
      parts.forEach((part, place) => (part.open = before[place]));
    }, { once: true });
    window.print();
  }

  function addTool(words, act, isMain) {
    const button = make("button", { type: "button", class: `md-button${isMain ? " md-button--primary" : ""}` }, words);
    button.addEventListener("click", act);
    tools.append(button);
  }

  function tell() {
    beat = 1;
    show();
  }

  root.querySelector(".case-story").tabIndex = 0; // it scrolls on the stage
  addTool("Tell it to a group", tell, true);
  addTool("Print the handout", () => print(false), false);
  addTool("Print the trainer's sheet", () => print(true), false);
  tools.hidden = false;
})();
