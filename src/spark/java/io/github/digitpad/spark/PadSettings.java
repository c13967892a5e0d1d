package io.github.digitpad.spark;

import io.github.digitpad.api.DigitPad;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;

/**
 * How is read, as it goes from the driver to the executors: a reader is none that travels.
 *
 * @param allow signs that a number may have, as {@code 0-9.,-}
 * @param isOneDigit whether each picture or ink is one digit
 * @param model path of a model on each executor, or name of a file that was handed over with {@code --files}; empty for
 *     the one that the jar carries
 */
record PadSettings(String allow, boolean isOneDigit, String model) implements Serializable {

    private static final long serialVersionUID = 1;

    /** One reader for each setting in an executor, whatever number of tasks it runs at once. */
    private static final Map<PadSettings, DigitPad> PADS = new ConcurrentHashMap<>();

    /** Digits, with the model that the jar carries. */
    static final PadSettings DIGITS = new PadSettings("0-9", false, "");

    static final PadSettings ONE_DIGIT = new PadSettings("0-9", true, "");

    /**
     * This executor's reader.
     *
     * @throws UncheckedIOException if the model is not there or is none; the message says on which machine
     */
    DigitPad pad() {
        return PADS.computeIfAbsent(this, PadSettings::make);
    }

    private DigitPad make() {
        DigitPad pad = DigitPad.standard();
        if (!model.isEmpty()) {
            try {
                pad = pad.withModel(path());
            } catch (IOException e) {
                throw new UncheckedIOException("on " + host() + ": " + e.getMessage(), e);
            }
        }
        return isOneDigit ? pad.oneDigit() : pad.allowing(allow);
    }

    private Path path() throws IOException {
        for (String place : new String[] {model, SparkFiles.get(model)}) {
            if (Files.exists(Path.of(place))) {
                return Path.of(place);
            }
        }
        throw new IOException(
                model + ": no such model on this executor. Put it there on every machine, or hand it over:"
                        + " --files " + model + " for spark-submit, and its bare name for --model.");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this executor";
        }
    }
}
