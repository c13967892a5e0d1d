package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The element's properties bear all that frameworks set them to. */
class PropertyIT extends ElementTest {

    private static final String FORMS = "<form id=\"one\"></form><form class=\"nameless\"></form>"
            + "<form id=\"around\"><input name=\"id\"><digit-pad id=\"a\" name=\"q\" value=\"12\"></digit-pad></form>";

    private static final String OWNER = "[...document.forms].filter(form => form === a.form"
            + "&& new FormData(form).get('q') === '12').map(form => form.getAttribute('id')).join()";

    private static final String STATE =
            "[a.value, a.toData().length, a.checkValidity(), new FormData(f).get('q') === a.value,"
                    + "heard.join()].join()";

    @ParameterizedTest
    @ValueSource(strings = {"null", "undefined"})
    void nothingTakesTheAttributeAway(String nothing) throws IOException {
        Page page = openPage("<form id=\"f\"><digit-pad id=\"a\"></digit-pad></form>");
        assertEquals(
                "",
                text(
                        page,
                        "(() => { const wrong = []; const proto = customElements.get('digit-pad').prototype;"
                                + "const all = Object.getOwnPropertyNames(proto).filter(name =>"
                                + "Object.getOwnPropertyDescriptor(proto, name).set && name !== 'form' && name !== 'personalData');"
                                + "if (all.length < 15) wrong.push('only ' + all);"
                                + "for (const name of all) { const without = a[name]; const before = a.outerHTML;"
                                + "a[name] = name === 'model' ? '' : typeof without === 'boolean' ? true : '12'; a[name] = "
                                + nothing
                                + "; if (a[name] !== without || a.outerHTML !== before)"
                                + "wrong.push(name + ': ' + a[name] + ' ' + a.outerHTML); }"
                                + "if (!a.validity.valid || [...new FormData(f)].length > 0) wrong.push('invalid or sent');"
                                + "return wrong.join('; '); })()"));
    }

    static Stream<String> declared() throws IOException {
        return new DeclaredTypes().properties("DigitPadElement").stream().map(DeclaredTypes.Member::name);
    }

    /** As a page does that writes all it knows whenever it renders, also while a stroke is being drawn. */
    @ParameterizedTest
    @MethodSource("declared")
    void setToWhatItIsChangesNothing(String name) throws IOException {
        Page page = openPage("<form id=\"f\"><digit-pad id=\"a\" name=\"q\" pause=\"60000\"></digit-pad></form>");
        write(page, "a", 4);
        int strokes = PenStrokes.own(4).ink().size();
        page.evaluate(
                "name => { window.heard = []; window.setAgain = () => { a[name] = a[name]; };"
                        + "for (const type of ['input', 'change', 'modelload', 'error']) a.addEventListener(type, () => heard.push(type));"
                        + "setAgain(); setAgain(); }",
                name);
        assertEquals("4," + strokes + ",true,true,", text(page, STATE));
        BoundingBox box = canvas(page, "a").boundingBox();
        page.mouse().move(box.x + box.width - 40, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 40, box.y + 60);
        page.evaluate("() => setAgain()");
        page.mouse().move(box.x + box.width - 40, box.y + 120);
        page.mouse().up();
        assertEquals("41," + (strokes + 1) + ",true,true,input", text(page, STATE));
        page.locator("#a [part=undo]").click();
        assertEquals(strokes, page.evaluate("a.toData().length"));
    }

    @Test
    void whatCannotBeSetIsLeftAsItIs() throws IOException {
        Page page = openPage("<digit-pad id=\"a\"></digit-pad>");
        assertEquals(
                "type form labels validity validationMessage willValidate",
                text(
                        page,
                        "(() => { 'use strict'; const all = ['type', 'form', 'labels', 'validity', 'validationMessage',"
                                + "'willValidate']; return all.filter(name => { const before = a[name]; a[name] = 'number';"
                                + "return a[name] === before; }).join(' '); })()"));
    }

    @Test
    void theFormIsGivenByItsIdOrItself() throws IOException {
        Page page = openPage(FORMS);
        for (String[] step : new String[][] {
            {"'one'", "one"},
            {"null", "around"},
            {"document.forms.one", "one"},
            {"undefined", "around"},
            {"document.forms[1]", "digit-pad-form-1"},
            {"document.forms[2]", "around"},
            {"'nowhere'", ""},
            {"''", ""},
            {"null", "around"},
        }) {
            page.evaluate("() => { 'use strict'; a.form = " + step[0] + "; }");
            assertEquals(step[1], text(page, OWNER), step[0]);
        }
    }

    @Test
    void whatWasSetBeforeTheScriptIsKeptToo() throws IOException {
        server().file(
                        "/",
                        "<!doctype html><title>Early</title>" + FORMS
                                + "<script>a.form = 'one'; a.type = 'number'; a.pattern = undefined;</script>"
                                + "<script src=\"/digitpad.js\"></script>");
        Page page = open();
        page.navigate(server().address("/"));
        assertEquals("one,digit-pad,", text(page, "[a.form.id, a.type, a.pattern].join()"));
    }

    /** React's servers write the property so, and do not set it when the page has come. */
    @Test
    void aDefaultValueInMarkup() throws IOException {
        Page page = openPage("<form id=\"f\"><digit-pad id=\"a\" defaultValue=\"12\"></digit-pad></form>");
        assertEquals("12,12", text(page, "[a.value, a.defaultValue].join()"));
        page.evaluate("() => { a.value = '7'; f.reset(); }");
        assertEquals("12", value(page, "a"));
        page.evaluate("() => { a.defaultValue = '34'; f.reset(); }");
        assertEquals("34", value(page, "a"));
    }
}
