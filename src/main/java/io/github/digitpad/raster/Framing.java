package io.github.digitpad.raster;

import io.github.digitpad.picture.CentreOfMass;
import io.github.digitpad.picture.Placement;

/**
 * How {@link InkFramer} put ink into its frame. All in px of the frame.
 *
 * @param middle where the ink is with its box in the frame's middle, scaled to fit MNIST's box
 * @param mass where the centre of mass of the ink is then
 * @param placement where the ink is in the end: moved so that its centre of mass is at {@link MnistFrame#CENTRE}, or as
 *     near as all of it stays inside
 */
public record Framing(Placement middle, CentreOfMass mass, Placement placement) {

    /** How many px of the frame are one CSS px of the ink. */
    public double scale() {
        return placement.scale();
    }

    /** How far the ink was moved to the right for its centre of mass. */
    public double movedX() {
        return placement.left() - middle.left();
    }

    /** How far the ink was moved down for its centre of mass. */
    public double movedY() {
        return placement.top() - middle.top();
    }

    /** The same in a frame that is so many times smaller. */
    Framing shrunk(int times) {
        return new Framing(
                shrunk(middle, times), new CentreOfMass(mass.x() / times, mass.y() / times), shrunk(placement, times));
    }

    private static Placement shrunk(Placement placement, int times) {
        return new Placement(placement.scale() / times, placement.left() / times, placement.top() / times);
    }
}
