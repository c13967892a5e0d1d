package io.github.digitpad.nn.portable;

/** A part of a forward pass, prepared for {@link PortableEngine}: knows its weights, and where it reads and writes. */
interface Step {

    void run();
}
