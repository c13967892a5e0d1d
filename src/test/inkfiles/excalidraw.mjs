// Called by written.py: what Excalidraw's own code takes a file for, as when it is opened.
import { readFileSync } from "node:fs";
import "./browser.mjs";

const { loadFromBlob } = await import("@excalidraw/excalidraw");
const file = new Blob([readFileSync(process.argv[2], "utf8")], { type: "application/vnd.excalidraw+json" });
const opened = await loadFromBlob(file, null, null);
const strokes = opened.elements.filter(({ type, isDeleted }) => type === "freedraw" && !isDeleted)
  .map(({ x, y, points }) => points.map(([dx, dy]) => [x + dx, y + dy]));
console.log(JSON.stringify(strokes));
