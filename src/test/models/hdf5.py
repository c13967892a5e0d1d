"""Makes the files that show what HDF5 can have, and what Keras 1 wrote, in ../resources/models/keras.

    python3 -m venv venv && venv/bin/pip install h5py==3.14.0 numpy==2.4.6
    venv/bin/python hdf5.py
"""

import json
from pathlib import Path

import h5py
import numpy as np

from compact import write

HERE = Path(__file__).resolve().parent.parent / "resources" / "models" / "keras"


def values(*shape):
    return (np.arange(np.prod(shape, dtype=int)) * 0.5 - 3).reshape(shape)


def layouts(name, libver):
    with h5py.File(HERE / name, "w", libver=libver) as f:
        f.attrs["fixed"] = np.bytes_("Größe".encode())
        f.attrs["long"] = "Größe"
        f.attrs.create("several", ["a", "long name"], dtype=h5py.string_dtype())
        f.attrs["fixed_several"] = np.array([b"a", b"bcd"])
        f.attrs["none"] = np.zeros(0)
        types = f.create_group("types")
        for dtype in ["<f2", ">f2", "<f4", ">f4", "<f8", ">f8"]:
            types[dtype] = values(3, 4).astype(dtype)
        whole = f.create_group("whole")
        for dtype in ["<i1", "<u1", "<i2", ">i4", "<i8", ">i8"]:
            whole[dtype] = np.arange(12).reshape(3, 4).astype(dtype) - (0 if "u" in dtype else 6)
        whole["truth"] = np.array([True, False])
        kinds = f.create_group("kinds")
        kinds["number"] = np.float32(2.5)
        kinds["empty"] = np.zeros((0, 3), "<f4")
        kinds.create_dataset("chunks", data=values(7, 5).astype("<f4"), chunks=(3, 2))
        kinds.create_dataset("gzip", data=values(7, 5).astype("<f4"), chunks=(3, 2), compression="gzip", shuffle=True)
        kinds.create_dataset("sums", data=values(7, 5).astype("<f8"), chunks=(4, 5), fletcher32=True)
        kinds.create_dataset("one_chunk", data=values(7, 5).astype("<f4"), chunks=(7, 5), compression="gzip")
        properties = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        properties.set_layout(h5py.h5d.COMPACT)
        data = values(2, 3).astype("<f4")
        space = h5py.h5s.create_simple(data.shape)
        compact = h5py.h5d.create(kinds.id, b"compact", h5py.h5t.IEEE_F32LE, space, properties)
        compact.write(h5py.h5s.ALL, h5py.h5s.ALL, data)


def kinds(name, libver):
    """What few files have, and what is refused; a group of the newest kind keeps 8 links in its header."""
    with h5py.File(HERE / name, "w", libver=libver) as f:
        numbers = f.create_group("numbers")
        numbers["f8"] = np.array([np.inf, -np.inf, np.nan, 1e-300, 1e300, 1e-42, 3e38, -1 / 3, 5e-324, 1e39, -1e-60, 2.0**-149])
        numbers["u8"] = np.array([2**63 + 2**40, 2**32 - 1, 2**32], ">u8")
        numbers["i8"] = np.array([-(2**40) - 2**20, -(2**63), 2**31], "<i8")
        numbers["u4"] = np.array([2**32 - 1, 7], "<u4")
        numbers["i4"] = np.array([-(2**31), 7], "<i4")
        numbers["u2"] = np.array([2**16 - 1, 258], ">u2")
        numbers["i1"] = np.array([-128, 127], "i1")
        numbers["brain"] = np.array([0x3FC0, 0xC000], "<u2").view("V2")
        other = f.create_group("other")
        other["texts"] = np.array([b"a", b"b"])
        other["complex"] = np.array([1j])
        other["soft"] = h5py.SoftLink("/other/texts")
        other["elsewhere"] = h5py.ExternalLink("other.h5", "/texts")
        other["kind"] = np.dtype("<f4")
        other.create_dataset("shared", data=values(2), dtype=other["kind"])
        other[b"Zahl\xe4"] = np.float32(4)  # Latin-1, as old programs wrote names.
        chunks = f.create_group("chunks")
        properties = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        properties.set_chunk((3, 2))
        properties.set_alloc_time(h5py.h5d.ALLOC_TIME_EARLY)
        data = values(7, 5).astype("<f4")
        early = h5py.h5d.create(chunks.id, b"early", h5py.h5t.IEEE_F32LE, h5py.h5s.create_simple(data.shape), properties)
        early.write(h5py.h5s.ALL, h5py.h5s.ALL, data)
        chunks.create_dataset("single", data=data, chunks=(7, 5))
        chunks.create_dataset("large", data=values(3).astype("<f4"), chunks=(8,), maxshape=(8,))
        if libver == "latest":
            pages = (np.arange(1030) % 100).astype("i1")
            chunks.create_dataset("pages", data=pages, chunks=(1,))
            chunks.create_dataset("packed_pages", data=pages[:1027], chunks=(1,), compression="gzip")
        left_out = chunks.create_dataset("left_out", shape=(2, 4), dtype="<f4", chunks=(1, 4), compression="gzip", shuffle=True)
        left_out[:] = values(2, 4)
        left_out.id.write_direct_chunk((1, 0), values(1, 4).astype("<f4").tobytes(), filter_mask=3)
        chunks.create_dataset("cube", data=values(3, 4, 5).astype("<f4"), chunks=(2, 3, 2))
        refused = f.create_group("refused")
        refused.create_dataset("growing", data=values(4), maxshape=(None,), chunks=(2,))
        refused.create_dataset("growing_both", data=values(2, 2), maxshape=(None, None), chunks=(1, 1))
        refused.create_dataset("lzf", data=values(4), compression="lzf")
        ordered = f.create_group("ordered", track_order=True)
        ordered["z"] = np.float32(1)
        ordered["a"] = np.float32(2)
        ordered["n" * 300] = np.float32(3)
        ordered.attrs["number"] = 3
        ordered.attrs["padded"] = np.bytes_("ab  ")
        many_attributes = f.create_group("many_attributes")
        for i in range(10):
            many_attributes.attrs[f"a{i}"] = "text"


