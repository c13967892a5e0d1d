package io.github.digitpad.inkfiles;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text that lz-string has packed into Base64's characters, as Obsidian's plugin for Excalidraw stores drawings, and
 * tldraw's clipboard does.
 *
 * @see "pieroxy, lz-string: compressToBase64"
 */
public final class LzString {

    private static final int BITS_A_DIGIT = 6;

    /** 0 and 1 stand for a new character of 8 and of 16 bits. */
    private static final int END = 2;

    private static final int MOST_WIDTH = 24;

    private final String packed;
    private final List<String> words = new ArrayList<>();
    private int at;
    private int digit;
    private int bitsLeft;
    private int width = 3;
    private int room = 4;
    private boolean isBroken;

    private LzString(String packed) {
        this.packed = packed;
    }

    /**
     * The text.
     *
     * @param packed blanks are passed over
     * @param most how many characters it may have
     * @return nothing, if it is broken, cut, or more
     */
    public static @Nullable String unpacked(String packed, int most) {
        return new LzString(packed).unpack(most);
    }

    private @Nullable String unpack(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= END; i++) {
            words.add("");
        }
        int code = bits(2);
        if (code == END && !isBroken) {
            return "";
        }
        String before = character(code);
        words.add(before);
        text.append(before);
        while (width <= MOST_WIDTH) {
            code = bits(width);
            if (isBroken || code == END) {
                return isBroken ? null : text.toString();
            }
            if (code < END) {
                words.add(character(code));
                code = words.size() - 1;
                spend();
            }
            String word = code < words.size() ? words.get(code) : code == words.size() ? before + before.charAt(0) : "";
            if (word.isEmpty() || isBroken || word.length() > most - text.length()) {
                return null;
            }
            text.append(word);
            words.add(before + word.charAt(0));
            spend();
            before = word;
        }
        return null;
    }

    private String character(int code) {
        return String.valueOf((char) bits(code == 0 ? Byte.SIZE : Character.SIZE));
    }

    /** A place for a word is taken: codes get longer where those of one length are used up. */
    private void spend() {
        room--;
        if (room == 0) {
            room = 1 << width;
            width++;
        }
    }

    /** The next bits, the first of them the least. */
    private int bits(int count) {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            if (bitsLeft == 0) {
                while (at < packed.length() && packed.charAt(at) <= ' ') {
                    at++;
                }
                digit = at < packed.length() ? Base64.digit(packed.charAt(at)) : -1;
                at++;
                if (digit < 0) {
                    isBroken = true;
                    return 0;
                }
                bitsLeft = BITS_A_DIGIT;
            }
            bitsLeft--;
            bits |= (digit >> bitsLeft & 1) << i;
        }
        return bits;
    }
}
