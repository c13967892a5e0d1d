package io.github.digitpad.inkfiles.pdf;

/** A reference to an object by its number. */
record PdfReference(int number) {}
