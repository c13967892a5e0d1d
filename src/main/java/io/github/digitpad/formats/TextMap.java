package io.github.digitpad.formats;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What texts stand for, in the order in which they came; none goes. {@code HashMap} and {@code LinkedHashMap} would
 * take 0.9 kB of a script of ink files, this takes a quarter.
 */
public final class TextMap<V extends @Nullable Object> extends AbstractMap<String, V> {

    private static final int FIRST_PLACES = 16;

    /** Fowler, Noll and Vo's for 32 bits. */
    private static final int PRIME = 0x01000193;

    /** Nobody knows it who writes a file: keys that are meant to be in one place are in many. */
    private static final int SEED = (int) (Integer.MAX_VALUE * Math.random());

    private final List<String> keys = new ArrayList<>();
    private final List<V> values = new ArrayList<>();

    /** Of each place in a ring, which key is there, from 1 on, or 0; at most half of them are taken. */
    private int[] places = new int[FIRST_PLACES];

    /** The keys. */
    public List<String> keys() {
        return Collections.unmodifiableList(keys);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int index = key instanceof String text ? places[place(text)] : 0;
        return index == 0 ? null : values.get(index - 1);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String text && places[place(text)] != 0;
    }

    @Override
    public @Nullable V put(String key, V value) {
        int place = place(key);
        if (places[place] != 0) {
            return values.set(places[place] - 1, value);
        }
        keys.add(key);
        values.add(value);
        places[place] = keys.size();
        if (2 * keys.size() > places.length) {
            places = new int[2 * places.length];
            for (int i = 0; i < keys.size(); i++) {
                places[place(keys.get(i))] = i + 1;
            }
        }
        return null;
    }

    /** Other than {@link String#hashCode}, for which many keys of one value are easily made. */
    static int hash(String key) {
        int hash = SEED;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Where a key is, or would be. */
    private int place(String key) {
        int hash = hash(key);
        int last = places.length - 1;
        int place = (hash ^ hash >>> 16) & last;
        while (places[place] != 0 && !keys.get(places[place] - 1).equals(key)) {
            place = (place + 1) & last;
        }
        return place;
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public List<V> values() {
        return Collections.unmodifiableList(values);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                Iterator<String> key = keys().iterator();
                return new Iterator<>() {
                    private int at;

                    @Override
                    public boolean hasNext() {
                        return key.hasNext();
                    }

                    @Override
                    public Map.Entry<String, V> next() {
                        return new SimpleImmutableEntry<>(key.next(), values.get(at++));
                    }
                };
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }
}
