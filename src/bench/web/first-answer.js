/**
 * Runs in a page before its own scripts. Promises `[ms, answer]`: the time from the start of the navigation to the first
 * answer in #answer. Draws the ink on our pad, where there is one, as soon as the document has been parsed and
 * the pad is one. STROKES is put in by StartTimes.java.
 */
window.benchFirstAnswer = new Promise((answered, failed) => {
  const observer = new MutationObserver(() => {
    const answer = document.getElementById('answer');
    if (answer && answer.textContent !== '') {
      observer.disconnect();
      answered([performance.now(), answer.textContent]);
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('error', (event) => failed(new Error(event.message)));
  addEventListener('unhandledrejection', (event) => failed(new Error(String(event.reason))));
  setTimeout(() => failed(new Error('no answer within 25 s')), 25_000);
});
addEventListener('DOMContentLoaded', async () => {
  if (document.querySelector('digit-pad')) {
    await customElements.whenDefined('digit-pad');
  }
  const pen = benchPen();
  if (pen) {
    for (const stroke of STROKES) {
      pen.send('pointerdown', stroke[0]);
      stroke.forEach((point) => pen.send('pointermove', point));
      pen.send('pointerup', stroke[stroke.length - 1]);
    }
  }
});
