package io.github.digitpad.raster;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Placement;

/** Draws a page of ink as a picture. */
public final class InkDrawing {

    /** The thinnest pen there is, in px. */
    public static final double THINNEST = StrokeRasterizer.LEAST_PEN_WIDTH;

    private InkDrawing() {}

    /**
     * A picture of ink: 0 paper to 1 ink.
     *
     * @param width of the picture in px; what is beside it is cut off
     * @param height of the picture in px
     * @param placement of the ink in the picture
     * @param penWidth in px of the picture, at least {@link #THINNEST}
     */
    public static GrayImage draw(Ink ink, int width, int height, Placement placement, double penWidth) {
        return new StrokeRasterizer(width, height, penWidth).draw(ink, placement);
    }
}
