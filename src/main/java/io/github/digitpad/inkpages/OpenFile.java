package io.github.digitpad.inkpages;

import io.github.digitpad.inkfiles.Gzip;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.refused.RefusedInk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Int8Array;

/** A file of one format, as JavaScript has it. */
final class OpenFile {

    @JSFunctor
    private interface Begin extends JSObject {
        JSObject page(int number, double[] weights);
    }

    /** Files beside one. */
    @JSFunctor
    interface Parts extends JSObject {
        @Nullable
        Int8Array read(String path);
    }

    private OpenFile() {}

    /**
     * A file's pages.
     *
     * @param name what messages call it
     * @return {@code {pages: [page], begin: (number, weights) => handle}}, each page as {@link PageData#of} has it, and
     *     what {@link PageRead#handle} gives of one, counted from 0; {@code {error: string}} that says what is wrong
     *     with the file; nothing, if it is not of this format
     */
    static @Nullable JSObject of(InkFormat format, String name, Int8Array bytes) {
        return of(format, file(name, bytes));
    }

    /** As the other, of a file that may name others. */
    static @Nullable JSObject of(InkFormat format, String name, Int8Array bytes, Parts parts) {
        return of(format, new InkFile(name, bytes.toJavaArray(), path -> {
            Int8Array part = parts.read(path);
            return part == null ? null : part.toJavaArray();
        }));
    }

    /**
     * As the other, of a file that may be gzipped.
     *
     * @return also {@code {plain: Int8Array, error: string}}: what is packed, which is of another format; with an error
     *     only the first of it
     */
    static @Nullable JSObject unpacked(InkFormat format, String name, Int8Array bytes) {
        InkFile packed = file(name, bytes);
        try {
            InkFile plain = Gzip.unpacked(packed);
            JSObject opened = of(format, plain);
            return opened != null || plain == packed ? opened : packed(plain.bytes(), "");
        } catch (InkFormatException e) {
            byte[] head = Gzip.head(packed.bytes());
            return head == null ? null : packed(head, String.valueOf(e.getMessage()));
        }
    }

    /** What is packed twice nobody has packed for a reader. */
    private static @Nullable JSObject packed(byte[] plain, String error) {
        return Gzip.isOne(plain) ? null : plain(Int8Array.fromJavaArray(plain), error);
    }

    /** {@code {error: string}}, if it is of a format that is known and not read. */
    static @Nullable JSObject refused(String name, Int8Array bytes) {
        InkFile file = file(name, bytes);
        RefusedInk refused = RefusedInk.of(file);
        return refused == null
                ? null
                : error(String.valueOf(file.error(refused.refusal()).getMessage()));
    }

    private static InkFile file(String name, Int8Array bytes) {
        return new InkFile(name, bytes.toJavaArray(), path -> null);
    }

    private static @Nullable JSObject of(InkFormat format, InkFile file) {
        try {
            return format.recognises(file) ? opened(file.readAs(format)) : null;
        } catch (InkFormatException | RuntimeException e) {
            return error(String.valueOf(e.getMessage()));
        }
    }

    private static JSObject opened(List<InkPage> pages) {
        JSArray<JSObject> all = new JSArray<>();
        for (InkPage page : pages) {
            all.push(PageData.of(page));
        }
        return opened(all, (number, weights) -> new PageRead(pages.get(number), weights).handle());
    }

    @JSBody(params = "error", script = "return {error: error};")
    static native JSObject error(String error);

    @JSBody(
            params = {"plain", "error"},
            script = "return {plain: plain, error: error};")
    private static native JSObject plain(Int8Array plain, String error);

    @JSBody(
            params = {"pages", "begin"},
            script = "return {pages: pages, begin: begin};")
    private static native JSObject opened(JSObject pages, Begin begin);
}
