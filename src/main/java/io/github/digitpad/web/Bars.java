package io.github.digitpad.web;

import io.github.digitpad.reading.Prediction;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** A bar for each class, in their order: ten, 0 to 9, unless the page has others for a model that was brought. */
final class Bars {

    private static final String PROBABILITY = "data-probability";
    private static final String LENGTH = "--probability";

    /** Finer changes of a bar are not seen, but would have it styled and moved at every event. */
    private static final double STEPS = 500;

    private final HTMLElement list = Page.element("bars");

    void show(Prediction prediction) {
        NodeList<? extends HTMLElement> rows = rows();
        for (int i = 0; i < Math.min(rows.getLength(), prediction.classes()); i++) {
            double probability = prediction.probability(i);
            HTMLElement row = rows.get(i);
            Page.attribute(row, PROBABILITY, Page.number(probability));
            Page.variable(bar(row), LENGTH, Page.number(Math.floor(probability * STEPS + 0.5) / STEPS));
            Page.text(row.querySelector("span"), Words.percent(probability));
            Page.attribute(row, "class", i == prediction.digit() ? "first" : "");
        }
    }

    void clear() {
        NodeList<? extends HTMLElement> rows = rows();
        for (int i = 0; i < rows.getLength(); i++) {
            HTMLElement row = rows.get(i);
            row.removeAttribute(PROBABILITY);
            Page.variable(bar(row), LENGTH, "");
            Page.text(row.querySelector("span"), "");
            Page.attribute(row, "class", "");
        }
    }

    private static HTMLElement bar(HTMLElement row) {
        return row.querySelector("i");
    }

    private NodeList<? extends HTMLElement> rows() {
        return list.querySelectorAll("li");
    }
}
