package io.github.digitpad.inkfiles.inkml;

import io.github.digitpad.formats.TextMap;
import io.github.digitpad.inkfiles.Decimals;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Pages;
import io.github.digitpad.inkfiles.xml.XmlReader;
import io.github.digitpad.inkfiles.xml.XmlReader.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one document, from its first tag to its last. */
final class InkmlReader {

    /**
     * What holds for traces.
     *
     * @param isInk whether what is drawn is seen, and a pen's: no highlighter's
     * @param canvas where it is drawn
     */
    private record Context(TraceFormat format, boolean isInk, Mapping canvas) {}

    private static final Context DEFAULT = new Context(TraceFormat.DEFAULT, true, Mapping.IDENTITY);

    private final XmlReader xml;
    private final Pages pages;
    private final Map<String, Context> contexts = new TextMap<>();
    private final Map<String, TraceFormat> formats = new TextMap<>();
    private final Map<String, TraceFormat> sources = new TextMap<>();
    private final Map<String, Boolean> brushes = new TextMap<>();
    private final Map<String, Mapping> mappings = new TextMap<>();
    private final Map<String, Mapping> canvases = new TextMap<>();
    private final Map<String, List<Trace>> traces = new TextMap<>();
    private final List<Trace> shown = new ArrayList<>();
    private Context current = DEFAULT;

    InkmlReader(InkFile file) {
        this.xml = new XmlReader(file);
        this.pages = new Pages(file);
    }

