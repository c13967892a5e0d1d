package io.github.digitpad.cli;

import io.github.digitpad.data.KaggleCsvReader;
import io.github.digitpad.data.KaggleDigit;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.reading.Reader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Kaggle's {@code test.csv} in, a submission out: {@code ImageId,Label}, the ids counted from 1. */
final class Submission {

    /** How many rows are in memory at a time. */
    private static final int BATCH = 2048;

    private final Path csv;
    private final AllCores<Reader> cores;
    private int written;

    Submission(Path csv, LearnedSet set) {
        this.csv = csv;
        this.cores = new AllCores<>(set::newReader);
    }

    /** Reads all digits and writes the file; how many there are. */
    int writeTo(WholeFile file) throws IOException {
        try (KaggleCsvReader reader = new KaggleCsvReader(csv)) {
            reader.requireNoLabels();
            file.write(out -> {
                written = 0;
                out.write("ImageId,Label\n");
                List<KaggleDigit> batch = nextBatch(reader);
                while (!batch.isEmpty()) {
                    write(batch, out);
                    batch = nextBatch(reader);
                }
            });
        }
        return written;
    }

    private void write(List<KaggleDigit> batch, Writer out) throws IOException {
        for (String digit : cores.read(batch, Submission::digit)) {
            written++;
            out.write(written + "," + digit + "\n");
        }
    }

    private static String digit(Reader reader, KaggleDigit row) {
        return reader.readFramed(LabelledPictures.framed(row.image(), false, reader.frame()))
                .text();
    }

    private static List<KaggleDigit> nextBatch(KaggleCsvReader reader) throws IOException {
        List<KaggleDigit> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            KaggleDigit digit = reader.next();
            if (digit == null) {
                break;
            }
            batch.add(digit);
        }
        return batch;
    }
}
