package io.github.digitpad.formats.tflite;

import org.jspecify.annotations.Nullable;

/** The operators that can be read, with their numbers in the format. */
enum Op {
    ADD(0, 0),
    AVERAGE_POOL_2D(1, 5),
    CONCATENATION(2, 1),
    CONV_2D(3, 3),
    DEPTHWISE_CONV_2D(4, 4),
    DEPTH_TO_SPACE(5),
    DEQUANTIZE(6),
    FLOOR(8),
    FULLY_CONNECTED(9, 0),
    L2_NORMALIZATION(11, 0),
    LOCAL_RESPONSE_NORMALIZATION(13),
    LOGISTIC(14),
    MAX_POOL_2D(17, 5),
    MUL(18, 0),
    RELU(19),
    RELU_N1_TO_1(20),
    RELU6(21),
    RESHAPE(22),
    RESIZE_BILINEAR(23),
    SOFTMAX(25),
    SPACE_TO_DEPTH(26),
    TANH(28),
    PAD(34),
    GATHER(36),
    BATCH_TO_SPACE_ND(37),
    SPACE_TO_BATCH_ND(38),
    TRANSPOSE(39),
    MEAN(40),
    SUB(41, 0),
    DIV(42, 0),
    SQUEEZE(43),
    STRIDED_SLICE(45),
    EXP(47),
    SPLIT(49),
    LOG_SOFTMAX(50),
    CAST(53),
    PRELU(54),
    MAXIMUM(55),
    MINIMUM(57),
    LESS(58),
    NEG(59),
    PADV2(60),
    GREATER(61),
    GREATER_EQUAL(62),
    LESS_EQUAL(63),
    SELECT(64),
    SLICE(65),
    TRANSPOSE_CONV(67, 3),
    TILE(69),
    EXPAND_DIMS(70),
    EQUAL(71),
    NOT_EQUAL(72),
    LOG(73),
    SUM(74),
    SQRT(75),
    RSQRT(76),
    SHAPE(77),
    POW(78),
    FAKE_QUANT(80),
    REDUCE_PROD(81),
    REDUCE_MAX(82),
    PACK(83),
    LOGICAL_OR(84),
    LOGICAL_AND(86),
    LOGICAL_NOT(87),
    UNPACK(88),
    REDUCE_MIN(89),
    FLOOR_DIV(90),
    SQUARE(92),
    ZEROS_LIKE(93),
    FILL(94),
    FLOOR_MOD(95),
    RANGE(96),
    RESIZE_NEAREST_NEIGHBOR(97),
    LEAKY_RELU(98),
    SQUARED_DIFFERENCE(99),
    MIRROR_PAD(100),
    ABS(101),
    SPLIT_V(102),
    CEIL(104),
    REVERSE_V2(105),
    ADD_N(106),
    RANK(110),
    ELU(111),
    QUANTIZE(114),
    ROUND(116),
    HARD_SWISH(117),
    SELECT_V2(123),
    BATCH_MATMUL(126),
    BROADCAST_TO(130),
    GELU(150),
    RELU_0_TO_1(152),
    SIGN(158);

    private static final int NO_FIELD = -1;

    private final int number;
    private final int activationField;

    Op(int number) {
        this(number, NO_FIELD);
    }

    Op(int number, int activationField) {
        this.number = number;
        this.activationField = activationField;
    }

    static @Nullable Op of(int number) {
        for (Op op : values()) {
            if (op.number == number) {
                return op;
            }
        }
        return null;
    }

    /** Which of its settings is an activation; below 0 if none is. */
    int activationField() {
        return activationField;
    }

    /** Whether it only puts values elsewhere: in whole numbers it changes none of them. */
    boolean moves() {
        return switch (this) {
            case CONCATENATION,
                    DEPTH_TO_SPACE,
                    MAX_POOL_2D,
                    RESHAPE,
                    SPACE_TO_DEPTH,
                    PAD,
                    PADV2,
                    GATHER,
                    BATCH_TO_SPACE_ND,
                    SPACE_TO_BATCH_ND,
                    TRANSPOSE,
                    SQUEEZE,
                    STRIDED_SLICE,
                    SPLIT,
                    MAXIMUM,
                    MINIMUM,
                    SELECT,
                    SELECT_V2,
                    SLICE,
                    TILE,
                    EXPAND_DIMS,
                    REDUCE_MAX,
                    REDUCE_MIN,
                    PACK,
                    UNPACK,
                    RESIZE_NEAREST_NEIGHBOR,
                    MIRROR_PAD,
                    SPLIT_V,
                    REVERSE_V2,
                    BROADCAST_TO,
                    QUANTIZE -> true;
            default -> false;
        };
    }
}
