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
@SuppressWarnings("ImmutableEnumChecker") // Its functions hold nothing that could change.
enum GraphOp {
    PLACEHOLDER("Placeholder", operands -> new Computed(Node.INPUT)),
    CONST("Const", Operands::constant),
    IDENTITY("Identity", operands -> operands.get(0)),
    CONV_2D("Conv2D", operands -> new GraphWindows(operands).convolution()),
    FUSED_CONV_2D("_FusedConv2D", operands -> new GraphWindows(operands).convolution()),
    DEPTHWISE_CONV_2D("DepthwiseConv2dNative", operands -> new GraphWindows(operands).depthwise()),
    FUSED_DEPTHWISE_CONV_2D("FusedDepthwiseConv2dNative", operands -> new GraphWindows(operands).depthwise()),
    MAT_MUL("MatMul", operands -> new GraphArithmetic(operands).matrixProduct()),
    FUSED_MAT_MUL("_FusedMatMul", operands -> new GraphArithmetic(operands).matrixProduct()),
    BIAS_ADD("BiasAdd", operands -> new GraphArithmetic(operands).biasAdd()),
    ADD("Add", operands -> new GraphArithmetic(operands).sum(1)),
    ADD_V2("AddV2", operands -> new GraphArithmetic(operands).sum(1)),
    SUB("Sub", operands -> new GraphArithmetic(operands).sum(-1)),
    MUL("Mul", operands -> new GraphArithmetic(operands).product()),
    REAL_DIV("RealDiv", operands -> new GraphArithmetic(operands).quotient()),
    NEG("Neg", operands -> new GraphArithmetic(operands).negative()),
    FUSED_BATCH_NORM("FusedBatchNorm", operands -> new GraphArithmetic(operands).batchNorm()),
    FUSED_BATCH_NORM_V2("FusedBatchNormV2", operands -> new GraphArithmetic(operands).batchNorm()),
    FUSED_BATCH_NORM_V3("FusedBatchNormV3", operands -> new GraphArithmetic(operands).batchNorm()),
    RELU("Relu", operands -> new GraphArithmetic(operands).activation()),
    RELU_6("Relu6", operands -> new GraphArithmetic(operands).activation()),
    LEAKY_RELU("LeakyRelu", operands -> new GraphArithmetic(operands).activation()),
    PRELU("Prelu", operands -> new GraphArithmetic(operands).prelu()),
    ELU("Elu", operands -> new GraphArithmetic(operands).activation()),
    SIGMOID("Sigmoid", operands -> new GraphArithmetic(operands).activation()),
    TANH("Tanh", operands -> new GraphArithmetic(operands).activation()),
    SOFTMAX("Softmax", operands -> new GraphArithmetic(operands).softmax()),
    MAX_POOL("MaxPool", operands -> new GraphWindows(operands).pool(MaxPool2d::new)),
    AVG_POOL("AvgPool", operands -> new GraphWindows(operands).pool(AveragePool2d::new)),
    MEAN("Mean", operands -> new GraphWindows(operands).globalPool(GlobalAveragePool::new)),
    MAX("Max", operands -> new GraphWindows(operands).globalPool(GlobalMaxPool::new)),
    PAD("Pad", operands -> new GraphWindows(operands).pad()),
    PAD_V2("PadV2", operands -> new GraphWindows(operands).pad()),
    RESIZE_NEAREST_NEIGHBOR("ResizeNearestNeighbor", operands -> new GraphWindows(operands).upSampling()),
    CONCAT_V2("ConcatV2", operands -> new GraphShapes(operands).concatenate()),
    RESHAPE("Reshape", operands -> new GraphShapes(operands).reshape()),
    SQUEEZE("Squeeze", operands -> new GraphShapes(operands).squeeze()),
    EXPAND_DIMS("ExpandDims", operands -> new GraphShapes(operands).expandDims()),
    SHAPE("Shape", operands -> new GraphShapes(operands).shape()),
    STRIDED_SLICE("StridedSlice", operands -> new GraphShapes(operands).slice()),
    PACK("Pack", operands -> new GraphShapes(operands).pack());

    private interface Reading {
        GraphValue value(Operands operands) throws ModelFormatException;
    }

    private final String op;
    private final Reading reading;

    GraphOp(String op, Reading reading) {
        this.op = op;
        this.reading = reading;
    }

    /**
     * That of a node.
     *
     * @throws ModelFormatException if it is none of these
     */
    static GraphOp of(GraphNode node) throws ModelFormatException {
        List<String> names = new ArrayList<>();
        for (GraphOp known : values()) {
            if (known.op.equals(node.op())) {
                return known;
            }
            names.add(known.op);
        }
        throw node.unsupportedOp(String.join(", ", names));
    }

    /**
     * What a node gives; adds what computes it to the network.
     *
     * @throws IllegalArgumentException if our layer refuses its settings
     */
    GraphValue read(Operands operands) throws ModelFormatException {
        return reading.value(operands);
    }
}
