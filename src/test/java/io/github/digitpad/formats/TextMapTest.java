package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextMapTest {

    @Test
    void itHasWhatWasPutLastInTheOrderOfTheFirst() {
        TextMap<Integer> map = new TextMap<>();
        assertNull(map.put("b", 1));
        assertNull(map.put("a", 2));
        assertEquals(1, map.put("b", 3));
        assertEquals(3, map.get("b"));
        assertEquals(List.of("b", "a"), map.keys());
        assertEquals(List.of(3, 2), map.values());
        assertEquals("{b=3, a=2}", map.toString());
    }

    @Test
    void whatIsNotThereIsNothing() {
        Map<String, @Nullable Integer> map = new TextMap<>();
        map.putAll(Collections.singletonMap("nothing", null));
        assertNull(map.get("nothing"));
        assertTrue(map.containsKey("nothing"));
        assertFalse(map.containsKey("other"));
        assertNull(map.get("other"));
        Object other = 7;
        assertFalse(((Map<?, ?>) map).containsKey(other));
        assertNull(map.get(null));
    }

    @Test
    void textsWithOneHashAreTwo() {
        TextMap<Integer> map = new TextMap<>();
        map.put("Aa", 1);
        map.put("BB", 2);
        assertEquals(1, map.get("Aa"));
        assertEquals(2, map.get("BB"));
    }

    @Test
    void itIsWhatALinkedHashMapIs() {
        Random random = new Random(1);
        TextMap<Integer> map = new TextMap<>();
        Map<String, Integer> other = new LinkedHashMap<>();
        for (int i = 0; i < 5000; i++) {
            String key = "k" + random.nextInt(2000);
            assertEquals(other.get(key), map.get(key));
            assertEquals(other.put(key, i), map.put(key, i));
        }
        assertEquals(other, map);
        assertEquals(other.size(), map.size());
        assertEquals(new ArrayList<>(other.entrySet()), new ArrayList<>(map.entrySet()));
        assertEquals(new ArrayList<>(other.keySet()), map.keys());
    }

    @Test
    void nothingGoes() {
        TextMap<Integer> map = new TextMap<>();
        map.put("a", 1);
        assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
        assertThrows(UnsupportedOperationException.class, () -> map.keys().remove(0));
        assertThrows(UnsupportedOperationException.class, () -> map.values().remove(0));
    }

    @Test
    void keysThatAreMeantToBeInOnePlaceAreInMany() {
        TextMap<Integer> map = new TextMap<>();
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 1024; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 10; bit++) {
                key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            assertEquals("AaAaAaAaAaAaAaAaAaAa".hashCode(), key.toString().hashCode());
            hashes.add(TextMap.hash(key.toString()));
            map.put(key.toString(), i);
        }
        assertEquals(1024, map.size());
        assertEquals(1023, map.get("BBBBBBBBBBBBBBBBBBBB"));
        assertTrue(hashes.size() > 1000, () -> hashes.size() + " values");
    }
}
