package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ink file whose strokes are in others, that are given beside it or dropped with it. */
class InkBesideIT extends PhotoTest {

    /** A file that has its strokes in two others, one of them in a folder. */
    private static final Map<String, String> PARTS = Map.of(
            "parts/one.dat", ".PEN_DOWN\n50 100\n50 20\n.PEN_UP\n",
            "two.dat", ".PEN_DOWN\n150 100\n150 20\n.PEN_UP\n",
            "whole.unipen", ".VERSION 1.0\n.COORD X Y\n.INCLUDE parts/one.dat\n.INCLUDE two.dat\n");

    @Test
    void partsAreAmongTheFilesBeside() throws IOException {
        Page page = openPage("");
        String read =
                "async ([whole, parts]) => { const file = ([name, text]) => Object.defineProperty(new File([text],"
                        + "name.split('/').pop()), 'webkitRelativePath', {value: name}); try { const {pages} ="
                        + "await DigitPad.recognizePage(file(whole), parts && {beside: parts.map(file)});"
                        + "return pages.map(({strokes}) => strokes.map(([{x}]) => x).join()).join(' '); } catch (error) { return String(error); } }";
        List<String> whole = List.of("set/whole.unipen", PARTS.getOrDefault("whole.unipen", ""));
        List<String> one = List.of("set/parts/one.dat", PARTS.getOrDefault("parts/one.dat", ""));
        List<String> two = List.of("elsewhere/two.dat", PARTS.getOrDefault("two.dat", ""));
        assertEquals("50,150", page.evaluate(read, List.of(whole, List.of(two, one, whole))));
        assertEquals(
                "TypeError: DigitPad.recognizePage: whole.unipen: line 4: includes the file \"two.dat\", which is not there."
                        + " Needs it beside this one, or the parts put into one file.",
                page.evaluate(read, List.of(whole, List.of(one))));
        for (String wrong : List.of("'a'", "7", "null", "[{}]", "new File([], 'a')")) {
            String refusal = (String)
                    page.evaluate("async () => { try { await DigitPad.recognizePage(new File(['[]'], 'a'), {beside: "
                            + wrong + "}); } catch (error) { return error.message; } return ''; }");
            assertTrue(refusal.startsWith("DigitPad.recognizePage: options.beside is "), wrong + ": " + refusal);
        }
    }

    @Test
    void filesThatBelongTogetherAreDroppedAtOnceOrInTheirFolder(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            Path file = folder.resolve(part.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, part.getValue());
        }
        Drag.Place place = new Drag.Place(200, 300);
        List<Path> files =
                List.of(folder.resolve("parts/one.dat"), folder.resolve("two.dat"), folder.resolve("whole.unipen"));
        for (List<Path> dropped : List.of(files, List.of(folder))) {
            Page page = open(WIDE);
            DigitPadPage.load(page, server().address("/index.html"));
            page.waitForFunction("() => document.querySelector('#photo input').accept.includes('.rmdoc')");
            new Drag(page).drop(dropped, place, place);
            awaitStatus(page, "Numbers: 1");
            assertEquals(List.of("11"), entries(page).allInnerTexts());
        }
    }
}
