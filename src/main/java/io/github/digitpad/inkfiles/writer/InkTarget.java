package io.github.digitpad.inkfiles.writer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which ink is written, by the ending of their files. Coordinates are px, 96 an inch, and in Xournal++
 * points, 72 an inch, rounded to a thousandth; a unit that is not known is 1 px, or as many tenths or tens of it as
 * bring the largest page to at most some thousand px. Times begin with each page.
 */
public enum InkTarget {
    /** The W3C's Recommendation; pages stand one below the other. */
    INKML("inkml", "InkML"),

    /** Xournal++'s, which is gzipped for its files; pages are pages. */
    XOPP("xopp", "Xournal++"),

    /** Excalidraw's drawing, on which pages stand one below the other. */
    EXCALIDRAW("excalidraw", "Excalidraw"),

    /** A picture, on which pages stand one below the other. */
    SVG("svg", "SVG"),

    /** Google's Quick, Draw!, raw: a page a line. */
    NDJSON("ndjson", "Quick, Draw! (JSON lines)"),

    /** DigitPad's own JSON lines, which {@code predict --numbers} reads: a page a line. */
    JSONL("jsonl", "JSON lines");

    private final String ending;
    private final String words;

    InkTarget(String ending, String words) {
        this.ending = ending;
        this.words = words;
    }

    /** The format of a file with this ending, without its dot, in lower case; nothing, if there is none. */
    public static @Nullable InkTarget of(String ending) {
        for (InkTarget target : values()) {
            if (target.ending.equals(ending)) {
                return target;
            }
        }
        return null;
    }

    /** All endings as messages list them: {@code .inkml, .xopp or .svg}. */
    public static String endings() {
        InkTarget[] targets = values();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < targets.length; i++) {
            all.append(i == 0 ? "." : i == targets.length - 1 ? " or ." : ", .").append(targets[i].ending);
        }
        return all.toString();
    }

    /** What its files end with. */
    public String ending() {
        return ending;
    }

    /** As messages say it. */
    public String words() {
        return words;
    }

    /**
     * The file's text. Blank pages are written where the format has pages.
     *
     * @throws IllegalArgumentException if a page is larger than any is; the message says which
     */
    public String write(List<WrittenPage> pages) {
        List<WrittenPage> sheets = Sheets.inPx(pages);
        if (this == XOPP) {
            return XournalWriter.write(sheets);
        }
        if (this == NDJSON) {
            return JsonLines.quickDraw(sheets);
        }
        if (this == JSONL) {
            return JsonLines.own(sheets);
        }
        List<WrittenPage> stacked = Sheets.stacked(sheets);
        return this == INKML
                ? InkmlWriter.write(stacked, Sheets.isKnown(pages))
                : this == EXCALIDRAW ? ExcalidrawWriter.write(stacked) : SvgWriter.write(stacked);
    }
}
