package io.github.digitpad.inside;

import io.github.digitpad.explain.Activations;
import io.github.digitpad.explain.Contributions;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.nn.KernelLayer;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Node;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.raster.Framing;
import io.github.digitpad.raster.InkFramer;
import io.github.digitpad.raster.MnistFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.typedarrays.Float32Array;

/** A network with all that it computes on the way. Arrays are handed to scripts as they are, without a copy. */
public final class Inside implements InsidePort {

    private final Network network;
    private final Activations activations;
    private final InkFramer framer;
    private final float[] picture;
    private final TermsPort terms;
    private final @Nullable Contributions contributions;
    private Ink ink = Ink.EMPTY;

    /** @param network takes a picture {@code [height, width, …]} of ink */
    public Inside(Network network) {
        Shape shape = network.inputShape();
        this.network = network;
        this.activations = new Activations(network);
        this.framer = new InkFramer(new MnistFrame(shape.extent(1), shape.extent(0)));
        this.picture = new float[shape.size()];
        this.terms = new SeenTerms(activations);
        this.contributions = Contributions.exist(network) ? Contributions.of(activations) : null;
    }

    @Override
    public JSObject layers() {
        JSArray<JSObject> layers = new JSArray<>();
        for (int i = 0; i < network.nodes().size(); i++) {
            Node node = network.nodes().get(i);
            int[] inputs = new int[node.inputs().size()];
            for (int j = 0; j < inputs.length; j++) {
                inputs[j] = node.inputs().get(j);
            }
            layers.push(layer(
                    node.layer().kind(),
                    node.layer().name(),
                    inputs,
                    network.outputShape(i).toArray(),
                    node.layer() instanceof KernelLayer layer
                            ? layer.kernel().shape().toArray()
                            : new int[0],
                    (double) node.layer().parameters(),
                    (double) network.multiplyAdds(i)));
        }
        return layers;
    }

    @Override
    public JSObject inputShape() {
        return list(network.inputShape().toArray());
    }

    @Override
    public void takeInk(JSArrayReader<JSArrayReader<InkPoint>> strokes) {
        ink = Ink.EMPTY;
        for (int i = 0; i < strokes.getLength(); i++) {
            JSArrayReader<InkPoint> given = strokes.get(i);
            List<Point> points = new ArrayList<>();
            for (int j = 0; j < given.getLength(); j++) {
                points.add(new Point(given.get(j).getX(), given.get(j).getY(), 0));
            }
            ink = ink.plus(new Stroke(points));
        }
        framer.frame(ink, picture);
        activations.take(picture);
    }

    @Override
    public @Nullable JSObject framing() {
        if (ink.isEmpty()) {
            return null;
        }
        Framing framing = framer.framing(ink);
        return framing(framing.scale(), framing.mass().x(), framing.mass().y(), framing.movedX(), framing.movedY());
    }

    @Override
    public void takePicture(Float32Array pixels) {
        activations.take(pixels.toJavaArray());
    }

    @Override
    public void run(int node) {
        activations.runFrom(node);
    }

    @Override
    public int parts() {
        return activations.parts();
    }

    @Override
    public void part(int index) {
        activations.runPart(index);
    }

    @Override
    public Float32Array values(int node) {
        return view(activations.values(node));
    }

    @Override
    public Float32Array unblanked(int node) {
        return view(activations.unblanked(node));
    }

    @Override
    public void turn(int node, int map, boolean on) {
        activations.turn(node, map, on);
    }

    @Override
    public boolean isOn(int node, int map) {
        return activations.isOn(node, map);
    }

    @Override
    public void turnAll(int node, boolean on) {
        activations.turn(node, on);
    }

    @Override
    public TermsPort terms() {
        return terms;
    }

    @Override
    public boolean hasContributions() {
        return contributions != null;
    }

    @Override
    public int contributionNode() {
        return contributions == null ? Node.INPUT : contributions.node();
    }

    @Override
    public double contribution(int number, int label) {
        return contributions == null ? 0 : contributions.of(number, label);
    }

    @Override
    public double contributionBias(int label) {
        return contributions == null ? 0 : contributions.bias(label);
    }

    @JSBody(params = "values", script = "return values;")
    private static native Float32Array view(@JSByRef float[] values);

    @JSBody(params = "values", script = "return Array.from(values);")
    private static native JSObject list(int[] values);

    @JSBody(
            params = {"scale", "massX", "massY", "movedX", "movedY"},
            script = "return {scale: scale, massX: massX, massY: massY, movedX: movedX, movedY: movedY};")
    private static native JSObject framing(double scale, double massX, double massY, double movedX, double movedY);

    @JSBody(
            params = {"kind", "name", "inputs", "shape", "kernel", "parameters", "multiplyAdds"},
            script =
                    "return {kind: kind, name: name, inputs: Array.from(inputs), shape: Array.from(shape), kernel: Array.from(kernel),"
                            + " parameters: parameters, multiplyAdds: multiplyAdds};")
    private static native JSObject layer(
            String kind, String name, int[] inputs, int[] shape, int[] kernel, double parameters, double multiplyAdds);
}
