package io.github.digitpad.pad;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pad: what is written on it, what that reads as, and the value that comes of both. Whoever changes it, with the
 * pen, a key or a button, comes in by the same method; the field hears once of each stroke and each command.
 */
public final class Pad {

    private static final int NONE = -1;

    /** Hears what is read, and which digit of it is to be shown. */
    public interface Listener {
        /**
         * Shows it.
         *
         * @param answer nothing, if the pad is empty
         * @param digit its place in the reading; negative: none in particular
         */
        void show(@Nullable Answer answer, int digit);
    }

    private final Field field;
    private final Clock clock;
    private final Drawing drawing = new Drawing();
    private final ReadingSchedule reading;
    private final Corrections corrections;
    private final List<Listener> readers = new ArrayList<>();
    private final List<Drawing.Listener> watchers = new ArrayList<>();
    private @Nullable Answer answer;
    private int selected = NONE;

    /** The reading that the value ends with. */
    private String taken = "";

    /** The value that the page knows of. While what is written waits for its reading, that is an older one. */
    private String told = "";

    private boolean byUser;
    private int settling;
    private boolean unsettled;

    public Pad(Field field, Readers readers, Clock clock) {
        this.field = field;
        this.clock = clock;
        this.reading = new ReadingSchedule(drawing, readers, clock, this::options, this::take);
        this.corrections = new Corrections(drawing, reading, field);
        drawing.onChange(this::update);
        drawing.mean(corrections::meaning);
    }

    /** What is written; the pen's way in. */
    public Drawing drawing() {
        return drawing;
    }

    /** Tells what is read from now on; of an empty pad, too. */
    public void onRead(Listener listener) {
        readers.add(listener);
    }

    /** Tells of changes of the drawing from now on. */
    public void onChange(Drawing.Listener listener) {
        watchers.add(listener);
    }

    /** There is a network from now on; what has been written already is read. */
    public void start() {
        reading.start();
    }

    /** The field is gone, for now: nothing settles. */
    public void rest() {
        clock.cancel(settling);
    }

    /** The field is back: what was to be read is, and what was to settle does. */
    public void resume() {
        reading.resume();
        if (unsettled) {
            startSettling();
        }
    }

    /** What may be written has changed, or the network. What waits for its reading waits on. */
    public void readAgain() {
        if (field.trigger() == Trigger.MANUAL) {
            reading.outdate();
        } else if (!drawing.isEmpty() && !isWaiting()) {
            reading.request();
        }
    }

    /** The text that is written: what is settled, and the reading of the ink. */
    public String value() {
        told = readValue();
        return told;
    }

    /** A person writes a text, in the place of all that is written; can be undone. */
    public void write(String text) {
        byUser = true;
        drawing.write(text);
    }

    /**
     * The page gives the pad this value. One that the pad has told it changes nothing, neither ink nor a stroke that is
     * being drawn: frameworks write back what they hear. Another begins anew.
     *
     * @return whether it was another
     */
    public boolean set(String text) {
        if (text.equals(told) || text.equals(readValue())) {
            return false;
        }
        restart(text);
        return true;
    }

    /** Begins anew with this text; there is nothing to undo. */
    public void restart(String text) {
        clock.cancel(settling);
        unsettled = false;
        byUser = false;
        drawing.restart(text);
    }

    /** Puts this ink in the place of all that is written; can be undone. */
    public void put(Ink ink) {
        byUser = false;
        drawing.put(ink);
    }

    /** The ink says this, or without ink all that is written: a number of as many digits keeps its ink. */
    public void pick(String text) {
        byUser = true;
        if (!corrections.chooseAll(text)) {
            String before = drawing.isEmpty() ? "" : drawing.text();
            drawing.write(Value.of(before, text, field.maxLength()));
        }
    }

    /** The digit, by its place in the last reading, is this sign. */
    public void choose(int digit, char sign) {
        byUser = true;
        corrections.choose(digit, sign);
    }

    /** The digit's ink is taken away. */
    public void remove(int digit) {
        byUser = true;
        corrections.remove(digit);
    }

    /** The digit is two. */
    public void split(int digit) {
        byUser = true;
        corrections.split(digit);
    }

    /** The digit and the one after it are one. */
    public void join(int digit) {
        byUser = true;
        corrections.join(digit);
    }

    public void undo(boolean user) {
        byUser = user;
        drawing.undo();
    }

