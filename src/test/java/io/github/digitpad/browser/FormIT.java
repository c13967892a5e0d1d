package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pad as a form control: everything that a page may expect of an {@code <input>}. */
class FormIT extends ElementTest {

    private static final String FORM =
            "<form id=\"f\" method=\"post\" action=\"/post\"><label id=\"l\" for=\"a\">Quantity</label>"
                    + "<digit-pad id=\"a\" name=\"quantity\" maxlength=\"3\" required></digit-pad><button id=\"send\">Send</button></form>";

    @Test
    void whatIsWrittenIsPosted() throws IOException {
        Page page = openPage(FORM);
        write(page, "a", "42");
        assertEquals("42", value(page, "a"));
        page.click("#send");
        page.waitForURL("**/post");
        assertEquals(List.of("quantity=42"), server().posts());
    }

    @Test
    void enterInTheFieldSubmits() throws IOException {
        Page page = openPage(FORM);
        page.locator("#a input").fill("7");
        page.locator("#a input").press("Enter");
        page.waitForURL("**/post");
        assertEquals(List.of("quantity=7"), server().posts());
    }

    @Test
    void anEmptyRequiredPadStopsTheFormAndTakesTheFocus() throws IOException {
        Page page = openPage(FORM);
        assertEquals(
                "true", text(page, "a.matches(':invalid') && a.validity.valueMissing && a.validationMessage !== ''"));
        assertEquals(
                "false", text(page, "a.shadowRoot.querySelector('input').getAttribute('aria-invalid') === 'true'"));
        page.click("#send");
        assertEquals("a", text(page, "document.activeElement.id"));
        assertEquals("true", text(page, "a.shadowRoot.querySelector('input').getAttribute('aria-invalid')"));
        assertEquals(List.of(), server().posts());
        write(page, "a", 1);
        assertEquals("true", text(page, "a.matches(':valid') && f.checkValidity()"));
        assertEquals("false", text(page, "a.shadowRoot.querySelector('input').getAttribute('aria-invalid')"));
    }

