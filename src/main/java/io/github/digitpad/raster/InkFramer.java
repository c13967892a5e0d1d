package io.github.digitpad.raster;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.picture.CentreOfMass;
import io.github.digitpad.picture.Placement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Frames ink as {@link MnistFrame} says, one after the other in the same arrays. Serves one thread at a time. */
public final class InkFramer {

    /** An extent below this share of the coordinates is rounding, not ink. */
    private static final double ROUNDING = 1e-12;

    private final MnistFrame frame;
    private final double penWidth;
    private final double pen;
    private final float[] centred;
    private @Nullable StrokeRasterizer rasterizer;

    /** With the pen of MNIST's frame. */
    public InkFramer(MnistFrame frame) {
        this(frame, MnistFrame.PEN_WIDTH);
    }

    /** @param penWidth in px of MNIST's frame */
    InkFramer(MnistFrame frame, double penWidth) {
        this.frame = frame;
        this.penWidth = penWidth;
        this.pen = penWidth * frame.unit;
        this.centred = new float[frame.width() * frame.height()];
    }

    /**
     * Frames ink.
     *
     * @param pixels receives the picture, row by row: as many values as the frame has pixels
     */
    public void frame(Ink ink, float[] pixels) {
        if (ink.isEmpty()) {
            Arrays.fill(pixels, 0);
            return;
        }
        if (pen < StrokeRasterizer.LEAST_PEN_WIDTH) {
            frame.frame(ink, penWidth).copyTo(pixels, 0);
            return;
        }
        Bounds bounds = Bounds.of(ink);
        Placement middle = middled(ink, bounds);
        drawing().draw(ink, moved(bounds, middle, mass()), pixels);
    }

    /**
     * Where {@link #frame} puts this ink, and why there.
     *
     * @param ink not empty
     */
    public Framing framing(Ink ink) {
        if (pen < StrokeRasterizer.LEAST_PEN_WIDTH) {
            int times = frame.drawnLarger(pen);
            return new InkFramer(frame.times(times), penWidth).framing(ink).shrunk(times);
        }
        Bounds bounds = Bounds.of(ink);
        Placement middle = middled(ink, bounds);
        CentreOfMass mass = mass();
        return new Framing(middle, mass, moved(bounds, middle, mass));
    }

    /** Scaled, its box in the middle of the frame; {@link #centred} is then drawn so. */
    private Placement middled(Ink ink, Bounds bounds) {
        double extent = bounds.extent();
        double scale = extent > ROUNDING * magnitude(bounds) ? (MnistFrame.BOX * frame.unit - pen) / extent : 1;
        Placement middle = new Placement(
                scale,
                frame.width() / 2.0 - scale * (bounds.left() + bounds.right()) / 2,
                frame.height() / 2.0 - scale * (bounds.top() + bounds.bottom()) / 2);
        drawing().draw(ink, middle, centred);
        return middle;
    }

    private CentreOfMass mass() {
        return CentreOfMass.of(centred, frame.width(), 0, 0, frame.width(), frame.height());
    }

    /** So that the centre of mass is where it belongs, or as near as the frame has room. */
    private Placement moved(Bounds bounds, Placement middle, CentreOfMass mass) {
        double roomX = (frame.width() - middle.scale() * bounds.width() - pen) / 2;
        double roomY = (frame.height() - middle.scale() * bounds.height() - pen) / 2;
        return middle.movedBy(
                MnistFrame.within(roomX, MnistFrame.centre(frame.width()) - mass.x()),
                MnistFrame.within(roomY, MnistFrame.centre(frame.height()) - mass.y()));
    }

    private StrokeRasterizer drawing() {
        StrokeRasterizer drawing = rasterizer;
        if (drawing == null) {
            drawing = new StrokeRasterizer(frame.width(), frame.height(), pen);
            rasterizer = drawing;
        }
        return drawing;
    }

    /** Of the coordinates, whichever is farthest from 0. */
    private static double magnitude(Bounds bounds) {
        return Math.max(
                Math.max(Math.abs(bounds.left()), Math.abs(bounds.right())),
                Math.max(Math.abs(bounds.top()), Math.abs(bounds.bottom())));
    }
}
