package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other end of a pen, and the button on it, as browsers tell of them. */
class EraserIT extends ElementTest {

    private static final String PAD = "<digit-pad id=\"a\" pause=\"300\"></digit-pad>";

    /**
     * Two upright strokes in the pad's own px, and {@code pen(type, x, y, button, buttons)} in the same; gives whether
     * the page's default stands.
     */
    private static final String BEGIN = """
            () => {
                window.log = [];
                for (const type of ['input', 'change', 'strokestart', 'strokeend']) {
                    a.addEventListener(type, () => log.push(type));
                }
                const canvas = a.shadowRoot.querySelector('canvas');
                window.pen = (type, x, y, button, buttons, pointerType = 'pen') => {
                    const box = canvas.getBoundingClientRect();
                    const scale = Math.min(box.width, box.height) / 400;
                    return canvas.dispatchEvent(new PointerEvent(type, {
                        pointerId: 5, isPrimary: true, pointerType, button, buttons, bubbles: true, cancelable: true, composed: true,
                        clientX: box.x + box.width / 2 + scale * (x - 200), clientY: box.y + box.height / 2 + scale * (y - 200)}));
                };
                const line = x => Array.from({length: 12}, (_, i) => ({x, y: 100 + 15 * i, t: 10 * i}));
                a.fromData([line(100), line(300)]);
            }
            """;

    private Page begin() throws IOException {
        Page page = openPage(PAD);
        page.evaluate(BEGIN);
        assertEquals("11", value(page, "a"));
        return page;
    }

    private static String log(Page page) {
        return text(page, "log.splice(0).join()");
    }

    @Test
    void strokesUnderTheEraserGoAndItIsToldAsAnEdit() throws IOException {
        Page page = begin();
        page.evaluate("() => { pen('pointerdown', 60, 200, 5, 32); pen('pointermove', 140, 200, -1, 32); }");
        assertEquals("1", value(page, "a"));
        assertEquals("input", log(page));
        page.evaluate("() => { pen('pointermove', 340, 200, -1, 32); pen('pointerup', 340, 200, 5, 0); }");
        assertEquals("", value(page, "a"));
        assertEquals("0", canvas(page, "a").getAttribute("data-strokes"));
        await(page, "log.includes('change')");
        assertEquals("input,change", log(page));
        page.evaluate("() => a.undo()");
        assertEquals("11", value(page, "a"), "one step");
        assertEquals("2", text(page, "a.toData().length"));
    }

    @Test
    void anEraserThatIsNotDownDoesNothing() throws IOException {
        Page page = begin();
        page.evaluate("() => { pen('pointermove', 60, 200, -1, 0); pen('pointermove', 340, 200, -1, 0); }");
        page.evaluate("() => { pen('pointerdown', 200, 200, 5, 32); pen('pointerup', 200, 200, 5, 0);"
                + "pen('pointermove', 300, 200, -1, 0); }");
        assertEquals("2", text(page, "a.toData().length"));
        assertEquals("", log(page));
    }

    /** It may have been lifted beside the page, or turned to its tip. */
    @Test
    void anEraserThatIsNoLongerDownErasesNoMore() throws IOException {
        Page page = begin();
        page.evaluate("() => { pen('pointerdown', 200, 200, 5, 32); pen('pointermove', 250, 200, -1, 2);"
                + "pen('pointermove', 300, 200, -1, 32); }");
        assertEquals("2", text(page, "a.toData().length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.disabled = true", "a.readOnly = true"})
    void nothingIsErasedWhereNothingMayBeWritten(String locked) throws IOException {
        Page page = begin();
        page.evaluate(locked);
        page.evaluate("() => { pen('pointerdown', 100, 200, 5, 32); pen('pointerup', 100, 200, 5, 0); }");
        assertEquals("2", text(page, "a.toData().length"));
    }

    @Test
    void theTipWritesAfterwards() throws IOException {
        Page page = begin();
        page.evaluate("() => { pen('pointerdown', 300, 200, 5, 32); pen('pointerup', 300, 200, 5, 0);"
                + "pen('pointerdown', 300, 100, 0, 1); for (let y = 110; y < 280; y += 10) pen('pointermove', 300, y, -1, 1);"
                + "pen('pointerup', 300, 280, 0, 0); }");
        assertEquals("2", text(page, "a.toData().length"));
        assertEquals("11", value(page, "a"));
        assertEquals("input,strokestart,input,strokeend", log(page));
    }

    @Test
    void theButtonOnAPenIsThePages() throws IOException {
        Page page = begin();
        assertEquals(
                "true,true,true,true",
                text(
                        page,
                        "[pen('pointerdown', 100, 200, 2, 2), pen('pointermove', 300, 200, -1, 2), pen('contextmenu', 300,"
                                + "200, 2, 0), pen('pointerup', 300, 200, 2, 0)].join()"));
        assertEquals("2", text(page, "a.toData().length"));
        assertEquals("", log(page));
    }

    /** A pen that is held still on the pad asks for the menu, too, and so does a finger. */
    @Test
    void aPressThatGoesOnOpensNoMenu() throws IOException {
        Page page = begin();
        assertEquals("false,false,false", text(page, """
                        [[0, 1, 'pen'], [5, 32, 'pen'], [0, 1, 'touch']].map(([button, buttons, kind]) => {
                            pen('pointerdown', 200, 200, button, buttons, kind);
                            const stands = pen('contextmenu', 200, 200, 0, buttons, kind);
                            pen('pointerup', 200, 200, button, 0, kind);
                            return stands;
                        }).join()
                        """));
    }

    /** Where the button goes down and up while the tip is on the pad, the tip's own going up is told by a move. */
    @Test
    void aTipThatIsLiftedWhileTheButtonIsDownHasEndedItsStroke() throws IOException {
        Page page = begin();
        page.evaluate("() => { pen('pointerdown', 200, 100, 0, 1); pen('pointermove', 200, 150, 2, 3);"
                + "pen('pointermove', 200, 200, -1, 3); pen('pointermove', 200, 200, 0, 2);"
                + "pen('pointermove', 390, 390, -1, 2); }");
        assertEquals("3", text(page, "a.toData().length"));
        assertEquals("200", text(page, "Math.round(a.toData()[2].at(-1).y)"));
    }
}
