package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.digitpad.cli.PictureReadings;
import io.github.digitpad.decode.PictureKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page makes of every kind of picture file what the command line makes of it. */
class PicturesIT extends ElementTest {

    /** A browser's canvas keeps 8 of 16 bits, and of colours that are not opaque as many as show. */
    private static final double NEAR = 1e-4;

    @Test
    void everyKindOfFileIsReadAlike(@TempDir Path folder) throws IOException {
        PictureKinds.write(folder);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        assertTrue(files.size() > 60, "the files are there");
        PictureReadings readings = new PictureReadings();
        Page page = openPage("");
        for (Path file : files) {
            double[] expected = readings.probabilities(file);
            Object seen = page.evaluate(
                    "async ([name, data]) => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));"
                            + "const {text, digits} = await DigitPad.recognize(new File([bytes], name));"
                            + "return {text, probabilities: digits.length ? Array.from(digits[0].probabilities) : []}; }",
                    List.of(
                            file.getFileName().toString(),
                            Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
            Map<?, ?> answer = (Map<?, ?>) seen;
            assertEquals("7", answer.get("text"), file.getFileName().toString());
            List<?> probabilities = (List<?>) answer.get("probabilities");
            for (int digit = 0; digit < expected.length; digit++) {
                assertEquals(
                        expected[digit],
                        ((Number) probabilities.get(digit)).doubleValue(),
                        NEAR,
                        file.getFileName() + ": " + digit);
            }
        }
    }
}
