package io.github.digitpad.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON text that knows where it is, so that a message can say {@code model.json:
 * modelTopology.config.layers[3].config.strides: found "x", needs a whole number}. What is absent and what is null read
 * the same; asking for the inside of either fails.
 */
public final class Json {

    /** How much of a string a message quotes. */
    private static final int MAX_QUOTED = 60;

    /** What does not exist, nowhere. */
    public static final Json NOTHING = new Json("", null, null, 0, null);

    private final String source;
    private final @Nullable Json parent;

    /** In the parent: a key, or else an index. Texts are made of them when an error asks where it is. */
    private final @Nullable String key;

    private final int index;
    private final @Nullable Object value;

    private Json(String source, @Nullable Json parent, @Nullable String key, int index, @Nullable Object value) {
        this.source = source;
        this.parent = parent;
        this.key = key;
        this.index = index;
        this.value = value;
    }

    /**
     * The value that a text is.
     *
     * @param source what messages call the text
     */
    public static Json parse(String source, String text) throws ModelFormatException {
        return new Json(source, null, null, 0, JsonParser.parse(source, text));
    }

    /** A value that was parsed, and may have been changed since: maps, lists, strings, booleans, doubles, nothing. */
    public static Json of(String source, @Nullable Object value) {
        return new Json(source, null, null, 0, value);
    }

    /** The value itself, as {@link #of} takes it. */
    public @Nullable Object value() {
        return value;
    }

    /** What messages call the text. */
    public String source() {
        return source;
    }

    /** Whether there is a value that is not null. */
    public boolean exists() {
        return value != null;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean isString() {
        return value instanceof String;
    }

    /** The value of a key; one that does not exist, if the key is not there. */
    public Json get(String key) throws ModelFormatException {
        if (value instanceof Map<?, ?> object) {
            return new Json(source, this, key, 0, object.get(key));
        }
        throw wrong("an object");
    }

    /** The keys of this object, in the file's order. */
    public List<String> keys() throws ModelFormatException {
        if (value instanceof Map<?, ?> object) {
            List<String> keys = new ArrayList<>();
            for (Object key : object.keySet()) {
                keys.add((String) key);
            }
            return keys;
        }
        throw wrong("an object");
    }

    /** How many elements this list has. */
    public int size() throws ModelFormatException {
        if (value instanceof List<?> list) {
            return list.size();
        }
        throw wrong("a list");
    }

    /** The element of a list; one that does not exist, if there are fewer. */
    public Json at(int index) throws ModelFormatException {
        if (value instanceof List<?> list) {
            return new Json(source, this, null, index, index < list.size() ? list.get(index) : null);
        }
        throw wrong("a list");
    }

    public String string() throws ModelFormatException {
        if (value instanceof String string) {
            return string;
        }
        throw wrong("a string");
    }

    public String string(String otherwise) throws ModelFormatException {
        return value == null ? otherwise : string();
    }

    public double number() throws ModelFormatException {
        if (value instanceof Double number) {
            return number;
        }
        throw wrong("a number");
    }

    public double number(double otherwise) throws ModelFormatException {
        return value == null ? otherwise : number();
    }

    public int integer() throws ModelFormatException {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
            return (int) (double) number;
        }
        throw wrong("a whole number");
    }

    public int integer(int otherwise) throws ModelFormatException {
        return value == null ? otherwise : integer();
    }

    public boolean flag(boolean otherwise) throws ModelFormatException {
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("true or false");
    }

    /** The error that this value is not what is needed. */
    public ModelFormatException wrong(String needed) {
        return new ModelFormatException(source + ": " + place() + "found " + found() + ", needs " + needed + ".");
    }

    private String place() {
        StringBuilder path = new StringBuilder();
        for (Json json = this; json.parent != null; json = json.parent) {
            boolean isFirst = json.parent.parent == null;
            path.insert(0, json.key == null ? "[" + json.index + "]" : isFirst ? json.key : "." + json.key);
        }
        return path.length() == 0 ? "" : path + ": ";
    }

    /** The value in words that a message can use. */
    public String found() {
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "an empty list" : "a list";
        }
        if (value instanceof String string) {
            return quote(string);
        }
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
                    ? String.valueOf((int) (double) number)
                    : Numbers.text(number);
        }
        return value == null ? "nothing" : value instanceof Boolean flag && flag ? "true" : "false";
    }

    /** A string from a file as a message quotes it: in quotes, not longer than a line. */
    public static String quote(String string) {
        return "\"" + (string.length() > MAX_QUOTED ? string.substring(0, MAX_QUOTED) + "…" : string) + "\"";
    }
}
