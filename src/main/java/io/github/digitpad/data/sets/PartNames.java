package io.github.digitpad.data.sets;

import java.util.Locale;
import java.util.Map;

/** What parts of data sets are called. */
public final class PartNames {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("train", "train"),
            Map.entry("training", "train"),
            Map.entry("trn", "train"),
            Map.entry("tra", "train"),
            Map.entry("test", "test"),
            Map.entry("testing", "test"),
            Map.entry("t10k", "test"),
            Map.entry("tst", "test"),
            Map.entry("tes", "test"),
            Map.entry("val", "validation"),
            Map.entry("valid", "validation"),
            Map.entry("validation", "validation"),
            Map.entry("extra", "extra"));

    private PartNames() {}

    /**
     * {@code train}, {@code test}, {@code validation} or {@code extra}, where a word is one of their names; else empty.
     */
    public static String of(String word) {
        return KNOWN.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    /** The first of its words that is a part's name; empty, if none is. LIBSVM's sets to test with end in .t. */
    public static String in(String name) {
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!of(word).isEmpty()) {
                return of(word);
            }
        }
        return name.endsWith(".t") ? "test" : "";
    }

    /** Whether an array's name says that it is of pictures, as {@code x_train} and {@code images}. */
    public static boolean isOfPictures(String name) {
        ArrayNames names = ArrayNames.of(name);
        return names.role() == ArrayNames.Role.PICTURES;
    }
}
