#!/usr/bin/env bash
# React 19.3.1 (react, react-dom; with jsdom 29.1.1 on Node 20.20.2): hydrateRoot attaches no listener of a custom event to a custom
# element that came from the server, and sets none of its properties; createRoot does both, with the same markup. Nothing is
# said: no error, no warning of a mismatch. React's own events (onChange, onInput, onClick) work, because it hears those at the root.
# A later render mends a property or listener only where its value is another than at hydration: the same function never hears.
#
# One would guess otherwise: React 19 sets properties and listeners of custom elements, and hydration is to end as a first
# render does. What helps: listen to custom events with addEventListener in an effect or a ref, and set objects there, too.
#
# Output seen, and needed:
#   created: item {"a":1}, value 12, onpicked 1, onChange 1
#   hydrated: item undefined, value undefined, onpicked 0, onChange 1, complaints 0
#   rendered again, same props: item undefined, value undefined, onpicked 0, onChange 1
#   rendered again, new listener and object: item {"a":2}, value undefined, onpicked 1, onChange 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact react@19.3.1 react-dom@19.3.1 jsdom@29.1.1 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import {JSDOM} from "jsdom";

const {window} = new JSDOM("<!doctype html>", {pretendToBeVisual: true});
const {document, HTMLElement, customElements, Event, navigator} = window;
for (const [name, value] of Object.entries({window, document, HTMLElement, Event, navigator, IS_REACT_ACT_ENVIRONMENT: true})) {
  Object.defineProperty(globalThis, name, {value, configurable: true});
}
customElements.define("x-item", class extends HTMLElement {
  get item() { return this.set_item; }
  set item(item) { this.set_item = item; }
  get value() { return this.set_value; }
  set value(value) { this.set_value = value; }
});
const {act, createElement} = await import("react");
const {renderToString} = await import("react-dom/server");
const {createRoot, hydrateRoot} = await import("react-dom/client");

const heard = {picked: 0, change: 0};
const element = (item, onpicked) => createElement("x-item", {item, value: "12", onpicked, onChange: () => heard.change++});
const first = element({a: 1}, () => heard.picked++);
let complaints = 0;
console.error = console.warn = () => complaints++;

function look(what, root, after = "") {
  heard.picked = heard.change = 0;
  const x = root.firstChild;
  for (const type of ["picked", "change"]) {
    x.dispatchEvent(new Event(type, {bubbles: true}));
  }
  console.log(`${what}: item ${JSON.stringify(x.item)}, value ${x.value}, onpicked ${heard.picked}, onChange ${heard.change}${after}`);
}
const container = () => document.body.appendChild(document.createElement("div"));

const created = container();
await act(async () => createRoot(created).render(first));
look("created", created);

const hydrated = container();
hydrated.innerHTML = renderToString(first);
let root;
await act(async () => { root = hydrateRoot(hydrated, first); });
look("hydrated", hydrated, `, complaints ${complaints}`);
await act(async () => root.render(createElement("x-item", {...first.props})));
look("rendered again, same props", hydrated);
await act(async () => root.render(element({a: 2}, () => heard.picked++)));
look("rendered again, new listener and object", hydrated);
JS
cat > needed.txt <<'TXT'
created: item {"a":1}, value 12, onpicked 1, onChange 1
hydrated: item undefined, value undefined, onpicked 0, onChange 1, complaints 0
rendered again, same props: item undefined, value undefined, onpicked 0, onChange 1
rendered again, new listener and object: item {"a":2}, value undefined, onpicked 1, onChange 1
TXT
node seen.mjs | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
