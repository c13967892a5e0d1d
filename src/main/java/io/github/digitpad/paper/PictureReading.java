package io.github.digitpad.paper;

import java.util.List;

/**
 * The reading of one picture, in steps that its owner makes when it likes to: each is a small part of the work, so that
 * who has one thread does other things between, or stops.
 */
public interface PictureReading {

    /**
     * Makes the next step.
     *
     * @return whether there is another one
     */
    boolean step();

    /** How much is done, 0 to 1; never less than before. */
    double share();

    /** What was read so far, in the order of reading. */
    List<ReadNumber> numbers();
}
