"""Makes the ONNX model that comes from PaddlePaddle by paddle2onnx; with the requirements of paddle-requirements.txt.

python make_paddle.py TO
"""

import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import paddle
import paddle2onnx
from paddle import nn
from paddle.nn import functional as F

from compact import write


class Blocks(nn.Layer):
    """What MobileNet's and PaddleOCR's classifiers are made of, and the class beside the numbers."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2D(1, 6, 3, stride=2, padding="SAME", bias_attr=False)
        self.first_norm = nn.BatchNorm2D(6)
        self.depthwise = nn.Conv2D(6, 6, 3, padding=1, groups=6)
        self.squeeze = nn.Conv2D(6, 3, 1)
        self.excite = nn.Conv2D(3, 6, 1)
        self.point = nn.Conv2D(6, 8, 1)
        self.norm = nn.BatchNorm2D(8)
        self.drop = nn.Dropout(0.2)
        self.last = nn.Linear(8 * 9, 10)

    def forward(self, picture):
        x = F.hardswish(self.first_norm(self.first(picture)))
        x = F.relu6(self.depthwise(x))
        scale = F.relu(self.squeeze(F.adaptive_avg_pool2d(x, 1)))
        x = x * F.hardsigmoid(self.excite(scale))
        x = F.max_pool2d(F.swish(self.norm(self.point(x))), 4, stride=4)
        x = self.drop(paddle.flatten(x, 1))
        scores = F.softmax(self.last(x))
        return paddle.argmax(scores, axis=1), scores


to = Path(sys.argv[1])
random = np.random.default_rng(1)
model = Blocks()
for name, weight in list(model.named_parameters()) + list(model.named_buffers()):
    shape = weight.shape
    if len(shape) > 1:
        value = random.normal(0, 1.4 / np.sqrt(np.prod(shape[1:])), shape)
    elif "variance" in name or "norm.weight" in name:
        value = random.uniform(0.3, 2, shape)
    else:
        value = random.normal(0, 0.3, shape)
    weight.set_value(value.astype("float32"))
model.eval()
spec = [paddle.static.InputSpec([None, 1, 24, 24], "float32", "picture")]
with tempfile.TemporaryDirectory() as folder:
    paddle.jit.save(model, folder + "/model", spec)
    paddle2onnx.export(folder + "/model.json", folder + "/model.pdiparams", str(to / "paddle-blocks.onnx"), 11, optimize_tool="None")
inputs = [np.round(random.random((1, 1, 24, 24)), 4).astype("float32") for _ in range(2)]
session = onnxruntime.InferenceSession(str(to / "paddle-blocks.onnx"))
outputs = [session.run(None, {session.get_inputs()[0].name: each})[1] for each in inputs]
for each, output in zip(inputs, outputs):
    assert np.allclose(model(paddle.to_tensor(each))[1].numpy(), output, atol=1e-5)
answers = {
    "file": "paddle-blocks.onnx",
    "expected": "opens",
    "tolerance": 1e-4,
    "inputs": [each.ravel().tolist() for each in inputs],
    "outputs": [output.ravel().tolist() for output in outputs],
}
write(to / "paddle-blocks.json", answers)
