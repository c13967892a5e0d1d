package io.github.digitpad.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordsTest {

    /** As {@code webapp/element/language.js} has it. */
    @BeforeEach
    void inEnglish() {
        Words.use(new Words.Language() {
            @Override
            public String say(String english, String first, String second) {
                return english.replace("{0}", first).replace("{1}", second);
            }

            @Override
            public String figure(String style, double value) {
                return String.format(Locale.ROOT, "%.1f\u00a0%s", value, style.equals("millis") ? "ms" : "%");
            }

            @Override
            public void onChange(Page.Action action) {}
        });
    }

    @Test
    void percentHasOneDecimalAndNeverClaimsToKnow() {
        assertEquals("0.0\u00a0%", Words.percent(0.0004));
        assertEquals("98.8\u00a0%", Words.percent(0.9876));
        assertEquals("99.9\u00a0%", Words.percent(0.9996));
        assertEquals("99.9\u00a0%", Words.percent(1));
    }

    @Test
    void millisHasOneDecimal() {
        assertEquals("2.1\u00a0ms", Words.millis(2.13));
        assertEquals("12.0\u00a0ms", Words.millis(12));
        assertEquals("under 0.1\u00a0ms", Words.millis(0.04));
    }
}
