package io.github.digitpad.conformance;

/** One named check of the core, the same on the JVM and in a browser. */
record ConformanceCase(String name, Check.Action body) {

    @Override
    public String toString() {
        return name;
    }
}
