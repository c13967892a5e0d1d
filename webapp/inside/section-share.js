// For teachers: a link to what is shown, the page on paper, and on the whole screen.

import {make} from "../element/dom.js";
import {addressOf} from "./address.js";
import {offCode} from "./off-code.js";
import {Section, View} from "./state.js";

/** @type {!HTMLSelectElement} */
let chosen;

/**
 * Steps and layers to choose from, as an address names them.
 * @param {!View} view
 * @return {!HTMLSelectElement}
 */
function choice({layers, rows}) {
  const sections = [...document.querySelectorAll(".step:not(#share)")].map(({id}) =>
    new Option(document.getElementById(`${id}-title`).textContent, id));
  const names = rows.map(({node}) => {
    const option = new Option(layers[node].name, layers[node].name);
    option.setAttribute("translate", "no");
    return option;
  });
  const select = /** @type {!HTMLSelectElement} */ (make("select"));
  select.append(...sections, ...names);
  return select;
}

/** Ends the wait for what paper shows.
 * @type {?function()} */
let endWait = null;

/**
 * Until what comes late is there as well.
 * @return {!Promise<undefined>}
 */
const isExplained = () => new Promise(resolve => {
  const body = /** @type {!HTMLElement} */ (document.querySelector("#why .body"));
  const end = endWait = () => {
    watcher.disconnect();
    endWait = null;
    resolve(undefined);
  };
  const check = () => {
    if (!body.hasAttribute("data-busy")) {
      end();
    }
  };
  const watcher = new MutationObserver(check);
  watcher.observe(body, {attributeFilter: ["data-busy"]});
  // What has just changed is shown in the next frame, and asks then.
  requestAnimationFrame(() => { requestAnimationFrame(check); });
});

/** @type {!Section} */
export const share = {
  id: "share",
  build(root, view) {
    const select = choice(view);
    const said = make("output", {"aria-live": "polite"});
    const field = /** @type {!HTMLInputElement} */ (make("input", {"readonly": "", "aria-label": "Address", "hidden": "", "translate": "no"}));
    const button = (/** string */ text, /** function() */ act) => {
      const made = make("button", {"type": "button"}, text);
      made.addEventListener("click", act);
      return made;
    };
    const copy = async () => {
      const page = location.href.split(/[?#]/)[0];
      const {rows, layers, state: {row, map, y, x, isChosen, strokes, answer, digit, asked}} = view;
      const number = isChosen && select.value === layers[rows[row].node].name ? [map, y, x] : null;
      const off = offCode(view);
      field.value = addressOf(page, select.value, number, strokes, {
        ...(answer?.digits.length ?? 0) > 1 ? {"digit": String(digit + 1)} : {},
        ...asked && view.port === view.own.port ? {"why": asked.join(".")} : {},
        ...off ? {"off": off} : {},
      });
      said.textContent = "";
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = "Copied";
      } catch (refused) {
        field.hidden = false;
        field.select();
        said.textContent = "Selected, ready to copy";
      }
    };
    // Whoever asks again gets what is there.
    const print = async () => {
      if (endWait) {
        endWait();
        return;
      }
      said.textContent = "Getting the paper ready …";
      window.dispatchEvent(new Event("beforeprint"));
      await isExplained();
      said.textContent = "";
      window.print();
    };
    addEventListener("keydown", event => {
      const {key, ctrlKey, metaKey, shiftKey, altKey} = /** @type {!KeyboardEvent} */ (event);
      if (key === "p" && ctrlKey !== metaKey && !shiftKey && !altKey) {
        event.preventDefault();
        print();
      }
    });
    const fullScreen = () => {
      if (document.fullscreenElement) {
        document.exitFullscreen();
      } else {
        document.documentElement.requestFullscreen().catch(() => {});
      }
    };
    const buttons = [button("Copy the link", copy), button("Print", print)];
    if (document.fullscreenEnabled) {
      buttons.push(button("Full screen", fullScreen));
    }
    const label = make("label", {}, make("span", {}, "The link leads to"), select);
    root.append(make("div", {"class": "chips"}, label, ...buttons), field, said);
    chosen = select;
  },
  show({isChosen, row}, changes, {layers, rows}) {
    if (isChosen && changes.has("row")) {
      chosen.value = layers[rows[row].node].name;
    }
  },
};
