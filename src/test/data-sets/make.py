"""One set of digits in every form that DigitPad reads, each written by the library that people write it with.

    python make.py fixtures OUT            # digits drawn here, few of them: what is in src/test/resources/data-sets
    python make.py mnist MNIST_FOLDER OUT  # MNIST's test files in all forms, to compare with their own score
"""

import gzip
import io
import struct
import sys
import zipfile
from pathlib import Path

import h5py
import hdf5storage
import numpy as np
import pandas as pd
import pyarrow as pa
import scipy.io
from PIL import Image, ImageDraw, ImageFont
from sklearn.datasets import dump_svmlight_file


def drawn(each):
    """Digits of PIL's own font, here and there in 28×28; the pictures themselves are made for this."""
    random = np.random.default_rng(5)
    pictures, labels = [], []
    for index in range(10 * each):
        digit = (index * 7 + 3) % 10
        picture = Image.new("L", (28, 28))
        font = ImageFont.load_default(size=22)
        ImageDraw.Draw(picture).text((int(random.integers(6, 10)), int(random.integers(-1, 4))), str(digit), 255, font)
        pictures.append(np.array(picture))
        labels.append(digit)
    return np.stack(pictures), np.array(labels, "uint8")


def idx(array):
    return struct.pack(">BBBB", 0, 0, 8, array.ndim) + struct.pack(f">{array.ndim}I", *array.shape) + array.astype("uint8").tobytes()


def read_idx(path):
    data = gzip.open(path).read()
    rank = data[3]
    shape = struct.unpack_from(f">{rank}I", data, 4)
    return np.frombuffer(data, "uint8", offset=4 + 4 * rank).reshape(shape)


def png(picture):
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "png")
    return out.getvalue()


def gzipped(path, data):
    path.write_bytes(gzip.compress(data, 9, mtime=0))


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def idx_forms(x, y, out):
    (out / "t10k-images-idx3-ubyte").write_bytes(idx(x))
    (out / "t10k-labels-idx1-ubyte").write_bytes(idx(y))
    turned = x.transpose(0, 2, 1)
    gzipped(out / "emnist-digits-test-images-idx3-ubyte.gz", idx(turned))
    gzipped(out / "emnist-digits-test-labels-idx1-ubyte.gz", idx(y))
    few = turned[:5]
    zipped(out / "emnist-gzip.zip", {
        "gzip/emnist-digits-test-images-idx3-ubyte.gz": gzip.compress(idx(turned), 9, mtime=0),
        "gzip/emnist-digits-test-labels-idx1-ubyte.gz": gzip.compress(idx(y), 9, mtime=0),
        "gzip/emnist-letters-test-images-idx3-ubyte.gz": gzip.compress(idx(few), 9, mtime=0),
        "gzip/emnist-letters-test-labels-idx1-ubyte.gz": gzip.compress(idx(np.array([1, 7, 26, 3, 12])), 9, mtime=0),
    })


def numpy_forms(x, y, out):
    few = slice(0, 5)
    np.savez_compressed(out / "mnist.npz", x_train=x[few], y_train=y[few], x_test=x, y_test=y)
    np.savez_compressed(out / "kmnist-test-imgs.npz", x)
    np.savez_compressed(out / "kmnist-test-labels.npz", y)
    np.savez_compressed(out / "emnist_digits.npz", test_images=x.transpose(0, 2, 1), test_labels=np.eye(10, dtype="float32")[y])
    np.savez_compressed(out / "normalised.npz", X=((x / 255 - 0.1307) / 0.3081).astype("float32")[:, None], y=y.astype("int64"))
    with open(out / "X_test.npy", "wb") as file:
        np.lib.format.write_array(file, np.asfortranarray(x.reshape(len(x), -1) / 255), version=(2, 0))
    with open(out / "y_test.npy", "wb") as file:
        np.lib.format.write_array(file, y.astype(">i4"), version=(3, 0))
    np.save(out / "half.npy", np.concatenate([y[:, None], x.reshape(len(x), -1)], 1).astype("float16"))


