import DigitPad = require("digitpad");
import "digitpad/digitpad-models.js";

const answer: DigitPad.Recognition = DigitPad.recognizeSync([[{x: 1, y: 2}]]);
console.log(answer.text, DigitPad.default.version);
