package io.github.digitpad.formats.refused;

import io.github.digitpad.formats.ModelFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known by its bytes and not read, each with what makes a file of it that opens. */
enum RefusedKind {
    HTML(
            true,
            "is a web page, not a model: the address that it was loaded from shows the file, or asks to sign in. Load the"
                    + " file itself: on GitHub with \"Download raw file\", or in Python: import urllib.request;"
                    + " urllib.request.urlretrieve(\"https://github.com/OWNER/NAME/raw/main/%s\", \"%s\")"),
    GIT_LFS(
            true,
            "is a pointer of Git LFS, 130 bytes in place of the model: the file itself lies elsewhere. Get it with: git"
                    + " lfs install; git lfs pull; or, on GitHub, with \"Download raw file\""),
    NPZ(
            false,
            "is NumPy's .npz: arrays with names, but no network. Write the network in Python as it was trained, then:"
                    + " import numpy; w = numpy.load(\"%s\"); model.set_weights([w[k] for k in w.files]);"
                    + " model.save(\"model.keras\"); or, of PyTorch, torch.onnx.export(model, torch.zeros(1, 1, 28, 28),"
                    + " \"model.onnx\", external_data=False)"),
    SKOPS(
            false,
            "is a scikit-learn model as skops writes it, which DigitPad does not read. In Python: import numpy, skl2onnx,"
                    + " skops.io; m = skops.io.load(\"%s\", trusted=skops.io.get_untrusted_types(file=\"%s\"));"
                    + " open(\"model.onnx\", \"wb\").write(skl2onnx.to_onnx(m, numpy.zeros((1, m.n_features_in_), \"float32\"),"
                    + " options={\"zipmap\": False}).SerializeToString())"),
    CORE_ML(
            false,
            "is a Core ML model of Apple's (.mlmodel, .mlpackage), which no tool turns back. Export the model that it was"
                    + " made from, in Python: import torch; torch.onnx.export(model.eval(), torch.zeros(1, 1, 28, 28),"
                    + " \"model.onnx\", external_data=False); or, of Keras, model.save(\"model.keras\")"),
    SAVED_MODEL(
            false,
            "is the graph of a TensorFlow SavedModel, whose weights lie in its folder variables/; DigitPad does not read"
                    + " that. In Python: import tensorflow as tf; open(\"model.tflite\","
                    + " \"wb\").write(tf.lite.TFLiteConverter.from_saved_model(\"FOLDER\").convert()), FOLDER being the one that has"
                    + " saved_model.pb"),
    FROZEN_GRAPH(
            false,
            "is a frozen graph of TensorFlow 1, which DigitPad does not read. In Python: import tensorflow as tf;"
                    + " open(\"model.tflite\", \"wb\").write(tf.compat.v1.lite.TFLiteConverter.from_frozen_graph(\"%s\","
                    + " [\"INPUT\"], [\"OUTPUT\"]).convert()), with the names of its first and last node"),
    PMML(
            false,
            "is PMML, a description of a model in XML, which DigitPad does not read. Of the scikit-learn model that it was"
                    + " made from, in Python: import numpy, skl2onnx; open(\"model.onnx\", \"wb\").write(skl2onnx.to_onnx(model,"
                    + " numpy.zeros((1, model.n_features_in_), \"float32\"), options={\"zipmap\":"
                    + " False}).SerializeToString())");

    /** What models and weights are called; of another name, a web page is a web page. */
    private static final List<String> ENDINGS = List.of(
            ".tflite",
            ".lite",
            ".h5",
            ".hdf5",
            ".keras",
            ".onnx",
            ".pb",
            ".pt",
            ".pth",
            ".pt2",
            ".pkl",
            ".bin",
            ".data",
            ".ckpt",
            ".npz",
            ".safetensors",
            ".joblib",
            ".mlmodel");

    /** How much of a zip's end is looked through for names. */
    private static final int DIRECTORY = 1 << 16;

    private final boolean standsForModel;
    private final String what;

    RefusedKind(boolean standsForModel, String what) {
        this.standsForModel = standsForModel;
        this.what = what;
    }

    /** That of a file; nothing, if it is none of these. */
    static @Nullable RefusedKind of(String path, Head head) {
        String name = ModelFiles.base(path);
        if (isModelName(name)) {
            if (head.beginsText("<!doctype html") || head.beginsText("<html")) {
                return HTML;
            }
            if (head.beginsText("version https://git-lfs.github.com/spec/")) {
                return GIT_LFS;
            }
        }
        if (head.firstEntry().endsWith(".npy")) {
            return head.endHas("schema.json", DIRECTORY) ? SKOPS : NPZ;
        }
        if (name.endsWith(".mlmodel") || (name.equals("Manifest.json") && head.has("com.apple.CoreML"))) {
            return CORE_ML;
        }
        if (name.equals("saved_model.pb") || (head.begins(8, 1, 0x12) && head.has("serve"))) {
            return SAVED_MODEL;
        }
        if (head.begins(0x0a) && (head.has("Placeholder") || name.endsWith(".pb")) && head.has("\u0012")) {
            return isOther(name) ? null : FROZEN_GRAPH;
        }
        boolean isXml = head.beginsText("<?xml") || head.beginsText("<pmml");
        return isXml && (head.has("<PMML") || name.endsWith(".pmml")) ? PMML : null;
    }

    /** What lies beside a SavedModel. */
    private static boolean isOther(String name) {
        return name.equals("keras_metadata.pb") || name.equals("fingerprint.pb");
    }

    private static boolean isModelName(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it lies where a model should: not beside one. */
    boolean standsForModel() {
        return standsForModel;
    }

    String message(String path) {
        return what.replace("%s", ModelFiles.base(path)) + ".";
    }
}
