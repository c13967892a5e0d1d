// An engine whose readings can be broken off when a slice of time is over, and go on later.

import {SLICE_MILLIS} from "./slices.js";

/** What is thrown where a slice is over: no error, and nobody's but this module's. */
const OVER = {};

/**
 * The engine with `slice`, which has something read: while that runs, a forward pass that takes too long throws. When the same is
 * read again, passes that were made give what they gave, and the one that was begun goes on.
 * @param {!BroughtEngine} engine
 * @return {!BroughtEngine}
 */
export function slicedEngine(engine) {
  const {name, height, width, input, output, parts, pack} = engine;
  /** @type {!Array<{input: !Float32Array, output: !Float32Array}>} */
  let made = [];
  /** @type {?Float32Array} */
  let begun = null;
  let part = 0;
  let end = Infinity;

  const goOn = () => {
    // Each slice makes a part at least, however long what comes before it takes.
    end ||= performance.now() + SLICE_MILLIS;
    while (part < parts) {
      engine.part(part++);
      if (part < parts && performance.now() >= end) {
        throw OVER;
      }
    }
    made.push({input: /** @type {!Float32Array} */ (begun), output: output.slice()});
    begun = null;
  };

  const isSame = (/** !Float32Array */ picture) => picture.every((value, i) => value === input[i]);

  return {
    name, height, width, input, output, parts, pack,
    part: engine.part,
    run() {
      if (end === Infinity && !begun && made.length === 0) {
        engine.run();
        return;
      }
      const asked = input.slice();
      if (begun) {
        goOn();
        input.set(asked);
      }
      let known = made.find(of => isSame(of.input));
      if (!known) {
        begun = asked;
        part = 0;
        goOn();
        known = made[made.length - 1];
      }
      output.set(known.output);
    },
    slice(read) {
      end = 0;
      try {
        read();
        made = [];
        return true;
      } catch (thrown) {
        if (thrown !== OVER) {
          throw thrown;
        }
        return false;
      } finally {
        end = Infinity;
      }
    },
  };
}
