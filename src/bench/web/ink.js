/**
 * What a pointer event costs on a page with a pad, from its handler to the painted answer, without the wait for the next
 * frame. Writes digits on the pad, one event a frame; gives the µs of each event: those of the scripts (the event's
 * handler, and the frame's reading and changes to the document), and of all, which has the browser's styling, layout,
 * painting and its commit to the compositor too. Driven by InkTimes.java, after pen.js.
 */
async (digits) => {
  const pen = benchPen();
  const { port1, port2 } = new MessageChannel();
  // A message sent while a frame is made arrives when it has been laid out and painted.
  const painted = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  async function timed(point) {
    let frameStart = 0;
    // Asked for before the page asks, so run before the page's own: the frame's work is all after it.
    requestAnimationFrame(() => {
      frameStart = performance.now();
    });
    const start = performance.now();
    pen.send('pointermove', point);
    const handled = performance.now() - start;
    // Asked for after the page has asked, so run after the page's own.
    await frame();
    const script = handled + performance.now() - frameStart;
    await painted();
    return [script * 1000, (handled + performance.now() - frameStart) * 1000];
  }

  const micros = [];
  for (const strokes of digits) {
    for (const stroke of strokes) {
      pen.send('pointerdown', stroke[0]);
      for (const point of stroke.slice(1)) {
        micros.push(await timed(point));
      }
      pen.send('pointerup', stroke[stroke.length - 1]);
      await frame();
    }
    await frame();
    if (document.getElementById('answer').textContent === '') {
      throw new Error('the page gave no answer to a digit');
    }
    document.getElementById('clear').click();
    await frame();
    await painted();
  }
  return micros;
}
