package io.github.digitpad.inkfiles.pdf;

import io.github.digitpad.formats.Digits;
import io.github.digitpad.inkfiles.Decimals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects in bytes: {@code Map} for a dictionary, {@code List} for an array, {@code Double}, {@code Boolean},
 * {@link PdfName}, {@link PdfReference}, {@code String} for any text, and nothing for null and for what is broken.
 *
 * @see "ISO 32000-1, 7.2 and 7.3"
 */
final class PdfLexer {

    /** How deep arrays and dictionaries may nest. */
    private static final int MAX_DEPTH = 100;

    /** A word that is no object: an operator, {@code obj}, a bracket that closes. */
    record Word(String text) {}

    private final byte[] bytes;
    private final int end;
    private int at;

    PdfLexer(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = Math.max(0, from);
        this.end = end;
    }

    /** Where the next object begins, or blanks before it. */
    int at() {
        return at;
    }

    /** The next object, a reference as a whole. */
    @Nullable
    Object object() {
        return object(0);
    }

    private @Nullable Object object(int depth) {
        Object token = token(depth);
        if (!(token instanceof Double number) || !isIndex(number)) {
            return token;
        }
        int behind = at;
        boolean isReference = plain() instanceof Double generation
                && isIndex(generation)
                && plain() instanceof Word word
                && word.text.equals("R");
        if (isReference) {
            return new PdfReference((int) (double) number);
        }
        at = behind;
        return number;
    }

    /**
     * The next word or number. What has others inside is not looked at: it would be read again, and so what is inside
     * that.
     */
    private @Nullable Object plain() {
        skipBlanks();
        return at < end && isRegular(bytes[at]) ? word() : new Word("");
    }

    private static boolean isIndex(double number) {
        return number >= 0 && number < 1e8 && number == Math.floor(number);
    }

    /** The next object or word; of a reference only its first number. */
    @Nullable
    Object token() {
        return token(0);
    }

    private @Nullable Object token(int depth) {
        skipBlanks();
        if (at >= end || depth > MAX_DEPTH) {
            at = depth > MAX_DEPTH ? end : at;
            return new Word("");
        }
        char c = (char) (bytes[at] & 0xff);
        switch (c) {
            case '/' -> {
                at++;
                return new PdfName(name());
            }
            case '(' -> {
                return text();
            }
            case '[' -> {
                at++;
                return array(depth + 1);
            }
            case ']' -> {
                at++;
                return new Word("]");
            }
            case '<' -> {
                if (at + 1 < end && bytes[at + 1] == '<') {
                    at += 2;
                    return dictionary(depth + 1);
                }
                return hexadecimal();
            }
            case '>' -> {
                at += at + 1 < end && bytes[at + 1] == '>' ? 2 : 1;
                return new Word(">>");
            }
            case '{', '}', ')' -> {
                at++;
                return new Word(String.valueOf(c));
            }
            default -> {
                return word();
            }
        }
    }

    private @Nullable Object word() {
        int from = at;
        while (at < end && isRegular(bytes[at])) {
            at++;
        }
        StringBuilder word = new StringBuilder();
        for (int i = from; i < at; i++) {
            word.append((char) (bytes[i] & 0xff));
        }
        String text = word.toString();
        double number = Decimals.parse(text);
        if (!Double.isNaN(number)) {
            return number;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> new Word(text);
        };
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        while (true) {
            Object element = object(depth);
            if (element instanceof Word word) {
                if (isEnd(word) || word.text.equals("]")) {
                    return list;
                }
                continue;
            }
            list.add(element);
        }
    }

    private Map<String, @Nullable Object> dictionary(int depth) {
        Map<String, @Nullable Object> dictionary = new LinkedHashMap<>();
        while (true) {
            Object key = token(depth);
            if (key instanceof Word word && isEnd(word)) {
                return dictionary;
            }
            if (key instanceof PdfName name) {
                Object value = object(depth);
                if (value instanceof Word word) {
                    if (isEnd(word)) {
                        return dictionary;
                    }
                    continue;
                }
                dictionary.put(name.text(), value);
            }
        }
    }

    /** Of a dictionary, or of all. */
    private static boolean isEnd(Word word) {
        return word.text.isEmpty() || word.text.equals(">>");
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (at < end && isRegular(bytes[at])) {
            char c = (char) (bytes[at] & 0xff);
            int high = c == '#' && at + 2 < end ? hex(bytes[at + 1]) : -1;
            int low = high < 0 ? -1 : hex(bytes[at + 2]);
            name.append(low < 0 ? c : (char) (16 * high + low));
            at += low < 0 ? 1 : 3;
        }
        return name.toString();
    }

    /** A text in parentheses, of which only the end is needed, and what is plain in it. */
    private String text() {
        StringBuilder text = new StringBuilder();
        int open = 0;
        while (at < end) {
            char c = (char) (bytes[at++] & 0xff);
            if (c == '\\') {
                at++;
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                break;
            }
            text.append(c);
        }
        return text.toString();
    }

    private String hexadecimal() {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < end && bytes[at] != '>') {
            text.append((char) (bytes[at++] & 0xff));
        }
        at++;
        return text.toString();
    }

    private static int hex(byte digit) {
        return Digits.value(digit, 16);
    }

    private void skipBlanks() {
        while (at < end) {
            byte c = bytes[at];
            if (c == '%') {
                while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (c >= 0 && c <= ' ') {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isRegular(byte c) {
        return (c < 0 || c > ' ') && "()<>[]{}/%".indexOf((char) (c & 0xff)) < 0;
    }
}
