package io.github.digitpad.inkfiles.pdf;

/** A name, as {@code /Type}, without its slash. */
record PdfName(String text) {}
