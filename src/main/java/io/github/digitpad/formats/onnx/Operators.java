package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Texts;
import io.github.digitpad.nn.Elementwise.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ONNX's operators by their names. */
final class Operators {

    private static final String MICROSOFT = "com.microsoft.";

    private Operators() {}

    /**
     * What a node gives.
     *
     * @return an array for each output that is of use; nothing for others, which are left out at the end
     * @throws IllegalArgumentException if it is of a kind that is not read, or does not fit what it gets
     */
    static @Nullable OnnxValue[] compute(NodeCall call) throws ModelFormatException {
        String op = call.op();
        if (op.startsWith(MICROSOFT)) {
            return microsoft(call, op.substring(MICROSOFT.length()));
        }
        return switch (op) {
            case "Split" -> new Moves(call).split();
            case "DynamicQuantizeLinear" -> new Quantization(call).dynamicallyQuantize();
            case "LSTM", "GRU", "RNN" -> new Recurrent(call).outputs();
            case "ai.onnx.ml.LinearClassifier" -> new Learned(call).linearClassifier();
            default -> new OnnxValue[] {one(call, op)};
        };
    }

    private static OnnxValue one(NodeCall call, String op) throws ModelFormatException {
        return switch (op) {
            case "Identity", "Dropout", "ai.onnx.ml.ZipMap" -> call.get(0);
            case "Constant" -> constant(call);
            case "ConstantOfShape" -> new Made(call).constantOfShape();
            case "Shape" -> new Moves(call).shape();
            case "Size" -> Constant.scalar(TensorType.INT64, call.get(0).size());
            case "Range" -> new Made(call).range();
            case "Cast" -> new Made(call).cast();
            case "CastLike" ->
                call.get(1) instanceof Constant like ? new Made(call).cast(call.get(0), like.type()) : call.get(0);
            case "Reshape" -> new Moves(call).reshape();
            case "Flatten" -> new Moves(call).flatten();
            case "Squeeze" -> new Moves(call).squeeze();
            case "Unsqueeze" -> new Moves(call).unsqueeze();
            case "Transpose" -> new Moves(call).transpose();
            case "Gather" -> new Moves(call).gather();
            case "GatherND" -> new Moves(call).gatherNd();
            case "Slice" -> new Moves(call).slice();
            case "Concat" -> new Joins(call).concat();
            case "Expand" -> new Moves(call).expand();
            case "Tile" -> new Moves(call).tile();
            case "DepthToSpace" -> new Blocks(call).depthToSpace();
            case "SpaceToDepth" -> new Blocks(call).spaceToDepth();
            case "Pad" -> new Pads(call).pad();
            case "Resize", "Upsample" -> new Resizing(call).resize();
            case "Gemm" -> new Products(call).gemm();
            case "MatMul" -> new Products(call).matMul();
            case "MatMulInteger" -> new Quantization(call).matMulInteger();
            case "QuantizeLinear" -> new Quantization(call).quantize();
            case "DequantizeLinear" -> new Quantization(call).dequantize();
            case "QLinearConv" -> new Quantization(call).linearConv();
            case "QLinearMatMul" -> new Quantization(call).linearMatMul();
            case "Conv" -> new Convolutions(call).conv();
            case "ConvTranspose" -> new Convolutions(call).transpose();
            case "ConvInteger" -> new Convolutions(call).integer();
            case "MaxPool", "AveragePool" -> new PoolOperators(call).pool();
            case "GlobalMaxPool" -> new PoolOperators(call).globalMax();
            case "GlobalAveragePool" -> new PoolOperators(call).globalAverage();
            case "BatchNormalization" -> new Normalizations(call).batch();
            case "InstanceNormalization" -> new Normalizations(call).instance();
            case "GroupNormalization" -> new Normalizations(call).group();
            case "LayerNormalization" -> new Normalizations(call).layer(true);
            case "RMSNormalization", "SimplifiedLayerNormalization" -> new Normalizations(call).layer(false);
            case "LRN" -> new Normalizations(call).acrossChannels();
            case "LpNormalization" ->
                new Normalizations(call).length(call.integer("p", 2) == 1 ? "L1" : "L2", call.integer("axis", -1));
            case "ai.onnx.ml.ArrayFeatureExtractor" -> new Learned(call).features();
            case "ai.onnx.ml.Scaler" -> new Learned(call).scaler();
            case "ai.onnx.ml.Binarizer" -> new Learned(call).binarizer();
            case "ai.onnx.ml.Normalizer" -> new Learned(call).normalizer();
            case "Mean" -> new Arithmetic(call).mean();
            case "Where" -> new Arithmetic(call).where();
            default -> op.startsWith("Reduce") ? new Reductions(call).reduce() : ofValues(call, op);
        };
    }

