// What Excalidraw's code finds in a browser, and Node has not.
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
