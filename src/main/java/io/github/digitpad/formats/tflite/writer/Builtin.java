package io.github.digitpad.formats.tflite.writer;

/**
 * The operators that are written.
 *
 * @see "TensorFlow, tensorflow/compiler/mlir/lite/schema/schema.fbs, version 3: BuiltinOperator, BuiltinOptions"
 */
enum Builtin {
    ABS(101),
    ADD(0, 11),
    AVERAGE_POOL_2D(1, 5),
    CONCATENATION(2, 10),
    CONV_2D(3, 1),
    DEPTHWISE_CONV_2D(4, 2),
    DIV(42, 29),
    ELU(111),
    EXP(47),
    FLOOR(8),
    FULLY_CONNECTED(9, 8),
    GATHER(36, 23),
    GELU(150, 116),
    GREATER(61),
    GREATER_EQUAL(62),
    HARD_SWISH(117),
    LEAKY_RELU(98, 75),
    LOG(73),
    LOGISTIC(14),
    LOG_SOFTMAX(50),
    MAX_POOL_2D(17, 5),
    MEAN(40, 27),
    MINIMUM(57),
    MUL(18, 21),
    PAD(34),
    PRELU(54),
    REDUCE_MAX(82, 27),
    RELU(19),
    RELU6(21),
    RESHAPE(22, 17),
    RESIZE_NEAREST_NEIGHBOR(97, 74),
    ROUND(116),
    SELECT_V2(123),
    SIGN(158),
    SOFTMAX(25, 9),
    SQRT(75),
    STRIDED_SLICE(45, 32),
    SUB(41, 28),
    TANH(28),
    TRANSPOSE(39);

    private final int number;
    private final int options;

    Builtin(int number) {
        this(number, 0);
    }

    Builtin(int number, int options) {
        this.number = number;
        this.options = options;
    }

    int number() {
        return number;
    }

    /** Of which kind its settings are; 0, if it has none. */
    int options() {
        return options;
    }
}
