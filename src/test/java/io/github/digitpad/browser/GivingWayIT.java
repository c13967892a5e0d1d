package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Browsers that give a page little: few frames or none, late timers, a rough clock, events put together. Ink and
 * answers come all the same, in order, none lost; and where reading takes long, it waits until the pen rests or is
 * lifted.
 */
class GivingWayIT extends ElementTest {

    private static final String PAD = "<digit-pad id=\"a\"></digit-pad>";

    /** Each look at the clock finds that 20 ms have gone by, so all that is measured takes longer than a frame has. */
    private static final String SLOW =
            "{ const since = performance.now(); let looks = 0; performance.now = () => since + 20 * looks++; }";

    private static final String NO_FRAMES = "window.requestAnimationFrame = () => 1;";

    private static final String HEAR = """
            window.heard = [];
            window.readings = 0;
            for (const type of ['strokestart', 'input', 'strokeend']) {
                a.addEventListener(type, () => heard.push(type === 'input' ? a.value : type));
            }
            a.addEventListener('recognize', () => { readings++; });
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no coalesced events | delete PointerEvent.prototype.getCoalescedEvents;",
                "no coalesced events in any | PointerEvent.prototype.getCoalescedEvents = () => [];",
                "a clock of 100 ms | { const own = performance.now.bind(performance); performance.now = () => 100 * Math.floor(own() / 100); }",
                "events of 100 ms | { const {get} = Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp'); Object.defineProperty(Event.prototype, 'timeStamp', {get() { return 100 * Math.floor(get.call(this) / 100); }}); }",
                "a clock that stands | performance.now = () => 0;",
                "a slow processor | " + SLOW,
                "no messages | delete window.MessageChannel;",
                "a tab in the background | " + NO_FRAMES,
                "a frame a second | window.requestAnimationFrame = run => setTimeout(() => run(performance.now()), 1000);",
                "late timers | { const own = setTimeout; window.setTimeout = (run, millis, ...rest) => own(run, millis + 1000, ...rest); }"
            })
    void inkAndAnswersComeInOrder(String what, String lacking) throws IOException {
        String wanted = written(openPage(PAD));
        Page page = reuse();
        before(page, lacking);
        assertEquals(wanted, written(openPage(PAD, page)));
        assertEquals("2", text(page, "a.getPrediction()[0].digits.length"));
    }

    /** The line is on the canvas before anything else happens: not even a frame is waited for. */
    @Test
    void theLineIsDrawnInTheEvent() throws IOException {
        Page page = reuse();
        before(page, NO_FRAMES);
        openPage(PAD, page);
        BoundingBox box = canvas(page, "a").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 30);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + 60);
        page.mouse().move(box.x + box.width / 2, box.y + 90);
        List<?> pixels = (List<?>) page.evaluate("""
                () => {
                    const canvas = a.shadowRoot.querySelector('canvas');
                    const ratio = canvas.height / canvas.clientHeight;
                    const {data} = canvas.getContext('2d').getImageData(canvas.width / 2, 0, 1, canvas.height);
                    return [45, 75, 120].map(y => data[4 * Math.round(y * ratio) + 3] > 0);
                }
                """);
        assertEquals(List.of(true, true, false), pixels);
        page.mouse().up();
    }

    @Test
    void whereReadingTakesLongItWaitsUntilThePenRestsOrIsLifted() throws IOException {
        Page page = reuse();
        before(page, SLOW);
        openPage(PAD, page);
        page.evaluate(HEAR);
        BoundingBox box = canvas(page, "a").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 30);
        page.mouse().down();
        // By a script, which is as quick as frames are: the driver may take longer than a pen rests.
        page.evaluate("""
                async () => {
                    const canvas = a.shadowRoot.querySelector('canvas');
                    const {left, top, width, height} = canvas.getBoundingClientRect();
                    for (let i = 0; i < 30; i++) {
                        canvas.dispatchEvent(new PointerEvent('pointermove', {pointerId: 1, pointerType: 'mouse', buttons: 1,
                            clientX: left + width / 2, clientY: top + 30 + (height - 60) * i / 30}));
                        await new Promise(requestAnimationFrame);
                    }
                    window.moving = readings;
                }
                """);
        int moving = ((Number) page.evaluate("moving")).intValue();
        assertTrue(moving <= 3, moving + " readings in 30 frames");
        await(page, "readings > moving");
        assertEquals("strokestart", text(page, "heard.join(' ')"), "the pen only rests");
        int resting = ((Number) page.evaluate("readings")).intValue();
        page.mouse().up();
        assertEquals("strokestart 1 strokeend", text(page, "heard.join(' ')"));
        assertEquals(resting + 1, page.evaluate("readings"), "what is lifted is read at once");
    }

    /** Writes, and gives what the pad tells, in its order, and all strokes with their points. */
    private static String written(Page page) throws IOException {
        page.evaluate(HEAR);
        write(page, "a", "42");
        assertEquals("42", value(page, "a"));
        assertTrue(text(page, "heard.join(' ')").endsWith("strokestart 42 strokeend"));
        return text(page, "JSON.stringify([heard, a.toData().map(stroke => stroke.map(({x, y}) => [x, y]))])");
    }
}
