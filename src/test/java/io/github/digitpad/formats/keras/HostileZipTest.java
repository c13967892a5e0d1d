package io.github.digitpad.formats.keras;

import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.digitpad.formats.brought.Hostile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Zips as nobody packs them, around a model of Keras's. */
class HostileZipTest {

    private static final String NAME = "m.keras";
    private static final int CENTRAL = 0x0201_4b50;

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in =
                new ZipInputStream(Files.newInputStream(KerasFilesTest.FOLDER.resolve("channels-first.keras")))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The entry of the directory that has a name. */
    private static int entry(ByteBuffer zip, String name) {
        for (int at = 0; at < zip.limit() - 46; at++) {
            boolean found = zip.getInt(at) == CENTRAL && zip.getShort(at + 28) == name.length();
            for (int i = 0; found && i < name.length(); i++) {
                found = zip.get(at + 46 + i) == name.charAt(i);
            }
            if (found) {
                return at;
            }
        }
        throw new AssertionError(name);
    }

    private static byte[] changed(int field, int value) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(packed(parts())).order(ByteOrder.LITTLE_ENDIAN);
        return zip.putInt(entry(zip, "model.weights.h5") + field, value).array();
    }

    @Test
    void theZipItselfIsAModel() throws IOException {
        assertNull(Hostile.message(NAME, packed(parts())));
    }

    @Test
    void twoNetworksInOneFile() throws IOException {
        Map<String, byte[]> twice = parts();
        twice.put("config.jsom", parts().get("config.json"));
        ByteBuffer zip = ByteBuffer.wrap(packed(twice)).order(ByteOrder.LITTLE_ENDIAN);
        zip.put(entry(zip, "config.jsom") + 46 + 10, (byte) 'n');
        Hostile.assertRefused(NAME, zip.array(), "zip: it has two files \"config.json\", needs one.");
        Map<String, byte[]> models = new TreeMap<>();
        models.put("a.keras", packed(parts()));
        models.put("b.keras", packed(parts()));
        Hostile.assertRefused(NAME, packed(models), "is a zip without a config.json. There is: a.keras, b.keras.");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        for (String name : new String[] {"config.json", "model.weights.h5"}) {
            Map<String, byte[]> fewer = parts();
            fewer.remove(name);
            Hostile.assertRefused(NAME, packed(fewer), name, "There is: ", "model.save(\"model.keras\")");
        }
        Map<String, byte[]> empty = parts();
        empty.put("model.weights.h5", new byte[0]);
        Hostile.assertRefused(NAME, packed(empty), "m.keras: model.weights.h5: is no HDF5 file");
    }

    @Test
    void sizesThatLie() throws IOException {
        Hostile.assertRefused(
                NAME, changed(24, 200 << 20), "\"model.weights.h5\" is broken: it does not unpack to the");
        Hostile.assertRefused(NAME, changed(20, 200 << 20), "\"model.weights.h5\" has 209715200 bytes at byte");
        Hostile.assertRefused(NAME, changed(24, -2), "\"model.weights.h5\" has 2^31 bytes or more");
        Hostile.assertRefused(NAME, changed(24, 77), "it does not unpack to the 77 bytes that it should");
        Hostile.assertRefused(NAME, changed(42, 1 << 30), "is not at byte 1073741824, where the directory has it");
        Hostile.assertRefused(NAME, changed(8, 1), "\"model.weights.h5\" is encrypted");
        byte[] whole = packed(parts());
        Hostile.assertRefused(NAME, Arrays.copyOf(whole, whole.length - 30), "is cut: it begins as a zip");
    }

    @Tag("slow")
    @Test
    void aSmallFileCannotAskForAllMemory() throws IOException {
        Map<String, byte[]> bomb = parts();
        bomb.put("model.weights.h5", new byte[100 << 20]);
        Hostile.assertRefused(
                NAME, packed(bomb), "\"model.weights.h5\" is broken: it does not unpack to the 104857600");
    }

    @Test
    void namesWithBytesOfZeroAndOtherLines() throws IOException {
        Map<String, byte[]> zero = parts();
        zero.put("model.weights\0.h5", new byte[1]);
        zero.put("a\nb\u001b[2J", new byte[1]);
        assertNull(Hostile.message(NAME, packed(zero)));
        zero.remove("model.weights.h5");
        Hostile.assertRefused(
                NAME,
                packed(zero),
                "is a zip without model.weights.h5. There is: a\ufffdb\ufffd[2J,",
                "model.weights\ufffd.h5");
    }
}
