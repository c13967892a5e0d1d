package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.paper.InkPageReader;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.paper.PaperReader;
import io.github.digitpad.reading.Reader;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thread's readers of a set of weights, each made when it is needed. */
final class Readers {

    private final LearnedSet set;
    private @Nullable Reader ofInk;
    private @Nullable PaperReader ofPaper;
    private @Nullable InkPageReader ofPages;

    Readers(LearnedSet set) {
        this.set = set;
    }

    Reader ofInk() {
        if (ofInk == null) {
            ofInk = set.newReader();
        }
        return ofInk;
    }

    /** Where the set has nothing that tells numbers from words, with what the jar's has. */
    InkPageReader ofPages() throws IOException {
        if (ofPages == null) {
            NumberWeights own = set.inkPage();
            ofPages = new InkPageReader(
                    ofInk(),
                    own != null
                            ? own
                            : Objects.requireNonNull(ShippedModel.read().inkPage()));
        }
        return ofPages;
    }

    /** @throws IOException if the set reads no pictures of numbers */
    PaperReader ofPaper() throws IOException {
        if (ofPaper == null) {
            ofPaper = paper(set).newReader();
        }
        return ofPaper;
    }

    /** @throws IOException if the set has none */
    static LearnedPaper paper(LearnedSet set) throws IOException {
        LearnedPaper paper = set.paper();
        if (paper == null) {
            throw new IOException("this set of weights reads no numbers in pictures. Needs one with paper.json and the"
                    + " folder paper; without --weights there is one.");
        }
        return paper;
    }
}
