package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DigitPad's own page in the language of its visitor. */
class LanguageIT extends ElementTest {

    private static final String FROM_DISK =
            Path.of("target/site/index.html").toAbsolutePath().toUri().toString();

    /** Sums up what has moved since the page began. */
    private static final String SHIFTS = "window.shifts = 0; new PerformanceObserver(list => list.getEntries()"
            + ".forEach(({value}) => shifts += value)).observe({type: 'layout-shift', buffered: true});";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT|de-AT|ltr|Hier schreiben|sicher, 99,[345]\u00a0%|Rückgängig",
                "fr-FR|fr-FR|ltr|Écrivez ici|sûr, 99,[345]\u00a0%|Annuler",
                "tr-TR|tr-TR|ltr|Buraya yazın|kesin, %99,[345]|Geri al",
                "zh-TW|zh-Hans|ltr|写在这里|确定，99\\.[345]%|撤销",
                "ar-EG|ar-EG|rtl|اكتب هنا|مؤكد، ٩٩٫[٣٤٥]٪\u061c|تراجع",
                "nl-NL|en|ltr|Write here|certain, 99\\.[345]\u00a0%|Undo",
            })
    void followsTheBrowser(String locale, String lang, String dir, String hint, String answer, String undo)
            throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(open(in(locale)), FROM_DISK);
        Page page = digitPad.page();
        assertEquals(
                lang + " " + dir, page.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir"));
        assertEquals(hint, page.locator("#pad .hint").innerText());
        assertEquals(undo, page.locator("#undo span").innerText());
        digitPad.draw(PenStrokes.own(4).ink(), 0.6);
        page.waitForFunction("() => document.getElementById('certainty').innerText");
        String said = page.locator("#certainty").innerText();
        assertTrue(said.matches(answer), said);
        assertEquals("4", digitPad.answer(), "the answer has the digits that were written");
        assertEquals("4", page.evaluate("pad.value"));
    }

    @Test
    void theAddressWinsOverTheChoiceAndTheChoiceOverTheBrowser() throws IOException {
        Page page = open(in("fr-FR"));
        String address = server().address("/index.html");
        DigitPadPage.load(page, address);
        choose(page, "es");
        assertEquals("Deshacer", page.locator("#undo span").innerText());
        page.reload();
        assertEquals("Deshacer", page.locator("#undo span").innerText());
        DigitPadPage.load(page, address + "?lang=de");
        assertEquals("Rückgängig", page.locator("#undo span").innerText());
        choose(page, "tr");
        assertEquals(address + "?lang=tr", page.url());
        DigitPadPage.load(page, address);
        assertEquals("Geri al", page.locator("#undo span").innerText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"getItem", "setItem"})
    void blockedStorageDoesNoHarm(String method) throws IOException {
        Page page = open(in("de-DE"));
        page.addInitScript("Storage.prototype." + method + " = () => { throw new Error('blocked'); };");
        DigitPadPage.load(page, FROM_DISK);
        choose(page, "fr");
        assertEquals("Annuler", page.locator("#undo span").innerText());
    }

    @Test
    void aChoiceKeepsWhatIsWrittenAndSaysItAnew() throws IOException {
        DigitPadPage digitPad = DigitPadPage.load(open(), FROM_DISK);
        Page page = digitPad.page();
        String english = page.locator("body").innerText();
        digitPad.draw(PenStrokes.number("204"), 0.6);
        page.locator("#pad [part=digit]").first().focus();
        for (String language : List.of("ar", "ta", "de")) {
            choose(page, language);
        }
        assertEquals("204", digitPad.answer());
        assertEquals("Ziffer 3 von 3", page.locator("#which").innerText());
        assertEquals(
                "2, sicher, Ziffer 1 von 3",
                page.locator("#pad [part=digit]").first().getAttribute("aria-label"));
        assertEquals("Zahl", page.locator("#pad").getAttribute("aria-label"));
        assertEquals("Tasten", page.locator("#quantity [data-do=keypad]").getAttribute("title"));
        choose(page, "en");
        assertEquals("Digit 3 of 3", page.locator("#which").innerText());
        assertEquals("Keypad", page.locator("#quantity [data-do=keypad]").getAttribute("title"));
        digitPad.press("clear");
        digitPad.page().waitForFunction("english => document.body.innerText === english", english);
    }

    /** Every text of the page: what no table has, stays as it is, which in Tamil is seen at once. */
    @Test
    void nothingIsLeftInEnglish() throws IOException {
        Page page = open(in("ta-IN"));
        DigitPadPage digitPad = DigitPadPage.load(page, FROM_DISK);
        page.locator("footer select").waitFor();
        assertEquals("", latinTexts(page));
        digitPad.draw(PenStrokes.number("204"), 0.6);
        digitPad.press("keypad");
        page.locator("#pad [part=digit]").nth(1).dispatchEvent("click");
        assertEquals("", latinTexts(page));
        page.locator("#own-model input")
                .first()
                .setInputFiles(
                        AlwaysModel.write(folder.resolve("seven"), 7, 784).toArray(Path[]::new));
        page.waitForSelector("#answer[data-text^='7']");
        page.waitForSelector("[data-engine=portable] dd");
        assertEquals("", latinTexts(page));
        choose(page, "de");
        assertTrue(
                page.locator(".brought .name")
                        .innerText()
                        .matches("model\\.json liest jetzt\\. .* kB, Eingabe 28 × 28 × 1, Ausgabe 10\\."),
                page.locator(".brought .name").innerText());
        assertTrue(page.locator("[data-engine=portable]").innerText().matches("(?s)JavaScript\\s+[0-9]+,[0-9]+ ms"));
        page.getByText("Zurück zu DigitPads eigenem Modell").click();
        assertEquals("28 × 28 Pixel", page.locator(".seen p > span").first().innerText());
        page.navigate(Path.of("target/site/404.html").toAbsolutePath().toUri().toString());
        page.waitForFunction("() => document.title === 'Keine solche Seite: DigitPad'");
    }

    /** Words of Latin letters, wherever a person reads or hears them, but for names and signs. */
    private static String latinTexts(Page page) {
        return text(page, """
                (() => {
                  const found = new Set();
                  const known = /^(DigitPad|TensorFlow|js|JSON|Ctrl|Esc|Del|Enter|model|json|keras|h5|onnx|tflite|zip|ms|kB|always|x|[YZ]|Conv2D|Dense|Flatten|Softmax|Reshape|DigitPad-இன்)$/;
                  const look = text => (text.match(/[A-Za-z]+[A-Za-z0-9]*/g) ?? []).filter(word => !known.test(word))
                    .forEach(word => found.add(word + ' in "' + text.trim() + '"'));
                  const walk = root => {
                    for (const element of root.querySelectorAll("*")) {
                      if (element.closest("pre, svg, noscript, style, script, select:not(.brought select), [translate=no]")) {
                        continue;
                      }
                      ["aria-label", "title"].forEach(name => look(element.getAttribute(name) ?? ""));
                      [...element.childNodes].filter(node => node.nodeType === 3).forEach(node => look(node.data));
                      if (element.shadowRoot) {
                        walk(element.shadowRoot);
                      }
                    }
                  };
                  look(document.title);
                  walk(document.body);
                  return [...found].join("; ");
                })()
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG", "ta-IN"})
    void nothingMovesWhenTheWordsComeLate(String locale) throws IOException {
        Page page = open(in(locale));
        page.addInitScript(SHIFTS);
        page.route("**/lang/*.js", route -> {
            assertEquals("waits", page.evaluate("getComputedStyle(document.body).animationName"));
            route.resume();
        });
        DigitPadPage.load(page, server().address("/index.html"));
        page.locator("footer select").waitFor();
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertEquals(
                "visible 0", text(page, "getComputedStyle(document.querySelector('h2')).visibility + ' ' + shifts"));
    }

    @Test
    void withoutItsFileThePageIsInEnglish() throws IOException {
        Path site = folder.resolve("site");
        Files.createDirectories(site);
        try (var files = Files.list(Path.of("target/site"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, site.resolve(file.getFileName()));
            }
        }
        Page page = unwatched(in("de-DE"));
        DigitPadPage.load(page, site.resolve("index.html").toUri().toString());
        page.waitForFunction("() => document.documentElement.lang === 'en'");
        assertEquals("Undo", page.locator("#undo span").innerText());
        assertEquals("visible", page.evaluate("getComputedStyle(document.body).visibility"));
    }

    @Test
    void theLanguageIsThereWithoutNetwork() throws IOException {
        Page page = unwatched(in("ta-IN"));
        ServedSite site = new ServedSite();
        String address = site.address();
        try (site) {
            DigitPadPage.load(page, address);
            page.waitForFunction("() => navigator.serviceWorker.controller");
        }
        DigitPadPage.load(page, address);
        assertEquals("செயல்தவிர்", page.locator("#undo span").innerText());
        choose(page, "de");
        assertEquals("Rückgängig", page.locator("#undo span").innerText());
    }

    private static void choose(Page page, String language) {
        page.locator("footer select").selectOption(language);
        page.waitForFunction(
                "word => document.querySelector('footer span').textContent === word",
                Map.of(
                                "en",
                                "Language",
                                "ar",
                                "اللغة",
                                "de",
                                "Sprache",
                                "es",
                                "Idioma",
                                "fr",
                                "Langue",
                                "ta",
                                "மொழி",
                                "tr",
                                "Dil")
                        .get(language));
    }

    private static Browser.NewContextOptions in(String locale) {
        return new Browser.NewContextOptions().setViewportSize(1280, 720).setLocale(locale);
    }
}
