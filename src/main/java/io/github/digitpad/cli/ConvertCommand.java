package io.github.digitpad.cli;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.formats.onnx.OnnxWriter;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code convert}: writes a model as another layers model or as an ONNX model. */
@Command(
        name = "convert",
        description = "Writes a model as a TensorFlow.js layers model, also with smaller weights, or as an ONNX model.",
        footer = {
            "",
            "An ONNX model (opset 17) takes \"input\" [N, 1, 28, 28], pictures with the channels first, and gives "
                    + "\"output\" [N, 10]."
        },
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "MODEL",
            description = "The model to read: a file that DigitPad opens, or the folder that it is in. Default: ours.")
    private @Nullable Path from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TARGET",
            description = "What to write: a folder for a layers model, new or empty; or a new file FILE.onnx.")
    private Path to;

    @Option(
            names = "--quantize",
            paramLabel = "KIND",
            description =
                    "How a layers model's kernels are stored: uint8, uint6 (in bytes, for gzip), uint16 or float16."
                            + " Default: none, as float32.")
    private Quantization quantization = Quantization.NONE;

    @Option(
            names = "--overwrite",
            description = "Replace the file, or in the folder model.json and weight files of the same names.")
    private boolean overwrite;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean onnx = to.toString().toLowerCase(Locale.ROOT).endsWith(".onnx");
        if (onnx && quantization != Quantization.NONE) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--quantize is for layers models; an ONNX model has its weights as float32");
        }
        if (onnx) {
            WholeFile file = new WholeFile(to);
            if (!overwrite) {
                file.requireNew();
            }
            byte[] bytes = OnnxWriter.write(read());
            file.write(bytes);
            print("%s: %d bytes%n", to, bytes.length);
        } else {
            ModelFolder folder = new ModelFolder(to, overwrite);
            LayersModel model = layersModel(read());
            folder.write(model);
            long bytes = model.shards().values().stream()
                    .mapToLong(shard -> shard.length)
                    .sum();
            print(
                    "%s: model.json and %d bytes of weights in %s%n",
                    to, bytes, String.join(", ", model.shards().keySet()));
        }
        return CommandLine.ExitCode.OK;
    }

    private Network read() throws IOException {
        return from == null
                ? ShippedModel.read().network()
                : Formats.read(FolderFiles.of(from), FolderFiles.first(from)).network();
    }

    private LayersModel layersModel(Network network) throws IOException {
        try {
            return LayersModelWriter.write(network, quantization);
        } catch (IllegalArgumentException e) {
            throw new IOException((from == null ? ShippedModel.SOURCE : from) + ": " + e.getMessage(), e);
        }
    }

    private void print(String format, Object... arguments) {
        spec.commandLine().getOut().printf(Locale.ROOT, format, arguments);
    }
}
