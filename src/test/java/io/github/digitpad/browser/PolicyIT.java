package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that allow nothing but their own scripts and styles; and nobody else is asked for anything. */
class PolicyIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src 'none'; script-src 'self'; style-src 'self'",
                "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'"
            })
    void aStrictPolicyIsEnough(String policy) throws IOException {
        try (PageServer server = new PageServer(policy)) {
            server.page(
                            "/",
                            "<digit-pad id=\"a\" maxlength=\"1\" required></digit-pad><script src=\"/watch.js\"></script>")
                    .file(
                            "/watch.js",
                            "window.broken = []; addEventListener('securitypolicyviolation',"
                                    + "event => broken.push(event.violatedDirective + ' ' + event.blockedURI));");
            Page page = open();
            page.navigate(server.address("/"));
            DigitPadPage.draw(page, page.locator("#a canvas"), PenStrokes.own(6).ink(), 0.6);
            page.waitForFunction("() => a.value === '6'");
            page.locator("#a [data-do=keypad]").click();
            page.locator("#a [data-key=\"2\"]").click();
            assertEquals("2", page.evaluate("a.value"));
            assertEquals(
                    "",
                    page.evaluate("broken.filter(what => what !== 'script-src wasm-eval').join()"),
                    "asking whether WebAssembly is allowed counts as a violation, and nothing else may");
            assertEquals(
                    "rgb(255, 254, 250)",
                    page.evaluate("getComputedStyle(a.shadowRoot.firstElementChild).backgroundColor"));
            assertEquals("0,0,", page.evaluate("[localStorage.length, sessionStorage.length, document.cookie].join()"));
            assertTrue(
                    requests().stream().allMatch(url -> url.startsWith(server.address("/"))),
                    requests().toString());
        }
    }
}
