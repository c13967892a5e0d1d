package io.github.digitpad.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What axe finds wrong with a page and the frames in it: WCAG 2.2 AA, and best practices. */
final class Axe {

    /** Named, because some rules, as that on the size of targets, are off where nobody asks for them. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** @param state of the page, for the messages */
    static List<String> violations(Page page, String state) {
        AxeRunOptions options = new AxeRunOptions();
        // Of what passes axe would tell the place of every element.
        options.setResultTypes(List.of("violations"));
        List<String> found = new ArrayList<>();
        new AxeBuilder(page)
                .options(options)
                .withTags(RULES)
                // Puts the frames' findings together in a tab of its own, unless it is the old way: four times as long.
                .setLegacyMode(page.frames().size() == 1)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(state + ": " + rule.getId() + " " + node.getTarget() + " "
                                + node.getHtml() + " " + node.getFailureSummary())));
        return found;
    }
}
