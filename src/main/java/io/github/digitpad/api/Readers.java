package io.github.digitpad.api;

import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.reading.Reader;
import org.jspecify.annotations.Nullable;

/** One thread's readers of a set of weights, each made when it is needed. */
final class Readers {

    private final LearnedSet set;
    private @Nullable Reader ofInk;
    private @Nullable DigitReader ofDigits;
    private @Nullable PaperReader ofPaper;

    Readers(LearnedSet set) {
        this.set = set;
    }

    Reader ofInk() {
        if (ofInk == null) {
            ofInk = set.newReader();
        }
        return ofInk;
    }

    DigitReader ofDigits() {
        if (ofDigits == null) {
            ofDigits = new DigitReader(ofInk(), set.learned().certainty());
        }
        return ofDigits;
    }

    PaperReader ofPaper() {
        if (ofPaper == null) {
            LearnedPaper paper = set.paper();
            if (paper == null) {
                throw new IllegalStateException("the set of weights reads no pictures of numbers");
            }
            ofPaper = paper.newReader();
        }
        return ofPaper;
    }
}
