package io.github.digitpad.web;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.pad.Answer;
import io.github.digitpad.reading.Grouping;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import io.github.digitpad.web.StrokeData.StrokeArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** What the scripts in {@code webapp/element} call: pads, readings, and the start of DigitPad's own page. */
public final class Main {

    /** Which texts may be what was written. */
    @JSFunctor
    public interface Texts extends JSObject {
        /** Whether this one may. */
        boolean accept(String text);
    }

    private static @Nullable PadBridge first;

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * Starts DigitPad's own page around its pad, which the element has made already.
     *
     * @param language what the page is in
     * @param settled runs once that the page reads, or that it never will
     */
    @JSExport
    public static void startPage(JSObject language, Page.Action settled) {
        Words.use((Words.Language) language);
        if (first != null) {
            OwnPage.start(first, settled);
        } else {
            settled.run();
        }
    }

    /** Makes the pad of one element. The canvas fills its parent, which is positioned. */
    @JSExport
    public static PadPort createPad(JSObject host, HTMLCanvasElement canvas) {
        PadBridge pad = new PadBridge((PadHost) host, canvas);
        if (first == null) {
            first = pad;
        }
        return pad;
    }

    /** Why nothing can be read: what is wrong with the network; nothing, if nothing is. */
    @JSExport
    public static @Nullable String networkFailure() {
        return SharedNetwork.failure();
    }

    /**
     * The answer for ink of at least one stroke.
     *
     * @param most how many signs it has at most: 1 reads the ink as one digit; negative: any number
     * @param marks the signs that it may have besides digits
     */
    @JSExport
    public static @Nullable JSObject readStrokes(JSObject strokes, int most, String marks, Texts texts) {
        Ink ink = StrokeData.read((StrokeArray) strokes);
        ReadingOptions options = ReadingOptions.ofField(marks, most, "", text -> texts.accept(text));
        return read(SharedNetwork.newReader(), Bounds.of(ink), reader -> reader.read(ink, options));
    }

    /**
     * A page's strokes, to read some of them at a time.
     *
     * @param counts how many points each stroke has
     * @param points all of their x, y and milliseconds
     * @param isUp whether y grows upwards
     * @return {@link PageStrokes#handle}
     */
    @JSExport
    public static JSObject takeStrokes(Int32Array counts, Float64Array points, boolean isUp) {
        return new PageStrokes(counts, points, isUp).handle();
    }

    /** The answer for a picture of one digit; nothing, if it shows nothing but one shade. */
    @JSExport
    public static @Nullable JSObject readPicture(int width, int height, PixelData.Rows rows) {
        Bounds box = new Bounds(0, 0, width, height);
        return read(SharedNetwork.newReader(), box, reader -> {
            Reading reading = reader.read(PixelData.ink(width, height, rows), box, ReadingOptions.ONE_DIGIT);
            return reading.digits().isEmpty() ? null : reading;
        });
    }

    /**
     * From now on everything is read with this engine; if it does not read ink, says why.
     *
     * @param engine nothing for the network inside the script
     * @param labels what its classes are called; nothing if they are the digits
     */
    @JSExport
    public static @Nullable String useEngine(
            BroughtEngine.@Nullable Handle engine, @Nullable JSArrayReader<JSString> labels) {
        try {
            SharedNetwork.use(engine == null ? null : new BroughtEngine(engine), names(labels));
            return null;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Makes an engine for a network that is text inside another script, and for what it was compiled to. */
    @JSExport
    public static void lendEngine(JSString packed, JSString module, LentEngine.Listener listener) {
        LentEngine.make(new NetworkLoading(packed, module), listener);
    }

    private static List<String> names(@Nullable JSArrayReader<JSString> labels) {
        if (labels == null) {
            return Reader.DIGITS;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < labels.getLength(); i++) {
            names.add(labels.get(i).stringValue());
        }
        return names;
    }

    /** What a reader answers; nothing without one, as there is none where the network is damaged. */
    static @Nullable JSObject read(@Nullable Reader reader, Bounds box, Function<Reader, @Nullable Reading> reading) {
        if (reader == null) {
            return null;
        }
        double start = Performance.now();
        Reading read = reading.apply(reader);
        return read == null
                ? null
                : Answers.of(new Answer(Grouping.EMPTY, read, Performance.now() - start, reader.engine()), box);
    }
}
