package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IntegrityTest {

    @Test
    void theIntegrityIsTheHashThatBrowsersCheck() {
        // printf abc | openssl dgst -sha384 -binary | base64
        assertEquals(
                "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn",
                Integrity.of("abc".getBytes(StandardCharsets.UTF_8)));
    }
}
