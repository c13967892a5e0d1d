package io.github.digitpad.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page's photo view, as a person uses it. What reads pictures is not what is tested here: a script stands in for it
 * that says what the test has it say.
 */
abstract class PhotoTest extends ElementTest {

    /** Reads "42" in every part of a photo, and nothing in one of less than ten px. */
    static final String READER = """
            (globalThis[Symbol.for("digitpad-pictures")] ??= {})[document.documentElement.dataset.digitpadPage] = {
              async recognizePage(source, {allow, signal, onprogress}) {
                window.allowed = allow;
                onprogress(new ProgressEvent("progress", {loaded: 0.5, total: 1}));
                await new Promise((resolve, reject) => {
                  signal.addEventListener("abort", () => reject(signal.reason));
                  if (!window.neverReads) {
                    setTimeout(resolve);
                  }
                });
                if (window.failure) {
                  throw new Error(window.failure);
                }
                return structuredClone(window.reading);
              },
              async recognizeNumber(call, {width, height}) {
                const text = Math.min(width, height) < 10 ? "" : "42";
                const box = {x: 0, y: 0, width: width / 2, height};
                return {text, confidence: 0.9, unsure: !text, certainty: "likely", box: null, alternatives: [{text, confidence: 0.9}],
                  digits: [...text].map((sign, i) => ({text: sign, confidence: 1, alternatives: [], box: {...box, x: i * width / 2}}))};
              },
            };
            """;

    static final WrittenPage LINES = new WrittenPage(1200, 900)
            .write("125", 120, 100, 80, -0.05, 0)
            .write("204", 520, 90, 80, 0, 0)
            .writeUnsure("1389", 120, 300, 80, 1)
            .write("56", 620, 300, 80, 0, 1)
            .writeUnseen("93", 900, 600, 80);

    static final WrittenPage TABLE = new WrittenPage(900, 700)
            .writeCell("12", 100, 80, 60, 0, 0)
            .writeCell("304", 400, 80, 60, 0, 1)
            .writeCell("7", 100, 240, 60, 1, 0)
            .writeCell("56", 400, 400, 60, 2, 1);

    /** A page that is kept for later would have the real reader. */
    static final Browser.NewContextOptions WIDE =
            new Browser.NewContextOptions().setViewportSize(1280, 720).setServiceWorkers(ServiceWorkerPolicy.BLOCK);

    @TempDir
    Path folder;

    @Override
    boolean isExpected(String complaint) {
        return complaint.contains("Service Worker registration blocked") || super.isExpected(complaint);
    }

    /** The page, with the script that stands in for the reader. */
    Page loaded(WrittenPage written, Page page) throws IOException {
        serve(written, page);
        DigitPadPage.load(page, server().address("/index.html"));
        return page;
    }

    void serve(WrittenPage written, Page page) throws IOException {
        server().file("/digitpad-pictures.js", READER);
        before(page, "window.reading = " + written.reading());
    }

    Page openWith(WrittenPage written, Page page) throws IOException {
        loaded(written, page);
        choose(page, new FilePayload("photo.png", "image/png", written.png()));
        page.locator(".entry").first().waitFor();
        return page;
    }

    /** By the button on the page, or by that of the view, if that is there. */
    static void choose(Page page, FilePayload file) {
        Locator again = page.locator("main.photo .bring label:not(.camera) input");
        (again.count() > 0 ? again : page.locator("#photo input")).setInputFiles(file);
    }

    static void alert(Page page, String text) {
        page.waitForFunction("text => document.querySelector('.photo .refused').textContent === text", text);
    }

    static Locator boxes(Page page) {
        return page.locator(".photo .box");
    }

    static Locator entries(Page page) {
        return page.locator(".photo .entry");
    }

    static Locator tool(Page page, String name) {
        return page.locator(".photo .tools button[title='" + name + "']");
    }

    static Locator panel(Page page) {
        return page.locator(".photo .panel");
    }

    static String status(Page page) {
        return page.locator(".count [role=status]").innerText().strip().replaceAll("\\s+", " ");
    }

    static void awaitStatus(Page page, String text) {
        page.waitForFunction(
                "text => document.querySelector('.count [role=status]')?.innerText.trim().replace(/\\s+/g, ' ') === text",
                text);
    }

    static String focused(Page page) {
        return text(page, "document.activeElement.innerText.split('\\n')[0]");
    }

    static double width(Page page) {
        return page.locator(".sheet canvas").boundingBox().width;
    }

    static double left(Page page) {
        return page.locator(".sheet canvas").boundingBox().x;
    }
}
