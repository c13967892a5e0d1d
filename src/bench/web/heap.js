/** Reads so many numbers with a pad, one digit more each, up to six; driven by HeapTimes.java, after writing of digits as strokes. */
async ({ count, digits }) => {
  const pad = document.getElementById('pad');
  for (let i = 0; i < count; i++) {
    const length = 1 + (i % 6);
    const strokes = [];
    for (let j = 0; j < length; j++) {
      const digit = digits[(i + j) % digits.length];
      strokes.push(...digit.map((stroke) => stroke.map(([x, y]) => ({ x: 60 * j + 50 * x, y: 200 + 80 * y }))));
    }
    pad.fromData(strokes);
    if (pad.value === '') {
      throw new Error('nothing read');
    }
    if (i % 20 === 0) {
      await new Promise((done) => requestAnimationFrame(done));
    }
  }
}
