package io.github.digitpad.web;

import io.github.digitpad.ink.Point;
import io.github.digitpad.pad.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The paper of a pad: shows the drawing, and takes the pen. */
final class PadView {

    private final Drawing drawing;
    private final HTMLElement paper;
    private final HTMLCanvasElement pad;
    private final InkCanvas canvas;
    private final PadProbe probe;
    private final PadInput input;
    private PadSpan span = PadSpan.SQUARE;
    private int drawnPoints;
    private boolean isShown;
    private CanvasSize.@Nullable Watched watched;
    private final PadHost host;

    /**
     * @param pad a canvas that fills its parent, which is positioned
     * @param host is asked whether strokes may begin, and told when the pad has got another size
     */
    PadView(Drawing drawing, HTMLCanvasElement pad, PadHost host) {
        this.drawing = drawing;
        this.host = host;
        this.pad = pad;
        this.paper = (HTMLElement) pad.getParentNode();
        this.canvas = new InkCanvas(pad);
        this.probe = new PadProbe(pad, paper);
        this.input = new PadInput(pad, probe, drawing, () -> span, host);
        input.listen();
        // The styles give the canvas a transition of its colour: so every change of it, whatever the reason, is heard.
        pad.addEventListener("transitionend", event -> recolour());
        pad.addEventListener("contextrestored", event -> {
            canvas.restore();
            redraw();
        });
        count();
    }

    /** Watches the size, once the pad is in a document. */
    void attach() {
        watched = CanvasSize.observe(pad, this::show);
    }

    /** Watches nothing any more, and ends a stroke that is being drawn. */
    void detach() {
        input.release();
        if (watched != null) {
            watched.end();
            watched = null;
        }
    }

    /** How much of the plane is shown. */
    PadSpan span() {
        return span;
    }

    void update(Drawing.Change change) {
        if (change == Drawing.Change.GROWN) {
            List<Point> points = drawing.livePoints();
            boolean begins = points.size() == 1;
            canvas.extend(points, begins ? 0 : drawnPoints);
            drawnPoints = points.size();
            if (begins) {
                count();
            }
        } else {
            // After a stroke too: drawn piece by piece, its edges are rougher than drawn in one.
            redraw();
            count();
        }
    }

    /** Says how much is on the pad: for the styles, which show the hint on an empty one, and for tests. */
    private void count() {
        Page.attribute(pad, "data-strokes", String.valueOf(drawing.strokeCount()));
        Page.attribute(paper, "data-empty", drawing.isEmpty() ? "true" : "false");
    }

    private void recolour() {
        String colour = Page.colour(pad);
        if (!canvas.hasColour(colour)) {
            canvas.setColour(colour);
            redraw();
        }
    }

    /** A pad that no screen has shown yet is as large as in its own px, and shows all ink. */
    void awaitSize() {
        if (!isShown && watched != null) {
            watched.measure();
        }
        if (!isShown) {
            resize((host.getMaxLength() == 1 ? 1 : 2) * (int) PadGeometry.EXTENT, (int) PadGeometry.EXTENT);
        }
    }

    /** While a pad is hidden nobody tells of its colours. When it is shown again, asking for them costs nothing. */
    private void show(int width, int height) {
        isShown = true;
        recolour();
        if (!canvas.hasSize(width, height)) {
            resize(width, height);
        }
    }

    private void resize(int width, int height) {
        span = PadSpan.of(width, height, drawing.ink());
        canvas.resize(width, height, span);
        redraw();
        host.resized();
    }

    private void redraw() {
        canvas.draw(drawing.ink());
        drawnPoints = drawing.livePoints().size();
    }
}
