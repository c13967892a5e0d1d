package io.github.digitpad.conformance;

/** The few assertions that the cases need, in Java that runs everywhere. */
final class Check {

    private Check() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static void equal(String expected, String actual) {
        that(expected.equals(actual), "expected <" + expected + "> but was <" + actual + ">");
    }

    static void equal(int expected, int actual) {
        that(expected == actual, "expected " + expected + " but was " + actual);
    }

    static void close(double expected, double actual, double tolerance, String what) {
        that(Math.abs(expected - actual) <= tolerance, what + ": expected " + expected + " but was " + actual);
    }

    static void close(float[] actual, double tolerance, double... expected) {
        that(actual.length == expected.length, "expected " + expected.length + " values but got " + actual.length);
        for (int i = 0; i < expected.length; i++) {
            close(expected[i], actual[i], tolerance, "value " + i);
        }
    }

    /** Runs what must fail with an exception of this kind, and gives its message. */
    static String failing(Class<? extends Exception> kind, Action action) {
        try {
            action.run();
        } catch (Exception e) {
            that(e.getClass() == kind, "expected " + kind.getName() + " but was " + e);
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("expected " + kind.getName() + " but nothing was thrown");
    }

    interface Action {
        void run() throws Exception;
    }
}
