/** DigitPad with a model from its file. The address's query names the file. */
(async () => {
  const start = performance.now();
  await DigitPad.loadModel(location.search.slice(1), { paper: 0, ink: 1 });
  const { text } = DigitPad.recognizeSync(strokes, { maxlength: 1 });
  window.benchCall = performance.now() - start;
  document.getElementById('answer').textContent = text;
})();
