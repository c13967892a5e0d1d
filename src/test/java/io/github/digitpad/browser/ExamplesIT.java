package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example pages, opened from disk as a person opens them: each does what it says, and nobody is locked out. */
class ExamplesIT extends ElementTest {

    private static final Path SITE = Path.of("target/site");
    private static final Browser.NewContextOptions LIGHT =
            new Browser.NewContextOptions().setViewportSize(1280, 1000).setColorScheme(ColorScheme.LIGHT);
    private static final Browser.NewContextOptions DARK =
            new Browser.NewContextOptions().setViewportSize(1280, 1000).setColorScheme(ColorScheme.DARK);

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(SITE.resolve("examples"))) {
            List<String> pages =
                    new ArrayList<>(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".html"))
                            .sorted()
                            .map(name -> "examples/" + name)
                            .toList());
            pages.add("404.html");
            pages.add("index.html");
            pages.add("digitpad-standalone.html");
            pages.add("index.html?embed=1");
            return pages;
        }
    }

    @Test
    void thereIsAnExampleForEachUse() throws IOException {
        for (String name :
                List.of("till", "drill", "birthday", "meter", "photo", "bootstrap", "tailwind", "iframe", "canvas")) {
            assertTrue(pages().contains("examples/" + name + ".html"), name);
            assertTrue(
                    Files.readString(SITE.resolve("examples/index.html")).contains("href=\"" + name + ".html\""), name);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingInLightAndDark(String name) throws IOException {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = reuse(screen(scheme));
            // Over http, because axe loads style sheets again, which browsers refuse to files.
            page.navigate(server().address("/" + name));
            page.evaluate(
                    "() => document.querySelectorAll('digit-pad').forEach((pad, i) => {"
                            + "if (i === 0) { pad.shadowRoot.querySelector('[data-do=keypad]').click(); } pad.reportValidity(); })");
            assertEquals(List.of(), Axe.violations(page, scheme.name()));
        }
    }

    @Test
    void theTillMultipliesAndAdds() throws IOException {
        Page page = open("examples/till.html", ColorScheme.LIGHT);
        page.getByText("Milk").click();
        DigitPadPage.draw(
                page, page.locator("#quantity canvas"), PenStrokes.own(4).ink(), 0.6);
        assertEquals("5.80", page.locator("#price").innerText());
        page.getByText("Add to the bill").click();
        page.locator("#quantity input").fill("2");
        page.getByText("Add to the bill").click();
        assertEquals("13.40", page.locator("#sum").innerText());
        assertEquals("", page.evaluate("quantity.value"));
    }

    @Test
    void theDrillKnowsRightFromWrong() {
        Page page = open("examples/drill.html", ColorScheme.LIGHT);
        page.locator("#answer input").fill("999");
        page.locator("#answer input").press("Tab");
        assertEquals("Try again", page.locator("#verdict").innerText());
        page.locator("#answer input").fill(String.valueOf(page.evaluate("product")));
        page.locator("#answer input").press("Tab");
        assertEquals("Right", page.locator("#verdict").innerText());
        assertEquals("1 right", page.locator("#score").innerText());
    }

    @Test
    void theDateOfBirthMustExist() {
        Page page = open("examples/birthday.html", ColorScheme.LIGHT);
        page.locator("#day input").fill("31");
        page.locator("#month input").fill("2");
        page.locator("#year input").fill("1999");
        assertEquals("This month has no such day.", page.evaluate("day.validationMessage"));
        page.locator("#day input").fill("28");
        page.getByText("Send").click();
        assertEquals("Your page would send 1999-02-28.", page.locator("#sent").innerText());
    }

    @Test
    void theMetersNumberComesFromAPhoto() throws IOException {
        Page page = open("examples/meter.html", ColorScheme.LIGHT);
        FileChooser chooser = page.waitForFileChooser(
                () -> page.locator("#reading [data-do=camera]").click());
        chooser.setFiles(
                new FilePayload("meter.png", "image/png", DrawnPage.of("2045").png()));
        page.waitForFunction("() => document.getElementById('used').textContent === '841 kWh'");
        page.getByText("Send").click();
        assertEquals("Your page would send 2045.", page.locator("#sent").innerText());
    }

    @Test
    void aPagesNumbersAreListed() throws IOException {
        Page page = open("examples/photo.html", ColorScheme.LIGHT);
        byte[] photo = new DrawnPage(900, 400)
                .write("2045", 80, 60, 60)
                .write("368", 90, 250, 60)
                .png();
        page.locator("#photo").setInputFiles(new FilePayload("page.png", "image/png", photo));
        page.waitForFunction("() => document.getElementById('state').textContent === '2 numbers'");
        assertEquals("2045", page.locator("#found td").first().innerText());
    }

    @Test
    void bootstrapsFormSendsTheCount() throws IOException {
        Page page = open("examples/bootstrap.html", ColorScheme.LIGHT);
        page.locator("#article").fill("1234");
        DigitPadPage.draw(page, page.locator("#count canvas"), PenStrokes.own(7).ink(), 0.6);
        page.getByText("Save the count").click();
        assertEquals(
                "Your page would send article=1234&count=7.",
                page.locator("#sent").innerText());
        assertEquals(
                "rgb(255, 255, 255)",
                page.evaluate("getComputedStyle(count.shadowRoot.firstElementChild).backgroundColor"));
    }

    @Test
    void tailwindsPinNeedsFourDigits() {
        Page page = open("examples/tailwind.html", ColorScheme.DARK);
        page.locator("#pin input").fill("123");
        page.locator("button:has-text('Confirm')").click();
        assertTrue((Boolean) page.evaluate("pin.validity.tooShort"));
        page.locator("#pin input").fill("1234");
        page.locator("button:has-text('Confirm')").click();
        assertEquals("Your page would check 1234.", page.locator("#sent").innerText());
    }

    @Test
    void theFrameTellsValueAndHeight() throws IOException {
        Page page = open("examples/iframe.html", ColorScheme.LIGHT);
        tellsThroughTheFrame(page);
    }

    @Test
    void theFrameTellsOnlyTheDeclaredOrigin() throws IOException {
        try (PageServer outer = new PageServer(null);
                PageServer inner = new PageServer(null)) {
            String example = Files.readString(SITE.resolve("examples/iframe.html"))
                    .replace("../index.html", inner.address("/index.html"));
            outer.file("/examples/right.html", example);
            outer.file(
                    "/examples/wrong.html",
                    example.replace("encodeURIComponent(window.origin)", "'https://elsewhere.example'"));
            Page page = open();
            page.navigate(outer.address("/examples/right.html"));
            tellsThroughTheFrame(page);

            // Chromium writes into the console that the message was withheld: so this page's console is not watched.
            Page wrong = unwatched();
            wrong.navigate(outer.address("/examples/wrong.html"));
            drawInFrame(wrong);
            assertEquals("–", wrong.locator("#value").innerText());
        }
    }

    @Test
    void anEmbeddedPageWithoutADeclaredOriginSaysWhatIsMissing() {
        Page page = open("index.html?embed=1", ColorScheme.LIGHT);
        assertTrue(page.locator("#notice").innerText().contains("&origin=https://your.site"));
    }

    @Test
    void theOwnCanvasIsRead() throws IOException {
        Page page = open("examples/canvas.html", ColorScheme.DARK);
        DigitPadPage.draw(page, page.locator("#canvas"), PenStrokes.own(5).ink(), 0.6);
        page.waitForFunction("() => document.getElementById('result').textContent === '5'");
        page.locator("#clear").click();
        page.waitForFunction("() => document.getElementById('result').textContent === '–'");
    }

    private static void tellsThroughTheFrame(Page page) throws IOException {
        drawInFrame(page);
        page.waitForFunction("() => document.getElementById('value').textContent === '3'");
        page.waitForFunction(
                "() => frame.height === String(Math.ceil(frame.clientHeight)) && frame.clientHeight !== 420");
        page.locator("#clear").click();
        page.waitForFunction("() => document.getElementById('value').textContent === '–'");
    }

    private static void drawInFrame(Page page) throws IOException {
        FrameLocator frame = page.frameLocator("#frame");
        frame.locator("html[data-ready]").waitFor();
        Locator canvas = frame.locator("#pad canvas");
        DigitPadPage.draw(page, canvas, PenStrokes.own(3).ink(), 0.6);
        frame.locator("#answer[data-text='3']").waitFor();
    }

    private Page open(String name, ColorScheme scheme) {
        Page page = reuse(screen(scheme));
        page.navigate(SITE.toAbsolutePath().toUri() + name);
        return page;
    }

    private static Browser.NewContextOptions screen(ColorScheme scheme) {
        return scheme == ColorScheme.LIGHT ? LIGHT : DARK;
    }
}
