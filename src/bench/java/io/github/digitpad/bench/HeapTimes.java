package io.github.digitpad.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a page with a pad keeps of the numbers that it has read. */
final class HeapTimes {

    /** Numbers that are read between the two looks at the heap. */
    static final int READINGS = 10_000;

    /** On the pad undo keeps as much as it ever does after so many. */
    private static final int BEFORE = 500;

    private HeapTimes() {}

    /** How many MB more are in use after all readings than before, both after the browser's own collection. */
    static double grownMegabytes(BenchBrowser browser, BenchServer server, Path sources, Path shipped)
            throws IOException {
        server.serve("shipped/", shipped);
        String script = Files.readString(sources.resolve("heap.js"));
        String digits = InkTimes.literal(InkTimes.own());
        return browser.with(page -> {
            page.navigate(server.address() + BenchServer.ISOLATED + "field.html");
            page.waitForSelector("html[data-ready]");
            read(page, script, digits, BEFORE);
            double before = megabytes(page);
            read(page, script, digits, READINGS);
            return megabytes(page) - before;
        });
    }

    private static void read(Page page, String script, String digits, int count) {
        page.evaluate("(" + script + ")({count: " + count + ", digits: " + digits + "})");
    }

    private static double megabytes(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.enable");
        // What one collection frees may have kept something else.
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.collectGarbage");
        JsonObject heap = session.send("Runtime.getHeapUsage");
        session.send("HeapProfiler.disable");
        session.detach();
        return (heap.get("usedSize").getAsLong()
                        + heap.get("embedderHeapUsedSize").getAsLong()
                        + heap.get("backingStorageSize").getAsLong())
                / 1e6;
    }
}
