package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Elementwise.Function;

/** What each operator becomes. */
final class Operators {

    private Operators() {}

    /**
     * What an operator gives, an activation inside it and rounding to whole numbers left out.
     *
     * @param batch of the file's own
     * @throws IllegalArgumentException if arrays do not fit it, or our layer refuses its settings
     */
    static Value[] read(Op op, Call call, int batch) throws ModelFormatException {
        return switch (op) {
            case SPLIT -> new Shapes(call).split();
            case SPLIT_V -> new Shapes(call).splitBySizes();
            case UNPACK -> new Shapes(call).unpack();
            default -> new Value[] {one(op, call, batch)};
        };
    }

    private static Value one(Op op, Call call, int batch) throws ModelFormatException {
        return switch (op) {
            case CONV_2D -> new Windows(call).convolution();
            case DEPTHWISE_CONV_2D -> new Windows(call).depthwise();
            case TRANSPOSE_CONV -> new Windows(call).transposeConvolution();
            case MAX_POOL_2D -> new Windows(call).maxPool();
            case AVERAGE_POOL_2D -> new Windows(call).averagePool();
            case FULLY_CONNECTED -> new Windows(call).fullyConnected();
            case BATCH_MATMUL -> new MatrixProducts(call).product();
            case RESIZE_BILINEAR -> new Resizing(call).bilinear();
            case MEAN -> new Reductions(call).reduce(Reductions.Kind.MEAN);
            case SUM -> new Reductions(call).reduce(Reductions.Kind.SUM);
            case REDUCE_MAX -> new Reductions(call).reduce(Reductions.Kind.MAX);
            case REDUCE_MIN -> new Reductions(call).reduce(Reductions.Kind.MIN);
            case REDUCE_PROD -> new Reductions(call).reduce(Reductions.Kind.PROD);
            case L2_NORMALIZATION -> new Reductions(call).normalized();
            case LOCAL_RESPONSE_NORMALIZATION -> new Reductions(call).amongNeighbours();
            case RESHAPE -> new Shapes(call).reshape(batch);
            case SQUEEZE -> new Shapes(call).squeeze();
            case EXPAND_DIMS -> new Shapes(call).expandDims();
            case SHAPE -> new Shapes(call).shape();
            case RANK -> new Shapes(call).rank();
            case ZEROS_LIKE -> new Shapes(call).zeros();
            case FILL -> new Shapes(call).fill();
            case RANGE -> new Shapes(call).range();
            case BROADCAST_TO -> new Shapes(call).broadcast();
            case CONCATENATION -> new Shapes(call).concatenate();
            case PACK -> new Shapes(call).pack();
            case TRANSPOSE -> new Moves(call).transpose();
            case PAD, PADV2 -> new Moves(call).pad();
            case MIRROR_PAD -> new Moves(call).mirrorPad();
            case SLICE -> new Moves(call).slice();
            case STRIDED_SLICE -> new Moves(call).stridedSlice();
            case TILE -> new Moves(call).tile();
            case GATHER -> new Moves(call).gather();
            case REVERSE_V2 -> new Moves(call).reverse();
            case RESIZE_NEAREST_NEIGHBOR -> new Moves(call).resizeNearest();
            case SPACE_TO_DEPTH -> new BlockMoves(call).depth(true);
            case DEPTH_TO_SPACE -> new BlockMoves(call).depth(false);
            case SPACE_TO_BATCH_ND -> new BlockMoves(call).spaceToBatch();
            case BATCH_TO_SPACE_ND -> new BlockMoves(call).batchToSpace();
            // What these do is their activation, or the rounding after them.
            case RELU, RELU_N1_TO_1, RELU6, RELU_0_TO_1, QUANTIZE, DEQUANTIZE -> call.get(0);
            default -> arithmetic(op, new Arithmetic(call));
        };
    }

    private static Value arithmetic(Op op, Arithmetic arithmetic) throws ModelFormatException {
        return switch (op) {
            case ADD, ADD_N -> arithmetic.sum();
            case SUB -> arithmetic.difference();
            case MUL, LOGICAL_AND -> arithmetic.product();
            case DIV -> arithmetic.quotient();
            case FLOOR_DIV -> arithmetic.folded((x, y) -> y == 0 ? 0 : Math.floor(x / y));
            case FLOOR_MOD -> arithmetic.folded((x, y) -> y == 0 ? 0 : x - y * Math.floor(x / y));
            case NEG -> arithmetic.scaled(-1, 0);
            case LOGICAL_NOT -> arithmetic.scaled(-1, 1);
            case LOGICAL_OR -> arithmetic.or();
            case SQUARE -> arithmetic.square();
            case SQUARED_DIFFERENCE -> arithmetic.squaredDifference();
            case RSQRT -> arithmetic.reciprocalRoot();
            case POW -> arithmetic.power();
            case MAXIMUM -> arithmetic.extreme(true);
            case MINIMUM -> arithmetic.extreme(false);
            case GREATER -> arithmetic.greater(false, false);
            case GREATER_EQUAL -> arithmetic.greater(false, true);
            case LESS -> arithmetic.greater(true, false);
            case LESS_EQUAL -> arithmetic.greater(true, true);
            case EQUAL -> arithmetic.equal(true);
            case NOT_EQUAL -> arithmetic.equal(false);
            case SELECT, SELECT_V2 -> arithmetic.select();
            case LEAKY_RELU -> arithmetic.leakyRelu();
            case PRELU -> arithmetic.prelu();
            case ELU -> arithmetic.elu();
            case LOGISTIC -> arithmetic.sigmoid();
            case TANH -> arithmetic.tanh();
            case GELU -> arithmetic.gelu();
            case SOFTMAX -> arithmetic.softmax();
            case LOG_SOFTMAX -> arithmetic.logSoftmax();
            case CAST -> arithmetic.cast();
            case FAKE_QUANT -> arithmetic.fakeQuantization();
            case EXP -> arithmetic.each(Function.EXP);
            case LOG -> arithmetic.each(Function.LOG);
            case SQRT -> arithmetic.each(Function.SQRT);
            case ABS -> arithmetic.each(Function.ABS);
            case SIGN -> arithmetic.each(Function.SIGN);
            case ROUND -> arithmetic.each(Function.ROUND);
            case FLOOR -> arithmetic.each(Function.FLOOR);
            case CEIL -> arithmetic.ceiling();
            case HARD_SWISH -> arithmetic.each(Function.HARD_SILU);
            default -> throw new IllegalStateException(op.name());
        };
    }
}
