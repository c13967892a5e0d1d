package io.github.digitpad.inkfiles.xournal;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Texts;
import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.inkfiles.Decimals;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import io.github.digitpad.inkfiles.xml.XmlReader;
import io.github.digitpad.inkfiles.xml.XmlReader.Event;
import java.io.IOException;
import java.util.List;

/**
 * Xournal's {@code .xoj} and Xournal++'s {@code .xopp}: XML, which both gzip; Xournal++ also opens a zip that has it as
 * {@code content.xml}. What the tool {@code pen} drew is ink: {@code highlighter} and {@code eraser}, which is
 * white-out, are not. All layers are seen: neither program stores which are switched off.
 *
 * @see "xournalpp/src/core/control/xojfile: LoadHandler, SaveHandler; Xournal 0.4.8: xo-file.c"
 */
public final class XournalFormat implements InkFormat {

    private static final String CONTENT = "content.xml";

    @Override
    public String name() {
        return "Xournal++";
    }

    @Override
    public boolean recognises(InkFile file) {
        return ZipArchive.isOne(file.bytes())
                ? isPacked(file)
                : XmlReader.rootOf(file).equals("xournal");
    }

    private static boolean isPacked(InkFile file) {
        try {
            return Texts.has(ZipArchive.of(file.name(), file.bytes()).names(), CONTENT);
        } catch (ModelFormatException e) {
            return false;
        }
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        return pages(content(file));
    }

    @Override
    public String madeBy(InkFile file) throws IOException {
        XmlReader xml = new XmlReader(content(file));
        while (xml.next() != Event.START) {}
        String version = xml.attribute("version", "");
        String creator = xml.attribute("creator", version.isEmpty() ? "" : "Xournal " + version);
        String format = xml.attribute("fileversion", "");
        return creator + (format.isEmpty() ? "" : (creator.isEmpty() ? "" : ", ") + "file version " + format);
    }

    private static InkFile content(InkFile file) throws IOException {
        if (ZipArchive.isOne(file.bytes())) {
            byte[] bytes = ZipArchive.of(file.name(), file.bytes()).read(CONTENT);
            if (bytes == null) {
                throw file.error("is a zip of Xournal++'s without " + CONTENT + ". Save it again, or as .xopp of 1.1");
            }
            return new InkFile(file.name(), bytes, file.beside());
        }
        return file;
    }

    private static List<InkPage> pages(InkFile file) throws InkFormatException {
        XmlReader xml = new XmlReader(file);
        Pages pages = new Pages(file);
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.END && xml.name().equals("page")) {
                pages.endPage(PageUnit.POINTS);
            } else if (event == Event.START && xml.name().equals("stroke")) {
                stroke(xml, pages);
            }
        }
        return pages.pages();
    }

    private static void stroke(XmlReader xml, Pages pages) throws InkFormatException {
        if (!xml.attribute("tool", "pen").equals("pen") || isClear(xml.attribute("color", ""))) {
            xml.skip();
            return;
        }
        String content = xml.content();
        int at = 0;
        double x = Double.NaN;
        while (true) {
            while (at < content.length() && content.charAt(at) <= ' ') {
                at++;
            }
            if (at == content.length()) {
                break;
            }
            int end = at;
            while (end < content.length() && content.charAt(end) > ' ') {
                end++;
            }
            double value = number(xml, content, at, end);
            if (Double.isNaN(x)) {
                x = value;
            } else {
                pages.point(x, value);
                x = Double.NaN;
            }
            at = end;
        }
        if (!Double.isNaN(x)) {
            throw xml.error("a stroke has an odd number of coordinates. Needs pairs of x and y: save the file again");
        }
        pages.endStroke();
    }

    private static double number(XmlReader xml, String content, int from, int end) throws InkFormatException {
        double value = Decimals.parse(content, from, end);
        if (Double.isNaN(value)) {
            String text = content.substring(from, end);
            // Versions of before 2010 wrote numbers as the language does: with a comma.
            value = Decimals.parse(text.replace(',', '.'));
            if (Double.isNaN(value)) {
                throw xml.error("found " + InkFile.quoted(text) + " in a stroke, needs a number");
            }
        }
        return value;
    }

    /** Whether nothing of a colour is seen: {@code #rrggbbaa} with no alpha. */
    private static boolean isClear(String color) {
        return color.startsWith("#") && color.length() == 9 && color.endsWith("00");
    }
}
