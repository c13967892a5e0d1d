package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.Written;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of note apps: {@code DigitPad.recognizePage} reads them, and the page shows them as photos. */
class InkFilesIT extends PhotoTest {

    /** Every number with its page, the strokes of each page, and whether y grows upwards. */
    private static final String READ =
            "async ([name, data]) => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));"
                    + "const file = name ? new File([bytes], name) : new Blob([bytes]);"
                    + "try { const {numbers, pages} = await DigitPad.recognizePage(file); return numbers.map(({page, text}) => page + ':' + text)"
                    + ".join(' ') + ' | ' + pages.map(({strokes, up}) => strokes.length + (up ? ' up' : '')).join(' '); }"
                    + "catch (error) { return String(error); } }";

    private static Object read(Page page, String name, byte[] bytes) {
        return page.evaluate(READ, List.of(name, Base64.getEncoder().encodeToString(bytes)));
    }

    private static String expected(byte[] bytes) throws IOException {
        InkPage page = InkFiles.read(new InkFile("f", bytes, path -> null)).get(0);
        return "1:204 1:17 | " + page.strokes().size() + (page.unit().isUp() ? " up" : "");
    }

    @Test
    void everyKindIsReadByItsBytes() throws IOException {
        Page page = openPage("");
        Map<String, byte[]> files = InkPages.files();
        assertEquals(6, files.size());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertEquals(expected(file.getValue()), read(page, file.getKey(), file.getValue()), file.getKey());
            assertEquals(
                    expected(file.getValue()), read(page, "", file.getValue()), file.getKey() + " without its name");
        }
        assertEquals(
                0,
                requests().stream()
                        .filter(url -> url.contains("digitpad-pictures"))
                        .count());
    }

    /** How many strokes each page of a file has, as the page reads it; or what it says. */
    private static final String STROKES =
            "async data => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));"
                    + "try { const {pages} = await DigitPad.recognizePage(new File([bytes], 'f'));"
                    + "return pages.map(({strokes}) => strokes.length).join(' '); } catch (error) { return String(error); } }";

    /** Which script reads a file, the page finds out by other signs than the command line. */
    @Test
    void everyFileIsThereWhatItIsOnTheCommandLine() throws IOException {
        List<byte[]> files = new ArrayList<>(InkPages.files().values());
        for (String folder : List.of("fuzz/ink/seeds", "fuzz/ink/found", "inkfiles")) {
            try (Stream<Path> all = Files.list(Path.of("src/test/resources").resolve(folder))) {
                for (Path file : all.sorted().toList()) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        assertTrue(files.size() > 30, () -> files.size() + " files");
        byte[] inkml = InkPages.files().getOrDefault("notes.inkml", new byte[0]);
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            files.add(("\ufeff" + new String(inkml, StandardCharsets.UTF_8)).getBytes(charset));
        }
        // Of a length that has the byte of a line's end.
        byte[] wacom = Files.readAllBytes(Path.of("src/test/resources/inkfiles/version3.1.uim"));
        wacom[4] = '\n';
        files.add(wacom);
        // UTF-8 and what is none: written too long, half a pair, beyond the last, cut. Messages quote it.
        for (String bytes : List.of(
                "\u00c3\u00a9",
                "\u00f0\u009f\u0098\u0080",
                "\u00ef\u00bb\u00bf",
                "\u00e9",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00f0\u009f\u0098")) {
            files.add(("<xournal><page><layer><stroke>x" + bytes + "</stroke></layer></page></xournal>")
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        for (byte[] file : List.copyOf(files)) {
            files.add(Arrays.copyOf(file, file.length / 2));
            files.add(Written.gzipped(file));
            byte[] gzipped = Written.gzipped(file);
            files.add(Arrays.copyOf(gzipped, gzipped.length - 3));
        }
        Page page = openPage("");
        for (byte[] file : files) {
            String found =
                    String.valueOf(page.evaluate(STROKES, Base64.getEncoder().encodeToString(file)));
            InkFile here = new InkFile("f", file, path -> null);
            if (!InkFiles.recognises(here)) {
                // What is packed and broken the page says of all that may be ink, the command line of what surely is.
                boolean isBroken = file[0] == 0x1f && found.startsWith("TypeError: DigitPad.recognizePage: f: is ");
                assertTrue(
                        isBroken || found.startsWith("TypeError: DigitPad.recognizePage: source is a File"),
                        () -> found + ": " + InkFile.latin(file, 0, Math.min(200, file.length)));
            } else {
                assertEquals(strokes(here), found, () -> InkFile.latin(file, 0, Math.min(200, file.length)));
            }
        }
    }

    private static String strokes(InkFile file) {
        try {
            return InkFiles.read(file).stream()
                    .map(page -> String.valueOf(page.strokes().size()))
                    .collect(Collectors.joining(" "));
        } catch (InkFormatException e) {
            return "TypeError: DigitPad.recognizePage: " + e.getMessage();
        }
    }

    @Test
    void aFileNeedsTheScriptOfItsFormatAlone() throws IOException {
        Page page = openPage("");
        boolean isFirst = true;
        for (Map.Entry<String, byte[]> file : InkPages.files().entrySet()) {
            int before = requests().size();
            read(page, file.getKey(), file.getValue());
            List<String> asked = requests().subList(before, requests().size()).stream()
                    .filter(url -> url.contains("digitpad-ink"))
                    .map(url -> url.replaceFirst(".*/digitpad-", ""))
                    .toList();
            String script = "ink-" + SCRIPTS.getOrDefault(file.getKey(), "") + ".js";
            assertEquals(isFirst ? List.of("inkfiles.js", script) : List.of(script), asked, file.getKey());
            isFirst = false;
        }
    }

    @Test
    void whatIsGzippedNeedsNoOtherScriptWhereTheBrowserUnpacks() throws IOException {
        byte[] inkml = InkPages.files().getOrDefault("notes.inkml", new byte[0]);
        for (boolean unpacks : new boolean[] {true, false}) {
            Page page = openPage("");
            if (!unpacks) {
                page.evaluate("delete globalThis.DecompressionStream");
            }
            int before = requests().size();
            assertEquals(expected(inkml), read(page, "notes.inkml.gz", Written.gzipped(inkml)));
            List<String> formats = requests().subList(before, requests().size()).stream()
                    .filter(url -> url.contains("digitpad-ink-"))
                    .map(url -> url.replaceFirst(".*/digitpad-ink-", ""))
                    .toList();
            assertEquals(unpacks ? List.of("inkml.js") : List.of("xournal.js", "inkml.js"), formats);
        }
    }

    @Test
    void whoHearsOfItsProgressMayStopIt() throws IOException {
        Page page = openPage("");
        String stopped = "([data, times]) => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));"
                + "const stop = new AbortController(); let heard = 0; window.ended = '';"
                + "const onprogress = () => { if (++heard === times) { stop.abort(); } };"
                + "DigitPad.recognizePage(new File([bytes], 'f'), {signal: stop.signal, onprogress})"
                + ".then(() => 'read', error => error.name).then(end => { window.ended = end; }); }";
        String file = Base64.getEncoder().encodeToString(InkPages.xournal(InkPages.page()));
        for (int times : new int[] {1, 2}) {
            page.evaluate(stopped, List.of(file, times));
            page.waitForFunction("() => window.ended === 'AbortError'");
        }
    }

    private static final Map<String, String> SCRIPTS = Map.of(
            "notes.xopp", "xournal",
            "notes.inkml", "inkml",
            "notes.excalidraw", "excalidraw",
            "notes.unipen", "unipen",
            "notes.pdf", "pdf",
            "notes.json", "json");

    @Test
    void aPictureThatHasTheDrawingIsReadByItsStrokes() throws IOException {
        Page page = openPage("");
        for (String name : List.of("scene.png", "scene.svg")) {
            byte[] file = Files.readAllBytes(Path.of("src/test/resources/inkfiles", name));
            assertEquals("2", page.evaluate(STROKES, Base64.getEncoder().encodeToString(file)), name);
        }
        assertEquals(
                0,
                requests().stream()
                        .filter(url -> url.contains("digitpad-pictures"))
                        .count());
    }

    @Test
    void fromDiskToo() throws IOException {
        Page page = reuse();
        page.navigate(Path.of("target/site/index.html").toAbsolutePath().toUri().toString());
        byte[] file = InkPages.xournal(InkPages.page());
        assertEquals(expected(file), read(page, "notes.xopp", file));
    }

    @Test
    void aPageReadsItselfWhatItsPolicyLetsNoWorkerRead() throws IOException {
        try (PageServer server = new PageServer("default-src 'none'; script-src 'self'; style-src 'unsafe-inline'")) {
            Page page = unwatched();
            server.page("/", "");
            page.navigate(server.address("/"));
            byte[] file = InkPages.xournal(InkPages.page());
            assertEquals(expected(file), read(page, "notes.xopp", file));
            assertEquals(0, page.workers().size());
        }
    }

    @Test
    void boxesAreInTheFilesOwnUnits() throws IOException {
        Page page = openPage("");
        String box = "async ([name, data]) => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0));"
                + "const {numbers: [{box, corners, digits}], pages: [page]} = await DigitPad.recognizePage(new File([bytes], name));"
                + "return [box.y, box.y + box.height, corners[0][1], corners[2][1], digits.length, page.perInch].map(Math.round).join(' '); }";
        Map<String, byte[]> files = InkPages.files();
        for (Map.Entry<String, String> one : Map.of(
                        "notes.xopp",
                        "60 90 60 90 3 72",
                        "notes.pdf",
                        "710 740 740 710 3 72",
                        "notes.unipen",
                        "-90 -60 -60 -90 3 0")
                .entrySet()) {
            byte[] bytes = files.get(one.getKey());
            assertTrue(bytes != null, one.getKey());
            assertEquals(
                    one.getValue(),
                    page.evaluate(box, List.of(one.getKey(), Base64.getEncoder().encodeToString(bytes))),
                    one.getKey());
        }
    }

    @Test
    void aBrokenFileIsRefusedWithWhatItIs() throws IOException {
        Page page = openPage("");
        byte[] file = InkPages.xournal(InkPages.page());
        assertEquals(
                "TypeError: DigitPad.recognizePage: notes.xopp: is cut short, damaged, or unpacks to more than the "
                        + (256 * (file.length / 2) + (1 << 20))
                        + " bytes that are read of such a file. Copy or export it again.",
                read(page, "notes.xopp", Arrays.copyOf(file, file.length / 2)));
        assertTrue(
                String.valueOf(read(page, "notes.txt", "no notes".getBytes(StandardCharsets.UTF_8)))
                        .startsWith("TypeError: DigitPad.recognizePage: source is a File"),
                "no ink, no picture");
    }

    @Test
    void thePageShowsItPageByPage() throws IOException {
        Page page = open(WIDE);
        DigitPadPage.load(page, server().address("/index.html"));
        Ink first = InkPages.page();
        choose(page, new FilePayload("notes.xopp", "", InkPages.xournal(first, Ink.EMPTY, PenStrokes.number("96"))));
        awaitStatus(page, "Numbers: 3");
        assertEquals("Numbers in notes", page.locator(".photo h2").innerText());
        assertEquals(List.of("Page 1", "Page 3"), page.locator(".listing h3").allInnerTexts());
        assertEquals(List.of("204", "17", "96"), entries(page).allInnerTexts());
        assertEquals(List.of("204", "17"), boxes(page).allInnerTexts());
        assertEquals("Page 1 of 3", page.locator(".photo .pages > span").innerText());
        assertTrue(page.locator(".photo .pages button[title='Previous page']").isDisabled());
        page.locator(".photo .pages button[title='Next page']").click();
        assertEquals(0, boxes(page).count());
        entries(page).nth(2).click();
        assertEquals("Page 3 of 3", page.locator(".photo .pages > span").innerText());
        assertEquals(List.of("96"), boxes(page).allInnerTexts());
        panel(page).getByText("Split in two").click();
        awaitStatus(page, "Split: 9 and 6 Numbers: 4");
        assertEquals(List.of("204", "17", "9", "6"), entries(page).allInnerTexts());
        panel(page).getByText("Join with the next").click();
        awaitStatus(page, "Joined: 96 Numbers: 3");
        byte[] file = InkPages.xournal(first);
        choose(page, new FilePayload("cut.xopp", "", Arrays.copyOf(file, file.length - 12)));
        page.waitForFunction(
                "() => document.querySelector('.photo .refused').textContent.startsWith('The file could not be read: cut.xopp: is cut short')");
        choose(page, new FilePayload("other.xopp", "", "no notes".getBytes(StandardCharsets.UTF_8)));
        alert(page, "other.xopp is damaged, or not what its name says. Copy or export it again.");
        assertEquals(3, entries(page).count());
        assertEquals(
                List.of("digitpad-inkfiles.js", "digitpad-ink-xournal.js"),
                requests().stream()
                        .filter(url -> url.contains("digitpad-ink"))
                        .map(url -> url.replaceFirst(".*/", ""))
                        .toList());
    }

    @Test
    void whatIsDroppedGoesWhereItBelongs() throws IOException {
        Page page = open(WIDE);
        DigitPadPage.load(page, server().address("/index.html"));
        page.waitForFunction("() => document.querySelector('#photo input').accept.includes('.rmdoc')");
        // Called as many things are.
        byte[] file = InkPages.files().getOrDefault("notes.json", new byte[0]);
        drop(page, "strokes.json", file);
        awaitStatus(page, "Numbers: 2");
        assertEquals(List.of("204", "17"), entries(page).allInnerTexts());
    }

    /** Of a pad, as Excalidraw copies it, and tldraw: the clipboard's types with their texts. */
    private static Map<String, String> copied(boolean isTldraw) throws IOException {
        String strokes = InkPages.page().strokes().stream()
                .map(stroke -> stroke.points().stream()
                        .map(point -> isTldraw
                                ? "{\"x\": " + point.x() + ", \"y\": " + point.y() + "}"
                                : "[" + point.x() + ", " + point.y() + "]")
                        .collect(Collectors.joining(",", "[", "]")))
                .map(points -> isTldraw
                        ? "{\"typeName\": \"shape\", \"type\": \"draw\", \"parentId\": \"page:a\","
                                + " \"props\": {\"segments\": [{\"type\": \"free\", \"points\": " + points + "}]}}"
                        : "{\"type\": \"freedraw\", \"points\": " + points + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return isTldraw
                ? Map.of(
                        "text/plain",
                        " ",
                        "text/html",
                        "<meta charset='utf-8'><div data-tldraw=\"\">{\"type\": \"application/tldraw\", \"kind\": \"content\","
                                + " \"data\": {\"shapes\": " + strokes + "}}</div>")
                : Map.of("text/plain", "{\"type\": \"excalidraw/clipboard\", \"elements\": " + strokes + "}");
    }

    private static void paste(Page page, String place, Map<String, String> copied) {
        page.evaluate(
                "([place, copied]) => { const data = new DataTransfer();"
                        + "Object.entries(copied).forEach(([type, text]) => data.setData(type, text));"
                        + "document.querySelector(place).dispatchEvent(new ClipboardEvent('paste',"
                        + "{clipboardData: data, bubbles: true, cancelable: true, composed: true})); }",
                List.of(place, copied));
    }

    @Test
    void whatADrawingAppCopiedIsPasted() throws IOException {
        for (boolean isTldraw : new boolean[] {false, true}) {
            Page page = open(WIDE);
            DigitPadPage.load(page, server().address("/index.html"));
            page.waitForFunction("() => document.querySelector('#photo input').accept.includes('.rmdoc')");
            page.evaluate(
                    "() => { window.opened = 0; document.addEventListener('digitpad-model', () => window.opened++);"
                            + "document.body.append(document.createElement('textarea')); }");
            Map<String, String> copied = copied(isTldraw);
            paste(page, "textarea", copied);
            paste(
                    page,
                    "body",
                    Map.of("text/plain", "the \"excalidraw\" of today", "text/html", "<p>\"excalidraw\"</p>"));
            paste(page, "#photo input", copied);
            awaitStatus(page, "Numbers: 2");
            assertEquals(List.of("204", "17"), entries(page).allInnerTexts());
            assertEquals(1, page.evaluate("window.opened"), "what is pasted into a field, and words, are no files");
        }
    }

    /** Not every system knows what an SVG is. */
    @Test
    void aPictureWithTheDrawingNeedsNoMediaType() throws IOException {
        Page page = open(WIDE);
        DigitPadPage.load(page, server().address("/index.html"));
        page.waitForFunction("() => document.querySelector('#photo input').accept.includes('.rmdoc')");
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/inkfiles/scene.svg"));
        drop(page, "scene.svg", file);
        page.locator(".photo .sheet canvas").waitFor();
        awaitStatus(page, "Numbers: 1");
    }

    private static void drop(Page page, String name, byte[] file) {
        page.evaluate(
                "([name, data]) => { const files = new DataTransfer(); files.items.add(new File([Uint8Array.from(atob(data),"
                        + "c => c.charCodeAt(0))], name)); document.body.dispatchEvent(new DragEvent('drop',"
                        + "{dataTransfer: files, bubbles: true, cancelable: true})); }",
                List.of(name, Base64.getEncoder().encodeToString(file)));
    }
}
