package io.github.digitpad.reading;

import io.github.digitpad.ink.Ink;

/**
 * What the pen's movements say of a digit's ink beside its picture: what the reader heeds, for those who want to see
 * it.
 *
 * @param ofPen the ten digits' probabilities by the pen alone
 * @param ofBoth by picture and pen together, the pen's word counting as much as was fitted
 * @param given what the reader goes by: the picture's own where it is plain and the pen agrees
 * @param changes whether those are not the picture's own
 */
public record PenEvidence(float[] ofPen, float[] ofBoth, float[] given, boolean changes) {

    /**
     * Of ink that is not empty.
     *
     * @param ofPicture the ten digits' probabilities by the picture; only read
     */
    public static PenEvidence of(Learned learned, float[] ofPicture, Ink ink) {
        PenClassifier pen = new PenClassifier(learned.pen(), learned.certainty());
        float[] given = ofPicture.clone();
        boolean changes = pen.heed(given, ink);
        float[] ofPen = new float[given.length];
        float[] ofBoth = new float[given.length];
        for (int digit = 0; digit < given.length; digit++) {
            ofPen[digit] = (float) pen.ofPen(digit);
            ofBoth[digit] = (float) pen.ofBoth(digit);
        }
        return new PenEvidence(ofPen, ofBoth, given, changes);
    }
}
