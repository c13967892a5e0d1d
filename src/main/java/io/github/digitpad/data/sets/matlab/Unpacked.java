package io.github.digitpad.data.sets.matlab;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.sets.SetFile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.InflaterInputStream;

/** What an element of a file was packed from, by zlib. */
final class Unpacked {

    private static final long ALWAYS_BYTES = 16 << 20;
    private static final long MOST_RATIO = 256;
    private static final long MOST_BYTES = 1 << 30;

    private Unpacked() {}

    /** @param place of the element, for messages */
    static byte[] of(SetFile file, byte[] bytes, int from, int length, int place) throws DataFormatException {
        int most = (int) Math.min(MOST_BYTES, ALWAYS_BYTES + MOST_RATIO * length);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes, from, length))) {
            byte[] unpacked = in.readNBytes(most);
            if (in.read() >= 0) {
                throw file.error("byte " + place + ": " + length + " bytes unpack to more than " + most
                        + ", which no pictures do. Save it again with -v6, if it is right");
            }
            return unpacked;
        } catch (DataFormatException e) {
            throw e;
        } catch (EOFException e) {
            throw new DataFormatException(
                    file.source() + ": byte " + place + ": packed data end too early. Copy or download it again.", e);
        } catch (IOException e) {
            throw new DataFormatException(
                    file.source() + ": byte " + place + ": damaged packed data. Copy or download it again.", e);
        }
    }
}
