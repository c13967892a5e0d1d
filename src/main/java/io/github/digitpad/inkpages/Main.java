package io.github.digitpad.inkpages;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.excalidraw.ExcalidrawFormat;
import io.github.digitpad.inkfiles.inkml.InkmlFormat;
import io.github.digitpad.inkfiles.json.JiixFormat;
import io.github.digitpad.inkfiles.json.OtherJson;
import io.github.digitpad.inkfiles.json.PadFormat;
import io.github.digitpad.inkfiles.json.QuickDrawFormat;
import io.github.digitpad.inkfiles.pdf.PdfInkFormat;
import io.github.digitpad.inkfiles.remarkable.RemarkableFormat;
import io.github.digitpad.inkfiles.tldraw.TldrawFormat;
import io.github.digitpad.inkfiles.unipen.UnipenFormat;
import io.github.digitpad.inkfiles.wacom.UimFormat;
import io.github.digitpad.inkfiles.writer.InkTarget;
import io.github.digitpad.inkfiles.writer.WrittenPage;
import io.github.digitpad.inkfiles.xournal.XournalFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * What {@code webapp/inkfiles} calls: a function for each folder of formats, of which the build makes a script each
 * ({@code site/InkScript}), so that a file needs that of its own format alone. Each gives what
 * {@link OpenFile#of(InkFormat, String, Int8Array)} gives.
 */
public final class Main {

    private Main() {}

    /** Does nothing: what there is to do is exported. */
    public static void main(String[] args) {}

    /** Of Xournal's files, and of what is gzipped: most of that is theirs. */
    @JSExport
    public static @Nullable JSObject openXournal(String name, Int8Array bytes) {
        return OpenFile.unpacked(new XournalFormat(), name, bytes);
    }

    @JSExport
    public static @Nullable JSObject openInkml(String name, Int8Array bytes) {
        return OpenFile.of(new InkmlFormat(), name, bytes);
    }

    @JSExport
    public static @Nullable JSObject openRemarkable(String name, Int8Array bytes) {
        return OpenFile.of(new RemarkableFormat(), name, bytes);
    }

    @JSExport
    public static @Nullable JSObject openWacom(String name, Int8Array bytes) {
        return OpenFile.of(new UimFormat(), name, bytes);
    }

    @JSExport
    public static @Nullable JSObject openPdf(String name, Int8Array bytes) {
        return OpenFile.of(new PdfInkFormat(), name, bytes);
    }

    /**
     * Of UNIPEN.
     *
     * @param parts files that it may name
     */
    @JSExport
    public static @Nullable JSObject openUnipen(String name, Int8Array bytes, OpenFile.Parts parts) {
        return OpenFile.of(new UnipenFormat(), name, bytes, parts);
    }

    @JSExport
    public static @Nullable JSObject openExcalidraw(String name, Int8Array bytes) {
        return OpenFile.of(new ExcalidrawFormat(), name, bytes);
    }

    @JSExport
    public static @Nullable JSObject openTldraw(String name, Int8Array bytes) {
        return OpenFile.of(new TldrawFormat(), name, bytes);
    }

    /** Of the other JSON, in the order in which it is told apart. */
    @JSExport
    public static @Nullable JSObject openJson(String name, Int8Array bytes) {
        JSObject drawings = OpenFile.of(new QuickDrawFormat(), name, bytes);
        JSObject document = drawings != null ? drawings : OpenFile.of(new JiixFormat(), name, bytes);
        JSObject strokes = document != null ? document : OpenFile.of(new PadFormat(), name, bytes);
        return strokes != null ? strokes : OpenFile.of(new OtherJson(), name, bytes);
    }

    /** Of what is known and not read: says so. */
    @JSExport
    public static @Nullable JSObject openRefused(String name, Int8Array bytes) {
        return OpenFile.refused(name, bytes);
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
            return OpenFile.error(ending + " is no format");
        }
        try {
            Ink ink = PageData.ink(counts, points);
            return written(target.write(List.of(new WrittenPage("", ink, PageUnit.PX.perInch()))));
        } catch (IllegalArgumentException e) {
            return OpenFile.error(String.valueOf(e.getMessage()));
        }
    }

    @JSBody(params = "text", script = "return {text: text};")
    private static native JSObject written(String text);
}
