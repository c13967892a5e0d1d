package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strokes are where the pen is, however the pad is transformed: in space, too. */
class TransformIT extends ElementTest {

    /** Nobody sees a difference of so many px of the pad. */
    private static final double TOLERANCE = 1.5;

    /** Where places of the pad, in shares of its width and height, are in the window: as its browser shows them. */
    private static final String PLACES = """
            shares => {
                const paper = a.shadowRoot.querySelector('.paper');
                return shares.map(([x, y]) => {
                    const dot = document.createElement('i');
                    dot.style.cssText = `position: absolute; left: ${100 * x}%; top: ${100 * y}%; pointer-events: none`;
                    paper.append(dot);
                    const {left, top} = dot.getBoundingClientRect();
                    dot.remove();
                    return [left, top];
                });
            }
            """;

    /** The farthest that any of these places of the pad is from what was drawn, in px of the pad. */
    private static final String FARTHEST = """
            ([shares, turned]) => {
                const {clientWidth: width, clientHeight: height} = a.shadowRoot.querySelector('canvas');
                const scale = 400 / Math.min(width, height);
                const drawn = a.toData()[0];
                return Math.max(...shares.map(([x, y]) => {
                    const half = turned ? -scale : scale;
                    const ownX = 200 + half * (x - 0.5) * width;
                    const ownY = 200 + half * (y - 0.5) * height;
                    return Math.min(...drawn.map(point => Math.hypot(point.x - ownX, point.y - ownY)));
                }));
            }
            """;