    /** Those that compute value by value, or along one axis. */
    private static OnnxValue ofValues(NodeCall call, String op) {
        return switch (op) {
            case "Add",
                    "Sum",
                    "Sub",
                    "Mul",
                    "Div",
                    "Pow",
                    "Mod",
                    "Min",
                    "Max",
                    "Equal",
                    "Greater",
                    "GreaterOrEqual",
                    "Less",
                    "LessOrEqual",
                    "And",
                    "Or",
                    "Xor" -> new Arithmetic(call).all();
            case "Relu" -> new Activations(call).relu();
            case "LeakyRelu" -> new Activations(call).leakyRelu();
            case "PRelu" -> new Activations(call).prelu();
            case "ThresholdedRelu" -> new Activations(call).thresholdedRelu();
            case "Elu" -> new Activations(call).elu();
            case "Selu" -> new Activations(call).selu();
            case "Celu" -> new Activations(call).celu();
            case "Clip" -> new Activations(call).clip();
            case "Sigmoid" -> new Activations(call).sigmoid();
            case "HardSigmoid" -> new Activations(call).hardSigmoid();
            case "HardSwish" -> new Activations(call).of(Function.HARD_SILU);
            case "Tanh" -> new Activations(call).tanh();
            case "Softplus" -> new Activations(call).of(Function.SOFTPLUS);
            case "Softsign" -> new Activations(call).of(Function.SOFTSIGN);
            case "Mish" -> new Activations(call).of(Function.MISH);
            case "Gelu" -> new Activations(call).gelu();
            case "Swish" -> new Activations(call).swish(1);
            case "Shrink" -> new Activations(call).shrink();
            case "Softmax" -> new Activations(call).softmax();
            case "LogSoftmax" -> new Activations(call).logSoftmax();
            case "Erf" -> new Activations(call).of(Function.ERF);
            case "Exp" -> new Activations(call).of(Function.EXP);
            case "Log" -> new Activations(call).of(Function.LOG);
            case "Sqrt" -> new Activations(call).of(Function.SQRT);
            case "Reciprocal" -> new Activations(call).of(Function.RECIPROCAL);
            case "Abs" -> new Activations(call).of(Function.ABS);
            case "Sign" -> new Activations(call).of(Function.SIGN);
            case "Round" -> new Activations(call).of(Function.ROUND);
            case "Floor" -> new Activations(call).of(Function.FLOOR);
            case "Ceil" -> new Activations(call).ceil();
            case "Neg" -> new Activations(call).negative();
            case "Not" -> new Activations(call).not();
            case "Sin", "Cos" -> Folding.unary(call, call.constant(0));
            default -> throw unknown(op);
        };
    }

    /** ONNX Runtime's own, which its optimiser and its quantiser write. */
    private static OnnxValue[] microsoft(NodeCall call, String op) throws ModelFormatException {
        OnnxValue result = switch (op) {
            case "QGemm" -> new Quantization(call).gemm();
            case "QLinearAdd", "QLinearMul" -> new Quantization(call).pair();
            case "QLinearConcat" -> new Quantization(call).concat();
            case "QLinearConv" -> new Quantization(call).linearConv();
            case "QLinearSigmoid" -> new Quantization(call).single("Sigmoid");
            case "QLinearLeakyRelu" -> new Quantization(call).single("LeakyRelu");
            case "QLinearAveragePool" -> new Quantization(call).single("AveragePool");
            case "QLinearGlobalAveragePool" -> new Quantization(call).single("GlobalAveragePool");
            case "QuantizeLinear" -> new Quantization(call).quantize();
            case "DequantizeLinear" -> new Quantization(call).dequantize();
            case "Gelu", "FastGelu", "BiasGelu" -> new Activations(call).gelu();
            case "QuickGelu" -> new Activations(call).swish(1.702);
            case "FusedConv" -> fused(call, "Conv");
            case "FusedGemm" -> fused(call, "Gemm");
            default -> throw unknown(call.op());
        };
        return new OnnxValue[] {result};
    }

    /** With an activation behind it. */
    private static OnnxValue fused(NodeCall call, String op) throws ModelFormatException {
        String activation = call.text("activation", "");
        OnnxValue result = compute(call.with(op, call.all()))[0];
        if (!activation.isEmpty() && !activation.equals("Relu") && call.isSet("activation_params")) {
            throw call.unsupported("activation", activation, "Relu");
        }
        return activation.isEmpty() ? result : compute(call.with(activation, List.of(result)))[0];
    }

    private static OnnxValue constant(NodeCall call) throws ModelFormatException {
        Constant tensor = call.tensor("value");
        if (tensor != null) {
            return tensor;
        }
        double[] integers = call.integers("value_ints");
        if (integers != null) {
            return Constant.integers(integers);
        }
        if (call.isSet("value_floats")) {
            double[] reals = call.reals("value_floats");
            return Constant.of(TensorType.FLOAT, new int[] {reals.length}, reals);
        }
        if (call.isSet("value_int")) {
            return Constant.scalar(TensorType.INT64, call.integer("value_int", 0));
        }
        if (call.isSet("value_float")) {
            return Constant.scalar(TensorType.FLOAT, call.real("value_float", 0));
        }
        throw new IllegalArgumentException("holds no numbers");
    }

    private static IllegalArgumentException unknown(String op) {
        String why = "is an operator that is not supported";
        if (op.contains("TreeEnsemble")) {
            why = "is a forest of decision trees, which is not a network";
        } else if (op.contains("SVM") || op.equals("Scan")) {
            why = "compares with examples, as scikit-learn's SVC and KNeighborsClassifier do, and is not a network";
        } else if (Texts.has(ModelOutput.CHOOSES, op)) {
            why =
                    "chooses among the classes. Export the network without it, so that it ends in a number for each of them";
        }
        return new IllegalArgumentException(why + ". Supported: what networks of pictures are made of, as Conv, Gemm,"
                + " MatMul, pools, normalisations, activations, Resize, Pad, Reshape and the like, ONNX's quantised ones,"
                + " LSTM, GRU and RNN; scikit-learn's MLPClassifier, LogisticRegression and scalers");
    }
}
