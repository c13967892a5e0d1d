package io.github.digitpad.formats.tfjs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code GoldenVectorsTest} does not show: names, defaults, refusals. */
class GraphModelReaderTest {

    private static final String INPUT = placeholder("in", "-1", "4", "4", "1");
    private static final String RELU = node("relu", "Relu", "in");
    private static final String CONV = node(
            "conv",
            "Conv2D",
            "in,kernel",
            "\"strides\":{\"list\":{\"i\":[\"1\",2,\"1\",1]}}",
            "\"padding\":{\"s\":\"U0FNRQ==\"}");
    private static final String KERNEL = node("kernel", "Const", "");
    private static final String KERNEL_WEIGHT = "{\"name\":\"kernel\",\"shape\":[1,1,1,2],\"dtype\":\"float32\"}";

    @Test
    void readsAConvolutionWithABias() throws ModelFormatException {
        String bias = node("bias", "BiasAdd", "conv:0,^kernel,offset");
        String weights = KERNEL_WEIGHT + ",{\"name\":\"offset\",\"shape\":[2],\"dtype\":\"float32\"}";
        Network network = read(
                graph(weights, INPUT, KERNEL, CONV, node("offset", "Const", ""), bias, node("relu", "Relu", "bias")),
                4);
        Conv2d conv = new Conv2d(
                "conv",
                Tensor.of(Shape.of(1, 1, 1, 2), 0, 0.1f),
                Tensor.of(Shape.of(2), 0.2f, 0.3f),
                2,
                1,
                Padding.SAME);
        assertEquals(List.of(conv, new Relu("relu")), network.layers());
        assertEquals(Shape.of(4, 4, 1), network.inputShape());
    }

    @Test
    void attributesMayBePlainTextToo() throws ModelFormatException {
        String plain = CONV.replace("U0FNRQ==", "SAME");
        assertEquals(
                read(graph(KERNEL_WEIGHT, INPUT, KERNEL, CONV), 2).layers(),
                read(graph(KERNEL_WEIGHT, INPUT, KERNEL, plain), 2).layers());
    }

    @Test
    void takesTheOutputThatTheSignatureNamesAndLeavesOutTheRest() throws ModelFormatException {
        String two = graph("", INPUT, RELU, node("other", "Sigmoid", "in"));
        assertRefused("model.json: the graph has 2 outputs, needs one.", two);
        String signature = ",\"signature\":{\"outputs\":{\"y\":{\"name\":\"relu:0\"}}}}";
        String named = two.substring(0, two.length() - 1) + signature;
        List<Layer> expected = List.of(new Relu("relu"));
        assertEquals(expected, read(named, 0).layers());
        String metadata = two.substring(0, two.length() - 1) + ",\"userDefinedMetadata\":{"
                + signature.substring(1, signature.length() - 1) + "}}";
        assertEquals(expected, read(metadata, 0).layers());
        assertEquals(
                expected,
                read(named.replace("\"format\":\"graph-model\",", ""), 0).layers());
        assertRefused("model.json: the output \"none\" is not a node of the graph.", named.replace("relu:0", "none:0"));
    }

    @Test
    void readsSumsDifferencesAndSqueezes() throws ModelFormatException {
        String graph = graph(
                "",
                INPUT,
                RELU,
                node("minus", "Sub", "relu,in"),
                node("flat", "Squeeze", "minus", "\"squeeze_dims\":{\"list\":{\"i\":[-1]}}"));
        Tensor minusOne = Tensor.of(Shape.of(1), -1);
        assertEquals(
                List.of(
                        Node.of(new Relu("relu"), Node.INPUT),
                        Node.of(new Affine("minus/negative", minusOne, Tensor.of(Shape.of(1), 0)), Node.INPUT),
                        Node.of(new Add("minus"), 0, 1),
                        Node.of(new Reshape("flat", Shape.of(4, 4)), 2)),
                read(graph, 0).nodes());
    }

