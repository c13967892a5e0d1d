// What the classes of a model are called.

export const DIGITS = [..."0123456789"];

/**
 * @param {string} text one label a line, or a JSON array of them
 * @param {string} source what messages call it
 * @return {!Array<string>}
 */
export function labelsIn(text, source) {
  if (!text.trimStart().startsWith("[")) {
    const lines = text.split(/\r\n|\n|\r/).map(line => line.trim());
    while (lines.length > 0 && lines.at(-1) === "") {
      lines.pop();
    }
    return lines;
  }
  try {
    return /** @type {!Array<*>} */ (JSON.parse(text)).map(label => {
      if (label === null || typeof label === "object") {
        throw new Error("an element is no text");
      }
      return String(label).trim();
    });
  } catch ({message}) {
    throw new Error(`${source}: is no JSON array of texts (${message}). Needs ["first", "second", …], or a label a line.`);
  }
}

/**
 * @param {!Array<string>} labels
 * @param {number} classes
 * @param {string} source what messages call them
 * @return {!Array<string>} the same
 */
export function requireLabels(labels, classes, source) {
  if (labels.length !== classes) {
    throw new Error(`${source}: has ${labels.length} labels, needs ${classes}: one for each class, in the model's order.`);
  }
  const empty = labels.indexOf("");
  if (empty >= 0) {
    throw new Error(`${source}: label ${empty + 1} is empty. Needs a text for each class.`);
  }
  return labels;
}

export const isDigits = (/** !Array<string> */ labels) =>
  labels.length === 10 && labels.every((label, i) => label === DIGITS[i]);

export const isLabelFile = (/** string */ path) => /(^|\/)(labels?|class(es|[-_ ]?names)?)\.(txt|json)$/i.test(path);

/**
 * @param {!File} file may be anything
 * @param {number} classes
 * @return {!Promise<!Array<string>>}
 */
export async function labelsOf(file, classes) {
  if (file.size > 1e6) {
    throw new Error(`${file.name}: has ${file.size} bytes, needs a text of a label a line, at most 1000000`);
  }
  return requireLabels(labelsIn(await file.text(), file.name), classes, file.name);
}
