package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Network;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what a file says to which numbers it was fitted: the beginning of a SHA-256, in hexadecimal. It is of the numbers,
 * not of the files, so that a network stored otherwise, or a file laid out otherwise, is still the same.
 */
final class Fingerprint {

    /** Against files that were mixed up, not against anybody who wants to. */
    private static final int BYTES = 8;

    private Fingerprint() {}

    /** Of a network's weights, as float32 in the order of its layers. */
    static String of(Network network) {
        MessageDigest digest = sha256();
        LayersModelWriter.write(network, Quantization.NONE).shards().values().forEach(digest::update);
        return end(digest);
    }

    /** Of numbers that were fitted to what has the fingerprint before: so the last one stands for all. */
    static String of(String before, double... numbers) {
        MessageDigest digest = sha256();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        for (double number : numbers) {
            // Of -0 makes 0, which JSON need not keep apart.
            bytes.putDouble(number + 0.0);
        }
        digest.update(bytes.array());
        return end(digest);
    }

    private static String end(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
