package io.github.digitpad.nn;

/**
 * Does something with a layer according to its kind: one method a kind, and no default. So whoever must know every
 * kind, an engine, a writer, the packer, does not compile before it knows a new one.
 *
 * @param <R> what comes of it
 * @see Layer#accept
 */
public interface LayerVisitor<R> {

    R visit(Conv2d layer);

    R visit(DepthwiseConv2d layer);

    R visit(Dense layer);

    R visit(MaxPool2d layer);

    R visit(AveragePool2d layer);

    R visit(GlobalMaxPool layer);

    R visit(GlobalAveragePool layer);

    R visit(ZeroPadding2d layer);

    R visit(UpSampling2d layer);

    R visit(Flatten layer);

    R visit(Reshape layer);

    R visit(Affine layer);

    R visit(Relu layer);

    R visit(PRelu layer);

    R visit(Elu layer);

    R visit(Sigmoid layer);

    R visit(Tanh layer);

    R visit(Softmax layer);

    R visit(Elementwise layer);

    R visit(Rearrange layer);

    R visit(LayerNormalization layer);

    R visit(LogSoftmax layer);

    R visit(RowQuantization layer);

    R visit(Add layer);

    R visit(Multiply layer);

    R visit(Concatenate layer);
}
