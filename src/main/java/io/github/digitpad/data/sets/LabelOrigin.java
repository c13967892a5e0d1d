package io.github.digitpad.data.sets;

import java.io.IOException;

/**
 * What labels begin with. Where they go from 1 to 10, MATLAB's people have 10 for 0, and others the digit and 1: which
 * of both, the pictures say, since ones are lines and zeros and twos are not.
 */
enum LabelOrigin {
    ZERO(""),
    TEN_IS_ZERO("label 10 is 0"),
    ONE_IS_ZERO("labels are the digit and 1: those of label 2 are ones");

    private static final int CLASSES = 10;
    private static final int MOST_SEEN = 200;

    private final String text;

    LabelOrigin(String text) {
        this.text = text;
    }

    /** For people; empty, if there is nothing to say. */
    String text() {
        return text;
    }

    static LabelOrigin of(int[] labels, Turn.Pictures pictures) throws IOException {
        boolean hasTen = false;
        for (int label : labels) {
            if (label < 1 || label > CLASSES) {
                return ZERO;
            }
            hasTen |= label == CLASSES;
        }
        if (!hasTen) {
            return ZERO;
        }
        return elongation(2, labels, pictures) > elongation(1, labels, pictures) ? ONE_IS_ZERO : TEN_IS_ZERO;
    }

    /** The mean of a label's pictures; 0, if there are none. */
    private static double elongation(int label, int[] labels, Turn.Pictures pictures) throws IOException {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < labels.length && seen < MOST_SEEN; i++) {
            if (labels[i] == label) {
                sum += Spread.of(pictures.get(i)).elongation();
                seen++;
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    /** The digits that labels mean. */
    int[] digits(int[] labels) {
        if (this == ZERO) {
            return labels;
        }
        int[] digits = new int[labels.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = this == TEN_IS_ZERO ? labels[i] % CLASSES : labels[i] - 1;
        }
        return digits;
    }
}
