package io.github.digitpad.web;

import io.github.digitpad.recognize.Prediction;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Ten bars, one for each digit, in the order 0 to 9. */
final class Bars {

    private static final String PROBABILITY = "data-probability";

    private final HTMLElement[] rows = new HTMLElement[10];
    private final HTMLElement[] figures = new HTMLElement[10];

    Bars() {
        NodeList<? extends HTMLElement> items = Page.element("bars").querySelectorAll("[data-digit]");
        for (int digit = 0; digit < rows.length; digit++) {
            rows[digit] = items.get(digit);
            figures[digit] = rows[digit].querySelector("span");
        }
    }

    void show(Prediction prediction) {
        for (int digit = 0; digit < rows.length; digit++) {
            double probability = prediction.probability(digit);
            String number = Page.number(probability);
            Page.attribute(rows[digit], PROBABILITY, number);
            rows[digit].getStyle().setProperty("--probability", number);
            Page.text(figures[digit], Words.percent(probability));
            rows[digit].setClassName(digit == prediction.digit() ? "first" : "");
        }
    }

    void clear() {
        for (int digit = 0; digit < rows.length; digit++) {
            rows[digit].removeAttribute(PROBABILITY);
            rows[digit].getStyle().removeProperty("--probability");
            Page.text(figures[digit], "");
            rows[digit].setClassName("");
        }
    }
}
