package io.github.digitpad.inkfiles.wacom;

import io.github.digitpad.formats.DoubleList;
import io.github.digitpad.formats.ProtoReader;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The strokes of a model. A spline's first and last point only steer it, and are not drawn. What is drawn by taking
 * away is an eraser.
 */
final class UimStrokes {

    private static final int DESTINATION_OUT = 2;

    /** What a stroke's way of being drawn is called that takes away. */
    private static final String ERASING = "destinationout";

    private static final class Spline {
        final DoubleList xs = new DoubleList();
        final DoubleList ys = new DoubleList();
        String brush = "";
        String renderMode = "";
        int brushIndex;
        int renderModeIndex;
        int precisions;
        boolean isPacked;
    }

    private final List<Spline> splines = new ArrayList<>();
    private final List<String> brushes = new ArrayList<>();
    private final List<String> renderModes = new ArrayList<>();
    private final Set<String> erasers = new HashSet<>();

    /** The chunk of the ink, of version 3.1. */
    void ofInkData(ProtoReader data) throws IOException {
        while (data.next()) {
            switch (data.field()) {
                case 1 -> splines.add(stroke31(data.message()));
                case 4 -> brushes.add(data.text());
                case 5 -> renderModes.add(data.text());
                default -> data.skip();
            }
        }
    }

    private static Spline stroke31(ProtoReader stroke) throws IOException {
        Spline spline = new Spline();
        while (stroke.next()) {
            switch (stroke.field()) {
                case 2 -> spline.precisions = (int) signed(stroke.number());
                case 5 -> {
                    ProtoReader plain = stroke.message();
                    while (plain.next()) {
                        switch (plain.field()) {
                            case 1 -> plain.addReals(spline.xs);
                            case 2 -> plain.addReals(spline.ys);
                            default -> plain.skip();
                        }
                    }
                }
                case 6 -> {
                    spline.isPacked = true;
                    ProtoReader packed = stroke.message();
                    while (packed.next()) {
                        switch (packed.field()) {
                            case 1 -> packed.addNumbers(spline.xs);
                            case 2 -> packed.addNumbers(spline.ys);
                            default -> packed.skip();
                        }
                    }
                }
                case 9 -> spline.brushIndex = (int) stroke.number();
                case 10 -> spline.brush = stroke.text();
                case 11 -> spline.renderModeIndex = (int) stroke.number();
                case 12 -> spline.renderMode = stroke.text();
                default -> stroke.skip();
            }
        }
        return spline;
    }

    /** The whole model, of version 3.0. */
    void ofVersion30(ProtoReader model) throws IOException {
        while (model.next()) {
            if (model.field() == 2) {
                ProtoReader data = model.message();
                while (data.next()) {
                    if (data.field() == 1) {
                        splines.add(stroke30(data.message()));
                    } else {
                        data.skip();
                    }
                }
            } else if (model.field() == 3) {
                ofBrushes(model.message());
            } else {
                model.skip();
            }
        }
    }

    private static Spline stroke30(ProtoReader stroke) throws IOException {
        Spline spline = new Spline();
        while (stroke.next()) {
            switch (stroke.field()) {
                case 4 -> stroke.addReals(spline.xs);
                case 5 -> stroke.addReals(spline.ys);
                case 22 -> {
                    ProtoReader style = stroke.message();
                    while (style.next()) {
                        switch (style.field()) {
                            case 2 -> spline.brush = style.text();
                            case 4 -> spline.renderMode = style.text();
                            default -> style.skip();
                        }
                    }
                }
                default -> stroke.skip();
            }
        }
        return spline;
    }

    /** The brushes, of which those that take away are known by name. */
    void ofBrushes(ProtoReader all) throws IOException {
        while (all.next()) {
            if (all.field() != 2) {
                all.skip();
                continue;
            }
            ProtoReader raster = all.message();
            String name = "";
            double blendMode = 0;
            while (raster.next()) {
                switch (raster.field()) {
                    case 1 -> name = raster.text();
                    case 12 -> blendMode = raster.number();
                    default -> raster.skip();
                }
            }
            if (blendMode == DESTINATION_OUT) {
                erasers.add(name);
            }
        }
    }

    void draw(Pages pages) throws IOException {
        for (Spline spline : splines) {
            if (spline.xs.size() != spline.ys.size()) {
                throw pages.error("a stroke has " + spline.xs.size() + " x and " + spline.ys.size()
                        + " y. Needs as many: export the file again");
            }
            String brush = named(spline.brush, brushes, spline.brushIndex);
            String mode = named(spline.renderMode, renderModes, spline.renderModeIndex);
            if (!erasers.contains(brush) && !isErasing(mode)) {
                draw(spline, pages);
            }
        }
    }

    private static String named(String name, List<String> names, int index) {
        return index > 0 && index <= names.size() ? names.get(index - 1) : name;
    }

    private static boolean isErasing(String renderMode) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < renderMode.length(); i++) {
            char c = (char) (renderMode.charAt(i) | ' ');
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.indexOf(ERASING) >= 0 || letters.indexOf("erase") >= 0;
    }

    private static void draw(Spline spline, Pages pages) throws IOException {
        double unit = 1;
        for (int i = spline.precisions & 15; i > 0; i--) {
            unit *= 10;
        }
        int count = spline.xs.size();
        int first = count >= 4 ? 1 : 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < count - first; i++) {
            x = spline.isPacked ? x + signed(spline.xs.get(i)) : spline.xs.get(i);
            y = spline.isPacked ? y + signed(spline.ys.get(i)) : spline.ys.get(i);
            if (i >= first) {
                pages.point(x / unit, y / unit);
            }
        }
        pages.endStroke();
    }

    /** Of 0, 1, 2, 3, 4 … makes 0, -1, 1, -2, 2 … */
    private static double signed(double zigzag) {
        return zigzag % 2 == 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    }
}
