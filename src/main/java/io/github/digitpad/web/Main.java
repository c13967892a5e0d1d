package io.github.digitpad.web;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.pack.PackFormatException;
import io.github.digitpad.pack.PackedNetwork;
import io.github.digitpad.raster.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.recognize.DigitRecognizer;
import io.github.digitpad.web.StrokeData.StrokeArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Int8Array;

/** What the scripts in {@code webapp/element} call: pads, readings, and the start of DigitPad's own page. */
public final class Main {

    private static @Nullable Pad first;

    private Main() {}

    /** Starts the page around its pad, which the element has made already. */
    public static void main(String[] args) {
        if (first != null) {
            OwnPage.start(first);
        }
    }

    /** Makes the pad of one element. The canvas fills its parent, which is positioned. */
    @JSExport
    public static PadPort createPad(JSObject host, HTMLCanvasElement canvas) {
        Pad pad = new Pad((PadHost) host, canvas);
        if (first == null) {
            first = pad;
        }
        return pad;
    }

    /** Why nothing can be read: what is wrong with the network; nothing, if nothing is. */
    @JSExport
    public static @Nullable String networkFailure() {
        return SharedNetwork.failure();
    }

    /** The answer for ink of at least one stroke. */
    @JSExport
    public static @Nullable JSObject readStrokes(JSObject strokes) {
        Ink ink = StrokeData.read((StrokeArray) strokes);
        Reading.Result result = read(() -> MnistFrame.of(ink));
        return result == null ? null : Answers.of(result, ink);
    }

    /** The answer for a picture; nothing, if it shows nothing but one shade. */
    @JSExport
    public static @Nullable JSObject readPicture(ImageData image) {
        Reading.Result result = read(() -> PixelData.framed(image));
        return result == null ? null : Answers.of(result, image.getWidth(), image.getHeight());
    }

    /** From now on everything is read with this network, all packed; if it is none that reads digits, says why. */
    @JSExport
    public static @Nullable String useNetwork(Int8Array network, Int8Array relaxed, Int8Array simd) {
        try {
            SharedNetwork.use(
                    PackedNetwork.read(network.toJavaArray()),
                    wantsRelaxed -> (wantsRelaxed ? relaxed : simd).toJavaArray());
            return null;
        } catch (PackFormatException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Reading.@Nullable Result read(Supplier<@Nullable GrayImage> framed) {
        DigitRecognizer recognizer = SharedNetwork.now();
        if (recognizer == null) {
            return null;
        }
        double start = Performance.now();
        GrayImage picture = framed.get();
        return picture == null
                ? null
                : new Reading.Result(
                        recognizer.recognizeFramed(picture), Performance.now() - start, recognizer.engine());
    }
}
