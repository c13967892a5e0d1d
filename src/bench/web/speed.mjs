/** Times all contenders in turn, block by block, in one page. Driven by PredictionTimes.java. */
import { makers } from './contenders.mjs';
import { roofline } from './roofline.mjs';

const contenders = [];
const pictures = [];

/** Makes the contenders; gives `[{name, missing}]` in their order, `missing` being why one cannot take part. */
export async function prepare(model, picturesAt, pixels) {
  const all = new Float32Array(await (await fetch(picturesAt)).arrayBuffer());
  for (let at = 0; at < all.length; at += pixels) {
    pictures.push(all.slice(at, at + pixels));
  }
  const entries = [];
  for (const [name, make] of makers) {
    try {
      contenders.push({ name, ...(await make(model)) });
      entries.push({ name, missing: '' });
    } catch (e) {
      entries.push({ name, missing: String(e.message ?? e) });
    }
  }
  return entries;
}

/** What every contender gives for every picture: `{name: [[outputs]]}`. */
export async function outputs() {
  const all = {};
  for (const contender of contenders) {
    await contender.select();
    all[contender.name] = [];
    for (const picture of pictures) {
      all[contender.name].push(Array.from(await contender.predict(picture)));
    }
  }
  return all;
}

/** What our engines say of many pictures: `{pictures, differing, difference}`, the answers that are not all the same. */
export async function agreement(picturesAt, pixels) {
  const all = new Float32Array(await (await fetch(picturesAt)).arrayBuffer());
  const ours = contenders.filter(({ name }) => name.startsWith('DigitPad'));
  let differing = 0;
  let difference = 0;
  for (let at = 0; at < all.length; at += pixels) {
    const picture = all.subarray(at, at + pixels);
    const outputs = ours.map(({ predict }) => predict(picture));
    const answers = outputs.map((output) => output.indexOf(Math.max(...output)));
    differing += answers.some((answer) => answer !== answers[0]) ? 1 : 0;
    for (const output of outputs) {
      output.forEach((value, i) => {
        difference = Math.max(difference, Math.abs(value - outputs[0][i]));
      });
    }
  }
  return { pictures: all.length / pixels, differing, difference };
}

/** Some rounds; in each, every contender reads the same `block` pictures: `{name: [µs per prediction, a round each]}`. */
export async function rounds(count, block, first) {
  const times = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = first; round < first + count; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + round) % contenders.length];
      await contender.select();
      await pause();
      times[contender.name].push(contender.asynchronous ? await timeAwaited(contender, round * block, block)
        : timeDirect(contender, round * block, block));
    }
  }
  return times;
}

function timeDirect(contender, from, count) {
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    contender.predict(pictures[(from + i) % pictures.length]);
  }
  return ((performance.now() - start) * 1000) / count;
}

async function timeAwaited(contender, from, count) {
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    await contender.predict(pictures[(from + i) % pictures.length]);
  }
  return ((performance.now() - start) * 1000) / count;
}

/** Lets the browser do what it has put off, so that it does not do it in somebody's time. */
function pause() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

Object.assign(window, { benchPrepare: prepare, benchOutputs: outputs, benchAgreement: agreement, benchRounds: rounds, benchRoofline: roofline });
document.documentElement.dataset.loaded = 'true';