def matlab_forms(x, y, out):
    columns = x.reshape(len(x), -1)
    turned = x.transpose(0, 2, 1).reshape(len(x), -1)
    scipy.io.savemat(out / "ex4data1.mat", {"X": turned / 255.0, "y": np.where(y == 0, 10, y)[:, None]}, do_compression=True)
    # matlab/emnist-digits.mat: a structure of structures.
    part = {"images": turned.reshape(len(x), -1, order="F"), "labels": y[:, None], "writers": (np.arange(len(x)) // 10)[:, None]}
    few = {name: value[:5] for name, value in part.items()}
    scipy.io.savemat(out / "emnist-digits.mat", {"dataset": {"train": few, "test": part, "mapping": np.stack([np.arange(10), 48 + np.arange(10)], 1)}})
    scipy.io.savemat(out / "mnist-original.mat", {"data": columns.T, "label": y[None].astype("float64")}, do_compression=True)
    scipy.io.savemat(out / "mnist_all.mat", {f"test{digit}": columns[y == digit] for digit in range(10)}, do_compression=True)
    hot = np.where(np.eye(10)[y].T > 0, 1.0, -1.0)
    scipy.io.savemat(out / "usps_resampled.mat", {"test_patterns": columns.T / 127.5 - 1, "test_labels": hot}, do_compression=True)
    colours = np.repeat(x[:, :, :, None], 3, 3).transpose(1, 2, 3, 0)
    scipy.io.savemat(out / "test_32x32.mat", {"X": colours, "y": np.where(y == 0, 10, y)[:, None]}, do_compression=True)


def hdf5_forms(x, y, out):
    with h5py.File(out / "usps.h5", "w") as file:
        file.create_dataset("train/data", data=x[:5].reshape(5, -1) / np.float32(255))
        file.create_dataset("train/target", data=y[:5].astype("int64"))
        file.create_dataset("test/data", data=x.reshape(len(x), -1) / np.float32(255), compression="gzip")
        file.create_dataset("test/target", data=y.astype("int64"))


def text_forms(x, y, out):
    flat = x.reshape(len(x), -1)
    names = [f"{row}x{column}" for row in range(1, 29) for column in range(1, 29)]
    table = pd.DataFrame(flat, columns=names)
    table.insert(0, "label", y)
    table.to_csv(out / "mnist_test.csv", index=False)
    table.to_csv(out / "plain.csv", index=False, header=False)
    last = pd.DataFrame(flat, columns=[f"pixel{i}" for i in range(1, 785)])
    last["class"] = y
    last.to_csv(out / "openml.csv")  # with the rows' numbers in front
    zipped(out / "mnist-in-csv.zip", {"mnist_test.csv": (out / "mnist_test.csv").read_bytes()})
    np.savetxt(out / "semeion.data", np.concatenate([flat / 255, np.eye(10)[y]], 1), "%.9g")
    np.savetxt(out / "ARDIS_test_2828.csv", flat)
    np.savetxt(out / "ARDIS_test_labels.csv", np.eye(10)[y])
    np.savetxt(out / "zip.test", np.concatenate([y[:, None], flat / 127.5 - 1], 1), "%.9g")
    np.savetxt(out / "optdigits.tes", np.concatenate([np.round(flat / 255 * 16).astype(int), y[:, None]], 1), "%d", ",")
    numbers = y.astype("int64")
    dump_svmlight_file(flat.astype("float64"), numbers, str(out / "mnist.t"), zero_based=False)
    dump_svmlight_file(flat / 255, numbers, str(out / "mnist.scale.t"), zero_based=False)
    dump_svmlight_file(flat / 255, numbers, str(out / "zero-based.svm"), comment="as scikit-learn writes it")
    dump_svmlight_file(flat / 127.5 - 1, numbers + 1, str(out / "usps.t"), zero_based=False)


def picture_forms(x, y, out):
    rows = []
    folders = {}
    for index, (picture, label) in enumerate(zip(x, y)):
        folder = out / "mnist_png" / "testing" / str(label)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{index}.png").write_bytes(png(picture))
        folders[f"testing/{label}/{index}.png"] = png(255 - picture)
        folder = out / "listed" / "images"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{index:05}.png").write_bytes(png(picture))
        rows.append((f"{index:05}.png", label, index // 10))
    pd.DataFrame(rows, columns=["filename", "label", "writer"]).to_csv(out / "listed" / "labels.csv", index=False)
    zipped(out / "dark-on-white.zip", folders)


def house_numbers(x, y, out):
    """SVHN's digitStruct.mat: MATLAB 7.3, a structure of references, with numbers of one digit and of three."""
    folder = out / "svhn"
    folder.mkdir(exist_ok=True)
    fields = ("height", "left", "top", "width", "label")
    struct = np.empty((1, 2), [("name", "O"), ("bbox", "O")])
    for picture, chosen in enumerate(([2, 1, 0], [9])):
        boxes = np.empty((1, len(chosen)), [(field, "O") for field in fields])
        # Not in the order in which they are written.
        for place, index in enumerate(chosen):
            left = 28.0 * (len(chosen) - 1 - place)
            boxes[0, place] = tuple(np.array([[value]]) for value in (28.0, left, 1.0, 28.0, float(y[index] or 10)))
        struct[0, picture] = (f"{picture + 1}.png", boxes)
        (folder / f"{picture + 1}.png").write_bytes(png(np.concatenate([x[index] for index in chosen[::-1]], 1)))
    path = folder / "digitStruct.mat"
    path.unlink(missing_ok=True)
    hdf5storage.savemat(str(path), {"digitStruct": struct}, format="7.3", matlab_compatible=True, store_python_metadata=False)


def arrow_forms(x, y, out):
    from datasets import ClassLabel, Dataset, Features, Image as Picture

    features = Features({"image": Picture(), "label": ClassLabel(names=[str(digit) for digit in range(10)])})
    made = Dataset.from_dict({"image": [{"bytes": png(picture), "path": None} for picture in x], "label": y.tolist()}, features=features)
    made.to_parquet(out / "test-00000-of-00001.parquet")
    made.save_to_disk(out / "saved")
    table = pa.table({"label": pa.array(y.astype("int64")), "image": pa.array(list(x.reshape(len(x), -1)))})
    import pyarrow.parquet as parquet

    parquet.write_table(table, out / "lists.parquet", compression="gzip", use_dictionary=False, data_page_version="2.0")
    pd.DataFrame(x.reshape(len(x), -1), columns=[f"pixel{i}" for i in range(1, 785)]).assign(**{"class": y.astype(str)}).to_parquet(out / "openml.parquet")


def smaller(out):
    """Text and what nobody packed gets gzipped, which is read alike, and what is here to be large is left out."""
    for name in ("openml.parquet", "ARDIS_test_2828.csv", "ARDIS_test_labels.csv", "X_test.npy", "y_test.npy", "semeion.data",
                 "zip.test", "optdigits.tes", "mnist.t", "mnist.scale.t", "zero-based.svm", "usps.t", "half.npy", "mnist_test.csv",
                 "plain.csv", "openml.csv", "t10k-images-idx3-ubyte"):
        path = out / name
        if name != "openml.parquet":
            gzipped(path.with_name(name + ".gz"), path.read_bytes())
        path.unlink()


def forms(x, y, out):
    out.mkdir(parents=True, exist_ok=True)
    for make in (idx_forms, numpy_forms, matlab_forms, hdf5_forms, text_forms, picture_forms, house_numbers, arrow_forms):
        make(x, y, out)


if __name__ == "__main__":
    if sys.argv[1] == "mnist":
        folder = Path(sys.argv[2])
        forms(read_idx(folder / "t10k-images-idx3-ubyte.gz"), read_idx(folder / "t10k-labels-idx1-ubyte.gz"), Path(sys.argv[3]))
    else:
        forms(*drawn(3), Path(sys.argv[2]))
        smaller(Path(sys.argv[2]))
