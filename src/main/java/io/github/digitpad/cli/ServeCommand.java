package io.github.digitpad.cli;

import com.sun.net.httpserver.HttpServer;
import java.awt.AWTError;
import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the page over http, for this machine only, until it is interrupted. */
@Command(
        name = "serve",
        description = "Serves the page to this machine only (loopback). Ctrl-C ends it.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8000",
            description = "Default: ${DEFAULT-VALUE}; 0 takes any free one.")
    private int port;

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Option(names = "--site", paramLabel = "DIR", description = "Serve this folder. Default: the site in the jar.")
    private @Nullable Path site;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port " + port + ": needs 0 to " + MOST_PORT);
        }
        SiteFiles files = site == null ? SiteFiles.inJar() : SiteFiles.in(site);
        HttpServer server = bind();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        server.setExecutor(threads);
        server.createContext("/", new SiteHandler(files));
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        PrintWriter out = spec.commandLine().getOut();
        out.println("DigitPad is at " + address + " (Ctrl-C ends it).");
        out.flush();
        if (open) {
            open(address, out);
        }
        CountDownLatch interrupted = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop(0);
            threads.shutdownNow();
            interrupted.countDown();
        }));
        interrupted.await();
        return CommandLine.ExitCode.OK;
    }

    private HttpServer bind() throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "port " + port + ": " + e.getMessage() + ". Choose another with --port N, or --port 0 for any.", e);
        }
    }

    private static void open(URI address, PrintWriter out) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(address);
                return;
            }
        } catch (IOException | RuntimeException | AWTError | LinkageError e) {
            // No browser took it: the person is told, as where there is no desktop at all.
        }
        out.println("No browser could be opened from here; open the address by hand.");
        out.flush();
    }

    /** A folder that has no page in it is a mistake worth saying at once. */
    static Path requireSite(Path directory) throws IOException {
        if (!Files.isRegularFile(directory.resolve("index.html"))) {
            throw new IOException(directory + ": has no index.html. Build the site first: mvn package.");
        }
        return directory;
    }
}
