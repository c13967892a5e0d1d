package io.github.digitpad.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The page in one file: styles, icon and scripts are inside, and its policy allows them by their hashes, the worker
 * that one of them makes of itself, and nothing else. What belongs to files beside the page, marked
 * {@code data-beside}, is left out; for models of one's own and for notes it says where they are opened: what reads
 * models is twice as large as all of this.
 */
final class Standalone {

    static final String FILE = "digitpad-standalone.html";

    private static final String OWN_MODEL = """
            <section class="how" id="own-model" aria-labelledby="own">
              <h2 id="own">Bring your own model, or notes</h2>
              <p>Not in this page, which is one small file: %s opens <code>.keras .h5 .onnx .tflite model.json</code>, and files of note apps, <code>.xopp .inkml .excalidraw .tldr .rm .uim</code> and more.</p>
              <p class="refused" role="alert"></p>
            </section>

            """;

    private Standalone() {}

    /**
     * The file.
     *
     * @param page as it is published
     * @param url where it is; empty if nobody has said
     * @param styles of the page, compact
     * @param icon an SVG document
     * @param scripts as {@link PageScript#standalone} and {@link PictureScript#classic} make them
     * @param ofScripts what they may put into the page
     * @throws IOException if the page has not what is replaced; the message says what
     */
    static String of(String page, String url, String styles, String icon, List<String> scripts, Styles ofScripts)
            throws IOException {
        StringBuilder allowed = new StringBuilder();
        StringBuilder inside = new StringBuilder();
        for (String script : scripts) {
            String lower = script.toLowerCase(Locale.ROOT);
            if (lower.contains("</script") || lower.contains("<!--")) {
                throw new IOException("a script holds \"</script\" or \"<!--\", which would end it inside a page");
            }
            allowed.append(" '").append(Integrity.sha256(script)).append('\'');
            inside.append("<script>").append(script).append("</script>\n");
        }
        String policy = "default-src 'none'; script-src 'wasm-unsafe-eval'" + allowed + "; style-src '"
                + Integrity.sha256(styles)
                + "' " + ofScripts.hashes()
                + "; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types digitpad";
        String whole = url.isEmpty()
                ? "the whole of DigitPad, <code>index.html</code> in its folder, on the web or copied to your disk,"
                : "<a href=\"" + url + "\">the whole of DigitPad</a>, on the web or copied to your disk,";
        String html = page.replaceFirst(
                "(?s)<section[^>]* id=\"own-model\".*?</section>\\s*",
                java.util.regex.Matcher.quoteReplacement(OWN_MODEL.formatted(whole)));
        html = html.replaceAll("(?s)<(section|a)\\b[^>]* data-beside.*?</\\1>\\s*", "");
        html = replaced(html, "content=\"default-src [^\"]*\"", "content=\"" + policy + "\"");
        html = replaced(
                html,
                "<link rel=\"icon\" href=\"[^\"]*\"",
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(icon.getBytes(StandardCharsets.UTF_8)) + "\"");
        html = replaced(html, "<link rel=\"stylesheet\" href=\"[^\"]*\">", "<style>" + styles + "</style>");
        html = replaced(html, "<link rel=\"manifest\"[^>]*>\n", "");
        html = replaced(html, "<script src=\"embed.js\"></script>\n", "");
        html = replaced(html, "<script src=\"digitpad.js\" defer></script>\n", "");
        return replaced(html, "</body>", inside + "</body>");
    }

    private static String replaced(String page, String pattern, String by) throws IOException {
        String replaced = page.replaceFirst(pattern, java.util.regex.Matcher.quoteReplacement(by));
        if (replaced.equals(page)) {
            throw new IOException("index.html: has no " + pattern + ", which " + FILE + " has to replace");
        }
        return replaced;
    }
}
