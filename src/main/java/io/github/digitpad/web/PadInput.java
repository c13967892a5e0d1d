package io.github.digitpad.web;

import io.github.digitpad.ink.Point;
import io.github.digitpad.pad.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;

/** Turns the pad's pointer events into strokes. */
final class PadInput {

    /** Hears that a pointer has been lifted somewhere. */
    @JSFunctor
    private interface Ended extends JSObject {
        void ended(PenEvent event);
    }

    private final HTMLElement pad;
    private final PadProbe probe;
    private final Drawing drawing;
    private final Supplier<PadSpan> span;
    private final PadHost host;
    private final PointerGate gate = new PointerGate();
    private final PenSamples samples = new PenSamples();

    /** Which button is down while it is drawn or erased, as {@link PenEvent#getButtons} has it; else 0. */
    private int held;

    PadInput(HTMLElement pad, PadProbe probe, Drawing drawing, Supplier<PadSpan> span, PadHost host) {
        this.pad = pad;
        this.probe = probe;
        this.drawing = drawing;
        this.span = span;
        this.host = host;
    }

    void listen() {
        listen("pointerdown", this::down);
        listen("pointermove", this::move);
        listen("pointerup", this::up);
        listen("pointercancel", this::cancel);
        listen("lostpointercapture", this::lost);
        // Safari hands pen strokes to Scribble unless touch events are refused, and refusing needs an active listener.
        listenActively(pad, "touchstart", this::refuse);
        listenActively(pad, "touchmove", this::refuse);
        listen("contextmenu", this::refuseMenu);
        listenActively(pad, "selectstart", Event::preventDefault);
        listenActively(pad, "dragstart", Event::preventDefault);
    }

    /** Ends a stroke that is being drawn, as if the pen had been lifted. */
    void release() {
        finish();
    }

    private void refuse(Event event) {
        // A touch that came while another scrolls the page cannot be refused; browsers complain of the attempt.
        if (!host.isLocked() && event.isCancelable()) {
            event.preventDefault();
        }
    }

    /** Of a press that goes on, or of the mouse. What the button on a pen does is up to the page. */
    private void refuseMenu(PenEvent event) {
        if (held != 0 || !isOfPen(event)) {
            event.preventDefault();
        }
    }

    private void down(PenEvent event) {
        boolean erases = event.getButton() == PenEvent.ERASER_BUTTON;
        if ((event.getButton() != 0 && !erases) || host.isLocked()) {
            return;
        }
        PadGeometry geometry = probe.measure();
        if (!geometry.isUsable()) {
            return;
        }
        PointerGate.Verdict verdict = gate.down(event.getPointerId(), event.getPointerType(), event.getTimeMillis());
        event.preventDefault();
        if (verdict == PointerGate.Verdict.IGNORE) {
            return;
        }
        if (!erases && !host.allows(event.getPointerType())) {
            finish();
            return;
        }
        if (verdict == PointerGate.Verdict.DRAW_INSTEAD) {
            drawing.drop();
        }
        probe.begin();
        capture(pad, event.getPointerId(), this::lost);
        samples.begin(event.getTimeMillis());
        Point point = onPad(client(event), geometry);
        if (erases) {
            held = PenEvent.ERASER;
            drawing.beginErasing(point);
        } else {
            held = PenEvent.PRIMARY;
            drawing.begin(point);
        }
    }

    private void move(PenEvent event) {
        gate.sighted(event.getPointerType(), event.getTimeMillis());
        List<Point> due = dueWith(event);
        if (!gate.isDrawing(event.getPointerId())) {
            return;
        }
        int buttons = event.getButtons();
        if ((buttons & held) == 0 && (buttons != 0 || event.getPointerType().equals("mouse"))) {
            // The button was let go where the page could not hear of it, or while another is still down.
            finish();
            return;
        }
        drawing.extend(onPad(due));
    }

    private void up(PenEvent event) {
        gate.sighted(event.getPointerType(), event.getTimeMillis());
        if (gate.isDrawing(event.getPointerId())) {
            drawing.extend(onPad(dueWith(event)));
            finish();
        }
    }

    private void cancel(PenEvent event) {
        if (gate.isDrawing(event.getPointerId())) {
            if (gate.dropsWhenCancelled()) {
                drawing.drop();
            }
            finish();
        }
    }

    private void lost(PenEvent event) {
        if (gate.isDrawing(event.getPointerId())) {
            finish();
        }
    }

    private void finish() {
        gate.release();
        probe.end();
        held = 0;
        drawing.end();
    }

    /** What is to be drawn by now, in CSS px of the window. */
    private List<Point> dueWith(PenEvent event) {
        JSArrayReader<PenEvent> coalesced = samples(event);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coalesced.getLength(); i++) {
            points.add(client(coalesced.get(i)));
        }
        return samples.upTo(event.getTimeMillis(), points);
    }

    private static Point client(PenEvent event) {
        return new Point(event.getClientX(), event.getClientY(), event.getTimeMillis());
    }

    private List<Point> onPad(List<Point> points) {
        PadGeometry geometry = probe.current();
        List<Point> shown = new ArrayList<>();
        if (geometry.isUsable()) {
            for (Point point : points) {
                if (geometry.shows(point.x(), point.y())) {
                    shown.add(onPad(point, geometry));
                }
            }
        }
        return shown;
    }

    private Point onPad(Point point, PadGeometry geometry) {
        PadSpan shown = span.get();
        return new Point(
                shown.x(geometry.padX(point.x(), point.y())),
                shown.y(geometry.padY(point.x(), point.y())),
                point.timeMillis());
    }

    private void listen(String type, EventListener<PenEvent> listener) {
        pad.addEventListener(type, listener);
    }

    @JSBody(
            params = {"target", "type", "listener"},
            script = "target.addEventListener(type, listener, {passive: false});")
    private static native void listenActively(HTMLElement target, String type, EventListener<Event> listener);

    /** Some browsers' menus are asked for by events that know no pointers. */
    @JSBody(params = "event", script = "return event.pointerType === 'pen';")
    private static native boolean isOfPen(PenEvent event);

    /**
     * Keeps the pointer's events coming here when it leaves the pad. Where that is not possible, tells at least of its
     * end, wherever in the page that is.
     */
    @JSBody(
            params = {"element", "pointerId", "ended"},
            script = """
            try {
                element.setPointerCapture(pointerId);
            } catch (none) {
                var view = element.ownerDocument.defaultView;
                var end = function(event) {
                    if (event.pointerId === pointerId) {
                        view.removeEventListener('pointerup', end);
                        view.removeEventListener('pointercancel', end);
                        ended(event);
                    }
                };
                view.addEventListener('pointerup', end);
                view.addEventListener('pointercancel', end);
            }
            """)
    private static native void capture(HTMLElement element, int pointerId, Ended ended);

    /**
     * The samples that the browser has put together into this event, at least one: without them a quick stroke loses
     * its corners.
     */
    @JSBody(params = "event", script = """
            var all = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
            return all.length > 0 ? all : [event];
            """)
    private static native JSArrayReader<PenEvent> samples(PenEvent event);
}
