package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.github.digitpad.ink.Ink;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of ink is there before it is read: its pages first, then their numbers, page after page. */
class InkPartsIT extends PhotoTest {

    /** Has the worker wait before the page that {@code window.held} says, until {@code window.go()}. */
    private static final String HOLD = """
            window.Worker = class extends Worker {
              postMessage(message, ...rest) {
                const send = () => super.postMessage(message, ...rest);
                if (message[1] === "begin" && message[2] === window.held) {
                  window.isHeld = true;
                  window.go = send;
                } else {
                  send();
                }
              }
            };
            """;

    private static byte[] notes() throws IOException {
        return InkPages.xournal(InkPages.page(), Ink.EMPTY, PenStrokes.number("96"));
    }

    private Page opened(int held) throws IOException {
        Page page = open(WIDE);
        before(page, HOLD + "window.held = " + held + ";");
        DigitPadPage.load(page, server().address("/index.html"));
        choose(page, new FilePayload("notes.xopp", "", notes()));
        page.waitForFunction("() => window.isHeld");
        return page;
    }

    @Test
    void whoReadsItGetsItsPagesFirst() throws IOException {
        Page page = unwatched();
        server().page("/", "");
        page.navigate(server().address("/"));
        String parts =
                "async data => { const bytes = Uint8Array.from(atob(data), c => c.charCodeAt(0)); const parts = [];"
                        + "const onpart = ({pages, numbers}) => { parts.push(pages.map(({strokes}) => strokes.length).join() + ':'"
                        + "+ numbers.map(({text}) => text).join()); throw new Error('the page\\'s own'); };"
                        + "const {numbers} = await DigitPad.recognizePage(new File([bytes], 'f'), {onpart});"
                        + "return [...parts, numbers.map(({text}) => text).join()].join(' '); }";
        assertEquals(
                strokes() + ": " + strokes() + ":204,17 " + strokes() + ":204,17 204,17,96",
                page.evaluate(parts, Base64.getEncoder().encodeToString(notes())));
        assertEquals(
                "DigitPad.recognizePage: options.onpart is 5, needs a function",
                page.evaluate(
                        "() => DigitPad.recognizePage(new File(['[]'], 'a'), {onpart: 5}).catch(({message}) => message)"));
    }

    private static String strokes() throws IOException {
        return InkPages.page().strokes().size() + ",0,"
                + PenStrokes.number("96").strokes().size();
    }

    @Test
    void thePageShowsItWhileItIsRead() throws IOException {
        Page page = opened(0);
        page.locator(".sheet canvas").waitFor();
        assertEquals("Page 1 of 3", page.locator(".photo .pages > span").innerText());
        assertEquals(0, entries(page).count());
        page.locator(".photo .pages button[title='Next page']").click();
        assertEquals("Page 2 of 3", page.locator(".photo .pages > span").innerText());
        page.evaluate("go()");
        awaitStatus(page, "Numbers: 3");
        assertEquals("Page 2 of 3", page.locator(".photo .pages > span").innerText());
    }

    @Test
    void whatWasPutRightMeanwhileStays() throws IOException {
        Page page = opened(2);
        assertEquals(List.of("204", "17"), entries(page).allInnerTexts());
        entries(page).nth(1).click();
        panel(page).locator("input").fill("71");
        panel(page).locator("input").press("Enter");
        entries(page).nth(0).press("Delete");
        assertEquals(List.of("71"), entries(page).allInnerTexts());
        page.evaluate("go()");
        awaitStatus(page, "Numbers: 2");
        assertEquals(List.of("71", "96"), entries(page).allInnerTexts());
        tool(page, "Undo").click();
        assertEquals(List.of("204", "71", "96"), entries(page).allInnerTexts());
    }

    @Test
    void whatWasReadUntilItIsStoppedStays() throws IOException {
        Page page = opened(2);
        page.locator(".photo .reading button").click();
        awaitStatus(page, "Stopped Numbers: 2");
        assertEquals(List.of("204", "17"), entries(page).allInnerTexts());
        assertEquals("Page 1 of 3", page.locator(".photo .pages > span").innerText());
    }
}
