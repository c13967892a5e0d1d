package io.github.digitpad.inkfiles.pdf;

import io.github.digitpad.formats.Inflate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with bytes of its own.
 *
 * @param dictionary what it says of them
 * @param bytes of the whole file
 */
record PdfStream(Map<String, @Nullable Object> dictionary, byte[] bytes, int from, int length) {

    /** What a stream of objects or of their places may unpack to. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int TIFF = 2;
    private static final int PNG = 10;

    /**
     * Its bytes, unpacked.
     *
     * @return nothing, if they are packed in another way than by Flate, damaged, or too many
     */
    byte @Nullable [] content() {
        Object filter = dictionary.get("Filter");
        Object parameters = dictionary.get("DecodeParms");
        if (filter instanceof List<?> filters) {
            if (filters.size() > 1) {
                return null;
            }
            filter = filters.isEmpty() ? null : filters.get(0);
            parameters = parameters instanceof List<?> list && !list.isEmpty() ? list.get(0) : parameters;
        }
        if (filter == null) {
            return Arrays.copyOfRange(bytes, from, from + length);
        }
        boolean isFlate = filter instanceof PdfName name
                && (name.text().equals("FlateDecode") || name.text().equals("Fl"));
        int most = (int) Math.min(MOST_BYTES, 1024.0 * length + 4096);
        byte[] unpacked = isFlate ? Inflate.zlib(bytes, from, length, most) : null;
        return unpacked != null && parameters instanceof Map<?, ?> known ? predicted(unpacked, known) : unpacked;
    }

    /** Undoes the prediction of each byte by those about it. */
    private static byte @Nullable [] predicted(byte[] in, Map<?, ?> parameters) {
        int predictor = whole(parameters, "Predictor", 1);
        int columns = whole(parameters, "Columns", 1);
        int colors = whole(parameters, "Colors", 1);
        int bits = whole(parameters, "BitsPerComponent", 8);
        if (predictor < TIFF) {
            return in;
        }
        if (predictor < PNG || bits != 8 || columns < 1 || columns > 1 << 20 || colors < 1 || colors > 32) {
            return null;
        }
        int step = colors;
        int row = columns * colors;
        int rows = in.length / (row + 1);
        byte[] out = new byte[rows * row];
        for (int y = 0; y < rows; y++) {
            int kind = in[y * (row + 1)];
            for (int x = 0; x < row; x++) {
                int left = x < step ? 0 : out[y * row + x - step] & 0xff;
                int up = y == 0 ? 0 : out[(y - 1) * row + x] & 0xff;
                int corner = x < step || y == 0 ? 0 : out[(y - 1) * row + x - step] & 0xff;
                int guess = switch (kind) {
                    case 1 -> left;
                    case 2 -> up;
                    case 3 -> (left + up) / 2;
                    case 4 -> paeth(left, up, corner);
                    default -> 0;
                };
                out[y * row + x] = (byte) (in[y * (row + 1) + 1 + x] + guess);
            }
        }
        return out;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int ofLeft = Math.abs(guess - left);
        int ofUp = Math.abs(guess - up);
        int ofCorner = Math.abs(guess - corner);
        return ofLeft <= ofUp && ofLeft <= ofCorner ? left : ofUp <= ofCorner ? up : corner;
    }

    static int whole(Map<?, ?> dictionary, String key, int otherwise) {
        return dictionary.get(key) instanceof Double number && Math.abs(number) < 1e9
                ? (int) (double) number
                : otherwise;
    }
}
