// Does to pads what pages, frameworks and their tests do, and gives what went wrong.

async function usePad(seven) {
  const wrong = [];
  const look = (what, expected, action) => {
    let seen;
    try {
      seen = action();
    } catch (error) {
      seen = error;
    }
    if (expected !== undefined ? String(seen) !== expected : seen instanceof Error) {
      wrong.push(`${what}: ${seen}`);
    }
  };
  const late = new Promise(done => setTimeout(done, 10_000, new Error("no answer after 10 s")));
  const made = document.createElement("digit-pad");
  const {prototype} = customElements.get("digit-pad");
  for (const [where, pad] of [["in the page", document.getElementById("a")], ["never in it", made]]) {
    for (const [name, {get, set, value}] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (get) {
        look(`${where}: ${name}`, undefined, () => pad[name]);
        look(`${where}: ${name}, set`, undefined, () => { pad[name] = name === "form" ? null : pad[name]; });
      } else if (value.length === 0 && !/constructor|Callback$/.test(name)) {
        const result = await Promise.race([late, (async () => pad[name]())().catch(error => error)]);
        look(`${where}: ${name}()`, undefined, () => result);
      }
    }
    look(`${where}: ink`, "7", () => {
      pad.fromData(seven);
      return `${pad.value}${pad.getPrediction()[0].text === "7" ? "" : "?"}`;
    });
    look(`${where}: a value`, "45", () => {
      pad.value = "45";
      return pad.value;
    });
    look(`${where}: typing`, "12 after 1 input", () => {
      let events = 0;
      const input = pad.shadowRoot.querySelector("input");
      pad.addEventListener("input", () => events++, {once: true});
      input.value = "12";
      input.dispatchEvent(new InputEvent("input", {bubbles: true, composed: true}));
      return `${pad.value} after ${events} input`;
    });
    look(`${where}: keypad and keys`, "3", () => {
      const {shadowRoot} = pad;
      shadowRoot.querySelector("[data-do=keypad]").click();
      shadowRoot.querySelector("[data-do=clear]").click();
      shadowRoot.querySelector("[data-key='3']").click();
      shadowRoot.querySelector("[data-do=keypad]").click();
      return pad.value;
    });
    look(`${where}: a pointer`, undefined, () => {
      const canvas = pad.shadowRoot.querySelector("canvas");
      for (const type of ["pointerdown", "pointermove", "pointerup"]) {
        canvas.dispatchEvent(new PointerEvent(type, {pointerId: 7, pointerType: "mouse", clientX: 9, clientY: 9, bubbles: true}));
      }
    });
    look(`${where}: a reset`, undefined, () => {
      document.getElementById("f").reset();
    });
  }
  look("put in and taken out", "3", () => {
    made.setAttribute("value", "3");
    made.value = "3";
    document.getElementById("f").append(made);
    made.remove();
    return made.value;
  });
  return wrong;
}
