package io.github.digitpad.nn;

/** A layer whose kernel slides over a picture. */
public sealed interface ConvolutionLayer extends KernelLayer permits Conv2d, DepthwiseConv2d {

    /** Of the kernel's height and width. */
    Window window();
}
