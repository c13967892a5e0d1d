package io.github.digitpad.web;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.Network;
import io.github.digitpad.recognize.DigitRecognizer;
import java.io.IOException;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** Puts the page's parts together: the pad at once, the network after the first paint. */
public final class Main {

    /** Read once before anybody waits for an answer: the first reading takes many times as long as the later ones. */
    private static final Ink DOT = Ink.of(new Stroke(List.of(new Point(0, 0, 0))));

    private Main() {}

    /** Called once by the script that the build makes, when the document has been parsed. */
    public static void main(String[] args) {
        Drawing drawing = new Drawing();
        PadView pad = new PadView(drawing);
        Tools tools = new Tools(drawing);
        AnswerView answer = new AnswerView();
        Announcer announcer = new Announcer();
        Reading reading = new Reading(drawing, result -> {
            answer.show(result);
            announcer.say(result);
        });
        drawing.onChange(change -> {
            pad.update(change);
            tools.update();
            reading.request();
        });
        Keys.listen(drawing);
        afterFirstPaint(() -> load(reading, answer));
    }

    private static void load(Reading reading, AnswerView answer) {
        try {
            Network network = PageWeights.read();
            DigitRecognizer recognizer = DigitRecognizer.of(network);
            recognizer.recognize(DOT);
            reading.start(recognizer);
            tell("data-ready");
        } catch (IOException | RuntimeException e) {
            answer.fail("This page cannot read digits, because its network is damaged. Reload the page to get it"
                    + " again; you can still draw.");
            warn(String.valueOf(e.getMessage()));
            tell("data-failed");
        }
    }

    /** Says on the root element what has become of the network: for styles and tests. */
    private static void tell(String attribute) {
        HTMLDocument.current().getDocumentElement().setAttribute(attribute, "true");
    }

    private static void afterFirstPaint(Runnable action) {
        Window.requestAnimationFrame(time -> Window.setTimeout(action::run, 0));
    }

    /** Tells developers the reason. */
    @JSBody(params = "message", script = "console.warn(message);")
    private static native void warn(String message);
}
