package io.github.digitpad.cli;

import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.paper.PictureNumbers;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of a picture's file: one, but for a TIFF of several. */
final class PicturePages implements NumberSource {

    private final Path file;
    private final boolean isCrop;
    private final int pages;
    private int next = 1;

    /** @param isCrop whether each page is cut out about one number */
    PicturePages(Path file, boolean isCrop) throws IOException {
        this.file = file;
        this.isCrop = isCrop;
        this.pages = PictureFile.pages(file);
    }

    private record Page(Path file, int page, boolean isCrop) implements Item {
        @Override
        public List<FoundNumber> read(Readers readers, ReadingOptions options) throws IOException {
            try {
                LightSamples samples = PictureFile.readLight(file, page);
                return PictureNumbers.read(samples.light(), isCrop, readers.ofPaper(), options).stream()
                        .<FoundNumber>map(number -> new PaperNumber(number, samples.step()))
                        .toList();
            } catch (OutOfMemoryError e) {
                long most = Runtime.getRuntime().maxMemory() >> 20;
                throw new IOException(
                        file + ": needs more memory than the " + most
                                + " MB that Java may take. Start it with more: java -Xmx" + 2 * most + "m -jar …",
                        e);
            }
        }

        @Override
        public boolean isFile() {
            return true;
        }
    }

    @Override
    public @Nullable Item next() {
        return next > pages ? null : new Page(file, next++, isCrop);
    }

    /** A page is large, and its reader's tables, too. */
    @Override
    public int atATime() {
        return 1;
    }

    @Override
    public void close() {}
}
