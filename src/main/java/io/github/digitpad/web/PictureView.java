package io.github.digitpad.web;

import io.github.digitpad.picture.GrayImage;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
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

    /** In the colour, for as many pixels as were shown last. */
    private @Nullable ImageData image;

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
        image = null;
        draw();
    }

    private void draw() {
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        if (context == null) {
            return;
        }
        if (shown == null || colour.isEmpty()) {
            context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            return;
        }
        int width = shown.width();
        int height = shown.height();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            image = new ImageData(width, height);
            paint(image, colour);
        }
        Uint8ClampedArray rgba = image.getData();
        float[] pixels = shown.toArray();
        for (int i = 0; i < pixels.length; i++) {
            rgba.set(4 * i + 3, Math.round(255 * pixels[i]));
        }
        context.putImageData(image, 0, 0);
    }

    /** Gives all pixels this colour, as browsers compute them: of red, green and blue, in whole numbers. */
    @JSBody(
            params = {"image", "colour"},
            script = """
            var rgb = colour.match(/[\\d.]+/g);
            for (var i = 0; i < image.data.length; i++) {
                image.data[i] = i % 4 < 3 ? rgb[i % 4] : 0;
            }
            """)
    private static native void paint(ImageData image, String colour);
}
