package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondLoadTest {

    @TempDir
    Path site;

    @Test
    void isRefusedWhenItIsTooLarge() throws IOException {
        Path script = Files.writeString(site.resolve("models.js"), "read(model);".repeat(9));
        int bytes = (int) Sizes.of(Files.readAllBytes(script)).gzipped();
        SecondLoad.requireAtMost(script, bytes);
        String message =
                String.valueOf(assertThrows(IOException.class, () -> SecondLoad.requireAtMost(script, bytes - 1))
                        .getMessage());
        assertTrue(
                message.startsWith("models.js: has " + bytes + " bytes, gzipped; needs " + (bytes - 1) + " or fewer."),
                message);
    }
}
