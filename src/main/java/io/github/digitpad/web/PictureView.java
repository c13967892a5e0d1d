package io.github.digitpad.web;

import io.github.digitpad.raster.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** The 28×28 picture that the network reads, in the colours of the pad. */
final class PictureView {

    private static final int SIZE = MnistFrame.SIZE;

    private final HTMLCanvasElement canvas = (HTMLCanvasElement) Page.element("picture");
    private final CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
    private final ImageData coverage = new ImageData(SIZE, SIZE);
    private String colour = Page.colour(canvas);
    private @Nullable GrayImage shown;

    PictureView() {
        Page.onThemeChange(() -> {
            colour = Page.colour(canvas);
            draw();
        });
    }

    void show(GrayImage picture) {
        shown = picture;
        draw();
    }

    void clear() {
        shown = null;
        draw();
    }

    private void draw() {
        context.clearRect(0, 0, SIZE, SIZE);
        if (shown == null) {
            return;
        }
        Uint8ClampedArray rgba = coverage.getData();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                rgba.set((y * SIZE + x) * 4 + 3, Math.round(255 * shown.at(x, y)));
            }
        }
        context.putImageData(coverage, 0, 0);
        context.setGlobalCompositeOperation("source-in");
        context.setFillStyle(colour);
        context.fillRect(0, 0, SIZE, SIZE);
        context.setGlobalCompositeOperation("source-over");
    }
}
