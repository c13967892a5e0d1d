package io.github.digitpad.inkpages;

import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.paper.InkPageReading;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.paper.SignReading;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;

/** One page, whose strokes somebody else reads. */
final class PageRead {

    @JSFunctor
    private interface Next extends JSObject {
        int[] strokes(int ahead);
    }

    @JSFunctor
    private interface Take extends JSObject {
        void take(String text, double confidence, int mostOfAStroke, double[] signs);
    }

    @JSFunctor
    private interface Signs extends JSObject {
        boolean areNext();
    }

    @JSFunctor
    private interface Numbers extends JSObject {
        JSObject get();
    }

    private final InkPageReading reading;

    /** @param weights {@link NumberWeights} */
    PageRead(InkPage page, double[] weights) {
        this.reading = new InkPageReading(page.ink(), new NumberWeights(weights));
    }

    /**
     * {@code {next: (ahead) => number[], isOfSigns: () => boolean, take: (text, confidence, mostOfAStroke, signs) =>
     * void, numbers: () => [{reading, line, row, column, isSure}]}}: as long as next gives strokes of the page, take
     * gets what they were read as, as a number or, if they are of signs, as one digit; then the numbers, each by which
     * of the readings it was.
     */
    JSObject handle() {
        return handle(this::next, reading::isOfSigns, this::take, this::numbers);
    }

    private void take(String text, double confidence, int mostOfAStroke, double[] signs) {
        reading.take(new SignReading(text, confidence, mostOfAStroke, signs));
    }

    private int[] next(int ahead) {
        List<Integer> next = reading.next(ahead);
        int[] strokes = new int[next.size()];
        for (int i = 0; i < strokes.length; i++) {
            strokes[i] = next.get(i);
        }
        return strokes;
    }

    private JSObject numbers() {
        JSArray<JSObject> all = new JSArray<>();
        for (InkPageReading.Found found : reading.numbers()) {
            all.push(number(found.reading(), found.line(), found.row(), found.column(), found.isSure()));
        }
        return all;
    }

    @JSBody(
            params = {"next", "isOfSigns", "take", "numbers"},
            script = "return {next: next, isOfSigns: isOfSigns, take: take, numbers: numbers};")
    private static native JSObject handle(Next next, Signs isOfSigns, Take take, Numbers numbers);

    @JSBody(
            params = {"reading", "line", "row", "column", "isSure"},
            script = "return {reading: reading, line: line, row: row, column: column, isSure: isSure};")
    private static native JSObject number(int reading, int line, int row, int column, boolean isSure);
}
