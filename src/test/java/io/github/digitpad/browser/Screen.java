package io.github.digitpad.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A screen in memory, for browsers that want one: Xvfb, until closed. */
final class Screen implements AutoCloseable {

    private static final Program XVFB = new Program("Xvfb", "DIGITPAD_XVFB", List.of("Xvfb"), List.of(), "xvfb");

    private final Process process;
    private final String display;

    Screen() throws IOException {
        process = new ProcessBuilder(
                        XVFB.find().toString(), "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // It takes the first number that is free, and says which when it is ready.
        String number =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (number == null) {
            throw new AssertionError("Xvfb did not start");
        }
        display = ":" + number.strip();
    }

    /** For the environment's {@code DISPLAY}. */
    String display() {
        return display;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
