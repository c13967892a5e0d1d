package io.github.digitpad.web;

import io.github.digitpad.picture.GrayImage;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** The picture that the network reads, in the colours of the pad; drawn again where the browser lost it. */
final class PictureView {

    private final HTMLCanvasElement canvas = (HTMLCanvasElement) Page.element("picture");
    private String colour = "";
    private @Nullable GrayImage shown;

    PictureView() {
        // With the next frame, which is styled anyway: asking earlier would have the page styled and laid out once more
        // before its first answer.
        Window.requestAnimationFrame(time -> recolour());
        Page.onThemeChange(this::recolour);
        canvas.addEventListener("contextrestored", event -> draw());
    }

    void show(GrayImage picture) {
        shown = picture;
        draw();
    }

    void clear() {
        shown = null;
        draw();
    }

    private void recolour() {
        colour = Page.colour(canvas);
        draw();
    }

    private void draw() {
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        if (context == null) {
            return;
        }
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (shown == null || colour.isEmpty()) {
            return;
        }
        int width = shown.width();
        int height = shown.height();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        ImageData coverage = new ImageData(width, height);
        Uint8ClampedArray rgba = coverage.getData();
        float[] pixels = shown.toArray();
        for (int i = 0; i < pixels.length; i++) {
            rgba.set(4 * i + 3, Math.round(255 * pixels[i]));
        }
        context.putImageData(coverage, 0, 0);
        context.setGlobalCompositeOperation("source-in");
        context.setFillStyle(colour);
        context.fillRect(0, 0, width, height);
        context.setGlobalCompositeOperation("source-over");
    }
}
