/**
 * Runs in a page before its own scripts. Promises the time in ms from the start of the navigation to the first answer in
 * #answer; draws the ink on #pad, where there is one, as soon as the document has been parsed. STROKES is put in by
 * StartTimes.java.
 */
window.benchFirstAnswer = new Promise((answered, failed) => {
  const observer = new MutationObserver(() => {
    const answer = document.getElementById('answer');
    if (answer && answer.textContent !== '') {
      observer.disconnect();
      answered(performance.now());
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('error', (event) => failed(new Error(event.message)));
  addEventListener('unhandledrejection', (event) => failed(new Error(String(event.reason))));
  setTimeout(() => failed(new Error('no answer within 25 s')), 25_000);
});
addEventListener('DOMContentLoaded', () => {
  const pad = document.getElementById('pad');
  if (!pad) {
    return;
  }
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
  for (const stroke of STROKES) {
    send('pointerdown', stroke[0]);
    stroke.forEach((point) => send('pointermove', point));
    send('pointerup', stroke[stroke.length - 1]);
  }
});
