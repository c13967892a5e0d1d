package io.github.digitpad.inkfiles.wacom;

import io.github.digitpad.inkfiles.ByteParts;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.Numbers;
import io.github.digitpad.inkfiles.Pages;
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
        final Numbers xs = new Numbers();
        final Numbers ys = new Numbers();
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
    void ofInkData(ByteParts bytes) throws InkFormatException {
        Message data = new Message(bytes);
        while (data.next()) {
            switch (data.field()) {
                case 1 -> splines.add(stroke31(new Message(data.part())));
                case 4 -> brushes.add(data.part().latin());
                case 5 -> renderModes.add(data.part().latin());
                default -> data.skip();
            }
        }
    }

    private static Spline stroke31(Message stroke) throws InkFormatException {
        Spline spline = new Spline();
        while (stroke.next()) {
            switch (stroke.field()) {
                case 2 -> spline.precisions = (int) Message.signed(stroke.whole());
                case 5 -> {
                    Message plain = new Message(stroke.part());
                    while (plain.next()) {
                        switch (plain.field()) {
                            case 1 -> plain.addSingles(spline.xs);
                            case 2 -> plain.addSingles(spline.ys);
                            default -> plain.skip();
                        }
                    }
                }
                case 6 -> {
                    spline.isPacked = true;
                    Message packed = new Message(stroke.part());
                    while (packed.next()) {
                        switch (packed.field()) {
                            case 1 -> packed.addSigned(spline.xs);
                            case 2 -> packed.addSigned(spline.ys);
                            default -> packed.skip();
                        }
                    }
                }
                case 9 -> spline.brushIndex = (int) stroke.whole();
                case 10 -> spline.brush = stroke.part().latin();
                case 11 -> spline.renderModeIndex = (int) stroke.whole();
                case 12 -> spline.renderMode = stroke.part().latin();
                default -> stroke.skip();
            }
        }
        return spline;
    }

    /** The whole model, of version 3.0. */
    void ofVersion30(ByteParts bytes) throws InkFormatException {
        Message model = new Message(bytes);
        while (model.next()) {
            if (model.field() == 2) {
                Message data = new Message(model.part());
                while (data.next()) {
                    if (data.field() == 1) {
                        splines.add(stroke30(new Message(data.part())));
                    } else {
                        data.skip();
                    }
                }
            } else if (model.field() == 3) {
                ofBrushes(model.part());
            } else {
                model.skip();
            }
        }
    }

    private static Spline stroke30(Message stroke) throws InkFormatException {
        Spline spline = new Spline();
        while (stroke.next()) {
            switch (stroke.field()) {
                case 4 -> stroke.addSingles(spline.xs);
                case 5 -> stroke.addSingles(spline.ys);
                case 22 -> {
                    Message style = new Message(stroke.part());
                    while (style.next()) {
                        switch (style.field()) {
                            case 2 -> spline.brush = style.part().latin();
                            case 4 -> spline.renderMode = style.part().latin();
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
    void ofBrushes(ByteParts bytes) throws InkFormatException {
        Message all = new Message(bytes);
        while (all.next()) {
            if (all.field() != 2) {
                all.skip();
                continue;
            }
            Message raster = new Message(all.part());
            String name = "";
            double blendMode = 0;
            while (raster.next()) {
                switch (raster.field()) {
                    case 1 -> name = raster.part().latin();
                    case 12 -> blendMode = raster.whole();
                    default -> raster.skip();
                }
            }
            if (blendMode == DESTINATION_OUT) {
                erasers.add(name);
            }
        }
    }

    void draw(Pages pages) throws InkFormatException {
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

    private static void draw(Spline spline, Pages pages) throws InkFormatException {
        double unit = 1;
        for (int i = spline.precisions & 15; i > 0; i--) {
            unit *= 10;
        }
        int count = spline.xs.size();
        int first = count >= 4 ? 1 : 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < count - first; i++) {
            x = spline.isPacked ? x + spline.xs.at(i) : spline.xs.at(i);
            y = spline.isPacked ? y + spline.ys.at(i) : spline.ys.at(i);
            if (i >= first) {
                pages.point(x / unit, y / unit);
            }
        }
        pages.endStroke();
    }
}