    private static final List<List<Double>> WAY = List.of(
            List.of(0.2, 0.2),
            List.of(0.35, 0.25),
            List.of(0.5, 0.2),
            List.of(0.65, 0.3),
            List.of(0.8, 0.2),
            List.of(0.7, 0.5),
            List.of(0.6, 0.65),
            List.of(0.5, 0.9),
            List.of(0.3, 0.7));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#around { transform: rotate(30deg) skewX(15deg) } | false",
                "#a { transform: scale(-0.8, 0.6) } | false",
                "#a { rotate: 200deg; scale: 0.7 0.9; translate: 40px 10px } | false",
                "#around { zoom: 1.4 } #a { transform: rotate(-20deg); zoom: 0.8 } | false",
                "#around { perspective: 500px } #a { transform: rotateY(50deg) } | false",
                "#around { perspective: 400px; perspective-origin: 10% 90% } #a { transform: rotateX(-40deg) } | false",
                "#around { transform: perspective(600px) rotate3d(1, 1, 0, 40deg) } #a { scale: 0.7 } | false",
                "body { perspective: 700px; transform-style: preserve-3d } #around { transform: rotateY(-30deg); "
                        + "transform-style: preserve-3d } #a { transform: translateZ(80px) rotateX(30deg) } | false",
                "#around { perspective: 500px; zoom: 1.3 } #a { rotate: y 45deg } | false",
                "#around { perspective: 500px } #a { transform: rotateY(180deg) } | false",
                "#around { perspective: 500px } #a::part(paper) { transform: rotateX(35deg) } | false",
                "#a::part(canvas) { transform: rotate(180deg) } | true",
                "#around { perspective: 500px } #a { transform: rotateX(35deg) } #a::part(canvas) { rotate: 180deg } | true"
            })
    void strokesAreWhereThePenIs(String style, boolean turned) throws IOException {
        Page page = openPage("<style>body { margin: 150px 300px; } #around { inline-size: 340px } " + style
                + "</style><div id=\"around\"><digit-pad id=\"a\" pause=\"0\"></digit-pad></div>");
        page.setViewportSize(1280, 900);
        draw(page, page.evaluate(PLACES, WAY));
        assertEquals("1", text(page, "a.toData().length"));
        double farthest = ((Number) page.evaluate(FARTHEST, List.of(WAY, turned))).doubleValue();
        assertTrue(farthest < TOLERANCE, farthest + " px");
        page.evaluate("() => { a.clear(); document.querySelector('#around').style.translate = '60px 40px'; }");
        draw(page, page.evaluate(PLACES, WAY));
        farthest = ((Number) page.evaluate(FARTHEST, List.of(WAY, turned))).doubleValue();
        assertTrue(farthest < TOLERANCE, "moved: " + farthest + " px");
    }

    private static void draw(Page page, Object places) {
        boolean down = false;
        for (Object place : (List<?>) places) {
            List<?> at = (List<?>) place;
            page.mouse().move(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
            if (!down) {
                page.mouse().down();
                down = true;
            }
        }
        page.mouse().up();
    }

    @Test
    void inAFrameInPerspectiveStrokesAreWhereItsPointersAre() throws IOException {
        server().page("/inside", "<digit-pad id=\"a\" pause=\"0\" style=\"inline-size: 300px\"></digit-pad>");
        Page page = openPage(
                "<div style=\"perspective: 500px; margin: 60px\"><iframe src=\"/inside\" width=\"400\" height=\"300\""
                        + "style=\"transform: rotateY(40deg) rotateX(20deg)\"></iframe></div>");
        Frame frame = page.frames().get(1);
        frame.waitForFunction(
                "() => window.a && a.shadowRoot && a.shadowRoot.querySelector('canvas').width > 300 - 20");
        frame.evaluate(
                "() => { window.heard = []; for (const type of ['pointerdown', 'pointermove']) {"
                        + "a.addEventListener(type, ({clientX, clientY, buttons}) => buttons && heard.push([clientX, clientY])); } }");
        page.mouse().move(220, 180);
        page.mouse().down();
        for (int i = 0; i < 8; i++) {
            page.mouse().move(220 + 12 * i, 180 + 6 * i);
        }
        page.mouse().up();
        assertEquals(true, frame.evaluate("heard.length > 5 && a.toData().length === 1"));
        double farthest = ((Number) frame.evaluate("""
                () => {
                    const box = a.shadowRoot.querySelector('canvas').getBoundingClientRect();
                    const scale = 400 / Math.min(box.width, box.height);
                    return Math.max(...heard.map(([x, y]) => Math.min(...a.toData()[0].map(point => Math.hypot(
                        point.x - 200 - scale * (x - box.x - box.width / 2), point.y - 200 - scale * (y - box.y - box.height / 2))))));
                }
                """)).doubleValue();
        assertTrue(farthest < TOLERANCE, farthest + " px");
    }

    /** The page moves while a stroke is drawn: the pen stays where it is. */
    @Test
    void whatScrollsUnderThePenIsDrawnOn() throws IOException {
        Page page = openPage("<div style=\"block-size: 100px\"></div><digit-pad id=\"a\" pause=\"0\"></digit-pad>"
                + "<div style=\"block-size: 2000px\"></div>");
        var box = canvas(page, "a").boundingBox();
        double x = box.x + box.width / 2;
        page.mouse().move(x, box.y + 30);
        page.mouse().down();
        page.mouse().move(x, box.y + 40);
        page.evaluate("() => scrollTo(0, 60)");
        await(page, "scrollY === 60");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.mouse().move(x, box.y + 41);
        page.mouse().up();
        double moved = ((Number)
                        page.evaluate("() => { const points = a.toData()[0]; return points.at(-1).y - points[0].y; }"))
                .doubleValue();
        double expected = 71 * 400 / Math.min(box.width, box.height);
        assertEquals(expected, moved, 3);
    }

    /** Layout takes time on a large page: it is asked for when a stroke begins, and no more. */
    @Test
    void noMoveOfThePenAsksForLayout() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" pause=\"0\"></digit-pad>");
        page.evaluate("""
                () => {
                    window.asked = 0;
                    const {getBoundingClientRect} = Element.prototype;
                    Element.prototype.getBoundingClientRect = function() {
                        asked++;
                        return getBoundingClientRect.call(this);
                    };
                    const {getComputedStyle} = window;
                    window.getComputedStyle = (...all) => { asked++; return getComputedStyle(...all); };
                    for (const name of ['clientWidth', 'clientHeight']) {
                        const {get} = Object.getOwnPropertyDescriptor(Element.prototype, name);
                        Object.defineProperty(Element.prototype, name, {get() { asked++; return get.call(this); }});
                    }
                }
                """);
        page.mouse().move(100, 130);
        page.mouse().down();
        assertEquals("true", text(page, "asked > 0 && (asked = 0, true)"));
        for (int i = 0; i < 10; i++) {
            page.mouse().move(100 + 5 * i, 130);
        }
        assertEquals("0", text(page, "asked"));
        page.mouse().up();
        assertEquals("1", text(page, "a.toData().length"));
    }
}
