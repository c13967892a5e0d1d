package io.github.digitpad.conformance;

import io.github.digitpad.formats.ModelFormatException;
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

    private static String tensor(String layer) {
        return "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"" + layer + "\",0,0]}}";
    }

    private static String half(String name, String shape) {
        return "{\"name\":\"" + name + "\",\"shape\":[" + shape + "],\"dtype\":\"float32\","
                + "\"quantization\":{\"dtype\":\"float16\"}}";
    }
}
