package io.github.digitpad.numbers;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/** Ink, and what a person decided of which strokes are one digit. Immutable. */
public final class Grouping {

    private final Ink ink;
    private final List<Pin> pins;

    private Grouping(Ink ink, List<Pin> pins) {
        this.ink = ink;
        this.pins = pins;
    }

    /** Ink of which nothing is decided. */
    public static Grouping of(Ink ink) {
        return new Grouping(ink, List.of());
    }

    public Ink ink() {
        return ink;
    }

    /** What is decided; no stroke is in two of them. */
    public List<Pin> pins() {
        return pins;
    }

    /** With one more stroke, of which nothing is decided. */
    public Grouping plus(Stroke stroke) {
        return new Grouping(ink.plus(stroke), pins);
    }
}
