package io.github.digitpad.web;

import io.github.digitpad.nn.Network;
import io.github.digitpad.recognize.DigitRecognizer;
import java.io.IOException;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** Puts the page's parts together: the pad at once, the network after the first paint. */
public final class Main {

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
            reading.start(DigitRecognizer.of(network));
            state("ready");
        } catch (IOException | RuntimeException e) {
            answer.fail("Your digits cannot be read, because the network in this page is damaged (" + e.getMessage()
                    + "). Reload the page to get it again; you can still draw.");
            state("failed");
        }
    }

    /** Says on the root element what has become of the network: for styles, tests and the curious. */
    private static void state(String network) {
        HTMLDocument.current().getDocumentElement().setAttribute("data-network", network);
    }

    private static void afterFirstPaint(Runnable action) {
        Window.requestAnimationFrame(time -> Window.setTimeout(action::run, 0));
    }
}
