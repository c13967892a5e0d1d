package io.github.digitpad.reading;

/**
 * One of several readings.
 *
 * @param text of a number or of one digit
 * @param confidence 0 to 1
 */
public record Alternative(String text, double confidence) {}
