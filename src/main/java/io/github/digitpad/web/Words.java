package io.github.digitpad.web;

import io.github.digitpad.reading.Certainty;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Numbers and names as the page writes them, in its visitor's language: {@code webapp/element/language.js} has it. */
final class Words {

    /** The language that the page is in. */
    interface Language extends JSObject {

        /** What English says, with values for {@code {0}} and {@code {1}}. */
        String say(String english, String first, String second);

        /** A number as "count", "percent" or "millis". */
        String figure(String style, double value);

        /** Runs the action whenever the words may be others. */
        void onChange(Page.Action action);
    }

    private static @Nullable Language language;

    private Words() {}

    static void use(Language newLanguage) {
        language = newLanguage;
    }

    static void onChange(Page.Action action) {
        language().onChange(action);
    }

    static String say(String english) {
        return say(english, "", "");
    }

    /** With values for {@code {0}} and {@code {1}}. */
    static String say(String english, String first, String second) {
        return language().say(english, first, second);
    }

    static String count(int number) {
        return language().figure("count", number);
    }

    /** {@code 0.9876} as "98.8 %". At most 99.9 %: no network knows. */
    static String percent(double probability) {
        return language().figure("percent", Math.min(999, (int) (probability * 1000 + 0.5)) / 10.0);
    }

    /** A duration as "2.1 ms"; browsers' clocks tell no less than a tenth. */
    static String millis(double millis) {
        int tenths = (int) (millis * 10 + 0.5);
        String text = language().figure("millis", Math.max(1, tenths) / 10.0);
        return tenths == 0 ? say("under {0}", text, "") : text;
    }

    /** As pages get it, whatever the language. */
    static String certainty(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "certain";
            case LIKELY -> "likely";
            case NOT_SURE -> "not sure";
        };
    }

    private static Language language() {
        if (language == null) {
            throw new IllegalStateException("the page has not been started");
        }
        return language;
    }
}
