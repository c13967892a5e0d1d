package io.github.digitpad.web;

import io.github.digitpad.pad.Drawing;
import io.github.digitpad.pad.Pad;
import org.teavm.jso.dom.html.HTMLDocument;

/** DigitPad's own page: the views, tools and keys around one pad. */
final class OwnPage {

    private OwnPage() {}

    /** @param settled runs once that the page reads, or that it never will */
    static void start(PadBridge bridge, Page.Action settled) {
        Pad pad = bridge.pad();
        Tools tools = new Tools(bridge);
        AnswerView answer = new AnswerView(pad.drawing());
        pad.onRead(answer::show);
        Words.onChange(() -> {
            answer.forget();
            pad.show();
        });
        pad.onChange(change -> {
            if (change != Drawing.Change.GROWN) {
                tools.update();
            }
        });
        SharedNetwork.whenChanged(pad::readAgain);
        Keys.listen(pad);
        SharedNetwork.whenChosen(engine -> tell("data-engine", engine));
        SharedNetwork.whenRead(new SharedNetwork.Listener() {
            @Override
            public void ready() {
                tell("data-ready", "true");
                settled.run();
            }

            @Override
            public void failed(String message) {
                answer.fail("This page cannot read digits, because its network is damaged. Reload the page to get it"
                        + " again; you can still draw.");
                tell("data-failed", "true");
                settled.run();
            }
        });
    }

    /** Says on the root element what has become of the network: for styles and tests. */
    private static void tell(String attribute, String value) {
        HTMLDocument.current().getDocumentElement().setAttribute(attribute, value);
    }
}
