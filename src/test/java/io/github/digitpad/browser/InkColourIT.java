package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colour of ink: on the screen that of now, on paper one that shows. */
class InkColourIT extends ElementTest {

    private static final String BOTH = "<meta name=\"color-scheme\" content=\"light dark\">";
    private static final String PAD = "<digit-pad id=\"a\" maxlength=\"1\"></digit-pad>";

    /** A heavy stroke, which covers the pad's middle. */
    private static final String STROKE = "() => a.fromData([[{x: 150, y: 200}, {x: 250, y: 200}]])";

    private static final String LOOK = """
            window.at = async (source, x, y) => {
                const copy = new OffscreenCanvas(source.width, source.height).getContext('2d');
                copy.drawImage(source, 0, 0);
                const [red, green, blue, alpha] = copy.getImageData(x * source.width, y * source.height, 1, 1).data;
                return alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : `alpha ${alpha}`;
            };
            window.onScreen = () => at(a.shadowRoot.querySelector('canvas'), 0.5, 0.5);
            window.asked = () => getComputedStyle(a.shadowRoot.querySelector('canvas')).color;
            window.picture = async (...wanted) => {
                const blob = await a.toBlob(...wanted);
                const bitmap = await createImageBitmap(blob);
                return [blob.type, await at(bitmap, 0.5, 0.5), await at(bitmap, 0.05, 0.05)].join();
            };
            """;

    private static final String INK = "rgb(22, 38, 77)";
    private static final String PAPER = "rgb(255, 254, 250)";

    private Page openLooking(Browser.NewContextOptions screen, String body) throws IOException {
        Page page = open(screen);
        before(page, LOOK);
        openPage(BOTH + body, page);
        page.evaluate(STROKE);
        await(page, "onScreen().then(ink => ink === asked())");
        return page;
    }

    private Page openLooking(ColorScheme scheme, String body) throws IOException {
        return openLooking(
                new Browser.NewContextOptions().setViewportSize(1280, 720).setColorScheme(scheme), body);
    }

    /** Each as what hides it, and what shows it again. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | '' | ''",
                "display | a.parentNode.style.display = 'none' | a.parentNode.style.display = ''",
                "hidden | a.hidden = true | a.hidden = false",
                "visibility | a.style.visibility = 'hidden' | a.style.visibility = ''",
                "content-visibility | a.parentNode.style.contentVisibility = 'hidden' | a.parentNode.style.contentVisibility = ''",
                "dialog | a.closest('dialog').close() | a.closest('dialog').show()",
                "details | a.closest('details').open = false | a.closest('details').open = true",
                "no document | window.home = a.parentNode, window.b = a, a.remove() | home.append(b)"
            })
    void whatChangesWhileAPadIsHiddenIsSeenWhenItIsShown(String how, String hide, String show) throws IOException {
        Page page =
                openLooking(ColorScheme.LIGHT, "<dialog open><details open><div>" + PAD + "</div></details></dialog>");
        for (String change : new String[] {
            "document.documentElement.style.colorScheme = 'dark'",
            "document.documentElement.style.setProperty('--digitpad-ink', 'rgb(200, 30, 30)')",
            null
        }) {
            String before = text(page, "onScreen()");
            page.evaluate(hide);
            frames(page);
            if (change == null) {
                page.evaluate("document.documentElement.style.cssText = ''");
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            } else {
                page.evaluate(change);
            }
            frames(page);
            page.evaluate(show);
            await(page, "onScreen().then(ink => ink !== '" + before + "' && ink === asked())");
        }
    }

    private static void frames(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    @Test
    void forcedColoursThatComeAndGoAreTheInks() throws IOException {
        Page page = openLooking(ColorScheme.DARK, PAD);
        String before = text(page, "onScreen()");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        await(page, "onScreen().then(ink => ink !== '" + before + "' && ink === asked())");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        await(page, "onScreen().then(ink => ink === '" + before + "')");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png, alpha 0",
        "image/webp, image/webp, alpha 0",
        "image/jpeg, image/jpeg, paper",
        "IMAGE/JPEG, image/jpeg, paper",
        "image/none, image/png, paper"
    })
    void picturesOfEveryTypeHaveDarkInkOnPaper(String type, String got, String paper) throws IOException {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = openLooking(scheme, PAD);
            String screen = text(page, "onScreen()");
            String[] seen = text(page, "picture('" + type + "')").split(",(?! )", -1);
            assertEquals(got, seen[0]);
            assertNear(INK, seen[1]);
            if (paper.equals("paper")) {
                assertNear(PAPER, seen[2]);
            } else {
                assertEquals(paper, seen[2]);
            }
            assertEquals(screen, text(page, "onScreen()"), "the screen is as it was");
            page.evaluate("() => a.clear()");
            String empty = text(page, "picture('" + type + "')");
            String nothing = empty.split(",(?! )", -1)[2];
            assertEquals(got + "," + nothing + "," + nothing, empty);
        }
    }

    /** JPEG changes colours a little. */
    private static void assertNear(String expected, String actual) {
        String[] wanted = expected.replaceAll("[^0-9,]", "").split(",", -1);
        String[] found = actual.replaceAll("[^0-9,]", "").split(",", -1);
        for (int i = 0; i < 3; i++) {
            assertEquals(Integer.parseInt(wanted[i]), Integer.parseInt(found[i]), 6, actual);
        }
    }

