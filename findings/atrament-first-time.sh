#!/usr/bin/env bash
# atrament 5.1.0 (npm): the first segment of every stroke that it records has no time: NaN, in JSON null, where its README says the number of
# milliseconds since the stroke began. It is drawn before the stroke has begun. Who reads what was kept and needs numbers refuses every stroke of a
# pen's. The last place is there twice. Drawn by a program in the three calls that the README names, beginStroke, draw for each place that
# follows, endStroke, and recorded, a stroke has not the place where it began, so that it is a piece shorter each time it is replayed so.
#
# Output seen, and needed: the places recorded, and what is no time
#   a pen, five places: 10,10 at null 20,20 30,30 40,40 50,50 50,50
#   a pen, two places: 10,10 at null 50,50 50,50
#   a pen, a tap: 10,10 at null 10,10
#   a program, five places: 20,20 30,30 40,40 50,50
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact atrament@5.1.0 jsdom@26.1.0 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import {JSDOM} from "jsdom";

const {window} = new JSDOM("<canvas width=200 height=200></canvas>");
const {document} = window;
// Nothing is painted: what is asked of the canvas is taken.
const context = new Proxy({}, {get: (own, name) => own[name] ?? (() => {}), set: () => true});
window.HTMLCanvasElement.prototype.getContext = () => context;
Object.assign(globalThis, {window, document, HTMLCanvasElement: window.HTMLCanvasElement});
const {default: Atrament} = await import("atrament");
const canvas = document.querySelector("canvas");
for (const [name, value] of Object.entries({offsetWidth: 200, offsetHeight: 200})) {
  Object.defineProperty(canvas, name, {value});
}
const pad = new Atrament(canvas, {width: 200, height: 200});
pad.recordStrokes = true;
pad.smoothing = 0;
let said = "";
pad.addEventListener("strokerecorded", ({stroke}) => {
  const kept = JSON.parse(JSON.stringify(stroke)).segments;
  said = kept.map(({point, time}) => `${point.x},${point.y}${typeof time === "number" ? "" : ` at ${time}`}`).join(" ");
});
// jsdom lays nothing out, so an event does not know where on the canvas it is.
const fire = (type, [x, y]) => {
  const event = new window.MouseEvent(type, {bubbles: true, button: 0, buttons: 1});
  for (const [name, value] of Object.entries({offsetX: x, offsetY: y, pressure: 0.5, isPrimary: true})) {
    Object.defineProperty(event, name, {value});
  }
  (type === "pointerup" ? document : canvas).dispatchEvent(event);
};
const STROKES = {"five places": [[10, 10], [20, 20], [30, 30], [40, 40], [50, 50]], "two places": [[10, 10], [50, 50]], "a tap": [[10, 10]]};
for (const [name, places] of Object.entries(STROKES)) {
  fire("pointerdown", places[0]);
  places.slice(1).forEach(place => fire("pointermove", place));
  fire("pointerup", places.at(-1));
  console.log(`a pen, ${name}: ${said}`);
}
const [first, ...others] = STROKES["five places"];
pad.beginStroke(...first);
let before = first;
for (const place of others) {
  pad.draw(...place, ...before);
  before = place;
}
pad.endStroke(...before);
console.log(`a program, five places: ${said}`);
process.exit(0);
JS
cat > needed.txt <<'TXT'
a pen, five places: 10,10 at null 20,20 30,30 40,40 50,50 50,50
a pen, two places: 10,10 at null 50,50 50,50
a pen, a tap: 10,10 at null 10,10
a program, five places: 20,20 30,30 40,40 50,50
TXT
node seen.mjs | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
