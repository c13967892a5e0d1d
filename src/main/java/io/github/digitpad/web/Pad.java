package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.reading.ReadingOptions;
import io.github.digitpad.web.StrokeData.StrokeArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** One pad: its ink, what it reads, and the value that comes of both. {@code <digit-pad>} is a shell around it. */
final class Pad implements PadPort {

    private static final String ON_STROKE = "stroke";
    private static final String ON_PAUSE = "pause";
    private static final String MANUAL = "manual";
    private static final int NONE = -1;

    private final PadHost host;
    private final Drawing drawing = new Drawing();
    private final PadView view;
    private final ReadingSchedule reading;
    private final Corrections corrections;
    private final List<Listener> readers = new ArrayList<>();
    private final List<Drawing.Listener> watchers = new ArrayList<>();
    private @Nullable Result result;
    private int selected = NONE;

    /** The reading that the value ends with. */
    private String taken = "";

    /** The value that the page knows of. While what is written waits for its reading, that is an older one. */
    private String told = "";

    private boolean byUser;
    private boolean waitsForNetwork;
    private int settleTimer;

    Pad(PadHost host, HTMLCanvasElement canvas) {
        this.host = host;
        this.view = new PadView(
                drawing,
                canvas,
                new PadInput.Permission() {
                    @Override
                    public boolean isLocked() {
                        return host.isLocked();
                    }

                    @Override
                    public boolean allows(String pointerType) {
                        return host.allows(pointerType);
                    }
                },
                host::resized);
        this.reading = new ReadingSchedule(drawing, this::options, this::take);
        this.corrections = new Corrections(drawing, reading, host);
        drawing.onChange(this::update);
        drawing.mean(corrections::meaning);
    }

    /** What is written. */
    Drawing drawing() {
        return drawing;
    }

    /** Shows or hides the keypad; whether it is shown then. */
    boolean toggleKeypad() {
        return host.toggleKeypad();
    }

    /** Hears what is read, and which digit of it is to be shown. */
    interface Listener {
        /**
         * Shows it.
         *
         * @param result nothing, if the pad is empty
         * @param digit its place in the reading; negative: none in particular
         */
        void show(@Nullable Result result, int digit);
    }

    /** Tells what is read from now on; of an empty pad, too. */
    void onRead(Listener listener) {
        readers.add(listener);
    }

    /** Tells of changes of the drawing from now on. */
    void onChange(Drawing.Listener listener) {
        watchers.add(listener);
    }

    @Override
    public void attach() {
        view.attach();
        if (!waitsForNetwork) {
            waitsForNetwork = true;
            SharedNetwork.whenRead(new SharedNetwork.Listener() {
                @Override
                public void ready() {
                    reading.start();
                    host.loaded(null);
                }

                @Override
                public void failed(String message) {
                    host.loaded(message);
                }
            });
        }
    }

    @Override
    public void detach() {
        view.detach();
        Window.clearTimeout(settleTimer);
    }

    @Override
    public void readAgain() {
        if (host.getTrigger().equals(MANUAL)) {
            reading.outdate();
        } else if (!drawing.isEmpty()) {
            reading.request();
        }
    }

    @Override
    public String value() {
        told = readValue();
        return told;
    }

    /** The value as it is once that all is read which is to be. */
    private String readValue() {
        if (drawing.isDrawing() || drawing.isEmpty() || !host.getTrigger().equals(ON_PAUSE)) {
            return shownValue();
        }
        Result unshown = reading.peek();
        String text = unshown != null && isTaken(unshown) ? unshown.text() : "";
        return Value.of(drawing.text(), text, host.getMaxLength());
    }

    private String shownValue() {
        if (!drawing.isDrawing() && host.getTrigger().equals(ON_STROKE)) {
            reading.flush();
        }
        return drawing.isEmpty() ? drawing.text() : Value.of(drawing.text(), taken, host.getMaxLength());
    }

    @Override
    public void write(String text) {
        byUser = true;
        drawing.write(text);
        startSettling();
    }

    @Override
    public boolean set(String text) {
        if (text.equals(told) || text.equals(readValue())) {
            return false;
        }
        restart(text);
        return true;
    }

    @Override
    public void restart(String text) {
        byUser = false;
        Window.clearTimeout(settleTimer);
        drawing.restart(text);
    }

