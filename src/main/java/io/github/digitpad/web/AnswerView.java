package io.github.digitpad.web;

import io.github.digitpad.pad.Answer;
import io.github.digitpad.pad.Drawing;
import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadDigit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The answer in every form that the page shows: the number, how sure, and of one digit the bars and the picture. */
final class AnswerView {

    /** Another reading that is less likely would be told as 0.0 %. */
    private static final double WORTH_TELLING = 0.0005;

    private static final String CERTAINTY = "data-certainty";

    private final HTMLElement answer = Page.element("answer");
    private final HTMLElement panel = (HTMLElement) answer.getParentNode();
    private final HTMLElement certainty = Page.element("certainty");
    private final HTMLElement alternative = Page.element("alternative");
    private final HTMLElement which = Page.element("which");
    private final HTMLElement timing = Page.element("timing");
    private final HTMLElement notice = Page.element("notice");
    private final Bars bars = new Bars();
    private final PictureView picture = new PictureView();
    private final Drawing drawing;

    AnswerView(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Shows what was read, after what was typed; nothing at all, if there is neither.
     *
     * @param digit the one that is shown in detail; negative: the one that was written last
     */
    void show(@Nullable Answer read, int digit) {
        if (read == null) {
            clear();
            if (!drawing.text().isEmpty()) {
                showText(drawing.text());
                Page.attribute(panel, CERTAINTY, Words.certainty(Certainty.CERTAIN));
                Page.text(certainty, Words.say("typed"));
            }
            return;
        }
        String name = Words.certainty(read.certainty());
        String said = Words.say(name);
        showText(drawing.text() + read.text());
        Page.attribute(answer, "data-confidence", Page.number(read.confidence()));
        Page.attribute(panel, CERTAINTY, name.replace(' ', '-'));
        List<ReadDigit> digits = read.reading().digits();
        if (digits.isEmpty()) {
            Page.text(certainty, said);
            Page.text(alternative, Words.say("too many strokes for a number"));
            showNoDigit();
        } else {
            Page.text(certainty, Words.say("{0}, {1}", said, Words.percent(read.confidence())));
            Page.text(alternative, read.certainty() == Certainty.CERTAIN ? "" : alternative(read));
            int shown = digit >= 0 && digit < digits.size() ? digit : read.newest();
            Page.text(
                    which,
                    digits.size() == 1
                            ? ""
                            : Words.say("Digit {0} of {1}", Words.count(shown + 1), Words.count(digits.size())));
            bars.show(digits.get(shown).prediction(), drawing.isDrawing());
            picture.show(digits.get(shown).prediction().picture());
        }
        if (!drawing.isDrawing()) {
            // While a stroke is drawn nobody can read it.
            Page.text(timing, Words.millis(read.millis()));
        }
    }

    /** What is said is said anew: in another language. */
    void forget() {
        bars.forget();
    }

    private void showText(String text) {
        Page.text(answer, text);
        Page.variable(answer, "--signs", String.valueOf(text.length()));
        Page.attribute(answer, "data-text", text);
    }

    /** Says that there will be no answers, and why. */
    void fail(String message) {
        Page.text(notice, message);
    }

    private void clear() {
        Page.text(answer, "");
        answer.removeAttribute("data-text");
        answer.removeAttribute("data-confidence");
        Page.attribute(panel, CERTAINTY, "none");
        Page.text(certainty, "");
        Page.text(alternative, "");
        Page.text(timing, "");
        showNoDigit();
    }

    private void showNoDigit() {
        Page.text(which, "");
        bars.clear();
        picture.clear();
    }

    private static String alternative(Answer read) {
        List<Alternative> all = read.alternatives();
        return all.size() < 2 || all.get(1).confidence() < WORTH_TELLING
                ? ""
                : Words.say(
                        "or {0}, {1}",
                        all.get(1).text(), Words.percent(all.get(1).confidence()));
    }
}
