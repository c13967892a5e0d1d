"""What convert writes, opened by the programs that it is for: each needs to have the same strokes.

Run by hand, not by mvn verify, from this folder, after mvn package -DskipTests:

    apt-get install xournalpp poppler-utils && pip install -r requirements.txt && npm install --no-package-lock && python3 written.py
"""
import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import bundled

HERE = Path(__file__).parent
JAR = HERE / "../../../target/digitpad.jar"
LINES = [
    {"text": "17", "strokes": [[[100, 200, 0], [102.5, 206, 8], [104, 212.125, 16], [106, 218, 25]], [[110, 209, 200]],
                               [[120, 200, 300], [130, 201, 310], [125, 220, 320]]]},
    {"text": "4", "strokes": [[[12, 30, 0], [10, 50.25, 9], [30, 50, 20]], [[28, 40, 200], [27, 60, 220]]]},
]
# Each page in px, y downwards.
PAGES = [[[(x, y) for x, y, _ in stroke] for stroke in line["strokes"]] for line in LINES]


def stacked():
    """One below the other, as formats of one page have them."""
    strokes, lower = [], None
    for page in PAGES:
        ys = [y for stroke in page for _, y in stroke]
        down = 0 if lower is None else lower + 40 - min(ys)
        strokes += [[(x, y + down) for x, y in stroke] for stroke in page]
        lower = max(ys) + down
    return strokes


def compare(what, needed, found, within):
    def same(a, b):
        return len(a) == len(b) and all(abs(p - q) <= within for one, other in zip(a, b) for p, q in zip(one, other))

    fine = len(needed) == len(found) and all(map(same, needed, found))
    print(f"{what}: {len(found)} strokes, {sum(map(len, found))} points, {'the same' if fine else 'others: ' + str(found)}")
    return fine


def convert(folder, name, source="numbers.jsonl"):
    out = Path(folder) / name
    (Path(folder) / "numbers.jsonl").write_text("\n".join(map(json.dumps, LINES)))
    subprocess.run(["java", "-jar", JAR, "convert", "--from", Path(folder) / source, "--to", out], check=True, stdout=subprocess.DEVNULL)
    return out


def inkml(folder):
    """Of a unit that is not known, and of px, which the file says."""
    from uim.codec.parser.inkml import InkMLParser

    convert(folder, "px.excalidraw")
    # It gives a dot of one point a second, a px further both ways.
    dots = {"numbers.jsonl": lambda x, y: [(x, y), (x + 1, y + 1)], "px.excalidraw": lambda x, y: [(x, y), (x, y)]}
    fine = True
    for source, dot in dots.items():
        model = InkMLParser().parse(str(convert(folder, f"{source}.inkml", source)))
        # A spline's first and last point stand twice: those only steer it.
        strokes = [list(zip(stroke.splines_x, stroke.splines_y))[1:-1] for stroke in model.strokes]
        needed = [dot(*stroke[0]) if len(stroke) == 1 else stroke for stroke in stacked()]
        fine &= compare(f"universal-ink-library, from {source}", needed, strokes, 0.011)
    return fine


def xournal(folder):
    """Xournal++ opens the file and draws it as a picture of lines, a page each."""
    notes, fine = convert(folder, "out.xopp"), True
    run = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder}
    subprocess.run(["xvfb-run", "-a", "xournalpp", "--create-img", str(Path(folder) / "page.svg"), str(notes)],
                   check=True, env=run, capture_output=True)
    for number, page in enumerate(PAGES, 1):
        strokes = []
        for path in xml.parse(Path(folder) / f"page-{number}.svg").iter("{http://www.w3.org/2000/svg}path"):
            if path.get("fill") == "none" or "fill:none" in path.get("style", ""):
                numbers = re.findall(r"[ML] (-?[\d.]+) (-?[\d.]+)", path.get("d"))
                strokes.append([(float(x), float(y)) for x, y in numbers])
        needed = [[(x * 0.75, y * 0.75) for x, y in stroke] * (2 if len(stroke) == 1 else 1) for stroke in page]
        fine &= compare(f"Xournal++, page {number}", needed, strokes, 0.01)
    return fine


def excalidraw(folder):
    script = bundled.script("excalidraw.mjs")
    drawing = convert(folder, "out.excalidraw")
    ran = subprocess.run(["node", script, drawing], check=True, stdout=subprocess.PIPE, text=True, cwd=HERE)
    needed = [stroke * 2 if len(stroke) == 1 else stroke for stroke in stacked()]
    return compare("Excalidraw", needed, json.loads(ran.stdout), 0.0015)


with tempfile.TemporaryDirectory() as folder:
    fine = [check(folder) for check in (inkml, xournal, excalidraw)]
sys.exit(0 if all(fine) else 1)
