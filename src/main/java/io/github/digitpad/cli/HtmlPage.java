package io.github.digitpad.cli;

/** A report as one page that needs nothing else. Well-formed XML, too. */
final class HtmlPage {

    private HtmlPage() {}

    /** All of it HTML. */
    static String of(String title, String header, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                %s</header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title, ReportStyle.CSS, header, main);
    }

    /** Sections beside each other where there is room; those that are not empty. */
    static String pair(String first, String second) {
        return first.isEmpty() && second.isEmpty() ? "" : """
                <div class="pair">
                %s%s</div>
                """.formatted(first, second);
    }

    /** Sections under each other in one place of a pair. */
    static String stack(String sections) {
        return """
                <div class="stack">
                %s</div>
                """.formatted(sections);
    }
}
