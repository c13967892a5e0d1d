package io.github.digitpad.formats.tflite;

/** What operators are called that are not read, as far as networks for digits may have them. */
final class OpName {

    private static final String OTHERS =
            " 7 EMBEDDING_LOOKUP 12 L2_POOL_2D 13 LOCAL_RESPONSE_NORMALIZATION 16 LSTM 24 RNN"
                    + " 27 SVDF 32 CUSTOM 35 UNIDIRECTIONAL_SEQUENCE_RNN 44 UNIDIRECTIONAL_SEQUENCE_LSTM"
                    + " 46 BIDIRECTIONAL_SEQUENCE_RNN 48 TOPK_V2 51 DELEGATE 52 BIDIRECTIONAL_SEQUENCE_LSTM 56 ARG_MAX 66 SIN"
                    + " 79 ARG_MIN 85 ONE_HOT 91 REDUCE_ANY 103 UNIQUE 104 CEIL 107 GATHER_ND 108 COS 109 WHERE 118 IF 119 WHILE"
                    + " 122 SCATTER_ND 124 DENSIFY 128 CUMSUM 129 CALL_ONCE 132 CONV_3D 141 CONV_3D_TRANSPOSE 142 VAR_HANDLE"
                    + " 143 READ_VARIABLE 144 ASSIGN_VARIABLE 146 RANDOM_STANDARD_NORMAL 148 RANDOM_UNIFORM 206 STABLEHLO_COMPOSITE ";

    private OpName() {}

    /** As the format has it; for one that is not known here its number. */
    static String of(int number) {
        Op known = Op.of(number);
        if (known != null) {
            return known.name();
        }
        String key = " " + number + " ";
        int at = OTHERS.indexOf(key);
        if (at < 0) {
            return "operator number " + number;
        }
        int start = at + key.length();
        return OTHERS.substring(start, OTHERS.indexOf(' ', start));
    }
}
