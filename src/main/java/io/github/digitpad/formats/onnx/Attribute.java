package io.github.digitpad.formats.onnx;

/** A setting of an ONNX node, as its {@code AttributeProto}. */
record Attribute(ProtoWriter message) {

    private static final int NAME = 1;
    private static final int F = 2;
    private static final int I = 3;
    private static final int S = 4;
    private static final int INTS = 8;
    private static final int TYPE = 20;

    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INT = 2;
    private static final int TYPE_STRING = 3;
    private static final int TYPE_INTS = 7;

    static Attribute of(String name, float value) {
        return new Attribute(new ProtoWriter().add(NAME, name).add(F, value).add(TYPE, TYPE_FLOAT));
    }

    static Attribute of(String name, int value) {
        return new Attribute(new ProtoWriter().add(NAME, name).add(I, value).add(TYPE, TYPE_INT));
    }

    static Attribute of(String name, String value) {
        return new Attribute(new ProtoWriter().add(NAME, name).add(S, value).add(TYPE, TYPE_STRING));
    }

    /** A list of whole numbers. */
    static Attribute list(String name, int... values) {
        ProtoWriter message = new ProtoWriter().add(NAME, name);
        for (int value : values) {
            message.add(INTS, value);
        }
        return new Attribute(message.add(TYPE, TYPE_INTS));
    }
}
