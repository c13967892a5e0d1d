package io.github.digitpad.inkfiles.json;

import io.github.digitpad.formats.Json;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pads in web pages hand on: signature_pad's {@code toData()} of versions 1 to 5, Atrament's recorded strokes,
 * perfect-freehand's input, what react-canvas-draw and react-sketch-canvas save, lines of Konva, lists of strokes like
 * these, and the strokes that are sent to iink. What erases is no ink.
 *
 * @see "signature_pad: src/signature_pad.ts; atrament: README, Stroke recording; iink: batch input"
 */
public final class PadFormat implements InkFormat {

    /** What objects call their list of strokes. */
    private static final List<String> LISTS = List.of("strokes", "events", "lines");

    @Override
    public String name() {
        return "strokes as JSON";
    }

    @Override
    public boolean recognises(InkFile file) {
        Json json = file.json();
        return json != null && isPage(json.value());
    }

    private static boolean isPage(@Nullable Object value) {
        if (StrokePoints.isOne(value)) {
            return true;
        }
        if (value instanceof Map<?, ?> object) {
            return isPage(object.get("stroke"))
                    || listOf(object) != null
                    || (object.get("strokeGroups") instanceof List<?> groups && !groups.isEmpty());
        }
        return value instanceof List<?> strokes
                && !strokes.isEmpty()
                && (StrokePoints.isOne(strokes.get(0)) || isWrapped(strokes.get(0)));
    }

    /** What an object calls its list of strokes; nothing, if it has none. */
    private static @Nullable String listOf(Map<?, ?> object) {
        for (String name : LISTS) {
            if (object.get(name) instanceof List<?> strokes && isPage(strokes)) {
                return name;
            }
        }
        return null;
    }

    private static boolean isWrapped(@Nullable Object value) {
        return value instanceof Map<?, ?> object && StrokePoints.isOne(object.get("stroke"));
    }

    @Override
    public List<InkPage> read(InkFile file) throws IOException {
        Pages pages = new Pages(file);
        Json json = file.json();
        if (json != null) {
            read(json, pages);
        }
        pages.endPage(PageUnit.PX);
        return pages.pages();
    }

    private static void read(Json json, Pages pages) throws IOException {
        if (StrokePoints.isOne(json.value())) {
            StrokePoints.read(json, pages);
        } else if (json.isObject() && json.get("stroke").exists()) {
            read(json.get("stroke"), pages);
        } else if (json.isObject() && json.get("strokeGroups").isList()) {
            Json groups = json.get("strokeGroups");
            for (int i = 0; i < groups.size(); i++) {
                strokes(groups.at(i).get("strokes"), pages);
            }
        } else {
            String name = json.value() instanceof Map<?, ?> object ? listOf(object) : null;
            strokes(name == null ? json : json.get(name), pages);
        }
    }

    private static void strokes(Json strokes, Pages pages) throws IOException {
        boolean areChannels = false;
        for (int i = 0; i < strokes.size(); i++) {
            areChannels |= StrokePoints.areChannels(strokes.at(i).value());
        }
        for (int i = 0; i < strokes.size(); i++) {
            Json stroke = strokes.at(i);
            if (areChannels) {
                StrokePoints.channels(stroke.at(0), stroke.at(1), stroke.at(2), pages);
                continue;
            }
            boolean isWrapped = stroke.isObject() && stroke.get("stroke").exists();
            StrokePoints.read(isWrapped ? stroke.get("stroke") : stroke, pages);
        }
    }
}
