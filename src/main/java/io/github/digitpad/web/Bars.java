package io.github.digitpad.web;

import io.github.digitpad.reading.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/**
 * A bar for each class, in their order: ten, 0 to 9, unless the page has others for a model that was brought. Of each
 * only what is another is written.
 */
final class Bars {

    /** Finer changes of a bar are not seen, but would have it styled and moved at every event. */
    private static final double STEPS = 500;

    /** A row without an answer in it. */
    private static final double NONE = -1;

    private static final class Row {
        final HTMLElement row;
        final HTMLElement bar;
        final HTMLElement text;
        double probability = Double.NaN;
        double length = Double.NaN;
        boolean first;

        Row(HTMLElement row) {
            this.row = row;
            this.bar = row.querySelector("i");
            this.text = row.querySelector("span");
            this.first = "first".equals(row.getAttribute("class"));
        }

        void show(double newProbability, boolean isFirst) {
            if (newProbability != probability) {
                probability = newProbability;
                boolean none = newProbability == NONE;
                if (none) {
                    row.removeAttribute("data-probability");
                } else {
                    row.setAttribute("data-probability", Page.number(newProbability));
                }
                Page.text(text, none ? "" : Words.percent(newProbability));
                double steps = none ? 0 : Math.floor(newProbability * STEPS + 0.5);
                if (steps != length) {
                    length = steps;
                    Page.variable(bar, "--probability", Page.number(steps / STEPS));
                }
            }
            if (isFirst != first) {
                first = isFirst;
                Page.attribute(row, "class", isFirst ? "first" : "");
            }
        }
    }

    private final HTMLElement list = Page.element("bars");
    private List<Row> rows = new ArrayList<>();

    /** @param moving whether the next answer comes at once: then bars do not glide to where they are now */
    void show(Prediction prediction, boolean moving) {
        Page.attribute(list, "data-moving", moving ? "true" : "false");
        takeRows();
        for (int i = 0; i < Math.min(rows.size(), prediction.classes()); i++) {
            rows.get(i).show(prediction.probability(i), i == prediction.digit());
        }
    }

    void clear() {
        takeRows();
        for (Row row : rows) {
            row.show(NONE, false);
        }
    }

    /** In another language. */
    void forget() {
        rows = new ArrayList<>();
    }

    /** The rows that are there: a model's are others. */
    private void takeRows() {
        if (!rows.isEmpty() && rows.get(0).row.getParentNode() == list) {
            return;
        }
        NodeList<? extends HTMLElement> found = list.querySelectorAll("li");
        rows = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            rows.add(new Row(found.get(i)));
        }
    }
}
