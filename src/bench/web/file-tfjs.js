/** TensorFlow.js with a model from its files: on the cpu, which is up soonest. */
(async () => {
  const start = performance.now();
  await tf.setBackend('cpu');
  const layers = await tf.loadLayersModel(new URL(location.search.slice(1), location.href).href);
  const shape = [1, ...layers.inputs[0].shape.slice(1)];
  const outputs = layers.predict(tf.tensor(picture, shape)).dataSync();
  window.benchCall = performance.now() - start;
  document.getElementById('answer').textContent = outputs.indexOf(Math.max(...outputs));
})();
