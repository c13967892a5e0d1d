package io.github.digitpad.conformance;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.Numbers;
import io.github.digitpad.formats.Utf8;
import io.github.digitpad.formats.tfjs.ModelReader;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.portable.PortableEngine;

/** Models as other people's tools write them. */
final class ModelCases {

    private ModelCases() {}

    /** A functional model of Keras 3: {@code add(conv(x), x)}, batch norm, ReLU; weights in halves. */
    static void functional() throws ModelFormatException {
        String json = """
                {"format":"layers-model","modelTopology":{"model_config":{"class_name":"Functional","config":{
                 "name":"two","layers":[
                 {"class_name":"InputLayer","config":{"name":"in","batch_shape":[null,1,2,1]},"inbound_nodes":[]},
                 {"class_name":"Add","config":{"name":"add"},"inbound_nodes":[{"args":[[%s,%s]],"kwargs":{}}]},
                 {"class_name":"Conv2D","config":{"name":"conv","filters":1,"kernel_size":[1,1],"use_bias":false},
                  "inbound_nodes":[{"args":[%s],"kwargs":{}}]},
                 {"class_name":"BatchNormalization","config":{"name":"norm","epsilon":0},
                  "inbound_nodes":[{"args":[%s],"kwargs":{}}]},
                 {"class_name":"ReLU","config":{"name":"relu"},"inbound_nodes":[{"args":[%s],"kwargs":{}}]}],
                 "input_layers":["in",0,0],"output_layers":["relu",0,0]}}},
                 "weightsManifest":[{"paths":["a","b"],"weights":[%s,%s,%s,%s,%s]}]}
                """;
        String[] parts = {
            tensor("conv"),
            tensor("in"),
            tensor("in"),
            tensor("add"),
            tensor("norm"),
            half("conv/kernel", "1,1,1,1"),
            half("norm/gamma", "1"),
            half("norm/beta", "1"),
            half("norm/moving_mean", "1"),
            half("norm/moving_variance", "1")
        };
        for (String part : parts) {
            int at = json.indexOf("%s");
            json = json.substring(0, at) + part + json.substring(at + 2);
        }
        // 2, 3, 1, 5, 4: the sum is 3x, less the mean -2, times 3/2, plus 1.
        byte[] first = {0, 0x40, 0};
        byte[] second = {0x42, 0, 0x3c, 0, 0x45, 0, 0x44};
        Network network = ModelReader.read("model.json", json, path -> path.equals("a") ? first : second);
        float[] output = new float[2];
        new PortableEngine(network).run(new float[] {3, -1}, output);
        Check.close(output, 1e-5, 7, 0);
    }

    /** A graph of operations: convolution, bias, the batch's size in a shape. */
    static void graph() throws ModelFormatException {
        String json = """
                {"format":"graph-model","modelTopology":{"node":[
                 {"name":"x","op":"Placeholder","attr":{"shape":{"shape":{"dim":[{"size":"-1"},{"size":"1"},{"size":"2"},
                  {"size":"1"}]}}}},
                 {"name":"k","op":"Const"},{"name":"b","op":"Const"},{"name":"n","op":"Const"},{"name":"o","op":"Const"},
                 {"name":"one","op":"Const"},
                 {"name":"conv","op":"Conv2D","input":["x","k"],"attr":{"padding":{"s":"VkFMSUQ="},
                  "strides":{"list":{"i":["1","1","1","1"]}}}},
                 {"name":"bias","op":"BiasAdd","input":["conv","b"]},
                 {"name":"shape","op":"Shape","input":["bias"]},
                 {"name":"batch","op":"StridedSlice","input":["shape","o","one","one"],
                  "attr":{"shrink_axis_mask":{"i":"1"}}},
                 {"name":"to","op":"Pack","input":["batch","n"]},
                 {"name":"flat","op":"Reshape","input":["bias","to"]}]},
                 "weightsManifest":[{"paths":["a"],"weights":[
                 {"name":"k","shape":[1,1,1,1],"dtype":"float32"},{"name":"b","shape":[1],"dtype":"float32"},
                 {"name":"n","shape":[],"dtype":"int32"},{"name":"o","shape":[1],"dtype":"int32"},
                 {"name":"one","shape":[1],"dtype":"int32"}]}]}
                """;
        byte[] weights = {0, 0, 0, 0x40, 0, 0, (byte) 0x80, 0x3f, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0};
        Network network = ModelReader.read("model.json", json, path -> weights);
        float[] output = new float[2];
        new PortableEngine(network).run(new float[] {3, -1}, output);
        Check.close(output, 1e-6, 7, -1);
        Check.equal("[2]", network.outputShape().toString());
        String message = Check.failing(
                ModelFormatException.class,
                () -> ModelReader.read("model.json", json.replace("Reshape", "Rotate"), path -> weights));
        Check.that(
                message.startsWith("model.json: node 11 \"flat\" has op \"Rotate\", which is not supported."), message);
    }

