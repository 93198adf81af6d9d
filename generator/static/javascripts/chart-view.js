/* The flowchart to use: zoom, fit, full screen, lit ways and "you are here".

   The chart stays a picture that scrolls: touch, wheel, arrow keys and Tab move it as they
   move any page. This script changes its width, its classes, and nothing of what it says. */
(function () {
  "use strict";

  const SMALLEST = 0.15;
  const LARGEST = 3;
  const READABLE = 0.8;
  const ZOOM = 1.25;
  const SVG = "http://www.w3.org/2000/svg";

  function make(tag, attributes, words) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = words || "";
    return element;
  }

  function draw(tag, attributes, words) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (words) element.textContent = words;
    return element;
  }

  /* --- lit ways ------------------------------------------------------------------------ */

  /* The box in which an arrow ends: a reference to its target, where there is one. */
  function endOf(svg, boxOf, { from, to }) {
    const ids = ["go", "back"].map((kind) => `.pw-reference[id$="-${from}-${kind}-${to}"]`);
    return svg.querySelector(ids.join()) || boxOf(to);
  }

  function lighting(svg) {
    const boxOf = (name) => svg.querySelector(`.pw-node:not(.pw-reference)[data-node="${name}"]`);
    let known = null;

    /* Looked up when the first way is lit, not while the page is still being read. */
    function arrows() {
      known ??= [...svg.querySelectorAll("[data-from][data-to]")].map((element) => {
        const { from, to } = element.dataset;
        return { element, from, to, ends: [boxOf(from), endOf(svg, boxOf, { from, to })] };
      });
      return known;
    }

    function clear() {
      for (const element of svg.querySelectorAll(".pw-lit, .pw-current")) element.classList.remove("pw-lit", "pw-current");
    }

    function light(chosen) {
      clear();
      for (const { element, ends } of chosen) for (const each of [element, ...ends]) if (each) each.classList.add("pw-lit");
    }

    /* The ways into and out of one box; of a reference, the way that ends in it. */
    function around(box) {
      const name = box.dataset.node;
      const isReference = box.classList.contains("pw-reference");
      light(arrows().filter(({ from, to, ends }) => (isReference ? ends[1] === box : from === name || to === name)));
      box.classList.add("pw-lit");
    }

    /* A way through the procedure, by its nodes. Those that are not drawn are passed over. */
    function way(names) {
      const drawn = names.filter(boxOf);
      const pairs = new Set(drawn.slice(1).map((name, place) => `${drawn[place]} ${name}`));
      light(arrows().filter(({ from, to }) => pairs.has(`${from} ${to}`)));
      for (const name of drawn) boxOf(name).classList.add("pw-lit");
      const last = drawn.length ? boxOf(drawn[drawn.length - 1]) : null;
      if (last) last.classList.add("pw-current");
      return last;
    }

    return { around, boxOf, clear, way };
  }

  /* --- "you are here" ------------------------------------------------------------------ */

  function markHere(svg, box) {
    for (const old of svg.querySelectorAll(".pw-here")) old.remove();
    if (!box) return;
    const place = box.querySelector(".pw-shape").getBBox();
    const middle = place.x + place.width / 2;
    const mark = draw("g", { class: "pw-here", "aria-hidden": "true" });
    mark.append(
      draw("rect", { x: middle - 62, y: place.y - 21, width: 124, height: 24, rx: 12 }),
      draw("text", { x: middle, y: place.y - 4, "text-anchor": "middle", "font-size": 15 }, "You are here"),
    );
    box.after(mark);
  }

  /* --- moving and zooming -------------------------------------------------------------- */

  function zooming(frame, svg) {
    const { width, height } = svg.viewBox.baseVal;
    const scale = () => svg.getBoundingClientRect().width / width;

    function room() {
      const most = parseFloat(getComputedStyle(frame).maxHeight);
      return { width: frame.clientWidth, height: most || frame.clientHeight };
    }

    /* Zoom, and keep the point at (x, y) of the frame where it is. */
    function zoomTo(wanted, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
      const size = Math.min(LARGEST, Math.max(SMALLEST, wanted));
      const grown = size / scale();
      if (Math.abs(grown - 1) < 0.001) return;
      const left = (frame.scrollLeft + x) * grown - x;
      const top = (frame.scrollTop + y) * grown - y;
      svg.style.maxWidth = "none";
      svg.style.width = `${width * size}px`;
      frame.scrollTo({ left, top, behavior: "instant" });
    }

    function centre(box) {
      const at = box.getBoundingClientRect();
      const in_ = frame.getBoundingClientRect();
      frame.scrollBy({
        left: at.left + at.width / 2 - in_.left - in_.width / 2,
        top: at.top + at.height / 2 - in_.top - in_.height / 2,
        behavior: "instant",
      });
    }

    const zoomBy = (factor, x, y) => zoomTo(scale() * factor, x, y);
    const fit = () => zoomTo(Math.min(room().width / width, room().height / height));
    const readable = (least) => zoomTo(Math.max(least, Math.min(1, room().width / width)));
    return { centre, fit, readable, zoomBy, zoomTo, scale };
  }

  function placeIn(frame, event) {
    const box = frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  /* A mouse drags the chart; a link on which a drag ends is not followed. */
  function dragging(frame) {
    let from = null;
    let moved = false;
    frame.addEventListener("pointerdown", (event) => {
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
      moved = false;
    });
    window.addEventListener("pointermove", (event) => {
      if (!from) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      moved = moved || Math.hypot(x, y) > 4;
      if (moved) frame.scrollTo({ left: from.left - x, top: from.top - y, behavior: "instant" });
    });
    window.addEventListener("pointerup", () => (from = null));
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    frame.addEventListener("click", (event) => {
      if (moved) event.preventDefault();
      moved = false;
    }, true);
  }

  function wheelAndPinch(frame, zoom) {
    let pinch = null;
    const apart = ([one, two]) => Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom.zoomBy(event.deltaY < 0 ? 1.1 : 1 / 1.1, ...placeIn(frame, event));
    }, { passive: false });
    frame.addEventListener("touchstart", (event) => {
      pinch = event.touches.length === 2 ? { apart: apart(event.touches), scale: zoom.scale() } : null;
    }, { passive: true });
    frame.addEventListener("touchmove", (event) => {
      if (!pinch || event.touches.length !== 2) return;
      event.preventDefault();
      const [one, two] = event.touches;
      const middle = { clientX: (one.clientX + two.clientX) / 2, clientY: (one.clientY + two.clientY) / 2 };
      zoom.zoomTo((pinch.scale * apart(event.touches)) / pinch.apart, ...placeIn(frame, middle));
    }, { passive: false });
  }

  function fullScreen(holder) {
    if (document.fullscreenElement) document.exitFullscreen();
    else holder.requestFullscreen();
  }

  /* The buttons of the page, and the keys that their titles name. */
  function tools(holder, zoom) {
    const doings = {
      "+": () => zoom.zoomBy(ZOOM),
      "-": () => zoom.zoomBy(1 / ZOOM),
      0: () => zoom.fit(),
      f: () => fullScreen(holder),
    };
    for (const button of holder.querySelectorAll(".chart-tools button")) {
      button.addEventListener("click", doings[button.dataset.key]);
    }
    holder.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const doing = doings[event.key === "=" ? "+" : event.key.toLowerCase()];
      if (!doing) return;
      event.preventDefault();
      event.stopPropagation(); // the theme has keys of its own
      doing();
    });
  }

  /* --- one chart ----------------------------------------------------------------------- */

  /* Take a chart into use; `least` is the smallest size that it begins with. */
  function view(svg, least = READABLE) {
    const holder = svg.closest(".chart-view");
    const frame = svg.closest(".chart-frame");
    const zoom = zooming(frame, svg);
    const light = lighting(svg);
    const boxUnder = (event) => event.target.closest && event.target.closest(".pw-node");
    let restore = light.clear;

    dragging(frame);
    wheelAndPinch(frame, zoom);
    tools(holder, zoom);
    // on the frame: an SVG that listens for focus would itself be reached by Tab
    for (const type of ["pointerover", "focusin"]) {
      frame.addEventListener(type, (event) => boxUnder(event) && light.around(boxUnder(event)));
    }
    for (const type of ["pointerout", "focusout"]) frame.addEventListener(type, () => restore());
    zoom.readable(least);

    /* Mark a box, show it, and come back to what `lit` lights whenever nothing else is lit. */
    function mark(box, lit) {
      restore = lit;
      restore();
      markHere(svg, box);
      if (box) zoom.centre(box);
    }

    return {
      ...zoom,
      /* Light a way, and mark where it has got to. */
      showWay: (names) => mark(light.way(names), () => light.way(names)),
      /* Mark one node; without one, show where the chart begins. */
      showNode(name) {
        const box = name && light.boxOf(name);
        if (box) mark(box, () => light.around(box));
        else zoom.centre(svg.querySelector(".pw-node"));
      },
    };
  }

  window.pathwayChart = { make, view };

  /* --- the flowchart's own page -------------------------------------------------------- */

  /* One of the two drawings is shown. The other is taken into use when its turn comes: on a
     phone that is turned, in a window that is made wider. */
  function whenShown(svg, act) {
    if (svg.clientWidth) return act();
    new ResizeObserver((_, watch) => {
      if (!svg.clientWidth) return;
      watch.disconnect();
      act();
    }).observe(svg.closest(".chart-frame"));
  }

  function addressed() {
    const named = document.getElementById(location.hash.slice(1));
    return named ? named.dataset.node : "";
  }

  for (const svg of document.querySelectorAll("figure[data-own-page] svg.pw-chart")) {
    whenShown(svg, () => {
      const chart = view(svg);
      const show = () => chart.showNode(addressed());
      show();
      window.addEventListener("hashchange", show);
    });
  }
})();
