#!/usr/bin/env bash
# @tldraw/tlschema 5.5.2 (npm), the schema of tldraw's files: a pen's points are stored as differences from the point before, in half precision,
# and each is rounded by itself. What rounding takes away is not carried on to the next, so it adds up: a stroke of a thousand points drawn
# evenly ends half a px or more from where the pen was lifted, and all that comes after one long jump is off by what that jump lost.
# Shorter differences are exact where they are multiples of a power of two (0.5). Who reads such a file has what tldraw shows, not what
# was drawn.
#
# Output seen, and needed: how far the last point of a stroke is from where it was, after encodePoints and decodePoints
#   1000 points 3.3 px apart: 0.78 px
#   1000 points 1.1 px apart: 0.39 px
#   100 points 17.3 px apart: 0.31 px
#   1000 points 0.5 px apart: 0.00 px
#   a jump of 5003 px, then 9 points 1 px apart: 1.00 px
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @tldraw/tlschema@5.5.2 react@18.3.1 react-dom@18.3.1 > npm.log 2>&1 || { cat npm.log; exit 2; }
cat > seen.mjs <<'JS'
import {b64Vecs} from "@tldraw/tlschema";

const stored = points => b64Vecs.decodePoints(b64Vecs.encodePoints(points));
const far = (a, b) => Math.hypot(a.x - b.x, a.y - b.y).toFixed(2);
const even = (count, step, from = 0) => Array.from({length: count}, (_, i) => ({x: from + i * step, y: 0, z: 0.5}));
const show = (name, points) => console.log(`${name}: ${far(stored(points).at(-1), points.at(-1))} px`);

show("1000 points 3.3 px apart", even(1000, 3.3));
show("1000 points 1.1 px apart", even(1000, 1.1));
show("100 points 17.3 px apart", even(100, 17.3));
show("1000 points 0.5 px apart", even(1000, 0.5));
show("a jump of 5003 px, then 9 points 1 px apart", [...even(1, 1), ...even(10, 1, 5003)]);
JS
cat > needed.txt <<'TXT'
1000 points 3.3 px apart: 0.78 px
1000 points 1.1 px apart: 0.39 px
100 points 17.3 px apart: 0.31 px
1000 points 0.5 px apart: 0.00 px
a jump of 5003 px, then 9 points 1 px apart: 1.00 px
TXT
node seen.mjs | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
