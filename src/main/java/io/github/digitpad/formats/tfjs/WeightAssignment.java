package io.github.digitpad.formats.tfjs;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each layer of a layers model its own weights: by name; where a name is not as Keras gives it, all by their
 * order, as long as every shape is right.
 */
final class WeightAssignment {

    /** How many weights a message lists. */
    private static final int MAX_LISTED = 20;

    private final String source;
    private final List<KerasWeight> weights = new ArrayList<>();
    private final List<WeightNeed> needs;

    /** By the last two parts of their names; those that share them with another are not there. */
    private final Map<String, KerasWeight> byName = new HashMap<>();

    private final Map<String, KerasWeight> byEnding = new HashMap<>();

    private WeightAssignment(String source, List<? extends KerasWeight> stored, List<WeightNeed> needs) {
        this.source = source;
        this.needs = needs;
        Set<String> several = new HashSet<>();
        for (KerasWeight weight : stored) {
            byName.putIfAbsent(weight.name(), weight);
            if (!isState(weight)) {
                weights.add(weight);
            }
            if (byEnding.put(ending(weight.name()), weight) != null) {
                several.add(ending(weight.name()));
            }
        }
        for (String ending : several) {
            byEnding.remove(ending);
        }
    }

    /** What nothing computes with: how many examples Normalization saw, where random numbers are, renormalisation. */
    private static boolean isState(KerasWeight weight) {
        String name = weight.name();
        return (name.endsWith("/count") && weight.extents().isEmpty())
                || name.endsWith("/StateVar")
                || name.endsWith("/moving_stddev")
                || name.indexOf("/renorm_") >= 0
                || name.endsWith("seed_generator_state");
    }

    /**
     * The weights that are needed, by their {@link WeightNeed#name}.
     *
     * @param source what messages call the file that has them
     * @param stored in the file's order
     */
    static Map<String, Tensor> assign(String source, List<? extends KerasWeight> stored, List<WeightNeed> needs)
            throws ModelFormatException {
        WeightAssignment assignment = new WeightAssignment(source, stored, needs);
        List<KerasWeight> assigned = assignment.byName();
        if (assigned == null) {
            assigned = assignment.byOrder();
        }
        Map<String, Tensor> tensors = new HashMap<>();
        for (int i = 0; i < needs.size(); i++) {
            tensors.put(needs.get(i).name(), assigned.get(i).tensor());
        }
        return tensors;
    }

    private @Nullable List<KerasWeight> byName() {
        List<KerasWeight> assigned = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (WeightNeed need : needs) {
            KerasWeight weight = named(need);
            if (weight == null || !need.accepts(weight.extents()) || !taken.add(weight.name())) {
                return null;
            }
            assigned.add(weight);
        }
        return needs.size() == weights.size() ? assigned : null;
    }

    private @Nullable KerasWeight named(WeightNeed need) {
        List<String> names = new ArrayList<>();
        for (String kind : need.kinds()) {
            names.add(WeightNeed.name(need.layer(), kind));
        }
        names.add(need.numberedName());
        for (String name : names) {
            KerasWeight weight = byName.get(name);
            if (weight != null) {
                return weight;
            }
        }
        for (String name : names) {
            KerasWeight weight = byEnding.get(ending(name));
            if (weight != null) {
                return weight;
            }
        }
        return null;
    }

    /** The layer's and the weight's name, without those of the models around: {@code dense/kernel}. */
    private static String ending(String name) {
        int last = name.lastIndexOf('/');
        return name.substring(last < 1 ? 0 : name.lastIndexOf('/', last - 1) + 1);
    }

    private List<KerasWeight> byOrder() throws ModelFormatException {
        if (fits(needs)) {
            return weights;
        }
        List<WeightNeed> trainableFirst = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (boolean trainable : new boolean[] {true, false}) {
            for (int i = 0; i < needs.size(); i++) {
                if (needs.get(i).trainable() == trainable) {
                    trainableFirst.add(needs.get(i));
                    places.add(i);
                }
            }
        }
        if (!fits(trainableFirst)) {
            throw misfit();
        }
        List<KerasWeight> ordered = new ArrayList<>(weights);
        for (int i = 0; i < needs.size(); i++) {
            ordered.set(places.get(i), weights.get(i));
        }
        return ordered;
    }

    private boolean fits(List<WeightNeed> ordered) {
        boolean fits = ordered.size() == weights.size();
        for (int i = 0; fits && i < ordered.size(); i++) {
            fits = ordered.get(i).accepts(weights.get(i).extents());
        }
        return fits;
    }

    /** As a message lists them: the first twenty. */
    static String listing(List<? extends KerasWeight> weights) {
        StringBuilder listing = new StringBuilder();
        for (int i = 0; i < weights.size() && i <= MAX_LISTED; i++) {
            listing.append(i == 0 ? "" : ", ")
                    .append(i == MAX_LISTED ? "…" : weights.get(i).label());
        }
        return listing.length() == 0 ? "nothing" : listing.toString();
    }

    private ModelFormatException misfit() {
        List<KerasWeight> unused = new ArrayList<>(weights);
        for (WeightNeed need : needs) {
            KerasWeight weight = named(need);
            if (weight == null) {
                return need.layer()
                        .error("has no weight " + Json.quote(need.name()) + " " + need.shape() + ". There is: "
                                + listing(weights));
            }
            if (!need.accepts(weight.extents())) {
                return need.layer().error("weight " + weight.label() + " has the wrong shape, needs " + need.shape());
            }
            unused.removeIf(each -> each == weight);
        }
        if (!unused.isEmpty()) {
            return new ModelFormatException(
                    source + ": the weight " + unused.get(0).label() + " belongs to no layer.");
        }
        return new ModelFormatException(source + ": has " + weights.size() + " weights, needs " + needs.size() + ".");
    }
}
