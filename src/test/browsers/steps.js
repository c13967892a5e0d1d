// What a person does on a page, done by script in any browser. Set before: INK, the strokes, {"6": [[{x, y}, …], …]}, and
// MODEL, the files of a model that reads 4 in everything, in base 64 by their names. inside.js has the steps on the page that looks inside.
// steps(window) resolves to lines: what ("pass", "FAIL", "engine", "lack"), a tab, and what that is about.

const SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
const RELAXED_SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
  253, 15, 253, 128, 2, 11];
const PATIENCE_MILLIS = 20000;

// Whatever the page complains about from now on.
function complaintsOf(win) {
  const complaints = [];
  win.addEventListener("error", ({message}) => complaints.push(message));
  win.addEventListener("unhandledrejection", ({reason}) => complaints.push(String(reason)));
  win.addEventListener("securitypolicyviolation", event => complaints.push(`${event.violatedDirective}: ${event.blockedURI}`));
  for (const name of ["error", "warn"]) {
    win.console[name] = (...what) => complaints.push(what.join(" "));
  }
  return complaints;
}

async function steps(win, complaints = complaintsOf(win)) {
  const {document} = win;
  const lines = [];

  async function step(name, body) {
    try {
      await body();
      lines.push(`pass\t${name}`);
    } catch (error) {
      lines.push(`FAIL\t${name}: ${error.message}`);
    }
  }

  const frame = () => new Promise(resolve => win.requestAnimationFrame(resolve));

  function equal(actual, expected, what = "value") {
    if (actual !== expected) {
      throw new Error(`${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
    }
  }

  async function until(read, expected, what) {
    const end = performance.now() + PATIENCE_MILLIS;
    while (read() !== expected && performance.now() < end) {
      await frame();
    }
    equal(read(), expected, what);
  }

  // Every engine is looked for without DigitPad's code.
  function has(engine) {
    const module = {simd: SIMD, relaxed: RELAXED_SIMD}[engine];
    return !module || typeof win.WebAssembly === "object" && win.WebAssembly.validate(new win.Uint8Array(module));
  }

  // The events of a pen, as a browser sends them; none of them stands for several.
  function pen(target, type, x, y, options = {}) {
    const down = type !== "pointerup" && type !== "pointercancel" && !options.hovers;
    target.dispatchEvent(new win.PointerEvent(type, {
      bubbles: true, cancelable: true, composed: true, view: win, pointerId: 1, pointerType: "mouse", isPrimary: true,
      clientX: x, clientY: y, button: type === "pointermove" ? -1 : 0, buttons: down ? 1 : 0, pressure: down ? 0.5 : 0,
      ...options,
    }));
  }

  // Writes it into the pad's middle, as large as this part of the pad; gives what was where.
  async function write(canvas, text, part = 0.7, options = {}) {
    const strokes = INK[text];
    const box = canvas.getBoundingClientRect();
    const xs = strokes.flat().map(({x}) => x);
    const ys = strokes.flat().map(({y}) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = part * Math.min(box.width / (right - left), box.height / (bottom - top));
    const at = ({x, y}) => [
      box.x + box.width / 2 + scale * (x - (left + right) / 2),
      box.y + box.height / 2 + scale * (y - (top + bottom) / 2),
    ];
    for (const stroke of strokes) {
      pen(canvas, "pointermove", ...at(stroke[0]), {hovers: true, ...options});
      pen(canvas, "pointerdown", ...at(stroke[0]), options);
      for (const point of stroke) {
        pen(canvas, "pointermove", ...at(point), options);
      }
      pen(canvas, "pointerup", ...at(stroke.at(-1)), options);
      await frame();
    }
    return strokes.map(stroke => stroke.map(at));
  }

  function painted(canvas, x, y) {
    const box = canvas.getBoundingClientRect();
    const at = value => Math.round(value);
    return canvas.getContext("2d").getImageData(at((x - box.x) * canvas.width / box.width),
        at((y - box.y) * canvas.height / box.height), 1, 1).data[3] > 0;
  }

  const style = element => win.getComputedStyle(element);

  async function page(engine) {
    const root = document.documentElement;
    const pad = document.getElementById("pad");
    const inside = selector => pad.shadowRoot.querySelector(selector);
    const answer = () => document.getElementById("answer").textContent;
    const press = id => document.getElementById(id).click();
    await win.customElements.whenDefined("digit-pad");
    const canvas = inside("canvas");

    await step("the network is there", () => until(() => root.dataset.ready, "true", "data-ready"));
    await step("the engine that was asked for, if this browser has it", async () => {
      await until(() => root.dataset.engine !== undefined, true, "an engine");
      equal(root.dataset.engine, has(engine) ? engine : "portable", "data-engine");
      lines.push(`engine\t${root.dataset.engine}`);
    });
    await step("the page is laid out", () => {
      const box = canvas.getBoundingClientRect();
      const other = document.getElementById("answer").getBoundingClientRect();
      equal(root.scrollWidth <= win.innerWidth, true, "nothing is wider than the window");
      equal(box.left >= 0 && box.right <= win.innerWidth && box.bottom <= win.innerHeight, true, "the pad is seen whole");
      equal(other.bottom <= box.top, true, "the answer is above the pad");
      equal(box.width > 300 && box.height > 200, true, `a pad of ${box.width} × ${box.height} is large enough`);
      equal(style(canvas).touchAction, "none", "touch-action");
      equal(style(inside(".hint")).visibility, "visible", "the hint");
      equal(style(inside(".bar")).display, "none", "::part(bar)");
      equal(style(inside(".frame")).display, "grid", "constructed style sheet");
    });
    await step("a digit", async () => {
      let engine = "";
      pad.addEventListener("recognize", event => { engine = event.detail.engine; }, {once: true});
      const [stroke] = await write(canvas, "6");
      await until(answer, "6", "the answer");
      equal(painted(canvas, ...stroke[Math.floor(stroke.length / 2)]), true, "ink on the pad");
      const picture = document.getElementById("picture");
      const seen = picture.getContext("2d").getImageData(0, 0, 28, 28).data;
      equal(seen.some((value, i) => i % 4 === 3 && value > 128), true, "ink in the network's picture");
      equal(document.querySelector(".bars .first")?.dataset.digit, "6", "the longest bar");
      equal(engine, root.dataset.engine, "the engine that reads");
      equal(style(inside(".hint")).visibility, "hidden", "the hint");
    });
    await step("undo, redo, clear", async () => {
      press("undo");
      await until(answer, "", "the answer after undo");
      press("redo");
      await until(answer, "6", "the answer after redo");
      press("clear");
      await until(answer, "", "the answer after clear");
      equal(document.getElementById("undo").disabled, false, "undo after clear");
    });
    await step("a number", async () => {
      const strokes = await write(canvas, "2045", 0.8);
      await until(answer, "2045", "the answer");
      const boxes = [...pad.shadowRoot.querySelectorAll(".digit")].map(digit => digit.getBoundingClientRect());
      equal(boxes.length, 4, "the number of boxes");
      equal(strokes.flat().every(([x, y]) => boxes.some(box =>
        x > box.left && x < box.right && y > box.top && y < box.bottom)), true, "the ink is in its boxes");
    });
    await step("a digit is put right", async () => {
      const second = pad.shadowRoot.querySelector("[data-digit='1']");
      const box = second.getBoundingClientRect();
      pen(canvas, "pointerdown", box.x + box.width / 2, box.y + box.height / 2);
      pen(canvas, "pointerup", box.x + box.width / 2, box.y + box.height / 2);
      await until(() => inside(".chooser").hidden, false, "the choices");
      const choices = inside(".chooser").getBoundingClientRect();
      const paper = inside(".paper").getBoundingClientRect();
      equal(choices.left >= paper.left && choices.right <= paper.right && choices.bottom <= paper.bottom, true,
          "the choices are within the pad");
      inside("[data-choose]").click();
      await until(() => /^2[1-9]45$/.test(answer()), true, "another reading of the second digit");
      press("undo");
      await until(answer, "2045", "the answer after undo");
      press("clear");
      await until(answer, "", "the answer after clear");
    });
    await step("a finger; a second one is not heard; a palm's stroke is dropped", async () => {
      const finger = {pointerType: "touch", pointerId: 7};
      const box = canvas.getBoundingClientRect();
      await write(canvas, "7", 0.7, finger);
      await until(answer, "7", "the answer");
      pen(canvas, "pointerdown", box.x + 20, box.y + 20, finger);
      pen(canvas, "pointermove", box.x + 60, box.y + 90, finger);
      pen(canvas, "pointerdown", box.x + 90, box.y + 20, {...finger, pointerId: 8, isPrimary: false});
      pen(canvas, "pointercancel", box.x + 60, box.y + 90, finger);
      await frame();
      await until(answer, "7", "the answer after pointercancel");
      press("clear");
      await until(answer, "", "the answer after clear");
    });
  }

  async function published() {
    // The page in one file opens none, and says so.
    if (document.querySelector("#own-model input")) {
      await step("a model of one's own, read by the second script", async () => {
        const section = document.getElementById("own-model");
        const chosen = new win.DataTransfer();
        for (const [name, base64] of Object.entries(MODEL)) {
          chosen.items.add(new win.File([win.Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], name));
        }
        const input = section.querySelector("input:not([webkitdirectory])");
        input.files = chosen.files;
        input.dispatchEvent(new win.Event("change", {bubbles: true}));
        await until(() => section.querySelector(".name, .refused:not(:empty)") !== null, true, "an answer to the choice");
        equal(section.querySelector(".refused").textContent, "", "a refusal");
        await write(document.getElementById("pad").shadowRoot.querySelector("canvas"), "7");
        await until(() => document.getElementById("answer").textContent, "4", "the answer of that model");
        await until(() => section.querySelectorAll("[data-engine]").length, 3, "the number of engines with a time");
        equal(section.querySelector("[data-engine=relaxed] dd").textContent === "not in this browser", !has("relaxed"),
            "relaxed SIMD is not in this browser");
        section.querySelector(".brought button").click();
        await until(() => document.getElementById("answer").textContent, "7", "the answer of DigitPad's own model");
      });
      await step("notes are seen, and read", async () => {
        const strokes = INK["2045"];
        const elements = strokes.map(([{x, y}, ...rest], i) =>
          ({id: `${i}`, type: "freedraw", x, y, points: [[0, 0], ...rest.map(point => [point.x - x, point.y - y])]}));
        const file = new win.File([JSON.stringify({type: "excalidraw", elements})], "notes.excalidraw");
        const parts = [];
        const onpart = ({pages: [{strokes: seen}], numbers}) => parts.push(`${seen.length} strokes, ${numbers.length} numbers`);
        const {numbers} = await win.DigitPad.recognizePage(file, {onpart});
        equal(parts.join(), `${strokes.length} strokes, 0 numbers`, "what there is before it is read");
        equal(numbers.map(({text}) => text).join(), "2045", "the numbers");
        const chosen = new win.DataTransfer();
        chosen.items.add(file);
        const input = document.querySelector("#photo input");
        await until(() => input.accept.includes(".xopp"), true, "notes may be chosen");
        input.files = chosen.files;
        input.dispatchEvent(new win.Event("change", {bubbles: true}));
        await until(() => document.querySelector(".photo .entry span")?.textContent, "2045", "the number in the notes");
        const {data} = document.querySelector(".photo canvas").getContext("2d").getImageData(0, 0, 400, 200);
        equal(data.some((value, i) => i % 4 === 0 && value < 64), true, "ink on the page of notes");
      });
    }
    if (win.location.protocol.startsWith("http")) {
      await step("the service worker has the page", async () => {
        await until(() => Boolean(win.navigator.serviceWorker.controller), true, "a service worker");
        equal(Boolean(await win.caches.match(new URL("index.html", win.location))), true, "the page in its cache");
      });
    }
  }

  async function form() {
    const control = document.querySelector("form");
    const [quantity, digit, off] = ["quantity", "digit", "off"].map(id => document.getElementById(id));
    const inside = (pad, selector) => pad.shadowRoot.querySelector(selector);
    const data = () => JSON.stringify([...new win.FormData(control)]);

    await step("pads are form controls", () => {
      equal(control.elements.length, 6, "the form's elements");
      equal(quantity.form, control, "form");
      equal(quantity.labels.length, 1, "labels");
      equal(quantity.matches(":invalid") && !control.checkValidity() && quantity.validity.valueMissing, true, "required");
      equal(quantity.matches(":state(user-invalid)"), true, ":state(user-invalid)");
      equal(off.matches(":disabled") && !off.matches(":enabled"), true, ":disabled");
      equal(data(), '[["quantity",""],["digit",""]]', "FormData");
    });
    await step("what is written is in FormData", async () => {
      await write(inside(quantity, "canvas"), "45");
      await write(inside(digit, "canvas"), "7");
      await until(data, '[["quantity","45"],["digit","7"]]', "FormData");
      equal(quantity.matches(":valid") && control.checkValidity(), true, "valid");
      equal(quantity.matches(":state(user-invalid)"), false, ":state(user-invalid)");
    });
    await step("what is not sure looks so", async () => {
      const field = style(inside(digit, "input"));
      equal(digit.matches(":state(unsure)"), false, ":state(unsure)");
      equal(field.textDecorationLine, "none", "the line under a sure digit");
      digit.fromData([[[0, 190], [60, 0], [120, 190], [0, 70], [130, 70], [0, 190]].map(([x, y]) => ({x, y}))]);
      await until(() => digit.matches(":state(unsure)"), true, ":state(unsure)");
      equal(`${field.textDecorationLine} ${field.textDecorationStyle}`, "underline dashed", "the line under the digit");
      digit.undo();
      await until(() => digit.value, "7", "the digit after undo");
    });
    await step("the keypad", async () => {
      const keypad = inside(quantity, "[data-do=keypad]");
      const press = key => inside(quantity, `[data-key="${key}"]`).click();
      equal(inside(quantity, ".keys").getBoundingClientRect().height, 0, "the height of the closed keypad");
      keypad.click();
      const keys = [...quantity.shadowRoot.querySelectorAll(".keys button")].map(key => key.getBoundingClientRect());
      equal(keys.length, 11, "the number of keys");
      equal(keys.every(({width, height}) => width >= 24 && height >= 24), true, "keys are large enough");
      press(1);
      press(2);
      await until(data, '[["quantity","451"],["digit","7"]]', "FormData after 1 and 2, of three digits");
      inside(quantity, "[data-do=erase]").click();
      inside(quantity, "[data-do=erase]").click();
      press(0);
      equal(quantity.value, "40");
      keypad.click();
    });
    await step("typing, change, undo", () => {
      const input = inside(quantity, "input");
      const events = [];
      quantity.addEventListener("input", () => events.push("input"));
      quantity.addEventListener("change", () => events.push("change"));
      input.value = "9x8";
      input.dispatchEvent(new win.InputEvent("input", {bubbles: true, composed: true}));
      input.dispatchEvent(new win.Event("change", {bubbles: true}));
      equal(quantity.value, "98");
      equal(events.join(), "input,change", "events");
      inside(quantity, "[part=undo]").click();
      equal(quantity.value, "40");
    });
    await step("reset, disabled, label", async () => {
      control.reset();
      equal(data(), '[["quantity",""],["digit",""]]', "FormData after reset");
      await write(inside(off, "canvas"), "6");
      equal(off.value, "7", "the disabled pad's value");
      // Where no script may move the focus, as WebKit has it in frames of another origin, an input gets none either.
      document.querySelector("[for=plain]").click();
      const moves = document.activeElement?.id === "plain";
      document.querySelector("[for=quantity]").click();
      equal(document.activeElement?.id, moves ? "quantity" : document.body.id, "what a click on the label focuses");
      equal(quantity.shadowRoot.activeElement === inside(quantity, "input"), moves, "the field inside has the focus");
      equal(inside(quantity, "input").getAttribute("aria-label"), "Quantity", "the field's name");
    });
    await step("pictures through the API", async () => {
      const canvas = inside(digit, "canvas");
      await write(canvas, "6");
      await until(() => digit.value, "6", "the digit");
      equal((await win.DigitPad.recognize(canvas)).text, "6", "the canvas");
      equal((await win.DigitPad.recognize(await digit.toBlob())).text, "6", "its PNG");
      equal(win.DigitPad.recognizeSync(digit.toData()).text, "6", "its strokes");
      equal(digit.getPrediction()[0].text, "6", "getPrediction");
    });
    await step("sent", async () => {
      await write(inside(quantity, "canvas"), "45");
      await until(() => quantity.value, "45", "the quantity");
      control.requestSubmit();
    });
  }

  async function conformance() {
    await until(() => document.body.dataset.failed !== undefined, true, "all cases have run");
    for (const line of document.getElementById("report").textContent.trim().split("\n")) {
      lines.push(line.replace(" ", "\t"));
    }
    await step("every case is told, and those of relaxed SIMD are left out only where there is none", () => {
      equal(lines.length, Number(document.body.dataset.cases), "the number of lines");
      equal(lines.some(line => line.startsWith("lack")), !has("relaxed"), "cases left out");
    });
  }

  const query = new URLSearchParams(win.location.search);
  await step("it is one of the pages that are known here", async () => {
    if (document.getElementById("report")) {
      await conformance();
    } else if (document.querySelector("[data-sent]")) {
      await step("the form was sent", () => equal(win.location.search, "?quantity=45&digit=6", "the form's data"));
    } else if (document.querySelector("form")) {
      await form();
    } else if (document.body.classList.contains("inside")) {
      await insideSteps({win, step, until, equal, write});
    } else {
      await page(query.get("engine") ?? "portable");
      if (document.getElementById("own-model")) {
        await published();
      }
    }
  });
  await step("no complaint", () => equal(complaints.join("; "), "", "complaints"));
  return lines;
}

if (parent !== window) {
  const complaints = complaintsOf(window);
  addEventListener("load", () => steps(window, complaints).then(lines => parent.postMessage(lines, "*")));
}