    @Test
    void saysWhichOperationIsNotSupportedAndWhatIs() {
        assertRefused(
                "model.json: node 1 \"best\" has op \"ArgMax\", which is not supported. Supported: Placeholder, Const,"
                        + " Identity, Conv2D, _FusedConv2D, DepthwiseConv2dNative, FusedDepthwiseConv2dNative, MatMul,"
                        + " _FusedMatMul, BiasAdd, Add, AddV2, Sub, Mul, RealDiv, Neg, FusedBatchNorm,"
                        + " FusedBatchNormV2, FusedBatchNormV3, Relu, Relu6, LeakyRelu, Prelu, Elu, Sigmoid, Tanh,"
                        + " Softmax, MaxPool, AvgPool, Mean, Max, Pad, PadV2, ResizeNearestNeighbor, ConcatV2, Reshape, Squeeze, ExpandDims,"
                        + " Shape, StridedSlice, Pack.",
                graph("", INPUT, node("best", "ArgMax", "in")));
        assertRefused(
                "model.json: node 2 \"conv\" (Conv2D): data_format is \"NCHW\", which is not supported. Supported: \"NHWC\".",
                graph(
                        KERNEL_WEIGHT,
                        INPUT,
                        KERNEL,
                        CONV.replace("\"attr\":{", "\"attr\":{\"data_format\":{\"s\":\"TkNIVw==\"},")),
                2);
        assertRefused(
                "model.json: node 2 \"conv\" (Conv2D): strides is [2, 2, 1, 1], which is not supported. Supported: [1,"
                        + " height, width, 1].",
                graph(KERNEL_WEIGHT, INPUT, KERNEL, CONV.replace("[\"1\",2,", "[2,2,")),
                2);
        assertRefused(
                "model.json: node 2 \"conv\" (_FusedConv2D): fused_ops is \"Gelu\", which is not supported. Supported:"
                        + " BiasAdd, FusedBatchNorm, Relu, Relu6, LeakyRelu, Prelu, Elu, Sigmoid, Tanh.",
                graph(
                        KERNEL_WEIGHT,
                        INPUT,
                        KERNEL,
                        CONV.replace("Conv2D", "_FusedConv2D")
                                .replace("\"attr\":{", "\"attr\":{\"fused_ops\":{\"list\":{\"s\":[\"R2VsdQ==\"]}},")),
                2);
    }

    @Test
    void refusesResizingThatIsNoUpSampling() {
        String size = node("size", "Const", "", "\"dtype\":{\"type\":\"DT_INT32\"}");
        String weight = "{\"name\":\"size\",\"shape\":[2],\"dtype\":\"int32\"}";
        // 0.1f's bits, which the fixture's weights are, are no multiple of 4.
        assertRefused(
                "model.json: node 2 \"up\" (ResizeNearestNeighbor): makes [0, 1036831949] of [4, 4, 1], supported: whole"
                        + " multiples of a picture's height and width.",
                graph(weight, INPUT, size, node("up", "ResizeNearestNeighbor", "in,size")),
                2);
        assertRefused(
                "model.json: node 2 \"up\" (ResizeNearestNeighbor): align_corners is true, which is not supported."
                        + " Supported: false.",
                graph(
                        weight,
                        INPUT,
                        size,
                        node("up", "ResizeNearestNeighbor", "in,size", "\"align_corners\":{\"b\":true}")),
                2);
    }

    @Test
    void refusesGraphsThatDoNotHangTogether() {
        String cycle = ": gets its input, by way of other nodes, from itself; needs a graph without cycles.";
        assertRefused(
                "model.json: node 2 \"b\" (Relu)" + cycle,
                graph("", INPUT, node("a", "Add", "in,b"), node("b", "Relu", "a"), node("c", "Relu", "b")));
        assertRefused(
                "model.json: node 1 \"relu\" (Relu): gets its input from \"none\", which is missing.",
                graph("", INPUT, RELU.replace("\"in\"", "\"none\"")));
        assertRefused(
                "model.json: node 1 \"relu\" (Relu): gets \"in:1\"; supported: the first output of a node.",
                graph("", INPUT, RELU.replace("\"in\"", "\"in:1\"")));
        assertRefused(
                "model.json: node 2 \"relu\" (Relu): an earlier node has this name; needs one of its own.",
                graph("", INPUT, RELU, RELU));
        assertRefused(
                "model.json: node 1 \"second\" (Placeholder): is a second input; needs one.",
                graph("", INPUT, placeholder("second", "-1", "4", "4", "1"), node("a", "Add", "in,second")));
        assertRefused(
                "model.json: the graph has no Placeholder, which its input comes from.",
                graph(KERNEL_WEIGHT, KERNEL, node("i", "Identity", "kernel")),
                2);
        assertRefused("model.json: modelTopology.node: found an empty list, needs at least one node.", graph(""));
        assertRefused(
                "model.json: node 0 \"in\" (Placeholder): says no shape; needs [batch, height, width, channels] or the"
                        + " like.",
                graph("", placeholder("in", "-1"), RELU));
        assertRefused(
                "model.json: modelTopology.node[0].attr.shape.shape.dim[1]: found an object, needs a size of 1 or more;"
                        + " inputs of any size are not supported.",
                graph("", placeholder("in", "-1", "-1", "4", "1"), RELU));
        assertRefused(
                "model.json: has no layer that computes anything.", graph("", INPUT, node("i", "Identity", "in")));
        assertRefused(
                "model.json: node 1 \"kernel\" (Const): has no weight of its name in the manifest. There is: nothing.",
                graph("", INPUT, KERNEL, CONV));
        assertRefused(
                "model.json: node 1 \"conv\" (Conv2D): gets no constant float32 weights as input 1, which it needs.",
                graph("", INPUT, CONV.replace("\"kernel\"", "\"in\"")));
        assertRefused(
                "model.json: node 1 \"a\" (Add): needs more than 1 inputs.", graph("", INPUT, node("a", "Add", "in")));
    }

