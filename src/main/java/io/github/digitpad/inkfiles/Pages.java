package io.github.digitpad.inkfiles;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Pages while they are read, point by point: where the limits are that every format has. */
public final class Pages {

    /** More than a thick notebook has; ten points of a few bytes each cannot take all memory that there is. */
    private static final int MOST_POINTS = 4_000_000;

    private static final int MOST_PAGES = 20_000;

    /** Far beyond any page, in any unit, and well inside what {@link Point} takes. */
    private static final double FARTHEST = 1e8;

    private final InkFile file;
    private final List<InkPage> pages = new ArrayList<>();
    private List<Stroke> strokes = new ArrayList<>();
    private List<Point> points = new ArrayList<>();
    private int pointCount;

    /** @param file which messages name */
    public Pages(InkFile file) {
        this.file = file;
    }

    /**
     * The next point of the stroke.
     *
     * @param timeMillis what is no number is taken as 0
     * @throws InkFormatException if it is on no page
     */
    public void point(double x, double y, double timeMillis) throws InkFormatException {
        if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) {
            throw file.error(place() + ", point " + points.size() + ": " + (Math.abs(x) <= FARTHEST ? "y" : "x")
                    + " is no place on a page. Needs a number of at most 100000000 either way; export the page again");
        }
        pointCount++;
        if (pointCount > MOST_POINTS) {
            throw file.error("has more than " + MOST_POINTS + " points. Needs fewer: export some of its pages");
        }
        points.add(new Point(x, y, Double.isNaN(timeMillis) || Double.isInfinite(timeMillis) ? 0 : timeMillis));
    }

    /** A point whose time is not known. */
    public void point(double x, double y) throws InkFormatException {
        point(x, y, 0);
    }

    /** Ends the stroke. One without a point is none. */
    public void endStroke() {
        if (!points.isEmpty()) {
            strokes.add(new Stroke(points));
            points = new ArrayList<>();
        }
    }

    /** Whether the page has no stroke yet. */
    public boolean isBlank() {
        return strokes.isEmpty();
    }

    /** Ends the page, with strokes or without. */
    public void endPage(PageUnit unit) throws InkFormatException {
        endStroke();
        pages.add(new InkPage(strokes, unit));
        strokes = new ArrayList<>();
        check(file, pages.size());
    }

    /** Whether a file may have so many pages. */
    static void check(InkFile file, int count) throws InkFormatException {
        if (count > MOST_PAGES) {
            throw file.error("has more than " + MOST_PAGES + " pages. Needs fewer: export some of them");
        }
    }

    /** The pages that were ended. */
    public List<InkPage> pages() {
        return pages;
    }

    /** An error of the file, at the stroke that is read. */
    public InkFormatException error(String problem) {
        return file.error(place() + ": " + problem);
    }

    private String place() {
        return "page " + (pages.size() + 1) + ", stroke " + strokes.size();
    }
}
