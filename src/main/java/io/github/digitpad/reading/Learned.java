package io.github.digitpad.reading;

/**
 * What was learned besides the network, and fitted to it. A set: parts of two trainings do not go together. The
 * project's own lies in {@code model-weights/}, in files that say how each came about.
 *
 * @param certainty from which probability on an answer is certain, or likely
 * @param pen what the pen's movements say
 * @param lattice what strokes are one digit
 */
public record Learned(CertaintyThresholds certainty, PenWeights pen, LatticeWeights lattice) {}
