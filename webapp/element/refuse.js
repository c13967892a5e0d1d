// What pages hear of a value that is none.

/**
 * A value as a message shows it.
 * @param {*} value
 * @return {string}
 */
export function shown(value) {
  if (value === null || ["undefined", "number", "boolean"].includes(typeof value)) {
    return String(value);
  }
  if (typeof value === "string") {
    return JSON.stringify(value.length > 30 ? value.slice(0, 30) + "…" : value);
  }
  return Array.isArray(value) ? `an array of ${value.length}` : `a ${Object(value).constructor?.name ?? typeof value}`;
}

/**
 * Throws a TypeError.
 * @param {string} where
 * @param {*} value
 * @param {string} needed
 * @return {?} never
 */
export function refuse(where, value, needed) {
  throw new TypeError(`${where} is ${shown(value)}, needs ${needed}`);
}
