package io.github.digitpad.spark;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was read as one text. */
final class Texts {

    private Texts() {}

    /** The numbers with a space between them; nothing, where there is none or it cannot be read. */
    static @Nullable String of(PadSettings settings, NumberRows.Source source) {
        try {
            String text = source.read(settings.pad()).text();
            return text.isEmpty() ? null : text;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
