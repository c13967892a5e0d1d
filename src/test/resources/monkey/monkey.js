// A monkey at the page: random events, made inside the page; what happens is decided by the seed alone. Each event is
// dispatched as a browser would, at most a few to a task, so that the page can do in between what it has to.

window.monkey = (() => {
  const EVENTS_A_TASK = 6;
  const POINTERS = [["mouse", 1], ["touch", 2], ["touch", 3], ["pen", 4]];
  const KEYS = [..."0123456789-.,azyZ ", "Enter", "Escape", "Backspace", "Delete", "Tab", "ArrowLeft", "ArrowRight", "Home",
    "End", "Unidentified", "Process"];
  const TEXTS = ["", "7", "12345678901234567890", "-3.5", "x", "\u0663", "<b>", "💥", "a".repeat(20000)];
  const PATTERNS = ["", "[0-9]+", "(", "0?[1-9]|1[0-2]", "(a+)+$", "\\d{3}"];
  let state = 1;
  const errors = [];

  addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) =>
    errors.push(`policy: ${effectiveDirective} ${blockedURI}`));
  // No link may lead away from the page.
  addEventListener("click", event => {
    if (event.composedPath().some(node => node.localName === "a")) {
      event.preventDefault();
    }
  }, true);

  let longest = 0;
  new PerformanceObserver(list => list.getEntries().forEach(({duration}) => { longest = Math.max(longest, duration); }))
    .observe({type: "longtask"});

  // Mulberry32.
  function random() {
    state = state + 0x6D2B79F5 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  }
  const below = count => Math.floor(random() * count);
  const one = list => list[below(list.length)];
  const flip = () => random() < 0.5;

  const pads = () => [...document.querySelectorAll("digit-pad")];
  const canvases = () => pads().map(pad => pad.shadowRoot.querySelector("canvas"));

  function everything(selector) {
    return [...document.querySelectorAll(selector), ...pads().flatMap(pad => [...pad.shadowRoot.querySelectorAll(selector)])];
  }

  function tell(target, event) {
    target?.dispatchEvent(event);
    return 1;
  }

  function pointer(target, type, [pointerType, pointerId], x, y, more = {}) {
    return tell(target, new PointerEvent(type, {pointerType, pointerId, clientX: x, clientY: y, button: 0,
      buttons: type === "pointerdown" || type === "pointermove" ? 1 : 0, bubbles: true, composed: true, cancelable: true,
      pressure: random(), isPrimary: flip(), ...more}));
  }

  // A stroke as a hand makes it, or one that breaks off, with other pointers in between.
  function stroke() {
    const canvas = one(canvases());
    const box = canvas.getBoundingClientRect();
    const place = () => [box.x + box.width * (random() * 1.3 - 0.15), box.y + box.height * (random() * 1.3 - 0.15)];
    const who = one(POINTERS);
    const [fromX, fromY] = place();
    const [toX, toY] = place();
    const steps = flip() ? below(4) : 4 + below(20);
    let count = pointer(canvas, "pointerdown", who, fromX, fromY);
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      count += pointer(canvas, "pointermove", random() < 0.05 ? one(POINTERS) : who,
          fromX + t * (toX - fromX) + 20 * random(), fromY + t * (toY - fromY) + 20 * random());
      if (random() < 0.02) {
        count += pointer(canvas, "pointerdown", one(POINTERS), ...place());
      }
    }
    const end = one(["pointerup", "pointerup", "pointerup", "pointerup", "pointercancel", "lostpointercapture", "pointerleave", ""]);
    return end ? count + pointer(flip() ? canvas : window, end, who, toX, toY) : count;
  }

  function anyPointer() {
    const type = one(["pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave", "pointerover",
      "lostpointercapture", "mousedown", "mouseup", "click", "dblclick", "contextmenu", "selectstart", "dragstart"]);
    const target = flip() ? one(canvases()) : one(everything("*"));
    if (type === "click" && target.closest?.("a, input[type=file]")) {
      return 0;
    }
    return pointer(target, type, one(POINTERS), 3000 * random() - 500, 3000 * random() - 500,
        {button: below(4) - 1, buttons: below(8)});
  }

  function press() {
    const {activeElement} = document;
    const target = flip() ? activeElement?.shadowRoot?.activeElement ?? activeElement ?? document.body
        : one([document, document.body, ...everything("button, input, textarea, canvas")]);
    const settings = {key: one(KEYS), code: flip() ? "KeyZ" : "", ctrlKey: random() < 0.3, metaKey: random() < 0.1,
      shiftKey: random() < 0.3, altKey: random() < 0.1, isComposing: random() < 0.05, repeat: random() < 0.1,
      bubbles: true, composed: true, cancelable: true};
    return tell(target, new KeyboardEvent("keydown", settings)) + tell(target, new KeyboardEvent("keyup", settings));
  }

  function click() {
    // Undo, redo, clear, keypad, digits, choosers; also those of a model.
    one(everything("button, summary, select")).click();
    return 1;
  }

  function tool() {
    document.getElementById(one(["undo", "redo", "clear"])).click();
    return 1;
  }

  function type() {
    const field = one(everything("input:not([type=file]), textarea, select"));
    if (field.localName === "select") {
      field.selectedIndex = below(field.length);
    } else {
      field.value = one(TEXTS);
    }
    return tell(field, new InputEvent("input", {bubbles: true, composed: true}))
        + tell(field, new Event("change", {bubbles: true}));
  }

  function move() {
    const target = one([window, document, one(everything("*"))]);
    return tell(target, one([
      () => new WheelEvent("wheel", {deltaY: 2000 * random() - 1000, ctrlKey: flip(), bubbles: true, composed: true, cancelable: true}),
      () => new Event("scroll"),
      () => new Event("resize"),
      () => new Event("touchstart", {bubbles: true, composed: true, cancelable: true}),
      () => new Event("touchmove", {bubbles: true, composed: true, cancelable: true}),
      () => new Event("gesturestart", {bubbles: true, cancelable: true}),
      () => new Event("orientationchange"),
    ])());
  }

  function live() {
    return one([
      () => tell(window, new Event(one(["blur", "focus", "pagehide", "pageshow", "offline", "online", "beforeprint", "languagechange"]))),
      () => tell(document, new Event(one(["visibilitychange", "freeze", "resume", "fullscreenchange"]))),
      () => {
        location.hash = one(["", "#own-model", "#use", "#%", "#" + "x".repeat(3000)]);
        return 1;
      },
      () => {
        one(everything("button, input, canvas, a, summary")).focus?.();
        return 1;
      },
      () => {
        document.activeElement?.blur();
        return 1;
      },
      () => {
        const canvas = one(everything("canvas"));
        canvas.width = canvas.width;
        return tell(canvas, new Event("contextlost", {cancelable: true})) + tell(canvas, new Event("contextrestored"));
      },
    ])();
  }

  function drop() {
    const data = new DataTransfer();
    const name = one(["model.json", "weights.bin", "group1-shard1of1.bin", "photo.png", "labels.txt", "x".repeat(5000), "", "\u202e.exe"]);
    const content = one(["", "{}", "{\"format\":\"layers-model\"}", "[".repeat(5000), "\u0000\u0001", "0\n1\n2"]);
    const items = flip() ? [new File([content], name)] : flip() ? [new File([content], name), new File(["1"], "two.bin")] : [];
    items.forEach(file => data.items.add(file));
    if (random() < 0.3) {
      data.setData("text/plain", "dragged text");
    }
    const target = one([document.body, ...canvases(), document.getElementById("own-model")]);
    const settings = {dataTransfer: data, bubbles: true, composed: true, cancelable: true};
    return tell(target, new DragEvent("dragenter", settings)) + tell(target, new DragEvent("dragover", settings))
        + tell(target, new DragEvent(flip() ? "drop" : "dragleave", settings));
  }

  // What a page around a pad may do to it.
  function embed() {
    const pad = document.getElementById("quantity");
    return one([
      () => {
        pad.form ? pad.form.reset() : tell(pad, new Event("reset", {bubbles: true}));
        return 1;
      },
      () => {
        pad.setAttribute(one(["maxlength", "minlength", "pause", "alternatives", "min-confidence"]), one(["-1", "0", "1", "3", "x", "1e9"]));
        return 1;
      },
      () => {
        pad.setAttribute("pattern", one(PATTERNS));
        return 1;
      },
      () => {
        pad.setAttribute(one(["allow", "trigger", "pointer", "value", "placeholder"]), one(["0-9.,-", "pause", "manual", "stroke", "pen", "any", "5"]));
        return 1;
      },
      () => {
        pad.toggleAttribute(one(["disabled", "readonly", "required", "hidden"]));
        return 1;
      },
      () => {
        const parent = pad.parentNode;
        const next = pad.nextSibling;
        pad.remove();
        parent.insertBefore(pad, next);
        return 1;
      },
      () => {
        one(pads()).value = one(TEXTS);
        return 1;
      },
    ])();
  }

  const ACTIONS = [[stroke, 24], [anyPointer, 20], [press, 20], [click, 16], [tool, 8], [type, 5], [move, 8], [live, 8], [drop, 1], [embed, 6]];
  const WEIGHT = ACTIONS.reduce((sum, [, weight]) => sum + weight, 0);

  function act() {
    let at = random() * WEIGHT;
    for (const [action, weight] of ACTIONS) {
      at -= weight;
      if (at < 0) {
        return action();
      }
    }
    return 0;
  }

  // At least so many events; how many it were.
  async function play(seed, count) {
    state = seed;
    let done = 0;
    while (done < count) {
      let inTask = 0;
      while (inTask < EVENTS_A_TASK && done + inTask < count) {
        inTask += act();
      }
      done += inTask;
      await new Promise(resolve => setTimeout(resolve, 0));
      if (random() < 0.2) {
        await new Promise(requestAnimationFrame);
      }
    }
    return done;
  }

  // Every pointer, wherever it is down: a stroke that has only begun is nothing to clear.
  function lift() {
    canvases().forEach(canvas => POINTERS.forEach(who => pointer(canvas, "pointerup", who, 0, 0)));
  }

  return {play, lift, errors, longest: () => longest, forgetLongest: () => { longest = 0; }};
})();
