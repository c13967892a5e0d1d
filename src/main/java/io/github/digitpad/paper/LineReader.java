package io.github.digitpad.paper;

import io.github.digitpad.reading.Alternative;
import io.github.digitpad.reading.Certainty;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;

/** Reads strips: by the network, as texts that may be what was written. Serves one thread at a time. */
final class LineReader {

    private static final int ALTERNATIVES = 4;

    final LineNetwork network;
    private final PaperCertainty certainty;

    /** @throws IllegalArgumentException if the engines' network is none of strips; the message says why */
    LineReader(LineEngines engines, PaperCertainty certainty) {
        this.network = new LineNetwork(engines);
        this.certainty = certainty;
    }

    /** What was read in a strip, which may be nothing. */
    LineReading read(LineStrip strip, ReadingOptions options) {
        List<LineReading> readings = new ArrayList<>();
        LineBatch batch = new LineBatch(this, List.of(strip), options, readings);
        while (batch.step()) {}
        return readings.get(0);
    }

    /**
     * What was read in a strip.
     *
     * @param logits that the network has of it
     */
    LineReading read(LineStrip strip, float[] logits, ReadingOptions options) {
        ColumnScores scores = new ColumnScores(logits, options.oneDigit() ? "" : options.marks());
        List<Decoder.Text> texts = Decoder.texts(scores, options);
        double other = other(scores);
        if (texts.isEmpty() || texts.get(0).text().isEmpty()) {
            double nothing = texts.isEmpty() ? 0 : Math.exp(texts.get(0).log());
            return new LineReading(
                    "", new double[0], nothing, Certainty.NOT_SURE, other, List.of(), alternatives(texts));
        }
        Decoder.Text best = texts.get(0);
        List<LineSign> signs = SignPlaces.of(strip, scores, best.text());
        double[] evidence = evidence(best, texts, other, signs);
        double confidence = certainty.confidence(evidence);
        return new LineReading(
                best.text(), evidence, confidence, certainty.of(confidence), other, signs, alternatives(texts));
    }

    private static double[] evidence(Decoder.Text best, List<Decoder.Text> texts, double other, List<LineSign> signs) {
        double weakest = 1;
        for (LineSign sign : signs) {
            weakest = Math.min(weakest, sign.confidence());
        }
        double second = texts.size() > 1 ? texts.get(1).log() : Double.NEGATIVE_INFINITY;
        return PaperCertainty.features(best.log(), second, other, weakest, signs.size());
    }

    /** The greatest share that a column has of ink that is no number. */
    private static double other(ColumnScores scores) {
        double most = 0;
        for (double share : scores.others) {
            most = Math.max(most, share);
        }
        return most;
    }

    private static List<Alternative> alternatives(List<Decoder.Text> texts) {
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 1; i < texts.size() && alternatives.size() < ALTERNATIVES; i++) {
            if (!texts.get(i).text().isEmpty()) {
                alternatives.add(new Alternative(
                        texts.get(i).text(), Math.exp(texts.get(i).log())));
            }
        }
        return alternatives;
    }
}
