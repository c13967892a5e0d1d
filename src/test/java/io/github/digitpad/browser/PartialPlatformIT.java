package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Platforms that have only a part of what an element uses, as test environments, polyfills and old browsers do: nothing
 * throws when a pad is made, put in, looked at, set, used and taken out.
 */
class PartialPlatformIT extends ElementTest {

    private static final Path USE = Path.of("src/test/resources/pages/use-pad.js");

    private static final String NO_CANVAS = "HTMLCanvasElement.prototype.getContext = () => null;"
            + "HTMLCanvasElement.prototype.toBlob = done => setTimeout(() => done(null));";

    private static final List<String> MISSING = List.of(
            "delete HTMLElement.prototype.attachInternals",
            "delete window.ResizeObserver",
            "delete window.matchMedia",
            "window.matchMedia = () => undefined",
            "delete window.requestAnimationFrame",
            "delete Performance.prototype.getEntriesByType",
            "delete window.DOMMatrix",
            "delete window.WebAssembly",
            "delete Uint8Array.fromBase64; delete Uint8Array.fromHex",
            "delete window.OffscreenCanvas; delete window.createImageBitmap",
            "delete window.trustedTypes",
            "delete PointerEvent.prototype.getCoalescedEvents",
            "delete Element.prototype.setPointerCapture",
            "delete CSSStyleSheet.prototype.replaceSync",
            "window.CSSStyleSheet = function() { throw new TypeError('Illegal constructor'); }",
            "delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets",
            "delete HTMLFormElement.prototype.requestSubmit",
            "Object.defineProperty(ElementInternals.prototype, 'role', {set() { throw new TypeError('no map'); }})",
            NO_CANVAS);

    private static final List<String> INTERNALS = List.of(
            "form",
            "labels",
            "validity",
            "validationMessage",
            "willValidate",
            "setFormValue",
            "setValidity",
            "checkValidity",
            "reportValidity",
            "states",
            "role");

    static Stream<String> missing() {
        return Stream.concat(
                MISSING.stream(), INTERNALS.stream().map(name -> "delete ElementInternals.prototype." + name));
    }

    @ParameterizedTest
    @MethodSource
    void missing(String gone) throws IOException {
        use(gone);
    }

    /** About what jsdom has. */
    @Test
    void allOfThemMissing() throws IOException {
        use(String.join(";", missing().skip(1).toList()));
    }

    @Test
    void withoutCustomElementsTheFunctionsAreThere() throws IOException {
        Page page = reuse();
        before(page, "delete window.customElements;");
        openPage("<digit-pad id=\"a\" lang=\"de\"></digit-pad>", page);
        assertEquals("7", text(page, "DigitPad.recognizeSync(" + strokes(7) + ").text"));
    }

    private void use(String gone) throws IOException {
        server().file("/use-pad.js", Files.readString(USE));
        Page page = reuse();
        before(page, gone + ";");
        openPage(
                "<form id=\"f\"><label for=\"a\">Number</label><digit-pad id=\"a\" name=\"q\" value=\"12\" maxlength=\"3\""
                        + "></digit-pad></form><script src=\"/use-pad.js\"></script>",
                page);
        assertEquals(List.of(), page.evaluate("() => usePad(" + strokes(7) + ")"));
        write(page, "a", 4);
        await(page, "/4$/.test(a.value)");
    }
}
