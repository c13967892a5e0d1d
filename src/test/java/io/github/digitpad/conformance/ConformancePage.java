package io.github.digitpad.conformance;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;

/** The conformance cases as a page: compiled by TeaVM, once strict and once not, and opened in real browsers. */
public final class ConformancePage {

    private ConformancePage() {}

    /**
     * Runs all cases and writes a line for each into the page, then marks it as done. A line begins with "pass",
     * "FAIL", or "lack" where the browser has not what the case is about.
     */
    public static void main(String[] args) {
        HTMLDocument document = HTMLDocument.current();
        StringBuilder report = new StringBuilder();
        List<ConformanceCase> cases = new ArrayList<>(InkCases.all());
        cases.addAll(NetworkCases.all());
        cases.addAll(EngineCases.all());
        cases.addAll(PortableEngineCases.all());
        cases.addAll(NumberCases.all());
        int failed = run(cases, report);
        document.getElementById("report").setTextContent(report.toString());
        document.getBody().setAttribute("data-cases", String.valueOf(cases.size()));
        document.getBody().setAttribute("data-failed", String.valueOf(failed));
    }

    private static int run(List<ConformanceCase> cases, StringBuilder report) {
        int failed = 0;
        for (ConformanceCase conformanceCase : cases) {
            try {
                conformanceCase.body().run();
                report.append("pass ").append(conformanceCase.name()).append('\n');
            } catch (Lacking e) {
                report.append("lack ")
                        .append(conformanceCase.name())
                        .append(": ")
                        .append(e.getMessage())
                        .append('\n');
            } catch (Throwable e) {
                failed++;
                report.append("FAIL ")
                        .append(conformanceCase.name())
                        .append(": ")
                        .append(e)
                        .append('\n');
            }
        }
        return failed;
    }
}
