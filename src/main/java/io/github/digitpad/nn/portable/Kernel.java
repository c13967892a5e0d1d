package io.github.digitpad.nn.portable;

/** What one layer, or several that follow one another, become: knows its weights, and where it reads and writes. */
interface Kernel {

    /** A part of a forward pass. */
    void run();
}
