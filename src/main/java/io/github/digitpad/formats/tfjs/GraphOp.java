package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.GraphValue.Computed;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Node;
import java.util.ArrayList;
import java.util.List;

/** TensorFlow's operations that can be read, in the order in which a message lists them: each with what it becomes. */
enum GraphOp {
    PLACEHOLDER("Placeholder"),
    CONST("Const"),
    IDENTITY("Identity"),
    CONV_2D("Conv2D"),
    FUSED_CONV_2D("_FusedConv2D"),
    DEPTHWISE_CONV_2D("DepthwiseConv2dNative"),
    FUSED_DEPTHWISE_CONV_2D("FusedDepthwiseConv2dNative"),
    MAT_MUL("MatMul"),
    FUSED_MAT_MUL("_FusedMatMul"),
    BIAS_ADD("BiasAdd"),
    ADD("Add"),
    ADD_V2("AddV2"),
    SUB("Sub"),
    MUL("Mul"),
    REAL_DIV("RealDiv"),
    NEG("Neg"),
    FUSED_BATCH_NORM("FusedBatchNorm"),
    FUSED_BATCH_NORM_V2("FusedBatchNormV2"),
    FUSED_BATCH_NORM_V3("FusedBatchNormV3"),
    RELU("Relu"),
    RELU_6("Relu6"),
    LEAKY_RELU("LeakyRelu"),
    PRELU("Prelu"),
    ELU("Elu"),
    SIGMOID("Sigmoid"),
    TANH("Tanh"),
    SOFTMAX("Softmax"),
    MAX_POOL("MaxPool"),
    AVG_POOL("AvgPool"),
    MEAN("Mean"),
    MAX("Max"),
    PAD("Pad"),
    PAD_V2("PadV2"),
    RESIZE_NEAREST_NEIGHBOR("ResizeNearestNeighbor"),
    CONCAT_V2("ConcatV2"),
    RESHAPE("Reshape"),
    SQUEEZE("Squeeze"),
    EXPAND_DIMS("ExpandDims"),
    SHAPE("Shape"),
    STRIDED_SLICE("StridedSlice"),
    PACK("Pack");

    private final String op;

    GraphOp(String op) {
        this.op = op;
    }

    /**
     * That of a node.
     *
     * @throws ModelFormatException if it is none of these
     */
    static GraphOp of(GraphNode node) throws ModelFormatException {
        for (GraphOp known : values()) {
            if (known.op.equals(node.op())) {
                return known;
            }
        }
        throw node.unsupportedOp(String.join(", ", named()));
    }

    /** All of them, as TensorFlow calls them. */
    static List<String> named() {
        List<String> names = new ArrayList<>();
        for (GraphOp known : values()) {
            names.add(known.op);
        }
        return names;
    }

    /**
     * What a node gives; adds what computes it to the network.
     *
     * @throws IllegalArgumentException if our layer refuses its settings
     */
    GraphValue read(Operands operands) throws ModelFormatException {
        return switch (this) {
            case PLACEHOLDER -> new Computed(Node.INPUT);
            case CONST -> operands.constant();
            case IDENTITY -> operands.get(0);
            case CONV_2D, FUSED_CONV_2D -> new GraphWindows(operands).convolution();
            case DEPTHWISE_CONV_2D, FUSED_DEPTHWISE_CONV_2D -> new GraphWindows(operands).depthwise();
            case MAT_MUL, FUSED_MAT_MUL -> new GraphArithmetic(operands).matrixProduct();
            case BIAS_ADD -> new GraphArithmetic(operands).biasAdd();
            case ADD, ADD_V2 -> new GraphArithmetic(operands).sum(1);
            case SUB -> new GraphArithmetic(operands).sum(-1);
            case MUL -> new GraphArithmetic(operands).product();
            case REAL_DIV -> new GraphArithmetic(operands).quotient();
            case NEG -> new GraphArithmetic(operands).negative();
            case FUSED_BATCH_NORM, FUSED_BATCH_NORM_V2, FUSED_BATCH_NORM_V3 ->
                new GraphArithmetic(operands).batchNorm();
            case RELU, RELU_6, LEAKY_RELU, ELU, SIGMOID, TANH -> new GraphArithmetic(operands).activation();
            case PRELU -> new GraphArithmetic(operands).prelu();
            case SOFTMAX -> new GraphArithmetic(operands).softmax();
            case MAX_POOL -> new GraphWindows(operands).pool(MaxPool2d::new);
            case AVG_POOL -> new GraphWindows(operands).pool(AveragePool2d::new);
            case MEAN -> new GraphWindows(operands).globalPool(GlobalAveragePool::new);
            case MAX -> new GraphWindows(operands).globalPool(GlobalMaxPool::new);
            case PAD, PAD_V2 -> new GraphWindows(operands).pad();
            case RESIZE_NEAREST_NEIGHBOR -> new GraphWindows(operands).upSampling();
            case CONCAT_V2 -> new GraphShapes(operands).concatenate();
            case RESHAPE -> new GraphShapes(operands).reshape();
            case SQUEEZE -> new GraphShapes(operands).squeeze();
            case EXPAND_DIMS -> new GraphShapes(operands).expandDims();
            case SHAPE -> new GraphShapes(operands).shape();
            case STRIDED_SLICE -> new GraphShapes(operands).slice();
            case PACK -> new GraphShapes(operands).pack();
        };
    }
}