    @Test
    void refusesShapesThatDoNotFit() {
        String vector = KERNEL_WEIGHT.replace("[1,1,1,2]", "[2]");
        assertRefused(
                "model.json: node 2 \"a\" (Add): has a constant [2], supported: one number, or 1 along the last axis.",
                graph(vector, INPUT, KERNEL, node("a", "Add", "in,kernel")),
                2);
        String whole = vector.replace("float32", "int32");
        assertRefused(
                "model.json: node 2 \"r\" (Reshape): makes [0, 1036831949] of [batch, …] with [4, 4, 1], supported: what"
                        + " leaves the batch apart, [-1, …].",
                graph(whole, INPUT, KERNEL, node("r", "Reshape", "in,kernel")),
                2);
        assertRefused(
                "model.json: node 2 \"m\" (Mean): works along axis 0, needs one from 1 to 3.",
                graph(whole, INPUT, KERNEL, node("m", "Mean", "in,kernel")),
                2);
        assertRefused(
                "model.json: node 2 \"m\" (MatMul): multiplies [batch, …] with [4, 4, 1] by [1, 2], supported: [batch, in]"
                        + " by [in, units].",
                graph(KERNEL_WEIGHT.replace("[1,1,1,2]", "[1,2]"), INPUT, KERNEL, node("m", "MatMul", "in,kernel")),
                2);
        assertRefused(
                "model.json: node 2 \"d\" (RealDiv): makes a factor of Infinity and an offset of 0 for channel 0, needs"
                        + " finite numbers.",
                graph(KERNEL_WEIGHT.replace("[1,1,1,2]", "[1]"), INPUT, KERNEL, node("d", "RealDiv", "in,kernel")),
                1);
        assertRefused(
                "model.json: node 1 \"s\" (Squeeze): squeezes axis 1 of [batch, …] with [4, 4, 1], which is not 1 long.",
                graph("", INPUT, node("s", "Squeeze", "in", "\"squeeze_dims\":{\"list\":{\"i\":[1]}}")));
    }

    @Test
    void aSmallFileCannotAskForManyCopiesOfItsWeights() {
        int inputs = 4000;
        String weights = "{\"name\":\"kernel\",\"shape\":[4000,1000],\"dtype\":\"float32\"},"
                + "{\"name\":\"back\",\"shape\":[1000,4000],\"dtype\":\"float32\"}";
        List<String> nodes =
                new ArrayList<>(List.of(placeholder("in", "-1", "4000"), KERNEL, node("back", "Const", "")));
        String last = "in";
        for (int i = 0; i < 20; i++) {
            nodes.add(node("a" + i, "MatMul", last + ",kernel"));
            last = "b" + i;
            nodes.add(node(last, "MatMul", "a" + i + ",back"));
        }
        assertRefused(
                "model.json: node 19 \"a8\" (MatMul): makes it more than the 67108864 weights of a network that DigitPad"
                        + " computes.",
                graph(weights, nodes.toArray(new String[0])),
                2000 * inputs);
    }

    @Test
    void refusesOtherFormats() {
        assertRefused(
                "model.json: is JSON, but no model: it has no modelTopology. Needs the model.json that"
                        + " tensorflowjs_converter or TensorFlow.js writes.",
                "{\"name\":\"left-pad\",\"version\":\"1.0.0\"}");
        assertRefused(
                "model.json: format: found \"onnx\", needs \"layers-model\" or \"graph-model\", as tensorflowjs_converter"
                        + " writes them.",
                "{\"format\":\"onnx\"}");
        assertRefused("model.json: modelTopology: found nothing, needs an object.", "{\"format\":\"graph-model\"}");
    }

    private static String graph(String weights, String... nodes) {
        return "{\"format\":\"graph-model\",\"modelTopology\":{\"node\":[" + String.join(",", nodes)
                + "],\"library\":{}},\"weightsManifest\":[{\"paths\":[\"w.bin\"],\"weights\":[" + weights + "]}]}";
    }

    private static String placeholder(String name, String... sizes) {
        StringBuilder dimensions = new StringBuilder();
        for (String size : sizes) {
            dimensions.append(dimensions.length() == 0 ? "" : ",").append("{\"size\":\"" + size + "\"}");
        }
        return "{\"name\":\"" + name + "\",\"op\":\"Placeholder\",\"attr\":{\"shape\":{\"shape\":{\"dim\":["
                + dimensions + "]}}}}";
    }

    private static String node(String name, String op, String inputs, String... attributes) {
        String list = inputs.isEmpty() ? "" : ",\"input\":[\"" + inputs.replace(",", "\",\"") + "\"]";
        return "{\"name\":\"" + name + "\",\"op\":\"" + op + "\"" + list + ",\"attr\":{" + String.join(",", attributes)
                + "}}";
    }

    private static Network read(String json, int weights) throws ModelFormatException {
        return ModelReader.read("model.json", json, path -> ModelFixture.floats(weights));
    }

    private static void assertRefused(String message, String json) {
        assertRefused(message, json, 0);
    }

    private static void assertRefused(String message, String json, int weights) {
        assertEquals(
                message,
                assertThrows(ModelFormatException.class, () -> read(json, weights))
                        .getMessage());
    }
}
