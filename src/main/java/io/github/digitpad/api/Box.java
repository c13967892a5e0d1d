package io.github.digitpad.api;

/**
 * A rectangle that is not turned: in the ink's own unit, or in px of the upright picture, from its left top corner on,
 * y downwards.
 *
 * <pre>{@code
 * Box box = DigitPad.standard().read(image).numbers().get(0).box();
 * BufferedImage number = image.getSubimage(
 *         (int) box.x(), (int) box.y(), (int) Math.ceil(box.width()), (int) Math.ceil(box.height()));
 * }</pre>
 *
 * @param x of its left side
 * @param y of its top
 * @param width 0 or more
 * @param height 0 or more
 */
public record Box(double x, double y, double width, double height) {}
