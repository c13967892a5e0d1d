package io.github.digitpad.cli;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.formats.brought.BroughtModel;
import io.github.digitpad.formats.brought.ClassLabels;
import io.github.digitpad.formats.brought.InputRange;
import io.github.digitpad.nn.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people want to know of a model before they use it.
 *
 * @param labels what its classes are called
 * @param range what it takes for paper and ink; nothing, where it takes no pictures that ink could be put into
 */
record ModelCard(Model model, List<String> labels, @Nullable InputRange range) {

    /** Finds out the range, too, which runs the model. */
    static ModelCard of(Model model) {
        try {
            BroughtModel brought = new BroughtModel(model);
            ClassLabels labels = brought.labels();
            return new ModelCard(model, labels.names(), brought.range(labels).range());
        } catch (ModelFormatException e) {
            return new ModelCard(model, model.labels(), null);
        }
    }

    /** A line each. */
    String text() {
        Network network = model.network();
        StringBuilder text = new StringBuilder(model.source()).append('\n');
        CardText.add(text, "format", model.format());
        CardText.add(text, "made by", model.madeBy().isEmpty() ? "not said" : model.madeBy());
        CardText.add(text, "layers", String.valueOf(network.layers().size()));
        CardText.add(text, "parameters", String.valueOf(network.parameters()));
        CardText.add(text, "multiply-adds", String.valueOf(network.multiplyAdds()));
        CardText.add(text, "input", network.inputShape().toString());
        CardText.add(text, "classes", classes() + (labels.isEmpty() ? "" : ": " + String.join(" ", labels)));
        CardText.add(
                text,
                "range",
                range == null
                        ? "not found out: it takes no picture, or gives no classes"
                        : "paper " + Numbers.text(range.paper()) + ", ink " + Numbers.text(range.ink())
                                + (range.isTransposed() ? ", rows for columns" : ""));
        return text.toString().stripTrailing();
    }

    /** One object. */
    String json() {
        Network network = model.network();
        List<String> quoted = new ArrayList<>();
        for (String label : labels) {
            quoted.add(JsonText.quoted(label));
        }
        return "{\"file\": " + JsonText.quoted(model.source())
                + ", \"format\": " + JsonText.quoted(model.format())
                + ", \"madeBy\": " + JsonText.quoted(model.madeBy())
                + ", \"layers\": " + network.layers().size()
                + ", \"parameters\": " + network.parameters()
                + ", \"multiplyAdds\": " + network.multiplyAdds()
                + ", \"inputShape\": " + Arrays.toString(network.inputShape().toArray())
                + ", \"classes\": " + classes()
                + ", \"labels\": [" + String.join(", ", quoted) + "]"
                + ", \"range\": "
                + (range == null ? "null" : "[" + range.paper() + ", " + range.ink() + "]")
                + ", \"transposed\": " + (range != null && range.isTransposed())
                + "}";
    }

    private int classes() {
        Network network = model.network();
        return network.outputShape().extent(network.outputShape().rank() - 1);
    }
}
