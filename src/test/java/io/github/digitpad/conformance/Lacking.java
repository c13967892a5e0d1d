package io.github.digitpad.conformance;

/** Says that a browser has not what a case is about. */
final class Lacking extends RuntimeException {

    private static final long serialVersionUID = 1;

    Lacking(String what) {
        super("this browser has no " + what);
    }
}