    public void redo(boolean user) {
        byUser = user;
        drawing.redo();
    }

    /** Takes all ink and text away; can be undone. */
    public void clear(boolean user) {
        byUser = user;
        drawing.clear();
    }

    public boolean canUndo() {
        return drawing.canUndo();
    }

    public boolean canRedo() {
        return drawing.canRedo();
    }

    public boolean canClear() {
        return drawing.canClear();
    }

    /** Shows people this digit of the reading; negative: none in particular. */
    public void select(int digit) {
        selected = digit;
        show();
    }

    /** Tells again what was read. */
    public void show() {
        for (Listener reader : readers) {
            reader.show(answer, selected);
        }
    }

    /** What is written counts as settled now. */
    public void settle() {
        clock.cancel(settling);
        if (drawing.isDrawing()) {
            return;
        }
        if (drawing.isErasing()) {
            startSettling();
            return;
        }
        unsettled = false;
        if (field.trigger() != Trigger.MANUAL) {
            reading.flush();
        }
        field.settled();
    }

    /** The reading of the ink as it is; nothing if there is none. */
    public @Nullable Answer prediction() {
        reading.flush();
        return drawing.isEmpty() ? null : answer;
    }

    private void update(Drawing.Change change) {
        if (change == Drawing.Change.GROWN || change == Drawing.Change.ERASED) {
            byUser = true;
            clock.cancel(settling);
        }
        if (drawing.isEmpty()) {
            taken = "";
        }
        for (Drawing.Listener watcher : watchers) {
            watcher.changed(change);
        }
        boolean waits = waits(change);
        if (change == Drawing.Change.GROWN) {
            if (waits) {
                reading.outdate();
            } else {
                reading.follow();
            }
            return;
        }
        reading.outdate();
        // What is read is told.
        if (waits || !reading.begin()) {
            tell();
        }
        if (change == Drawing.Change.FINISHED) {
            if (field.trigger() == Trigger.PAUSE) {
                field.willChange(valueWith(taken(reading.slice())));
            }
            field.strokeEnded();
        }
        if (byUser) {
            startSettling();
        }
    }

    /** Whether what is written now is not to be read yet. */
    private boolean waits(Drawing.Change change) {
        Trigger trigger = field.trigger();
        boolean corrects = change == Drawing.Change.REPLACED || change == Drawing.Change.ERASED;
        return !drawing.isEmpty() && (trigger == Trigger.MANUAL || (trigger == Trigger.PAUSE && !corrects));
    }

    private void take(@Nullable Answer read) {
        answer = read;
        if (!drawing.isDrawing()) {
            taken = taken(read);
        }
        field.read(read, drawing.isDrawing());
        show();
        if (!drawing.isDrawing()) {
            tell();
        }
    }

    private void tell() {
        told = valueWith(taken);
        field.changed(told, byUser);
    }

    private void startSettling() {
        clock.cancel(settling);
        unsettled = true;
        if (field.pauseMillis() > 0) {
            settling = clock.after(field.pauseMillis(), this::settleOnceRead);
        }
    }

    /** A network that takes long is not hurried: what it has not read yet is not over. */
    private void settleOnceRead() {
        if (reading.isUnfinished()) {
            startSettling();
        } else {
            settle();
        }
    }

    /** Whether there is finished ink whose reading is not the value yet, but will be. */
    private boolean isWaiting() {
        return field.trigger() == Trigger.PAUSE && reading.isOutdated();
    }

    /** The value as it is once that all is read which is to be. */
    private String readValue() {
        if (!drawing.isDrawing() && !drawing.isEmpty()) {
            if (field.trigger() == Trigger.STROKE) {
                reading.flush();
            } else if (isWaiting()) {
                return valueWith(taken(reading.peek()));
            }
        }
        return valueWith(taken);
    }

    private String valueWith(String read) {
        return drawing.isEmpty() ? drawing.text() : Value.of(drawing.text(), read, field.maxLength());
    }

    /** What of a reading becomes part of the value. */
    private String taken(@Nullable Answer read) {
        if (read == null || field.trigger() == Trigger.MANUAL) {
            return "";
        }
        return read.confidence() >= field.minConfidence() ? read.text() : "";
    }

    /** What the ink may say, after the text before it. */
    private ReadingOptions options() {
        int most = field.maxLength();
        return ReadingOptions.ofField(field.marks(), most, Value.kept(drawing.text(), most), field::accepts);
    }
}