    @Override
    public void pick(String text) {
        byUser = true;
        if (corrections.chooseAll(text)) {
            startSettling();
        } else {
            write(Value.of(drawing.text(), text, host.getMaxLength()));
        }
    }

    @Override
    public void choose(int digit, String sign) {
        byUser = true;
        corrections.choose(digit, sign.charAt(0));
        startSettling();
    }

    @Override
    public void remove(int digit) {
        byUser = true;
        corrections.remove(digit);
        startSettling();
    }

    @Override
    public void split(int digit) {
        byUser = true;
        corrections.split(digit);
        startSettling();
    }

    @Override
    public void join(int digit) {
        byUser = true;
        corrections.join(digit);
        startSettling();
    }

    @Override
    public void select(int digit) {
        selected = digit;
        show();
    }

    @Override
    public JSObject span() {
        PadSpan span = view.span();
        return Answers.box(span.left(), span.top(), span.width(), span.height());
    }

    @Override
    public boolean canUndo() {
        return drawing.canUndo();
    }

    @Override
    public boolean canRedo() {
        return drawing.canRedo();
    }

    @Override
    public boolean canClear() {
        return drawing.canClear();
    }

    @Override
    public void undo(boolean user) {
        byUser = user;
        drawing.undo();
    }

    @Override
    public void redo(boolean user) {
        byUser = user;
        drawing.redo();
    }

    @Override
    public void clear(boolean user) {
        byUser = user;
        drawing.clear();
    }

    @Override
    public void settle() {
        Window.clearTimeout(settleTimer);
        if (drawing.isDrawing()) {
            return;
        }
        if (!host.getTrigger().equals(MANUAL)) {
            reading.flush();
        }
        host.settled();
    }

    @Override
    public @Nullable JSObject prediction() {
        reading.flush();
        return result == null || drawing.isEmpty() ? null : answer(result);
    }

    @Override
    public JSObject toData() {
        return StrokeData.write(drawing.ink());
    }

    @Override
    public void fromData(StrokeArray strokes) {
        byUser = false;
        drawing.put(StrokeData.read(strokes));
    }

    @Override
    public String toSvg() {
        return InkSvg.of(drawing.ink(), view.span());
    }

    private void update(Drawing.Change change) {
        view.update(change);
        if (change == Drawing.Change.GROWN) {
            byUser = true;
            Window.clearTimeout(settleTimer);
        } else if (drawing.isEmpty()) {
            taken = "";
        }
        for (Drawing.Listener watcher : watchers) {
            watcher.changed(change);
        }
        boolean manual = host.getTrigger().equals(MANUAL);
        boolean later = manual
                || (change != Drawing.Change.REPLACED && !host.getTrigger().equals(ON_STROKE));
        if (later && !drawing.isEmpty()) {
            reading.outdate();
        } else {
            reading.request();
            if (change == Drawing.Change.FINISHED) {
                reading.flush();
            }
        }
        if (change != Drawing.Change.GROWN) {
            tell();
        }
        if (change == Drawing.Change.FINISHED) {
            if (host.getTrigger().equals(ON_PAUSE)) {
                host.willChange(readValue());
            }
            host.strokeEnded();
            startSettling();
        }
    }

    /** What the ink may say, after the text before it. */
    private ReadingOptions options() {
        int most = host.getMaxLength();
        return ReadingOptions.ofField(host.getMarks(), most, Value.kept(drawing.text(), most), host::accepts);
    }

    private JSObject answer(Result of) {
        return Answers.of(of, Bounds.of(of.grouping().ink()));
    }

    private boolean isTaken(Result newResult) {
        return !host.getTrigger().equals(MANUAL) && newResult.confidence() >= host.getMinConfidence();
    }

    private void tell() {
        told = shownValue();
        host.changed(told, byUser);
    }

    private void startSettling() {
        Window.clearTimeout(settleTimer);
        if (host.getPause() > 0) {
            settleTimer = Window.setTimeout(this::settle, host.getPause());
        }
    }

    private void take(@Nullable Result newResult) {
        result = newResult;
        if (!drawing.isDrawing()) {
            taken = newResult != null && isTaken(newResult) ? newResult.text() : "";
        }
        host.read(newResult == null ? null : answer(newResult), drawing.isDrawing());
        show();
        if (!drawing.isDrawing()) {
            tell();
        }
    }

    /** Tells again what was read. */
    void show() {
        for (Listener reader : readers) {
            reader.show(result, selected);
        }
    }
}
