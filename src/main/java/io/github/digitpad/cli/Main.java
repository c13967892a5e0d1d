package io.github.digitpad.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar digitpad.jar}: exit codes 0 fine, 1 bad input, 2 bad usage. */
@Command(
        name = "digitpad",
        description = "Reads handwritten digits.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            EvaluateCommand.class,
            ComposeCommand.class,
            PredictCommand.class,
            InfoCommand.class,
            RunCommand.class,
            ConvertCommand.class,
            ServeCommand.class
        })
public final class Main {

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command, as {@link #main} does, and gives its exit code. */
    static int run(String... args) {
        CommandLine command = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file may be called @2.png: files of arguments are not read.
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(Main::explain);
        try {
            return command.execute(args);
        } catch (OutOfMemoryError e) {
            command.getErr()
                    .println("Reading this takes more memory than Java has ("
                            + Runtime.getRuntime().maxMemory() / 1_000_000
                            + " MB). Give it more with java -Xmx4g -jar …, or take a smaller file.");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** A bad file is the user's to mend, so it gets its message and no stack trace; a bug keeps its trace. */
    private static int explain(Exception exception, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (exception instanceof IOException badInput) {
            command.getErr().println(command.getColorScheme().errorText(InputFiles.explain(badInput)));
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw exception;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"digitpad " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
