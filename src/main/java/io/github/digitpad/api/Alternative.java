package io.github.digitpad.api;

/**
 * What a number or one of its signs may be, too.
 *
 * <pre>{@code
 * for (Alternative other : DigitPad.standard().read(ink).numbers().get(0).alternatives()) {
 *     System.out.println(other.text() + " " + other.probability());
 * }
 * }</pre>
 *
 * @param text digits and marks
 * @param probability 0 to 1
 */
public record Alternative(String text, double probability) {}
