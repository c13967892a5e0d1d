package io.github.digitpad.cli;

import io.github.digitpad.picture.GrayImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pictures are the same as others, pixel by pixel in 256 shades: within a part, and between parts. */
final class Duplicates {

    private final List<Part> parts = new ArrayList<>();

    /** Begins the next part. */
    Part begin(String place) {
        Part part = new Part(place, List.copyOf(parts));
        parts.add(part);
        return part;
    }

    /** The pictures of a part. */
    static final class Part {

        private final String place;
        private final List<Part> others;
        private final MessageDigest digest;

        /** By what is in them, the label of the first that has it. */
        private final Map<String, Integer> labels = new HashMap<>();

        private final Map<String, Integer> shared = new LinkedHashMap<>();
        private int repeated;
        private int contradicted;

        private Part(String place, List<Part> others) {
            this.place = place;
            this.others = others;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        void add(GrayImage image, int label) {
            byte[] bytes = new byte[image.width() * image.height() + 2];
            int next = 0;
            bytes[next++] = (byte) image.width();
            bytes[next++] = (byte) image.height();
            for (float pixel : image.toArray()) {
                bytes[next++] = (byte) Math.round(255 * pixel);
            }
            String key = new String(digest.digest(bytes), StandardCharsets.ISO_8859_1);
            Integer before = labels.putIfAbsent(key, label);
            if (before != null) {
                repeated++;
                contradicted += before != label ? 1 : 0;
            }
            for (Part other : others) {
                if (other.labels.containsKey(key)) {
                    shared.merge(other.place, 1, Integer::sum);
                }
            }
        }

        int repeated() {
            return repeated;
        }

        int contradicted() {
            return contradicted;
        }

        /** For each earlier part that has some, how many of these are in it. */
        Map<String, Integer> shared() {
            return shared;
        }
    }
}
