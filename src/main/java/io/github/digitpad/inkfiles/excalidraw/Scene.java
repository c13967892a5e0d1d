package io.github.digitpad.inkfiles.excalidraw;

import io.github.digitpad.formats.Inflate;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.inkfiles.Base64;
import io.github.digitpad.inkfiles.InkFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The scene that Excalidraw puts into pictures that it exports with "Embed scene": into a PNG as a chunk {@code tEXt},
 * into an SVG in base64 between two comments. It is JSON, of which one text has the scene, byte by byte, mostly
 * deflated; old ones are the scene itself.
 *
 * @see "excalidraw: packages/excalidraw/data/image.ts, encode.ts; W3C, Portable Network Graphics"
 */
final class Scene {

    private static final String TYPE = "application/vnd.excalidraw+json";
    private static final String START = "<!-- payload-start -->";
    private static final String END = "<!-- payload-end -->";
    private static final int MOST_BYTES = 64 << 20;
    private static final int SIGNATURE = 8;

    /** Of a chunk's length and name, and of its check sum. */
    private static final int AROUND = 12;

    private Scene() {}

    /** Whether a picture has one. */
    static boolean isIn(InkFile file) {
        return isPng(file)
                ? chunk(file) > 0
                : file.first() == '<' && file.text().indexOf("payload-type:" + TYPE) >= 0;
    }

    /** The scene of a picture that has one. */
    static Json of(InkFile file) throws IOException {
        String text = isPng(file) ? ofPng(file) : ofSvg(file);
        Json packed = text == null ? Json.NOTHING : Json.parse(file.name() + ": its scene", text);
        if (!packed.isObject()) {
            throw broken(file);
        }
        Json encoded = packed.get("encoded");
        if (!encoded.exists()) {
            return packed;
        }
        byte[] bytes = bytes(encoded.string());
        if (packed.get("compressed").flag(false)) {
            bytes = Inflate.zlib(bytes, 0, bytes.length, (int) Math.min(MOST_BYTES, 256.0 * bytes.length + (1 << 20)));
        }
        String scene = bytes == null ? null : Utf8.decode(bytes);
        if (scene == null) {
            throw broken(file);
        }
        return Json.parse(file.name() + ": its scene", scene);
    }

    private static IOException broken(InkFile file) {
        return file.error(
                "is cut or damaged: its Excalidraw scene is not whole. Export it again, with \"Embed scene\"");
    }

    private static boolean isPng(InkFile file) {
        return file.has(0, "\u0089PNG");
    }

    /** Where the chunk is that has it; 0 if there is none. */
    private static int chunk(InkFile file) {
        byte[] bytes = file.bytes();
        int at = SIGNATURE;
        while (bytes.length - at >= AROUND) {
            if (file.has(at + 4, "tEXt" + TYPE + "\0")) {
                return at;
            }
            int length = length(bytes, at);
            if (length < 0 || length > bytes.length - at - AROUND) {
                return 0;
            }
            at += length + AROUND;
        }
        return 0;
    }

    private static int length(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }

    private static @Nullable String ofPng(InkFile file) {
        int at = chunk(file);
        int from = at + 8 + TYPE.length() + 1;
        int end = at + 8 + length(file.bytes(), at);
        return end < from || end > file.bytes().length ? null : InkFile.latin(file.bytes(), from, end - from);
    }

    private static @Nullable String ofSvg(InkFile file) {
        String text = file.text();
        int start = text.indexOf(START);
        int end = text.indexOf(END, start);
        byte[] bytes = start < 0 || end < 0 ? null : Base64.decode(text.substring(start + START.length(), end));
        if (bytes == null) {
            return null;
        }
        // From version 2 on a byte is a character.
        return text.indexOf("payload-version:2") >= 0 ? InkFile.latin(bytes, 0, bytes.length) : Utf8.decode(bytes);
    }

    private static byte[] bytes(String characters) {
        byte[] bytes = new byte[characters.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) characters.charAt(i);
        }
        return bytes;
    }
}
