package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code <digit-pad model="…">}. */
class ModelAttributeIT extends ElementTest {

    private static final String LISTEN = "<script>window.heard = []; for (const type of ['modelload', 'error'])"
            + "addEventListener(type, event => heard.push(event.type + ' ' + event.target.id));</script>";

    @TempDir
    Path folder;

    @Test
    void padsThatNameOneModelLoadItOnceAndReadWithIt() throws IOException {
        serveModel();
        Page page = openPage(LISTEN + "<digit-pad id=\"a\" maxlength=\"1\" model=\"always/model.json\"></digit-pad>"
                + "<digit-pad id=\"b\" maxlength=\"1\" model=\"always/model.json\"></digit-pad>");
        await(page, "heard.length === 2");
        assertEquals("modelload a,modelload b", text(page, "heard.sort().join()"), "none for the pads' own network");
        write(page, "a", 3);
        write(page, "b", 2);
        assertEquals("7,7", text(page, "[a.value, b.value].join()"));
        assertEquals(
                1, requests().stream().filter(url -> url.endsWith("model.json")).count());
    }

    @Test
    void inkThatIsThereIsReadAgain() throws IOException {
        serveModel();
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"1\"></digit-pad>");
        write(page, "a", 3);
        assertEquals("3", value(page, "a"));
        page.evaluate("() => { a.model = 'always/model.json'; }");
        assertEquals("always/model.json", text(page, "a.getAttribute('model')"));
        await(page, "a.value === '7'");
    }

    @Test
    void aModelThatCannotBeHadIsAnErrorAndThePadReadsAsBefore() throws IOException {
        Page page = unwatched();
        openPage(
                LISTEN + "<script>addEventListener('error', event => { window.message = event.detail.message; });"
                        + "</script><digit-pad id=\"a\" maxlength=\"1\" model=\"none.json\"></digit-pad>",
                page);
        await(page, "window.message");
        assertEquals(
                "DigitPad.loadModel: " + server().address("/none.json") + " is not there: the server answered 404.",
                text(page, "message"));
        assertEquals("error a", text(page, "heard.join()"));
        write(page, "a", 3);
        assertEquals("3", value(page, "a"));
        serveModel();
        page.evaluate("() => { a.model = 'always/model.json'; }");
        await(page, "a.value === '7'");
    }

    private void serveModel() throws IOException {
        for (Path file : AlwaysModel.write(folder.resolve("always"), 7, 784)) {
            server().file("/always/" + file.getFileName(), Files.readAllBytes(file));
        }
    }
}
