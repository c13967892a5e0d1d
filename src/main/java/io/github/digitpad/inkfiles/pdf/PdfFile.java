package io.github.digitpad.inkfiles.pdf;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a document, by the tables and streams that say where they are, the newest first. Where these are
 * broken all objects are looked for, as viewers do.
 *
 * @see "ISO 32000-1, 7.5"
 */
final class PdfFile {

    private static final int MOST_TABLES = 1000;
    private static final int MOST_OBJECTS = 4_000_000;
    private static final int FREE = -1;

    /**
     * Where an object is.
     *
     * @param holder the stream of objects that it is in; -1 if it is in none
     * @param place in the file, or among the stream's objects; -1 if the object was deleted
     */
    private record Place(int holder, int place) {}

    /** Bytes of a stream of objects, and where each is: number, place, number, place … */
    private record Holder(byte[] bytes, int[] places) {}

    private final InkFile file;
    private final byte[] bytes;
    private final Map<Integer, Place> places = new HashMap<>();
    private final Map<Integer, @Nullable Holder> holders = new HashMap<>();
    private final Map<Integer, @Nullable Object> read = new HashMap<>();
    private final Map<String, @Nullable Object> trailer = new LinkedHashMap<>();

    PdfFile(InkFile file) throws InkFormatException {
        this.file = file;
        this.bytes = file.bytes();
        readTables();
        if (!(resolved(trailer.get("Root")) instanceof Map<?, ?> root) || !root.containsKey("Pages")) {
            places.clear();
            holders.clear();
            read.clear();
            lookThrough();
        }
        if (trailer.get("Encrypt") != null) {
            throw file.error("is encrypted. Save a copy without a password: \"qpdf --decrypt IN.pdf OUT.pdf\"");
        }
    }

    /** What the document begins with: {@code Root} and others. */
    Map<String, @Nullable Object> trailer() {
        return trailer;
    }

    /** A value, or what it refers to; nothing, if that is not there. */
    @Nullable
    Object resolved(@Nullable Object value) {
        Object at = value;
        for (int i = 0; i < 10 && at instanceof PdfReference reference; i++) {
            at = object(reference.number());
        }
        return at instanceof PdfReference || at instanceof PdfLexer.Word ? null : at;
    }

    private @Nullable Object object(int number) {
        if (!read.containsKey(number)) {
            // Who refers to himself finds nothing.
            read.put(number, null);
            Place place = places.get(number);
            read.put(number, place == null || place.place == FREE ? null : load(number, place));
        }
        return read.get(number);
    }

    private @Nullable Object load(int number, Place place) {
        if (place.holder < 0) {
            PdfLexer lexer = new PdfLexer(bytes, place.place, bytes.length);
            boolean isThere = lexer.token() instanceof Double found
                    && found == number
                    && lexer.token() instanceof Double
                    && lexer.token() instanceof PdfLexer.Word word
                    && word.text().equals("obj");
            return isThere ? withStream(lexer) : null;
        }
        Holder holder = holder(place.holder);
        if (holder == null) {
            return null;
        }
        for (int i = 0; i + 1 < holder.places.length; i += 2) {
            if (holder.places[i] == number) {
                return new PdfLexer(holder.bytes, holder.places[i + 1], holder.bytes.length).object();
            }
        }
        return null;
    }

