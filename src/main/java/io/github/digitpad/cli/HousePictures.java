package io.github.digitpad.cli;

import io.github.digitpad.data.sets.svhn.HouseNumber;
import io.github.digitpad.data.sets.svhn.HouseNumbers;
import io.github.digitpad.decode.PictureFile;
import io.github.digitpad.paper.PictureNumbers;
import io.github.digitpad.picture.LightSamples;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pictures that SVHN's {@code digitStruct.mat} names, each about one number: a page each. */
final class HousePictures implements NumberSource {

    private static final int AT_A_TIME = 64;

    private final Path list;
    private final List<HouseNumber> numbers;
    private int next;

    HousePictures(Path list) throws IOException {
        this.list = list;
        this.numbers = HouseNumbers.read(list);
    }

    private record House(Path file, int page) implements Item {
        @Override
        public List<FoundNumber> read(Readers readers, ReadingOptions options) throws IOException {
            LightSamples samples = PictureFile.readLight(file, 1);
            return PictureNumbers.read(samples.light(), true, readers.ofPaper(), options).stream()
                    .<FoundNumber>map(number -> new PaperNumber(number, samples.step()))
                    .toList();
        }

        @Override
        public boolean isFile() {
            return true;
        }
    }

    @Override
    public @Nullable Item next() {
        if (next == numbers.size()) {
            return null;
        }
        next++;
        return new House(list.resolveSibling(numbers.get(next - 1).picture()), next);
    }

    @Override
    public int atATime() {
        return AT_A_TIME;
    }

    @Override
    public void close() {}
}
