package io.github.digitpad.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON text as Java values: {@code Map}, {@code List}, {@code String}, {@code Double}, {@code Boolean} and null.
 * Strict: what RFC 8259 does not allow, and a key that comes twice, is an error with its {@code line:column}.
 */
final class JsonParser {

    /** How deep values may nest; Keras nests about 15 deep, and deeper recursion could exhaust the stack. */
    static final int MAX_DEPTH = 200;

    private final String source;
    private final String text;
    private int at;
    private int depth;

    private JsonParser(String source, String text) {
        this.source = source;
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** @param source what messages call the text */
    static @Nullable Object parse(String source, String text) throws ModelFormatException {
        JsonParser parser = new JsonParser(source, text);
        parser.skipBlanks();
        Object value = parser.value();
        if (parser.at < text.length()) {
            throw parser.unexpected("the end of the text");
        }
        return value;
    }

    private @Nullable Object value() throws ModelFormatException {
        Object value = switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
        skipBlanks();
        return value;
    }

    private Map<String, @Nullable Object> object() throws ModelFormatException {
        Map<String, @Nullable Object> object = new TextMap<>();
        if (enter('}')) {
            do {
                int start = at;
                if (peek() != '"') {
                    throw unexpected("a key in quotes");
                }
                String key = string();
                if (object.containsKey(key)) {
                    throw error(start, "the key \"" + key + "\" is there twice.");
                }
                skipBlanks();
                if (peek() != ':') {
                    throw unexpected("':'");
                }
                skip();
                object.put(key, value());
            } while (another('}'));
        }
        return object;
    }

    private List<@Nullable Object> list() throws ModelFormatException {
        List<@Nullable Object> list = new ArrayList<>();
        if (enter(']')) {
            do {
                list.add(value());
            } while (another(']'));
        }
        return list;
    }

    /** Goes behind the opening bracket; whether there is a first element. */
    private boolean enter(char close) throws ModelFormatException {
        if (++depth > MAX_DEPTH) {
            throw error(at, "nested deeper than " + MAX_DEPTH + ".");
        }
        skip();
        return peek() != close || leave();
    }

    private boolean another(char close) throws ModelFormatException {
        if (peek() == ',') {
            skip();
            return true;
        }
        if (peek() != close) {
            throw unexpected("',' or '" + close + "'");
        }
        return leave();
    }

    private boolean leave() {
        depth--;
        at++;
        return false;
    }

    private @Nullable Object literal(String word, @Nullable Object value) throws ModelFormatException {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private Double number() throws ModelFormatException {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits(start);
        }
        if (peek() == '.') {
            at++;
            digits(start);
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits(start);
        }
        double number = Numbers.parse(text, start, at);
        if (!Double.isFinite(number)) {
            throw error(start, "the number is too large.");
        }
        // Far below the least float.
        return Math.abs(number) < Double.MIN_NORMAL ? number * 0 : number;
    }

    private void digits(int start) throws ModelFormatException {
        int first = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == first) {
            throw unexpected(at == start ? "a value" : "a digit");
        }
    }

    private String string() throws ModelFormatException {
        at++;
        int start = at;
        StringBuilder string = null;
        while (peek() != '"') {
            char c = peek();
            if (c < ' ') {
                throw unexpected("'\"'");
            }
            at++;
            if (c == '\\') {
                string = string == null ? new StringBuilder(text.substring(start, at - 1)) : string;
                string.append(escaped());
            } else if (string != null) {
                string.append(c);
            }
        }
        at++;
        // A script makes a text of single characters slowly.
        return string == null ? text.substring(start, at - 1) : string.toString();
    }

    private char escaped() throws ModelFormatException {
        char c = peek();
        int which = "\"\\/bfnrt".indexOf(c);
        if (which >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(which);
        }
        if (c != 'u') {
            throw unexpected("one of \" \\ / b f n r t u");
        }
        at++;
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Digits.value(peek(), 16);
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    /** The next character; 0 at the end, which no place in JSON allows. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skip() {
        at++;
        skipBlanks();
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    private ModelFormatException unexpected(String needed) {
        String found = at >= text.length()
                ? "the end of the text"
                : peek() < ' ' ? "control character " + (int) peek() : "'" + peek() + "'";
        return error(at, "found " + found + ", needs " + needed + ".");
    }

    private ModelFormatException error(int where, String message) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < where; i++) {
            column++;
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new ModelFormatException(source + ":" + line + ":" + column + ": " + message);
    }
}
