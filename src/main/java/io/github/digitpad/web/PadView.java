package io.github.digitpad.web;

import io.github.digitpad.ink.Point;
import java.util.List;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The pad on the page: shows the drawing, and takes the pen. */
final class PadView {

    private final Drawing drawing;
    private final HTMLCanvasElement pad;
    private final HTMLElement paper;
    private final InkCanvas canvas;
    private int drawnPoints;

    PadView(Drawing drawing) {
        this.drawing = drawing;
        this.pad = (HTMLCanvasElement) Page.element("pad");
        this.paper = (HTMLElement) pad.getParentNode();
        this.canvas = new InkCanvas(pad);
        canvas.setColour(Page.colour(pad));
        CanvasSize.observe(pad, this::resize);
        Page.onThemeChange(() -> {
            canvas.setColour(Page.colour(pad));
            redraw();
        });
        count();
        new PadInput(pad, new PadProbe(pad, paper), drawing).listen();
    }

    void update(Drawing.Change change) {
        if (change == Drawing.Change.GROWN) {
            List<Point> points = drawing.livePoints();
            canvas.extend(points, points.size() == 1 ? 0 : drawnPoints);
            drawnPoints = points.size();
        } else {
            // After a stroke too: drawn piece by piece, its edges are rougher than drawn in one.
            redraw();
        }
        count();
    }

    /** Says how much is on the pad: for the styles, which show the hint on an empty one, and for tests. */
    private void count() {
        Page.attribute(pad, "data-strokes", String.valueOf(drawing.strokeCount()));
        Page.attribute(paper, "data-empty", drawing.isEmpty() ? "true" : "false");
    }

    private void resize(int width, int height) {
        if (!canvas.hasSize(width, height)) {
            canvas.resize(width, height);
            redraw();
        }
    }

    private void redraw() {
        canvas.draw(drawing.ink());
        drawnPoints = drawing.livePoints().size();
    }
}
