package io.github.digitpad.train;

import io.github.digitpad.paper.LineStrip;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A strip with what it reads.
 *
 * @param ink {@code [LineStrip.HEIGHT, width]}, 0 to 255, without a margin before and after it
 * @param text as {@link io.github.digitpad.paper.LineSigns} has it
 */
record StripLine(int width, byte[] ink, String text) {

    static StripLine of(LineStrip strip, String text) {
        float[] values = strip.columns(0, strip.width());
        byte[] ink = new byte[values.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (byte) Math.round(255 * values[i]);
        }
        return new StripLine(strip.width(), ink, text);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(text);
        out.writeInt(width);
        out.write(ink);
    }

    static StripLine read(DataInputStream in) throws IOException {
        String text = in.readUTF();
        int width = in.readInt();
        return new StripLine(width, in.readNBytes(LineStrip.HEIGHT * width), text);
    }
}
