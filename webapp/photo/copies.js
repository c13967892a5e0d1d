// The numbers of a photo as text that other programs take, and how it gets into the clipboard.

import {PhotoNumber} from "./numbers.js";

/**
 * Rows of cells, as they stand on the photo: the table, if there is one, else a row for each line. What stands outside of the
 * table is a row of its own.
 * @param {!Array<!PhotoNumber>} numbers
 * @return {!Array<!Array<!Array<!PhotoNumber>>>} the numbers of each cell
 */
export function rowsOf(numbers) {
  const columns = 1 + Math.max(-1, ...numbers.map(({column}) => column));
  /** @type {!Map<string, !Array<!Array<!PhotoNumber>>>} */
  const rows = new Map();
  for (const number of numbers) {
    const {line, row, column} = number;
    const key = row < 0 ? `line ${line}` : `row ${row}`;
    const cells = rows.get(key) ?? (row < 0 ? [] : Array.from({length: columns}, () => []));
    rows.set(key, cells);
    if (row < 0) {
      cells.push([number]);
    } else {
      cells[column].push(number);
    }
  }
  return [...rows.values()];
}

const texts = (/** !Array<!PhotoNumber> */ numbers) =>
  rowsOf(numbers).map(row => row.map(cell => cell.map(({text}) => text).join(" ")));

/**
 * What stands in the photo, without a header, which it may have itself.
 * @type {!Object<string, function(!Array<!PhotoNumber>): string>}
 */
export const FORMATS = {
  "Text": numbers => texts(numbers).map(row => row.filter(text => text).join(" ")).join("\n"),
  "TSV": numbers => texts(numbers).map(row => row.join("\t")).join("\n"),
  // RFC 4180.
  "CSV": numbers => texts(numbers).map(row =>
    row.map(text => /[",\s]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text).join(",") + "\r\n").join(""),
};

/**
 * @return {boolean}
 * @suppress {deprecated} What browsers without a clipboard for scripts have.
 */
const copyOlder = () => document.execCommand("copy");

/**
 * @param {string} text
 * @return {!Promise<boolean>} whether it is in the clipboard
 */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (older) {
    const field = /** @type {!HTMLTextAreaElement} */ (document.createElement("textarea"));
    const before = /** @type {?HTMLElement} */ (document.activeElement);
    field.value = text;
    field.style.cssText = "position: fixed; opacity: 0";
    document.body.append(field);
    field.select();
    const isCopied = copyOlder();
    field.remove();
    before?.focus();
    return isCopied;
  }
}
