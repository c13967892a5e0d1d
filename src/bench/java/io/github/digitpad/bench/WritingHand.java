package io.github.digitpad.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes four digits, of one stroke each, beside each other, by events that the browser takes for those of a mouse.
 * Each event is sent when the one before it has been handled, so a page that takes longer for its frames takes longer
 * for the same movements.
 */
final class WritingHand {

    /** Moves of a stroke. */
    static final int MOVES = 50;

    static final int STROKES = 4;

    private static final double HEIGHT_PX = 100;
    private static final double STEP_PX = 70;

    private final List<List<Point>> strokes;

    WritingHand() throws DataFormatException {
        strokes = UnipenReader.read(Pictures.OWN).stream()
                .map(LabelledInk::ink)
                .filter(ink -> ink.size() == 1)
                .limit(STROKES)
                .map(WritingHand::even)
                .toList();
    }

    /** Writes them on the element {@code #pad}'s paper. */
    void write(Page page, CDPSession session) {
        BoundingBox box = paper(page);
        for (int i = 0; i < strokes.size(); i++) {
            double x = box.x + box.width / 2 + (i - (strokes.size() - 1) / 2.0) * STEP_PX;
            double y = box.y + box.height / 2;
            List<Point> points = strokes.get(i);
            send(session, "mousePressed", points.get(0), x, y);
            for (Point point : points.subList(1, points.size())) {
                send(session, "mouseMoved", point, x, y);
            }
            send(session, "mouseReleased", points.get(points.size() - 1), x, y);
        }
    }

    static BoundingBox paper(Page page) {
        return page.locator("canvas#pad, #pad canvas").first().boundingBox();
    }

    private static void send(CDPSession session, String type, Point point, double x, double y) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", x + point.x());
        event.addProperty("y", y + point.y());
        event.addProperty("button", "left");
        event.addProperty("buttons", type.equals("mouseReleased") ? 0 : 1);
        event.addProperty("clickCount", 1);
        session.send("Input.dispatchMouseEvent", event);
    }

    /** The stroke about its middle, in px, as so many steps of the same length. */
    private static List<Point> even(Ink ink) {
        List<Point> points = ink.strokes().get(0).points();
        Bounds bounds = Bounds.of(ink);
        double scale = HEIGHT_PX / bounds.extent();
        double middleX = (bounds.left() + bounds.right()) / 2;
        double middleY = (bounds.top() + bounds.bottom()) / 2;
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += distance(points.get(i - 1), points.get(i));
        }
        List<Point> even = new ArrayList<>();
        double before = 0;
        int at = 1;
        for (int step = 0; step <= MOVES; step++) {
            double along = length * step / MOVES;
            while (at < points.size() - 1 && before + distance(points.get(at - 1), points.get(at)) < along) {
                before += distance(points.get(at - 1), points.get(at));
                at++;
            }
            Point from = points.get(at - 1);
            Point to = points.get(at);
            double part = Math.min(1, (along - before) / Math.max(1e-9, distance(from, to)));
            even.add(new Point(
                    scale * (from.x() + part * (to.x() - from.x()) - middleX),
                    scale * (from.y() + part * (to.y() - from.y()) - middleY),
                    0));
        }
        return even;
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
