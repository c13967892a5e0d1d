/**
 * What one more pad costs a page that has one: made, put into the document and laid out. Gives the µs. Driven by
 * PadTimes.java, on a page that has loaded digitpad.js.
 */
async () => {
  const make = () => {
    const start = performance.now();
    const pad = document.createElement('digit-pad');
    document.body.append(pad);
    pad.getBoundingClientRect();
    return (performance.now() - start) * 1000;
  };
  const loaded = new Promise((done) => addEventListener('modelload', done));
  make();
  await loaded;
  while (DigitPad.recognizeSync([[{ x: 0, y: 0 }]]).engine === 'portable') {
    await new Promise((done) => requestAnimationFrame(done));
  }
  return make();
}
