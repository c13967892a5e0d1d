package io.github.digitpad.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What axe finds wrong with a page and the frames in it, by all its rules that are on, best practices too. */
final class Axe {

    private Axe() {}

    /** @param state of the page, for the messages */
    static List<String> violations(Page page, String state) {
        // Of what passes axe would tell the place of every element.
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        List<String> found = new ArrayList<>();
        new AxeBuilder(page)
                .options(violationsOnly)
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