    List<InkPage> read() throws InkFormatException {
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && xml.depth() > 1) {
                element(current, false, null);
            }
        }
        for (Trace trace : shown) {
            trace.place(pages);
        }
        pages.endPage(shown.isEmpty() ? PageUnit.UNKNOWN : shown.get(0).unit());
        return pages.pages();
    }

    /**
     * Reads an element to its end.
     *
     * @param context what holds for it
     * @param isDefinition whether it is only there to be referred to
     * @param group the traces of the group that it is in
     */
    private void element(Context context, boolean isDefinition, @Nullable List<Trace> group) throws InkFormatException {
        switch (xml.name()) {
            case "trace" -> trace(context, isDefinition, group);
            case "traceGroup" -> traceGroup(context, isDefinition, group);
            case "traceView" -> traceView(isDefinition);
            case "definitions" -> children(context, true, group);
            case "context" -> {
                Context read = context();
                current = isDefinition ? current : read;
            }
            case "traceFormat" -> {
                TraceFormat format = format(current.format);
                current = isDefinition ? current : new Context(format, current.isInk, current.canvas);
            }
            case "inkSource" -> source();
            case "brush" -> {
                boolean isInk = brush();
                current = isDefinition ? current : new Context(current.format, isInk, current.canvas);
            }
            case "mapping" -> mapping();
            case "canvasTransform" -> {
                Mapping canvas = canvasTransform();
                current = isDefinition ? current : new Context(current.format, current.isInk, canvas);
            }
            case "annotation", "annotationXML" -> xml.skip();
            // Others may have any of these inside.
            default -> children(context, isDefinition, group);
        }
    }

    private void children(Context context, boolean isDefinition, @Nullable List<Trace> group)
            throws InkFormatException {
        int depth = xml.depth();
        for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
            if (event == Event.START) {
                // What an element before has set holds where nothing nearer does.
                element(group == null ? current : context, isDefinition, group);
            }
        }
    }

    private void trace(Context context, boolean isDefinition, @Nullable List<Trace> group) throws InkFormatException {
        Context own = referred(context);
        boolean isUp = xml.attribute("type", "penDown").equals("penUp");
        String id = id();
        String continuation = xml.attribute("continuation", "");
        String prior = target(xml.attribute("priorRef"));
        Trace trace = new Trace(own.isInk && !isUp, own.format.unit(), own.canvas);
        new TraceDecoder(xml, xml.content(), own.format, trace).decode();
        List<Trace> before = prior == null ? null : traces.get(prior);
        if (before != null && !continuation.equals("begin") && !before.isEmpty()) {
            before.get(0).continueWith(trace);
        }
        if (id != null) {
            traces.put(id, List.of(trace));
        }
        if (group != null) {
            group.add(trace);
        }
        if (!isDefinition) {
            show(trace);
        }
    }

    private void show(Trace trace) {
        trace.setShown();
        shown.add(trace);
    }

    private void traceGroup(Context context, boolean isDefinition, @Nullable List<Trace> outer)
            throws InkFormatException {
        Context own = referred(context);
        String id = id();
        List<Trace> group = new ArrayList<>();
        children(own, isDefinition, group);
        if (id != null) {
            traces.put(id, group);
        }
        if (outer != null) {
            outer.addAll(group);
        }
    }

    /** What is only defined is on the page where it is referred to; what is there already is meant, not drawn again. */
    private void traceView(boolean isDefinition) throws InkFormatException {
        String id = target(xml.attribute("traceDataRef"));
        String from = xml.attribute("from", "");
        String to = xml.attribute("to", "");
        List<Trace> referred = id == null ? null : traces.get(id);
        if (referred != null && !isDefinition) {
            for (int i = 0; i < referred.size(); i++) {
                Trace trace = referred.get(i);
                if (trace.isShown()) {
                    continue;
                }
                if (referred.size() == 1 && (!from.isEmpty() || !to.isEmpty())) {
                    trace.placePart(pages, index(from, 1) - 1, index(to, trace.size()));
                } else {
                    show(trace);
                }
            }
        }
        children(current, isDefinition, null);
    }

    private static int index(String text, int otherwise) {
        double number = Decimals.parse(text);
        return number >= 1 && number <= Integer.MAX_VALUE ? (int) number : otherwise;
    }

    /** A context with what the element that begins refers to. */
    private Context referred(Context context) throws InkFormatException {
        String id = target(xml.attribute("contextRef"));
        Context own = context;
        if (id != null) {
            Context named = contexts.get(id);
            if (named == null && !id.equals("DefaultContext")) {
                throw xml.error("refers to the context " + InkFile.quoted(id) + ", which is not there before it");
            }
            own = named == null ? DEFAULT : named;
        }
        Boolean isInk = brushes.get(orEmpty(target(xml.attribute("brushRef"))));
        return isInk == null ? own : new Context(own.format, isInk, own.canvas);
    }

    private Context context() throws InkFormatException {
        String id = id();
        Context read = referred(DEFAULT);
        TraceFormat format = read.format;
        boolean isInk = read.isInk;
        Mapping canvas = canvases.getOrDefault(orEmpty(target(xml.attribute("canvasTransformRef"))), read.canvas);
        TraceFormat ofSource = sources.get(orEmpty(target(xml.attribute("inkSourceRef"))));
        format = ofSource == null ? format : ofSource;
        String formatId = target(xml.attribute("traceFormatRef"));
        if (formatId != null && !formatId.equals("DefaultTraceFormat")) {
            TraceFormat named = formats.get(formatId);
            if (named == null) {
                throw xml.error(
                        "refers to the trace format " + InkFile.quoted(formatId) + ", which is not there before it");
            }
            format = named;
        }
        int depth = xml.depth();
        for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
            if (event != Event.START) {
                continue;
            }
            switch (xml.name()) {
                case "traceFormat" -> format = format(format);
                case "inkSource" -> format = source();
                case "brush" -> isInk = brush();
                case "canvasTransform" -> canvas = canvasTransform();
                default -> xml.skip();
            }
        }
        Context whole = new Context(format, isInk, canvas);
        if (id != null) {
            contexts.put(id, whole);
        }
        return whole;
    }

    /** Of two mappings the first leads to the canvas, the other one back. */
    private Mapping canvasTransform() throws InkFormatException {
        String id = id();
        Mapping canvas = null;
        int depth = xml.depth();
        for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
            if (event == Event.START && xml.name().equals("mapping") && canvas == null) {
                canvas = mapping();
            } else if (event == Event.START) {
                xml.skip();
            }
        }
        Mapping whole = canvas == null ? Mapping.IDENTITY : canvas;
        if (id != null) {
            canvases.put(id, whole);
        }
        return whole;
    }

    private Mapping mapping() throws InkFormatException {
        String id = id();
        Mapping mapping = Mapping.read(xml, mappings);
        if (id != null) {
            mappings.put("#" + id, mapping);
        }
        return mapping;
    }

    private TraceFormat format(TraceFormat otherwise) throws InkFormatException {
        String id = id();
        TraceFormat format = TraceFormat.read(xml, otherwise);
        if (id != null) {
            formats.put(id, format);
        }
        return format;
    }

    private TraceFormat source() throws InkFormatException {
        String id = id();
        TraceFormat format = TraceFormat.DEFAULT;
        double perInch = 0;
        int depth = xml.depth();
        for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
            if (event == Event.START && xml.name().equals("traceFormat")) {
                format = format(format);
            } else if (event == Event.START
                    && xml.name().equals("channelProperty")
                    && xml.attribute("channel", "").equals("X")
                    && xml.attribute("name", "").equals("resolution")) {
                perInch = TraceFormat.resolutionPerInch(xml.attribute("value", ""), xml.attribute("units", ""));
            }
        }
        format = perInch > 0 ? format.withUnitsPerInch(perInch) : format;
        if (id != null) {
            sources.put(id, format);
        }
        return format;
    }

    /** Whether a brush draws a pen's ink that can be seen. A highlighter is one that darkens what is under it. */
    private boolean brush() throws InkFormatException {
        String id = id();
        Boolean inherited = brushes.get(orEmpty(target(xml.attribute("brushRef"))));
        boolean isInk = inherited == null || inherited;
        int depth = xml.depth();
        for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
            if (event == Event.START && xml.name().equals("brushProperty")) {
                String name = xml.attribute("name", "");
                String value = xml.attribute("value", "");
                isInk &= !(name.equals("rasterOp") && value.equals("maskPen"));
                isInk &= !(name.equals("transparency") && value.equals("255"));
            }
        }
        if (id != null) {
            brushes.put(id, isInk);
        }
        return isInk;
    }

    /** By both names: collections leave the prefix out. */
    private @Nullable String id() {
        String id = xml.attribute("xml:id");
        return id == null ? xml.attribute("id") : id;
    }

    /** What a reference refers to, with {@code #} before it, a whole address, or nothing. */
    private static @Nullable String target(@Nullable String reference) {
        return reference == null ? null : reference.substring(reference.indexOf('#') + 1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
