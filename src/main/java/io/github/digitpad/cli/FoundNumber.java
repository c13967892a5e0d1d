package io.github.digitpad.cli;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.reading.Certainty;
import java.util.List;

/** A number that was read, in ink or in a picture. */
sealed interface FoundNumber permits InkNumber, PaperNumber {

    /** Its digits and marks; not empty. */
    String text();

    /** 0 to 1. */
    double confidence();

    Certainty certainty();

    /** About all of it, in the ink's px or the upright picture's. */
    Bounds box();

    /** A JSON object for each digit and mark. */
    List<String> signsAsJson();

    /** Further fields of its JSON object, a comma before each. */
    String moreAsJson();
}
