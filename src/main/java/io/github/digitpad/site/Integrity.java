package io.github.digitpad.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hashes by which a browser refuses a script that has been changed. */
final class Integrity {

    private Integrity() {}

    /**
     * What a page writes into {@code integrity="…"} for a file.
     *
     * @see "W3C, Subresource Integrity"
     */
    static String of(byte[] content) {
        return "sha384-" + hash("SHA-384", content);
    }

    /** What a page's policy names a script or style inside the page by. */
    static String sha256(String content) {
        return "sha256-" + hash("SHA-256", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String algorithm, byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
