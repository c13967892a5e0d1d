package io.github.digitpad.web;

import io.github.digitpad.recognize.Prediction;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** A bar for each class, in their order: ten, 0 to 9, unless the page has others for a model that was brought. */
final class Bars {

    private static final String PROBABILITY = "data-probability";

    private final HTMLElement list = Page.element("bars");

    void show(Prediction prediction) {
        NodeList<? extends HTMLElement> rows = rows();
        for (int i = 0; i < Math.min(rows.getLength(), prediction.classes()); i++) {
            double probability = prediction.probability(i);
            String number = Page.number(probability);
            HTMLElement row = rows.get(i);
            Page.attribute(row, PROBABILITY, number);
            row.getStyle().setProperty("--probability", number);
            Page.text(row.querySelector("span"), Words.percent(probability));
            row.setClassName(i == prediction.digit() ? "first" : "");
        }
    }

    void clear() {
        NodeList<? extends HTMLElement> rows = rows();
        for (int i = 0; i < rows.getLength(); i++) {
            HTMLElement row = rows.get(i);
            row.removeAttribute(PROBABILITY);
            row.getStyle().removeProperty("--probability");
            Page.text(row.querySelector("span"), "");
            row.setClassName("");
        }
    }

    private NodeList<? extends HTMLElement> rows() {
        return list.querySelectorAll("li");
    }
}
