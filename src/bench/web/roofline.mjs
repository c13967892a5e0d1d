/**
 * What the machine can do at most on one core, in GMAC/s (10⁹ multiply-adds a second): independent chains of
 * multiply-adds that never leave the registers.
 */

const CHAINS = 14; // 16 SIMD registers on x86, less two for the factors.
const STEPS = 200_000;
const LANES = 4;

/** The best of several tries each: `{scalar, simd, relaxed}`; `relaxed` is 0 where the browser has no relaxed SIMD. */
export function roofline() {
  const best = (run, lanes) => {
    let most = 0;
    for (let i = 0; i < 40; i++) {
      const start = performance.now();
      run(STEPS);
      most = Math.max(most, (STEPS * CHAINS * lanes) / ((performance.now() - start) * 1e6));
    }
    return most;
  };
  const wasm = (fused) => {
    const bytes = simdModule(fused);
    return WebAssembly.validate(bytes)
      ? best(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.run, LANES)
      : 0;
  };
  return { scalar: best(scalarLoop(), 1), simd: wasm(false), relaxed: wasm(true) };
}

/** The same chains of doubles in plain JavaScript. */
function scalarLoop() {
  const names = Array.from({ length: CHAINS }, (_, i) => `a${i}`);
  return new Function(
    'steps',
    `let c = 0.5 + steps * 1e-12, ${names.map((name, i) => `${name} = ${i / 7}`).join(', ')};
     for (let i = 0; i < steps; i++) { ${names.map((name) => `${name} = ${name} * c + c;`).join(' ')} }
     return ${names.join(' + ')};`,
  );
}

/** A module with one function `run(steps: i32)`. Locals: 0 steps, 1 the factor, 2… the chains. */
function simdModule(fused) {
  const leb = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...leb(n >>> 7)]);
  const simd = (opcode) => [0xfd, ...leb(opcode)];
  const get = (local) => [0x20, local];
  const set = (local) => [0x21, local];
  const [add, mul, relaxedMadd, splat] = [simd(0xe4), simd(0xe6), simd(0x105), simd(0x13)];
  const half = [0x43, 0, 0, 0, 0x3f, ...splat];
  const chain = (local) =>
    fused
      ? [...get(local), ...get(1), ...get(1), ...relaxedMadd, ...set(local)]
      : [...get(local), ...get(1), ...mul, ...get(1), ...add, ...set(local)];
  const chains = Array.from({ length: CHAINS }, (_, i) => i + 2);
  const body = [
    ...[1, CHAINS + 1, 0x7b],
    ...half,
    ...set(1),
    ...[0x03, 0x40],
    ...chains.flatMap(chain),
    ...[0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b],
    // The sum goes out, or the browser would see that nobody asks for it.
    ...get(2),
    ...chains.slice(1).flatMap((local) => [...get(local), ...add]),
    ...simd(0x1f),
    0,
    0x0b,
  ];
  const section = (id, content) => [id, ...leb(content.length), ...content];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7d]),
    ...section(3, [1, 0]),
    ...section(7, [1, 3, 0x72, 0x75, 0x6e, 0, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ]);
}
