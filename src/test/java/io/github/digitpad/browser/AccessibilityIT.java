package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA on DigitPad's own page: in all its states, themes and widths, in left-to-right and right-to-left. */
class AccessibilityIT extends ElementTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "en-US, LIGHT, NONE",
        "en-US, DARK, NONE",
        "en-US, LIGHT, ACTIVE",
        "ar-EG, LIGHT, NONE",
        "ar-EG, DARK, NONE",
        "ta-IN, LIGHT, NONE",
        "ta-IN, DARK, NONE",
        "ta-IN, DARK, ACTIVE",
    })
    void axeFindsNothingInAnyState(String locale, ColorScheme scheme, ForcedColors forced) throws IOException {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(locale)
                .setColorScheme(scheme)
                .setForcedColors(forced));
        List<String> found = new ArrayList<>();
        DigitPadPage digitPad = DigitPadPage.load(page, server().address("/index.html"));
        page.locator("footer select").waitFor();
        found.addAll(Axe.violations(page, "empty"));

        digitPad.draw(PenStrokes.number("204"), 0.6);
        page.waitForSelector("[data-certainty=certain]");
        found.addAll(Axe.violations(page, "certain"));
        page.locator("#pad [part=digit]").nth(1).focus();
        page.keyboard().press("Enter");
        page.locator("#pad [part=chooser]").waitFor();
        found.addAll(Axe.violations(page, "a digit's choices"));

        page.evaluate("strokes => { pad.clear(); pad.fromData(strokes); }", page.evaluate(SCRIBBLE));
        page.waitForSelector("[data-certainty=not-sure]");
        found.addAll(Axe.violations(page, "not sure"));

        page.evaluate("pad.clear()");
        digitPad.press("keypad");
        page.locator("#pad [data-key='7']").click();
        page.waitForSelector("#answer[data-text='7']");
        found.addAll(Axe.violations(page, "keypad"));

        page.locator("#own-model input")
                .first()
                .setInputFiles(
                        AlwaysModel.write(folder.resolve("model"), 7, 784).toArray(Path[]::new));
        page.waitForSelector("[data-engine=portable] dd");
        page.locator("#own-model summary").click();
        found.addAll(Axe.violations(page, "own model"));
        page.locator("#own-model input").first().setInputFiles(Files.writeString(folder.resolve("a.txt"), "no model"));
        page.waitForFunction("() => document.querySelector('.refused').textContent");
        found.addAll(Axe.violations(page, "refused model"));
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @CsvSource({"en-US, LIGHT", "en-US, DARK", "ar-EG, LIGHT", "ar-EG, DARK", "ta-IN, LIGHT", "ta-IN, DARK"})
    void axeFindsNothingWhereTheNetworkIsDamagedEmbeddedOrMissing(String locale, ColorScheme scheme)
            throws IOException {
        List<String> found = new ArrayList<>();
        Browser.NewContextOptions screen = new Browser.NewContextOptions()
                .setViewportSize(900, 700)
                .setLocale(locale)
                .setColorScheme(scheme);
        Page damaged = unwatched(screen);
        damaged.route("**/digitpad.js", Damage.in("digitPadNetwork"));
        damaged.navigate(server().address("/index.html"));
        damaged.waitForSelector("html[data-failed]");
        found.addAll(Axe.violations(damaged, "damaged " + scheme));
        Page page = open(screen);
        for (String name : List.of("index.html?embed=1", "404.html", "digitpad-standalone.html")) {
            page.navigate(server().address("/" + name));
            found.addAll(Axe.violations(page, name + " " + scheme));
        }
        assertEquals(List.of(), found);
    }

    /** Else finding nothing would say nothing of the pads, nor of the rules that are off unless they are named. */
    @Test
    void axeLooksIntoAPadAndAtTheSizeOfTargets() throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, server().address("/index.html"));
        digitPad.draw(PenStrokes.own(7).ink(), 0.6);
        page.evaluate("""
                () => {
                  pad.shadowRoot.querySelector("canvas").removeAttribute("aria-label");
                  const tools = document.querySelector(".tools");
                  tools.style.cssText = "display: flex; gap: 0";
                  for (const button of tools.children) {
                    button.textContent = "+";
                    button.style.cssText = "flex: none; min-inline-size: 0; min-block-size: 0; inline-size: 12px;"
                      + "block-size: 12px; padding: 0; border: 0; font-size: 8px";
                  }
                }
                """);
        String found = String.join("\n", Axe.violations(page, "damaged"));
        assertTrue(found.contains("damaged: role-img-alt"), found);
        assertTrue(found.contains("damaged: target-size"), found);
    }

    @Test
    void axeFindsNothingWithTheNoticeOfANewVersion() throws IOException {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = open(
                    new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme));
            page.addInitScript("""
                    const worker = new EventTarget();
                    const registration = Object.assign(new EventTarget(), {waiting: worker});
                    Object.defineProperty(navigator, "serviceWorker", {value: Object.assign(new EventTarget(),
                      {controller: worker, register: async () => registration})});
                    """);
            DigitPadPage.load(page, server().address("/index.html"));
            page.locator("#fresh button").waitFor();
            found.addAll(Axe.violations(page, "new version " + scheme));
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ar-EG"})
    void theTabKeyGoesThroughAllControlsInTheirOrderAndTheFocusShows(String locale) throws IOException {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(1280, 720).setLocale(locale));
        DigitPadPage digitPad = DigitPadPage.load(page, server().address("/index.html"));
        page.locator("footer select").waitFor();
        digitPad.draw(PenStrokes.number("20"), 0.6);
        List<String> reached = new ArrayList<>();
        page.locator("body").focus();
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            String at = text(page, """
                    (() => {
                      let at = document.activeElement;
                      const host = at;
                      at = at.shadowRoot?.activeElement ?? at;
                      const style = getComputedStyle(at.type === "file" ? at.parentNode : at);
                      const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                      const box = at.getBoundingClientRect();
                      const inView = box.top >= 0 && box.bottom <= innerHeight + 1;
                      return at === document.body ? "end"
                        : (host.id ? host.id + " " : "") + at.localName + (seen ? "" : " unseen") + (inView ? "" : " out of view");
                    })()
                    """);
            if (at.equals("end")) {
                break;
            }
            reached.add(at);
        }
        assertEquals(
                List.of(
                        "pad button",
                        "undo button",
                        "clear button",
                        "keypad button",
                        "input",
                        "a",
                        "input",
                        "quantity input",
                        "quantity button",
                        "pre",
                        "copy button",
                        "a",
                        "input",
                        "input",
                        "a",
                        "button",
                        "button",
                        "button",
                        "button",
                        "button",
                        "select"),
                reached);
    }

    @Test
    void theKeypadIsReachedAndUsedByKeyboardAlone() throws IOException {
        Page page = reuse();
        DigitPadPage.load(page, server().address("/index.html"));
        page.keyboard().press("Tab");
        assertEquals("keypad", text(page, "document.activeElement.id"));
        page.keyboard().press("Enter");
        assertEquals("true", page.locator("#keypad").getAttribute("aria-pressed"));
        assertEquals("1", text(page, "pad.shadowRoot.activeElement.dataset.key"));
        page.keyboard().type("20");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("#answer[data-text='202']");
        assertEquals("typed", page.locator("#certainty").innerText());
        page.keyboard().press("Backspace");
        page.waitForSelector("#answer[data-text='20']");
        page.keyboard().press("Escape");
        assertEquals("false", page.locator("#keypad").getAttribute("aria-pressed"));
        assertEquals("keypad", text(page, "document.activeElement.id"));
        assertEquals("20", text(page, "pad.value"), "Escape closes the keypad and clears nothing");
        page.waitForFunction("() => pad.shadowRoot.querySelector('output').textContent === '20'");
        page.keyboard().press("Delete");
        page.waitForFunction("() => pad.value === ''");
    }

    @Test
    void noCharacterIsAShortcutAndNoKeyOfAnotherControlClears() throws IOException {
        Page page = reuse();
        DigitPadPage digitPad = DigitPadPage.load(page, server().address("/index.html"));
        digitPad.draw(PenStrokes.own(5).ink(), 0.6);
        for (String key : List.of("z", "y", "c", "k", "1", "/", " ")) {
            page.keyboard().press(key);
        }
        for (String control : List.of("#copy", "pre", "footer select", ".how a")) {
            page.locator(control).first().focus();
            for (String key : List.of("Escape", "Backspace", "Delete")) {
                page.keyboard().press(key);
            }
        }
        digitPad.settle();
        assertEquals("5", digitPad.answer());
        page.keyboard().press("Control+z");
        page.waitForFunction("() => !document.getElementById('answer').innerText.trim()"
                + " || document.getElementById('redo').disabled === false");
    }

    /** 400 % of 1280 px: nothing is cut off, and nothing needs scrolling sideways. */
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "es-ES", "fr-FR", "tr-TR", "zh-CN", "ar-EG", "ta-IN"})
    void at320PixelsNothingIsLost(String locale) throws IOException {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(320, 640).setLocale(locale));
        DigitPadPage digitPad = DigitPadPage.load(page, server().address("/index.html"));
        page.locator("footer select").waitFor();
        fits(page, "empty");
        digitPad.draw(PenStrokes.number("204"), 0.8);
        fits(page, "certain");
        page.locator("#own-model input")
                .first()
                .setInputFiles(AlwaysModel.write(folder.resolve(locale), 7, 784).toArray(Path[]::new));
        page.waitForSelector("[data-engine=portable] dd");
        fits(page, "own model");
    }

    @Test
    void withTextTwiceAsLargeNothingIsLost() throws IOException {
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(640, 900).setLocale("de-DE"));
        DigitPadPage.load(page, server().address("/index.html"));
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        fits(page, "200 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ta-IN"})
    void targetsOnAPhoneAreLargeEnough(String locale) throws IOException {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale(locale));
        DigitPadPage digitPad = DigitPadPage.load(page, server().address("/index.html"));
        page.locator("footer select").waitFor();
        digitPad.press("keypad");
        int targets = 0;
        for (Locator target : page.locator("button:visible, select:visible, :is(.bring, .tools) label:visible")
                .all()) {
            BoundingBox box = target.boundingBox();
            assertTrue(box.height >= 44 && box.width >= 44, target + ": " + box.width + "×" + box.height);
            targets++;
        }
        assertTrue(targets > 18, targets + " targets");
        assertEquals(0, page.locator("kbd:visible").count(), "shortcuts where there is no keyboard");
    }

    @Test
    void underReducedMotionNothingMoves() throws IOException {
        Page page = open(new Browser.NewContextOptions()
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        DigitPadPage.load(page, server().address("/index.html"));
        assertEquals(
                "0s",
                page.evaluate("getComputedStyle(document.querySelector('.bars i'), '::before').transitionDuration"));
    }

    /** Nothing is wider than the page, and no text is wider or higher than what holds it. */
    private static void fits(Page page, String state) {
        // Else sections out of view have the height that is guessed for them.
        page.evaluate(
                "document.querySelectorAll('.how').forEach(({style}) => { style.contentVisibility = 'visible'; })");
        assertEquals("", text(page, """
                (() => {
                  const found = [];
                  if (document.documentElement.scrollWidth > innerWidth) {
                    found.push("the page is " + document.documentElement.scrollWidth + " wide");
                  }
                  const may = "pre, .layers, textarea, #answer, #alternative, .bars, canvas, .bring input";
                  for (const element of document.querySelectorAll("body *:not(svg *, option)")) {
                    const box = element.getBoundingClientRect();
                    const style = getComputedStyle(element);
                    if (element.closest(may) || box.width < 2 || style.display === "inline" || element.localName === "svg") {
                      continue;
                    }
                    if (box.left < -1 || box.right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 1
                        || element.scrollHeight > element.clientHeight + 4) {
                      found.push(`${element.localName}#${element.id}.${element.className} "${element.textContent.trim().slice(0, 30)}" `
                        + `${element.scrollWidth}/${element.clientWidth}, ${element.scrollHeight}/${element.clientHeight}`);
                    }
                  }
                  return found.join("; ");
                })()
                """), state);
    }
}
