package io.github.digitpad.data.sets;

import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The set of digits that is in {@code src/test/resources/data-sets} in many forms. */
final class SetFixtures {

    static final Path FOLDER = Path.of("src/test/resources/data-sets");

    private SetFixtures() {}

    /** A part of files of the folder. */
    static DataPart read(String part, String... names) throws IOException {
        DataSet set = DataSets.open(Arrays.stream(names).map(FOLDER::resolve).toList());
        return set.read(part, null);
    }

    /** Its pictures in 256 shades, each with its label, whatever their order. */
    static List<String> content(DataPart part) throws IOException {
        List<String> content = new ArrayList<>();
        for (int i = 0; i < part.count(); i++) {
            content.add(part.label(i) + " " + shades(part.image(i)));
        }
        Collections.sort(content);
        return content;
    }

    private static String shades(GrayImage image) {
        StringBuilder text = new StringBuilder(image.width() + "×" + image.height());
        for (float pixel : image.toArray()) {
            text.append(' ').append(Math.round(255 * pixel));
        }
        return text.toString();
    }
}
