package io.github.digitpad.bench;

import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Scratch. */
final class OnnxFile {
    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    static byte[] of(Network network) {
        return new OnnxFile().write(network);
    }

    private byte[] write(Network network) {
        String value = "input";
        int count = network.layers().size();
        Shape picture = network.inputShape();
        for (int i = 0; i < count; i++) {
            Layer layer = network.layers().get(i);
            String out = i == count - 1 ? "output" : "v" + i;
            Shape in = network.inputShape(i);
            if (layer instanceof Conv2d c) {
                Shape k = c.kernel().shape();
                int kh = k.extent(0), kw = k.extent(1), ic = k.extent(2), oc = k.extent(3);
                float[] w = new float[k.size()];
                for (int a = 0; a < kh * kw; a++)
                    for (int b = 0; b < ic; b++)
                        for (int d = 0; d < oc; d++)
                            w[(d * ic + b) * kh * kw + a] = c.kernel().get((a * ic + b) * oc + d);
                init("w" + i, w, oc, ic, kh, kw);
                init("b" + i, c.bias().toArray(), oc);
                node("Conv", new String[] {value, "w" + i, "b" + i}, out, "kernel_shape", new long[] {kh, kw});
            } else if (layer instanceof MaxPool2d p) {
                node(
                        "MaxPool",
                        new String[] {value},
                        out,
                        "kernel_shape",
                        new long[] {p.poolHeight(), p.poolWidth()},
                        "strides",
                        new long[] {p.strideY(), p.strideX()});
            } else if (layer instanceof Relu) {
                node("Relu", new String[] {value}, out);
            } else if (layer instanceof Softmax) {
                node("Softmax", new String[] {value}, out);
            } else if (layer instanceof Flatten) {
                picture = in;
                node("Flatten", new String[] {value}, out);
            } else if (layer instanceof Dense d) {
                int n = d.kernel().shape().extent(0), m = d.kernel().shape().extent(1);
                float[] w = new float[n * m];
                boolean permute = picture.rank() == 3 && picture.size() == n;
                int ch = permute ? picture.extent(2) : 1, px = n / ch;
                for (int q = 0; q < n; q++)
                    for (int j = 0; j < m; j++)
                        w[(permute ? (q % ch) * px + q / ch : q) * m + j] =
                                d.kernel().get(q * m + j);
                picture = Shape.of(1);
                init("w" + i, w, n, m);
                init("b" + i, d.bias().toArray(), m);
                node("Gemm", new String[] {value, "w" + i, "b" + i}, out);
            } else {
                throw new IllegalArgumentException(layer.kind());
            }
            value = out;
        }
        message(graph, 2, bytes("g"));
        Shape s = network.inputShape();
        message(graph, 11, info("input", 1, s.extent(2), s.extent(0), s.extent(1)));
        message(graph, 12, info("output", 1, network.outputShape().size()));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        number(model, 1, 8);
        message(model, 7, graph.toByteArray());
        ByteArrayOutputStream opset = new ByteArrayOutputStream();
        message(opset, 1, bytes(""));
        number(opset, 2, 17);
        message(model, 8, opset.toByteArray());
        return model.toByteArray();
    }

    private static byte[] info(String name, int... dims) {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        for (int d : dims) {
            ByteArrayOutputStream dim = new ByteArrayOutputStream();
            number(dim, 1, d);
            message(shape, 1, dim.toByteArray());
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        number(tensor, 1, 1);
        message(tensor, 2, shape.toByteArray());
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        message(type, 1, tensor.toByteArray());
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        message(info, 1, bytes(name));
        message(info, 2, type.toByteArray());
        return info.toByteArray();
    }

    private void init(String name, float[] values, int... dims) {
        ByteArrayOutputStream t = new ByteArrayOutputStream();
        for (int d : dims) number(t, 1, d);
        number(t, 2, 1);
        message(t, 8, bytes(name));
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) raw.putFloat(v);
        message(t, 9, raw.array());
        message(graph, 5, t.toByteArray());
    }

    private void node(String op, String[] in, String out, Object... attributes) {
        ByteArrayOutputStream n = new ByteArrayOutputStream();
        for (String s : in) message(n, 1, bytes(s));
        message(n, 2, bytes(out));
        message(n, 4, bytes(op));
        for (int i = 0; i < attributes.length; i += 2) {
            ByteArrayOutputStream a = new ByteArrayOutputStream();
            message(a, 1, bytes((String) attributes[i]));
            for (long v : (long[]) attributes[i + 1]) number(a, 8, v);
            number(a, 20, 7);
            message(n, 5, a.toByteArray());
        }
        message(graph, 1, n.toByteArray());
    }

    private static byte[] bytes(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, field << 3);
        varint(out, value);
    }

    private static void message(ByteArrayOutputStream out, int field, byte[] content) {
        varint(out, (field << 3) | 2);
        varint(out, content.length);
        out.writeBytes(content);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        while (value >= 128) {
            out.write((int) ((value & 127) | 128));
            value >>>= 7;
        }
        out.write((int) value);
    }
}
