package io.github.digitpad.data.sets.svhn;

/**
 * A picture of SVHN and what is written there.
 *
 * @param picture the file's name
 * @param text its digits, from left to right
 */
public record HouseNumber(String picture, String text) {}
