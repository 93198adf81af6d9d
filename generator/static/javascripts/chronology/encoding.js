/* The bytes of a file as text, or why they are none. Pure. */
(function (chronology) {
  "use strict";

  const MEBIBYTE = 1024 * 1024;
  const MOST_BYTES = 10 * MEBIBYTE;
  const SAVE_AS_CSV = "Open it there, choose “Save as” and then “CSV UTF-8”. Read in the file that you get.";

  /* Files that people choose by mistake, by their first bytes. */
  const OTHERS = [
    ["PK\u0003\u0004", `It is an Excel workbook or a Word file, not CSV. ${SAVE_AS_CSV}`],
    ["\u00D0\u00CF\u0011\u00E0", `It is a file of an older Excel or Word, not CSV. ${SAVE_AS_CSV}`],
    ["%PDF", "It is a PDF file. Ask for the chronology as CSV."],
    ["{\\rtf", "It is a text with formats (RTF). Ask for the chronology as CSV."],
  ];

  function sizeWords(bytes) {
    return `${(bytes / MEBIBYTE).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
  }

  /* Why a file of this size is not opened at all; nothing where it is. */
  function refusedSize(bytes) {
    if (!bytes) return "The file is empty.";
    return bytes > MOST_BYTES ? `The file has ${sizeWords(bytes)}. This page reads files of up to ${sizeWords(MOST_BYTES)}.` : "";
  }

  function startsWith(bytes, sign) {
    return [...sign].every((character, index) => bytes[index] === character.charCodeAt(0));
  }

  function decoded(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  /* Marks at the front name the encoding. Without one it is UTF-8 where all of it can be. */
  function decode(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "UTF-16", text: decoded(bytes, "utf-16le") };
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "UTF-16", text: decoded(bytes, "utf-16be") };
    const text = decoded(bytes, "utf-8");
    if (text !== null) return { encoding: "UTF-8", text };
    return { encoding: "Windows-1252", text: decoded(bytes, "windows-1252") };
  }

  /* { text, encoding } or { refused }. */
  function readBytes(bytes) {
    const refused = refusedSize(bytes.length);
    if (refused) return { refused };
    const other = OTHERS.find(([sign]) => startsWith(bytes, sign));
    if (other) return { refused: other[1] };
    const { text, encoding } = decode(bytes);
    if (text === null) return { refused: "Its letters cannot be read: the file is damaged. Ask for it again." };
    if (text.includes("\u0000")) return { refused: `It holds bytes that no text has: it is not a CSV file, or it is damaged. If it comes from a program such as Excel: ${SAVE_AS_CSV}` };
    if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) return { refused: `It is a web page or XML, whatever its name says. If it opens in Excel: ${SAVE_AS_CSV}` };
    return { text, encoding };
  }

  Object.assign(chronology, { readBytes, refusedSize, MOST_BYTES });
})((window.pathwayChronology = window.pathwayChronology || {}));
