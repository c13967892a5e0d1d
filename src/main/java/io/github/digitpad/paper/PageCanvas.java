package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.picture.Placement;
import io.github.digitpad.raster.InkDrawing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of ink as a picture of light, in which most strokes are as high as those that the network for lines was shown.
 * Canvases without end have drawings far apart: what is empty between them is left out.
 */
final class PageCanvas {

    /** How high most strokes are in the picture, in px. */
    private static final double STROKE_PX = 32;

    private static final double PEN_PX = 2.6;
    private static final double MARGIN_PX = 20;

    /** Of the height of most strokes: wider gaps are made as wide as this. */
    private static final double WIDEST_GAP = 4;

    /** A picture of more pixels is drawn smaller. */
    private static final double MOST_PIXELS = 12e6;

    /** What is drawn smaller than so high is not read. */
    private static final double LEAST_STROKE_PX = 12;

    private static final float PAPER = 0.95f;
    private static final float CONTRAST = 0.8f;

    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Bounds> boxes = new ArrayList<>();
    private final double scale;
    private final Bounds all;

    private PageCanvas(List<Stroke> own, double height) {
        double[] dx = shifts(own, WIDEST_GAP * height, true);
        double[] dy = shifts(own, WIDEST_GAP * height, false);
        for (int i = 0; i < own.size(); i++) {
            List<Point> points = new ArrayList<>();
            for (Point point : own.get(i).points()) {
                points.add(new Point(point.x() - dx[i], point.y() - dy[i], 0));
            }
            strokes.add(new Stroke(points));
            boxes.add(Bounds.of(Ink.of(strokes.get(i))));
        }
        Bounds around = boxes.get(0);
        for (Bounds box : boxes) {
            around = around.and(box);
        }
        this.all = around;
        double wanted = STROKE_PX / height;
        double pixels = (around.width() * wanted + 2 * MARGIN_PX) * (around.height() * wanted + 2 * MARGIN_PX);
        this.scale = wanted * Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
    }

    /**
     * The page's canvas.
     *
     * @param height of most strokes, in the page's units
     * @return nothing, if it is too large for its strokes to be seen
     */
    static @Nullable PageCanvas of(List<Stroke> strokes, double height) {
        if (!(height > 0)) {
            return null;
        }
        PageCanvas canvas = new PageCanvas(strokes, height);
        return canvas.scale * height < LEAST_STROKE_PX ? null : canvas;
    }

    /** How far each stroke is moved to the left, or upwards, because what is empty before it is left out. */
    private static double[] shifts(List<Stroke> strokes, double widest, boolean isAcross) {
        List<Integer> order = new ArrayList<>();
        List<Bounds> boxes = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            order.add(i);
            boxes.add(Bounds.of(Ink.of(strokes.get(i))));
        }
        order.sort(Comparator.comparingDouble(
                i -> isAcross ? boxes.get(i).left() : boxes.get(i).top()));
        double[] shifts = new double[strokes.size()];
        double shift = 0;
        double end = Double.NaN;
        for (int i : order) {
            Bounds box = boxes.get(i);
            double from = isAcross ? box.left() : box.top();
            double to = isAcross ? box.right() : box.bottom();
            shift += Double.isNaN(end) ? 0 : Math.max(0, from - end - widest);
            end = Double.isNaN(end) ? to : Math.max(end, to);
            shifts[i] = shift;
        }
        return shifts;
    }

    /** The picture: light on paper, dark in ink. */
    GrayImage light() {
        int width = (int) Math.ceil(all.width() * scale + 2 * MARGIN_PX);
        int height = (int) Math.ceil(all.height() * scale + 2 * MARGIN_PX);
        Placement placement = new Placement(scale, MARGIN_PX - all.left() * scale, MARGIN_PX - all.top() * scale);
        float[] pixels = InkDrawing.draw(
                        Ink.of(strokes), width, height, placement, Math.max(InkDrawing.THINNEST, PEN_PX))
                .toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = PAPER - CONTRAST * pixels[i];
        }
        return GrayImage.of(width, height, pixels);
    }

    /** The strokes whose middle is in a box of the picture, or near it. */
    List<Integer> inside(Bounds px) {
        double near = 0.12 * px.height();
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Bounds box = boxes.get(i);
            double x = MARGIN_PX + ((box.left() + box.right()) / 2 - all.left()) * scale;
            double y = MARGIN_PX + ((box.top() + box.bottom()) / 2 - all.top()) * scale;
            if (x > px.left() - near && x < px.right() + near && y > px.top() - near && y < px.bottom() + near) {
                inside.add(i);
            }
        }
        return inside;
    }
}
