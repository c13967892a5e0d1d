package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.pad.Answer;
import io.github.digitpad.pad.Pad;
import io.github.digitpad.web.StrokeData.StrokeArray;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A pad in a browser: its paper, and what its element asks of it. */
final class PadBridge implements PadPort {

    private final PadHost host;
    private final PadReaders readers = new PadReaders();
    private final Pad pad;
    private final PadView view;
    private boolean waitsForNetwork;

    PadBridge(PadHost host, HTMLCanvasElement canvas) {
        this.host = host;
        this.pad = new Pad(new HostField(host), readers, new BrowserClock(canvas));
        this.view = new PadView(pad.drawing(), canvas, host);
        pad.onChange(view::update);
    }

    Pad pad() {
        return pad;
    }

    /** Shows or hides the keypad; whether it is shown then. */
    boolean toggleKeypad() {
        return host.toggleKeypad();
    }

    @Override
    public void attach() {
        view.attach();
        pad.resume();
        if (!waitsForNetwork) {
            waitsForNetwork = true;
            SharedNetwork.whenRead(new SharedNetwork.Listener() {
                @Override
                public void ready() {
                    pad.start();
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
        pad.rest();
    }

    @Override
    public void readAgain() {
        pad.readAgain();
    }

    @Override
    public void heed(PadReaders.@Nullable Heed hand) {
        readers.heed(hand);
        pad.readAgain();
    }

    @Override
    public String value() {
        return pad.value();
    }

    @Override
    public void write(String text) {
        pad.write(text);
    }

    @Override
    public boolean set(String text) {
        return pad.set(text);
    }

    @Override
    public void restart(String text) {
        pad.restart(text);
    }

    @Override
    public void pick(String text) {
        pad.pick(text);
    }

    @Override
    public void choose(int digit, String sign) {
        pad.choose(digit, sign.charAt(0));
    }

    @Override
    public void remove(int digit) {
        pad.remove(digit);
    }

    @Override
    public void split(int digit) {
        pad.split(digit);
    }

    @Override
    public void join(int digit) {
        pad.join(digit);
    }

    @Override
    public void select(int digit) {
        pad.select(digit);
    }

    @Override
    public JSObject span() {
        PadSpan span = view.span();
        return Answers.box(span.left(), span.top(), span.width(), span.height());
    }

    @Override
    public boolean canUndo() {
        return pad.canUndo();
    }

    @Override
    public boolean canRedo() {
        return pad.canRedo();
    }

    @Override
    public boolean canClear() {
        return pad.canClear();
    }

    @Override
    public void undo(boolean byUser) {
        pad.undo(byUser);
    }

    @Override
    public void redo(boolean byUser) {
        pad.redo(byUser);
    }

    @Override
    public void clear(boolean byUser) {
        pad.clear(byUser);
    }

    @Override
    public void settle() {
        pad.settle();
    }

    @Override
    public @Nullable JSObject prediction() {
        return answer(pad.prediction());
    }

    @Override
    public JSObject toData() {
        return StrokeData.write(pad.drawing().ink());
    }

    @Override
    public void fromData(StrokeArray strokes) {
        pad.put(StrokeData.read(strokes));
    }

    @Override
    public String toSvg() {
        view.awaitSize();
        return InkSvg.of(pad.drawing().ink(), view.span());
    }

    @Override
    public void awaitSize() {
        view.awaitSize();
    }

    /** What was read of a pad's ink, as pages get it. */
    static @Nullable JSObject answer(@Nullable Answer answer) {
        return answer == null
                ? null
                : Answers.of(answer, Bounds.of(answer.grouping().ink()));
    }
}
