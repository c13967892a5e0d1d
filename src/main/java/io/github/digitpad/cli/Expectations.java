package io.github.digitpad.cli;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import java.util.Locale;

/** What whoever uses a written model has to give it, and what it answers, in words. */
record Expectations(Model model) {

    /** @param channelsFirst whether pictures are so in what was written */
    String text(boolean channelsFirst) {
        Network network = model.network();
        ModelCard card = ModelCard.of(model);
        String range = card.range() == null
                ? ""
                : ", paper " + Numbers.text(card.range().paper()) + ", ink "
                        + Numbers.text(card.range().ink())
                        + (card.range().isTransposed() ? ", rows for columns" : "");
        String classes = card.labels().isEmpty() ? "" : ": " + String.join(" ", card.labels());
        return String.format(
                Locale.ROOT,
                "takes %s%s%ngives %s, %s%s%n",
                extents(network.inputShape(), channelsFirst),
                range,
                extents(network.outputShape(), channelsFirst),
                kind(network),
                classes);
    }

    private static String extents(Shape shape, boolean channelsFirst) {
        int[] extents = shape.toArray();
        int[] shown = channelsFirst && extents.length == 3 ? new int[] {extents[2], extents[0], extents[1]} : extents;
        StringBuilder text = new StringBuilder("[N");
        for (int extent : shown) {
            text.append(", ").append(extent);
        }
        return text.append(']').toString();
    }

    private static String kind(Network network) {
        Object last = network.layers().get(network.layers().size() - 1);
        if (last instanceof Softmax) {
            return "probabilities";
        }
        return last instanceof LogSoftmax
                ? "logarithms of probabilities"
                : "a number for each class, as the model does";
    }
}
