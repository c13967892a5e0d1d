#!/usr/bin/env bash
# @excalidraw/excalidraw 0.18.1 (npm): a freedraw of one point is left out when a file is opened, and nothing says so, though the drawing's
# schema allows it. Excalidraw itself writes a second point 0.0001 px away for a tap; other programs that write a stroke with the one point
# that a tap has, lose every decimal point and every dot on an i. Two points at the same place are kept, and so is a second one any distance
# away. The next save has no trace of what was left out.
#
# Output seen, and needed: which of the strokes in the file are in the drawing that was opened
#   in the file: line, one point, two points 0.0001 px apart, the same point twice
#   opened by loadFromBlob: line, two points 0.0001 px apart, the same point twice
#   opened by restore: line, two points 0.0001 px apart, the same point twice
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @excalidraw/excalidraw@0.18.1 react@18.3.1 react-dom@18.3.1 \
  jsdom@29.1.1 esbuild@0.28.2 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import {JSDOM} from "jsdom";

const {window} = new JSDOM("<!doctype html>", {pretendToBeVisual: true, url: "https://localhost/"});
window.matchMedia = () => ({matches: false, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {}});
window.HTMLCanvasElement.prototype.getContext = () => ({measureText: () => ({width: 0})});
for (const name of ["window", "document", "HTMLElement", "Element", "Node", "HTMLCanvasElement", "Image", "File", "Blob", "FileReader",
  "DOMParser", "Event", "CustomEvent", "KeyboardEvent", "MouseEvent", "SVGElement", "MutationObserver", "localStorage", "matchMedia"]) {
  globalThis[name] = window[name];
}
Object.defineProperty(globalThis, "navigator", {value: window.navigator, configurable: true});
globalThis.devicePixelRatio = 1;
globalThis.FontFace = window.FontFace = class { load() { return Promise.resolve(this); } };
globalThis.ResizeObserver = window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };

const {loadFromBlob, restore} = await import("@excalidraw/excalidraw");
const STROKES = {
  "line": [[0, 0], [4, 9]],
  "one point": [[0, 0]],
  "two points 0.0001 px apart": [[0, 0], [0.0001, 0.0001]],
  "the same point twice": [[0, 0], [0, 0]],
};
const text = JSON.stringify({type: "excalidraw", version: 2, source: "test", appState: {}, files: {},
  elements: Object.entries(STROKES).map(([id, points], i) => ({
    id, type: "freedraw", x: 10 * i, y: 20, width: points.at(-1)[0], height: points.at(-1)[1], angle: 0, strokeColor: "#1e1e1e",
    backgroundColor: "transparent", fillStyle: "solid", strokeWidth: 1, strokeStyle: "solid", roughness: 1, opacity: 100, groupIds: [],
    frameId: null, roundness: null, seed: 1, version: 1, versionNonce: 1, isDeleted: false, boundElements: null, updated: 1, link: null,
    locked: false, points, pressures: [], simulatePressure: true, lastCommittedPoint: null,
  }))});
const names = ({elements}) => elements.filter(({isDeleted}) => !isDeleted).map(({id}) => id).join(", ");
console.log(`in the file: ${names(JSON.parse(text))}`);
console.log(`opened by loadFromBlob: ${names(await loadFromBlob(new Blob([text], {type: "application/vnd.excalidraw+json"}), null, null))}`);
console.log(`opened by restore: ${names(restore(JSON.parse(text), null, null))}`);
JS
npx esbuild seen.mjs --bundle --platform=node --format=esm --external:jsdom --loader:.css=empty --loader:.woff2=empty --log-level=error \
  --define:process.env.NODE_ENV='"production"' --outfile=bundled.mjs \
  --banner:js="import{createRequire}from'module';const require=createRequire(import.meta.url);"
cat > needed.txt <<'TXT'
in the file: line, one point, two points 0.0001 px apart, the same point twice
opened by loadFromBlob: line, two points 0.0001 px apart, the same point twice
opened by restore: line, two points 0.0001 px apart, the same point twice
TXT
node bundled.mjs | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
