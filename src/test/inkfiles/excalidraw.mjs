// Called by written.py: what Excalidraw's own code takes a file for, as when it is opened.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const dom = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true, url: "https://localhost/" });
for (const name of ["window", "document", "HTMLElement", "Element", "Node", "DocumentFragment", "getComputedStyle", "localStorage",
  "HTMLCanvasElement", "Image", "FontFace", "File", "Blob", "FileReader", "DOMParser", "CustomEvent", "Event", "KeyboardEvent",
  "MouseEvent", "SVGElement", "MutationObserver"]) {
  globalThis[name] = dom.window[name];
}
Object.defineProperty(globalThis, "navigator", { value: dom.window.navigator, configurable: true });
globalThis.devicePixelRatio = 1;
dom.window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
globalThis.matchMedia = dom.window.matchMedia;
dom.window.HTMLCanvasElement.prototype.getContext = () => ({ measureText: () => ({ width: 0 }), filter: "none" });
globalThis.FontFace ??= class { load() { return Promise.resolve(this); } };
dom.window.FontFace = globalThis.FontFace;
globalThis.ResizeObserver = dom.window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };

const { loadFromBlob } = await import("@excalidraw/excalidraw");
const file = new Blob([readFileSync(process.argv[2], "utf8")], { type: "application/vnd.excalidraw+json" });
const opened = await loadFromBlob(file, null, null);
const strokes = opened.elements.filter(({ type, isDeleted }) => type === "freedraw" && !isDeleted)
  .map(({ x, y, points }) => points.map(([dx, dy]) => [x + dx, y + dy]));
console.log(JSON.stringify(strokes));
