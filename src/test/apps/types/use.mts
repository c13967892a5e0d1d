import DigitPad, {recognize, recognizeSync, type DigitPadElement, type Recognition} from "digitpad";
import "digitpad/digitpad-models.js";
import "digitpad/lang/de.js";
import "digitpad/digitpad.js";

const pad: DigitPadElement = document.createElement("digit-pad");
pad.value = recognizeSync([[{x: 1, y: 2}]], {maxlength: 3}).text;
pad.maxLength = 3;
pad.form = "order";
const owner: HTMLFormElement | null = pad.form;
pad.addEventListener("recognize", event => {
  const answer: Recognition | null = event.detail;
  console.log(answer?.digits[0]?.text, event.currentTarget);
});
pad.addEventListener("error", event => console.log(event.detail.message));
pad.addEventListener("input", () => console.log(pad.value));
document.addEventListener("recognize", () => {});
recognize(document.createElement("canvas")).then(({confidence}) => confidence.toFixed(2));
DigitPad.loadModel(new URL("model.json", location.href), {labels: ["a", "b"]}).catch((error: Error) => error.message);
console.log(DigitPad.version, owner);

// @ts-expect-error a trigger that there is not
pad.trigger = "never";
// @ts-expect-error no strokes
recognizeSync("7");
