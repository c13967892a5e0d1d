import DigitPad, {recognizeSync} from "digitpad";

test("an app's form has the pad's value, by markup and by hand", () => {
  document.body.innerHTML = '<form><label for="pad">Number</label><digit-pad id="pad" name="q" value="12" required></digit-pad></form>';
  const pad = document.getElementById("pad");
  expect(pad.value).toBe("12");
  let events = 0;
  pad.addEventListener("input", () => events++);
  const field = pad.shadowRoot.querySelector("input");
  field.value = "45";
  field.dispatchEvent(new InputEvent("input", {bubbles: true, composed: true}));
  expect([pad.value, events]).toEqual(["45", 1]);
  pad.value = "7";
  expect(pad.value).toBe("7");
  pad.remove();
});

test("its functions read", () => {
  expect(recognizeSync([[{x: 10, y: 0}, {x: 10, y: 80}]]).text).toBe("1");
  expect(DigitPad.version).toMatch(/^\d+\.\d+\.\d+$/);
});
