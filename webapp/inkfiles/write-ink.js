// A pad's ink as a file of note apps and other programs.

import {Remote, remote} from "../pictures/remote.js";

/**
 * The formats, by the ending of their files, with what servers and browsers call them: inkfiles/writer/InkTarget.java.
 * @type {!Object<string, string>}
 */
const TYPES = {
  "inkml": "application/inkml+xml",
  "xopp": "application/x-xopp",
  "excalidraw": "application/vnd.excalidraw+json",
  "svg": "image/svg+xml",
  "ndjson": "application/x-ndjson",
  "jsonl": "application/jsonl",
};

/** @implements {InkWriting} */
class RemoteWriter extends Remote {
  /** @override */
  write(ending, counts, points) {
    return this.call("write", [ending, counts, points]);
  }
}

/**
 * Gzipped, as Xournal++ writes its files. It opens plain ones, too: older browsers write those.
 * @param {!Blob} file
 * @return {!Promise<!Blob>}
 */
async function packed(file) {
  if (!globalThis.CompressionStream) {
    return file;
  }
  const bytes = await new Response(new Response(file).body.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
  return new Blob([bytes], {type: file.type});
}

/**
 * @param {!Strokes} strokes
 * @param {?} options as pages give them
 * @param {function(!Object=): function(): !InkWriting} writer all that does it
 * @param {!InkUser} user
 * @return {!Promise<!Blob>}
 */
export async function writeInk(strokes, options, writer, user) {
  const call = "digit-pad.toData";
  if (options === null || typeof options !== "object") {
    user.refuse(`${call}: options`, options, "an object, or nothing");
  }
  const {format} = options;
  if (!Object.keys(TYPES).includes(format)) {
    user.refuse(`${call}: options.format`, format, `one of ${Object.keys(TYPES).map(name => `"${name}"`).join(", ")}`);
  }
  const points = strokes.flat();
  /** @type {!InkWriting} */
  const writing = await remote(writer, RemoteWriter, user.trustedUrl) || writer()();
  try {
    const text = await writing.write(format, Int32Array.from(strokes.map(stroke => stroke.length)),
        Float64Array.from(points.flatMap(({x, y, t}) => [x, y, /** @type {number} */ (t)])));
    const file = new Blob([text], {type: TYPES[format]});
    return format === "xopp" ? await packed(file) : file;
  } finally {
    writing.close();
  }
}
