/** The least that a page with TensorFlow.js needs for an answer: on the cpu, which is up soonest. */
(async () => {
  await tf.setBackend('cpu');
  const bytes = Uint8Array.from(atob(model.weights), (character) => character.charCodeAt(0));
  const layers = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: model.json.modelTopology,
      weightSpecs: model.json.weightsManifest.flatMap((group) => group.weights),
      weightData: bytes.buffer,
    }),
  );
  const shape = [1, ...layers.inputs[0].shape.slice(1)];
  const outputs = layers.predict(tf.tensor(model.picture, shape)).dataSync();
  document.getElementById('answer').textContent = outputs.indexOf(Math.max(...outputs));
})();
