package io.github.digitpad.train;

import io.github.digitpad.paper.LineStrip;
import io.github.digitpad.paper.NumberPicture;
import io.github.digitpad.picture.GrayImage;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes pictures of lines, composed or real, and the strips that the reader would make of them. */
final class PaperComposer {

    /** Wider ones, in px, are as good as two. */
    private static final int WIDEST = 440;

    private final LineComposer lines;
    private final @Nullable RegisterLines registers;
    private final double realShare;

    /** @param realShare of the lines that are real ones of registers */
    PaperComposer(LineComposer lines, @Nullable RegisterLines registers, double realShare) {
        this.lines = lines;
        this.registers = registers;
        this.realShare = realShare;
    }

    /** A picture with what it reads. */
    record Photograph(GrayImage light, String text) {}

    /** The next picture. */
    Photograph photograph(SplittableRandom random) {
        if (registers != null && random.nextDouble() < realShare) {
            RegisterLines.Photograph real = registers.any(random);
            return new Photograph(real.light(), real.text());
        }
        LineComposer.Line line = lines.compose(random);
        return new Photograph(Paper.photograph(line, random), line.text());
    }

    /** The next strip; pictures in which the reader finds nothing are left out. */
    StripLine strip(SplittableRandom random) {
        while (true) {
            Photograph photograph = photograph(random);
            LineStrip strip = NumberPicture.strip(photograph.light());
            if (strip != null && strip.width() <= WIDEST) {
                return StripLine.of(strip, photograph.text());
            }
        }
    }
}
