"""Writes ../resources/inkfiles: small ink files by the apps' own libraries, for LibraryFilesTest.

Run by hand, not by mvn verify, from this folder:

    pip install -r requirements.txt && npm install --no-package-lock && python3 make.py

Every file has the same two strokes, (0, 0) to (6, 18) in four points and a dot, moved by 100, 200.
"""
import io
import json
import struct
import subprocess
import uuid
from pathlib import Path

import bundled
import rmscene
import uim.codec.format.UIM_3_0_0_pb2 as uim30
from rmscene import scene_items as si
from rmscene.crdt_sequence import CrdtSequenceItem
from rmscene.scene_stream import (
    AuthorIdsBlock, MigrationInfoBlock, PageInfoBlock, SceneGroupItemBlock, SceneLineItemBlock, SceneTreeBlock, TreeNodeBlock)
from rmscene.tagged_block_common import CrdtId, LwwValue
from uim.codec.context.scheme import PrecisionScheme
from uim.codec.writer.encoder.encoder_3_1_0 import UIMEncoder310
from uim.model.ink import InkModel, InkTree
from uim.model.inkdata.strokes import Stroke, Style
from uim.model.semantics.node import StrokeGroupNode, StrokeNode

OUT = Path(__file__).parent / "../resources/inkfiles"
STROKES = [[(100, 200), (102.5, 206), (104, 212), (106, 218)], [(110, 209)]]
END = CrdtId(0, 0)


def remarkable(version):
    root, layer, hidden = CrdtId(0, 1), CrdtId(0, 11), CrdtId(1, 60)

    def line(parent, number, points, tool=si.Pen.BALLPOINT_2, color=si.PenColor.BLACK):
        own = [si.Point(x, y, 1, 2, 18, 80) for x, y in points]
        value = None if points is None else si.Line(color, tool, own, 2.0, 0.0)
        return SceneLineItemBlock(parent, CrdtSequenceItem(CrdtId(1, number), END, END, 0, value))

    def node(number, label, visible):
        return TreeNodeBlock(si.Group(number, label=LwwValue(CrdtId(0, 12), label), visible=LwwValue(CrdtId(1, 40), visible)))

    def item(number, value):
        return SceneGroupItemBlock(root, CrdtSequenceItem(CrdtId(0, number), END, END, 0, value))

    blocks = [
        AuthorIdsBlock({1: uuid.UUID("495ba59f-c943-2b5c-b455-3682f6948906")}),
        MigrationInfoBlock(CrdtId(1, 1), True),
        PageInfoBlock(2, 1, 0, 0),
        SceneTreeBlock(layer, END, True, root), SceneTreeBlock(hidden, END, True, root),
        node(root, "", True), node(layer, "Layer 1", True), node(hidden, "Layer 2", False),
        item(13, layer), item(14, hidden),
        line(layer, 20, STROKES[0]), line(layer, 22, STROKES[1]),
        line(layer, 24, [(0, 0), (9, 9)], si.Pen.HIGHLIGHTER_2, si.PenColor.YELLOW),
        SceneLineItemBlock(layer, CrdtSequenceItem(CrdtId(1, 26), END, END, 1, None)),
        line(hidden, 28, [(0, 0), (9, 9)]),
    ]
    out = io.BytesIO()
    rmscene.write_blocks(out, blocks, {"version": version})
    return out.getvalue()


def steered(values):
    """A spline's first and last point stand twice: those only steer it."""
    return [values[0], *values, values[-1]]


def model31():
    model = InkModel()
    model.ink_tree = InkTree()
    model.ink_tree.root = StrokeGroupNode(uuid.UUID(int=1))
    for number, points in enumerate(STROKES):
        stroke = Stroke(sid=uuid.UUID(int=2 + number), style=Style(brush_uri="app://pen"))
        stroke.splines_x = steered([float(x) for x, _ in points])
        stroke.splines_y = steered([float(y) for _, y in points])
        if len(points) == 1:
            stroke.splines_x, stroke.splines_y = 4 * stroke.splines_x[:1], 4 * stroke.splines_y[:1]
        stroke.precision_scheme = PrecisionScheme(2)
        model.ink_tree.root.add(StrokeNode(stroke))
    return UIMEncoder310().encode(model)


def model30():
    document = uim30.InkObject()
    for number, points in enumerate(STROKES):
        stroke = document.inkData.strokes.add()
        stroke.id = str(uuid.UUID(int=2 + number))
        own = steered(points) if len(points) > 1 else 4 * points
        stroke.splineX.extend(x for x, _ in own)
        stroke.splineY.extend(y for _, y in own)
        stroke.endParameter = 1
    data = document.SerializeToString()
    data += b"\0" * (len(data) % 2)
    body = b"UINK" + b"HEAD" + struct.pack("<I", 3) + bytes([3, 0, 0, 0])
    body += b"DATA" + struct.pack("<I", len(document.SerializeToString())) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


OUT.mkdir(parents=True, exist_ok=True)
(OUT / "version3.0.rm").write_bytes(remarkable("3.0"))
(OUT / "version3.4.rm").write_bytes(remarkable("3.4"))
(OUT / "version3.1.uim").write_bytes(model31())
(OUT / "version3.0.uim").write_bytes(model30())
subprocess.run(["node", "make.mjs", str(OUT), json.dumps(STROKES)], check=True)
subprocess.run(["node", bundled.script("scenes.mjs"), str(OUT), json.dumps(STROKES)], check=True)