def many():
    """More links than a group of the newest kind keeps in its header."""
    with h5py.File(HERE / "dense.h5", "w", libver="latest") as f:
        for i in range(20):
            f.create_group(f"g{i}")
    with h5py.File(HERE / "many.h5", "w") as f:
        for i in range(12):
            f.create_group(f"layer_{i}")
        f.create_group("layer_7/inside")["value"] = np.float32(7)


def keras1():
    """Channels first and kernels of Theano, which lie over the picture the other way round."""
    random = np.random.default_rng(1)
    kernel = random.normal(size=(3, 1, 2, 3)).astype("float32")
    bias = random.normal(size=3).astype("float32")
    dense = random.normal(size=(60, 10)).astype("float32") / 4
    dense_bias = random.normal(size=10).astype("float32")
    config = {
        "class_name": "Sequential",
        "config": [
            {
                "class_name": "Convolution2D",
                "config": {
                    "name": "convolution2d_1",
                    "batch_input_shape": [None, 1, 6, 6],
                    "nb_filter": 3, "nb_row": 2, "nb_col": 3, "border_mode": "valid", "subsample": [1, 1],
                    "dim_ordering": "th", "activation": "linear", "bias": True, "trainable": True,
                },
            },
            {"class_name": "Activation", "config": {"name": "activation_1", "activation": "relu"}},
            {"class_name": "Dropout", "config": {"name": "dropout_1", "p": 0.5}},
            {"class_name": "Flatten", "config": {"name": "flatten_1"}},
            {
                "class_name": "Dense",
                "config": {"name": "dense_1", "output_dim": 10, "activation": "hard_sigmoid", "bias": True, "input_dim": 60},
            },
        ],
    }
    with h5py.File(HERE / "keras-1-theano.h5", "w") as f:
        f.attrs["keras_version"] = np.bytes_(b"1.2.2")
        f.attrs["model_config"] = np.bytes_(json.dumps(config).encode())
        weights = f.create_group("model_weights")
        layers = {
            "convolution2d_1": {"convolution2d_1_W": kernel, "convolution2d_1_b": bias},
            "activation_1": {}, "dropout_1": {}, "flatten_1": {},
            "dense_1": {"dense_1_W": dense, "dense_1_b": dense_bias},
        }
        weights.attrs["layer_names"] = [name.encode() for name in layers]
        for layer, own in layers.items():
            group = weights.create_group(layer)
            group.attrs["weight_names"] = [name.encode() for name in own]
            for name, data in own.items():
                group[name] = data
        optimizer = f.create_group("optimizer_weights")
        optimizer.attrs["weight_names"] = [b"iterations"]
        optimizer["iterations"] = np.float32(3)
    inputs = np.round(random.random((3, 36)), 4)
    outputs = []
    for row in inputs:
        picture = row.reshape(6, 6)
        maps = np.zeros((3, 5, 4))
        for o in range(3):
            for y in range(5):
                for x in range(4):
                    maps[o, y, x] = bias[o] + (picture[y : y + 2, x : x + 3] * kernel[o, 0, ::-1, ::-1]).sum()
        logits = np.maximum(maps, 0).reshape(-1) @ dense + dense_bias
        outputs.append(np.clip(0.2 * logits + 0.5, 0, 1))
    answers = {
        "inputs": inputs.tolist(),
        "outputs": [[round(float(value), 7) for value in row] for row in outputs],
        "tolerance": 1e-4,
    }
    write(HERE / "keras-1-theano.h5.json", answers)


layouts("layouts.h5", "earliest")
layouts("layouts-latest.h5", "latest")
kinds("kinds.h5", "earliest")
kinds("kinds-latest.h5", "latest")
many()
keras1()
