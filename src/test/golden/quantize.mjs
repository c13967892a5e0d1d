/** Stores a model's weights in fewer bits, by the converter's documented schemes. */
export function quantize(artifacts, dtype) {
  const bytes = Buffer.from(artifacts.weightData);
  const stored = [];
  let at = 0;
  for (const spec of artifacts.weightSpecs) {
    const size = spec.shape.reduce((a, b) => a * b, 1);
    const part = Buffer.from(bytes.subarray(at, at + 4 * size));
    at += 4 * size;
    if (spec.dtype !== 'float32') {
      stored.push(part);
    } else if (dtype === 'float16') {
      spec.quantization = { dtype, original_dtype: 'float32' };
      stored.push(Buffer.from(Uint16Array.from({ length: size }, (_, i) => toHalf(part.readFloatLE(4 * i))).buffer));
    } else {
      stored.push(steps(spec, Array.from({ length: size }, (_, i) => part.readFloatLE(4 * i)), dtype));
    }
  }
  artifacts.weightData = new Uint8Array(Buffer.concat(stored)).buffer;
}

/** Every weight as q * scale + min, zero on a step. */
function steps(spec, weights, dtype) {
  const levels = dtype === 'uint8' ? 255 : 65535;
  const least = Math.min(0, ...weights);
  const scale = (Math.max(0, ...weights) - least) / levels || 1;
  const min = -Math.round(-least / scale) * scale;
  spec.quantization = { dtype, min, scale };
  const rounded = weights.map((w) => Math.max(0, Math.min(levels, Math.round((w - min) / scale))));
  return Buffer.from((dtype === 'uint8' ? Uint8Array : Uint16Array).from(rounded).buffer);
}

/** The nearest number of IEEE's 16-bit format; for numbers that are neither huge nor tiny. */
function toHalf(value) {
  if (Math.abs(value) < 2 ** -14) {
    return (value < 0 ? 0x8000 : 0) | Math.round(Math.abs(value) * 2 ** 24);
  }
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  const fraction = Math.round((Math.abs(value) / 2 ** exponent - 1) * 1024);
  return (value < 0 ? 0x8000 : 0) | (((exponent + 15) << 10) + fraction);
}
