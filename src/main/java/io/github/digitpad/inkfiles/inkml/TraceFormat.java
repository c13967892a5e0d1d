package io.github.digitpad.inkfiles.inkml;

import io.github.digitpad.inkfiles.Decimals;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.xml.XmlReader;
import io.github.digitpad.inkfiles.xml.XmlReader.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Which channels a trace's points have, in their order: the regular ones, then those that a point may leave out.
 *
 * @param names of all channels
 * @param tip where the channel is that says whether the pen touches; -1 if there is none
 * @param isTipDown whether it touches where that channel has no value
 * @param isMirrored whether x grows to the left
 * @param millis how many milliseconds a unit of time is
 * @param unit of x and y
 */
record TraceFormat(List<String> names, int tip, boolean isTipDown, boolean isMirrored, double millis, PageUnit unit) {

    /** What holds where nothing is said. */
    static final TraceFormat DEFAULT = new TraceFormat(List.of("X", "Y"), -1, true, false, 1, PageUnit.UNKNOWN);

    private static final double HIMETRIC_PER_INCH = 2540;

    /** Where a channel is; -1 if there is none. */
    int place(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The same with x and y in other units. */
    TraceFormat withUnitsPerInch(double perInch) {
        return new TraceFormat(names, tip, isTipDown, isMirrored, millis, new PageUnit(perInch, unit.isUp()));
    }

    /**
     * The format that the element is which begins; goes to its end.
     *
     * @param otherwise what its author inherits from; its own channels count, if it has any
     * @throws InkFormatException if it has channels, but no X and Y
     */
    static TraceFormat read(XmlReader xml, TraceFormat otherwise) throws InkFormatException {
        List<String> names = new ArrayList<>();
        int depth = xml.depth();
        int tip = -1;
        boolean isTipDown = true;
        boolean isMirrored = false;
        boolean isUp = false;
        double perInch = 0;
        double millis = 1;
        for (Event event = xml.next(); event != Event.END || xml.depth() >= depth; event = xml.next()) {
            if (event != Event.START || !xml.name().equals("channel")) {
                continue;
            }
            String name = xml.attribute("name", "");
            boolean isReverse = xml.attribute("orientation", "+ve").equals("-ve");
            String units = xml.attribute("units", "");
            switch (name) {
                case "X" -> {
                    isMirrored = isReverse;
                    perInch = perInch(units);
                }
                case "Y" -> isUp = isReverse;
                case "T" -> millis = units.equals("s") ? 1000 : 1;
                case "S" -> {
                    tip = names.size();
                    isTipDown = !xml.attribute("default", "T").equals("F");
                }
                default -> {}
            }
            names.add(name);
        }
        TraceFormat format = new TraceFormat(names, tip, isTipDown, isMirrored, millis, new PageUnit(perInch, isUp));
        if (!names.isEmpty() && (format.place("X") < 0 || format.place("Y") < 0)) {
            throw xml.error("a trace format has no channels X and Y. Needs both");
        }
        return names.isEmpty() ? otherwise : format;
    }

    /** How many of a unit an inch has; 0 if that is not known. */
    static double perInch(String unit) {
        return switch (unit) {
            case "m" -> 0.0254;
            case "cm" -> 2.54;
            case "mm" -> 25.4;
            case "in" -> 1;
            case "pt" -> 72;
            case "pc" -> 6;
            case "px" -> 96;
            case "himetric" -> HIMETRIC_PER_INCH;
            default -> 0;
        };
    }

    /**
     * How many steps an inch has of what a device resolves.
     *
     * @param value the resolution
     * @param units of it, as {@code 1/cm}
     * @return 0 if that is not known
     */
    static double resolutionPerInch(String value, String units) {
        double steps = Decimals.parse(value);
        return units.startsWith("1/") && steps > 0 ? steps * perInch(units.substring(2)) : 0;
    }
}
