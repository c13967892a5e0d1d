// What numbers come to. Point and comma are told apart by where they stand; where that does not tell, by the language.

/**
 * A number without its decimal mark, and how many of its digits come after it.
 * @typedef {{
 *   digits: string,
 *   decimals: number,
 *   mark: string,
 * }}
 */
export let Amount;

/**
 * "1,234.50" has both: the last is the decimal mark. "1.234.567" has one several times: it groups. "1,234" may be either.
 * @param {string} text
 * @param {string} decimalMark of the language
 * @return {?Amount} nothing, where it is no number
 */
export function amountOf(text, decimalMark) {
  const plain = text.replace(/[\s\u2212]/g, sign => sign === "\u2212" ? "-" : "").replace(/[.,]$/, "");
  if (!/^-?\d+([.,]\d+)*$|^-?[.,]\d+$/.test(plain)) {
    return null;
  }
  const marks = plain.replace(/[^.,]/g, "");
  const last = marks.at(-1) ?? "";
  const isOnce = marks.split(last).length === 2;
  const at = plain.lastIndexOf(last);
  const isDecimal = last !== "" && isOnce && (marks.length > 1 || last === decimalMark || !/^-?[1-9]\d{0,2}.\d{3}$/.test(plain));
  const grouped = isDecimal ? plain.slice(0, at) : plain;
  // Groups are of three digits, but for the first.
  if (/[.,]/.test(grouped) && !/^-?\d{1,3}([.,]\d{3})+$/.test(grouped)) {
    return null;
  }
  const decimals = isDecimal ? plain.length - at - 1 : 0;
  return {digits: plain.replace(/[.,]/g, ""), decimals, mark: isDecimal ? last : ""};
}

/**
 * @param {!Array<string>} texts
 * @param {string} decimalMark of the language
 * @return {{text: string, others: number}} the sum, written as they are, and how many are no numbers
 */
export function sumOf(texts, decimalMark) {
  const amounts = /** @type {!Array<!Amount>} */ (texts.map(text => amountOf(text, decimalMark)).filter(amount => amount));
  const most = Math.max(0, ...amounts.map(({decimals}) => decimals));
  let sum = BigInt(0);
  for (const {digits, decimals} of amounts) {
    sum += wholeOf(digits + "0".repeat(most - decimals));
  }
  const padded = String(sum).replace("-", "").padStart(most + 1, "0");
  const minus = sum < 0 ? "-" : "";
  const mark = amounts.find(amount => amount.mark)?.mark ?? decimalMark;
  return {text: minus + padded.slice(0, padded.length - most) + (most ? mark + padded.slice(-most) : ""),
    others: texts.length - amounts.length};
}

/**
 * @param {string} digits with a minus before them, perhaps
 * @return {bigint}
 */
const wholeOf = digits => digits.startsWith("-") ? -BigInt(digits.slice(1)) : BigInt(digits);
