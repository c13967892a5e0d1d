package io.github.digitpad.web;

import io.github.digitpad.web.StrokeData.StrokeArray;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What the element asks of its pad; {@code webapp/element/pad-field.js} has the other side. */
public interface PadPort extends JSObject {

    /** The element is in a document. */
    void attach();

    /** The element is in none any more. */
    void detach();

    /** What may be written has changed, or the network. */
    void readAgain();

    /** From now on this is who writes; nothing: anybody. */
    void heed(PadReaders.@Nullable Heed hand);

    /** The text that is written: what is settled, and the reading of the ink. */
    String value();

    /** Puts a text that a person writes in the place of all that is written; can be undone. */
    void write(String text);

    /**
     * The page gives the pad this value. One that the pad has told it changes nothing, neither ink nor a stroke that is
     * being drawn: frameworks write back what they hear. Another begins anew.
     *
     * @return whether it was another
     */
    boolean set(String text);

    /** Begins anew with this text. */
    void restart(String text);

    /** The ink says this: a number of as many digits keeps its ink. */
    void pick(String text);

    /** The digit, by its place in the last reading, is this sign. */
    void choose(int digit, String sign);

    /** The digit's ink is taken away. */
    void remove(int digit);

    /** The digit is two. */
    void split(int digit);

    /** The digit and the one after it are one. */
    void join(int digit);

    /** Shows people this digit of the reading; negative: none in particular. */
    void select(int digit);

    /** The part of the plane that the pad shows, as a rectangle. */
    JSObject span();

    boolean canUndo();

    boolean canRedo();

    boolean canClear();

    void undo(boolean byUser);

    void redo(boolean byUser);

    void clear(boolean byUser);

    /** What is written counts as settled now. */
    void settle();

    /** The reading of the ink as it is; nothing if there is none. */
    @Nullable
    JSObject prediction();

    /** The ink, as {@code fromData} takes it. */
    JSObject toData();

    /** Puts this ink in the place of all that is written. */
    void fromData(StrokeArray strokes);

    /** The ink as an SVG document. */
    String toSvg();

    /** Draws the ink on the canvas, as large as the pad; of a pad that was never shown, in its own px. */
    void awaitSize();
}
