package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One tag on anybody's page: loading, life cycle, drawing, appearance. */
class ElementIT extends ElementTest {

    private static final String PAD = "<digit-pad id=\"a\" maxlength=\"1\" aria-label=\"Digit\"></digit-pad>";

    /** Whether the ink on the canvas of the pad "a" has this colour. */
    private static final String INK_IS =
            "(() => { const c = a.shadowRoot.querySelector('canvas'); const o = new OffscreenCanvas(c.width, c.height)"
                    + ".getContext('2d'); o.drawImage(c, 0, 0); const d = o.getImageData(0, 0, c.width, c.height).data;"
                    + "for (let i = 0; i < d.length; i += 4) if (d[i + 3] === 255) return '%s' ==="
                    + "`rgb(${d[i]}, ${d[i + 1]}, ${d[i + 2]})`; return false; })()";

    @Test
    void oneTagReadsOverHttp() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", 7);
        assertEquals("7", value(page, "a"));
    }

    @Test
    void oneTagReadsFromDisk(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("target/site/digitpad.js"), folder.resolve("digitpad.js"));
        Path html = Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><title>T</title><script src=\"digitpad.js\"></script>" + PAD);
        Page page = open();
        page.navigate(html.toUri().toString());
        awaitReading(page);
        write(page, "a", 3);
        assertEquals("3", value(page, "a"));
    }

    @Test
    void theOnlyGlobalIsDigitPad() throws IOException {
        String names = "Reflect.ownKeys(window).map(String).sort()";
        server().file("/plain", "<!doctype html><title>Plain</title>").page("/pad", "");
        Page plain = open();
        plain.navigate(server().address("/plain"));
        plain.evaluate("() => { window.before = " + names + "; }");
        plain.evaluate("() => new Promise(done => { const script = document.createElement('script');"
                + "script.src = '/digitpad.js'; script.onload = done; document.head.append(script); })");
        assertEquals(
                "DigitPad", text(plain, names + ".filter(name => name !== 'before' && !before.includes(name)).join()"));
    }

    @Test
    void theModuleExportsTheSameAndDeclaresNothing() throws IOException {
        server().file(
                        "/",
                        "<!doctype html><title>Module</title>" + PAD
                                + "<script type=\"module\">import DigitPad, {recognizeSync, version} from '/digitpad.mjs';"
                                + "window.result = [typeof globalThis.DigitPad, DigitPad.version === version,"
                                + "recognizeSync(" + strokes(4) + ").text].join();</script>");
        Page page = open();
        page.navigate(server().address("/"));
        await(page, "window.result");
        assertEquals("undefined,true,4", text(page, "result"));
        write(page, "a", 2);
        await(page, "a.value === '2'");
    }

    @Test
    void loadingTwiceOrTwoVersionsDoesNoHarm() throws IOException {
        String script = Files.readString(Path.of("target/site/digitpad.js"));
        String version = script.replaceFirst("(?s).*?DigitPad (\\S+), .*", "$1");
        server().file("/other.js", script.replace(version, "99.0.0"))
                .file("/module.js", "import '/digitpad.mjs'; window.moduleRan = true;");
        Page page = openPage("<script src=\"/digitpad.js\"></script><script src=\"/other.js\"></script>"
                + "<script type=\"module\" src=\"/module.js\"></script>" + PAD);
        await(page, "window.moduleRan");
        assertEquals(version, text(page, "DigitPad.version"));
        write(page, "a", 5);
        assertEquals("5", value(page, "a"));
    }

    @Test
    void propertiesSetBeforeTheScriptAreKept() throws IOException {
        server().file(
                        "/",
                        "<!doctype html><title>Early</title><digit-pad id=\"a\"></digit-pad><script>a.value = '42';"
                                + "a.maxLength = 3; a.required = true; a.own = 'mine';</script>"
                                + "<script src=\"/digitpad.js\"></script>");
        Page page = open();
        page.navigate(server().address("/"));
        assertEquals("42,3,true,mine", text(page, "[a.value, a.maxLength, a.required, a.own].join()"));
        assertEquals("3,true", text(page, "[a.getAttribute('maxlength'), a.hasAttribute('required')].join()"));
    }

    @Test
    void attributesAndPropertiesAreInStep() throws IOException {
        Page page = openPage(PAD);
        assertEquals(
                "2,pen,pause,250,0.5,4,x,true,true",
                text(
                        page,
                        "(() => { a.minLength = 2; a.pointer = 'pen'; a.trigger = 'pause'; a.pause = 250;"
                                + "a.minConfidence = 0.5; a.alternatives = 4; a.name = 'x'; a.readOnly = true; a.disabled = true;"
                                + "return ['minlength', 'pointer', 'trigger', 'pause', 'min-confidence', 'alternatives', 'name']"
                                + ".map(n => a.getAttribute(n)).concat(a.matches('[readonly]'), a.matches('[disabled]')).join(); })()"));
        assertEquals(
                "-1,any,stroke,1000,0,3,,false",
                text(
                        page,
                        "(() => { for (const n of ['minlength', 'pointer', 'trigger', 'pause', 'min-confidence',"
                                + "'alternatives']) a.setAttribute(n, 'nonsense'); a.removeAttribute('name');"
                                + "a.removeAttribute('readonly'); return [a.minLength, a.pointer, a.trigger, a.pause,"
                                + "a.minConfidence, a.alternatives, a.name, a.readOnly].join(); })()"));
    }

    @Test
    void nonsenseInAttributesNeverThrows() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"-4\" minlength=\"x\" pause=\"\" trigger=\"\""
                + " min-confidence=\"many\" alternatives=\"1e9\" value=\"a1b2\" pointer=\"nose\"></digit-pad>");
        assertEquals("12", value(page, "a"));
        write(page, "a", 1);
        await(page, "a.value === '121'");
    }

    @Test
    void aHiddenPadIsNotShown() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" hidden></digit-pad>");
        assertEquals("none", text(page, "getComputedStyle(a).display"));
    }

    @Test
    void aCloneIsAPadOfItsOwn() throws IOException {
        Page page = openPage("<div style=\"display:flex\">" + PAD + "</div>");
        page.evaluate("() => { const copy = a.cloneNode(true); copy.id = 'b'; a.after(copy); }");
        write(page, "b", 6);
        assertEquals(",6", text(page, "[a.value, b.value].join()"));
    }

    @Test
    void aPadRemovedWhileItIsDrawnOnComesBackWhole() throws IOException {
        Page page = openPage(PAD);
        BoundingBox box = canvas(page, "a").boundingBox();
        page.mouse().move(box.x + 60, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + 120);
        page.evaluate("() => { window.pad = a; pad.remove(); }");
        page.mouse().move(box.x + 90, box.y + 160);
        page.mouse().up();
        assertEquals("1", text(page, "pad.toData().length"));
        page.evaluate("() => { document.body.append(pad); pad.clear(); }");
        write(page, "a", 8);
        assertEquals("8", value(page, "a"));
    }

    @Test
    void worksInsideAnotherShadowRoot() throws IOException {
        Page page = openPage("<div id=\"outer\"></div><p id=\"heard\"></p>");
        page.evaluate(
                "() => { outer.attachShadow({mode: 'open'}).innerHTML ="
                        + "'<digit-pad id=\"inner\" maxlength=\"1\"></digit-pad>';"
                        + "document.addEventListener('recognize', event => { heard.textContent = event.target.id + event.detail.text; }); }");
        write(page, "inner", 9);
        await(page, "heard.textContent === 'outer9'");
        assertEquals("9", text(page, "outer.shadowRoot.querySelector('digit-pad').value"));
    }

    @Test
    void fiftyPadsShareOneNetworkAndOneModule() throws IOException {
        Page page = openPage("<script>window.counts = {compiled: 0, instances: 0, unpacked: 0};"
                + "const count = (owner, name, what) => { owner[name] = new Proxy(owner[name], {"
                + "apply(f, self, args) { what(args[0]); return Reflect.apply(f, self, args); },"
                + "construct(f, args) { what(args[0]); return Reflect.construct(f, args); }}); };"
                + "const Module = WebAssembly.Module; const made = {compiled: () => counts.compiled++, instance: what => {"
                + "counts.instances++; counts.compiled += !(what instanceof Module); }};"
                + "count(WebAssembly, 'Module', made.compiled); count(WebAssembly, 'compile', made.compiled);"
                + "count(WebAssembly, 'Instance', made.instance); count(WebAssembly, 'instantiate', made.instance);"
                + "for (const name of ['fromBase64', 'fromHex']) { count(Uint8Array, name, () => counts.unpacked++); }"
                + "window.loaded = 0;"
                + "addEventListener('modelload', () => loaded++);</script><div id=\"all\"></div>");
        page.evaluate("() => { for (let i = 0; i < 50; i++) { const pad = document.createElement('digit-pad');"
                + "pad.maxLength = 1; pad.id = 'p' + i; all.append(pad); } }");
        await(page, "loaded === 50 && DigitPad.recognizeSync([[{x: 0, y: 0}]]).engine === 'relaxed'");
        for (String id : new String[] {"p49", "p0"}) {
            canvas(page, id).scrollIntoViewIfNeeded();
            write(page, id, id.equals("p0") ? 3 : 2);
        }
        assertEquals("2,3", text(page, "[p49.value, p0.value].join()"));
        // Unpacked: the network and the module that this browser can run.
        assertEquals("{\"compiled\":1,\"instances\":1,\"unpacked\":2}", text(page, "JSON.stringify(counts)"));
    }

    @Test
    void aCancelledTouchLeavesNothing() throws IOException {
        Page page = openPage(
                PAD,
                open(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true)));
        BoundingBox box = canvas(page, "a").boundingBox();
        Touch touch = new Touch(page);
        touch.send("touchStart", box.x + 40, box.y + 40);
        touch.send("touchMove", box.x + 80, box.y + 80);
        assertEquals("1", canvas(page, "a").getAttribute("data-strokes"));
        touch.send("touchCancel");
        assertEquals("0", canvas(page, "a").getAttribute("data-strokes"));
        assertEquals("", value(page, "a"));
    }

    @Test
    void onlyThePenWritesWhereOnlyThePenMay() throws IOException {
        Page page = openPage(PAD);
        page.evaluate("() => { a.pointer = 'pen'; }");
        write(page, "a", 1);
        assertEquals("0", canvas(page, "a").getAttribute("data-strokes"));
    }

    @Test
    void thePageMayRefuseAStroke() throws IOException {
        Page page = openPage(PAD);
        page.evaluate("() => a.addEventListener('strokestart', event => event.preventDefault())");
        write(page, "a", 1);
        assertEquals("0", canvas(page, "a").getAttribute("data-strokes"));
        assertEquals("", value(page, "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoom: 0.5",
                "zoom: 3; inline-size: 200px",
                "transform: rotate(180deg) scale(0.9)",
                "inline-size: 120px",
                "inline-size: 500px; block-size: 240px",
                "inline-size: 150px; block-size: 400px",
                "direction: rtl"
            })
    void readsWhateverTheStyle(String style) throws IOException {
        boolean turned = style.contains("rotate");
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"1\" style=\"" + style + "\"></digit-pad>");
        // A 6 written upright on a pad that stands on its head is a 9 to the pad.
        write(page, "a", 6);
        assertEquals(turned ? "9" : "6", value(page, "a"));
    }

    @Test
    void inkKeepsItsPlaceWhenTheFormOfThePadChanges() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" style=\"inline-size: 500px; block-size: 240px\"></digit-pad>");
        page.evaluate("() => { a.pause = 0; }");
        write(page, "a", 4);
        String before = text(page, "JSON.stringify(a.toData())");
        page.evaluate("() => { a.style.cssText = 'inline-size: 200px; block-size: 480px'; }");
        await(page, "a.shadowRoot.querySelector('canvas').height > 300");
        assertEquals(before, text(page, "JSON.stringify(a.toData())"));
        assertTrue(
                Integer.parseInt(text(
                                page,
                                "(() => { const c = a.shadowRoot.querySelector('canvas'); const o = new OffscreenCanvas(c.width,"
                                        + "c.height).getContext('2d'); o.drawImage(c, 0, 0); return o.getImageData(0, 0, c.width,"
                                        + "c.height).data.filter((v, i) => i % 4 === 3 && v > 128).length; })()"))
                        > 500,
                "the ink was drawn again");
    }

    @Test
    void doubtIsAStateWithOtherReadingsToPick() throws IOException {
        Page page = openPage("<style>#a:state(unsure) { color: rgb(1, 2, 3) }</style>" + PAD);
        page.evaluate("() => a.fromData(" + SCRIBBLE + ")");
        String first = value(page, "a");
        assertEquals("rgb(1, 2, 3)", text(page, "getComputedStyle(a).color"));
        page.locator("#a [part=candidate]").first().click();
        assertTrue(!value(page, "a").equals(first), "another than " + first);
        page.evaluate("() => a.clear()");
        await(page, "getComputedStyle(a).color !== 'rgb(1, 2, 3)'");
    }

    @Test
    void doubtfulReadingsAreNotTakenBelowTheLeastConfidence() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"1\" min-confidence=\"1\"></digit-pad>");
        page.evaluate("strokes => a.fromData(" + strokes(3) + ")");
        assertEquals("", value(page, "a"));
        assertEquals("3", text(page, "a.getPrediction()[0].text"));
    }

    @Test
    void coloursFollowThePagesSchemeAndItsProperties() throws IOException {
        Page page = openPage("<style>:root { color-scheme: dark } #b { --digitpad-ink: rgb(200, 0, 0) }</style>" + PAD
                + "<digit-pad id=\"b\"></digit-pad>");
        assertEquals("rgb(32, 40, 43)", text(page, "getComputedStyle(a.shadowRoot.firstElementChild).backgroundColor"));
        assertEquals("rgb(200, 0, 0)", text(page, "getComputedStyle(b.shadowRoot.querySelector('canvas')).color"));
        page.evaluate("() => { document.documentElement.style.colorScheme = 'light'; }");
        assertEquals(
                "rgb(255, 254, 250)", text(page, "getComputedStyle(a.shadowRoot.firstElementChild).backgroundColor"));
    }

    @Test
    void forcedColoursAreTheSystems() throws IOException {
        Page page = openPage(
                "<p id=\"system\" style=\"color: CanvasText; background: Canvas\">x</p>" + PAD,
                open(new Browser.NewContextOptions()
                        .setViewportSize(1280, 720)
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setColorScheme(ColorScheme.DARK)));
        write(page, "a", 1);
        String system = text(page, "getComputedStyle(system).color");
        assertEquals(system, text(page, "getComputedStyle(a.shadowRoot.querySelector('canvas')).color"));
        assertEquals(
                text(page, "getComputedStyle(system).backgroundColor"),
                text(page, "getComputedStyle(a.shadowRoot.firstElementChild).backgroundColor"));
        await(page, INK_IS.formatted(system));
    }

    @Test
    void inkOnThePadTakesANewColour() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", 1);
        page.evaluate("() => a.style.setProperty('--digitpad-ink', 'rgb(0, 200, 0)')");
        await(page, INK_IS.formatted("rgb(0, 200, 0)"));
    }

    @Test
    void inkGoesOutAndComesBackAsDataSvgAndPicture() throws IOException {
        Page page = openPage(PAD);
        write(page, "a", 5);
        page.evaluate("() => { window.data = a.toData(); a.clear(); }");
        assertEquals("", value(page, "a"));
        page.evaluate("() => a.fromData(JSON.parse(JSON.stringify(data)))");
        assertEquals("5", value(page, "a"));
        assertEquals("true", text(page, "a.toSVG().startsWith('<svg xmlns=') && a.toSVG().includes('<path d=\"M')"));
        assertEquals(
                "image/png,5",
                text(page, "a.toBlob().then(async b => [b.type, (await DigitPad.recognize(b)).text].join())"));
        page.evaluate("() => { a.undo(); a.undo(); }");
        assertEquals("5", value(page, "a"), "clearing was undone");
        page.evaluate("() => a.redo()");
        assertEquals("", value(page, "a"));
    }
}
