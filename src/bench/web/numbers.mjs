/** Times how long a number takes to be read again after its last stroke. Driven by NumberTimes.java. */
import { open } from './contenders.mjs';

/**
 * For each engine the µs of each number's last reading; all are written twice, and timed the second time.
 * What was learned besides the model comes as the page's script has it: numbers, and the pen's weights.
 */
window.benchNumbers = async (model, learned, pen, engines, numbers) => {
  digitPadLearn(new Float64Array(learned), pen);
  const times = {};
  for (const engine of engines) {
    const handle = await open(model, engine);
    for (let round = 0; round < 2; round++) {
      times[engine] = numbers.map((strokes) => {
        digitPadClear(handle);
        let micros = 0;
        for (const stroke of strokes) {
          const points = new Float32Array(stroke.flat());
          const start = performance.now();
          digitPadWrite(points);
          micros = (performance.now() - start) * 1000;
        }
        return micros;
      });
    }
  }
  return times;
};
document.documentElement.dataset.loaded = '';
