package io.github.digitpad.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a page writes into {@code integrity="…"}, so that its browser refuses a script that has been changed. */
final class Integrity {

    private Integrity() {}

    /**
     * The hash of a file.
     *
     * @see "W3C, Subresource Integrity"
     */
    static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(content);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }
}
