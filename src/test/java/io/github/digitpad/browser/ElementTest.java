package io.github.digitpad.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** Tests of {@code <digit-pad>} on pages that are not DigitPad's own. */
abstract class ElementTest extends BrowserTest {

    /** Ink that is no digit. */
    static final String SCRIBBLE = "[[{x: 10, y: 10}, {x: 200, y: 300}, {x: 20, y: 290}, {x: 350, y: 40},"
            + "{x: 200, y: 380}, {x: 390, y: 200}, {x: 10, y: 120}, {x: 300, y: 20}, {x: 60, y: 390}]]";

    private @Nullable PageServer server;

    @AfterEach
    void forgetPages() {
        if (server != null) {
            server.forget();
        }
    }

    /** Not after every test: a browser may still be asking for a page's icon. */
    @AfterAll
    void closeServer() {
        if (server != null) {
            server.close();
        }
    }

    /** A site with one page of this body, open in the page that the class reuses, its pads able to read. */
    Page openPage(String body) throws IOException {
        return openPage(body, reuse());
    }

    Page openPage(String body, Page page) throws IOException {
        server().page("/", body);
        page.navigate(server().address("/"));
        awaitReading(page);
        return page;
    }

    PageServer server() throws IOException {
        if (server == null) {
            server = new PageServer(null);
        }
        return server;
    }

    /** Until the network has been read. */
    static void awaitReading(Page page) {
        page.evaluate("() => DigitPad.recognize([[{x: 0, y: 0}]]).then(() => undefined)");
    }

    static Locator canvas(Page page, String id) {
        return page.locator("#" + id + " canvas");
    }

    /** Writes one of the tests' own digits with the mouse. */
    static void write(Page page, String id, int digit) throws IOException {
        DigitPadPage.draw(page, canvas(page, id), PenStrokes.own(digit).ink(), 0.6);
    }

    /** Writes a number of the tests' own digits with the mouse, as wide as the pad. */
    static void write(Page page, String id, String number) throws IOException {
        DigitPadPage.draw(page, canvas(page, id), PenStrokes.number(number), 0.8);
    }

    static String value(Page page, String id) {
        return text(page, "document.getElementById('" + id + "').value");
    }

    static String text(Page page, String expression) {
        return String.valueOf(page.evaluate(expression));
    }

    static void await(Page page, String condition) {
        page.waitForFunction("() => " + condition);
    }

    /** One of the tests' own digits as a page writes strokes. */
    static String strokes(int digit) throws IOException {
        return strokes(PenStrokes.own(digit).ink());
    }

    /** Ink as a page writes strokes. */
    static String strokes(Ink ink) {
        StringBuilder json = new StringBuilder("[");
        for (Stroke stroke : ink.strokes()) {
            json.append(json.length() > 1 ? ",[" : "[");
            String separator = "";
            for (Point point : stroke.points()) {
                json.append(separator)
                        .append("{x:")
                        .append(point.x())
                        .append(",y:")
                        .append(point.y());
                json.append(",t:").append(point.timeMillis()).append('}');
                separator = ",";
            }
            json.append(']');
        }
        return json.append(']').toString();
    }
}
