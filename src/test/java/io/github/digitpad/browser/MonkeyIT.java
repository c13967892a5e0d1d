package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A monkey at the page: whatever pointers, keys, screens, files and the page around the pads do, the page goes on,
 * keeps no more and more memory, and reads a clean digit in the end. {@code -Dmonkey.seed=N -Dmonkey.events=N} for
 * others.
 */
class MonkeyIT extends BrowserTest {

    private static final int SEED = Integer.getInteger("monkey.seed", 2026);
    private static final int EVENTS = Integer.getInteger("monkey.events", 10_000);
    private static final int EVENTS_A_ROUND = 250;

    /** Each waits for the browser to show a frame. */
    private static final int REAL_A_ROUND = 8;

    private static final int MOST_BYTES = 5_000_000;

    /** No task may take longer, even on a machine that does ten other things. */
    private static final double MOST_MILLIS = 2000;

    /** The browser's own word about a pattern that is none, of which monkey.js has one; any input's would get it. */
    private static final String NO_PATTERN = "Pattern attribute value ( is not a valid regular expression";

    /** The browser's own word about a press on a picture's button that no person made. */
    private static final String NO_PERSON = "File chooser dialog can only be shown with a user activation.";

    /** The browser's own word about a form that is sent while a pad in it is required, empty and hidden. */
    private static final String HIDDEN = "An invalid form control with name='' is not focusable.";

    @TempDir
    Path folder;

    @Override
    boolean isExpected(String complaint) {
        return complaint.startsWith(NO_PATTERN)
                || complaint.equals(NO_PERSON)
                || complaint.startsWith(HIDDEN)
                || super.isExpected(complaint);
    }

    @Test
    void leavesAPageThatReads() throws IOException {
        String seed = "seed " + SEED + ": ";
        Page page =
                open(new Browser.NewContextOptions().setViewportSize(1280, 720).setHasTouch(true));
        page.addInitScript(Files.readString(Path.of("src/test/resources/monkey/monkey.js")));
        try (ServedSite site = new ServedSite()) {
            DigitPadPage digitPad = DigitPadPage.load(page, site.address());
            // The second pad in a form, so that it can be reset.
            page.evaluate(
                    "() => { const form = document.createElement('form'); quantity.before(form); form.append(quantity); }");
            Random random = new Random(SEED);
            Path model = folder.resolve("seven");
            MonkeyHands hands = new MonkeyHands(page, random, files(AlwaysModel.write(model, 7, 784)), model);
            play(page, hands, random, EVENTS / 10);
            calm(page, hands);
            HeapUse before = HeapUse.of(page);
            page.evaluate("monkey.forgetLongest()");

            int events = play(page, hands, random, EVENTS);
            calm(page, hands);
            HeapUse after = HeapUse.of(page);
            double longest = ((Number) page.evaluate("monkey.longest()")).doubleValue();
            System.out.printf(
                    "monkey: seed %d, %d events, longest task %.0f ms%n  before %s%n  after  %s%n",
                    SEED, events, longest, before, after);

            assertEquals(List.of(), page.evaluate("monkey.errors"), seed + "policy violations");
            for (int digit : new int[] {3, 8}) {
                digitPad.draw(PenStrokes.own(digit).ink(), 0.6);
                assertEquals(String.valueOf(digit), digitPad.answer(), seed + "a clean digit");
                digitPad.press("clear");
            }
            long grown = after.bytes() - before.bytes();
            assertTrue(grown < MOST_BYTES, seed + "grown by " + grown + " bytes: " + before + ", then " + after);
            assertTrue(longest < MOST_MILLIS, seed + "a task of " + longest + " ms");
        } catch (com.microsoft.playwright.PlaywrightException e) {
            throw new AssertionError(seed + e.getMessage(), e);
        }
    }

    private static int play(Page page, MonkeyHands hands, Random random, int events) {
        int done = 0;
        while (done < events) {
            int real = 0;
            while (real < REAL_A_ROUND) {
                real += hands.act();
            }
            assertEquals(
                    List.of(page.url()),
                    page.context().pages().stream().map(Page::url).toList(),
                    "the pages");
            done += real;
            done += ((Number) page.evaluate(
                            "([seed, count]) => monkey.play(seed, count)",
                            List.of(random.nextInt(), EVENTS_A_ROUND - real)))
                    .intValue();
        }
        return done;
    }

    /**
     * As a person would leave it: no photo, DigitPad's own network, nobody's hand, nothing over the pads, English, no
     * keypad, nothing on the pads, nothing pressed.
     */
    private static void calm(Page page, MonkeyHands hands) {
        hands.rest();
        page.evaluate("""
                async () => {
                    monkey.lift();
                    document.activeElement?.blur();
                    // A model that was dropped, or a hand's dialog that was asked for, may not have come yet.
                    await new Promise(done => setTimeout(done, 1500));
                    document.querySelector('main.photo:not([hidden]) .head > button')?.click();
                    while (document.querySelector('#own-model[aria-busy]')) {
                        await new Promise(requestAnimationFrame);
                    }
                    document.querySelector('.brought > button')?.click();
                    // What is kept of a hand is shown over the pad, and of what is written there the rest is read.
                    document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
                    document.querySelector('#hand input[type=checkbox]:checked')?.click();
                    document.querySelector('#keypad[aria-pressed=true]')?.click();
                    // The pad's own button for it, which the page hides, is the monkey's too.
                    document.getElementById('pad').shadowRoot
                        .querySelector('[data-do=keypad][aria-pressed=true]')?.click();
                    digitPadPage.speak('en');
                    await new Promise(done => setTimeout(done, 1500));
                    document.getElementById('clear').click();
                    document.getElementById('quantity').clear();
                    scrollTo(0, 0);
                    await new Promise(requestAnimationFrame);
                    await new Promise(requestAnimationFrame);
                }
                """);
    }

    /** Good models and bad ones, a picture, and a file of a very long name. */
    private List<Path> files(List<Path> model) throws IOException {
        List<Path> files = new ArrayList<>(model);
        files.add(Files.writeString(folder.resolve("labels.txt"), "a\nb\nc"));
        files.add(Files.writeString(
                Files.createDirectory(folder.resolve("bad")).resolve("model.json"), "{\"format\": 7}"));
        files.add(Files.write(folder.resolve("weights.bin"), new byte[100]));
        files.add(Files.copy(Path.of("webapp/icon.png"), folder.resolve("photo.png")));
        files.add(Files.writeString(folder.resolve("x".repeat(240) + ".json"), "{}"));
        files.add(model.get(1));
        files.add(model.get(0));
        return files;
    }
}
