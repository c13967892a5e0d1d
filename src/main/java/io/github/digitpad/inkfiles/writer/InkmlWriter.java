package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/**
 * InkML: channels X, Y and, where times are known, T; a group of traces for each page, with what is written there.
 *
 * @see "Ink Markup Language (InkML), W3C Recommendation 20 September 2011"
 */
final class InkmlWriter {

    /**
     * 96 px an inch, as steps of a device whose channels are in centimetres: Office writes them so, and readers look
     * for them there.
     */
    private static final String PX_PER_CM = "37.795";

    private InkmlWriter() {}

    /**
     * The document.
     *
     * @param pages in px
     * @param isKnown whether those are 96 an inch
     */
    static String write(List<WrittenPage> pages, boolean isKnown) {
        boolean isTimed = isTimed(pages);
        FileText text = new FileText();
        text.add("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ink xmlns="http://www.w3.org/2003/InkML">
                <definitions>
                <context xml:id="pen">
                <inkSource xml:id="digitpad">
                <traceFormat>
                """);
        String units = isKnown ? "\" units=\"cm\"/>\n" : "\"/>\n";
        text.add("<channel name=\"X\" type=\"decimal" + units + "<channel name=\"Y\" type=\"decimal" + units);
        text.add(isTimed ? "<channel name=\"T\" type=\"decimal\" units=\"ms\"/>\n" : "")
                .add("</traceFormat>\n");
        if (isKnown) {
            text.add("<channelProperties>\n" + resolution("X") + resolution("Y") + "</channelProperties>\n");
        }
        text.add("</inkSource>\n</context>\n</definitions>\n");
        for (WrittenPage page : pages) {
            text.add("<traceGroup>\n");
            if (!page.text().isEmpty()) {
                text.add("<annotation type=\"truth\">").xml(page.text()).add("</annotation>\n");
            }
            for (Stroke stroke : page.ink().strokes()) {
                text.add("<trace contextRef=\"#pen\">");
                trace(stroke, isTimed, text);
                text.add("</trace>\n");
            }
            text.add("</traceGroup>\n");
        }
        return text.add("</ink>\n").toString();
    }

    private static void trace(Stroke stroke, boolean isTimed, FileText text) {
        String comma = "";
        for (Point point : stroke.points()) {
            text.add(comma).add(point.x()).add(" ").add(point.y());
            if (isTimed) {
                text.add(" ").add(point.timeMillis());
            }
            comma = ", ";
        }
    }

    private static String resolution(String channel) {
        return "<channelProperty channel=\"" + channel + "\" name=\"resolution\" value=\"" + PX_PER_CM
                + "\" units=\"1/cm\"/>\n";
    }

    private static boolean isTimed(List<WrittenPage> pages) {
        for (WrittenPage page : pages) {
            for (Stroke stroke : page.ink().strokes()) {
                for (Point point : stroke.points()) {
                    if (point.timeMillis() != 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
