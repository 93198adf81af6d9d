/* The sheet of a letter or a paper, filled in: as part of the page and as plain text. Pure.

   Values come as { id: "words" } or, for a list, { id: ["one", "two"] }; they are data and
   are only ever set as text. `word.js` fills the Word file by the same rules. */
(function (letters) {
  "use strict";

  /* What a Word file cannot hold, and marks that would turn the words after them round. */
  const UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF\p{Cs}]/gu;
  const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
  const LEFT_TO_RIGHT_MARK = "\u200E";
  const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g;

  /* Words without what no file can hold, with line ends of one kind. */
  function fit(words) {
    return words.replace(LINE_ENDS, "\n").replace(UNFIT, "");
  }

  /* Typed words, fit for every use; one line unless `lines`. */
  function clean(typed, lines) {
    const text = fit(typed).replace(/\t/g, " ").trim();
    return lines ? text : text.replace(/\s*\n\s*/g, " ");
  }

  function rowsOf(typed) {
    return clean(typed, true).split("\n").map((row) => row.trim()).filter(Boolean);
  }

  function isRightToLeft(words) {
    return RIGHT_TO_LEFT.test(words);
  }

  /* Among words from right to left a telephone number would fall apart: "567890 1234 +44".
     An invisible mark on both sides keeps it, in Word and in copied text too. */
  function settled(value, direction) {
    if (direction !== "rtl") return value;
    if (Array.isArray(value)) return value.map((row) => settled(row, direction));
    return value.split("\n").map((line) => (!line || isRightToLeft(line) ? line : LEFT_TO_RIGHT_MARK + line + LEFT_TO_RIGHT_MARK)).join("\n");
  }

  function wordsOf(value) {
    return Array.isArray(value) ? value.join("; ") : value || "";
  }

  /* A block goes where a field that may be empty is empty. */
  function isLeftOut(fields, values) {
    return fields.some(({ id, optional }) => optional && !wordsOf(values[id]));
  }

  function fillBlock(block, values) {
    const spans = [...block.querySelectorAll(".field")];
    if (isLeftOut(spans.map(fieldOf), values)) return block.remove();
    const rows = block.dataset.rows && values[block.dataset.rows];
    if (rows && rows.length) return block.replaceWith(...rows.map((row) => rowOf(block, row)));
    for (const span of spans) write(span, wordsOf(values[span.dataset.field]));
    return undefined;
  }

  function fieldOf(span) {
    return { id: span.dataset.field, optional: "optional" in span.dataset };
  }

  function rowOf(block, words) {
    const row = block.cloneNode(true);
    write(row.querySelector(".field"), words);
    return row;
  }

  function write(span, words) {
    if (!words) return;
    span.textContent = words;
    span.classList.add("filled");
  }

  /* A copy of the sheet in `template` with the values in it. */
  function fillSheet(template, values) {
    const sheet = template.content.firstElementChild.cloneNode(true);
    for (const block of sheet.querySelectorAll(".block")) fillBlock(block, values);
    for (const list of sheet.querySelectorAll("ul")) if (!list.children.length) list.remove();
    return sheet;
  }

  /* The sheet as text: blocks parted by an empty line, items of a list by none. */
  function sheetText(sheet) {
    let text = "";
    for (const block of sheet.querySelectorAll(".block")) {
      const item = block.matches("li");
      const gap = item && block.previousElementSibling ? "\n" : "\n\n";
      text += `${text && gap}${item ? "- " : ""}${blockText(block)}`;
    }
    return `${text}\n`;
  }

  /* Cells of a table are parted by a tab, as a spreadsheet pastes them; empty rows are left out. */
  function blockText(block) {
    if (!block.matches("table")) return block.textContent;
    const rows = [...block.rows].map((row) => [...row.cells].map((cell) => cell.textContent));
    return rows.filter((cells) => cells.some(Boolean)).map((cells) => cells.join("\t")).join("\n");
  }

  Object.assign(letters, { fit, clean, rowsOf, isRightToLeft, settled, wordsOf, isLeftOut, fillSheet, sheetText });
})((window.pathwayLetters = window.pathwayLetters || {}));
