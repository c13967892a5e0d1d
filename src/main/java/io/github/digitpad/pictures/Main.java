package io.github.digitpad.pictures;

import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.ReadingOptions;
import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** What {@code webapp/pictures} calls. */
public final class Main {

    /** Which texts may be what was written. */
    @JSFunctor
    interface Texts extends JSObject {
        boolean accept(String text);
    }

    @JSFunctor
    private interface Begin extends JSObject {
        JSObject picture(int width, int height, String marks, int most, boolean isNumber, Texts texts);
    }

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * Makes ready to read.
     *
     * @return what begins with a picture: a function that takes its width and height in px, the marks that are read
     *     besides digits, the most signs or -1, whether all of it is one number, and which texts may be written there;
     *     it gives what {@link PictureRead#handle} does
     */
    @JSExport
    public static JSObject openPictures(LentEngine.Handle engine) {
        LentEngine lent = new LentEngine(engine);
        PaperReader reader = new PaperReader(lent, certainty(numbers()));
        return function((width, height, marks, most, isNumber, texts) -> {
            ReadingOptions options = ReadingOptions.ofField(marks, most, "", text -> texts.accept(text));
            return new PictureRead(width, height, reader, options, isNumber, lent.name()).handle();
        });
    }

    private static PaperCertainty certainty(double[] numbers) {
        int weights = PaperCertainty.FEATURES.size();
        return new PaperCertainty(
                Arrays.copyOf(numbers, weights), new CertaintyThresholds(numbers[weights], numbers[weights + 1]));
    }

    /** What the build declares: the weights, from which confidence on a reading is certain, and likely. */
    @JSBody(script = "return digitPadNumbers;")
    private static native double[] numbers();

    @JSBody(params = "begin", script = "return begin;")
    private static native JSObject function(Begin begin);
}
