package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code <digit-pad>} in the language of the page around it, whosever that is. */
class ElementLanguageIT extends ElementTest {

    private static final String HINT = "a.shadowRoot.querySelector('.hint').textContent";

    @TempDir
    Path folder;

    @Test
    void theClosestLanguageIsItsOwnAlsoWhenThatChanges() throws IOException {
        Page page = openPage(
                "<div lang=\"de-CH\" id=\"around\"><digit-pad id=\"a\" minlength=\"3\" allow=\"0-9-\"></digit-pad></div>"
                        + "<digit-pad id=\"b\"></digit-pad>");
        await(page, HINT + " === 'Hier schreiben'");
        assertEquals("Write here", text(page, "b.shadowRoot.querySelector('.hint').textContent"));
        assertEquals("Ziffern", page.locator("#a input").getAttribute("aria-label"));
        page.locator("#a [data-do=keypad]").click();
        assertEquals("Minus", page.locator("#a .mark").getAttribute("aria-label"));
        page.locator("#a [data-key='1']").click();
        page.locator("#a [data-key='2']").click();
        assertEquals("Bitte mindestens 3 Ziffern eingeben.", text(page, "a.validationMessage"));

        page.evaluate("around.lang = 'ar-EG'; around.dir = 'rtl'");
        await(page, HINT + " === 'اكتب هنا'");
        assertEquals("الحد الأدنى لعدد الأرقام: ٣.", text(page, "a.validationMessage"));
        assertEquals("12", text(page, "a.value"));
        assertTrue(
                page.locator("#a [data-key='1']").boundingBox().x
                        < page.locator("#a [data-key='3']").boundingBox().x,
                "keys stand as on every keypad");
        page.evaluate("around.removeAttribute('lang')");
        await(page, HINT + " === 'Write here'");
        assertEquals("Undo", page.locator("#a [data-do=undo]").getAttribute("title"));
    }

    @Test
    void whatIsReadIsToldInIt() throws IOException {
        Page page = openPage("<div lang=\"fr\"><digit-pad id=\"a\" pause=\"100\"></digit-pad></div>");
        await(page, HINT + " === 'Écrivez ici'");
        write(page, "a", "204");
        await(page, "a.shadowRoot.querySelector('output').textContent === '204, sûr'");
        assertEquals("certain", text(page, "a.getPrediction()[0].certainty"), "pages get the same in every language");
        assertEquals(
                "2, sûr, chiffre 1 sur 3",
                page.locator("#a [part=digit]").first().getAttribute("aria-label"));
    }

    @Test
    void inAShadowTreeItIsThatOfTheHost() throws IOException {
        Page page = openPage("<p lang=\"tr\" id=\"host\"></p>");
        page.evaluate("() => { const pad = document.createElement('digit-pad');"
                + "host.attachShadow({mode: 'open'}).append(pad); window.a = pad; }");
        await(page, HINT + " === 'Buraya yazın'");
    }

    @Test
    void wordsAndNamesOfThePagesOwnStay() throws IOException {
        Page page = openPage("<script>DigitPad.words.hint = 'Bitte hier'</script>"
                + "<div lang=\"de\"><digit-pad id=\"a\" aria-label=\"Age\"></digit-pad></div>");
        await(page, "a.shadowRoot.querySelector('[data-do=undo]').title === 'Rückgängig'");
        assertEquals("Bitte hier", text(page, HINT));
        assertEquals("Age", page.locator("#a input").getAttribute("aria-label"));
        assertEquals("Age", page.locator("#a").getAttribute("aria-label"));
    }

    @Test
    void oneScriptAloneFromDiskSpeaksEnglish() throws IOException {
        Files.copy(Path.of("target/site/digitpad.js"), folder.resolve("digitpad.js"));
        String page = "<!doctype html><html lang=\"de\"><meta charset=\"utf-8\"><title>Seite</title>"
                + "<script src=\"digitpad.js\"></script><digit-pad id=\"a\"></digit-pad>";
        Page alone = unwatched();
        alone.navigate(
                Files.writeString(folder.resolve("page.html"), page).toUri().toString());
        awaitReading(alone);
        write(alone, "a", 4);
        await(alone, "a.value === '4'");
        assertEquals("Write here", text(alone, HINT));

        Files.createDirectories(folder.resolve("lang"));
        Files.copy(Path.of("target/site/lang/de.js"), folder.resolve("lang/de.js"));
        Page beside = open();
        beside.navigate(folder.resolve("page.html").toUri().toString());
        await(beside, HINT + " === 'Hier schreiben'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/brought"})
    void whereThePolicyAllowsNoPolicyOfTrustedTypes(String path) throws IOException {
        String policy =
                "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
        String pad = "<div lang=\"de\"><digit-pad id=\"a\"></digit-pad></div>";
        try (PageServer server = new PageServer(policy)) {
            server.page("/", pad).page("/brought", "<script src=\"/lang/de.js\"></script>" + pad);
            Page page = open();
            page.navigate(server.address(path));
            await(page, HINT + " === 'Hier schreiben'");
            assertEquals(
                    List.of(path, "/digitpad.js", "/lang/de.js"),
                    requests().stream()
                            .map(url -> url.substring(server.address("").length()))
                            .filter(asked -> !asked.endsWith(".ico"))
                            .toList());
        }
    }

    @Test
    void aPageInEnglishLoadsNothingMore() throws IOException {
        openPage("<digit-pad id=\"a\"></digit-pad><p lang=\"nl\"><digit-pad></digit-pad></p>");
        assertTrue(
                requests().stream().noneMatch(url -> url.contains("lang/")),
                requests().toString());
    }
}
