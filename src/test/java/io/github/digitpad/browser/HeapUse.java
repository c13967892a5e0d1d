package io.github.digitpad.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Locale;

/**
 * What a page keeps, after the browser has collected its garbage.
 *
 * @param script bytes of JavaScript objects
 * @param document bytes of the document's objects
 * @param buffers bytes of array buffers, also those of WebAssembly
 * @param nodes of all documents that are still kept
 */
record HeapUse(long script, long document, long buffers, long nodes) {

    static HeapUse of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.enable");
        // What one collection frees may have kept something else.
        session.send("HeapProfiler.collectGarbage");
        session.send("HeapProfiler.collectGarbage");
        JsonObject heap = session.send("Runtime.getHeapUsage");
        long nodes = session.send("Memory.getDOMCounters").get("nodes").getAsLong();
        session.send("HeapProfiler.disable");
        session.detach();
        return new HeapUse(
                heap.get("usedSize").getAsLong(),
                heap.get("embedderHeapUsedSize").getAsLong(),
                heap.get("backingStorageSize").getAsLong(),
                nodes);
    }

    long bytes() {
        return script + document + buffers;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f MB (script %.2f, document %.2f, buffers %.2f), %d nodes",
                bytes() / 1e6,
                script / 1e6,
                document / 1e6,
                buffers / 1e6,
                nodes);
    }
}
