package io.github.digitpad.data.sets;

import io.github.digitpad.data.DataFormatException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data set of digits: one part or several, each read when it is asked for. */
public final class DataSet {

    private final String source;
    private final String format;
    private final List<StoredPart> parts;

    DataSet(String source, String format, List<StoredPart> parts) {
        this.source = source;
        this.format = format;
        this.parts = List.copyOf(parts);
    }

    /** Its files, for messages. */
    public String source() {
        return source;
    }

    /** As {@code NumPy .npz}. */
    public String format() {
        return format;
    }

    /** Its parts' names, as {@code train} and {@code test}; one that is empty, where it has no parts. */
    public List<String> parts() {
        return parts.stream().map(StoredPart::name).toList();
    }

    /**
     * A part.
     *
     * @param transposed whether its pictures have rows for columns; null to find that out
     * @throws DataFormatException if it cannot be read, or there is none of this name
     */
    public DataPart read(String part, @Nullable Boolean transposed) throws IOException {
        for (StoredPart each : parts) {
            if (each.name().equals(part)) {
                return DataPart.of(part, each.load(), transposed);
            }
        }
        throw new DataFormatException(source + ": has no part \"" + io.github.digitpad.data.Shown.clean(part)
                + "\"; its parts are " + listing() + ".");
    }

    /**
     * Which part is meant.
     *
     * @param wanted as a person named it; null for the usual one
     * @param usual of the names, the first that it has: {@code test}, {@code validation}
     * @throws DataFormatException if there are several, and none of these
     */
    public String choose(@Nullable String wanted, List<String> usual) throws DataFormatException {
        List<String> names = parts();
        if (wanted != null) {
            return wanted;
        }
        for (String name : usual) {
            List<String> fitting = names.stream()
                    .filter(each -> each.equals(name) || each.endsWith("-" + name))
                    .toList();
            if (fitting.size() == 1) {
                return fitting.get(0);
            }
        }
        if (names.size() > 1) {
            throw new DataFormatException(source + ": has several parts: " + listing() + ". Name one with --part.");
        }
        return names.get(0);
    }

    private String listing() {
        List<String> names = parts();
        return names.equals(List.of("")) ? "not named" : String.join(", ", names);
    }
}
