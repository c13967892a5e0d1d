package io.github.digitpad.web;

import io.github.digitpad.recognize.Certainty;
import io.github.digitpad.recognize.Prediction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The answer in every form that the page shows: the digit, how sure, the bars, the picture, the time. */
final class AnswerView {

    private final HTMLElement answer = Page.element("answer");
    private final HTMLElement panel = (HTMLElement) answer.getParentNode();
    private final HTMLElement certainty = Page.element("certainty");
    private final HTMLElement alternative = Page.element("alternative");
    private final HTMLElement timing = Page.element("timing");
    private final HTMLElement notice = Page.element("notice");
    private final Bars bars = new Bars();
    private final PictureView picture = new PictureView();

    /** Shows what was read; nothing at all, if the pad is empty. */
    void show(@Nullable Result result) {
        if (result == null) {
            clear();
            return;
        }
        Prediction prediction = result.reading().digits().get(0).prediction();
        String name = Words.certainty(prediction.certainty());
        String digit = Labels.of(prediction.digit());
        Page.text(answer, digit);
        Page.attribute(answer, "data-digit", digit);
        Page.attribute(answer, "data-confidence", Page.number(prediction.confidence()));
        Page.attribute(panel, "data-certainty", name.replace(' ', '-'));
        Page.text(certainty, name + ", " + Words.percent(prediction.confidence()));
        Page.text(alternative, prediction.certainty() == Certainty.CERTAIN ? "" : alternative(prediction));
        Page.text(timing, Words.millis(result.millis()) + ", " + result.engine() + " engine");
        bars.show(prediction);
        picture.show(prediction.picture());
    }

    /** Says that there will be no answers, and why. */
    void fail(String message) {
        Page.text(notice, message);
    }

    private void clear() {
        Page.text(answer, "");
        answer.removeAttribute("data-digit");
        answer.removeAttribute("data-confidence");
        Page.attribute(panel, "data-certainty", "none");
        Page.text(certainty, "");
        Page.text(alternative, "");
        Page.text(timing, "");
        bars.clear();
        picture.clear();
    }

    private static String alternative(Prediction prediction) {
        int second = prediction.digit() == 0 ? 1 : 0;
        for (int digit = 0; digit < prediction.classes(); digit++) {
            if (digit != prediction.digit() && prediction.probability(digit) > prediction.probability(second)) {
                second = digit;
            }
        }
        return "or " + Labels.of(second) + ", " + Words.percent(prediction.probability(second));
    }
}