    @Test
    void eachRuleHasItsFlagAndAMessage() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" minlength=\"2\" maxlength=\"4\" pattern=\"1.*\"></digit-pad>");
        assertEquals("true", text(page, "a.checkValidity()"));
        page.locator("#a input").fill("1");
        assertEquals("true,true", text(page, "[a.validity.tooShort, /2/.test(a.validationMessage)].join()"));
        page.locator("#a input").fill("23");
        assertEquals("false,true", text(page, "[a.validity.tooShort, a.validity.patternMismatch].join()"));
        page.locator("#a input").fill("12");
        assertEquals("true", text(page, "a.checkValidity()"));
        assertEquals(
                "true,No such shelf,false",
                text(
                        page,
                        "(() => { a.setCustomValidity('No such shelf');"
                                + "return [a.validity.customError, a.validationMessage, a.reportValidity()].join(); })()"));
        assertEquals("true", text(page, "(() => { a.setCustomValidity(''); return a.checkValidity(); })()"));
    }

    @Test
    void typedTextIsDigitsAndNoMoreThanFit() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"3\"></digit-pad>");
        page.locator("#a input").pressSequentially("1x2-٣4");
        assertEquals("123", value(page, "a"));
        assertEquals("123", page.locator("#a input").inputValue());
    }

    @Test
    void resetBringsBackTheAttribute() throws IOException {
        Page page = openPage(
                "<form id=\"f\"><digit-pad id=\"a\" name=\"n\" value=\"8\" maxlength=\"1\"></digit-pad></form>");
        write(page, "a", 3);
        assertEquals("n=3", text(page, "new URLSearchParams(new FormData(f)).toString()"));
        page.evaluate("() => f.reset()");
        assertEquals("n=8", text(page, "new URLSearchParams(new FormData(f)).toString()"));
        assertEquals("0", canvas(page, "a").getAttribute("data-strokes"));
        assertEquals("8,8", text(page, "[a.value, a.defaultValue].join()"));
        page.evaluate("() => a.setAttribute('value', '9')");
        assertEquals("9", value(page, "a"), "until it is changed, the value is the attribute's");
    }

    @Test
    void aDisabledFieldsetDisablesIt() throws IOException {
        Page page = openPage("<form id=\"f\"><fieldset id=\"s\" disabled>"
                + "<digit-pad id=\"a\" name=\"n\" value=\"1\" required></digit-pad></fieldset></form>");
        assertEquals("", text(page, "new URLSearchParams(new FormData(f)).toString()"));
        assertEquals("true", text(page, "a.matches(':disabled') && !a.willValidate"));
        write(page, "a", 2);
        assertEquals("0", canvas(page, "a").getAttribute("data-strokes"));
        assertFalse(page.locator("#a [part=keypad]").first().isEnabled());
        page.evaluate("() => { s.disabled = false; }");
        write(page, "a", 2);
        assertEquals("n=12", text(page, "new URLSearchParams(new FormData(f)).toString()"));
    }

    @Test
    void aReadOnlyPadIsSentButNotChanged() throws IOException {
        Page page = openPage("<form id=\"f\"><digit-pad id=\"a\" name=\"n\" value=\"1\" readonly></digit-pad></form>");
        write(page, "a", 2);
        assertEquals("n=1", text(page, "new URLSearchParams(new FormData(f)).toString()"));
        assertEquals("true", text(page, "a.shadowRoot.querySelector('input').readOnly"));
    }

    @Test
    void aLabelNamesItAndFocusesIt() throws IOException {
        Page page = openPage(FORM);
        assertEquals("l", text(page, "a.labels[0].id"));
        page.click("#l");
        assertEquals("a", text(page, "document.activeElement.id"));
        assertEquals("Quantity", text(page, "a.shadowRoot.activeElement.getAttribute('aria-label')"));
        page.keyboard().type("12");
        assertEquals("12", value(page, "a"));
    }

    @Test
    void drawingDoesNotMoveTheFocusToTheField() throws IOException {
        Page page = openPage(FORM);
        write(page, "a", 2);
        assertEquals("", text(page, "document.activeElement.id"), "else phones show a keyboard over the pad");
    }

    @Test
    void goingBackRestoresIt() throws IOException {
        server().file("/elsewhere", "<!doctype html><title>Elsewhere</title>");
        Page page = openPage(FORM);
        page.locator("#a input").fill("64");
        page.locator("#a input").press("Tab");
        page.navigate(server().address("/elsewhere"));
        page.goBack();
        await(page, "window.a && a.value === '64'");
    }

    @Test
    void inputAndChangeComeAsFromAField() throws IOException {
        Page page = openPage(FORM);
        page.evaluate(
                "() => { window.log = []; for (const type of ['strokestart', 'strokeend', 'input', 'change'])"
                        + "f.addEventListener(type, event => log.push(event.type + ':' + a.value)); a.value = '9'; a.clear(); }");
        assertEquals("", text(page, "log.join()"), "nothing for what the page does itself");
        write(page, "a", 0);
        await(page, "log.at(-1) === 'change:0'");
        assertEquals("strokestart:,input:0,strokeend:0,change:0", text(page, "log.join()"));
    }

    @ParameterizedTest
    @CsvSource({"stroke, quantity=4", "pause, quantity=4", "manual, quantity="})
    void whatIsWrittenIsSentBeforeThePauseIsOver(String trigger, String sent) throws IOException {
        boolean required = !trigger.equals("manual");
        Page page = openPage(FORM.replace(" required", (required ? " required" : "") + " trigger=\"" + trigger + "\"")
                .replace("maxlength", "pause=\"100000\" maxlength"));
        write(page, "a", 4);
        assertEquals(sent, text(page, "new URLSearchParams(new FormData(f)).toString()"));
        assertEquals(sent, text(page, "'quantity=' + a.value"));
        page.click("#send");
        page.waitForURL("**/post");
        assertEquals(List.of(sent), server().posts());
    }

    @Test
    void aRequiredPadThatIsReadOnlyWhenAskedIsNotSentUnread() throws IOException {
        Page page = openPage(FORM.replace("required", "required trigger=\"manual\""));
        write(page, "a", 4);
        page.click("#send");
        assertEquals("true", text(page, "a.validity.valueMissing"));
        assertEquals(List.of(), server().posts());
    }

    @Test
    void onlyOncePausedOrNotByItself() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"1\" trigger=\"pause\" pause=\"1000\"></digit-pad>"
                + "<digit-pad id=\"b\" maxlength=\"1\" trigger=\"manual\"></digit-pad>");
        page.evaluate("() => { window.log = []; for (const type of ['strokeend', 'recognize', 'input', 'change'])"
                + "a.addEventListener(type, () => log.push(type + a.shadowRoot.querySelector('input').value)); }");
        write(page, "b", 5);
        write(page, "a", 3);
        await(page, "log.at(-1) === 'change3'");
        assertEquals("strokeend,strokeend,recognize,input3,change3", text(page, "log.join()"));
        assertEquals("", value(page, "b"));
        assertEquals("5", text(page, "b.getPrediction()[0].text"));
        assertEquals("", value(page, "b"));
    }

    @Test
    void aFullFieldIsBegunAnewAndUndoBringsBack() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"2\" value=\"12\"></digit-pad>");
        write(page, "a", 0);
        assertEquals("0", value(page, "a"));
        page.locator("#a [part=undo]").click();
        assertEquals("12", value(page, "a"));
        assertTrue(page.locator("#a [part=clear]").isEnabled());
    }
}
