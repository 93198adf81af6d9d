/* What depends on today, on every page: whether the review date has passed, and when and from where it was printed. */
(function () {
  "use strict";

  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

  for (const notice of document.querySelectorAll("[data-review-by]")) {
    notice.hidden = today <= notice.dataset.reviewBy;
  }

  function sayWhenPrinted() {
    const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    const from = location.protocol.startsWith("http") ? ` from ${location.origin}${location.pathname}` : "";
    for (const place of document.querySelectorAll(".printed-on")) place.textContent = `Printed on ${day}${from}.`;
  }

  window.addEventListener("beforeprint", sayWhenPrinted);
}());
