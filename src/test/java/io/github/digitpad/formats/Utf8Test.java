package io.github.digitpad.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void everyCharacterComesBack() {
        StringBuilder all = new StringBuilder();
        for (int code = 0; code <= 0x10ffff; code++) {
            if (code < 0xd800 || code > 0xdfff) {
                all.appendCodePoint(code);
            }
        }
        String text = all.toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, Utf8.decode(bytes));
        assertArrayEquals(bytes, Utf8.encode(text));
        assertArrayEquals(new byte[] {'a', '?', 'b', '?'}, Utf8.encode("a\ud800b\udc00"), "halves of characters");
        assertEquals("", Utf8.decode(new byte[0]));
        assertEquals("é", Utf8.decodeOrBytes(new byte[] {(byte) 0xe9}), "not UTF-8");
    }

    @Test
    void agreesWithTheJvmOnAnyBytes() {
        Random random = new Random(1);
        int[] interesting = {
            0, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5,
            0xf7, 0xf8, 0xfe, 0xff
        };
        int texts = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(6)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) interesting[random.nextInt(interesting.length)];
            }
            String expected = expected(bytes);
            texts += expected == null ? 0 : 1;
            assertEquals(expected, Utf8.decode(bytes), () -> java.util.Arrays.toString(bytes));
        }
        assertEquals(true, texts > 1000, "some are texts");
        assertNull(Utf8.decode(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}), "half a character");
    }

    private static @Nullable String expected(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
