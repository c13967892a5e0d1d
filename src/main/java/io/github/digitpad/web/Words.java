package io.github.digitpad.web;

import io.github.digitpad.recognize.Certainty;

/** Numbers and names as the page writes them. */
final class Words {

    private static final String SPACE = "\u00a0";

    private Words() {}

    /** {@code 0.9876} as "98.8 %". At most 99.9 %: no network knows. */
    static String percent(double probability) {
        int tenths = Math.min(999, (int) Math.round(probability * 1000));
        return tenths / 10 + "." + tenths % 10 + SPACE + "%";
    }

    /** A duration as "2.1 ms"; browsers' clocks tell no less than a tenth. */
    static String millis(double millis) {
        int tenths = (int) Math.round(millis * 10);
        return tenths == 0 ? "under 0.1" + SPACE + "ms" : tenths / 10 + "." + tenths % 10 + SPACE + "ms";
    }

    static String certainty(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "certain";
            case LIKELY -> "likely";
            case NOT_SURE -> "not sure";
        };
    }
}
