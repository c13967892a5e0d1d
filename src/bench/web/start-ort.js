/** The least that a page with ONNX Runtime Web needs for an answer. */
(async () => {
  ort.env.wasm.numThreads = 1;
  const decode = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (location.protocol === 'file:') {
    // A page opened from disk may not fetch: its folder's copy has the runtime inside a script.
    ort.env.wasm.wasmBinary = decode(runtime.wasm).buffer;
    ort.env.wasm.wasmPaths = { mjs: URL.createObjectURL(new Blob([runtime.mjs], { type: 'text/javascript' })) };
  }
  const session = await ort.InferenceSession.create(decode(model.onnx), { executionProviders: ['wasm'] });
  const shape = session.inputMetadata[0].shape.map((extent) => (typeof extent === 'number' && extent > 0 ? extent : 1));
  const input = new ort.Tensor('float32', Float32Array.from(model.picture), shape);
  const result = await session.run({ [session.inputNames[0]]: input });
  const outputs = result[session.outputNames[0]].data;
  document.getElementById('answer').textContent = outputs.indexOf(Math.max(...outputs));
})();
