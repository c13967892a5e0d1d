package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pad whose value the page writes back whenever it hears of it, as frameworks do, loses neither ink nor undo. */
class BoundValueIT extends ElementTest {

    private static final String PAD =
            "<form id=\"f\"><digit-pad id=\"a\" name=\"n\" maxlength=\"4\"></digit-pad></form>";

    /** WRITE stands for what the page does with the value that it heard last: at the event, and at every frame. */
    private static final String BIND = "() => { window.log = []; let heard = '';"
            + "a.addEventListener('input', () => { heard = a.value; log.push('input' + heard); WRITE; });"
            + "a.addEventListener('change', () => log.push('change' + a.value));"
            + "const render = () => { WRITE; requestAnimationFrame(render); }; render(); }";

    @ParameterizedTest
    @CsvSource({
        "stroke, a.value = heard",
        "pause, a.value = heard",
        "stroke, a.defaultValue = heard",
        "stroke, 'a.setAttribute(`value`, heard)'",
        "stroke, 'a.value = ` ${heard}x`'"
    })
    void whatIsWrittenBackAtEveryFrameChangesNothing(String trigger, String write) throws IOException {
        Page page = openPage(PAD);
        page.evaluate("trigger => { a.trigger = trigger; a.pause = 300; }", trigger);
        page.evaluate(BIND.replace("WRITE", write));
        write(page, "a", "42");
        await(page, "log.at(-1) === 'change42'");
        int strokes = PenStrokes.number("42").size();
        assertEquals("42," + strokes, text(page, "[a.value, a.toData().length].join()"));
        assertEquals("42", text(page, "a.getPrediction()[0].text"));
        page.locator("#a [part=undo]").click();
        assertEquals(strokes - 1, page.evaluate("a.toData().length"));
        page.keyboard().press("Control+Shift+Z");
        assertEquals("42," + strokes, text(page, "[a.value, a.toData().length].join()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stroke", "pause", "manual"})
    void theSameTextInMidStrokeLeavesTheStrokeAlone(String trigger) throws IOException {
        Page page = openPage(PAD);
        page.evaluate("trigger => { a.trigger = trigger; }", trigger);
        BoundingBox box = canvas(page, "a").boundingBox();
        page.mouse().move(box.x + 60, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + 60);
        page.evaluate("() => { a.value = a.value; a.defaultValue = ''; a.allow = '0-9'; a.placeholder = 'x'; }");
        page.mouse().move(box.x + 60, box.y + 120);
        page.mouse().up();
        assertEquals("1,3", text(page, "[a.toData().length, a.toData()[0].length].join()"));
    }

    @Test
    void anotherTextTakesThePlaceOfTheInkAndWritingGoesOnAfterIt() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", 4);
        page.evaluate("() => { a.value = '7'; }");
        assertEquals("7,0", text(page, "[a.value, a.toData().length].join()"));
        write(page, "a", 2);
        assertEquals("72", value(page, "a"));
        page.evaluate("() => { a.value = ''; }");
        assertEquals(",0", text(page, "[a.value, a.toData().length].join()"));
    }

    @Test
    void whatHasBeenSentCanBeTakenAwayBeforeThePauseIsOver() throws IOException {
        Page page = openPage(PAD.replace("maxlength", "trigger=\"pause\" pause=\"100000\" maxlength"));
        write(page, "a", 4);
        assertEquals("4", text(page, "new FormData(f).get('n')"));
        page.evaluate("() => { a.value = ''; }");
        assertEquals(",0", text(page, "[a.value, a.toData().length].join()"));
    }

    @Test
    void resetTakesInkAwayThatIsNoValueYet() throws IOException {
        Page page = openPage(PAD.replace("maxlength", "trigger=\"manual\" maxlength"));
        write(page, "a", 4);
        page.evaluate("() => { a.value = ''; }");
        assertNotEquals(0, page.evaluate("a.toData().length"));
        page.evaluate("() => f.reset()");
        assertEquals(0, page.evaluate("a.toData().length"));
    }

    @Test
    void whatIsTypedAndWrittenBackIsStillTooShort() throws IOException {
        Page page = openPage(PAD.replace("maxlength", "minlength=\"2\" maxlength"));
        page.evaluate("() => a.addEventListener('input', () => { a.value = a.value; })");
        page.locator("#a input").fill("1");
        assertEquals("true", text(page, "a.validity.tooShort"));
        page.evaluate("() => { a.value = '2'; }");
        assertEquals("false", text(page, "a.validity.tooShort"), "that the page has set");
    }

    @Test
    void aSignThatIsNotTakenLeavesTheInk() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", 4);
        int strokes = PenStrokes.own(4).ink().size();
        page.locator("#a input").press("End");
        page.locator("#a input").press("x");
        assertEquals("4," + strokes, text(page, "[a.value, a.toData().length].join()"));
        assertEquals("4", page.locator("#a input").inputValue());
    }
}
