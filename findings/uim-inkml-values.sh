#!/usr/bin/env bash
# universal-ink-library 2.1.2 (PyPI): InkMLParser takes several kinds of values that the W3C's Recommendation allows for others, and says
# nothing: the strokes are elsewhere. A decimal without a figure before its point, .5, is 5, and -.5 is 5, too; a hexadecimal number, #1E, is
# its first decimal figures, 1; of a point whose channels have different prefixes ('3 !40: x by a difference, y as it is) all
# are taken as they are; and x and y are taken by their places, whichever channel the trace format names first. So decimals have to be written with a
# figure before the point, differences for all channels of a point or none, and x first.
#
# Output seen, and needed; after the colon what is right
#   10 20, 30 40, 50 60 -> 10,20 30,40 50,60: 10,20 30,40 50,60
#   .5 .25, 3 4, 5 6 -> 5,25 3,4 5,6: 0.5,0.25 3,4 5,6
#   -.5 2, 3 4, 5 6 -> 5,2 3,4 5,6: -0.5,2 3,4 5,6
#   #0A #14, #1E #28, 50 60 -> 0,14 1,28 50,60: 10,20 30,40 50,60
#   10 20, '3 '4, '5 '6 -> 10,20 13,24 18,30: 10,20 13,24 18,30
#   10 20, '3 !40, '5 !50 -> 10,20 3,40 5,50: 10,20 13,40 18,50
#   Y before X: 10 20, 30 40, 50 60 -> 10,20 30,40 50,60: 20,10 40,30 60,50
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check universal-ink-library==2.1.2 > pip.log 2>&1 || { cat pip.log; exit 2; }
cat > seen.py <<'PY'
import logging
logging.disable(logging.CRITICAL)
from uim.codec.parser.inkml import InkMLParser

DOCUMENT = """<ink xmlns="http://www.w3.org/2003/InkML"><definitions><context xml:id="c"><inkSource xml:id="s"><traceFormat>{}</traceFormat>
</inkSource></context></definitions><trace contextRef="#c">{}</trace></ink>"""

def seen(name, trace, right, channels="XY"):
    with open("t.inkml", "w") as file:
        file.write(DOCUMENT.format("".join(f'<channel name="{channel}" type="decimal"/>' for channel in channels), trace))
    stroke = InkMLParser().parse("t.inkml").strokes[0]
    # A spline's first and last point stand twice.
    points = list(zip(stroke.splines_x, stroke.splines_y))[1:-1]
    print(f"{name}{trace} -> {' '.join(f'{round(x, 3):g},{round(y, 3):g}' for x, y in points)}: {right}")

seen("", "10 20, 30 40, 50 60", "10,20 30,40 50,60")
seen("", ".5 .25, 3 4, 5 6", "0.5,0.25 3,4 5,6")
seen("", "-.5 2, 3 4, 5 6", "-0.5,2 3,4 5,6")
seen("", "#0A #14, #1E #28, 50 60", "10,20 30,40 50,60")
seen("", "10 20, '3 '4, '5 '6", "10,20 13,24 18,30")
seen("", "10 20, '3 !40, '5 !50", "10,20 13,40 18,50")
seen("Y before X: ", "10 20, 30 40, 50 60", "20,10 40,30 60,50", "YX")
PY
env/bin/python seen.py 2> seen.err | tee seen.txt || { cat seen.err; exit 2; }
cat > needed.txt <<'TXT'
10 20, 30 40, 50 60 -> 10,20 30,40 50,60: 10,20 30,40 50,60
.5 .25, 3 4, 5 6 -> 5,25 3,4 5,6: 0.5,0.25 3,4 5,6
-.5 2, 3 4, 5 6 -> 5,2 3,4 5,6: -0.5,2 3,4 5,6
#0A #14, #1E #28, 50 60 -> 0,14 1,28 50,60: 10,20 30,40 50,60
10 20, '3 '4, '5 '6 -> 10,20 13,24 18,30: 10,20 13,24 18,30
10 20, '3 !40, '5 !50 -> 10,20 3,40 5,50: 10,20 13,40 18,50
Y before X: 10 20, 30 40, 50 60 -> 10,20 30,40 50,60: 20,10 40,30 60,50
TXT
diff needed.txt seen.txt && echo "as seen before"
