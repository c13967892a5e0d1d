/**
 * Runs in a page before its own scripts, and takes note while somebody writes: when events of the pen come, of which a
 * browser gives one a frame, and when the answer to the last stroke has been painted. Driven by WritingTimes.java.
 */
window.benchWriting = (() => {
  let frames = [];
  let last = 0;
  let lifted = 0;
  let heard = false;
  let answered = 0;
  // What a listener here takes is nothing beside a frame; a frame asked for each time would be a part of it.
  const watch = (type, note) => addEventListener(type, note, { capture: true, passive: true });
  const { port1, port2 } = new MessageChannel();
  // A message sent while a frame is made arrives when it has been laid out and painted.
  port1.onmessage = () => {
    if (heard) {
      answered = performance.now();
    } else if (lifted > 0) {
      requestAnimationFrame(look);
    }
  };
  const look = () => port2.postMessage(null);
  watch('pointerdown', () => {
    last = lifted = answered = 0;
    heard = false;
  });
  watch('pointermove', () => {
    const now = performance.now();
    if (last > 0) {
      frames.push(now - last);
    }
    last = now;
  });
  watch('pointerup', ({ timeStamp }) => {
    if (document.getElementById('pad').shadowRoot) {
      lifted = timeStamp;
      requestAnimationFrame(look);
    }
  });
  watch('recognize', ({ detail }) => {
    const strokes = document.getElementById('pad').shadowRoot.querySelector('canvas').dataset.strokes;
    heard = lifted > 0 && detail !== null && detail.digits.some((digit) => digit.strokes.includes(strokes - 1));
  });
  return {
    begin() {
      frames = [];
    },
    frames: () => frames,
    /** The ms from the last pen-up to its answer painted; 0: it has not been. */
    answer: () => (answered > 0 ? answered - lifted : 0),
  };
})();
