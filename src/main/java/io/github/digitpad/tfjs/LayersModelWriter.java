package io.github.digitpad.tfjs;

import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.Layer;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Network;
import io.github.digitpad.nn.Padding;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a network as a TensorFlow.js layers model: a Keras 2 Sequential topology and its weights. The same network
 * gives the same bytes. {@link LayersModelReader} turns them back into an equal network.
 *
 * <p>A ReLU or softmax becomes the {@code activation} of the convolution or dense layer {@code x} before it when it is
 * named as the reader names those: {@code x/relu}, {@code x/softmax}. Otherwise it stays a layer of its own.
 */
public final class LayersModelWriter {

    private LayersModelWriter() {}

    /**
     * The network's files.
     *
     * @throws IllegalArgumentException if TensorFlow.js could not load them: a layer's name is used twice or has a
     *     character other than {@code A-Z a-z 0-9 . _ - /}, or a weight is NaN or infinite; or if a layer is of a kind
     *     that this cannot write, or the layers do not form one line
     */
    public static LayersModel write(Network network, Quantization quantization) {
        if (!network.isChain()) {
            throw new IllegalArgumentException(
                    "network \"" + network.name() + "\" branches; needs layers that form one line");
        }
        List<@Nullable Object> layers = new ArrayList<>();
        WeightsWriter weights = new WeightsWriter(quantization);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            requireName(i, layer.name(), names);
            requireKind(i, layer);
            String activation = activationAfter(network, i);
            if (layer instanceof Conv2d conv) {
                weights.addKernel(conv.name() + "/kernel", conv.kernel());
                weights.addExact(conv.name() + "/bias", conv.bias());
            } else if (layer instanceof Dense dense) {
                weights.addKernel(dense.name() + "/kernel", dense.kernel());
                weights.addExact(dense.name() + "/bias", dense.bias());
            }
            layers.add(JsonWriter.object(
                    "class_name",
                    layer.kind(),
                    "config",
                    config(layer, i == 0 ? network.inputShape() : null, activation)));
            if (!activation.equals(Activations.LINEAR)) {
                i++;
            }
        }
        Map<String, @Nullable Object> sequential = JsonWriter.object(
                "class_name", "Sequential", "config", JsonWriter.object("name", network.name(), "layers", layers));
        Map<String, @Nullable Object> model = JsonWriter.object(
                "format",
                "layers-model",
                "generatedBy",
                "DigitPad",
                "convertedBy",
                null,
                "modelTopology",
                JsonWriter.object("keras_version", "2.15.0", "backend", "tensorflow", "model_config", sequential),
                "weightsManifest",
                weights.manifest());
        return new LayersModel(JsonWriter.write(model), weights.shards());
    }

    /** The activation that the next layer becomes; {@code linear}, if it stays a layer. */
    private static String activationAfter(Network network, int index) {
        Layer layer = network.layers().get(index);
        if ((layer instanceof Conv2d || layer instanceof Dense)
                && index + 1 < network.layers().size()) {
            Layer next = network.layers().get(index + 1);
            String activation = next instanceof Relu relu && relu.isPlain()
                    ? Activations.RELU
                    : next instanceof Softmax ? Activations.SOFTMAX : null;
            if (activation != null && next.name().equals(Activations.layerName(layer.name(), activation))) {
                return activation;
            }
        }
        return Activations.LINEAR;
    }

    private static Map<String, @Nullable Object> config(Layer layer, @Nullable Shape inputShape, String activation) {
        Map<String, @Nullable Object> config = JsonWriter.object("name", layer.name(), "trainable", true);
        if (inputShape != null) {
            List<@Nullable Object> extents = new ArrayList<>();
            extents.add(null);
            for (int extent : inputShape.toArray()) {
                extents.add(extent);
            }
            config.put("batch_input_shape", extents);
        }
        config.put("dtype", "float32");
        if (layer instanceof Conv2d conv) {
            Shape kernel = conv.kernel().shape();
            config.put("filters", kernel.extent(3));
            config.put("kernel_size", Arrays.asList(kernel.extent(0), kernel.extent(1)));
            putWindow(config, conv.strideY(), conv.strideX(), conv.padding());
            config.put("dilation_rate", Arrays.asList(conv.dilationY(), conv.dilationX()));
            config.put("groups", conv.groups());
            config.put("activation", activation);
            config.put("use_bias", true);
        } else if (layer instanceof Dense dense) {
            config.put("units", dense.bias().shape().size());
            config.put("activation", activation);
            config.put("use_bias", true);
        } else if (layer instanceof MaxPool2d pool) {
            config.put("pool_size", Arrays.asList(pool.poolHeight(), pool.poolWidth()));
            putWindow(config, pool.strideY(), pool.strideX(), pool.padding());
        } else if (layer instanceof AveragePool2d pool) {
            config.put("pool_size", Arrays.asList(pool.poolHeight(), pool.poolWidth()));
            putWindow(config, pool.strideY(), pool.strideX(), pool.padding());
        } else if (layer instanceof GlobalAveragePool || layer instanceof Flatten) {
            config.put("data_format", "channels_last");
        } else if (layer instanceof Softmax) {
            config.put("axis", -1);
        }
        return config;
    }

    private static void putWindow(Map<String, @Nullable Object> config, int strideY, int strideX, Padding padding) {
        config.put("strides", Arrays.asList(strideY, strideX));
        config.put("padding", padding == Padding.SAME ? "same" : "valid");
        config.put("data_format", "channels_last");
    }

    private static void requireKind(int index, Layer layer) {
        boolean known = layer instanceof Conv2d
                || layer instanceof Dense
                || layer instanceof MaxPool2d
                || layer instanceof AveragePool2d
                || layer instanceof GlobalAveragePool
                || layer instanceof Flatten
                || layer instanceof Softmax
                || (layer instanceof Relu relu && relu.isPlain());
        if (!known) {
            throw new IllegalArgumentException("layer " + index + " \"" + layer.name() + "\" (" + layer.kind()
                    + "): cannot be written as a layers model");
        }
    }

    private static void requireName(int index, String name, Set<String> names) {
        boolean valid = !name.isEmpty() && isLetterOrDigit(name.charAt(0));
        for (int i = 0; i < name.length(); i++) {
            valid &= isLetterOrDigit(name.charAt(i)) || "._-/".indexOf(name.charAt(i)) >= 0;
        }
        if (!valid) {
            throw new IllegalArgumentException("layer " + index + " \"" + name
                    + "\": TensorFlow.js needs a name of A-Z a-z 0-9 . _ - / that begins with a letter or digit");
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException(
                    "layer " + index + " \"" + name + "\": an earlier layer has this name; needs one of its own");
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
