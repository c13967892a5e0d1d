package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.digitpad.inkfiles.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ink goes out as the files of note apps: {@code toData({format})}, and what the page saves. */
class InkWriterIT extends PhotoTest {

    /** A pad's ink as a file, in base64. */
    private static final String TO_DATA =
            "async ([ink, format]) => { pad.fromData(ink); const file = await pad.toData({format});"
                    + "return [file.type, btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())))]; }";

    @ParameterizedTest
    @CsvSource({
        "inkml, application/inkml+xml, '10 20, 30.5 60; 40 20, 40 70'",
        "xopp, application/x-xopp, '7.5 15, 22.875 45; 30 15, 30 52.5'",
        "excalidraw, application/vnd.excalidraw+json, '10 20, 30.5 60; 40 20, 40 70'",
        "ndjson, application/x-ndjson, '10 20, 30.5 60; 40 20, 40 70'"
    })
    void aPadGivesItsInkAsAFile(String format, String type, String strokes) throws IOException {
        Page page = openPage("<digit-pad id=pad></digit-pad>");
        List<?> file = (List<?>) page.evaluate(
                TO_DATA,
                List.of(
                        List.of(
                                List.of(Map.of("x", 10, "y", 20, "t", 0), Map.of("x", 30.5, "y", 60, "t", 16)),
                                List.of(Map.of("x", 40, "y", 20, "t", 99), Map.of("x", 40, "y", 70, "t", 120))),
                        format));
        assertEquals(type, file.get(0));
        byte[] bytes = Base64.getDecoder().decode((String) file.get(1));
        assertEquals(strokes, Written.strokes(Written.file(bytes)));
        assertEquals(format.equals("xopp"), bytes[0] == 0x1f, "gzipped");
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        Page page = openPage("<digit-pad id=pad></digit-pad>");
        for (Map.Entry<String, String> wrong : Map.of(
                        "{format: 'pdf'}", "options.format is \"pdf\", needs one of \"inkml\", \"xopp\"",
                        "{}", "options.format is undefined, needs one of",
                        "null", "options is null, needs an object",
                        "'xopp'", "options is \"xopp\", needs an object")
                .entrySet()) {
            String said = String.valueOf(page.evaluate("() => pad.toData(" + wrong.getKey() + ").catch(String)"));
            assertTrue(said.startsWith("TypeError: digit-pad.toData: " + wrong.getValue()), said);
        }
    }

    @Test
    void whatIsWrittenIsSaved() throws IOException {
        Page page = open(WIDE);
        DigitPadPage.load(page, server().address("/index.html"));
        Locator save = page.locator("#save button[value=xopp]");
        page.waitForFunction("() => document.querySelector('.use digit-pad')");
        save.click();
        page.waitForFunction("() => saved.textContent === 'Write something first.'");
        page.evaluate("ink => pad.fromData(ink)", List.of(List.of(Map.of("x", 10, "y", 20), Map.of("x", 12, "y", 90))));
        Download file = page.waitForDownload(save::click);
        assertEquals("1.xopp", file.suggestedFilename());
        byte[] bytes = Files.readAllBytes(file.path());
        assertEquals("7.5 15, 9 67.5", Written.strokes(Written.file(bytes)));
        page.waitForFunction("() => saved.textContent === 'Saved'");
    }
}
