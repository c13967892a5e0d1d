package io.github.digitpad.cli;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.nn.Engine;
import io.github.digitpad.nn.portable.PortableEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: what a model itself answers to numbers, to be compared with what its framework answers. */
@Command(
        name = "run",
        description = "Prints what a model answers to numbers, as its own framework does: nothing is done to the inputs"
                + " before or to the outputs after.",
        footer = {
            "",
            "F.json is {\"inputs\": [[…], …]}: for each input the numbers that the model takes, in the order of its own"
                    + " shape, the batch left out. Prints {\"outputs\": [[…], …]}, a row for each.",
            "",
            "Exit status: 0, 1 if a file could not be read, 2 if the command is wrong."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL",
            description = "The model's file, or the folder that it is in.")
    private Path path;

    @Option(names = "--inputs", required = true, paramLabel = "F.json", description = "The numbers, as JSON.")
    private Path inputs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Model model = Formats.read(FolderFiles.of(path), FolderFiles.first(path));
        Json rows = Json.parse(inputs.toString(), Files.readString(inputs, StandardCharsets.UTF_8))
                .get("inputs");
        Engine engine = PortableEngine.onJvm(model.network());
        float[] input = new float[engine.inputShape().size()];
        float[] output = new float[engine.outputShape().size()];
        StringBuilder text = new StringBuilder("{\"outputs\": [");
        for (int i = 0; i < rows.size(); i++) {
            Json row = rows.at(i);
            if (put(row, input, 0) != input.length) {
                throw row.wrong(input.length + " numbers for " + engine.inputShape());
            }
            engine.run(input, output);
            text.append(i == 0 ? "[" : ", [");
            for (int j = 0; j < output.length; j++) {
                text.append(j == 0 ? "" : ", ").append(number(output[j]));
            }
            text.append("]");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(text.append("]}"));
        return CommandLine.ExitCode.OK;
    }

    /** Puts numbers, in lists of any depth, in their order behind those that are there; gives how many there are. */
    private static int put(Json numbers, float[] input, int count) throws IOException {
        if (!numbers.isList()) {
            if (count < input.length) {
                input[count] = (float) numbers.number();
            }
            return count + 1;
        }
        int all = count;
        for (int i = 0; i < numbers.size(); i++) {
            all = put(numbers.at(i), input, all);
        }
        return all;
    }

    /** As Python's {@code json} reads and writes it, which has names for what is no number. */
    private static String number(float value) {
        if (Float.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return String.valueOf(value);
    }
}
