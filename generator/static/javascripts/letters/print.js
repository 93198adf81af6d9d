/* Printing a letter: the letter alone, under its own subject and not under the site's name,
   which a browser writes into a PDF file and above a printed page. */
(function (letters) {
  "use strict";

  const room = document.querySelector(".letters-to-print");
  let waiting = null;
  let title = null;

  letters.toPrint = (sheets) => {
    waiting = sheets;
  };

  window.addEventListener("beforeprint", () => {
    if (room) room.replaceChildren(...(waiting || (letters.whenPrinting ? letters.whenPrinting() : [])));
    const subject = (room || document).querySelector(".letter .subject");
    if (title === null) title = document.title;
    document.title = subject ? subject.textContent : title;
  });

  window.addEventListener("afterprint", () => {
    if (room) room.replaceChildren();
    waiting = null;
    if (title !== null) document.title = title;
    title = null;
  });
})((window.pathwayLetters = window.pathwayLetters || {}));
