package io.github.digitpad.formats.tflite;

import io.github.digitpad.formats.ModelFormatException;

/** What is said of operators that are not read. */
final class Unsupported {

    /** As an answer to most of it: two lines of Python. */
    static final String CONVERT = " In Python: import tensorflow as tf; open(\"model.tflite\","
            + " \"wb\").write(tf.lite.TFLiteConverter.from_keras_model(tf.keras.models.load_model(\"model.keras\")).convert())";

    private Unsupported() {}

    static ModelFormatException operator(Operator operator) {
        String custom = operator.custom();
        if (custom.equals("edgetpu-custom-op")) {
            return operator.error(
                    "is compiled for the Edge TPU: its layers are that chip's code. Open the .tflite that it"
                            + " was compiled from, without \"_edgetpu\" in its name, or convert the model again."
                            + CONVERT);
        }
        if (custom.startsWith("Flex")) {
            return operator.error("is TensorFlow's own operator " + custom.substring(4)
                    + " in a TensorFlow Lite file (Flex, SELECT_TF_OPS), which DigitPad does not compute. Convert the model"
                    + " without tf.lite.OpsSet.SELECT_TF_OPS, if need be without the layer that asks for it."
                    + CONVERT);
        }
        return switch (OpName.of(operator.number())) {
            case "VAR_HANDLE", "READ_VARIABLE", "ASSIGN_VARIABLE", "CALL_ONCE" ->
                operator.error("is of a graph for training on the device: its weights are variables, not in the file as"
                        + " constants. Convert what the trained model answers alone." + CONVERT);
            case "ARG_MAX", "ARG_MIN", "TOPK_V2" ->
                operator.error("gives the class itself; needs a value for each class. Convert the model without it."
                        + CONVERT);
            case "WHILE",
                    "IF",
                    "LSTM",
                    "RNN",
                    "UNIDIRECTIONAL_SEQUENCE_LSTM",
                    "UNIDIRECTIONAL_SEQUENCE_RNN",
                    "BIDIRECTIONAL_SEQUENCE_LSTM",
                    "BIDIRECTIONAL_SEQUENCE_RNN" ->
                operator.error("is of a recurrent layer (LSTM, GRU, RNN) or a loop, which DigitPad does not compute."
                        + " Needs a network of convolutions, pools and dense layers");
            default ->
                operator.error("is none that DigitPad computes; docs/models.md lists those that it does. Convert the"
                        + " model without it." + CONVERT);
        };
    }
}
