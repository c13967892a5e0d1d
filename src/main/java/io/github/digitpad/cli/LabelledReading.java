package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import java.util.List;

/**
 * What a network made of one digit of a collection.
 *
 * @param answers the three most probable, the best first
 */
record LabelledReading(LabelledPicture subject, List<Answer> answers) {

    private static final int ANSWERS = 3;

    /** Reads a whole collection, in its order. */
    static List<LabelledReading> all(LabelledPictures pictures, LearnedSet set) {
        return new AllCores<>(set::newReader)
                .read(
                        pictures.list(),
                        (reader, subject) -> new LabelledReading(
                                subject, Answer.best(subject.digit().read(reader), ANSWERS)));
    }

    int label() {
        return subject.label();
    }

    /** The first answer. */
    int digit() {
        return answers.get(0).digit();
    }

    /** The first answer's probability, 0 to 1. */
    double confidence() {
        return answers.get(0).probability();
    }

    boolean isRight() {
        return digit() == label();
    }
}