    /** A float that is in no array keeps a double's range in a browser, and ten digits of exponent wrap around. */
    static void numbers() throws ModelFormatException {
        Check.equal("[2]", relu("3.4028234663852886e38").outputShape().toString());
        Check.equal("[2]", relu("1e-50").outputShape().toString());
        Check.equal("[2]", relu("0e99999999999").outputShape().toString());
        for (String tooLarge : new String[] {"1e39", "3.4028235677973366e38", "1e308", "1.7976931348623157e308"}) {
            String message = Check.failing(ModelFormatException.class, () -> relu(tooLarge));
            Check.that(message.endsWith(", needs a number that a float can hold."), message);
        }
        String message = Check.failing(ModelFormatException.class, () -> relu("1e39"));
        Check.equal(
                "model.json: modelTopology.config.layers[1].config.max_value: found 1e39, needs a number that a float can"
                        + " hold.",
                message);
        for (String tooLarge : new String[] {"1e309", "1e99999999999", "1e4294967297", "1e18446744073709551617"}) {
            String found = Check.failing(ModelFormatException.class, () -> relu(tooLarge));
            Check.that(found.endsWith(": the number is too large."), found);
        }
        // What is less than any float is 0: no slope at all.
        float[] output = new float[2];
        new PortableEngine(leaky("1e-50")).run(new float[] {-1e38f, 1}, output);
        Check.close(output, 0, 0, 1);
        Check.failing(ModelFormatException.class, () -> leaky("-1e39"));
    }

    /** Quantised weights whose scale or minimum takes them out of a float's range. */
    static void scales() throws ModelFormatException {
        Check.equal("[2]", scaled("1e36", "0").outputShape().toString());
        for (String[] bad : new String[][] {{"1e38", "0"}, {"0", "1e39"}, {"1e300", "1e300"}}) {
            String message = Check.failing(ModelFormatException.class, () -> scaled(bad[0], bad[1]));
            Check.equal("w: weight \"d/kernel\" [2, 2] has Infinity at index 0, needs finite numbers.", message);
        }
    }

    /** Texts and bytes are told apart alike, and messages show the same figures. */
    static void texts() {
        Check.equal(
                "1e39 0.1 -1.234568e-10 12",
                Numbers.text(1e39) + " " + Numbers.text(0.1) + " " + Numbers.text(-1.2345678e-10) + " "
                        + Numbers.text(12));
        Check.that(Float.isInfinite(Numbers.asFloat(1e39)) && Numbers.asFloat(1e-50) == 0, "a float's range");
        Check.that(Numbers.asFloat(0.1) == (double) 0.1f, "a float's precision");
        Check.equal(
                "\uFEFFé€\uD83D\uDE00",
                String.valueOf(
                        Utf8.decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80))));
        int[][] noTexts = {{0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xf4, 0x90, 0x80, 0x80}, {0xe2, 0x82}, {0x80}, {0xff}};
        for (int[] noText : noTexts) {
            Check.that(Utf8.decode(bytes(noText)) == null, Integer.toHexString(noText[0]));
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Network relu(String maxValue) throws ModelFormatException {
        return lone("ReLU", "\"max_value\":" + maxValue);
    }

    private static Network leaky(String slope) throws ModelFormatException {
        return lone("LeakyReLU", "\"alpha\":" + slope);
    }

    private static Network lone(String className, String setting) throws ModelFormatException {
        String json = "{\"modelTopology\":{\"class_name\":\"Sequential\",\"config\":{\"layers\":["
                + "{\"class_name\":\"InputLayer\",\"config\":{\"name\":\"in\",\"batch_input_shape\":[null,2]}},"
                + "{\"class_name\":\"" + className + "\",\"config\":{\"name\":\"a\"," + setting + "}}]}},"
                + "\"weightsManifest\":[]}";
        return ModelReader.read("model.json", json, path -> new byte[0]);
    }

    private static Network scaled(String scale, String min) throws ModelFormatException {
        String json = "{\"modelTopology\":{\"class_name\":\"Sequential\",\"config\":{\"layers\":["
                + "{\"class_name\":\"Dense\",\"config\":{\"name\":\"d\",\"batch_input_shape\":[null,2],\"units\":2,"
                + "\"use_bias\":false}}]}},\"weightsManifest\":[{\"paths\":[\"w\"],\"weights\":[{\"name\":\"d/kernel\","
                + "\"shape\":[2,2],\"dtype\":\"float32\",\"quantization\":{\"dtype\":\"uint8\",\"scale\":" + scale
                + ",\"min\":" + min + "}}]}]}";
        byte[] weights = {(byte) 200, 1, 2, 3};
        return ModelReader.read("model.json", json, path -> weights);
    }

    private static String tensor(String layer) {
        return "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"" + layer + "\",0,0]}}";
    }

    private static String half(String name, String shape) {
        return "{\"name\":\"" + name + "\",\"shape\":[" + shape + "],\"dtype\":\"float32\","
                + "\"quantization\":{\"dtype\":\"float16\"}}";
    }
}
