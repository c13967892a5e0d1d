package io.github.digitpad.train;

import io.github.digitpad.raster.GrayImage;

/** A framed picture and the digit that it shows. */
record LabelledPicture(GrayImage picture, int label) {}
