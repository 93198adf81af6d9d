/* Events as the rows of a table in the Word file of their paper.

   The blank row of the file is the pattern. Rows are plain: a table of thousands of content
   controls opens slowly in Word, and other programs do not see such rows at all. They are
   written as text, because ten thousand rows built piece by piece would hold the page up. */
(function (chronology) {
  "use strict";

  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const HERE = "rows of the chronology";

  function inside(element, name) {
    return [...element.getElementsByTagNameNS(W, name)];
  }

  function tagOf(control) {
    const tag = inside(control, "tag")[0];
    return tag ? tag.getAttributeNS(W, "val") : null;
  }

  function escaped(words) {
    return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }

  function runOf(words) {
    if (!words) return "";
    const lines = words.split("\n").map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
    const look = window.pathwayLetters.isRightToLeft(words) ? "<w:rPr><w:rtl/></w:rPr>" : "";
    return `<w:r>${look}${lines.join("<w:br/>")}</w:r>`;
  }

  /* An element as text, with `HERE` for what stands in its paragraph. What its prefixes mean is
     said at the head of the file. */
  function textOf(element) {
    return new XMLSerializer().serializeToString(element).replace(/ xmlns:\w+="[^"]*"/g, "");
  }

  /* The pieces between which the cells of a row stand. */
  function piecesOf(row) {
    const pattern = row.cloneNode(true);
    for (const height of inside(pattern, "trHeight")) height.remove();
    for (const paragraph of inside(pattern, "p")) {
      for (const part of [...paragraph.children]) if (part.localName !== "pPr") part.remove();
      paragraph.append(pattern.ownerDocument.createComment(HERE));
    }
    return textOf(pattern).split(`<!--${HERE}-->`);
  }

  function withRows(xml, tag, rows) {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const section = inside(document, "sdt").find((control) => tagOf(control) === tag);
    const pieces = piecesOf(inside(section, "tr")[0]);
    const made = rows.map((cells) => pieces.map((piece, index) => (index ? runOf(cells[index - 1]) : "") + piece).join(""));
    section.replaceWith(document.createComment(HERE));
    const [before, after] = new XMLSerializer().serializeToString(document.documentElement).split(`<!--${HERE}-->`);
    return `${before}${made.join("")}${after}`;
  }

  /* The Word file with these rows in the table of that tag, and these values in its fields; as bytes. */
  function wordWithRows(base64, tag, rows, values = {}) {
    const { rewriteWord, fillXml } = window.pathwayLetters;
    return rewriteWord(base64, (xml) => withRows(fillXml(xml, values, new Set(), {}), tag, rows));
  }

  Object.assign(chronology, { wordWithRows });
})((window.pathwayChronology = window.pathwayChronology || {}));
