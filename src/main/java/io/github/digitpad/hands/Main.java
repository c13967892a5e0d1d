package io.github.digitpad.hands;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.personal.Everybody;
import io.github.digitpad.personal.HandFeatures;
import io.github.digitpad.personal.HandPrior;
import io.github.digitpad.personal.HandSettings;
import io.github.digitpad.personal.OwnDigit;
import io.github.digitpad.personal.PersonalHand;
import io.github.digitpad.reading.PenFeatures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * What {@code webapp/personal} calls. The build declares around this code {@code digitPadEverybody} and
 * {@code digitPadHandSettings}, what a hand is learned with.
 */
public final class Main {

    /** A hand, as {@code web/PadReaders} takes it. */
    @JSFunctor
    private interface Heed extends JSObject {
        void heed(Float32Array said, Float64Array pen);
    }

    private static @Nullable HandPrior prior;

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * How a digit was written.
     *
     * @param counts how many points each stroke has
     * @param points x and y of all of them
     */
    @JSExport
    public static Float32Array featuresOf(Int32Array counts, Float64Array points) {
        Ink ink = Ink.EMPTY;
        int next = 0;
        for (int i = 0; i < counts.getLength(); i++) {
            List<Point> stroke = new ArrayList<>();
            for (int j = 0; j < counts.get(i); j++) {
                stroke.add(new Point(points.get(2 * next), points.get(2 * next + 1), 0));
                next++;
            }
            ink = ink.plus(new Stroke(stroke));
        }
        float[] features = HandFeatures.of(PenFeatures.of(ink));
        Float32Array given = new Float32Array(features.length);
        for (int i = 0; i < features.length; i++) {
            given.set(i, features[i]);
        }
        return given;
    }

    /**
     * Learns a hand.
     *
     * @param digits what each of the person's digits is, the oldest first
     * @param features of each, as {@link #featuresOf} gives them
     * @param generals what each is for anybody: the ten digits' probabilities
     * @return {@code (said, pen) => void}, as {@link io.github.digitpad.reading.Hand#heed}; nothing, if these digits
     *     teach nothing
     */
    @JSExport
    public static @Nullable JSObject learnHand(
            Int32Array digits, JSArrayReader<Float32Array> features, JSArrayReader<Float32Array> generals) {
        List<OwnDigit> own = new ArrayList<>();
        for (int i = 0; i < digits.getLength(); i++) {
            own.add(new OwnDigit(
                    digits.get(i),
                    features.get(i).toJavaArray(),
                    generals.get(i).toJavaArray()));
        }
        PersonalHand hand = prior().learn(own);
        return hand.trust() == 0 ? null : heed(hand);
    }

    private static Heed heed(PersonalHand hand) {
        return (said, pen) -> {
            float[] changed = said.toJavaArray();
            hand.heed(changed, pen.toJavaArray());
            for (int i = 0; i < changed.length; i++) {
                said.set(i, changed[i]);
            }
        };
    }

    private static HandPrior prior() {
        if (prior == null) {
            prior = new HandPrior(new Everybody(everybody()), HandSettings.of(settings()));
        }
        return prior;
    }

    @JSBody(script = "return digitPadEverybody;")
    private static native String[] everybody();

    @JSBody(script = "return digitPadHandSettings;")
    private static native double[] settings();
}
