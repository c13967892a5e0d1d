// The digits of a number, each in its box on the pad, and the choices that correct one. The build puts this into digitpad.js.

const CHOOSER_GAP = 6;
const STEPS = {ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity};
const CORRECTIONS = {
  joinBefore: "M4 5v14M20 12H8M12 8l-4 4 4 4",
  joinAfter: "M20 5v14M4 12h12M12 8l4 4-4 4",
  split: "M12 3v18M9 8l-4 4 4 4M15 8l4 4-4 4",
  remove: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
};

class DigitBoxes {
  #root;
  #port;
  #say;
  #answer = null;
  #group;
  #chooser;
  #input;
  #digits = [];
  #shown = "";
  #open = -1;

  constructor(root, port, say) {
    this.#root = root;
    this.#port = port;
    this.#say = say;
    this.#group = root.querySelector(".digits");
    this.#chooser = root.querySelector(".chooser");
    this.#input = root.querySelector("input");
    this.#group.addEventListener("focusin", ({target}) => this.#rove(this.#buttons.indexOf(target)));
  }

  get #buttons() {
    return [...this.#group.children];
  }

  // Says the same in another language.
  say() {
    this.#shown = "";
    this.show(this.#answer);
  }

  // Shows what was read; only digits of a number have boxes.
  show(answer) {
    this.#answer = answer;
    const digits = answer ? answer.digits.filter(digit => digit.strokes.length > 0) : [];
    const shown = JSON.stringify(digits.map(({text, certainty, chosen, box}) => [text, certainty, chosen, box]));
    if (shown === this.#shown) {
      return;
    }
    const focused = this.#buttons.indexOf(this.#root.activeElement);
    this.close();
    this.#shown = shown;
    this.#digits = digits;
    this.#group.replaceChildren(...digits.map(({text, certainty, chosen}, i) => make("button", {
      type: "button", class: "digit", part: "digit", "data-digit": i, "data-certainty": chosen ? "certain" : certainty,
      "aria-expanded": "false", "aria-label": this.#say(words.digit, text, this.#say(certainty), i + 1, digits.length),
    }, make("span", {}, text))));
    this.place();
    this.#rove(Math.min(Math.max(focused, 0), digits.length - 1));
    if (focused >= 0) {
      (this.#group.querySelector("[tabindex='0']") ?? this.#input).focus({preventScroll: true});
    }
  }

  // Puts the boxes where the ink is.
  place() {
    const span = this.#port.span();
    this.#buttons.forEach(({style}, i) => {
      const {x, y, width, height} = this.#digits[i].box;
      style.left = `${100 * (x + width / 2 - span.x) / span.width}%`;
      style.top = `${100 * (y + height / 2 - span.y) / span.height}%`;
      style.width = `calc(${100 * width / span.width}% + var(--_margin))`;
      style.height = `calc(${100 * height / span.height}% + var(--_margin))`;
    });
    this.#placeChooser();
  }

  // The pen has tapped here; whether that was meant.
  tapped(index) {
    const wasOpen = this.#open;
    this.close();
    if (index >= 0 && index !== wasOpen) {
      this.#show(index);
    }
    return index >= 0 || wasOpen >= 0;
  }

  // What a button of ours does.
  click({dataset}) {
    const {digit, choose, correct} = dataset;
    if (digit !== undefined) {
      this.tapped(Number(digit));
      this.#chooser.querySelector("button")?.focus({preventScroll: true});
    } else if (choose !== undefined) {
      this.#correct("choose", this.#open, choose);
    } else if (correct === "joinBefore") {
      this.#correct("join", this.#open - 1);
    } else {
      this.#correct(correct === "joinAfter" ? "join" : correct, this.#open);
    }
  }

  // Whether the key was for a digit, or for the choices of one.
  key(event, signs) {
    const at = this.#buttons.indexOf(event.target);
    const {key} = event;
    if (key === "Escape" && this.#open >= 0) {
      const open = this.#buttons[this.#open];
      this.close();
      open.focus({preventScroll: true});
    } else if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    } else if (key in STEPS) {
      const to = Math.min(Math.max(at + STEPS[key], 0), this.#digits.length - 1);
      this.close();
      this.#buttons[to].focus({preventScroll: true});
    } else if (key === "Delete" || key === "Backspace") {
      this.#correct("remove", at);
    } else if (key.length === 1 && signs.includes(key)) {
      this.#correct("choose", at, key);
    } else {
      return false;
    }
    return true;
  }

  close() {
    if (this.#open >= 0) {
      this.#buttons[this.#open]?.setAttribute("aria-expanded", "false");
      this.#open = -1;
      this.#chooser.replaceChildren();
      this.#chooser.hidden = true;
      this.#port.select(-1);
    }
  }

  #rove(index) {
    this.#buttons.forEach((button, i) => { button.tabIndex = i === index ? 0 : -1; });
  }

  #correct(what, index, ...sign) {
    if (this.#chooser.contains(this.#root.activeElement)) {
      // It goes on to the digit that will be there then.
      this.#buttons[index].focus({preventScroll: true});
    }
    this.close();
    this.#port[what](index, ...sign);
  }

  #show(index) {
    const {text, alternatives} = this.#digits[index];
    const before = this.#digits[index - 1];
    const after = this.#digits[index + 1];
    const correct = (name, label) => tool(name, CORRECTIONS[name],
        {"data-do": "", "data-correct": name, part: "correction", "aria-label": label, title: label});
    this.#chooser.setAttribute("aria-label", this.#say(words.correct, text));
    this.#chooser.replaceChildren(
        ...alternatives.filter(other => other.text !== text).slice(0, 4).map(other =>
          make("button", {type: "button", part: "candidate", "data-choose": other.text,
            "aria-label": this.#say(words.choose, other.text)}, other.text)),
        make("span", {class: "line"}),
        ...before ? [correct("joinBefore", this.#say(words.join, before.text, text))] : [],
        ...after ? [correct("joinAfter", this.#say(words.join, text, after.text))] : [],
        correct("split", this.#say(words.split, text)),
        correct("remove", this.#say(words.remove, text)));
    this.#chooser.hidden = false;
    this.#open = index;
    this.#buttons[index].setAttribute("aria-expanded", "true");
    this.#placeChooser();
    this.#port.select(index);
  }

  // Below its digit, else above, else at the bottom; never over the edge.
  #placeChooser() {
    if (this.#open < 0) {
      return;
    }
    const {offsetLeft: x, offsetTop: y, offsetHeight: height} = this.#buttons[this.#open];
    const {offsetWidth: ownWidth, offsetHeight: ownHeight, parentNode, style} = this.#chooser;
    const bottom = y + height / 2 + CHOOSER_GAP;
    const top = y - height / 2 - CHOOSER_GAP - ownHeight;
    const lowest = parentNode.clientHeight - ownHeight - 2;
    style.left = `${Math.max(2, Math.min(x - ownWidth / 2, parentNode.clientWidth - ownWidth - 2))}px`;
    style.top = `${Math.max(2, bottom <= lowest || top < 2 ? Math.min(bottom, lowest) : top)}px`;
  }
}
