package io.github.digitpad.paper;

import io.github.digitpad.reading.ReadingOptions;
import java.util.List;

/** Some strips that are read together, in steps: the network's windows one by one, then each strip's text. */
final class LineBatch {

    private final LineReader reader;
    private final List<LineStrip> strips;
    private final ReadingOptions options;
    private final List<LineReading> readings;
    private final LineTape tape;
    private int read;

    /** @param readings what is read of each is added to them */
    LineBatch(LineReader reader, List<LineStrip> strips, ReadingOptions options, List<LineReading> readings) {
        this.reader = reader;
        this.strips = strips;
        this.options = options;
        this.readings = readings;
        this.tape = new LineTape(reader.network, strips);
    }

    /** Makes the next step; whether there is another one. */
    boolean step() {
        if (tape.step()) {
            return true;
        }
        if (read < strips.size()) {
            readings.add(reader.read(strips.get(read), tape.logits(read), options));
            read++;
        }
        return read < strips.size();
    }
}
