package io.github.digitpad.lattice;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.picture.Placement;
import io.github.digitpad.raster.InkDrawing;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.reading.Group;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenEvidence;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.ReadingOptions;
import io.github.digitpad.reading.ReadingView;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** A reader of digits, and what it compared for its last reading. */
final class SeenReader implements LatticePort {

    private final LentEngine engine;
    private final Reader reader;
    private final Learned learned;
    private final KeptStrokes strokes = new KeptStrokes();
    private ReadingView last;

    SeenReader(LentEngine engine, Learned learned) {
        this.engine = engine;
        this.reader = new Reader(engine, learned);
        this.learned = learned;
        this.last = reader.view(Ink.EMPTY, ReadingOptions.DIGITS);
    }

    @Override
    public JSObject read(Int32Array counts, Float64Array points) {
        last = reader.view(strokes.ink(counts.toJavaArray(), points.toJavaArray()), ReadingOptions.DIGITS);
        return SeenReading.of(last);
    }

    @Override
    public JSObject hear(int line, int candidate) {
        Group group = last.lines().get(line).candidates().get(candidate).group();
        float[] picture = new float[engine.inputShape().size()];
        float[] probabilities = new float[engine.outputShape().size()];
        group.prediction().picture().copyTo(picture, 0);
        engine.run(picture, probabilities);
        return weigh(group.ink(), probabilities);
    }

    @Override
    public JSObject weigh(Int32Array counts, Float64Array points, Float32Array ofPicture) {
        return weigh(new KeptStrokes().ink(counts.toJavaArray(), points.toJavaArray()), ofPicture.toJavaArray());
    }

    @Override
    public Float32Array unframed(
            Int32Array counts, Float64Array points, double width, double height, int columns, int rows) {
        double scale = Math.min(columns / width, rows / height);
        Placement placement = new Placement(scale, (columns - scale * width) / 2, (rows - scale * height) / 2);
        Ink ink = new KeptStrokes().ink(counts.toJavaArray(), points.toJavaArray());
        double pen = Math.max(InkDrawing.THINNEST, MnistFrame.PEN_WIDTH * Math.min(columns, rows) / MnistFrame.SIZE);
        return SeenReading.pixels(InkDrawing.draw(ink, columns, rows, placement, pen));
    }

    @Override
    public Float32Array framed(Int32Array counts, Float64Array points, int width, int height) {
        Ink ink = new KeptStrokes().ink(counts.toJavaArray(), points.toJavaArray());
        return SeenReading.pixels(new MnistFrame(width, height).frame(ink));
    }

    private JSObject weigh(Ink ink, float[] ofPicture) {
        PenEvidence pen = PenEvidence.of(learned, ofPicture, ink);
        return SeenReading.weighed(ofPicture, pen.ofPen(), pen.ofBoth(), pen.given(), pen.changes());
    }
}
