package io.github.digitpad.formats.tflite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.digitpad.formats.ModelFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void theTextFileWithALineForEachClassHasThem() throws IOException {
        assertEquals(List.of("nought", "één"), labels("a.txt", "x", "labels.txt", "nought\r\néén\n"));
    }

    @Test
    void otherFilesHaveNone() throws IOException {
        assertEquals(List.of(), labels("vocabulary.txt", "a\nb\nc"));
    }

    @Test
    void noZipHasNone() {
        assertEquals(List.of(), Labels.of(new byte[40], 2));
        assertEquals(List.of(), Labels.of(new byte[0], 2));
    }

    @Test
    void aModelHasThem() throws IOException {
        HandMade file = new HandMade();
        int in = file.tensor(HandMade.FLOAT32, 1, 2);
        int out = file.tensor(HandMade.FLOAT32, 1, 2);
        file.operator(25, new int[] {in}, out);
        byte[] model = file.bytes(out);
        assertEquals(
                List.of("a", "b"),
                HandMade.read(with(model, zip("labels.txt", "a\nb"))).labels());
    }

    /** Every byte of it changed: labels or none, never an exception. */
    @Test
    void aBrokenZipHasNone() throws IOException {
        byte[] zip = zip("labels.txt", "a\nb");
        for (int at = 0; at < zip.length; at++) {
            byte[] changed = zip.clone();
            changed[at] = (byte) 0xff;
            int count = Labels.of(changed, 2).size();
            assertEquals(0, count % 2);
        }
    }

    private static List<String> labels(String... files) throws IOException {
        return Labels.of(with(new byte[100], zip(files)), 2);
    }

    private static byte[] with(byte[] model, byte[] zip) throws ModelFormatException {
        byte[] both = new byte[model.length + zip.length];
        System.arraycopy(model, 0, both, 0, model.length);
        System.arraycopy(zip, 0, both, model.length, zip.length);
        return both;
    }

    private static byte[] zip(String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < files.length; i += 2) {
                byte[] content = files[i + 1].getBytes(StandardCharsets.UTF_8);
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry entry = new ZipEntry(files[i]);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