    @Test
    void thePadsOwnColoursAreInThePictureIfTheyShow() throws IOException {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Page page = openLooking(scheme, "<style>#a { --digitpad-ink: rgb(200, 0, 0); }</style>" + PAD);
            assertEquals("image/png,rgb(200, 0, 0),alpha 0", text(page, "picture()"));
            page.evaluate("() => a.style.setProperty('--digitpad-ink', 'oklch(0.3 0.1 250)')");
            assertEquals("true", text(page, "picture().then(p => /rgb\\(\\d\\d?, \\d\\d?, \\d\\d/.test(p))"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "rgb(244, 240, 228)", "oklch(0.95 0.02 100)", "color(srgb 1 1 0)", "#ffb84d"})
    void brightInkIsDarkInThePicture(String bright) throws IOException {
        Page page = openLooking(
                ColorScheme.LIGHT,
                "<style>#a { --digitpad-ink: " + bright + "; --digitpad-paper: #111; }</style>" + PAD);
        assertEquals("image/png," + INK + ",alpha 0", text(page, "picture()"));
        String[] jpeg = text(page, "picture('image/jpeg')").split(",(?! )", -1);
        assertNear(INK, jpeg[1]);
        assertNear(PAPER, jpeg[2]);
    }

    @Test
    void inForcedColoursPicturesAreDarkOnPaper() throws IOException {
        Page page = openLooking(
                new Browser.NewContextOptions()
                        .setViewportSize(1280, 720)
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setColorScheme(ColorScheme.DARK),
                PAD);
        assertEquals("rgb(255, 255, 255)", text(page, "onScreen()"));
        assertEquals("image/png," + INK + ",alpha 0", text(page, "picture()"));
    }

    @Test
    void picturesHaveTheColoursThatAreAskedFor() throws IOException {
        Page page = openLooking(ColorScheme.LIGHT, PAD);
        assertEquals(
                "image/png,rgb(255, 255, 255),alpha 0",
                text(page, "picture('image/png', {ink: '#fff', paper: undefined})"));
        assertEquals(
                "image/png,rgb(255, 255, 255),rgb(32, 48, 64)",
                text(page, "picture('image/png', {ink: 'white', paper: '#203040'})"));
        assertEquals("image/png," + INK + ",rgb(255, 255, 0)", text(page, "picture(undefined, {paper: 'yellow'})"));
        for (String wrong : new String[] {"{ink: 'inky'}", "{paper: 5}", "{ink: null}", "{paper: ''}", "null"}) {
            assertEquals(
                    "TypeError", text(page, "a.toBlob('image/png', " + wrong + ").then(() => '', e => e.name)"), wrong);
        }
        assertEquals(
                "digit-pad.toBlob: ink or paper is \"inky\", needs a colour, as CSS writes it",
                text(page, "a.toBlob('image/png', {ink: 'inky'}).catch(e => e.message)"));
    }

    @Test
    void aJpegLosesAsMuchAsIsAskedFor() throws IOException {
        Page page = openLooking(ColorScheme.LIGHT, PAD);
        assertEquals("true", text(page, """
                        Promise.all([0.1, 0.9].map(quality => a.toBlob("image/jpeg", {quality})))
                          .then(([coarse, fine]) => coarse.size < 0.8 * fine.size)
                        """));
    }

    /** As a printer is shown it: without a script. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--digitpad-ink: white; --digitpad-paper: #222; --digitpad-text: white"})
    void printedInkIsDarkAndPaperLight(String own) throws IOException {
        Page page = openLooking(ColorScheme.DARK, "<style>#a {" + own + "}</style>" + PAD);
        String screen = text(page, "onScreen()");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        double[] shades = shades(page);
        assertEquals(true, shades[0] < 100, "ink " + shades[0]);
        assertEquals(true, shades[1] > 240, "paper " + shades[1]);
        assertEquals(true, shades[2] < 100, "the field's text " + shades[2]);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        await(page, "onScreen().then(ink => ink === '" + screen + "')");
    }

    /** How bright ink and paper are as the page shows them, 0 to 255, and the field's text. */
    private static double[] shades(Page page) throws IOException {
        var shot = javax.imageio.ImageIO.read(
                new java.io.ByteArrayInputStream(canvas(page, "a").screenshot()));
        String text = text(page, "getComputedStyle(a.shadowRoot.querySelector('input')).color");
        String[] parts = text.replaceAll("[^0-9,]", "").split(",", -1);
        return new double[] {
            bright(shot.getRGB(shot.getWidth() / 2, shot.getHeight() / 2)),
            bright(shot.getRGB(shot.getWidth() / 20 + 4, shot.getHeight() / 20 + 4)),
            Double.parseDouble(parts[0])
        };
    }

    private static double bright(int rgb) {
        return 0.3 * (rgb >> 16 & 255) + 0.59 * (rgb >> 8 & 255) + 0.11 * (rgb & 255);
    }
}
