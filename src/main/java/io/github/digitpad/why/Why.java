package io.github.digitpad.why;

import io.github.digitpad.explain.Activations;
import io.github.digitpad.explain.Ascent;
import io.github.digitpad.explain.Gradients;
import io.github.digitpad.explain.Occlusion;
import io.github.digitpad.explain.PartOcclusion;
import io.github.digitpad.explain.Question;
import io.github.digitpad.explain.SmallestChange;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.raster.InkFramer;
import io.github.digitpad.raster.MnistFrame;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** Explains a network's answers. */
public final class Why implements WhyPort {

    /** Of the square that covers ink, in px of MNIST's pictures: as wide as two pens. */
    private static final double COVER = 5;

    private final Activations activations;
    private final Gradients gradients;
    private final Occlusion occlusion;
    private final SmallestChange smallest;
    private final PartOcclusion parts;
    private final Ascent ascent;
    private final InkFramer framer;
    private final float[] numbers;

    /** @param network takes a picture of ink and gives a score for each class */
    public Why(Network network) {
        Shape shape = network.inputShape();
        this.activations = new Activations(network);
        this.gradients = new Gradients(activations);
        this.occlusion = new Occlusion(activations, cover(shape));
        this.smallest = new SmallestChange(activations);
        this.parts = new PartOcclusion(activations);
        this.ascent = new Ascent(activations);
        this.framer = new InkFramer(new MnistFrame(shape.extent(1), shape.extent(0)));
        this.numbers = new float[network.inputShape().size()];
    }

    /** Its side in px of this network's pictures: an odd number, so that it has a middle. */
    private static int cover(Shape shape) {
        int side = Math.min(shape.extent(0), shape.extent(1));
        int half = (int) (COVER * side / MnistFrame.SIZE / 2);
        return 2 * half + 1;
    }

    @Override
    public void turn(int node, int map, boolean on) {
        activations.turn(node, map, on);
    }

    @Override
    public Float32Array answered(Int32Array counts, Float64Array points) {
        framer.frame(GivenInk.of(counts, points), numbers);
        activations.run(numbers);
        return copy(activations.output());
    }

    @Override
    public Float32Array answeredTo(Float32Array picture) {
        activations.run(picture.toJavaArray());
        return copy(activations.output());
    }

    @Override
    public Float32Array slopes(Float32Array picture, int digit, int other) {
        activations.run(picture.toJavaArray());
        new Question(digit, other).differentiate(gradients);
        return floats(gradients.of(Node.INPUT));
    }

    @Override
    public void beginCovering(Float32Array picture, int digit, int other) {
        occlusion.begin(picture.toJavaArray(), new Question(digit, other));
    }

    @Override
    public boolean cover() {
        return occlusion.step();
    }

    @Override
    public Float32Array covered() {
        return floats(occlusion.falls());
    }

    @Override
    public void beginParts(
            Int32Array counts,
            Float64Array points,
            Int32Array partCounts,
            Float64Array partPoints,
            Float32Array picture,
            int digit,
            int other) {
        parts.begin(
                GivenInk.of(counts, points),
                GivenInk.of(partCounts, partPoints),
                picture.toJavaArray(),
                new Question(digit, other));
    }

    @Override
    public boolean coverPart() {
        return parts.step();
    }

    @Override
    public JSObject falls() {
        return SeenPart.falls(parts);
    }

    @Override
    public void beginChange(Int32Array counts, Float64Array points, int other) {
        smallest.begin(GivenInk.of(counts, points), other);
    }

    @Override
    public boolean change() {
        return smallest.step();
    }

    @Override
    public double changeDone() {
        return smallest.done();
    }

    @Override
    public int changeFound() {
        return smallest.found();
    }

    @Override
    public boolean changeIsSure() {
        return smallest.isSure();
    }

    @Override
    public double changeSize() {
        return smallest.size();
    }

    @Override
    public JSObject changedInk(double share) {
        JSArray<JSObject> strokes = new JSArray<>();
        for (Stroke stroke : smallest.ink(share).strokes()) {
            strokes.push(SeenPart.points(stroke.points()));
        }
        return strokes;
    }

    @Override
    public void beginAscent(int node, int map) {
        ascent.begin(node, map);
    }

    @Override
    public boolean ascend() {
        return ascent.step();
    }

    @Override
    public Float32Array ascended() {
        return view(ascent.picture());
    }

    @Override
    public double excitement() {
        return ascent.value();
    }

    @Override
    public Float32Array kernel(int node) {
        return activations.network().nodes().get(node).layer() instanceof KernelLayer layer
                ? view(layer.kernel().toArray())
                : new Float32Array(0);
    }

    private Float32Array floats(double[] values) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) values[i];
        }
        return copy(numbers);
    }

    @JSBody(params = "values", script = "return values.slice();")
    private static native Float32Array copy(@JSByRef float[] values);

    @JSBody(params = "values", script = "return values;")
    private static native Float32Array view(@JSByRef float[] values);
}
