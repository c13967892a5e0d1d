/**
 * What a pointer event costs on the real page, from its handler to the painted answer, without the wait for the next
 * frame. Writes digits on #pad, one event a frame; gives the µs of each event. Driven by InkTimes.java.
 */
async (digits) => {
  const pad = document.getElementById('pad');
  const { left, top, width, height } = pad.getBoundingClientRect();
  const size = 0.6 * Math.min(width, height);
  const send = (type, [x, y]) =>
    pad.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        isPrimary: true,
        bubbles: true,
        cancelable: true,
        button: 0,
        buttons: type === 'pointerup' ? 0 : 1,
        pointerType: 'pen',
        clientX: left + width / 2 + x * size,
        clientY: top + height / 2 + y * size,
      }),
    );
  const { port1, port2 } = new MessageChannel();
  // A message sent while a frame is made arrives when it has been laid out and painted.
  const painted = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  async function timed(type, point) {
    let frameStart = 0;
    // Asked for before the page asks, so run before the page's own: the frame's work is all after it.
    requestAnimationFrame(() => {
      frameStart = performance.now();
    });
    const start = performance.now();
    send(type, point);
    const handled = performance.now() - start;
    await frame();
    await painted();
    return (handled + performance.now() - frameStart) * 1000;
  }

  const micros = [];
  for (const strokes of digits) {
    for (const stroke of strokes) {
      send('pointerdown', stroke[0]);
      for (const point of stroke.slice(1)) {
        micros.push(await timed('pointermove', point));
      }
      send('pointerup', stroke[stroke.length - 1]);
      await frame();
    }
    document.getElementById('clear').click();
    await frame();
    await painted();
  }
  return micros;
}
