package io.github.digitpad.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What axe finds wrong with a page and the frames in it: WCAG 2.2 AA, and best practices. */
final class Axe {

    /** Named, because some rules, as that on the size of targets, are off where nobody asks for them. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String SCRIPT = script();

    /** Of what passes axe would tell the place of every element. */
    private static final String RUN = """
            async rules => {
              const {violations} = await axe.run(document, {runOnly: {type: "tag", values: rules}, resultTypes: ["violations"]});
              return violations.flatMap(({id, nodes}) => nodes.map(({target, html, failureSummary}) =>
                `${id} ${JSON.stringify(target)} ${html} ${failureSummary}`));
            }
            """;

    private Axe() {}

    /** @param state of the page, for the messages */
    static List<String> violations(Page page, String state) {
        List<String> found = new ArrayList<>();
        if (page.frames().size() > 1) {
            inAllFrames(page, found);
        } else {
            // A document keeps it: the states of one page need it once.
            if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
                page.evaluate(SCRIPT);
            }
            ((List<?>) page.evaluate(RUN, RULES)).forEach(violation -> found.add(String.valueOf(violation)));
        }
        return found.stream().map(violation -> state + ": " + violation).toList();
    }

    private static void inAllFrames(Page page, List<String> found) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        new AxeBuilder(page)
                .options(options)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " "
                                + node.getFailureSummary())));
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
