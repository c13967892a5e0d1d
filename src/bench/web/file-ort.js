/** ONNX Runtime Web with a model from its file. */
(async () => {
  ort.env.wasm.numThreads = 1;
  const start = performance.now();
  const session = await ort.InferenceSession.create(location.search.slice(1), { executionProviders: ['wasm'] });
  const shape = session.inputMetadata[0].shape.map((extent) => (typeof extent === 'number' && extent > 0 ? extent : 1));
  const input = new ort.Tensor('float32', Float32Array.from(picture), shape);
  const result = await session.run({ [session.inputNames[0]]: input });
  const outputs = result[session.outputNames[0]].data;
  window.benchCall = performance.now() - start;
  document.getElementById('answer').textContent = outputs.indexOf(Math.max(...outputs));
})();
