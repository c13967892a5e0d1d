package io.github.digitpad.train;

import io.github.digitpad.picture.GrayImage;

/** A framed picture and the digit that it shows. */
record LabelledPicture(GrayImage picture, int label) {}
