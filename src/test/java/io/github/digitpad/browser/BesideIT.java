package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files that come after the first script, from wherever that came: a language, and what reads models. A German page
 * with a model that says 7 of everything has both.
 */
class BesideIT extends ElementTest {

    private static final String HINT = "a.shadowRoot.querySelector('.hint').textContent";
    private static final String NONCE = "c2VjcmV0";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"classic, /latest/digitpad.js", "module, /latest/digitpad.mjs"})
    void afterARedirect(String kind, String address) throws IOException {
        server().redirect("/latest/digitpad.js", "/digitpad.js").redirect("/latest/digitpad.mjs", "/digitpad.mjs");
        hasBoth(open(kind, address, null));
    }

    /** Not where the redirect leads, but where the first script was asked for: there each file has its own. */
    @Test
    void afterARedirectOfEach() throws IOException {
        for (String name : List.of("digitpad.js", "lang/de.js", "digitpad-models.js")) {
            String at = "/store/" + name.replaceAll("\\W", "");
            server().redirect("/latest/" + name, at + "?of=" + name).file(at, site(name));
        }
        hasBoth(open("classic", "/latest/digitpad.js", null, unwatched()));
    }

    @ParameterizedTest
    @CsvSource({"classic, /signed/digitpad.js?key=a%2Fb", "module, /signed/digitpad.mjs?key=a%2Fb"})
    void withASignature(String kind, String address) throws IOException {
        for (String name : List.of("digitpad.js", "digitpad.mjs", "lang/de.js", "digitpad-models.js")) {
            server().file("/signed/" + name + "?key=a%2Fb", site(name));
        }
        hasBoth(open(kind, address, null));
    }

    /** As CDNs have it. What lies beside a package's name is another package. */
    @Test
    void fromAnAddressThatIsAPackage() throws IOException {
        for (String name : List.of("", "/lang/de.js", "/digitpad-models.js")) {
            server().file("/npm/digitpad@1.2.3" + name, site(name.isEmpty() ? "digitpad.js" : name.substring(1)));
        }
        hasBoth(open("classic", "/npm/digitpad@1.2.3", null));
        List<String> others = asked().stream()
                .filter(path -> path.startsWith("/npm/") && !path.startsWith("/npm/digitpad@"))
                .toList();
        assertEquals(List.of(), others);
    }

    @ParameterizedTest
    @CsvSource({
        "classic, /digitpad.js",
        "classic, /signed/digitpad.js?key=a",
        "module, /digitpad.mjs",
        "module, /signed/digitpad.mjs?key=a"
    })
    void underAPolicyOfNoncesOnly(String kind, String address) throws IOException {
        for (String name : List.of("digitpad.js", "digitpad.mjs", "lang/de.js", "digitpad-models.js")) {
            server().file("/signed/" + name + "?key=a", site(name));
        }
        Page page = open(
                kind,
                address,
                "default-src 'self'; script-src 'nonce-" + NONCE + "'; object-src 'none'; base-uri 'none'",
                unwatched());
        hasBoth(page);
        assertFalse(text(page, "document.documentElement.outerHTML").contains(NONCE), "what others can read");
    }

    @ParameterizedTest
    @CsvSource({"classic, /digitpad.js", "module, /digitpad.mjs"})
    void aPolicyThatForbidsThemIsNamed(String kind, String address) throws IOException {
        String policy =
                "default-src 'none'; connect-src 'self'; script-src 'unsafe-inline' " + server().address(address);
        List<String> said = new ArrayList<>();
        Page page = unwatched();
        page.onConsoleMessage(message -> said.add(message.text()));
        open(kind, address, policy, page);
        String end =
                " is forbidden by this page's Content-Security-Policy. It belongs next to digitpad.js; bundled apps import"
                        + " \"digitpad/";
        assertEquals("DigitPad: digitpad-models.js" + end + "digitpad-models.js\".", failure(page));
        page.waitForCondition(() -> said.stream().anyMatch(text -> text.startsWith("DigitPad:")));
        assertTrue(said.contains("DigitPad: lang/de.js" + end + "lang/de.js\"."), said.toString());
        assertEquals("Write here", text(page, HINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "module"})
    void aFileThatIsNotThere(String kind) throws IOException {
        String address = kind.equals("classic") ? "/alone/digitpad.js" : "/alone/digitpad.mjs";
        server().file(address, site(address.substring(7)));
        server().missing("/alone/digitpad-models.js").missing("/alone/lang/de.js");
        Page page = open(kind, address, null, unwatched());
        assertTrue(
                failure(page)
                        .matches("DigitPad: digitpad-models.js could not be loaded: .*"
                                + server().address("/alone/digitpad-models.js") + "\\. It belongs next .*"),
                failure(page));
        server().file("/alone/digitpad-models.js", site("digitpad-models.js"));
        assertEquals("", failure(page), "it may come later");
    }

    @Test
    void somethingElseInItsPlace() throws IOException {
        server().file("/app/digitpad.js", site("digitpad.js"));
        server().file("/app/digitpad-models.js", "/* the start page */")
                .file("/app/lang/de.js", "/* the start page */");
        String failure = failure(open("classic", "/app/digitpad.js", null, unwatched()));
        assertTrue(
                failure.startsWith(
                        "DigitPad: digitpad-models.js is of another build, or something else: if the site has"),
                failure);
    }

    /** As an app does that imports it, before the first script or after. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePageBringsItItself(boolean isFirst) throws IOException {
        String[] scripts = {"<script src=\"/own/m.js\"></script>", "<script src=\"/own/pad.js\"></script>"};
        server().file("/own/m.js", site("digitpad-models.js")).file("/own/pad.js", site("digitpad.js"));
        server().file(
                        "/",
                        "<!doctype html><meta charset=\"utf-8\"><title>Test</title>" + scripts[isFirst ? 0 : 1]
                                + scripts[isFirst ? 1 : 0] + "<digit-pad id=\"a\" maxlength=\"1\"></digit-pad>");
        Page page = open();
        page.navigate(server().address("/"));
        assertEquals("", failure(page));
        assertTrue(asked().stream().noneMatch(path -> path.endsWith("digitpad-models.js")), asked().toString());
    }

    private void hasBoth(Page page) throws IOException {
        await(page, HINT + " === 'Hier schreiben'");
        assertEquals("", failure(page));
        write(page, "a", 3);
        await(page, "a.value === '7'");
    }

    /** Why the page's model is not there; empty if it is. */
    private String failure(Page page) throws IOException {
        for (Path file : AlwaysModel.write(folder.resolve("always"), 7, 784)) {
            server().file("/always/" + file.getFileName(), Files.readAllBytes(file));
        }
        return text(page, "DigitPad.loadModel('/always/model.json').then(() => '', error => error.message)");
    }

    private Page open(String kind, String address, @Nullable String policy) throws IOException {
        return open(kind, address, policy, open());
    }

    private Page open(String kind, String address, @Nullable String policy, Page page) throws IOException {
        String script = kind.equals("classic")
                ? "<script nonce=\"" + NONCE + "\" src=\"" + address + "\"></script>"
                : "<script nonce=\"" + NONCE + "\" type=\"module\">import DigitPad from \"" + address
                        + "\"; window.DigitPad = DigitPad;</script>";
        if (policy != null) {
            server().policy("/", policy);
        }
        server().file(
                        "/",
                        "<!doctype html><html lang=\"de\"><meta charset=\"utf-8\"><title>Test</title>" + script
                                + "<digit-pad id=\"a\" maxlength=\"1\"></digit-pad>");
        page.navigate(server().address("/"));
        await(page, "window.DigitPad");
        return page;
    }

    private List<String> asked() {
        return requests().stream()
                .map(url -> url.replaceFirst("^http://[^/]*", ""))
                .toList();
    }

    private static byte[] site(String name) throws IOException {
        return Files.readAllBytes(Path.of("target/site").resolve(name));
    }
}
