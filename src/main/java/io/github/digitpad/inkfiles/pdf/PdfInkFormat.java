package io.github.digitpad.inkfiles.pdf;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was written on a PDF document with a viewer's pen: annotations {@code Ink}, in units of 1/72 inch and y upwards.
 * On a page that is shown turned they are where they are seen. Highlighters and what is hidden are not ink.
 *
 * @see "ISO 32000-1, 12.5.6.13 and 7.7.3"
 */
public final class PdfInkFormat implements InkFormat {

    private static final int MAX_DEPTH = 100;
    private static final int MOST_PAGES = 20_000;
    private static final int HIDDEN = 2;
    private static final int NO_VIEW = 32;
    private static final double PER_INCH = 72;
    private static final int HEAD = 1024;

    /** What a page has from the nodes above it. */
    private record Inherited(
            @Nullable Object rotate, @Nullable Object box) {}

    @Override
    public String name() {
        return "PDF with Ink annotations";
    }

    @Override
    public boolean recognises(InkFile file) {
        int most = Math.min(HEAD, file.bytes().length);
        for (int at = 0; at < most; at++) {
            if (file.bytes()[at] == '%' && file.has(at, "%PDF-")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<InkPage> read(InkFile file) throws InkFormatException {
        PdfFile pdf = new PdfFile(file);
        if (!(pdf.resolved(pdf.trailer().get("Root")) instanceof Map<?, ?> root)) {
            throw file.error("is cut or damaged: it has no catalogue of pages. Copy or export it again");
        }
        Pages pages = new Pages(file);
        new Document(pdf, hiddenLayers(pdf, root), pages).tree(root.get("Pages"), new Inherited(null, null), 0);
        boolean hasInk = false;
        for (InkPage page : pages.pages()) {
            hasInk |= !page.strokes().isEmpty();
        }
        if (!hasInk) {
            throw file.error("is a PDF in which nobody has written with a viewer's pen: it has no Ink annotations."
                    + " If its pages are pictures: \"pdftoppm -png -r 300 IN.pdf PAGE\" makes PNGs of them");
        }
        return pages.pages();
    }

    @Override
    public String madeBy(InkFile file) {
        int at = 0;
        while (!file.has(at, "%PDF-")) {
            at++;
        }
        return "PDF " + InkFile.latin(file.bytes(), at + 5, 3);
    }

    /** The numbers of the layers that are switched off. */
    private static Set<Integer> hiddenLayers(PdfFile pdf, Map<?, ?> root) {
        Set<Integer> hidden = new HashSet<>();
        if (pdf.resolved(root.get("OCProperties")) instanceof Map<?, ?> layers
                && pdf.resolved(layers.get("D")) instanceof Map<?, ?> shown
                && pdf.resolved(shown.get("OFF")) instanceof List<?> off) {
            for (Object layer : off) {
                if (layer instanceof PdfReference reference) {
                    hidden.add(reference.number());
                }
            }
        }
        return hidden;
    }

    /** The pages while they are gone through. */
    private static final class Document {
        private final PdfFile pdf;
        private final Set<Integer> hiddenLayers;
        private final Pages pages;
        private final Set<Integer> seen = new HashSet<>();

        Document(PdfFile pdf, Set<Integer> hiddenLayers, Pages pages) {
            this.pdf = pdf;
            this.hiddenLayers = hiddenLayers;
            this.pages = pages;
        }

        void tree(@Nullable Object value, Inherited above, int depth) throws InkFormatException {
            // A node that is its own descendant is passed over.
            boolean isNew = !(value instanceof PdfReference reference) || seen.add(reference.number());
            if (!isNew || depth > MAX_DEPTH || !(pdf.resolved(value) instanceof Map<?, ?> node)) {
                return;
            }
            Object box = pdf.resolved(node.get("CropBox"));
            box = box == null ? pdf.resolved(node.get("MediaBox")) : box;
            Object rotate = pdf.resolved(node.get("Rotate"));
            Inherited own = new Inherited(rotate == null ? above.rotate : rotate, box == null ? above.box : box);
            if (pdf.resolved(node.get("Kids")) instanceof List<?> kids) {
                for (Object kid : kids) {
                    tree(kid, own, depth + 1);
                }
            } else if (pages.pages().size() < MOST_PAGES) {
                page(node, own);
            }
        }

        private void page(Map<?, ?> page, Inherited own) throws InkFormatException {
            int rotate = own.rotate instanceof Double degrees ? (int) (double) degrees % 360 : 0;
            Turn turn = Turn.of((rotate + 360) % 360, numbers(own.box));
            if (pdf.resolved(page.get("Annots")) instanceof List<?> annotations) {
                for (Object annotation : annotations) {
                    if (pdf.resolved(annotation) instanceof Map<?, ?> ink && isInk(ink)) {
                        strokes(ink, turn);
                    }
                }
            }
            double unit = pdf.resolved(page.get("UserUnit")) instanceof Double known && known > 0 ? known : 1;
            pages.endPage(new PageUnit(PER_INCH / unit, true));
        }

        private boolean isInk(Map<?, ?> annotation) {
            int flags = pdf.resolved(annotation.get("F")) instanceof Double known ? (int) (double) known : 0;
            boolean isClear = pdf.resolved(annotation.get("CA")) instanceof Double opacity && opacity <= 0;
            boolean isHidden =
                    annotation.get("OC") instanceof PdfReference layer && hiddenLayers.contains(layer.number());
            return isName(annotation.get("Subtype"), "Ink")
                    && !isName(annotation.get("IT"), "InkHighlight")
                    && (flags & (HIDDEN | NO_VIEW)) == 0
                    && !isClear
                    && !isHidden;
        }

        private boolean isName(@Nullable Object value, String text) {
            return pdf.resolved(value) instanceof PdfName name && name.text().equals(text);
        }

        private void strokes(Map<?, ?> ink, Turn turn) throws InkFormatException {
            if (!(pdf.resolved(ink.get("InkList")) instanceof List<?> strokes)) {
                return;
            }
            for (Object stroke : strokes) {
                List<Double> numbers = numbers(pdf.resolved(stroke));
                if (numbers.size() % 2 != 0) {
                    throw pages.error("an Ink annotation has an odd number of coordinates. Needs pairs of x and y");
                }
                for (int i = 0; i + 1 < numbers.size(); i += 2) {
                    turn.point(numbers.get(i), numbers.get(i + 1), pages);
                }
                pages.endStroke();
            }
        }

        private List<Double> numbers(@Nullable Object value) {
            List<Double> numbers = new ArrayList<>();
            if (value instanceof List<?> list) {
                for (Object each : list) {
                    if (pdf.resolved(each) instanceof Double number) {
                        numbers.add(number);
                    }
                }
            }
            return numbers;
        }
    }
}
