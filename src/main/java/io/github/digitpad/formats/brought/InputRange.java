package io.github.digitpad.formats.brought;

import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network takes for paper and for ink, and which way its pictures lie.
 *
 * @param paper what a pixel without ink is
 * @param ink what a pixel full of ink is
 * @param isTransposed whether its pictures have rows for columns, as EMNIST's files do
 */
public record InputRange(float paper, float ink, boolean isTransposed) {

    /** @throws IllegalArgumentException if a float cannot hold them, or the distance from one to the other */
    public InputRange {
        paper = Numbers.asFloat(paper);
        ink = Numbers.asFloat(ink);
        if (!Float.isFinite(paper) || !Float.isFinite(ink) || !Float.isFinite(Numbers.asFloat((double) ink - paper))) {
            throw new IllegalArgumentException("paper is " + Numbers.text(paper) + " and ink " + Numbers.text(ink)
                    + ": needs two numbers that a float can hold, and their difference too");
        }
    }

    /** Of pictures that lie as people see them. */
    public InputRange(float paper, float ink) {
        this(paper, ink, false);
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

    /** A first factor below this is one for bytes. */
    private static final float OF_BYTES = 1 / 32f;

    /** As far as bytes reach that such a factor makes small: 255 / 32. */
    private static final float GREATEST_SCALED = 255 * OF_BYTES;

    /** The pixels of scikit-learn's digits: how many of sixteen cells were ink. */
    private static final InputRange SIXTEEN = new InputRange(0, 16);

    /** A side of the pictures of scikit-learn's digits. */
    private static final int SMALL_SIDE = 8;

    /** {@link #USUAL}, and for pictures as small as scikit-learn's digits those of their pixels. */
    static List<InputRange> usual(Shape picture) {
        if (picture.extent(0) != SMALL_SIDE || picture.extent(1) != SMALL_SIDE) {
            return USUAL;
        }
        List<InputRange> all = new ArrayList<>(USUAL);
        all.add(SIXTEEN);
        all.add(SIXTEEN.inverse());
        return all;
    }

    /** The same with dark and light changed over. */
    public InputRange inverse() {
        return new InputRange(ink, paper, isTransposed);
    }

    /** The same of pictures with rows for columns. */
    InputRange transposed() {
        return new InputRange(paper, ink, !isTransposed);
    }

    /** Whether pixels are as we have them. */
    boolean isUnit() {
        return paper == 0 && ink == 1;
    }

    /** Whether it is that of bytes, or of sixteenths: of values that make most networks surer than they should be. */
    boolean isOfBytes() {
        return Math.max(paper, ink) > 10;
    }

    /**
     * Whether a network whose first layer multiplies by this may take it: bytes are made small, and only they.
     *
     * @param factor without its sign
     */
    boolean suits(float factor) {
        return Math.max(paper, ink) > 10 ? factor * Math.max(paper, ink) < GREATEST_SCALED : factor >= OF_BYTES;
    }
}
