// Called by make.py: what npm's libraries write.
import { writeFileSync } from "node:fs";
import { b64Vecs } from "@tldraw/tlschema";
import LZString from "lz-string";
import { AnnotationEditorType, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const [out, json] = process.argv.slice(2);
const strokes = JSON.parse(json);
const write = (name, content) => writeFileSync(`${out}/${name}`, content);

// tldraw, as version 5 and as version 4 before differences.
const vectors = (stroke) => stroke.map(([x, y]) => ({ x: x - stroke[0][0], y: y - stroke[0][1], z: 0.5 }));
const tldraw = (segment) => JSON.stringify({
  tldrawFileFormatVersion: 1,
  schema: { schemaVersion: 2, sequences: {} },
  records: [
    { id: "document:document", typeName: "document" },
    { id: "page:page", typeName: "page", name: "Page 1", index: "a1", meta: {} },
    ...strokes.map((stroke, i) => ({
      id: `shape:${i}`, typeName: "shape", type: "draw", parentId: "page:page", index: `a${i}`, x: stroke[0][0], y: stroke[0][1],
      rotation: 0, opacity: 1, props: { segments: [{ type: "free", ...segment(vectors(stroke)) }], isPen: false },
    })),
  ],
});
write("differences.tldr", tldraw((points) => ({ path: b64Vecs.encodePoints(points) })));
write("flat.tldr", tldraw((points) => ({ path: b64Vecs.encodePoints(points, 2), dim: 2 })));
write("halves.tldr", tldraw((points) => ({ points: b64Vecs._legacyEncodePoints(points) })));

// Excalidraw in Obsidian.
const drawing = JSON.stringify({
  type: "excalidraw", version: 2, source: "https://excalidraw.com",
  elements: strokes.map((stroke, i) => ({
    id: `${i}`, type: "freedraw", x: stroke[0][0], y: stroke[0][1], angle: 0, opacity: 100, isDeleted: false,
    points: stroke.map(([x, y]) => [x - stroke[0][0], y - stroke[0][1]]),
  })),
  appState: {}, files: {},
});
const packed = LZString.compressToBase64(drawing).match(/.{1,256}/g).join("\n\n");
write("note.excalidraw.md", `---\n\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n\n---\n\n%%\n## Drawing\n\`\`\`compressed-json\n${packed}\n\`\`\`\n%%\n`);

// Ink annotations by pdf.js, on a page that has none.
const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Resources << >> >>"];
let pdf = "%PDF-1.4\n";
const places = objects.map((object, i) => {
  const place = pdf.length;
  pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
  return `${String(place).padStart(10, "0")} 00000 n \n`;
});
const table = pdf.length;
pdf += `xref\n0 4\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
const document = await getDocument({ data: new TextEncoder().encode(pdf) }).promise;
const flat = strokes.map((stroke) => stroke.flatMap(([x, y]) => [x, 400 - y]));
// Straight lines among curves: no points that steer them.
const lines = strokes.map((stroke) => stroke.flatMap(([x, y]) => [NaN, NaN, NaN, NaN, x, 400 - y]));
document.annotationStorage.setValue("pdfjs_internal_editor_0", {
  annotationType: AnnotationEditorType.INK, color: [0, 0, 0], thickness: 1, opacity: 1, pageIndex: 0, rotation: 0,
  rect: [90, 150, 120, 210], paths: { lines: lines.map((line) => new Float32Array(line)), points: flat },
});
write("annotated.pdf", await document.saveDocument());
