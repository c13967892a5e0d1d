package io.github.digitpad.cli;

import io.github.digitpad.reading.Reading;

/**
 * A number that was not read as it is labelled.
 *
 * @param reading what it was read as
 */
record Misread(LocatedNumber subject, Reading reading) {}
