package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which pen strokes are trained on: the same options for the network and for what is fitted to it. */
final class PenOptions {

    private static final String PENDIGITS = "UCI Pen-Based Recognition of Handwritten Digits, raw strokes (CC BY 4.0)";

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "the folder that has mnist/, pendigits/ and, for MNIST's writers, qmnist/")
    private Path data = Path.of("data");

    @Option(
            names = "--ink",
            paramLabel = "FILE",
            description = "further digits by pen: JSON lines as evaluate --numbers reads them, with \"writer\" and"
                    + " \"lab\", also gzipped; of these the lines with one digit")
    private List<Path> ink = List.of();

    @Option(
            names = "--ink-source",
            paramLabel = "TEXT",
            description = "where those digits come from, and under which licence: said in the model's card")
    private @Nullable String inkSource;

    @Option(
            names = "--leave-out-writers",
            paramLabel = "N",
            split = ",",
            description = "writers of pen strokes of whom nothing is trained on, by their numbers, as 7,14,21,28; the"
                    + " fits leave out these four if nothing is said, and nobody with none")
    private @Nullable List<String> writers;

    @Option(
            names = "--leave-out-labs",
            paramLabel = "LAB",
            split = ",",
            description = "laboratories of whose writers nothing is trained on, by their codes, as sta,lex")
    private Set<String> labs = Set.of();

    Path data() {
        return data;
    }

    /**
     * Who is left out.
     *
     * @param otherwise the writers, if nothing is said
     */
    LeftOut leftOut(Set<Integer> otherwise) {
        if (writers == null) {
            return new LeftOut(otherwise, labs);
        }
        Set<Integer> numbers = new TreeSet<>();
        for (String writer : writers) {
            if (!writer.matches("\\d{1,9}") && !(writer.equals("none") && writers.size() == 1)) {
                throw new IllegalArgumentException(
                        "--leave-out-writers " + writer + ": is no writer's number; needs such as 7,14,21,28, or none");
            }
            if (!writer.equals("none")) {
                numbers.add(Integer.valueOf(writer));
            }
        }
        return new LeftOut(numbers, labs);
    }

    /** Where all the pen's digits come from, in words. */
    String sources() {
        return PENDIGITS + (inkSource == null ? "" : "; " + inkSource);
    }

    /** Reads the pen's digits. */
    PenDigits read(LeftOut leftOut) throws DataFormatException {
        return PenDigits.read(data, ink, leftOut);
    }

    /** As the command line has it, with a blank before, without the data's place. */
    String options(LeftOut leftOut) {
        StringBuilder text = new StringBuilder();
        for (Path file : ink) {
            text.append(" --ink ").append(file.getFileName());
        }
        if (inkSource != null) {
            text.append(" --ink-source '").append(inkSource).append('\'');
        }
        return text.append(leftOut.options()).toString();
    }
}
