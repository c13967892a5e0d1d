package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The element's properties bear all that frameworks set them to. */
class PropertyIT extends ElementTest {

    private static final String FORMS = "<form id=\"one\"></form><form class=\"nameless\"></form>"
            + "<form id=\"around\"><input name=\"id\"><digit-pad id=\"a\" name=\"q\" value=\"12\"></digit-pad></form>";

    private static final String OWNER = "[...document.forms].filter(form => form === a.form"
            + "&& new FormData(form).get('q') === '12').map(form => form.getAttribute('id')).join()";

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
                                + "Object.getOwnPropertyDescriptor(proto, name).set && name !== 'form');"
                                + "if (all.length < 15) wrong.push('only ' + all);"
                                + "for (const name of all) { const without = a[name]; const before = a.outerHTML;"
                                + "a[name] = name === 'model' ? '' : typeof without === 'boolean' ? true : '12'; a[name] = "
                                + nothing
                                + "; if (a[name] !== without || a.outerHTML !== before)"
                                + "wrong.push(name + ': ' + a[name] + ' ' + a.outerHTML); }"
                                + "if (!a.validity.valid || [...new FormData(f)].length > 0) wrong.push('invalid or sent');"
                                + "return wrong.join('; '); })()"));
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
