package io.github.digitpad.inkpages;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.writer.InkTarget;
import io.github.digitpad.inkfiles.writer.WrittenPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** What {@code webapp/inkfiles} calls. */
public final class Main {

    @JSFunctor
    private interface Begin extends JSObject {
        JSObject page(int number);
    }

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /**
     * A file's pages.
     *
     * @param name what messages call it
     * @return {@code {pages: [page], begin: (number) => handle}}, each page as {@link PageData#of} has it, and what
     *     {@link PageRead#handle} gives of one, counted from 0; {@code {error: string}} that says what is wrong with
     *     the file; nothing, if it is no ink file
     */
    @JSExport
    public static @Nullable JSObject openInkFile(String name, Int8Array bytes) {
        try {
            InkFile file = new InkFile(name, bytes.toJavaArray(), path -> null);
            if (!InkFiles.recognises(file)) {
                return null;
            }
            List<InkPage> pages = InkFiles.read(file);
            JSArray<JSObject> all = new JSArray<>();
            for (InkPage page : pages) {
                all.push(PageData.of(page));
            }
            return opened(all, number -> new PageRead(pages.get(number)).handle());
        } catch (InkFormatException | RuntimeException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A pad's ink as a file.
     *
     * @param ending of the format's files, which is one of {@link InkTarget}
     * @param counts how many points each stroke has
     * @param points all of their x, y and milliseconds, in CSS px
     * @return {@code {text: string}}, or {@code {error: string}} that says why there is none
     */
    @JSExport
    public static JSObject writeInkFile(String ending, Int32Array counts, Float64Array points) {
        InkTarget target = InkTarget.of(ending);
        if (target == null) {
            return refused(ending + " is no format");
        }
        try {
            Ink ink = PageData.ink(counts, points);
            return written(target.write(List.of(new WrittenPage("", ink, PageUnit.PX.perInch()))));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    @JSBody(params = "text", script = "return {text: text};")
    private static native JSObject written(String text);

    @JSBody(
            params = {"pages", "begin"},
            script = "return {pages: pages, begin: begin};")
    private static native JSObject opened(JSObject pages, Begin begin);

    @JSBody(params = "error", script = "return {error: error};")
    private static native JSObject refused(String error);
}
