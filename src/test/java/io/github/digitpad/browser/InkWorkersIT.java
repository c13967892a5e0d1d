package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A large page of ink is read by workers beside the page: what it says is the same, however many there are and whatever
 * becomes of them.
 */
class InkWorkersIT extends PhotoTest {

    private static final double BELOW = 300;

    /** All that is said of a file but how long it took. */
    private static final String READ =
            "async data => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));"
                    + "const {millis, ...read} = await DigitPad.recognizePage(new Blob([bytes])); return JSON.stringify(read); }";

    private static final String READS = "asked++; super.postMessage(...all);";

    /** The worker that is to read the second part breaks off. */
    private static final String BREAKS =
            "if (++asked === 2) { this.dispatchEvent(new Event('error')); } else { super.postMessage(...all); }";

    private static String file = "";

    /** {@link InkPages#page} again and again, as so large a file that workers help. */
    @BeforeAll
    static void compose() throws IOException {
        Ink page = Ink.EMPTY;
        for (int i = 0; i < 60; i++) {
            for (Stroke stroke : InkPages.page().strokes()) {
                List<Point> points = new ArrayList<>();
                for (Point point : stroke.points()) {
                    points.add(new Point(point.x(), point.y() + i * BELOW, point.timeMillis()));
                }
                page = page.plus(new Stroke(points));
            }
        }
        file = Base64.getEncoder().encodeToString(InkPages.xournal(page));
    }

    /**
     * A machine of so many processors, on which strokes are grouped when all workers have begun.
     *
     * @param read what a worker does that is to read
     */
    private static String machine(int processors, String read) {
        return "Object.defineProperty(navigator, 'hardwareConcurrency', {value: " + processors + "});"
                + "window.asked = 0; window.begun = []; const Plain = Worker;"
                + "window.Worker = class extends Plain { constructor(...all) { super(...all);"
                + "begun.push(new Promise(done => this.addEventListener('message', done, {once: true}))); }"
                + "postMessage(...all) { const [[, method]] = all;"
                + "if (method === 'begin') { Promise.all(begun).then(() => super.postMessage(...all)); }"
                + "else if (method === 'read') { " + read + " } else { super.postMessage(...all); } } };";
    }

    private int asked(Page page) {
        return ((Number) page.evaluate("asked")).intValue();
    }

    private Object read(Page page, int processors, String reads) {
        before(page, machine(processors, reads));
        page.reload();
        awaitReading(page);
        return page.evaluate(READ, file);
    }

    @Test
    void theAnswerIsTheSameHoweverManyWorkersRead() throws IOException {
        String alone = (String) read(openPage(""), 1, READS);
        assertEquals(120, alone.split("\"corners\":", -1).length - 1, "numbers");
        for (int processors : new int[] {2, 3, 9}) {
            Page page = openPage("");
            assertEquals(alone, read(page, processors, READS), processors + " processors");
            int workers = Math.min(4, processors - 1);
            assertEquals(workers + 1, page.evaluate("begun.length"), "with the one that opens the file");
            assertTrue(asked(page) >= workers, asked(page) + " parts read by workers");
        }
    }

    @Test
    void whatAWorkerLeavesBehindIsReadByOthersOrThePage() throws IOException {
        String alone = (String) read(openPage(""), 1, READS);
        for (int processors : new int[] {2, 3}) {
            Page page = openPage("");
            assertEquals(alone, read(page, processors, BREAKS), processors + " processors");
            assertTrue(asked(page) >= 2, "one has broken off");
        }
    }

    @Test
    void fromDiskToo() throws IOException {
        String alone = (String) read(openPage(""), 1, READS);
        Page page = open();
        page.navigate(Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        assertEquals(alone, read(page, 2, READS));
        assertTrue(asked(page) >= 1);
    }

    @Test
    void aSmallFileNeedsNoWorkers() throws IOException {
        Page page = openPage("");
        before(page, machine(9, READS));
        page.reload();
        page.evaluate(READ, Base64.getEncoder().encodeToString(InkPages.xournal(InkPages.page())));
        assertEquals(1, page.evaluate("begun.length"));
    }
}
