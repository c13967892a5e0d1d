package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how many digits of a labelled collection are read right. */
@Command(
        name = "evaluate",
        description = "Reads a labelled collection and says how many digits were read right.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Source source;

    @Option(
            names = "--frame",
            description = "Put every image into the MNIST frame, 28×28 ones too. Other sizes always are.")
    private boolean frame;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Mixin
    private ModelOption model = new ModelOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private static final class Source {
        @ArgGroup(exclusive = false)
        private @Nullable Idx idx;

        @Option(
                names = "--unipen",
                required = true,
                paramLabel = "FILE",
                description = "Pen strokes (UNIPEN), read through exactly the code that the page uses.")
        private @Nullable Path unipen;

        /** The one that was given: picocli sees to it that there is exactly one. */
        LabelledPictures read(boolean frame) throws IOException {
            return idx != null
                    ? LabelledPictures.ofIdx(idx.images, idx.labels, frame)
                    : LabelledPictures.ofUnipen(Objects.requireNonNull(unipen));
        }
    }

    private static final class Idx {
        @Option(names = "--images", required = true, paramLabel = "FILE", description = "IDX images, also gzipped.")
        @SuppressWarnings("NullAway.Init") // picocli sets it, being required
        private Path images;

        @Option(names = "--labels", required = true, paramLabel = "FILE", description = "Their IDX labels.")
        @SuppressWarnings("NullAway.Init") // picocli sets it, being required
        private Path labels;
    }

    @Override
    public Integer call() throws IOException {
        Network network = model.read();
        print(Score.of(source.read(frame), network));
        return CommandLine.ExitCode.OK;
    }

    private void print(Score score) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.printf(
                    Locale.ROOT,
                    "{\"accuracy\":%.6f,\"right\":%d,\"total\":%d,\"seconds\":%.3f}%n",
                    score.accuracy(),
                    score.right(),
                    score.total(),
                    score.seconds());
            return;
        }
        out.printf(Locale.ROOT, "%d digits in %.1f s%n", score.total(), score.seconds());
        out.printf(Locale.ROOT, "accuracy %.2f %% (%d of %d)%n", 100 * score.accuracy(), score.right(), score.total());
    }
}
