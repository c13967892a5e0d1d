package io.github.digitpad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What {@code evaluate --pages} prints, for people and as JSON. */
final class PageEvaluationText {

    private PageEvaluationText() {}

    /** A line for each picture, what was found and invented, and the share of exact numbers as the last line. */
    static void print(PageEvaluation evaluation, PrintWriter out) {
        out.printf("%-32s %8s %8s %8s %8s %9s%n", "picture", "numbers", "found", "right", "unsure", "invented");
        for (Map.Entry<Path, PageScore> page : evaluation.byPicture().entrySet()) {
            PageScore score = page.getValue();
            out.printf(
                    "%-32s %8d %8d %8d %8d %9d%n",
                    name(page.getKey()), score.total(), score.found(), score.exact(), score.unsure(), score.invented());
        }
        PageScore all = evaluation.all();
        out.printf(Locale.ROOT, "%d pages in %.1f s%n", all.pages(), evaluation.seconds());
        out.printf(Locale.ROOT, "not sure of %d%n", all.unsure());
        out.printf(Locale.ROOT, "found %.2f %% (%d of %d)%n", 100 * all.foundShare(), all.found(), all.total());
        out.printf(Locale.ROOT, "invented %.2f a page (%d)%n", all.inventedPerPage(), all.invented());
        out.printf(Locale.ROOT, "exact %.2f %% (%d of %d)%n", 100 * all.exactShare(), all.exact(), all.total());
    }

    /** One object on one line. */
    static void printJson(PageEvaluation evaluation, PrintWriter out) {
        StringJoiner pages = new StringJoiner(",", "{", "}");
        evaluation
                .byPicture()
                .forEach((picture, score) -> pages.add(JsonText.quoted(name(picture)) + ":{" + members(score) + "}"));
        out.printf(
                Locale.ROOT,
                "{%s,\"pages\":%d,\"seconds\":%.3f,\"byPicture\":%s}%n",
                members(evaluation.all()),
                evaluation.all().pages(),
                evaluation.seconds(),
                pages);
    }

    private static String name(Path picture) {
        return String.valueOf(picture.getFileName());
    }

    private static String members(PageScore score) {
        return String.format(
                Locale.ROOT,
                "\"exact\":%.6f,\"right\":%d,\"total\":%d,\"found\":%d,\"unsure\":%d,\"invented\":%d",
                score.exactShare(),
                score.exact(),
                score.total(),
                score.found(),
                score.unsure(),
                score.invented());
    }
}
