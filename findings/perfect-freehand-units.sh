#!/usr/bin/env bash
# perfect-freehand 1.2.3 (npm): its outline of a stroke is not that of the same stroke scaled, though every option in lengths is scaled along:
# some lengths in it are fixed, and are pixels'. Kept in parts of a picture's width, 0 to 1, as ink often is kept, a stroke
# comes out as another shape, far from the points: a line from 10 to 90 of 100 gets a corner at -70 and 130. In tenths of the size ends
# and curves change a little. So points have to be brought to some hundred units first, and the outline brought back after.
#
# Output seen, and needed: the outline's box (left right top bottom), brought back to 100 by 100; size 4, thinning 0, last true
#   line, points 0 to 1000: 8 92 48 52
#   line, points 0 to 100: 8 92 48 52
#   line, points 0 to 1: -70 92 48 130
#   curve, points 0 to 1000: 8 92 8 92
#   curve, points 0 to 100: 8 92 8 92
#   curve, points 0 to 1: 59 136 4 86
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact perfect-freehand@1.2.3 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import {getStroke} from "perfect-freehand";

const STROKES = {
  line: Array.from({length: 21}, (_, i) => [10 + i * 4, 50]),
  curve: Array.from({length: 41}, (_, i) => [50 + 40 * Math.cos(i / 8), 50 + 40 * Math.sin(i / 8)]),
};
for (const [name, points] of Object.entries(STROKES)) {
  for (const scale of [10, 1, 0.01]) {
    const scaled = points.map(([x, y]) => [x * scale, y * scale, 0.5]);
    const outline = getStroke(scaled, {size: 4 * scale, thinning: 0, last: true, simulatePressure: false});
    const along = axis => outline.map(point => point[axis] / scale);
    const box = [Math.min(...along(0)), Math.max(...along(0)), Math.min(...along(1)), Math.max(...along(1))];
    console.log(`${name}, points 0 to ${100 * scale}: ${box.map(Math.round).join(" ")}`);
  }
}
JS
cat > needed.txt <<'TXT'
line, points 0 to 1000: 8 92 48 52
line, points 0 to 100: 8 92 48 52
line, points 0 to 1: -70 92 48 130
curve, points 0 to 1000: 8 92 8 92
curve, points 0 to 100: 8 92 8 92
curve, points 0 to 1: 59 136 4 86
TXT
node seen.mjs | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
