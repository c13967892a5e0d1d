package io.github.digitpad.inkfiles;

/**
 * What the numbers of a page's points mean.
 *
 * @param perInch how many units an inch has; 0 if the file does not say
 * @param isUp whether y grows upwards; else downwards
 */
public record PageUnit(double perInch, boolean isUp) {

    /** CSS px, 96 an inch, downwards. */
    public static final PageUnit PX = new PageUnit(96, false);

    /** Points of typesetting, 72 an inch, downwards. */
    public static final PageUnit POINTS = new PageUnit(72, false);

    /** Millimetres, downwards. */
    public static final PageUnit MILLIMETRES = new PageUnit(25.4, false);

    /** Units that the file does not tell, downwards. */
    public static final PageUnit UNKNOWN = new PageUnit(0, false);
}
