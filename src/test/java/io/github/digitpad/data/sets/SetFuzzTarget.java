package io.github.digitpad.data.sets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.data.FuzzedFile;
import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads any bytes as a data set: the fuzzed reader {@code sets}. */
public final class SetFuzzTarget {

    private static final int PICTURES = 3;

    private SetFuzzTarget() {}

    public static void check(byte[] data) {
        // What is packed 1,032 times, as deflate can, and read through twice.
        FuzzedFile.check(data, (64L << 20) + (1L << 16) * data.length, SetFuzzTarget::read);
    }

    private static Object read(Path file) throws IOException {
        DataSet set = DataSets.open(List.of(file));
        List<Object> seen = new ArrayList<>();
        assertTrue(!set.parts().isEmpty(), "parts");
        for (String name : set.parts()) {
            DataPart part = set.read(name, null);
            seen.add(name + part.count() + part.notes());
            assertTrue(part.count() > 0, "pictures");
            for (int i = 0; i < Math.min(PICTURES, part.count()); i++) {
                GrayImage image = part.image(i);
                for (float pixel : image.toArray()) {
                    assertTrue(pixel >= 0 && pixel <= 1, "a pixel of " + pixel);
                }
                seen.add(image.hashCode());
                if (part.isLabelled()) {
                    seen.add(part.label(i));
                }
            }
        }
        return seen;
    }
}