    /** An object; a stream, if the word stands behind it. */
    private @Nullable Object withStream(PdfLexer lexer) {
        Object object = lexer.object();
        if (!(object instanceof Map<?, ?>)) {
            return object;
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> dictionary = (Map<String, @Nullable Object>) object;
        boolean isStream =
                lexer.token() instanceof PdfLexer.Word word && word.text().equals("stream");
        if (!isStream) {
            return dictionary;
        }
        int from = lexer.at();
        if (from < bytes.length && bytes[from] == '\r') {
            from++;
        }
        if (from < bytes.length && bytes[from] == '\n') {
            from++;
        }
        int length =
                resolved(dictionary.get("Length")) instanceof Double known && known >= 0 && known <= bytes.length - from
                        ? (int) (double) known
                        : -1;
        if (length < 0 || !isEnd(from + length)) {
            int end = find("endstream", from);
            length = (end < 0 ? bytes.length : end) - from;
        }
        return new PdfStream(dictionary, bytes, from, length);
    }

    private boolean isEnd(int from) {
        int at = from;
        while (at < bytes.length && at < from + 4 && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return file.has(at, "endstream");
    }

    private @Nullable Holder holder(int number) {
        if (!holders.containsKey(number)) {
            holders.put(number, null);
            holders.put(number, object(number) instanceof PdfStream stream ? held(stream) : null);
        }
        return holders.get(number);
    }

    private static @Nullable Holder held(PdfStream stream) {
        byte[] content = stream.content();
        int first = PdfStream.whole(stream.dictionary(), "First", 0);
        int count = PdfStream.whole(stream.dictionary(), "N", 0);
        if (content == null || first < 0 || first > content.length || count < 0 || count > content.length) {
            return null;
        }
        PdfLexer lexer = new PdfLexer(content, 0, first);
        int[] places = new int[2 * count];
        for (int i = 0; i < places.length; i++) {
            places[i] =
                    lexer.token() instanceof Double number && number >= 0 && number < 1e9 ? (int) (double) number : -1;
            places[i] += i % 2 == 1 ? first : 0;
        }
        return new Holder(content, places);
    }

    private void readTables() {
        int last = findLast("startxref");
        PdfLexer lexer = new PdfLexer(bytes, last + 9, bytes.length);
        Set<Integer> seen = new HashSet<>();
        int at = last >= 0 && lexer.token() instanceof Double start ? place(start) : -1;
        while (at >= 0 && seen.add(at) && seen.size() < MOST_TABLES) {
            Map<String, @Nullable Object> own = table(at);
            if (own == null) {
                return;
            }
            for (Map.Entry<String, @Nullable Object> entry : own.entrySet()) {
                trailer.putIfAbsent(entry.getKey(), entry.getValue());
            }
            // A table for old programs, with the rest in a stream for new ones.
            if (own.get("XRefStm") instanceof Double stream && place(stream) >= 0 && seen.add(place(stream))) {
                table(place(stream));
            }
            at = own.get("Prev") instanceof Double previous ? place(previous) : -1;
        }
    }

    private int place(double offset) {
        return offset >= 0 && offset < bytes.length ? (int) offset : -1;
    }

    private @Nullable Map<String, @Nullable Object> table(int at) {
        PdfLexer lexer = new PdfLexer(bytes, at, bytes.length);
        Object first = lexer.token();
        if (first instanceof PdfLexer.Word word && word.text().equals("xref")) {
            return plainTable(lexer);
        }
        boolean isObject = first instanceof Double
                && lexer.token() instanceof Double
                && lexer.token() instanceof PdfLexer.Word word
                && word.text().equals("obj");
        return isObject && withStream(lexer) instanceof PdfStream stream ? streamTable(stream) : null;
    }

    private @Nullable Map<String, @Nullable Object> plainTable(PdfLexer lexer) {
        while (true) {
            Object token = lexer.token();
            if (token instanceof PdfLexer.Word word && word.text().equals("trailer")) {
                Object found = lexer.object();
                @SuppressWarnings("unchecked")
                Map<String, @Nullable Object> own =
                        found instanceof Map<?, ?> ? (Map<String, @Nullable Object>) found : null;
                return own;
            }
            if (!(token instanceof Double number) || !(lexer.token() instanceof Double count)) {
                return null;
            }
            for (int i = 0; i < count; i++) {
                Object offset = lexer.token();
                boolean isWhole = offset instanceof Double && lexer.token() instanceof Double;
                if (!isWhole || !(lexer.token() instanceof PdfLexer.Word kind)) {
                    return null;
                }
                boolean isUsed = kind.text().equals("n") && offset instanceof Double;
                put((int) (number + i), -1, isUsed ? place((Double) offset) : FREE);
            }
        }
    }

    private @Nullable Map<String, @Nullable Object> streamTable(PdfStream stream) {
        byte[] content = stream.content();
        Object widths = stream.dictionary().get("W");
        if (content == null || !(widths instanceof List<?> list) || list.size() < 3) {
            return null;
        }
        int[] width = new int[3];
        for (int i = 0; i < 3; i++) {
            width[i] = list.get(i) instanceof Double number && number >= 0 && number <= 8 ? (int) (double) number : -1;
            if (width[i] < 0) {
                return null;
            }
        }
        Object index = stream.dictionary().get("Index");
        double size = stream.dictionary().get("Size") instanceof Double known ? known : 0;
        List<?> ranges = index instanceof List<?> some ? some : List.of(0.0, size);
        int row = width[0] + width[1] + width[2];
        int at = 0;
        for (int i = 0; row > 0 && i + 1 < ranges.size(); i += 2) {
            double first = ranges.get(i) instanceof Double number ? number : 0;
            double count = ranges.get(i + 1) instanceof Double number ? number : 0;
            for (int j = 0; j < count && at + row <= content.length; j++) {
                double kind = width[0] == 0 ? 1 : number(content, at, width[0]);
                double second = number(content, at + width[0], width[1]);
                double third = number(content, at + width[0] + width[1], width[2]);
                at += row;
                if (first + j < MOST_OBJECTS) {
                    int number = (int) (first + j);
                    if (kind == 2) {
                        put(number, (int) Math.min(second, MOST_OBJECTS), (int) Math.min(third, MOST_OBJECTS));
                    } else {
                        put(number, -1, kind == 1 ? place(second) : FREE);
                    }
                }
            }
        }
        return stream.dictionary();
    }

    private static double number(byte[] content, int from, int width) {
        double number = 0;
        for (int i = 0; i < width; i++) {
            number = 256 * number + (content[from + i] & 0xff);
        }
        return number;
    }

    private void put(int number, int holder, int place) {
        if (number >= 0 && places.size() < MOST_OBJECTS && !places.containsKey(number)) {
            places.put(number, new Place(holder, place));
        }
    }

    /** Finds all objects by the words that they begin with; the last of a number counts. */
    private void lookThrough() {
        for (int at = find(" obj", 0); at >= 0; at = find(" obj", at + 4)) {
            int generation = numberBefore(at);
            int gap = generation - 1;
            int start = generation < at && gap >= 0 && bytes[gap] == ' ' ? numberBefore(gap) : gap;
            if (start >= 0 && start < gap && gap - start < 9) {
                int number = 0;
                for (int i = start; i < gap; i++) {
                    number = 10 * number + bytes[i] - '0';
                }
                if (places.size() < MOST_OBJECTS) {
                    places.put(number, new Place(-1, start));
                }
            }
        }
        for (int number : List.copyOf(places.keySet())) {
            Object object = object(number);
            Map<?, ?> dictionary = object instanceof PdfStream stream
                    ? stream.dictionary()
                    : object instanceof Map<?, ?> map ? map : Map.of();
            String type = dictionary.get("Type") instanceof PdfName name ? name.text() : "";
            if (type.equals("Catalog")) {
                trailer.put("Root", new PdfReference(number));
            } else if (type.equals("XRef") && dictionary.get("Encrypt") != null) {
                trailer.put("Encrypt", dictionary.get("Encrypt"));
            } else if (type.equals("ObjStm")) {
                Holder holder = holder(number);
                for (int i = 0; holder != null && i + 1 < holder.places.length; i += 2) {
                    put(holder.places[i], number, i / 2);
                }
            }
        }
        for (int number : List.copyOf(places.keySet())) {
            if (object(number) instanceof Map<?, ?> map
                    && map.get("Type") instanceof PdfName name
                    && name.text().equals("Catalog")) {
                trailer.put("Root", new PdfReference(number));
            }
        }
        int at = findLast("trailer");
        if (at >= 0 && new PdfLexer(bytes, at + 7, bytes.length).object() instanceof Map<?, ?> own) {
            if (own.get("Encrypt") != null) {
                trailer.put("Encrypt", own.get("Encrypt"));
            }
        }
    }

    private int numberBefore(int end) {
        int at = end;
        while (at > 0 && bytes[at - 1] >= '0' && bytes[at - 1] <= '9') {
            at--;
        }
        return at;
    }

    private int find(String word, int from) {
        byte first = (byte) word.charAt(0);
        for (int at = from; at <= bytes.length - word.length(); at++) {
            if (bytes[at] == first && file.has(at, word)) {
                return at;
            }
        }
        return -1;
    }

    private int findLast(String word) {
        for (int at = bytes.length - word.length(); at >= 0; at--) {
            if (file.has(at, word)) {
                return at;
            }
        }
        return -1;
    }
}
