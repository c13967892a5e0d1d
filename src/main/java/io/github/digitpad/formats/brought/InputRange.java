package io.github.digitpad.formats.brought;

import io.github.digitpad.formats.Numbers;
import java.util.List;

/**
 * What a network takes for paper and for ink.
 *
 * @param paper what a pixel without ink is
 * @param ink what a pixel full of ink is
 */
public record InputRange(float paper, float ink) {

    /** @throws IllegalArgumentException if a float cannot hold them, or the distance from one to the other */
    public InputRange {
        paper = Numbers.asFloat(paper);
        ink = Numbers.asFloat(ink);
        if (!Float.isFinite(paper) || !Float.isFinite(ink) || !Float.isFinite(Numbers.asFloat((double) ink - paper))) {
            throw new IllegalArgumentException("paper is " + Numbers.text(paper) + " and ink " + Numbers.text(ink)
                    + ": needs two numbers that a float can hold, and their difference too");
        }
    }

    /** How we have it, and MNIST's makers. */
    public static final InputRange UNIT = new InputRange(0, 1);

    /** MNIST's pixels less their mean, over their standard deviation: what PyTorch's example began. */
    public static final InputRange STANDARD = new InputRange(-0.4242f, 2.8215f);

    /** What people train with: the usual before the rare, but those of bytes last. */
    public static final List<InputRange> USUAL = List.of(
            UNIT,
            new InputRange(-1, 1),
            STANDARD,
            UNIT.inverse(),
            new InputRange(1, -1),
            new InputRange(0, 255),
            new InputRange(255, 0));

    /** The same with dark and light changed over. */
    public InputRange inverse() {
        return new InputRange(ink, paper);
    }

    /** Whether it is that of bytes. */
    boolean isOfBytes() {
        return Math.max(paper, ink) > 100;
    }
}
