package io.github.digitpad.inkfiles.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** PDF files as tests need them: objects by number, of which 1 is the catalogue. */
final class PdfWriter {

    private static final int OBJECT_STREAM = 20;
    private static final int TABLE = 21;

    private final Map<Integer, String> objects = new TreeMap<>();

    PdfWriter object(int number, String text) {
        objects.put(number, text);
        return this;
    }

    /** Each object by itself, and a table of their places. */
    byte[] withTable() {
        return withTable("");
    }

    byte[] encrypted() {
        return withTable("/Encrypt<</Filter/Standard>>");
    }

    private byte[] withTable(String trailer) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        objects.forEach((number, text) -> {
            table.append(number).append(" 1\n").append(entry(file.length(), "n"));
            file.append(number).append(" 0 obj\n").append(text).append("\nendobj\n");
        });
        int place = file.length();
        file.append(table)
                .append("trailer\n<</Size 30/Root 1 0 R")
                .append(trailer)
                .append(">>\n");
        return latin(
                file.append("startxref\n").append(place).append("\n%%EOF\n").toString());
    }

    /** The file, and an object anew behind it; none, if the object is deleted. */
    byte[] updated(int number, @Nullable String text) {
        String file = new String(withTable(), StandardCharsets.ISO_8859_1);
        String before = file.substring(file.lastIndexOf("startxref") + 10, file.lastIndexOf("\n%%EOF"));
        StringBuilder all = new StringBuilder(file);
        int object = all.length();
        if (text != null) {
            all.append(number).append(" 0 obj\n").append(text).append("\nendobj\n");
        }
        int place = all.length();
        all.append("xref\n").append(number).append(" 1\n");
        all.append(entry(text == null ? 0 : object, text == null ? "f" : "n"));
        all.append("trailer\n<</Size 30/Root 1 0 R/Prev ").append(before).append(">>\n");
        return latin(all.append("startxref\n").append(place).append("\n%%EOF\n").toString());
    }

    /** All objects in one stream, their places in another one. */
    byte[] withStreams(int predictor) {
        StringBuilder index = new StringBuilder();
        StringBuilder content = new StringBuilder();
        objects.forEach((number, text) -> {
            index.append(number).append(' ').append(content.length()).append(' ');
            content.append(text).append('\n');
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.5\n"));
        int stream = file.size();
        byte[] packed = deflated(latin(index.toString() + content));
        file.writeBytes(latin(OBJECT_STREAM + " 0 obj\n<</Type/ObjStm/N " + objects.size() + "/First " + index.length()
                + "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\r\n"));
        file.writeBytes(packed);
        file.writeBytes(latin("\nendstream\nendobj\n"));
        int place = file.size();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        StringBuilder ranges = new StringBuilder();
        byte[] before = new byte[4];
        int i = 0;
        for (int number : objects.keySet()) {
            ranges.append(number).append(" 1 ");
            row(rows, predictor, before, 2, OBJECT_STREAM, i++);
        }
        ranges.append(OBJECT_STREAM).append(" 1");
        row(rows, predictor, before, 1, stream, 0);
        byte[] table = deflated(rows.toByteArray());
        String parameters =
                predictor == 1 ? "" : "/DecodeParms[<</Predictor " + Math.max(12, predictor) + "/Columns 4>>]";
        file.writeBytes(latin(
                TABLE + " 0 obj\n<</Type/XRef/W[1 2 1]/Index[" + ranges + "]/Size 30/Root 1 0 R/Filter[/FlateDecode]"
                        + parameters + "/Length " + table.length + ">>\nstream\n"));
        file.writeBytes(table);
        file.writeBytes(latin("\nendstream\nendobj\nstartxref\n" + place + "\n%%EOF\n"));
        return file.toByteArray();
    }

    /** A row of a table; with a predictor each by the one above it, and by every filter that PNG has. */
    private static void row(ByteArrayOutputStream rows, int predictor, byte[] before, int kind, int second, int third) {
        byte[] row = {(byte) kind, (byte) (second >> 8), (byte) second, (byte) third};
        if (predictor == 1) {
            rows.writeBytes(row);
            return;
        }
        int filter = rows.size() / 5 % 5;
        rows.write(filter);
        for (int x = 0; x < row.length; x++) {
            int left = x == 0 ? 0 : row[x - 1] & 0xff;
            int up = before[x] & 0xff;
            int corner = x == 0 ? 0 : before[x - 1] & 0xff;
            int guess = left + up - corner;
            int nearest = left;
            nearest = Math.abs(guess - up) < Math.abs(guess - nearest) ? up : nearest;
            nearest = Math.abs(guess - corner) < Math.abs(guess - nearest) ? corner : nearest;
            rows.write(row[x] - new int[] {0, left, up, (left + up) / 2, nearest}[filter]);
        }
        System.arraycopy(row, 0, before, 0, row.length);
    }

    private static String entry(int place, String kind) {
        String digits = String.valueOf(place);
        return "0".repeat(10 - digits.length()) + digits + " 00000 " + kind + " \n";
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
