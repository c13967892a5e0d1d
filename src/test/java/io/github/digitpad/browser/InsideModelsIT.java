package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.RandomNetworks;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that looks inside shows models that people bring, of whatever layers. */
class InsideModelsIT extends BrowserTest {

    private static final Random RANDOM = new Random(4);

    @TempDir
    private Path folder;

    private static Tensor tensor(int... extents) {
        return RandomNetworks.tensor(RANDOM, extents);
    }

    /** So that no answer is sure. */
    private static Tensor small(int... extents) {
        float[] values = tensor(extents).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] /= 8;
        }
        return Tensor.of(Shape.of(extents), values);
    }

    @Test
    void aModelWithoutConvolutionsIsShown() throws IOException {
        Network dense = new Network(
                "dense",
                Shape.of(28, 28, 1),
                List.of(
                        new Flatten("flat"),
                        new Dense("hidden", tensor(784, 20), tensor(20)),
                        new Relu("relu"),
                        new Dense("scores", tensor(20, 10), tensor(10)),
                        new Softmax("softmax")));
        Page page = looking(dense);
        Locator layers = page.locator("#layers .layer");
        assertTrue(layers.allInnerTexts().stream().anyMatch(text -> text.contains("hidden")), "its dense layer");
        assertTrue(layers.allInnerTexts().stream().noneMatch(text -> text.contains("conv2d_1")), "none of ours");
        // And ours again.
        page.locator("#play label", new Page.LocatorOptions().setHasText("Show the inside of yours"))
                .click();
        page.waitForFunction("() => document.querySelector('#layers').innerText.includes('conv2d_1')");
        assertEquals(
                0,
                page.locator("#layers .layer", new Page.LocatorOptions().setHasText("hidden"))
                        .count());
    }

    @Test
    void aGraphThatBranchesThreeChannelsAndManyMapsAreShown() throws IOException {
        Network graph = Network.of(
                "graph",
                Shape.of(20, 20, 3),
                List.of(
                        Node.of(new Conv2d("many", tensor(3, 3, 3, 200), tensor(200), 2, 2, Padding.SAME), Node.INPUT),
                        Node.of(new Conv2d("left", tensor(1, 1, 200, 4), tensor(4), 1, 1, Padding.SAME), 0),
                        Node.of(new Conv2d("right", tensor(3, 3, 200, 4), tensor(4), 1, 1, Padding.SAME), 0),
                        Node.of(new Add("sum"), 1, 2),
                        Node.of(new Concatenate("joined", 2), 3, 1),
                        Node.of(new GlobalAveragePool("mean"), 4),
                        Node.of(new Dense("scores", small(8, 10), tensor(10)), 5),
                        Node.of(new Softmax("softmax"), 6)));
        Page page = looking(graph);
        String layers = page.locator("#layers").innerText();
        for (String name : List.of("many", "left", "right", "sum", "joined", "mean", "scores")) {
            assertTrue(layers.contains(name), name + " in " + layers);
        }
        // Branches are beside each other, and each says what goes into it.
        Locator branches = page.locator("#layers .branches");
        assertEquals(1, branches.count());
        assertEquals(
                List.of("From many", "From many"),
                branches.locator(".layer p:nth-child(2)").allInnerTexts());
        BoundingBox left = branches.locator(".layer").nth(0).boundingBox();
        BoundingBox right = branches.locator(".layer").nth(1).boundingBox();
        assertEquals(left.y, right.y, 1);
        assertTrue(right.x >= left.x + left.width, "beside each other");
        assertTrue(layers.contains("From left, right"), layers);
        assertTrue(layers.contains("From sum, left"), layers);
        Locator many = page.locator("#layers .layer", new Page.LocatorOptions().setHasText("many"))
                .first();
        assertTrue(many.innerText().contains("Maps 1 to 64 of 200"), many.innerText());
        many.getByText("Later maps").click();
        assertTrue(many.innerText().contains("Maps 65 to 128 of 200"), many.innerText());
        // What it has learned is shown in pages, too.
        Locator learned = page.locator("#learned");
        learned.scrollIntoViewIfNeeded();
        page.waitForFunction(
                "() => /^many: /.test(document.querySelector('#learned canvas').getAttribute('aria-label'))");
        assertEquals(200, learned.locator("#learned-map option").count());
        Locator maps = learned.locator(".pager").first();
        assertTrue(maps.innerText().contains("Maps 1 to 64 of 200"), maps.innerText());
        Object before = page.evaluate("document.querySelector('#learned canvas').toDataURL()");
        for (int i = 0; i < 3; i++) {
            assertTrue(maps.getByText("Later maps").isEnabled());
            maps.getByText("Later maps").click();
        }
        assertTrue(maps.innerText().contains("Maps 193 to 200 of 200"), maps.innerText());
        assertTrue(maps.getByText("Later maps").isDisabled());
        assertNotEquals(before, page.evaluate("document.querySelector('#learned canvas').toDataURL()"));
        assertEquals("192", learned.locator("#learned-map").inputValue());
        learned.locator("#learned-layer").selectOption(new SelectOption().setLabel("left · 1 × 1"));
        page.waitForFunction(
                "() => /^left: /.test(document.querySelector('#learned canvas').getAttribute('aria-label'))");
        assertFalse(maps.isVisible(), "four maps");
        Locator rows = learned.locator(".pager").nth(1);
        assertTrue(rows.innerText().contains("Rows 1 to 64 of 200"), rows.innerText());
        rows.getByText("Later rows").click();
        learned.locator("summary").click();
        assertEquals("65", learned.locator("details th").first().innerText());
        // Any number is explained, and the probabilities are the model's own.
        many.locator(".sheet").focus();
        page.keyboard().press("ArrowRight");
        page.locator("#unit").scrollIntoViewIfNeeded();
        page.waitForFunction("() => /27 products add up/.test(document.querySelector('#unit').innerText)");
        page.locator("#probabilities").scrollIntoViewIfNeeded();
        page.waitForFunction("""
                () => { const shares = [...document.querySelectorAll('#probabilities .bars span')].map(span => parseFloat(span.textContent));
                    return shares.length === 10 && Math.abs(shares.reduce((a, b) => a + b, 0) - 100) < 1; }""");
        // With everything on it is the same model still, not ours.
        page.locator("#play").scrollIntoViewIfNeeded();
        page.waitForFunction("""
                () => { const [, before, now] = /\\((.*?)\\).*\\((.*?)\\)/.exec(document.querySelector('#play [aria-live]').innerText) ?? [];
                    return before !== undefined && before === now; }""");
        // What it is with everything is so, whatever is off, of other ink, too.
        String whole = page.locator("#play [aria-live]").first().innerText();
        page.locator("#play select").first().selectOption(new SelectOption().setLabel("mean · GlobalAveragePooling2D"));
        page.locator("#play")
                .getByText("Layer off", new Locator.GetByTextOptions().setExact(true))
                .click();
        String said = "document.querySelector('#play [aria-live]').innerText";
        page.waitForFunction("before => " + said + " && " + said + " !== before", whole);
        assertEquals(entire(whole), entire((String) page.evaluate(said)));
        page.evaluate("() => { const pad = document.getElementById('pad'); pad.fromData(pad.toData().slice(0, 1)); }");
        page.waitForFunction("before => " + said + " && !" + said + ".startsWith(before)", entire(whole));
        String other = (String) page.evaluate(said);
        page.locator("#play").getByText("Everything on").click();
        page.waitForFunction("before => " + said + " && " + said + " !== before", other);
        assertEquals(entire(other), entire((String) page.evaluate(said)));
    }

    @Test
    void aModelOfLettersIsExplained() throws IOException {
        Network letters = new Network(
                "letters",
                Shape.of(16, 16, 3),
                List.of(
                        new Conv2d("edges", tensor(3, 3, 3, 6), tensor(6), 1, 1, Padding.SAME),
                        new Relu("relu"),
                        new Flatten("flat"),
                        new Dense("scores", tensor(1536, 26), tensor(26)),
                        new Softmax("softmax")));
        Page page = looking(letters);
        page.locator("#why").scrollIntoViewIfNeeded();
        // What its classes are called, how likely one is, and where its ink speaks for it.
        page.waitForFunction(
                "() => /^[A-Z] has [\\d.]+ %, [A-Z] has [\\d.]+ %\\.$/m.test(document.querySelector('#why').innerText)");
        assertEquals(26, page.locator("#why-digit option").count());
        page.waitForFunction(
                "() => /at row \\d+, column \\d+/.test(document.querySelector('#why .veiled canvas').getAttribute('aria-label'))");
        page.locator("#why-other").selectOption(new SelectOption().setLabel("C"));
        page.waitForFunction("() => /, C has [\\d.]+ %\\.$/m.test(document.querySelector('#why').innerText)");
        page.locator("#why-other").selectOption("-1");
        page.getByText("Find the smallest change").click();
        page.waitForFunction("() => /it is a [A-Z], |No small change/.test(document.querySelector('#why').innerText)");
        // What it has learned: the dense layer's weights lie over the maps before it.
        Locator learned = page.locator("#learned");
        learned.scrollIntoViewIfNeeded();
        page.waitForFunction(
                "() => /^edges: 3 kernels of 3 × 3 for each of 6 maps/.test(document.querySelector('#learned canvas').getAttribute('aria-label'))");
        page.locator("#learned-layer").selectOption(new SelectOption().setLabel("scores · 16 × 16"));
        page.waitForFunction(
                "() => /^scores: 6 kernels of 16 × 16 for each of 26 maps/.test(document.querySelector('#learned canvas').getAttribute('aria-label'))");
        page.locator("#learned-layer").selectOption(new SelectOption().setLabel("edges · 3 × 3"));
        learned.getByText("Make the pictures").click();
        page.waitForFunction("() => document.querySelectorAll('#learned .excited li').length === 6");
        // And while it was written.
        page.locator("#play").scrollIntoViewIfNeeded();
        page.waitForFunction(
                "() => /it was most like, one after the other: [A-Z]/.test(document.querySelector('#play canvas.wide').getAttribute('aria-label'))");
    }

    /** A pass takes long: what is known by then is shown, who stops waits for nothing, and nothing is left out. */
    @Test
    void aLargeModelIsExplainedBitByBitAndStopsAtOnce() throws IOException {
        Network large = new Network(
                "large",
                Shape.of(28, 28, 1),
                List.of(
                        new Conv2d("one", tensor(3, 3, 1, 200), tensor(200), 1, 1, Padding.SAME),
                        new Relu("relu"),
                        new Conv2d("two", small(3, 3, 200, 200), tensor(200), 1, 1, Padding.SAME),
                        new GlobalAveragePool("mean"),
                        new Dense("scores", small(200, 10), tensor(10)),
                        new Softmax("softmax")));
        Page page = looking(large);
        page.evaluate("""
                () => {
                    const rows = document.querySelector('#why .parts').closest('.side').querySelector('tbody');
                    window.counts = [];
                    new MutationObserver(() => counts.push(rows.children.length)).observe(rows, {childList: true});
                }""");
        page.locator("#why").scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('#why .reason').textContent");
        assertEquals(true, page.evaluate("counts[0] > 0 && counts[0] < counts.at(-1)"), "some parts before all");

        page.getByText("Find the smallest change").click();
        Locator progress = page.locator("#why progress");
        progress.waitFor();
        assertEquals(true, progress.evaluate("""
                async progress => {
                    progress.previousElementSibling.click();
                    await new Promise(done => setTimeout(done));
                    return progress.hidden;
                }"""), "a step of the search goes on, and nobody waits for it");

        Locator play = page.locator("#play");
        play.scrollIntoViewIfNeeded();
        Locator said = play.locator("[aria-live]").first();
        page.waitForFunction("() => /now a /.test(document.querySelector('#play [aria-live]').innerText)");
        String framed = said.innerText();
        play.locator("label", new Locator.LocatorOptions().setHasText("Framing"))
                .click();
        page.waitForFunction(
                "before => { const said = document.querySelector('#play [aria-live]').innerText; return /now a /.test(said) && said !== before; }",
                framed);
        assertEquals(entire(framed), entire(said.innerText()));
    }

    /** Of what Play says, what it is with everything. */
    private static String entire(String said) {
        return said.substring(0, said.indexOf(';'));
    }

    /** The page with ink on it and a model brought, whose inside it shows. */
    private Page looking(Network network) throws IOException {
        ModelDirectory.write(folder, LayersModelWriter.write(network, Quantization.NONE));
        Page page = reuse();
        page.navigate(Path.of("target/site/inside.html").toUri().toString());
        page.waitForSelector("#code details");
        DigitPadPage.draw(
                page, page.locator("#pad canvas").first(), PenStrokes.own(4).ink(), 0.7);
        Locator play = page.locator("#play");
        play.scrollIntoViewIfNeeded();
        try (Stream<Path> files = Files.list(folder)) {
            play.locator("input[type=file]").setInputFiles(files.toArray(Path[]::new));
        }
        play.locator("label", new Locator.LocatorOptions().setHasText("Show the inside of yours"))
                .click();
        page.locator("#layers").scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('#layers').innerText.includes('scores')");
        return page;
    }
}
