// Called by make.py: pictures by Excalidraw's own code, with the scene in them. Nothing is painted: the PNG is one of a pixel.
import { writeFileSync } from "node:fs";
import "./browser.mjs";

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";
const context = { measureText: () => ({ width: 0 }) };
HTMLCanvasElement.prototype.getContext = () => new Proxy(context, { get: (own, name) => own[name] ?? (() => {}) });
HTMLCanvasElement.prototype.toBlob = (done) => done(new Blob([Buffer.from(PIXEL, "base64")], { type: "image/png" }));
document.fonts = { has: () => true, check: () => true, load: async () => [], add() {} };
globalThis.Path2D = class {};

const { exportToBlob, exportToSvg, restoreElements } = await import("@excalidraw/excalidraw");
const [out, json] = process.argv.slice(2);
const elements = restoreElements(JSON.parse(json).map((stroke, i) => ({
  // One point alone is not exported.
  id: `${i}`, type: "freedraw", x: stroke[0][0], y: stroke[0][1], width: 6, height: 18, seed: 1, version: 1, versionNonce: 1, updated: 1,
  pressures: [], simulatePressure: true,
  points: [...stroke, ...stroke.length === 1 ? stroke : []].map(([x, y]) => [x - stroke[0][0], y - stroke[0][1]]),
})), null);
const appState = { exportEmbedScene: true, exportBackground: true, viewBackgroundColor: "#ffffff" };
const svg = await exportToSvg({ elements, appState, files: {}, skipInliningFonts: true });
writeFileSync(`${out}/scene.svg`, svg.outerHTML);
const png = await exportToBlob({ elements, appState, files: {}, mimeType: "image/png" });
const reader = new FileReader();
const read = new Promise((resolve) => { reader.onload = () => resolve(reader.result); });
reader.readAsArrayBuffer(png);
writeFileSync(`${out}/scene.png`, Buffer.from(await read));
