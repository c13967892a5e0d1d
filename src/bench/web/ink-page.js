/**
 * Runs in our page before its own scripts. Promises how long it takes from a file that is chosen to its ink painted, and to its
 * numbers, in ms. Driven by InkPageTimes.java.
 */
window.benchInkPage = new Promise((measured) => {
  addEventListener('change', () => {
    const start = performance.now();
    const times = {};
    const wanted = { seen: '.sheet canvas', shown: '.entry' };
    const observer = new MutationObserver(() => {
      for (const name of Object.keys(wanted)) {
        if (document.querySelector(wanted[name])) {
          delete wanted[name];
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            // A message sent while a frame is made arrives when it has been laid out and painted.
            port1.onmessage = () => {
              times[name] = performance.now() - start;
              if (times.seen && times.shown) {
                measured(times);
              }
            };
            port2.postMessage(null);
          });
        }
      }
    });
    observer.observe(document, { subtree: true, childList: true });
  }, { capture: true, once: true });
});

/** What the machine is like: the ms of so many readings of one digit, in a page that has read as many before. */
window.benchDigits = (count) => {
  const digit = [Array.from({ length: 27 }, (_, i) => ({ x: 40 - 30 * Math.sin(i / 4), y: 50 - 40 * Math.cos(i / 4), t: 10 * i }))];
  const read = () => {
    const start = performance.now();
    for (let i = 0; i < count; i++) {
      DigitPad.recognizeSync(digit, { maxlength: 1 });
    }
    return performance.now() - start;
  };
  read();
  return read();
};
