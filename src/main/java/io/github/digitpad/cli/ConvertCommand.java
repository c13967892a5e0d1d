package io.github.digitpad.cli;

import io.github.digitpad.formats.ChannelsLast;
import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.formats.tfjs.LayersModel;
import io.github.digitpad.formats.tfjs.LayersModelWriter;
import io.github.digitpad.formats.tfjs.Quantization;
import io.github.digitpad.inkfiles.writer.InkTarget;
import io.github.digitpad.inkfiles.writer.WrittenPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code convert}: writes a model, or ink, in another format. */
@Command(
        name = "convert",
        description = "Writes a model for other programs: as a Keras, ONNX or TensorFlow Lite file, or as a"
                + " TensorFlow.js layers model, also with smaller weights. Or writes ink for note apps and others.",
        footer = {
            "",
            "What is written of a model computes what the model computes, in float32: its own inputs and outputs,"
                    + " nothing scaled before or behind them. Pictures are [N, height, width, channels], in ONNX [N,"
                    + " channels, height, width].",
            "",
            "Ink is written in px, in Xournal++ in points, with times where the format has them. Each page, or line of"
                    + " JSON lines, is a page or a line there too; in a format of one page they stand one below the"
                    + " other."
        },
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "The model to read: a file that DigitPad opens, or the folder that it is in. Default: ours."
                    + " Or the ink: a file that predict --numbers reads.")
    private @Nullable Path from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TARGET",
            description = "What to write: a new file FILE.keras, FILE.h5, FILE.onnx or FILE.tflite; or a folder for a"
                    + " TensorFlow.js layers model, new or empty. Of ink FILE.inkml, FILE.xopp, FILE.excalidraw,"
                    + " FILE.svg, FILE.ndjson or FILE.jsonl.")
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
        FileTarget target = FileTarget.of(to);
        InkTarget ink = InkConversion.target(to);
        if (ink != null) {
            writeInk(ink);
        } else if (target == null) {
            writeFolder();
        } else {
            writeFile(target);
        }
        return CommandLine.ExitCode.OK;
    }

    private void writeInk(InkTarget target) throws IOException {
        if (quantization != Quantization.NONE || from == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    from == null
                            ? to + " is of ink; --from has to name the file of ink to read"
                            : "--quantize is for models; " + to + " is of ink");
        }
        WholeFile file = new WholeFile(to);
        file.requireOther(from);
        if (!overwrite) {
            file.requireNew();
        }
        List<WrittenPage> pages = InkConversion.pages(from);
        byte[] bytes = InkConversion.bytes(from, pages, target);
        file.write(bytes);
        print(
                "%s: %s, pages %d, strokes %d, %d bytes%n",
                to, target.words(), pages.size(), InkConversion.strokes(pages), bytes.length);
    }

    private void writeFile(FileTarget target) throws IOException {
        if (quantization != Quantization.NONE) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--quantize is for layers models; " + target.words() + " has its weights as float32");
        }
        WholeFile file = new WholeFile(to);
        if (!overwrite) {
            file.requireNew();
        }
        Model model = read();
        byte[] bytes;
        try {
            bytes = target.write(model.network(), model.labels());
        } catch (IllegalArgumentException e) {
            throw notWritten(model, target.words() + " cannot be made of it. " + e.getMessage(), e);
        }
        file.write(bytes);
        print("%s: %s, %d bytes%n", to, target.words(), bytes.length);
        print("%s", new Expectations(model).text(target.hasChannelsFirst()));
    }

    private void writeFolder() throws IOException {
        ModelFolder folder = new ModelFolder(to, overwrite);
        Model source = read();
        LayersModel model;
        try {
            model = LayersModelWriter.write(source.network(), quantization);
        } catch (IllegalArgumentException e) {
            throw notWritten(source, String.valueOf(e.getMessage()), e);
        }
        folder.write(model);
        long bytes = model.shards().values().stream()
                .mapToLong(shard -> shard.length)
                .sum();
        print(
                "%s: model.json and %d bytes of weights in %s%n",
                to, bytes, String.join(", ", model.shards().keySet()));
        print("%s", new Expectations(source).text(false));
    }

    private static IOException notWritten(Model model, String message, IllegalArgumentException cause) {
        return new IOException(model.source() + ": " + message + ".", cause);
    }

    /** The model, with its picture's channels in the order in which what is written has them. */
    private Model read() throws IOException {
        Model model = from == null
                ? new Model(ShippedModel.SOURCE, "", "", ShippedModel.read().network(), List.of())
                : read(from);
        return new Model(
                model.source(), model.format(), model.madeBy(), ChannelsLast.of(model.network()), model.labels());
    }

    private Model read(Path file) throws IOException {
        try {
            return Formats.read(FolderFiles.of(file), FolderFiles.first(file));
        } catch (ModelFormatException e) {
            if (InkConversion.isInk(file)) {
                throw new IOException(
                        file + ": is ink, and " + to + " would be a model. Needs --to with a file that ends in "
                                + InkTarget.endings() + ".",
                        e);
            }
            throw e;
        }
    }

    private void print(String format, Object... arguments) {
        spec.commandLine().getOut().printf(Locale.ROOT, format, arguments);
    }
}
