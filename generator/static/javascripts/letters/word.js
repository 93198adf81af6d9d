/* Fills the content controls of a Word file that was made when the site was built.

   The file comes as base64 in a script, because a page opened from a disk may not fetch.
   Nothing is written anew: controls are found by their tag, rows are copies of the row there. */
(function (letters) {
  "use strict";

  const checker = window.pathwayChecker;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
  const XML = "http://www.w3.org/XML/1998/namespace";
  const DOCUMENT = "word/document.xml";
  const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const DATE = new Date(1980, 0, 1);
  const NEW_NUMBERS = 100000;

  function children(element, name) {
    return [...element.children].filter((child) => child.namespaceURI === W && child.localName === name);
  }

  function descendants(element, name) {
    return [...element.getElementsByTagNameNS(W, name)];
  }

  function properties(control) {
    return children(control, "sdtPr")[0];
  }

  function tagOf(control) {
    const tag = children(properties(control), "tag")[0];
    return tag ? tag.getAttributeNS(W, "val") : null;
  }

  function contentOf(control) {
    return children(control, "sdtContent")[0];
  }

  function repeats(control) {
    return properties(control).getElementsByTagNameNS(W15, "repeatingSection").length > 0;
  }

  function element(document, name, text) {
    const made = document.createElementNS(W, `w:${name}`);
    if (text !== undefined) {
      made.textContent = text;
      made.setAttributeNS(XML, "xml:space", "preserve");
    }
    return made;
  }

  function runOf(document, words) {
    const run = element(document, "r");
    if (letters.isRightToLeft(words)) {
      const look = element(document, "rPr");
      look.append(element(document, "rtl"));
      run.append(look);
    }
    words.split("\n").forEach((line, index) => {
      if (index) run.append(element(document, "br"));
      run.append(element(document, "t", line));
    });
    return run;
  }

  function write(control, words) {
    for (const mark of children(properties(control), "showingPlcHdr")) mark.remove();
    contentOf(control).replaceChildren(runOf(control.ownerDocument, words));
  }

  /* Puts a copy of the first row for each of `rows`; `fill` gets a row and the places of its copy.
     Every copy gets numbers of its own: two controls with one number need repair. */
  function repeat(control, rows, numbers, fill) {
    const item = contentOf(control).firstElementChild;
    const made = control.ownerDocument.createDocumentFragment();
    for (const row of rows) {
      const copy = item.cloneNode(true);
      const places = descendants(copy, "sdt");
      for (const each of [copy, ...places]) {
        children(properties(each), "id")[0].setAttributeNS(W, "w:val", String(numbers.next));
        numbers.next += 1;
      }
      fill(row, places, copy);
      made.append(copy);
    }
    contentOf(control).replaceChildren(made);
  }

  function fillRows(control, rows, tag, numbers) {
    repeat(control, rows, numbers, (words, places) => {
      for (const each of places) if (tagOf(each) === tag) write(each, words);
    });
  }

  /* A table's rows, each a list of words in the order of its columns. Rows that are filled in
     need no height to write by hand. */
  function fillTable(control, rows, numbers) {
    repeat(control, rows, numbers, (cells, places, copy) => {
      for (const height of descendants(copy, "trHeight")) height.remove();
      places.forEach((place, column) => {
        if (cells[column]) write(place, cells[column]);
      });
    });
  }

  function leaveOut(document, values, optional) {
    for (const block of descendants(document, "p")) {
      const fields = descendants(block, "sdt").map(tagOf).map((id) => ({ id, optional: optional.has(id) }));
      if (!letters.isLeftOut(fields, values)) continue;
      const section = descendants(document, "sdt").find((control) => repeats(control) && control.contains(block));
      (section || block).remove();
    }
  }

  function fillXml(xml, values, optional, tables) {
    const document = new DOMParser().parseFromString(xml, "application/xml");
    const numbers = { next: NEW_NUMBERS };
    leaveOut(document, values, optional);
    for (const control of descendants(document, "sdt")) {
      const tag = tagOf(control);
      if (tag === null || !control.isConnected) continue;
      const rows = repeats(control) && checker.own(tables, tag);
      if (rows && rows.length) fillTable(control, rows, numbers);
      const value = checker.own(values, tag);
      if (!letters.wordsOf(value)) continue;
      if (repeats(control)) fillRows(control, value, tag, numbers);
      else if (children(properties(control), "showingPlcHdr").length) write(control, letters.wordsOf(value));
    }
    return new XMLSerializer().serializeToString(document.documentElement);
  }

  function bytesOf(base64) {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  }

  /* A Word file with its text changed by `change`, which gets XML and gives XML; as bytes. */
  function rewriteWord(base64, change) {
    const files = window.fflate.unzipSync(bytesOf(base64));
    const xml = change(window.fflate.strFromU8(files[DOCUMENT]));
    files[DOCUMENT] = window.fflate.strToU8(DECLARATION + xml);
    return window.fflate.zipSync(files, { mtime: DATE });
  }

  /* The Word file with the values in it, as bytes. `optional` holds ids whose paragraph goes
     where they are empty; `tables` holds rows by the tag of their table. */
  function fillWord(base64, values, optional, tables) {
    return rewriteWord(base64, (xml) => fillXml(xml, values, optional, tables || {}));
  }

  /* Several files as one zip; Word files are packed already. */
  function zip(files) {
    return window.fflate.zipSync(files, { mtime: DATE, level: 0 });
  }

  Object.assign(letters, { fillXml, rewriteWord, fillWord, zip });
})((window.pathwayLetters = window.pathwayLetters || {}));
