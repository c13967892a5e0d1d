package io.github.digitpad.inkfiles.inkml;

import io.github.digitpad.formats.Digits;
import io.github.digitpad.inkfiles.Decimals;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.xml.XmlReader;

/**
 * Reads the content of a trace: points between commas, a value for each channel, which is the value itself, the
 * difference from the one before, or the difference of that. A prefix says which, for its channel, until another comes.
 *
 * @see "W3C, Ink Markup Language, Recommendation of 20 September 2011, 3.2.1"
 */
final class TraceDecoder {

    private static final char EXPLICIT = '!';
    private static final char VELOCITY = '\'';
    private static final char ACCELERATION = '"';

    private final XmlReader xml;
    private final String text;
    private final TraceFormat format;
    private final Trace trace;
    private final char[] modes;
    private final double[] values;
    private final double[] velocities;
    private final double[] accelerations;
    private final boolean[] isGiven;
    private int at;
    private int channel;

    TraceDecoder(XmlReader xml, String text, TraceFormat format, Trace trace) {
        this.xml = xml;
        this.text = text;
        this.format = format;
        this.trace = trace;
        int count = format.names().size();
        this.modes = new char[count];
        this.values = new double[count];
        this.velocities = new double[count];
        this.accelerations = new double[count];
        this.isGiven = new boolean[count];
        for (int i = 0; i < count; i++) {
            modes[i] = EXPLICIT;
            values[i] = Double.NaN;
        }
    }

    /** Adds all points to the trace. */
    void decode() throws InkFormatException {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ') {
                at++;
            } else if (c == ',') {
                at++;
                endPoint();
            } else {
                value(c);
                channel++;
            }
        }
        endPoint();
    }

    private void value(char first) throws InkFormatException {
        boolean isKnown = channel < modes.length;
        char c = first;
        if (c == EXPLICIT || c == VELOCITY || c == ACCELERATION) {
            if (isKnown) {
                modes[channel] = c;
            }
            c = skipBlanks(at + 1);
        }
        boolean isWord = c == '*' || c == '?' || c == 'T' || c == 'F';
        double number = 0;
        if (isWord) {
            at++;
        } else {
            number = number(c);
        }
        if (isKnown && c != '?') {
            isGiven[channel] = true;
            if (c == '*') {
                again();
            } else if (c == 'T' || c == 'F') {
                values[channel] = c == 'T' ? 1 : 0;
            } else {
                step(number);
            }
        }
    }

    private char skipBlanks(int from) {
        at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private double number(char first) throws InkFormatException {
        int start = at;
        boolean isNegative = first == '-';
        char c = isNegative ? skipBlanks(at + 1) : first;
        double number;
        if (c == '#') {
            number = hexadecimal();
        } else {
            int end = c == '-' ? at : Decimals.end(text, at);
            if (end == at) {
                int until = Math.min(text.length(), start + 20);
                throw xml.error("found " + InkFile.quoted(text.substring(start, until))
                        + " in a trace. Needs numbers, each with ! ' or \" before it or not, * ? T F, and commas");
            }
            number = Decimals.value(text, at, end);
            at = end;
        }
        return isNegative ? -number : number;
    }

    private double hexadecimal() throws InkFormatException {
        int start = ++at;
        double number = 0;
        while (at < text.length() && Digits.value(text.charAt(at), 16) >= 0) {
            number = 16 * number + Digits.value(text.charAt(at), 16);
            at++;
        }
        if (at == start) {
            throw xml.error("found '#' without hexadecimal digits in a trace. Needs some, as #7F");
        }
        return number;
    }

    private void step(double number) {
        double before = values[channel];
        switch (modes[channel]) {
            case EXPLICIT -> {
                values[channel] = number;
                velocities[channel] = Double.isNaN(before) ? 0 : number - before;
                accelerations[channel] = 0;
            }
            case VELOCITY -> {
                accelerations[channel] = number - velocities[channel];
                velocities[channel] = number;
                values[channel] = before + number;
            }
            default -> {
                accelerations[channel] = number;
                velocities[channel] += number;
                values[channel] = before + velocities[channel];
            }
        }
    }

    /** What {@code *} stands for: the same value, or the same difference again. */
    private void again() {
        if (modes[channel] == VELOCITY) {
            values[channel] += velocities[channel];
        } else if (modes[channel] == ACCELERATION) {
            velocities[channel] += accelerations[channel];
            values[channel] += velocities[channel];
        }
    }

    private void endPoint() throws InkFormatException {
        int count = channel;
        channel = 0;
        if (count == 0) {
            return;
        }
        int x = format.place("X");
        int y = format.place("Y");
        if (count <= Math.max(x, y)) {
            throw xml.error("point " + trace.size() + " of a trace has " + count + (count == 1 ? " value" : " values")
                    + ". Needs one for each channel up to X and Y");
        }
        int t = format.place("T");
        int tip = format.tip();
        if (isGiven[x] && isGiven[y]) {
            if (Double.isNaN(values[x]) || Double.isNaN(values[y])) {
                throw xml.error("a trace begins with a difference. Needs a value first");
            }
            double time = t >= 0 && isGiven[t] ? values[t] * format.millis() : 0;
            boolean isDown = tip < 0 || (isGiven[tip] ? values[tip] != 0 : format.isTipDown());
            trace.add(format.isMirrored() ? -values[x] : values[x], values[y], time, isDown);
        }
        for (int i = 0; i < isGiven.length; i++) {
            isGiven[i] = false;
        }
    }
}
